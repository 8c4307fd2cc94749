"""Did it happen, is it planned, is it a mere possibility, did it not happen? Tense, mood, modals, negation, embedding.

*Konjunktiv I* (indirect speech) does not change the status; it sets the attribution.
"""

from datetime import date

from spacy.tokens import Token

from cypher.batch import Status
from ingest.extract.signs import Verdict, combine, is_negative_determiner, verb_verdict
from ingest.extract.syntax import Syntax
from ingest.extract.words import morph
from ingest.model import Time

_MAX_CLIMB = 6
"""Embedding deeper than this is a parse error more often than language."""


def status_of(syntax: Syntax, trigger: Token, support: Token | None, time: Time | None, published: date) -> Verdict:
    """Judge the factuality of what a trigger tells.

    `support` is the verb that carries an event noun ("übte Kritik"), None for verbs and bare nouns.
    """
    if support is not None:
        noun = _noun_verdict(syntax, trigger)
        outer = syntax.grammar.embedding.status(syntax.verb_lemma(support))
        verdict = (
            combine(_climb(syntax, support), outer, f"'{support.text}' embeds") if outer else _climb(syntax, support)
        )
        verdict = combine(noun, verdict.status, verdict.why) if verdict.status is not Status.OCCURRED else noun
    elif trigger.pos_ in {"VERB", "AUX"} or _is_predicate(syntax, trigger):
        verdict = _climb(syntax, trigger)
    else:
        verdict = _noun_in_context(syntax, trigger)
    if verdict.status is Status.OCCURRED and time is not None and time.first is not None and time.first > published:
        return Verdict(Status.PLANNED, f"'{time.text}' lies ahead")
    return verdict


def _is_predicate(syntax: Syntax, token: Token) -> bool:
    return bool(syntax.children(token, "cop"))


def _climb(syntax: Syntax, verb: Token) -> Verdict:
    """Judge a verb by its own form, then by the clauses it is embedded in."""
    verdict = verb_verdict(syntax, verb)
    token = verb
    for _ in range(_MAX_CLIMB):
        head, label = token.head, token.dep_
        if head == token:
            break
        if label == "conj" and head.pos_ in {"VERB", "AUX"}:
            if not syntax.children(token, "aux", "nsubj", "aux:pass"):
                shared = verb_verdict(syntax, head)
                if shared.why.startswith("modal"):
                    verdict = combine(verdict, shared.status, shared.why)
        elif label in {"xcomp", "ccomp", "csubj"} or (
            label == "advcl" and head.pos_ in {"VERB", "AUX"} and _is_complement(syntax, token)
        ):
            outer = _embedding(syntax, head)
            if outer is not None and not (
                _is_finite(syntax, token) and _is_perfect(syntax, token) and outer is Status.POSSIBLE
            ):
                verdict = combine(verdict, outer, f"'{head.text}' embeds")
            own = verb_verdict(syntax, head) if not _is_finite(syntax, token) else None
            if own is not None and own.status is not Status.OCCURRED and outer is not Status.NEGATED:
                verdict = combine(verdict, own.status, own.why)
        elif label in {"acl"} and head.pos_ == "NOUN":
            outer = syntax.grammar.embedding_nouns.status(_last_part(head.lemma_, syntax))
            if outer is not None:
                verdict = combine(verdict, outer, f"'{head.text}' embeds")
            break
        elif label in {"acl:relcl", "parataxis", "advcl", "ROOT"} or head.pos_ not in {"VERB", "AUX"}:
            break
        token = head
    return verdict


def _is_complement(syntax: Syntax, token: Token) -> bool:
    return not syntax.children(token, "mark") or any(
        m.lower_ in {"zu", "dass", "to", "that"} for m in syntax.children(token, "mark")
    )


def _embedding(syntax: Syntax, head: Token) -> Status | None:
    lemma = syntax.verb_lemma(head) if head.pos_ in {"VERB", "AUX"} else head.lemma_
    embedding = syntax.grammar.embedding
    if head.pos_ == "NOUN":
        return syntax.grammar.embedding_nouns.status(_last_part(lemma, syntax))
    if syntax.is_reflexive(head):
        reflexive = embedding.status(f"sich {lemma}")
        if reflexive is not None:
            return reflexive
    status = embedding.status(lemma)
    return (
        None
        if status is Status.NEGATED and lemma in syntax.grammar.refusal_only_noun and lemma not in {"ablehnen"}
        else status
    )


def _is_finite(syntax: Syntax, verb: Token) -> bool:
    words = (verb, *syntax.children(verb, "aux", "aux:pass", "cop"))
    return any("Fin" in morph(word, "VerbForm") for word in words)


def _is_perfect(syntax: Syntax, verb: Token) -> bool:
    """Tell whether a clause speaks of the past: preterite, perfect, pluperfect."""
    if "Past" in morph(verb, "Tense") and "Fin" in morph(verb, "VerbForm"):
        return True
    return any(aux.lemma_ in {"haben", "sein", "have"} for aux in syntax.children(verb, "aux")) and (
        "Part" in morph(verb, "VerbForm") or verb.tag_ in {"VVPP", "VBN", "VAPP"}
    )


def _last_part(lemma: str, syntax: Syntax) -> str:
    """Reduce a compound to the embedding noun it ends in ("Friedensplan" is a "Plan")."""
    nouns = syntax.grammar.embedding_nouns
    for status in Status:
        for noun in getattr(nouns, status.value):
            if lemma.lower().endswith(noun.lower()) and len(noun) > 3:
                return str(noun)
    return lemma


def _noun_verdict(syntax: Syntax, noun: Token) -> Verdict:
    """Judge an event noun by its own determiner and adjectives."""
    for child in syntax.children(noun, "det", "advmod", "amod"):
        if child.dep_ in {"det", "advmod"} and is_negative_determiner(syntax, child):
            return Verdict(Status.NEGATED, f"negated by '{child.text}'")
        status = syntax.grammar.plan_adjectives.get(child.lemma_.lower()) or syntax.grammar.plan_adjectives.get(
            _stem(child.lower_)
        )
        if child.dep_ == "amod" and status is not None:
            return Verdict(status, f"'{child.text}'")
    return Verdict(Status.OCCURRED, "asserted")


def _stem(adjective: str) -> str:
    for ending in ("en", "em", "er", "es", "e"):
        if adjective.endswith(ending):
            return adjective[: -len(ending)]
    return adjective


def _noun_in_context(syntax: Syntax, noun: Token) -> Verdict:
    """Judge an event noun by itself, then by the noun or verb it depends on."""
    verdict = _noun_verdict(syntax, noun)
    head, label = noun.head, noun.dep_
    if label == "conj":
        head, label = noun.head.head, noun.head.dep_
    grammar = syntax.grammar
    if head.pos_ == "NOUN" and label in {"nmod", "obl", "acl", "appos", "compound"}:
        outer = grammar.embedding_nouns.status(_last_part(head.lemma_, syntax))
        if outer is not None:
            verdict = combine(verdict, outer, f"'{head.text}' embeds")
        return verdict
    if head.pos_ not in {"VERB", "AUX"}:
        return verdict
    lemma = syntax.verb_lemma(head)
    preposition = syntax.preposition(noun)
    if preposition in {"nach", "seit", "after", "since", "wegen", "trotz"}:
        return verdict
    if preposition in {"vor", "before"} and label == "obl" and lemma not in {"warnen", "warn"}:
        return verdict if _is_perfect(syntax, head) else combine(verdict, Status.PLANNED, "still ahead")
    embedded = grammar.embedding.status(lemma) if label in {"obj", "nsubj:pass", "nsubj", "obl", "obl:arg"} else None
    if embedded is Status.NEGATED and label == "nsubj" and lemma not in {"scheitern", "ausbleiben", "platzen", "fail"}:
        embedded = None
    if embedded is Status.POSSIBLE and label in {"nsubj"}:
        embedded = None
    if embedded is Status.NEGATED and lemma in grammar.refusal_only_noun and label in {"obj", "nsubj:pass"}:
        embedded = (
            Status.NEGATED
            if lemma in {"ablehnen", "blockieren", "abwehren", "verschieben", "postpone", "block"}
            else None
        )
    if embedded is not None:
        around = _climb(syntax, head)
        verdict = combine(verdict, embedded, f"'{head.text}' embeds")
        return combine(verdict, around.status, around.why) if around.status is not Status.OCCURRED else verdict
    if lemma in grammar.existence_verbs or preposition in {"bei", "während", "during", "at"}:
        around = _climb(syntax, head)
        return combine(verdict, around.status, around.why)
    return verdict
