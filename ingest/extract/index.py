"""Which mention a word belongs to."""

from collections import defaultdict
from collections.abc import Iterable

from spacy.tokens import Doc, Token

from ingest.model import Mention

PARTS = ("adjective", "compound")
"""Reasons (`Mention.why`) of mentions that are part of another word group: "russische" Truppen, "US-"Angriff."""


def is_part(mention: Mention) -> bool:
    """Tell whether a mention is an adjective or the first part of a compound, not a nominal of its own."""
    return mention.why.startswith(PARTS)


class MentionIndex:
    """The mentions of one `Doc`, found by token."""

    def __init__(self, doc: Doc, mentions: Iterable[Mention]) -> None:
        self.mentions = tuple(mentions)
        self._by_head: dict[int, Mention] = {}
        self._covering: dict[int, Mention] = {}
        self._parts: dict[int, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            if is_part(mention):
                self._parts[mention.head].append(mention)
                continue
            known = self._by_head.get(mention.head)
            if known is None or mention.end - mention.start > known.end - known.start:
                self._by_head[mention.head] = mention
            span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
            for token in span or ():
                known = self._covering.get(token.i)
                if known is None or mention.end - mention.start < known.end - known.start:
                    self._covering[token.i] = mention

    def at(self, token: Token) -> Mention | None:
        """Return the nominal mention that a word heads or lies in."""
        return self._by_head.get(token.i) or self._covering.get(token.i)

    def heading(self, token: Token) -> Mention | None:
        """Return the nominal mention that a word heads."""
        return self._by_head.get(token.i)

    def parts(self, token: Token) -> tuple[Mention, ...]:
        """Return the adjective and compound mentions whose head is this word."""
        return tuple(self._parts.get(token.i, ()))
