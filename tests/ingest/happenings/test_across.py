"""Pairs of reports of different articles in, one happening or two out."""

import pytest

from cypher.batch import EventType, Status
from ingest.happenings.across import same_happening
from tests.cypher.articles import report

WARNS = {"type": EventType.WARNS, "actors": ("Q159",), "recipients": ("Q30",)}
MAY = {"start": "2025-05-01", "end": "2025-05-02"}

SAME = {
    "an undated meeting of the same two, published together": ({}, {}),
    "overlapping days": ({"start": "2025-05-01", "end": "2025-05-08"}, {"start": "2025-05-07", "end": "2025-05-08"}),
    "overlapping days, published far apart": (MAY, {**MAY, "published": "2026-01-01T00:00:00Z"}),
    "a plan that has become fact": ({"status": Status.PLANNED, **MAY}, MAY),
    "a plan that was called off": ({"status": Status.PLANNED, **MAY}, {"status": Status.NEGATED, **MAY}),
    "one place unknown": ({"place": "Q1781"}, {}),
    "a third taking part": ({}, {"actors": ("Q1", "Q2", "Q3")}),
    "a common topic": ({**WARNS, "topic": "Lieferung von Raketen"}, {**WARNS, "topic": "vor Raketen"}),
    "a common item": ({**WARNS, "items": ("i",)}, {**WARNS, "items": ("i",)}),
}
DIFFERENT = {
    "only one in common": ({}, {"actors": ("Q1", "Q3")}),
    "other places": ({"place": "Q1781"}, {"place": "Q797"}),
    "other days": (MAY, {"start": "2025-05-02", "end": "2025-05-03"}),
    "undated, published a week apart": ({}, {"published": "2025-10-23T12:00:00Z"}),
    "undated, planned and occurred": ({"status": Status.PLANNED}, {}),
    "a year dates nothing, published far apart": (
        {"start": "2025-01-01", "end": "2026-01-01"},
        {"start": "2025-01-01", "end": "2026-01-01", "published": "2025-12-01T00:00:00Z"},
    ),
    "a possibility and a fact": ({"status": Status.POSSIBLE, **MAY}, MAY),
    "actor and recipient swapped": (WARNS, {**WARNS, "actors": ("Q30",), "recipients": ("Q159",)}),
    "other topics": ({**WARNS, "topic": "Raketen"}, {**WARNS, "topic": "Hungersnot"}),
    "another recipient": ({**WARNS, "topic": "Raketen"}, {**WARNS, "topic": "Raketen", "recipients": ("Q1",)}),
}


@pytest.mark.parametrize(("one", "other"), SAME.values(), ids=SAME)
def test_one_happening(one: dict[str, object], other: dict[str, object]) -> None:
    assert same_happening(report("r1", "a1", **one), report("r2", "a2", **other))


@pytest.mark.parametrize(("one", "other"), DIFFERENT.values(), ids=DIFFERENT)
def test_two_happenings(one: dict[str, object], other: dict[str, object]) -> None:
    assert not same_happening(report("r1", "a1", **one), report("r2", "a2", **other))


@pytest.mark.parametrize(("one", "other"), [*SAME.values(), *DIFFERENT.values()], ids=[*SAME, *DIFFERENT])
def test_the_order_of_the_two_does_not_matter(one: dict[str, object], other: dict[str, object]) -> None:
    first, second = report("r1", "a1", **one), report("r2", "a2", **other)
    assert same_happening(first, second) == same_happening(second, first)
