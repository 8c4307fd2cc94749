"""The best legal sequence of entity tags (Viterbi)."""

import numpy as np

from ingest.language.network import Floats, Ints

ILLEGAL = -1e4


class EntityTagger:
    """Scores of BIO tags → tags in which every I- continues an entity of its own kind."""

    def __init__(self, tags: tuple[str, ...]) -> None:
        inside = [tag.startswith("I-") for tag in tags]
        self._first = np.where(inside, ILLEGAL, 0.0)
        self._step = np.array(
            [[0.0 if tag[:2] != "I-" or before[2:] == tag[2:] else ILLEGAL for tag in tags] for before in tags]
        )

    def best(self, scores: Floats) -> Ints:
        """Choose one tag number per word from scores [words, tags]."""
        greedy: Ints = scores.argmax(axis=1)
        if self._first[greedy[0]] == 0 and not self._step[greedy[:-1], greedy[1:]].any():
            return greedy
        value = scores[0] + self._first
        back = []
        for row in scores[1:]:
            paths = value[:, None] + self._step
            back.append(paths.argmax(axis=0))
            value = paths.max(axis=0) + row
        best = [int(value.argmax())]
        for pointers in reversed(back):
            best.append(int(pointers[best[-1]]))
        return np.array(best[::-1])
