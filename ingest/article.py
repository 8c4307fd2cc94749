"""Articles: what makes one, and what does not."""

import hashlib
import json
from datetime import UTC, date, datetime
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError, field_validator

from ingest.language import detect_language
from ingest.model import Article

LONGEST_TEXT = 1_000_000
"""Characters; a longer "article" is a dump, not a piece of news (the longest reports of record run to some 100,000)."""
LONGEST_WORD = 2_000
"""Characters without white space between; longer URLs are rare, and the tokenizer takes time by the square."""
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
