import random

import pytest

from cypher.batch import EventType, ReportRow, Status
from cypher.derive import Derived, derive, pairs
from tests.cypher.articles import report

NAMES = {"Q1": "Donald Trump", "Q2": "Wladimir Putin", "Q3": "Ukraine", "item:x": "Tomahawk"}


def derived(*reports: ReportRow, **publishers: str | None) -> Derived:
    return derive(reports, NAMES, publishers)


def test_an_event_has_the_id_of_its_earliest_report() -> None:
    late, early = report("a/0", "a", published="2025-10-17T00:00:00Z"), report("b/0", "b")
    assert derived(late, early).event.id == "b/0"


def test_the_latest_report_decides_the_status() -> None:
    plan = report("a/0", "a", status=Status.PLANNED)
    held = report("b/0", "b", published="2025-10-30T00:00:00Z")
    assert derived(plan, held).event.status is Status.OCCURRED
    off = report("c/0", "c", published="2025-10-31T00:00:00Z", status=Status.NEGATED)
    assert derived(plan, held, off).event.status is Status.NEGATED


def test_of_reports_at_the_same_time_the_strongest_status_counts() -> None:
    statuses = (Status.POSSIBLE, Status.NEGATED, Status.PLANNED)
    reports = [report(f"{number}/0", str(number), status=status) for number, status in enumerate(statuses)]
    assert derived(*reports).event.status is Status.NEGATED


def test_the_interval_is_the_narrowest_of_the_reports_with_the_status() -> None:
    plan = report("a/0", "a", status=Status.PLANNED, start="2025-10-16", end="2025-10-17", precision="day")
    month = report("b/0", "b", published="2025-11-02T00:00:00Z", start="2025-10-01", end="2025-11-01")
    week = report("c/0", "c", start="2025-10-20", end="2025-10-27", precision="week")
    event = derived(plan, month, week).event
    assert (event.start, event.end, event.precision) == ("2025-10-20", "2025-10-27", "week")


def test_the_most_frequent_place_is_the_place() -> None:
    places = ("Q797", "Q1781", "Q1781", None)
    made = derived(*(report(f"{number}/0", str(number), place=place) for number, place in enumerate(places)))
    assert [row.place for row in made.places] == ["Q1781"]


def test_publishers_are_counted_once_and_only_where_known() -> None:
    reports = [report(f"{key}/0", key) for key in "abcd"]
    event = derived(*reports, a="Blatt", b="Blatt", c="Bote", d=None).event
    assert (event.reports, event.publishers) == (4, 2)


def test_a_symmetric_type_has_one_edge_per_pair_from_the_smaller_id() -> None:
    assert pairs([report("a/0", "a", actors=("Q3", "Q1", "Q2"))]) == [
        ("Q1", "Q2"),
        ("Q1", "Q3"),
        ("Q2", "Q3"),
    ]


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        ({"recipients": ("Q3",), "items": ("item:x",), "place": "Q797"}, [("Q1", "Q3")]),
        ({"items": ("item:x",), "place": "Q797"}, [("Q1", "item:x")]),
        ({"place": "Q797"}, [("Q1", "Q797")]),
        ({"recipients": ("Q1",)}, []),
        ({}, []),
    ],
)
def test_an_edge_goes_to_the_recipient_else_to_the_item_else_to_the_place(
    roles: dict[str, object], expected: list[tuple[str, str]]
) -> None:
    assert pairs([report("a/0", "a", type=EventType.SUPPLIES, actors=("Q1",), **roles)]) == expected


def test_titles_name_the_participants() -> None:
    assert derived(report("a/0", "a")).event.title == "Donald Trump, Wladimir Putin: MEETS"
    supply = report("b/0", "b", type=EventType.SUPPLIES, actors=("Q1",), recipients=("Q3",), items=("item:x",))
    assert derived(supply).event.title == "Donald Trump → Ukraine (Tomahawk): SUPPLIES"


@pytest.mark.parametrize(
    ("status", "codes"),
    [
        (Status.OCCURRED, ("CONSULT", "04")),
        (Status.PLANNED, ("AGREE", "03")),
        (Status.POSSIBLE, (None, None)),
        (Status.NEGATED, (None, None)),
    ],
)
def test_codes_follow_from_type_and_status(status: Status, codes: tuple[str | None, str | None]) -> None:
    event = derived(report("a/0", "a", status=status)).event
    assert (event.plover, event.cameo) == codes


def test_the_order_of_reports_makes_no_difference() -> None:
    reports = [
        report(f"{key}/0", key, place=place, topic=topic, status=status, start=start, end=end)
        for key, place, topic, status, start, end in (
            ("a", "Q797", "x", Status.OCCURRED, "2025-10-01", None),
            ("b", "Q1781", "y", Status.PLANNED, None, "2025-10-05"),
            ("c", None, None, Status.OCCURRED, None, "2025-10-02"),
        )
    ]
    found = {derived(*random.Random(seed).sample(reports, 3)) for seed in range(20)}
    assert len(found) == 1
