"""Words that may express an event, with the patterns they meet."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from ingest.extract.syntax import Syntax
from ingest.ontology.patterns import Condition, Ontology, Pattern


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that may express an event.

    `support` is the verb that carries an event noun ("übte Kritik"), or None; `words` are what evidence shows.
    """

    token: Token
    words: tuple[Token, ...]
    support: Token | None
    patterns: tuple[Pattern, ...]


def find_triggers(syntax: Syntax, ontology: Ontology) -> Iterator[Trigger]:
    """Find the verbs, phrases and nouns of the vocabulary, in text order."""
    for token in syntax.doc:
        if token.pos_ in {"VERB", "AUX"} or (token.pos_ == "ADJ" and token.dep_ in {"amod", "acl"}):
            yield from _verb(token, syntax, ontology)
        elif token.pos_ in {"NOUN", "PROPN"}:
            trigger = _noun(token, syntax, ontology)
            if trigger is not None:
                yield trigger
        if token.pos_ in {"NOUN", "ADJ", "ADV"} and syntax.children(token, "cop"):
            yield from _copular(token, syntax, ontology)


def _verb(verb: Token, syntax: Syntax, ontology: Ontology) -> Iterator[Trigger]:
    lemma = syntax.verb_lemma(verb)
    names = (f"sich {lemma}",) if syntax.is_reflexive(verb) else ()
    patterns = [p for name in (*names, lemma) for p in ontology.verb(syntax.language, name)]
    verbs = tuple(p for p in patterns if p.category == "verb")
    if verbs:
        yield Trigger(verb, syntax.trigger_words(verb), None, verbs)
    for pattern in patterns:
        if pattern.category == "phrase":
            fixed = _fixed_words(verb, pattern, syntax)
            if fixed is not None:
                words = tuple(sorted({*syntax.trigger_words(verb), *fixed}, key=lambda t: t.i))
                yield Trigger(verb, words, None, (pattern,))


def _fixed_words(verb: Token, pattern: Pattern, syntax: Syntax) -> list[Token] | None:
    """Find the words that a phrase demands in its slots; None where one is missing."""
    slots = syntax.slots(verb)
    found = []
    for slot, lemmas in pattern.block.with_.items():
        condition = Condition(slot=slot, lemmas=lemmas)
        word = next((w for w in slots.get(slot, ()) if condition.matches(w.lemma_) or condition.matches(w.text)), None)
        if word is None:
            return None
        found.append(word)
    return found


def _copular(predicate: Token, syntax: Syntax, ontology: Ontology) -> Iterator[Trigger]:
    """Read "ist zu Gast in", "is ready to" as phrases of "sein" and "be"."""
    verb = "sein" if syntax.language == "de" else "be"
    slot = syntax.preposition(predicate) or "predicate"
    for pattern in ontology.verb(syntax.language, verb):
        lemmas = pattern.block.with_.get(slot) or (pattern.block.with_.get("adverb") if slot == "predicate" else None)
        if lemmas and Condition(slot=slot, lemmas=lemmas).matches(predicate.lemma_):
            yield Trigger(predicate, (predicate,), None, (pattern,))


def _noun(noun: Token, syntax: Syntax, ontology: Ontology) -> Trigger | None:
    patterns = ontology.noun(syntax.language, noun.lemma_) or ontology.noun(syntax.language, noun.text)
    if not patterns:
        return None
    support = support_verb(noun, syntax)
    return Trigger(noun, (noun,), support, patterns)


def support_verb(noun: Token, syntax: Syntax) -> Token | None:
    """Return the verb that carries an event noun as its object, None where the verb has a meaning of its own."""
    anchor = noun
    while anchor.dep_ == "conj" and anchor.head != anchor:
        anchor = anchor.head
    verb = anchor.head
    if verb.pos_ not in {"VERB", "AUX"} or anchor.dep_ not in {
        "obj",
        "nsubj:pass",
        "nsubj",
        "obl",
        "obl:arg",
        "dep",
    }:
        return None
    if syntax.preposition(anchor) or anchor not in syntax.slots(verb).get("object", ()):
        return None
    return verb if syntax.verb_lemma(verb) in syntax.grammar.support else None
