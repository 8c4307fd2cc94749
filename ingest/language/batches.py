"""Paragraphs of any length → padded batches of about the same length."""

from collections.abc import Iterable, Sequence

import numpy as np

from ingest.language.network import Batch
from ingest.language.pieces import BEGIN, END, PAD

MAX_PADDED = 1500
"""Pieces in a batch with padding: measured on two cores; larger batches gain nothing and cost memory."""

PieceLists = Sequence[tuple[int, ...]]


def group_by_length(lengths: Sequence[int]) -> Iterable[list[int]]:
    """Put the indices of paragraphs into batches, short ones first; `lengths` in pieces."""
    group: list[int] = []
    for index in sorted(range(len(lengths)), key=lengths.__getitem__):
        if group and lengths[index] * (len(group) + 1) > MAX_PADDED:
            yield group
            group = []
        group.append(index)
    if group:
        yield group


def pad(paragraphs: Sequence[PieceLists]) -> Batch:
    """Lay the pieces of paragraphs (one tuple per word) into one batch."""
    longest = max(sum(map(len, words)) for words in paragraphs) + 2
    most_words = max(map(len, paragraphs)) + 1
    ids = np.full((len(paragraphs), longest), PAD, dtype=np.int64)
    mask = np.zeros((len(paragraphs), longest), dtype=np.float32)
    first = np.zeros((len(paragraphs), most_words), dtype=np.int64)
    last = np.zeros((len(paragraphs), most_words), dtype=np.int64)
    for row, words in enumerate(paragraphs):
        flat = [BEGIN, *(piece for word in words for piece in word), END]
        ends = np.cumsum([1, *map(len, words)])
        ids[row, : len(flat)] = flat
        mask[row, : len(flat)] = 1.0
        first[row, 1 : len(ends)] = ends[:-1]
        last[row, 1 : len(ends)] = ends[1:] - 1
    return Batch(ids, mask, first, last)
