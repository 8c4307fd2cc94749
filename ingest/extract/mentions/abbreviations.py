"""An organization with its abbreviation in brackets is one mention: "Arbeiterpartei Kurdistans (PKK)"."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from cypher.batch import EntityKind
from ingest.model import Mention

_LONGEST = 8
"""Letters that an abbreviation has at most."""


def with_abbreviations(doc: Doc, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Join names and their bracketed abbreviations; a name in a table decides, else the abbreviation."""
    text = doc.text
    joined: list[Mention] = []
    for mention in mentions:
        before = joined[-1] if joined else None
        if before is not None and _abbreviates(text, before, mention):
            known = before.entity is not None and ":" not in before.entity.id
            named = before if known else mention
            end = mention.end + 1
            joined[-1] = replace(
                before,
                end=end,
                text=text[before.start : end],
                entity=named.entity,
                score=named.score,
                why=named.why,
                candidates=named.candidates,
            )
        else:
            joined.append(mention)
    return tuple(joined)


def _abbreviates(text: str, name: Mention, short: Mention) -> bool:
    if EntityKind.ORGANIZATION not in (name.kind, short.kind) or short.kind is not EntityKind.ORGANIZATION:
        return False
    if name.kind is not EntityKind.ORGANIZATION or not 1 < len(short.text) <= _LONGEST or not short.text[-1].isupper():
        return False
    return text[name.end : short.start].strip() == "(" and text[short.end : short.end + 1] == ")"
