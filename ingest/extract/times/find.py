"""Find the time expressions of a document and date them."""

from datetime import UTC

from spacy.tokens import Doc, Token

from ingest.extract.times.calendar import Span
from ingest.extract.times.lexicon import lexicon
from ingest.extract.times.patterns import Anchor, Part, Patterns, Phrase
from ingest.extract.times.table import CORES, INNER, OUTER
from ingest.extract.times.tense import lean_of
from ingest.extract.times.words import find_words
from ingest.model import Document, Time

_PASSES = (Patterns(CORES), Patterns(INNER), Patterns(OUTER))
_FUNCTION_WORDS = {"ADP", "DET", "PUNCT", "SPACE", "CCONJ", "PART", "SCONJ"}


def find_times(document: Document) -> tuple[Time, ...]:
    """Find the time expressions of a document, in text order.

    Relative ones ("gestern", "last month") are anchored at the publication date in UTC. Bounds are half-open
    days: "January 2024" is [2024-01-01, 2024-02-01). "Zwei Tage später" counts from the time named before;
    where there is none, both bounds are None.
    """
    article, doc = document.article, document.doc
    published = article.published.astimezone(UTC).date()
    words = lexicon(article.language)
    times: list[Time] = []
    previous: Span | None = None
    for phrase in _find_phrases(article.text, article.language):
        head = _head(doc, phrase)
        span = phrase.read(Anchor(published, lean_of(head, words.tense), previous, words))
        if span is None:
            continue
        times.append(
            Time(
                start=phrase.start,
                end=phrase.end,
                text=article.text[phrase.start : phrase.end],
                head=head.i,
                first=span.first,
                last=span.last,
                precision=span.precision,
                why=phrase.why,
            )
        )
        previous = span if span.first is not None else previous
    return tuple(times)


def _find_phrases(text: str, language: str) -> list[Phrase]:
    parts: list[Part] = [*find_words(text, language)]
    for patterns in _PASSES:
        parts = patterns.rewrite(parts)
    return [part for part in parts if isinstance(part, Phrase)]


def _head(doc: Doc, phrase: Phrase) -> Token:
    """Return the word of an expression that attaches outward, its first content word where several do."""
    inside = doc.char_span(phrase.start, phrase.end, alignment_mode="expand")
    assert inside is not None, "a phrase has words"
    content = [token for token in inside if token.pos_ not in _FUNCTION_WORDS] or list(inside)
    outward = (token for token in content if token.head.i == token.i or not inside.start <= token.head.i < inside.end)
    return next(outward, content[0])
