"""Articles, with what was read in them."""

from typing import Annotated

from pydantic import BeforeValidator

from cypher.batch import EventType, Status
from cypher.query import Query
from cypher.read.rows import Row, Span, read_spans


class ArticleReport(Row):
    """One statement of an article, and its event. Offsets are half-open characters of the text."""

    id: str
    event: str
    type: EventType
    title: str
    status: Status
    sentence: str
    sentence_start: int
    sentence_end: int
    trigger: str
    trigger_start: int
    trigger_end: int
    spans: Annotated[tuple[Span, ...], BeforeValidator(read_spans)]
    rule: str
    confidence: float


class ArticleDetail(Row):
    """An article and its reports, in text order; `published` is an ISO instant in UTC."""

    id: str
    url: str | None
    title: str | None
    publisher: str | None
    published: str
    language: str
    text: str
    reports: tuple[ArticleReport, ...]


class ArticleKey(Row):
    """The id of an article."""

    id: str


ARTICLE = Query("read/article.cypher", ArticleKey, ArticleDetail)
