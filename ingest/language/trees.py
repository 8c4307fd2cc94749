"""The best dependency tree of a sentence (Chu-Liu/Edmonds) with exactly one root.

The method: Chu and Liu 1965, Edmonds 1967; for parsing: McDonald et al. 2005, "Non-projective dependency
parsing using spanning tree algorithms".
"""

import numpy as np
from numpy.typing import NDArray

from ingest.language.network import Floats

Matrix = NDArray[np.float64]
Heads = NDArray[np.int64]

NEVER = -1e9


def best_tree(arcs: Floats) -> Heads:
    """Choose the head of each of n words from scores [n, n+1], column 0 the root.

    Heads count from 1, 0 is the root. The greedy choice is taken where it is a tree
    already, which is nearly always.
    """
    count = len(arcs)
    scores = arcs.astype(np.float64)
    scores[np.arange(count), np.arange(1, count + 1)] = NEVER
    greedy: Heads = scores.argmax(axis=1)
    if np.count_nonzero(greedy == 0) == 1 and _find_cycle(np.concatenate(([0], greedy))) is None:
        return greedy
    square = np.vstack((np.zeros((1, count + 1)), scores))
    heads = _spanning_tree(square)
    roots = np.flatnonzero(heads[1:] == 0) + 1
    if len(roots) == 1:
        return heads[1:]
    return max((_rooted_at(square, root) for root in roots.tolist()), key=lambda tree: _total(scores, tree))


def _rooted_at(square: Matrix, root: int) -> Heads:
    """Find the best tree in which only `root` hangs on the root node."""
    forced = square.copy()
    forced[1:, 0] = NEVER
    forced[root, 1:] = NEVER
    forced[root, 0] = 0.0
    return _spanning_tree(forced)[1:]


def _total(scores: Matrix, heads: Heads) -> float:
    return float(scores[np.arange(len(heads)), heads].sum())


def _find_cycle(heads: Heads) -> list[int] | None:
    """Find nodes that only reach themselves; None where every node reaches node 0."""
    settled = {0}
    for start in range(1, len(heads)):
        path: list[int] = []
        on_path: set[int] = set()
        node = start
        while node not in settled and node not in on_path:
            path.append(node)
            on_path.add(node)
            node = int(heads[node])
        if node in on_path:
            return path[path.index(node) :]
        settled |= on_path
    return None


def _spanning_tree(scores: Matrix) -> Heads:
    """Find the maximum spanning tree over nodes 0 (root) to n-1; `scores[d, h]`, row 0 is ignored.

    Each cycle of the greedy choice is contracted to one node, and broken again on the way back.
    """
    scores = scores.copy()
    contracted: list[tuple[NDArray[np.int64], NDArray[np.int64], Heads, NDArray[np.int64], NDArray[np.int64]]] = []
    while True:
        np.fill_diagonal(scores, NEVER)
        heads: Heads = scores.argmax(axis=1)
        heads[0] = 0
        found = _find_cycle(heads)
        if found is None:
            break
        cycle = np.array(found)
        rest = np.setdiff1d(np.arange(len(heads)), cycle)
        entering = scores[np.ix_(cycle, rest)] - scores[cycle, heads[cycle]][:, None]
        leaving = scores[np.ix_(rest, cycle)]
        smaller = np.full((len(rest) + 1, len(rest) + 1), NEVER)
        smaller[:-1, :-1] = scores[np.ix_(rest, rest)]
        smaller[-1, :-1] = entering.max(axis=0)
        smaller[:-1, -1] = leaving.max(axis=1)
        contracted.append((rest, cycle, heads, entering.argmax(axis=0), leaving.argmax(axis=1)))
        scores = smaller
    for rest, cycle, inner, entry, exit_ in reversed(contracted):
        outer = heads
        heads = inner.copy()
        joint = len(rest)
        for new, old in enumerate(rest[1:], start=1):
            head = outer[new]
            heads[old] = cycle[exit_[new]] if head == joint else rest[head]
        above = outer[joint]
        heads[cycle[entry[above]]] = rest[above]
    return heads
