"""The files that articles come in: JSON (an object or a list), JSONL, HTML, plain text."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ingest.article import ArticleError, parse
from ingest.model import Article
from ingest.webpage import article_of_page

LARGEST_FILE = 64_000_000
"""Bytes of one file of another kind than JSONL."""


@dataclass(frozen=True, slots=True)
class Input:
    """One article of a file, or the reason why it is none; `where` names file and line or position."""

    where: str
    article: Article | None = None
    error: ArticleError | None = None


def read_files(paths: Iterator[Path] | list[Path], now: datetime) -> Iterator[Input]:
    """Read the articles of files, in order; folders are walked by name. `now` dates articles that have no date.

    Nothing is raised for a bad file or article: it comes as an `Input` with its error.
    """
    for path in paths:
        try:
            inside = sorted(path.iterdir()) if path.is_dir() else None
        except OSError as error:
            yield Input(str(path), error=ArticleError(f"cannot be read: {error.strerror}"))
            continue
        if inside is None:
            yield from _read_file(path, now)
        else:
            yield from read_files([p for p in inside if not p.name.startswith(".")], now)


def _read_file(path: Path, now: datetime) -> Iterator[Input]:
    try:
        size = path.stat().st_size
        if size == 0:
            raise ArticleError("is empty; an article needs a text")
        if path.suffix.lower() in {".jsonl", ".ndjson"}:
            yield from _read_lines(path, now)
            return
        if size > LARGEST_FILE:
            raise ArticleError(f"has {size:,} bytes; at most {LARGEST_FILE:,} are read from one file, more as JSONL")
        text = _decode(path.read_bytes())
        if path.suffix.lower() == ".json":
            yield from _read_json(path, text, now)
        elif path.suffix.lower() in {".html", ".htm"}:
            yield _read_page(path, text, now)
        elif path.suffix.lower() in {".txt", ".md", ".text", ""}:
            yield _parse(str(path), {"text": text}, now)
        else:
            raise ArticleError(f"has the unknown ending '{path.suffix}'; known are .json, .jsonl, .html and .txt")
    except ArticleError as error:
        yield Input(str(path), error=error)
    except OSError as error:
        yield Input(str(path), error=ArticleError(f"cannot be read: {error.strerror}"))


def _decode(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ArticleError(f"is not UTF-8 text (byte {error.start}); convert it to UTF-8") from error
    if (place := text.find("\x00")) >= 0:
        raise ArticleError(f"contains NUL bytes (character {place}); give plain text")
    return text


def _read_lines(path: Path, now: datetime) -> Iterator[Input]:
    some = False
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                some = True
                where = f"{path}:{number}"
                try:
                    yield _parse(where, _json(_decode(line)), now)
                except ArticleError as error:
                    yield Input(where, error=error)
    if not some:
        raise ArticleError("holds no article: all lines are blank")


def _read_json(path: Path, text: str, now: datetime) -> Iterator[Input]:
    found = _json(text)
    if found == []:
        raise ArticleError("holds no article: its list is empty")
    if isinstance(found, list):
        for number, item in enumerate(found):
            yield _parse(f"{path}[{number}]", item, now)
    else:
        yield _parse(str(path), found, now)


def _json(text: str) -> object:
    try:
        found: object = json.loads(text)
    except json.JSONDecodeError as error:
        raise ArticleError(f"is not JSON: {error.msg} at line {error.lineno}, column {error.colno}") from error
    except RecursionError as error:
        raise ArticleError("is nested too deeply to be an article") from error
    except ValueError as error:
        raise ArticleError("holds a number of more digits than are read") from error
    return found


def _read_page(path: Path, html: str, now: datetime) -> Input:
    try:
        return _parse(str(path), article_of_page(html), now)
    except ValueError as error:
        raise ArticleError(str(error)) from error


def _parse(where: str, found: object, now: datetime) -> Input:
    try:
        return Input(where, article=parse(found, now))
    except ArticleError as error:
        return Input(where, error=error)
