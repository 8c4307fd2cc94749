"""Tokens → paragraphs that the model can read at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc

from ingest.language.batches import PieceLists
from ingest.language.blanks import is_blank
from ingest.language.pieces import Pieces
from ingest.language.sentences import find_sure_starts
from ingest.language.words import Words

USUAL_PIECES = 200
"""Pieces the model was trained with at most; a longer paragraph is cut between sentences."""
MOST_PIECES = 508
"""Pieces the model can take, without the two marks around a paragraph."""
_BREAKS = frozenset(",;:–—-")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words that are read together; `tokens` are their indices in the `Doc`, blank tokens left out."""

    tokens: tuple[int, ...]
    forms: tuple[str, ...]
    after_space: tuple[bool, ...]
    pieces: PieceLists


def find_paragraphs(doc: Doc, pieces: Pieces, words: Words) -> list[Paragraph]:
    """Split a document at its line breaks, long paragraphs between sentences or, failing that, somewhere."""
    paragraphs = []
    for tokens in _split_lines(doc):
        forms = tuple(doc[i].text for i in tokens)
        spaced = tuple(i == 0 or doc[i - 1].whitespace_ != "" or is_blank(doc[i - 1].text) for i in tokens)
        encoded = tuple(pieces.of_word(*pair) for pair in zip(forms, spaced, strict=True))
        bounds = _cut(forms, spaced, [len(word) for word in encoded], words)
        for begin, end in pairwise(bounds):
            part = slice(begin, end)
            paragraphs.append(Paragraph(tuple(tokens[part]), forms[part], spaced[part], encoded[part]))
    return paragraphs


def _split_lines(doc: Doc) -> list[list[int]]:
    lines: list[list[int]] = [[]]
    for token in doc:
        if not is_blank(token.text):
            lines[-1].append(token.i)
        elif "\n" in token.text and lines[-1]:
            lines.append([])
    return [line for line in lines if line]


def _cut(forms: Sequence[str], spaced: Sequence[bool], lengths: Sequence[int], words: Words) -> list[int]:
    """Choose the word indices at which to cut, with both ends."""
    if sum(lengths) <= USUAL_PIECES:
        return [0, len(forms)]
    good = set(find_sure_starts(forms, spaced, words))
    bounds = [0]
    size = 0
    good_cut = weak_cut = None
    index = 0
    while index < len(forms):
        if index > bounds[-1]:
            good_cut = index if index in good else good_cut
            weak_cut = index if forms[index - 1] in _BREAKS else weak_cut
        too_long = size + lengths[index] > MOST_PIECES
        if (size + lengths[index] > USUAL_PIECES and good_cut is not None) or too_long:
            cut = good_cut or weak_cut or index
            bounds.append(cut)
            index, size, good_cut, weak_cut = cut, 0, None, None
            continue
        size += lengths[index]
        index += 1
    return [*bounds, len(forms)]
