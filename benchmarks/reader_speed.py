"""Time the reader on plain text: `python -m benchmarks.reader_speed --data DIR`.

DIR holds `treebank_de/de_pud-ud-test.conllu`, whose sentences are joined to articles of about 400 words.
Prints one JSON line per number of threads: medians of wall clock, tokenizing, trees and `Doc` included.
"""

import argparse
import json
import os
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from ingest.language import Reader

ARTICLE_WORDS = 400


def load_articles(path: Path) -> list[str]:
    """Join the sentences of a treebank to articles of three-sentence paragraphs."""
    lines = path.read_text(encoding="utf-8").splitlines()
    sentences = [line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")]
    articles: list[list[str]] = [[]]
    words = 0
    for sentence in sentences:
        articles[-1].append(sentence)
        words += len(sentence.split())
        if words >= ARTICLE_WORDS:
            articles.append([])
            words = 0
    return [_paragraphs(article) for article in articles if article]


def _paragraphs(sentences: list[str]) -> str:
    groups = [" ".join(sentences[i : i + 3]) for i in range(0, len(sentences), 3)]
    return "\n\n".join(groups)


def measure(articles: list[str], threads: int, rounds: int) -> dict[str, float]:
    """Measure loading, one article alone and all together."""
    load = _seconds(lambda: Reader.load(threads))
    reader = Reader.load(threads)
    list(reader.read_many((text, "de") for text in articles[:2]))
    tokens = sum(len(reader.read(text, "de")) for text in articles)
    alone = [_seconds(partial(reader.read, text, "de")) for text in articles for _ in range(rounds)]
    together = [_seconds(lambda: list(reader.read_many((t, "de") for t in articles))) for _ in range(rounds)]
    return {
        "threads": threads,
        "load seconds": round(load, 2),
        "tokens": tokens,
        "article ms": round(1000 * statistics.median(alone), 1),
        "article tokens": round(tokens / len(articles)),
        "tokens per second": round(tokens / statistics.median(together)),
        "load of the machine": round(os.getloadavg()[0], 1),
    }


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def main() -> None:
    """Print a JSON line for one thread and for two."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with treebank_de")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--articles", type=int, default=12)
    arguments = parser.parse_args()
    articles = load_articles(arguments.data / "treebank_de/de_pud-ud-test.conllu")[: arguments.articles]
    for threads in (1, 2):
        print(json.dumps(measure(articles, threads, arguments.rounds)), flush=True)


if __name__ == "__main__":
    main()
