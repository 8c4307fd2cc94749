from itertools import product

import numpy as np
import pytest

from ingest.language.trees import best_tree


def _is_tree(heads: tuple[int, ...]) -> bool:
    for start in range(1, len(heads) + 1):
        node, steps = start, 0
        while node and steps <= len(heads):
            node, steps = heads[node - 1], steps + 1
        if node:
            return False
    return heads.count(0) == 1


@pytest.mark.parametrize("seed", range(40))
def test_tree_is_the_best_of_all_trees_with_one_root(seed: int) -> None:
    count = 1 + seed % 5
    scores = np.random.default_rng(seed).normal(size=(count, count + 1)).astype(np.float32)
    trees = [heads for heads in product(range(count + 1), repeat=count) if _is_tree(heads)]
    best = max(trees, key=lambda heads: scores[np.arange(count), list(heads)].sum())
    assert tuple(best_tree(scores).tolist()) == best
