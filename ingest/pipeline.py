"""From an article to its events, stage by stage: the page to read first."""

from dataclasses import dataclass
from typing import Self

from ingest.actors.gazetteer import Gazetteer
from ingest.actors.known import Known
from ingest.extract.coreference import resolve
from ingest.extract.events import code_events
from ingest.extract.mentions.find import find_mentions
from ingest.extract.syntax import Syntax
from ingest.extract.times.find import find_times
from ingest.happenings.within import group
from ingest.language import Reader
from ingest.model import Article, Document, Event, Happening, Mention, Time
from ingest.ontology.patterns import Ontology, load_ontology

THRESHOLD = 0.5
"""Confidence (0 to 1) below which an event is dropped: more likely wrong than right, as the corpus taught."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was found in one article, stage by stage."""

    document: Document
    mentions: tuple[Mention, ...]
    times: tuple[Time, ...]
    statements: tuple[Event, ...]
    happenings: tuple[Happening, ...]


@dataclass(frozen=True, slots=True)
class Pipeline:
    """The stages and what they know: the reader, the actors, the event types.

    Events below `threshold` (confidence, 0 to 1) are dropped.
    """

    reader: Reader
    gazetteer: Gazetteer
    ontology: Ontology
    threshold: float = THRESHOLD

    @classmethod
    def load(cls, *, threads: int = 1, threshold: float = THRESHOLD) -> Self:
        """Load model, tables and vocabulary; takes about a second."""
        return cls(Reader.load(threads=threads), Gazetteer.load(), load_ontology(), threshold)

    def read(self, article: Article) -> Reading:
        """Read one article from text to happenings."""
        document = Document(article, self.reader.read(article.text, article.language))
        syntax = Syntax(document.doc, article.language)
        named = find_mentions(document, self.gazetteer)
        known = Known(self.gazetteer, article.published.date())
        mentions = resolve(document, named, syntax, known)
        times = _anchored(article, find_times(document))
        statements = code_events(document, mentions, times, self.ontology, syntax, known)
        sure = tuple(event for event in statements if event.refers_back or event.confidence >= self.threshold)
        return Reading(document, mentions, times, statements, group(sure))


def _anchored(article: Article, times: tuple[Time, ...]) -> tuple[Time, ...]:
    """Keep only absolute times where nobody said when the article was published."""
    if article.dated:
        return times
    return tuple(
        time
        for time in times
        if any(len(word.strip(".,")) == 4 and word.strip(".,").isdigit() for word in time.text.split())
    )
