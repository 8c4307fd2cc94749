"""Learn the weights of `extract/confidence.yaml` from the annotated corpus.

    python -m ingest.training.confidence --data DIR

`DIR/eval/score.py` is the scorer; an event is right if it matches a gold event (type, actor, recipient), debatable ones
included. Files named in HELD_OUT are neither trained nor tuned on. Deterministic.
"""

import argparse
import importlib.util
import json
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from ingest.article import ArticleFile, article_from
from ingest.extract_format import extracted
from ingest.model import Happening
from ingest.pipeline import Pipeline

HELD_OUT = ("de-c", "de-j", "en-a")
CORPUS = Path(str(files("ingest.training"))) / "corpus"
_RAREST = 8
"""A feature seen less often is not learned."""
_RIDGE = 3.0
"""Strength of the pull of weights towards zero (L2); chosen by five-fold cross-validation among 1, 3 and 10."""

Example = tuple[tuple[str, ...], bool]


def examples(pipeline: Pipeline, scorer: Any, held_out: bool = False) -> Iterator[Example]:
    """Read the corpus with every event kept, and tell of each statement whether it is right."""
    for path in sorted(CORPUS.glob("*.jsonl")):
        if (path.stem in HELD_OUT) is not held_out:
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            item = json.loads(line)
            article = article_from(ArticleFile.model_validate(item), datetime.now(UTC))
            happenings = pipeline.read(article).happenings
            gold = [scorer.flat(e) for e in scorer.from_corpus(item)["events"]]
            yield from _judged(article, happenings, gold, scorer)


def _judged(article: Any, happenings: tuple[Happening, ...], gold: list[Any], scorer: Any) -> Iterator[Example]:
    found = [scorer.flat(e) for e in extracted(article, happenings)["events"]]  # type: ignore[attr-defined]
    right = {j for _, j in scorer.match("event", gold, found)}
    for number, happening in enumerate(happenings):
        for report in happening.reports:
            yield report.features, number in right


def learn(sample: list[Example]) -> dict[str, float]:
    """Fit a logistic regression with a ridge by Newton steps; weights by feature, and "always"."""
    counts = Counter(feature for found, _ in sample for feature in set(found))
    names = ["always", *sorted(feature for feature, count in counts.items() if count >= _RAREST)]
    column = {name: i for i, name in enumerate(names)}
    x = np.zeros((len(sample), len(names)))
    x[:, 0] = 1
    for row, (found, _) in enumerate(sample):
        for feature in found:
            if feature in column:
                x[row, column[feature]] = 1
    y = np.array([right for _, right in sample], dtype=float)
    ridge = np.full(len(names), _RIDGE)
    ridge[0] = 1e-3
    weights = np.zeros(len(names))
    for _ in range(25):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (y - p) - ridge * weights
        hessian = (x.T * (p * (1 - p))) @ x + np.diag(ridge)
        weights += np.linalg.solve(hessian, gradient)
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True) if abs(weight) >= 0.05}


def main() -> None:
    """Learn and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with eval/score.py")
    arguments = parser.parse_args()
    spec = importlib.util.spec_from_file_location("score", arguments.data / "eval" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    sample = list(examples(Pipeline.load(threshold=0), scorer))
    weights = learn(sample)
    target = Path(str(files("ingest.extract"))) / "confidence.yaml"
    head = "# Weights of the features of an event, learned from the annotated corpus (ingest/training/corpus, this project's):\n"
    head += "# python -m ingest.training.confidence --data DIR\n"
    target.write_text(head + yaml.safe_dump(weights, allow_unicode=True, sort_keys=True), encoding="utf-8")
    print(f"{len(sample)} statements, {sum(right for _, right in sample)} right; {len(weights)} weights in {target}")


if __name__ == "__main__":
    main()
