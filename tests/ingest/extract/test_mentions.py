"""Sentences in, mentions out."""

from datetime import UTC, datetime

import pytest

from ingest.actors.gazetteer import Gazetteer
from ingest.extract.mentions import find_mentions
from ingest.language import Reader
from ingest.model import Article, Document, Mention


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader.load()


def mentions(reader: Reader, text: str, language: str, published: str) -> tuple[Mention, ...]:
    when = datetime.fromisoformat(published).replace(tzinfo=UTC)
    article = Article("a", text, when, language)
    return find_mentions(Document(article, reader.read(text, language)), Gazetteer.load())


def told(found: tuple[Mention, ...]) -> dict[str, str | None]:
    return {m.text: m.entity.name if m.entity else None for m in found}


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("US-Präsident Donald Trump reist nach Budapest.", "US-Präsident Donald Trump", "Donald Trump"),
        ("Der russische Präsident Putin kam.", "russische Präsident Putin", "Wladimir Putin"),
        ("Ungarns Regierungschef Viktor Orban reagierte.", "Ungarns Regierungschef Viktor Orban", "Viktor Orbán"),
    ],
)
def test_a_name_with_its_titles_is_one_mention(reader: Reader, text: str, mention: str, name: str) -> None:
    assert told(mentions(reader, text, "de", "2025-10-16"))[mention] == name
