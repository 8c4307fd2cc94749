"""How right the events are, scored against gold.

    python -m benchmarks.event_quality --data DIR [--held-out]

DIR holds `eval/score.py` (the scorer) and `eval/dev_articles.json` (76 articles with gold events, not in this repository).
Half of the articles is held out: nobody looks at them while writing rules. Which half was decided before the first rule:
ordered by SHA-256 of "depesche held out " and the article's id, the first 38. `--held-out` scores them too. The corpus files
that `ingest.training.confidence` holds out are scored likewise: neither trained nor tuned on.
"""

import argparse
import hashlib
import importlib.util
import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from ingest.article import parse
from ingest.extract_format import extracted
from ingest.pipeline import Pipeline
from ingest.training.confidence import CORPUS, HELD_OUT

HALF = 38

Items = list[Any]


def is_held_out(articles: Items) -> set[str]:
    """Name the articles that nobody looks at."""
    order = sorted(articles, key=lambda a: hashlib.sha256(f"depesche held out {a['id']}".encode()).hexdigest())
    return {article["id"] for article in order[:HALF]}


def sets(data: Path, held_out: bool) -> Iterator[tuple[str, Items, bool]]:
    """Yield the test sets: name, articles, whether they are items of the corpus."""
    articles = json.loads((data / "eval" / "dev_articles.json").read_text(encoding="utf-8"))
    hidden = is_held_out(articles)
    yield "development half", [a for a in articles if a["id"] not in hidden], False
    if held_out:
        yield "held-out half", [a for a in articles if a["id"] in hidden], False
    for name in HELD_OUT:
        lines = (CORPUS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        yield f"corpus {name}, held out", [json.loads(line) for line in lines if line.strip()], True


def scorer_of(data: Path) -> ModuleType:
    """Load the scorer."""
    spec = importlib.util.spec_from_file_location("score", data / "eval" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def scored(items: Items, is_corpus: bool, pipeline: Pipeline, scorer: ModuleType) -> dict[str, Any]:
    """Read articles and score what was found."""
    gold, found = [], []
    for item in items:
        article = parse(item, datetime.now(UTC))
        found.append(extracted(article, pipeline.read(article).happenings))
        gold.append(scorer.from_corpus(item) if is_corpus else item)
    parts: tuple[Items, Items] = (gold, found)
    flat = [[{**a, "events": [scorer.flat(e) for e in a["events"]]} for a in part] for part in parts]
    result: dict[str, Any] = scorer.score(*flat)
    return result


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--held-out", action="store_true", help="score the held-out half too")
    options = parser.parse_args(arguments)
    scorer, pipeline = scorer_of(options.data), Pipeline.load(threads=2)
    table = Table(
        "articles", "level", "P", "R", "F1", "status", "source", "place", "date", box=SIMPLE_HEAD, padding=(0, 1, 0, 0)
    )
    for name, items, is_corpus in sets(options.data, options.held_out):
        result = scored(items, is_corpus, pipeline, scorer)
        accuracy = result["accuracy on matched"]
        for level in ("event", "plover", "detect"):
            of = result[level]
            shown = [accuracy.get(k, "").split(" = ")[-1] for k in ("status", "attribution", "place", "date")]
            table.add_row(
                name, level, f"{of['P']:.2f}", f"{of['R']:.2f}", f"{of['F1']:.2f}", *(shown if level == "event" else ())
            )
    Console().print(table)


if __name__ == "__main__":
    main()
