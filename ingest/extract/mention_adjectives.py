"""Adjectives that name a country on their own: "die russische Invasion"."""

from collections.abc import Iterator

from spacy.tokens import Doc

from ingest.actors.gazetteer import Gazetteer
from ingest.model import Mention


def find_adjectives(doc: Doc, gazetteer: Gazetteer, language: str) -> Iterator[Mention]:
    """Find the German adjectives of countries and capitals; English ones are found as names."""
    if language != "de":
        return
    for token in doc:
        if token.pos_ not in ("ADJ", "ADV", "PROPN") or len(token.text) < 5:
            continue
        country = gazetteer.adjective(token.text) if token.pos_ != "PROPN" else None
        if country is None and token.text[0].isupper() and token.text.endswith("er"):
            country = gazetteer.seat_of(token.text[:-2])
        if country is not None:
            end = token.idx + len(token.text)
            yield Mention(token.idx, end, token.text, token.i, country.kind, country, 0.8, "adjective")
