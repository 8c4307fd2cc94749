"""Tokens at hyphens: "US-Präsident" is two pieces, so that names are found in compounds too."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from ingest.actors.spelling import fold

_PARTS = re.compile(r"[^\-‐‑–/]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a token; `start` and `end` are characters of the text.

    `first` and `last` tell whether it begins and ends its token; `key` is its folded spelling.
    """

    token: int
    text: str
    key: str
    start: int
    end: int
    first: bool
    last: bool


def split_tokens(doc: Doc) -> Sequence[Piece]:
    """Split the tokens of a document at their hyphens, in text order.

    A hyphen that is a token of its own (English "Jong-un") is left out where it joins two words.
    """
    pieces: list[Piece] = []
    for token in doc:
        text, start = token.text, token.idx
        if "-" not in text and "/" not in text and "–" not in text and "‑" not in text:
            pieces.append(Piece(token.i, text, fold(text), start, start + len(text), True, True))
            continue
        parts = list(_PARTS.finditer(text))
        joining = not parts and token.i > 0 and not doc[token.i - 1].whitespace_ and not token.whitespace_
        if not parts and not joining:
            pieces.append(Piece(token.i, text, "", start, start + len(text), True, True))
        for n, part in enumerate(parts):
            span = start + part.start(), start + part.end()
            word = part.group()
            pieces.append(Piece(token.i, word, fold(word), *span, n == 0, n == len(parts) - 1))
    return pieces
