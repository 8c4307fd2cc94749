"""Find the time expressions of a document and date them."""

from datetime import UTC

from spacy.tokens import Token

from ingest.extract.time_calendar import Span
from ingest.extract.time_frames import INNER, OUTER
from ingest.extract.time_patterns import Anchor, Grammar, Phrase
from ingest.extract.time_rules import RULES
from ingest.extract.time_tense import lean_of
from ingest.extract.time_words import find_words, lexicon
from ingest.model import Document, Time

_GRAMMARS = (Grammar(RULES), Grammar(INNER), Grammar(OUTER))
_FUNCTION_WORDS = {"ADP", "DET", "PUNCT", "SPACE", "CCONJ", "PART", "SCONJ"}


def find_times(document: Document) -> tuple[Time, ...]:
    """Find the time expressions of a document, in text order.

    Relative ones ("gestern", "last month") are anchored at the publication date in UTC. Bounds are half-open
    days: "January 2024" is [2024-01-01, 2024-02-01). "Zwei Tage später" counts from the time named before; both
    bounds are None where there is none.
    """
    article, doc = document.article, document.doc
    parts = list(find_words(article.text, article.language))
    for grammar in _GRAMMARS:
        parts = grammar.rewrite(parts)
    published = article.published.astimezone(UTC).date()
    vocabulary = lexicon(article.language).vocabulary
    tokens = {token.idx: token for token in doc}
    times: list[Time] = []
    previous: Span | None = None
    for phrase in parts:
        if not isinstance(phrase, Phrase):
            continue
        head = _head(phrase, document)
        span = phrase.read(Anchor(published, lean_of(head), previous, vocabulary))
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
                why=phrase.core.rule.name if phrase.rule.name == "at" else phrase.rule.name,
            )
        )
        previous = span if span.first is not None else previous
    return tuple(times)


def _head(phrase: Phrase, document: Document) -> Token:
    """Return the word of an expression that attaches outward, its first content word where several do."""
    doc = document.doc
    inside = doc.char_span(phrase.start, phrase.end, alignment_mode="expand")
    assert inside is not None
    content = [token for token in inside if token.pos_ not in _FUNCTION_WORDS] or list(inside)
    outward = [
        token for token in content if not inside.start <= token.head.i < inside.end or token.head.i == token.i
    ]
    return (outward or content)[0]
