"""Articles and the files they come in: JSON (an object or a list), JSONL, HTML, plain text."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import trafilatura
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, field_validator
from trafilatura.settings import Document

from ingest.language import detect_language
from ingest.model import Article

LONGEST_TEXT = 1_000_000
"""Characters; a longer "article" is a dump, not a piece of news (the longest reports of record run to some 100,000)."""
LARGEST_FILE = 64_000_000
"""Bytes of one file of another kind than JSONL."""
_LANGUAGES = {"de", "en"}


class ArticleError(Exception):
    """An input that is no article; the message says where, what was wrong and what would be right."""


def _clean(text: str) -> str:
    if "\x00" in text:
        raise ValueError("contains NUL bytes; give plain text")
    if any("\ud800" <= c <= "\udfff" for c in text):
        raise ValueError("contains lone surrogates, which are no characters; encode the file as UTF-8")
    return text


_Text = Annotated[str, AfterValidator(_clean)]


class ArticleFile(BaseModel):
    """One article as it stands in a JSON file; other keys are ignored."""

    model_config = ConfigDict(frozen=True, extra="ignore", str_strip_whitespace=False, strict=True)

    text: Annotated[_Text, Field(min_length=1, max_length=LONGEST_TEXT)]
    id: _Text | None = None
    url: _Text | None = None
    title: _Text | None = None
    publisher: _Text | None = None
    published: _Text | None = None
    language: _Text | None = None

    @field_validator("text")
    @classmethod
    def _says_something(cls, text: str) -> str:
        if not text.strip():
            raise ValueError("is empty")
        return text

    @field_validator("published")
    @classmethod
    def _is_date(cls, published: str | None) -> str | None:
        if published is not None:
            instant(published)
        return published


@dataclass(frozen=True, slots=True)
class Input:
    """One article of a file, or the reason why it is none; `where` names file and line or position."""

    where: str
    article: Article | None = None
    error: ArticleError | None = None


def instant(text: str) -> datetime:
    """Read an ISO date or instant as an aware instant in UTC; a bare date is its first moment.

    Raises:
        ValueError: no such date; the message shows what would be right.
    """
    try:
        day = date.fromisoformat(text) if len(text) <= len("2025-10-16") else None
        found = datetime(day.year, day.month, day.day, tzinfo=UTC) if day else datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is no ISO date such as 2025-10-16 or 2025-10-16T08:30:00Z") from None
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)


def read_files(paths: Iterator[Path] | list[Path], now: datetime) -> Iterator[Input]:
    """Read the articles of files, in order; folders are walked by name. `now` dates articles that have no date.

    Nothing is raised for a bad file or article: it comes as an `Input` with its error.
    """
    for path in paths:
        if path.is_dir():
            yield from read_files(sorted(p for p in path.iterdir() if not p.name.startswith(".")), now)
        else:
            yield from _read_file(path, now)


def _read_file(path: Path, now: datetime) -> Iterator[Input]:
    try:
        size = path.stat().st_size
        if size == 0:
            raise ArticleError("is empty; an article needs a text")
        if path.suffix.lower() in {".jsonl", ".ndjson"}:
            yield from _read_lines(path, now)
            return
        if size > LARGEST_FILE:
            raise ArticleError(
                f"has {size:,} bytes; at most {LARGEST_FILE:,} are read from one file, more as JSONL"
            )
        text = _decode(path.read_bytes())
        if path.suffix.lower() == ".json":
            yield from _read_json(path, text, now)
        elif path.suffix.lower() in {".html", ".htm"}:
            yield _parse(str(path), _from_html(text), now)
        elif path.suffix.lower() in {".txt", ".md", ".text", ""}:
            yield _parse(str(path), {"text": text}, now)
        else:
            raise ArticleError(
                f"has the unknown ending '{path.suffix}'; known are .json, .jsonl, .html and .txt"
            )
    except ArticleError as error:
        yield Input(str(path), error=error)
    except OSError as error:
        yield Input(str(path), error=ArticleError(f"cannot be read: {error.strerror}"))


def _decode(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ArticleError(f"is not UTF-8 text (byte {error.start}); convert it to UTF-8") from error


def _read_lines(path: Path, now: datetime) -> Iterator[Input]:
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                where = f"{path}:{number}"
                try:
                    yield _parse(where, _json(_decode(line)), now)
                except ArticleError as error:
                    yield Input(where, error=error)


def _read_json(path: Path, text: str, now: datetime) -> Iterator[Input]:
    found = _json(text)
    if isinstance(found, list):
        for number, item in enumerate(found):
            yield _parse(f"{path}[{number}]", item, now)
    else:
        yield _parse(str(path), found, now)


def _json(text: str) -> object:
    try:
        found: object = json.loads(text)
    except json.JSONDecodeError as error:
        raise ArticleError(
            f"is not JSON: {error.msg} at line {error.lineno}, column {error.colno}"
        ) from error
    except RecursionError as error:
        raise ArticleError("is nested too deeply to be an article") from error
    except ValueError as error:
        raise ArticleError(f"is not JSON: {error}") from error
    return found


def _from_html(html: str) -> dict[str, object]:
    """Take the main text and what the page says of itself."""
    page = trafilatura.bare_extraction(html, with_metadata=True, include_comments=False, include_tables=False)
    if not isinstance(page, Document) or not page.text:
        raise ArticleError("is HTML without an article text in it")
    language = page.language if page.language in _LANGUAGES else None
    known = {
        "text": page.text,
        "url": page.url,
        "title": page.title,
        "publisher": page.sitename,
        "published": page.date,
        "language": language,
    }
    return {key: value for key, value in known.items() if value is not None}


def _parse(where: str, found: object, now: datetime) -> Input:
    if not isinstance(found, dict):
        return Input(
            where,
            error=ArticleError(f"is a JSON {type(found).__name__}; an article is an object with 'text'"),
        )
    try:
        return Input(where, article=article_from(ArticleFile.model_validate(found), now))
    except ValidationError as error:
        reasons = "; ".join(
            f"'{'.'.join(map(str, e['loc']))}' {_plain(e['msg'])}" for e in error.errors(include_url=False)
        )
        return Input(where, error=ArticleError(reasons))
    except ArticleError as error:
        return Input(where, error=error)


def _plain(message: str) -> str:
    return message.removeprefix("Value error, ")


def article_from(file: ArticleFile, now: datetime) -> Article:
    """Make an article of what a file says.

    Raises:
        ArticleError: the language is neither German nor English.
    """
    language = file.language.lower().split("-")[0] if file.language else detect_language(file.text)
    if language not in _LANGUAGES:
        said = (
            f"'language' is {file.language!r}"
            if file.language
            else "the text is in neither German nor English, or too short to tell"
        )
        raise ArticleError(f"{said}; 'de' and 'en' are read")
    published = instant(file.published) if file.published else now
    return Article(
        id=file.id or article_id(file.url, file.text),
        text=file.text,
        published=published,
        language=language,
        url=file.url,
        title=file.title,
        publisher=file.publisher,
        dated=file.published is not None,
    )


def article_id(url: str | None, text: str) -> str:
    """Name an article by its URL without fragment and trailing slash, or by its content where there is none."""
    key = url.split("#")[0].rstrip("/") if url else text
    return "article-" + hashlib.sha256(key.encode()).hexdigest()[:20]


def content_hash(article: Article) -> str:
    """Fingerprint what the graph is made from."""
    published = article.published.isoformat() if article.dated else None
    parts = (article.text, published, article.language, article.url, article.title, article.publisher)
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()
