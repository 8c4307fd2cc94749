"""Whether "er" or "sie" can be a person: by the table of persons, else by the first names in it."""

from collections import Counter, defaultdict
from functools import cache

from ingest.actors.records import read_table
from ingest.model import Entity

_SURE = 0.9
"""Share of the bearers of a first name that must have one gender."""


def gender_of(person: Entity) -> str | None:
    """Tell "m" or "f", None where neither the person nor the first name is known."""
    by_id, by_name = _known()
    return by_id.get(person.id) or by_name.get(person.name.split()[0].lower())


@cache
def _known() -> tuple[dict[str, str], dict[str, str]]:
    by_id: dict[str, str] = {}
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for row in read_table("persons"):
        if row["gender"] in {"m", "f"}:
            by_id[row["id"]] = row["gender"]
            counts[row["name_de"].split()[0].lower()][row["gender"]] += 1
    by_name = {}
    for name, tally in counts.items():
        gender, count = tally.most_common(1)[0]
        if count >= _SURE * tally.total():
            by_name[name] = gender
    return by_id, by_name
