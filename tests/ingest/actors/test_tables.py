"""The tables of actors: what every reader of them may rely on."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from ingest.actors.records import TABLES, day_after, first_day, listed, read_table
from ingest.training.holders import SINGLE, overlaps

KEYED = ("countries", "persons", "organizations", "places", "items", "agreements")
OFFICES = {
    *SINGLE,
    "economy_minister",
    "speaker",
    "opposition_leader",
    "parliament_president",
    "commissioner",
    "army_chief",
    "ambassador_un",
    "spokesperson",
    "security_adviser",
    "special_envoy",
    "party_leader",
    "mayor",
    "governor",
    "other",
}
CLASSES = {
    "organizations": {"igo", "agency", "party", "armed_group", "ngo", "company", "media", "court", "group"},
    "places": {"city", "region", "facility", "water"},
    "organs": {"government", "ministry", "military", "police", "parliament", "agency"},
    "groups": {"armed", "civil", "people", "political", "official"},
    "items": {"weapon", "energy", "goods", "money", "food", "medicine"},
}


def rows(name: str) -> list[dict[str, str]]:
    return list(read_table(name))


def cell(name: str, key: str, column: str) -> str:
    return next(row[column] for row in read_table(name) if row["id"] == key)


def holder(body: str, office: str, day: date) -> list[str]:
    """Names of those whose term surely includes the day."""
    names = {row["id"]: row["name_de"] for row in read_table("persons")}
    return [
        names[row["person"]]
        for row in read_table("offices")
        if (row["body"], row["office"]) == (body, office)
        and (first_day(row["start"]) or date.min) <= day < (day_after(row["end"]) or date.max)
    ]


@pytest.mark.parametrize("table", KEYED)
def test_ids_are_unique_and_named(table: str) -> None:
    found = rows(table)
    assert [key for key, count in Counter(row["id"] for row in found).items() if count > 1] == []
    assert [row["id"] for row in found if not row["name_de"] or not row["name_en"]] == []


@pytest.mark.parametrize("path", sorted(TABLES.glob("*.csv")), ids=lambda path: path.stem)
def test_every_row_names_its_source(path: Path) -> None:
    assert [row for row in read_table(path.stem) if not row["source"]] == []


@pytest.mark.parametrize("table", sorted(CLASSES))
def test_classes_are_known(table: str) -> None:
    assert {row["class"] for row in read_table(table)} <= CLASSES[table]


@pytest.mark.parametrize("table", ["titles", "organs", "groups"])
def test_a_noun_stands_once_in_its_language(table: str) -> None:
    word = "title" if table == "titles" else "noun"
    counts = Counter((row["language"], row[word]) for row in read_table(table))
    assert [noun for noun, count in counts.items() if count > 1] == []


def test_single_offices_never_overlap() -> None:
    assert overlaps(rows("offices")) == []


def test_overlaps_are_found() -> None:
    term = {
        "person": "a",
        "body": "Q30",
        "office": "head_of_state",
        "start": "2017",
        "end": "",
        "source": "hand",
    }
    assert len(overlaps([term, term | {"person": "b", "start": "2021-01-20"}])) == 1


def test_office_dates_parse_and_run_forward() -> None:
    dated = re.compile(r"\d{4}(-\d\d(-\d\d)?)?$")
    for row in read_table("offices"):
        assert dated.match(row["start"]), row
        assert not row["end"] or dated.match(row["end"]), row
        start, end = first_day(row["start"]), first_day(row["end"])
        assert start is not None, row
        assert end is None or start < end, row


def test_persons_and_bodies_of_offices_exist() -> None:
    people = {row["id"] for row in read_table("persons")}
    bodies = {row["id"] for table in ("countries", "organizations", "places") for row in read_table(table)}
    for row in read_table("offices"):
        assert row["person"] in people, row
        assert row["body"] in bodies, row
        assert row["office"] in OFFICES, row


def test_titles_mean_known_offices_and_bodies() -> None:
    bodies = {row["id"] for table in ("countries", "organizations") for row in read_table(table)}
    for row in read_table("titles"):
        assert row["office"] in OFFICES, row
        assert not row["body"] or row["body"] in bodies, row


def test_every_country_has_a_capital_an_adjective_and_a_demonym() -> None:
    needed = ("iso3", "capital_de", "adjectives_de", "demonyms_de", "adjectives_en", "prefixes_de")
    assert [(row["name_de"], column) for row in read_table("countries") for column in needed if not row[column]] == []


@pytest.mark.parametrize("table", ["persons", "organizations", "places", "organs"])
def test_countries_are_named_by_a_known_code(table: str) -> None:
    codes = {row["iso3"] for row in read_table("countries")} | {""}
    assert {row["country"] for row in read_table(table)} <= codes


@pytest.mark.parametrize(
    ("table", "key", "name"),
    [
        ("persons", "Q22686", "Donald Trump"),
        ("persons", "Q7747", "Wladimir Putin"),
        ("persons", "Q3874799", "Wolodymyr Selenskyj"),
        ("persons", "Q39259", "Recep Tayyip Erdoğan"),
        ("places", "Q1781", "Budapest"),
        ("places", "Q649", "Moskau"),
        ("countries", "Q159", "Russland"),
        ("countries", "Q30", "USA"),
        ("countries", "Q145", "Großbritannien"),
        ("countries", "Q219060", "Palästina"),
        ("organizations", "Q7184", "NATO"),
        ("organizations", "Q1065", "UNO"),
    ],
)
def test_names_are_those_of_the_german_press(table: str, key: str, name: str) -> None:
    assert cell(table, key, "name_de") == name


@pytest.mark.parametrize(
    ("body", "office", "day", "name"),
    [
        ("Q30", "head_of_state", date(2016, 3, 1), "Barack Obama"),
        ("Q30", "head_of_state", date(2025, 10, 16), "Donald Trump"),
        ("Q30", "foreign_minister", date(2015, 11, 14), "John Kerry"),
        ("Q183", "foreign_minister", date(2016, 1, 20), "Frank-Walter Steinmeier"),
        ("Q183", "head_of_government", date(2024, 5, 1), "Olaf Scholz"),
        ("Q40", "head_of_government", date(2016, 5, 20), "Christian Kern"),
        ("Q43", "head_of_government", date(2016, 5, 1), "Ahmet Davutoğlu"),
        ("Q212", "head_of_government", date(2016, 4, 20), "Wolodymyr Hrojsman"),
        ("Q28", "head_of_government", date(2025, 10, 16), "Viktor Orbán"),
        ("Q458", "high_representative", date(2025, 10, 20), "Kaja Kallas"),
        ("Q7184", "secretary_general", date(2015, 12, 1), "Jens Stoltenberg"),
        ("Q858", "head_of_state", date(2025, 9, 24), "Ahmed al-Scharaa"),
    ],
)
def test_an_office_has_the_holder_of_the_day(body: str, office: str, day: date, name: str) -> None:
    assert holder(body, office, day) == [name]


def test_common_words_among_place_names_are_marked() -> None:
    marked = {row["name_de"] for row in read_table("places") if row["ambiguous"] == "1"}
    assert {"Essen", "Halle", "Hagen"} <= marked


def test_places_stay_few_enough_to_load() -> None:
    assert len(rows("places")) < 6000


def test_lists_hold_no_empty_or_repeated_values() -> None:
    for table, column in (
        ("persons", "aliases"),
        ("countries", "aliases_de"),
        ("organizations", "aliases_de"),
    ):
        for row in read_table(table):
            assert len(listed(row[column])) == len(set(row[column].split(";")) - {""}), row


def test_every_capital_is_a_place() -> None:
    names = {name for row in read_table("places") for name in (row["name_de"], *listed(row["aliases"]))}
    assert [row["capital_de"] for row in read_table("countries") if row["capital_de"] not in names] == []
