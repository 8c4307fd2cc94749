"""Measure reading of articles, from text to happenings, and the share of each stage.

    python -m benchmarks.extraction [--articles 30] [--quick]

The articles have about 400 words: sentences of the seed article in random order, three to a paragraph, the same for
the same seed. One thread, one process; the first articles warm up and do not count. Prints a table of medians: of
the wall clock, which others on the machine slow down, and of the processor time, which they hardly do.
"""

import argparse
import os
import random
import re
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import ParamSpec, TypeVar

from rich.console import Console
from rich.table import Table

from ingest import pipeline
from ingest.files import read_files
from ingest.language import Reader
from ingest.model import Article

P = ParamSpec("P")
T = TypeVar("T")

SEED = Path(__file__).parent.parent / "seeds" / "budapest.json"
WORDS = 400
WARM = 3
ALL = "all"
STAGES = {
    "Syntax": "coding",
    "find_mentions": "mentions",
    "resolve": "coreference",
    "find_times": "times",
    "code_events": "coding",
    "group": "grouping",
}
"""The functions that `Pipeline.read` calls, besides the reader's, and the stages that they belong to."""


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds of the wall clock, and of the processor."""

    wall: float = 0.0
    processor: float = 0.0

    @classmethod
    def now(cls) -> "Spent":
        """Read both clocks."""
        return cls(time.perf_counter(), time.process_time())

    def __add__(self, other: "Spent") -> "Spent":
        """Add up."""
        return Spent(self.wall + other.wall, self.processor + other.processor)

    def __sub__(self, other: "Spent") -> "Spent":
        """Take what passed between two readings."""
        return Spent(self.wall - other.wall, self.processor - other.processor)


class Stopwatch:
    """What each stage spent since it was last set to zero."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.spent: dict[str, Spent] = {}

    def timed(self, stage: str, work: Callable[P, T]) -> Callable[P, T]:
        """Make a function that does the same and adds its time to a stage."""

        def run(*arguments: P.args, **named: P.kwargs) -> T:
            began = Spent.now()
            result = work(*arguments, **named)
            self.spent[stage] = self.spent.get(stage, Spent()) + (Spent.now() - began)
            return result

        return run


def main(arguments: Sequence[str] | None = None) -> None:
    """Read, measure, print."""
    options = argparse.ArgumentParser(description="Measure reading of articles.")
    options.add_argument("--articles", type=int, default=30)
    options.add_argument("--quick", action="store_true", help="5 articles")
    given = options.parse_args(arguments)
    watch = Stopwatch()
    loaded = pipeline.Pipeline.load()
    read = watch.timed(ALL, pipeline.Pipeline.read)
    for name, stage in STAGES.items():
        setattr(pipeline, name, watch.timed(stage, getattr(pipeline, name)))
    Reader.read = watch.timed("reader", Reader.read)  # type: ignore[method-assign]
    stages = ("reader", *dict.fromkeys(STAGES.values()), ALL)
    rounds: list[dict[str, Spent]] = []
    words: list[int] = []
    for article in _articles(WARM + (5 if given.quick else given.articles)):
        watch.spent = dict.fromkeys(stages, Spent())
        read(loaded, article)
        rounds.append(watch.spent)
        words.append(len(article.text.split()))
    _show(stages, rounds[WARM:], words[WARM:])


def _articles(count: int) -> Iterator[Article]:
    """Make articles of about `WORDS` words out of the seed's sentences."""
    seed = next(read_files([SEED], datetime.now(UTC))).article
    assert seed is not None
    sentences = [one.strip() for one in re.split(r"(?<=[.!?])\s+(?=[A-ZÄÖÜ„])", seed.text)]
    chance = random.Random(1)
    for number in range(count):
        chosen: list[str] = []
        while sum(len(sentence.split()) for sentence in chosen) < WORDS:
            chosen += chance.sample(sentences, len(sentences))
        while sum(len(sentence.split()) for sentence in chosen[:-1]) >= WORDS:
            chosen.pop()
        paragraphs = [" ".join(chosen[first : first + 3]) for first in range(0, len(chosen), 3)]
        yield Article(f"made-{number}", "\n\n".join(paragraphs), seed.published, seed.language)


def _show(stages: Sequence[str], rounds: Sequence[dict[str, Spent]], words: Sequence[int]) -> None:
    load_average = f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    title = f"Reading {len(rounds)} articles of {statistics.median(words):.0f} words, one thread; {load_average}"
    table = Table(title=title, title_justify="left")
    for name in ("stage", "ms", "processor ms", "share of it"):
        table.add_column(name, justify="left" if name == "stage" else "right")
    whole = sum(one[ALL].processor for one in rounds)
    for stage in stages:
        wall = statistics.median(one[stage].wall for one in rounds)
        processor = statistics.median(one[stage].processor for one in rounds)
        share = sum(one[stage].processor for one in rounds) / whole
        table.add_row(stage, f"{wall * 1e3:.1f}", f"{processor * 1e3:.1f}", f"{share:.1%}")
    pairs = list(zip(words, (one[ALL] for one in rounds), strict=True))
    wall = statistics.median(count / spent.wall for count, spent in pairs)
    processor = statistics.median(count / spent.processor for count, spent in pairs)
    table.add_row("words/s", f"{wall:,.0f}", f"{processor:,.0f}", "", style="bold")
    Console(highlight=False, width=110).print(table)


if __name__ == "__main__":
    main()
