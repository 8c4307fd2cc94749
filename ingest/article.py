"""Articles and the files they come in: JSON (an object or a list), JSONL, HTML, plain text."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError, field_validator

from ingest.language import detect_language
from ingest.model import Article
from ingest.webpage import article_of_page

LONGEST_TEXT = 1_000_000
"""Characters; a longer "article" is a dump, not a piece of news (the longest reports of record run to some 100,000)."""
LONGEST_WORD = 2_000
"""Characters without white space between; longer URLs are rare, and the tokenizer takes time by the square."""
LARGEST_FILE = 64_000_000
"""Bytes of one file of another kind than JSONL."""
LONGEST_NAME = 1_000
"""Characters of an id, a publisher or a language; Neo4j indexes at most some 8,000 bytes."""
LONGEST_LINE = 10_000
"""Characters of a title or a URL."""
_LANGUAGES = {"de", "en"}
_JSON_KINDS = {
    list: "a list", str: "a JSON string", int: "a number", float: "a number", bool: "a truth value", type(None): "null",
}  # fmt: skip


class ArticleError(Exception):
    """An input that is no article; the message says where, what was wrong and what would be right."""


def _clean(text: str) -> str:
    if "\x00" in text:
        raise ValueError("contains NUL bytes; give plain text")
    if any("\ud800" <= c <= "\udfff" for c in text):
        raise ValueError("contains lone surrogates, which are no characters; encode the file as UTF-8")
    return text


def _at_most(longest: int) -> AfterValidator:
    def check(text: str) -> str:
        if len(text) > longest:
            raise ValueError(f"has {len(text):,} characters; at most {longest:,} are read")
        return text

    return AfterValidator(check)


_Text = Annotated[str, AfterValidator(_clean), _at_most(LONGEST_TEXT)]
_Name = Annotated[str, AfterValidator(_clean), _at_most(LONGEST_NAME)]
_Line = Annotated[str, AfterValidator(_clean), _at_most(LONGEST_LINE)]


class ArticleFile(BaseModel):
    """One article as it stands in a JSON file; other keys are ignored."""

    model_config = ConfigDict(frozen=True, extra="ignore", str_strip_whitespace=False, strict=True)

    text: _Text
    id: _Name | None = None
    url: _Line | None = None
    title: _Line | None = None
    publisher: _Name | None = None
    published: _Name | None = None
    language: _Name | None = None

    @field_validator("text")
    @classmethod
    def _says_something(cls, text: str) -> str:
        if not text.strip():
            raise ValueError("is empty")
        if (longest := max(map(len, text.split()))) > LONGEST_WORD:
            raise ValueError(f"has {longest:,} characters without white space; at most {LONGEST_WORD:,} are read")
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
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        raise ValueError(f"{text!r} is no ISO date such as 2025-10-16 or 2025-10-16T08:30:00Z") from None


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


def parse(found: object, now: datetime) -> Article:
    """Make an article of an object of the file format; `now` dates one that has no date.

    Raises:
        ArticleError: it is none; the message says what is wrong with which key.
    """
    if not isinstance(found, dict):
        raise ArticleError(f"is {_JSON_KINDS[type(found)]}; an article is an object with 'text'")
    try:
        return article_from(ArticleFile.model_validate(found), now)
    except ValidationError as error:
        reasons = (f"'{'.'.join(map(str, e['loc']))}' {_plain(e['msg'])}" for e in error.errors(include_url=False))
        raise ArticleError("; ".join(reasons)) from error


def _plain(message: str) -> str:
    return {"Field required": "is missing"}.get(message, message.removeprefix("Value error, "))


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
