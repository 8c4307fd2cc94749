"""Scores of a paragraph → one consistent reading of its words."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ingest.language.entities import EntityTagger
from ingest.language.labels import Labels
from ingest.language.network import Floats, Ints, Scores
from ingest.language.trees import best_tree

Starts = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the model says of a paragraph's words, as class numbers of `Labels`.

    `heads` are indices of words in the paragraph; the root of a sentence is its own head.
    """

    upos: Ints
    xpos: Ints
    feats: Ints
    lemma: Ints
    starts: Starts
    heads: Ints
    deps: Ints
    ner: Ints


class Decoder:
    """Trees, labels and entities from scores."""

    def __init__(self, labels: Labels, label_weights: Floats) -> None:
        self._root = labels.dep.index("root")
        self._entities = EntityTagger(labels.ner)
        count, rows, columns = label_weights.shape
        self._shape = (count, columns)
        self._weights = np.ascontiguousarray(label_weights.transpose(1, 0, 2).reshape(rows, count * columns))

    def decode(self, scores: Scores, row: int, starts: Starts) -> Reading:
        """Decode paragraph `row` of a batch; trees stay within the sentences that begin at `starts`."""
        count = len(starts)
        heads = _find_heads(scores.arc[row], starts)
        return Reading(
            upos=scores.upos[row, :count],
            xpos=scores.xpos[row, :count],
            feats=scores.feats[row, :count],
            lemma=scores.lemma[row, :count],
            starts=starts,
            heads=np.where(heads == 0, np.arange(1, count + 1), heads) - 1,
            deps=self._label(scores.dependent[row, :count], scores.head[row], heads),
            ner=self._entities.best(scores.ner[row, :count]),
        )

    def _label(self, dependents: Floats, head_vectors: Floats, heads: Ints) -> Ints:
        """Label each arc by a bilinear score; `root` belongs to the root alone."""
        ones = np.ones((len(heads), 1), dtype=np.float32)
        left = np.concatenate((dependents, ones), axis=1)
        right = np.concatenate((head_vectors[heads], ones), axis=1)
        products = (left @ self._weights).reshape(len(heads), *self._shape)
        scores = np.matmul(products, right[:, :, None])[..., 0]
        scores[:, self._root] = -np.inf
        deps: Ints = scores.argmax(axis=1)
        deps[heads == 0] = self._root
        return deps


def _find_heads(arcs: Floats, starts: Starts) -> Ints:
    """Find the tree of each sentence; heads count the paragraph's words from 1, 0 is the root."""
    heads = np.zeros(len(starts), dtype=np.int64)
    for begin, end in sentence_bounds(starts):
        square = np.concatenate((arcs[begin:end, :1], arcs[begin:end, begin + 1 : end + 1]), axis=1)
        tree = best_tree(square)
        heads[begin:end] = np.where(tree > 0, tree + begin, 0)
    return heads


def sentence_bounds(starts: Starts) -> Sequence[tuple[int, int]]:
    """List the half-open word ranges of the sentences; the first word always starts one."""
    begins = np.flatnonzero(starts).tolist()
    return list(zip(begins, [*begins[1:], len(starts)], strict=True))
