"""Offices, adjectives and names as the tables have them."""

from datetime import date

import pytest

from ingest.actors.gazetteer import Gazetteer


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


@pytest.mark.parametrize(
    ("on", "holder"), [(date(2016, 6, 1), "Q76"), (date(2017, 6, 1), "Q22686"), (date(2022, 6, 1), "Q6279")]
)
def test_an_office_has_the_holder_of_the_day(gazetteer: Gazetteer, on: date, holder: str) -> None:
    usa = gazetteer.entities["Q30"]
    assert [office.person.id for office in gazetteer.holders(usa, "head_of_state", on)] == [holder]


def test_offices_end_before_their_last_day(gazetteer: Gazetteer) -> None:
    usa = gazetteer.entities["Q30"]
    day = next(o for o in gazetteer.offices_of(gazetteer.entities["Q76"]) if o.title == "head_of_state").last
    assert day is not None
    assert "Q76" not in {office.person.id for office in gazetteer.holders(usa, "head_of_state", day)}


@pytest.mark.parametrize("form", ["russisch", "russische", "russischen", "Russischer", "russischem"])
def test_adjectives_are_found_in_every_form(gazetteer: Gazetteer, form: str) -> None:
    country = gazetteer.adjective(form)
    assert country is not None
    assert country.id == "Q159"


@pytest.mark.parametrize("name", ["Wolodymyr Selenskyj", "Volodymyr Zelensky", "Wolodimir Selenski"])
def test_full_names_are_found_in_other_romanisations(gazetteer: Gazetteer, name: str) -> None:
    assert "Q3874799" in {found.entity.id for found in gazetteer.same_sound(name)}


def test_it_is_loaded_once(gazetteer: Gazetteer) -> None:
    assert Gazetteer.load() is gazetteer
