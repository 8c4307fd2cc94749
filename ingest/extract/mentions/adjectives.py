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
        entity = gazetteer.adjective(token.text) if token.pos_ != "PROPN" else None
        seat = gazetteer.seat(token.text) if entity is None else None
        entity = entity if seat is None else seat.entity
        if entity is not None:
            end = token.idx + len(token.text)
            body = None if seat is None else seat.stands_for
            yield Mention(token.idx, end, token.text, token.i, entity.kind, entity, 0.8, "adjective", stands_for=body)
