"""What the tree says about one word: its full lemma, its voice, who stands in which grammatical slot.

Slots are named as in `ontology/README.md`. Passives are undone here: `object` is the one acted upon, `subject` the agent.
Dependency labels are those of Universal Dependencies v2.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from spacy.tokens import Doc, Token

from ingest.extract.mending import mend_attachment, mend_cases
from ingest.extract.words import morph
from ingest.language.grammar import Grammar, grammar

Slots = Mapping[str, tuple[Token, ...]]

_NOMINAL = {"NOUN", "PROPN", "PRON", "NUM", "X", "ADJ", "DET", "SYM"}
_MAX_DEPTH = 8
"""Longest chain of clauses that is followed for a shared subject; longer ones are parse errors."""


class Syntax:
    """The grammar of one `Doc`, worked out word by word when asked, and kept."""

    def __init__(self, doc: Doc, language: str) -> None:
        self.doc = doc
        self.language = language
        self.grammar: Grammar = grammar(language)
        self._children: dict[int, tuple[Token, ...]] = {}
        self._slots: dict[int, Slots] = {}
        self._implied: set[int] = set()

    def children(self, token: Token, *labels: str) -> tuple[Token, ...]:
        """List the dependents of a word in text order, all or those with one of the labels."""
        kept = self._children.get(token.i)
        if kept is None:
            kept = self._children[token.i] = tuple(token.children)
        return tuple(child for child in kept if child.dep_ in labels) if labels else kept

    def verb_lemma(self, verb: Token) -> str:
        """Join a verb with its separated particle: "kündigte … an" is "ankündigen", "called for" stays "call"."""
        lemma = verb.lemma_
        particles = self.children(verb, "compound:prt")
        if self.language == "en":
            return " ".join([lemma, *(p.lower_ for p in particles)])
        if verb.tag_ == "VVIZU" and "zu" in lemma:
            lemma = lemma.replace("zu", "", 1)
        if particles and not lemma.startswith(particles[0].lower_):
            lemma = particles[0].lower_ + lemma
        return lemma

    def is_reflexive(self, verb: Token) -> bool:
        """Tell whether a verb has "sich" (or a first or second person equivalent) with it."""
        return any(
            child.tag_ == "PRF" or child.lower_ == "sich" or "Yes" in morph(child, "Reflex")
            for child in self.children(verb)
        )

    def trigger_words(self, verb: Token) -> tuple[Token, ...]:
        """List the words that express a verb: itself and its particle, in text order."""
        return tuple(sorted((verb, *self.children(verb, "compound:prt")), key=lambda token: token.i))

    def is_passive(self, verb: Token) -> bool:
        """Tell whether a participle is used in the passive, with or without its auxiliary."""
        if self.children(verb, "aux:pass", "nsubj:pass"):
            return True
        if self.language == "en":
            return (
                verb.tag_ == "VBN" and not self.children(verb, "aux", "nsubj") and verb.dep_ in {"acl", "amod", "advcl"}
            )
        if verb.tag_ != "VVPP" and "Part" not in morph(verb, "VerbForm"):
            return False
        auxiliaries = self.children(verb, "aux")
        if any(child.lemma_ == "werden" for child in auxiliaries):
            return True
        return not auxiliaries and verb.dep_ in {"acl", "amod"}

    def coordinated(self, token: Token) -> tuple[Token, ...]:
        """Return a nominal and all that is coordinated with it, in text order."""
        found = [token]
        for child in self.children(token, "conj"):
            if child.pos_ in _NOMINAL:
                found.extend(self.coordinated(child))
        return tuple(sorted(found, key=lambda t: t.i))

    def preposition(self, token: Token) -> str:
        """Return the adposition of a nominal in its plain form ("im" is "in"), empty where there is none."""
        for child in self.children(token, "case"):
            word = child.lower_
            if word in {"'s", "’s", "'", "’"}:
                continue
            fixed = [f.lower_ for f in self.children(child, "fixed")]
            return " ".join([self.grammar.prepositions.get(word, word), *fixed])
        return ""

    def antecedent(self, token: Token) -> Token | None:
        """Return the noun that a relative pronoun stands for, None for any other word."""
        relative = "Rel" in morph(token, "PronType") or token.tag_ in {"PRELS", "WDT", "WP"}
        if not relative:
            return None
        for above in token.ancestors:
            if above.dep_ in {"acl", "acl:relcl"} and above.head.i < token.i:
                return above.head
        return None

    def referent(self, token: Token) -> Token:
        """Follow a relative pronoun to its antecedent; any other word is itself."""
        return self.antecedent(token) or token

    def slots(self, token: Token) -> Slots:
        """Find who stands in which slot of a verb, a participle or a noun; coordinated words stand side by side."""
        kept = self._slots.get(token.i)
        if kept is None:
            own = (
                self._verb_slots(token)
                if token.pos_ in {"VERB", "AUX"} or self._is_participle(token)
                else self._noun_slots(token)
            )
            kept = self._slots[token.i] = {
                slot: tuple(dict.fromkeys(t for word in words for t in self.coordinated(self.referent(word))))
                for slot, words in own.items()
            }
        return kept

    def has_implied_subject(self, verb: Token) -> bool:
        """Tell whether a verb's subject stands in another clause ("sprach über die Möglichkeit, zu liefern")."""
        self.slots(verb)
        return verb.i in self._implied

    def _is_participle(self, token: Token) -> bool:
        return token.pos_ == "ADJ" and token.dep_ in {"amod", "acl"} and "Part" in morph(token, "VerbForm")

    def _verb_slots(self, verb: Token) -> dict[str, list[Token]]:
        slots: dict[str, list[Token]] = defaultdict(list)
        passive = self.is_passive(verb)
        for child in self.children(verb):
            slot = self._verb_slot(child, passive)
            if slot:
                slots[slot].append(child)
        if self.language == "de":
            mend_attachment(self, verb, slots, passive)
            mend_cases(self, slots)
        surface = "object" if passive else "subject"
        if not slots[surface]:
            slots[surface] = list(self._shared_subject(verb, passive, 0))
            if slots[surface]:
                self._implied.add(verb.i)
        if not slots["object"] and not passive and verb.dep_ == "acl:relcl" and not self._has_relative(verb):
            slots["object"].append(verb.head)
        return {slot: words for slot, words in slots.items() if words}

    def _verb_slot(self, child: Token, passive: bool) -> str:
        """Name the slot of one dependent of a verb, empty where it has none."""
        label = child.dep_
        case = morph(child, "Case")
        if label in {"nsubj", "csubj"}:
            return "object" if passive else "subject"
        if label == "nsubj:pass":
            return "object"
        if label == "obl:agent":
            return "subject"
        if label in {"ccomp", "xcomp"}:
            return "clause" if child.pos_ in {"VERB", "AUX", "ADJ", "NOUN"} else ""
        if label in {"obj", "iobj", "obl:arg", "obl", "advmod", "nmod", "expl"}:
            if child.lower_ in self.grammar.pronominal_adverbs:
                return self.grammar.pronominal_adverbs[child.lower_]
            preposition = self.preposition(child)
            if preposition:
                return "subject" if passive and preposition in self.grammar.agent_prepositions else preposition
            if child.tag_ == "PRF" or label == "expl":
                return ""
            if label == "iobj" or (label in {"obj", "obl:arg", "obl"} and "Dat" in case and self.language == "de"):
                return "dative"
            if label == "obl:arg" and "Gen" in case:
                return "genitive"
            if label in {"obj", "obl:arg"}:
                return "object"
            return "adverb" if label == "advmod" else ""
        return ""

    def _has_relative(self, verb: Token) -> bool:
        return self.language == "de" or any(self.antecedent(t) is not None for t in verb.subtree if t.i < verb.i)

    def _shared_subject(self, verb: Token, passive: bool, depth: int) -> Iterator[Token]:
        """Find the subject that a verb shares: of the verb it is coordinated with, of the one that controls it."""
        head, label = verb.head, verb.dep_
        if depth > _MAX_DEPTH or head == verb:
            return
        if label in {"amod", "acl"} and head.pos_ in _NOMINAL and verb.pos_ in {"VERB", "ADJ"}:
            infinitive = "Inf" in morph(verb, "VerbForm") or verb.tag_ in {"VVINF", "VVIZU", "VB"}
            yield from self._owner(head) if infinitive else (head,)
            return
        if head.pos_ == "NOUN" and label in {"xcomp", "ccomp"}:
            yield from self._owner(head)
            return
        if head.pos_ not in {"VERB", "AUX", "ADJ", "NOUN"}:
            return
        if label == "conj":
            yield from self._surface_subject(head, depth + 1)
        elif label in {"xcomp", "ccomp", "advcl", "csubj"}:
            if (
                head.pos_ in {"VERB", "AUX"}
                and self.verb_lemma(head) in self.grammar.object_control
                and label != "advcl"
            ):
                slots = self.slots(head) if head.i not in self._slots else self._slots[head.i]
                controllers = slots.get("object", ()) or slots.get("dative", ()) or slots.get("von", ())
                if controllers:
                    yield from controllers
                    return
            finite = any(self.children(verb, "mark")) and "Fin" in morph(verb, "VerbForm")
            if not finite:
                yield from self._surface_subject(head, depth + 1)

    def _surface_subject(self, verb: Token, depth: int) -> Iterator[Token]:
        own = self.children(verb, "nsubj", "nsubj:pass")
        if own:
            yield from own
        else:
            yield from self._shared_subject(verb, self.is_passive(verb), depth)

    def _owner(self, noun: Token) -> Iterator[Token]:
        """Whose plan, right or readiness a noun is: its genitive, or the subject of the verb it belongs to."""
        own = [c for c in self.children(noun, "nmod", "nmod:poss", "det:poss") if not self.preposition(c)]
        if own:
            yield from own
        elif noun.head.pos_ in {"VERB", "AUX"}:
            yield from self.children(noun.head, "nsubj", "nsubj:pass")

    def _noun_slots(self, noun: Token) -> dict[str, list[Token]]:
        slots: dict[str, list[Token]] = defaultdict(list)
        for child in self.children(noun):
            label = child.dep_
            if label in {"nsubj", "nsubj:pass"}:
                slots["subject"].append(child)
            elif label in {"nmod:poss", "det:poss"} or (label == "det" and child.tag_ in {"PPOSAT", "PRP$"}):
                slots["genitive"].append(child)
            elif label in {"nmod", "obl", "obl:arg", "obl:agent"}:
                slots[self.preposition(child) or "genitive"].append(child)
            elif label == "amod":
                slots["adjective"].append(child)
            elif (label == "acl" and child.pos_ in {"VERB", "AUX"}) or label == "ccomp":
                slots["clause"].append(child)
            elif label == "compound" and self.language == "en":
                slots["adjective"].append(child)
            elif label in {"appos", "flat"}:
                slots["apposition"].append(child)
        return dict(slots)
