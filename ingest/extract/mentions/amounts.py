"""Amounts of money: "fünf Milliarden Euro"."""

from collections.abc import Iterator

from spacy.tokens import Doc

from cypher.batch import EntityKind
from ingest.extract.mentions.links import local
from ingest.extract.mentions.words import MentionWords
from ingest.model import Mention


def find_amounts(doc: Doc, words: MentionWords) -> Iterator[Mention]:
    """Find amounts of money as items, over number, magnitude and currency."""
    for token in doc:
        if token.lower_ not in words.currencies:
            continue
        first, last = token.i, token.i + 1
        while first > 0 and _counts(doc, first - 1, words):
            first -= 1
        while last < len(doc) and first == token.i and _counts(doc, last, words):
            last += 1
        if last - first < 2:
            continue
        span = doc[first:last]
        entity = local(EntityKind.ITEM, span.text)
        yield Mention(
            span.start_char,
            span.end_char,
            span.text,
            span.root.i,
            EntityKind.ITEM,
            entity,
            0.9,
            "amount of money",
        )


def with_quantity(doc: Doc, first: int, words: MentionWords) -> int:
    """Find the first token of the quantity before an item: "50" (Leopard-2-Panzer)."""
    while first > 0 and _counts(doc, first - 1, words):
        first -= 1
    return first


def _counts(doc: Doc, at: int, words: MentionWords) -> bool:
    token = doc[at]
    return token.pos_ == "NUM" or token.like_num or token.lower_.rstrip(".") in words.magnitudes
