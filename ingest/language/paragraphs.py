"""Tokens → paragraphs that the model can read at once."""

from dataclasses import dataclass, replace
from itertools import pairwise

from spacy.tokens import Doc

from ingest.language.batches import PieceLists
from ingest.language.blanks import is_blank
from ingest.language.datelines import find_datelines
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
    leads_in: bool = False
    """A dateline: read on its own, but part of the sentence that follows."""


def find_paragraphs(doc: Doc, pieces: Pieces, words: Words) -> list[Paragraph]:
    """Split a document at its line breaks, long paragraphs between sentences or, failing that, somewhere."""
    paragraphs = []
    for tokens in _split_lines(doc):
        forms = tuple(doc[i].text for i in tokens)
        spaced = tuple(i == 0 or doc[i - 1].whitespace_ != "" or is_blank(doc[i - 1].text) for i in tokens)
        encoded = tuple(pieces.of_word(*pair) for pair in zip(forms, spaced, strict=True))
        leads = dict(find_datelines(forms, spaced, words))
        edges = sorted({0, len(forms), *leads.keys(), *leads.values()})
        for begin, end in pairwise(edges):
            part = Paragraph(tuple(tokens[begin:end]), forms[begin:end], spaced[begin:end], encoded[begin:end])
            paragraphs += [replace(part, leads_in=True)] if begin in leads else _cut(part, words)
    return paragraphs


def _split_lines(doc: Doc) -> list[list[int]]:
    lines: list[list[int]] = [[]]
    for token in doc:
        if not is_blank(token.text):
            lines[-1].append(token.i)
        elif "\n" in token.text and lines[-1]:
            lines.append([])
    return [line for line in lines if line]


def _cut(paragraph: Paragraph, words: Words) -> list[Paragraph]:
    """Cut a paragraph that is longer than the model is used to."""
    bounds = _find_cuts(paragraph, words)
    return [
        Paragraph(
            paragraph.tokens[begin:end],
            paragraph.forms[begin:end],
            paragraph.after_space[begin:end],
            paragraph.pieces[begin:end],
        )
        for begin, end in pairwise(bounds)
    ]


def _find_cuts(paragraph: Paragraph, words: Words) -> list[int]:
    """Choose the word indices at which to cut, with both ends."""
    lengths = [len(word) for word in paragraph.pieces]
    if sum(lengths) <= USUAL_PIECES:
        return [0, len(lengths)]
    good = set(find_sure_starts(paragraph.forms, paragraph.after_space, words))
    bounds = [0]
    size = 0
    good_cut = weak_cut = None
    index = 0
    while index < len(lengths):
        if index > bounds[-1]:
            good_cut = index if index in good else good_cut
            weak_cut = index if paragraph.forms[index - 1] in _BREAKS else weak_cut
        too_long = size + lengths[index] > MOST_PIECES
        if too_long or (size + lengths[index] > USUAL_PIECES and good_cut is not None):
            index = good_cut or weak_cut or index
            bounds.append(index)
            size, good_cut, weak_cut = 0, None, None
            continue
        size += lengths[index]
        index += 1
    return [*bounds, len(lengths)]
