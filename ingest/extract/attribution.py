"""According to whom: reporting verbs, "laut", "nach Angaben", "zufolge", quotations, indirect speech over several sentences."""

from dataclasses import dataclass

from spacy.tokens import Span, Token

from ingest.extract.index import MentionIndex
from ingest.extract.syntax import Syntax
from ingest.extract.words import morph
from ingest.model import Mention

_MAX_CLIMB = 10
_MAX_CARRY = 4
"""Sentences over which indirect speech keeps its source without naming it again."""


@dataclass(frozen=True, slots=True)
class Source:
    """Who says so, and the rule that found out."""

    mention: Mention
    why: str


class Sources:
    """The sources of one document, sentence by sentence."""

    def __init__(self, syntax: Syntax, index: MentionIndex) -> None:
        self._syntax = syntax
        self._index = index
        self._carried: dict[int, Source] = {}
        carried: Source | None = None
        since = 0
        before: Span | None = None
        for sentence in syntax.doc.sents:
            self._look_back(sentence, before)
            before = sentence
            spoken = self._reporting_in(sentence)
            if spoken is not None:
                carried, since = spoken, 0
            elif carried is not None and since < _MAX_CARRY and self._is_indirect(sentence):
                since += 1
                self._carried[sentence.start] = carried
            elif carried is not None and not self._is_indirect(sentence):
                carried = None

    def _look_back(self, sentence: Span, before: Span | None) -> None:
        """Give the sentence before to whoever says "this" of it: "Dies kündigte er an"."""
        root = sentence.root
        if before is None or root.pos_ != "VERB" or before.start in self._carried:
            return
        slots = self._syntax.slots(root)
        said = (*slots.get("object", ()), *slots.get("subject", ()))
        if any(w.lower_ in self._syntax.grammar.demonstratives for w in said):
            source = self._speaker(root)
            if source is not None:
                self._carried[before.start] = source

    def of(self, trigger: Token) -> Source | None:
        """Find who says what a trigger tells; None where the article itself asserts it."""
        token = trigger
        for _ in range(_MAX_CLIMB):
            source = self._phrase(token, trigger)
            if source is not None:
                return source
            for child in self._syntax.children(token, "parataxis", "ccomp", "conj"):
                if child.dep_ == "parataxis" or child.i > trigger.i:
                    source = self._speaker(child) if self._follows_quote(child, trigger) else None
                    if source is not None:
                        return source
            head = token.head
            if head == token:
                break
            if token.dep_ in {"ccomp", "parataxis", "xcomp", "csubj", "obj", "advcl", "dep", "advmod", "obl"}:
                content = token.dep_ in {"ccomp", "parataxis", "dep"} or (
                    token.dep_ in {"xcomp", "csubj"} and token.pos_ in {"VERB", "AUX"}
                )
                if content:
                    source = self._speaker(head)
                    if source is not None:
                        return source
            token = head
        carried = self._carried.get(trigger.sent.start)
        if carried is not None:
            return Source(carried.mention, f"indirect speech continues: {carried.why}")
        return None

    def _speaker(self, verb: Token) -> Source | None:
        """Return the subject of a reporting verb."""
        if verb.pos_ not in {"VERB", "AUX"}:
            return None
        lemma = self._syntax.verb_lemma(verb)
        if lemma not in self._syntax.grammar.reporting and f"sich {lemma}" not in self._syntax.grammar.reporting:
            return None
        for word in self._syntax.slots(verb).get("subject", ()):
            mention = self._index.at(word)
            if mention is not None:
                return Source(mention, f"'{verb.text}' reports")
        return None

    def _follows_quote(self, verb: Token, trigger: Token) -> bool:
        return verb.i > trigger.i and (verb.dep_ == "parataxis" or verb.i - trigger.i > 2)

    def _phrase(self, token: Token, trigger: Token) -> Source | None:
        """Read "laut X", "X zufolge", "nach Angaben von X", "so X" beside a word."""
        grammar = self._syntax.grammar
        for child in self._syntax.children(token):
            if child.i == trigger.i:
                continue
            preposition = self._syntax.preposition(child).split(" ")[0]
            if preposition in grammar.source_prepositions:
                if preposition != "nach":
                    mention = self._index.at(child) or self._owner(child)
                else:
                    mention = self._owner(child) if child.lemma_ in grammar.source_nouns else None
                if mention is not None:
                    return Source(mention, f"'{preposition} {child.text}'")
            if child.lower_ in {"so", "according"} and child.dep_ in {
                "advmod",
                "parataxis",
                "discourse",
                "case",
                "dep",
                "obl",
            }:
                mention = self._after_so(child)
                if mention is not None:
                    return Source(mention, f"'{child.text} {mention.text}'")
        return None

    def _owner(self, noun: Token) -> Mention | None:
        """Return whose account a noun like "Angaben" is: its genitive, von-phrase or adjective."""
        slots = self._syntax.slots(noun)
        for slot in ("genitive", "von", "of", "by", "to", "aus"):
            for word in slots.get(slot, ()):
                mention = self._index.at(word)
                if mention is not None:
                    return mention
        parts = [m for word in slots.get("adjective", ()) for m in self._index.parts(word)] + list(
            self._index.parts(noun)
        )
        return parts[0] if parts else None

    def _after_so(self, word: Token) -> Mention | None:
        doc = self._syntax.doc
        if word.i == 0 or doc[word.i - 1].text not in {",", "”", "“", '"', "–", "(", "«", "»"}:
            return None
        for following in doc[word.i + 1 : word.i + 6]:
            if following.pos_ in {"VERB", "AUX", "PUNCT"}:
                return None
            mention = self._index.at(following)
            if mention is not None:
                return mention
        return None

    def _reporting_in(self, sentence: Span) -> Source | None:
        """Return the main speaker of a sentence: of its root if that reports, else of a clause beside it."""
        root = sentence.root
        for verb in (root, *self._syntax.children(root, "parataxis", "conj")):
            source = self._speaker(verb)
            if source is not None:
                return source
        return self._phrase(root, root)

    def _is_indirect(self, sentence: Span) -> bool:
        """Tell whether a sentence is in the Konjunktiv of indirect speech."""
        root = sentence.root
        words = (root, *self._syntax.children(root, "aux", "aux:pass", "cop"))
        return any("Sub" in morph(w, "Mood") and "Fin" in morph(w, "VerbForm") for w in words)
