"""Names that must and must not agree."""

import pytest

from ingest.actors.records import day_after, first_day
from ingest.actors.spelling import fold, slug, sound
from ingest.actors.surnames import surnames


@pytest.mark.parametrize(("one", "other"), [("Erdoğan", "Erdogan"), ("Müller", "Mueller"), ("U.S.", "US")])
def test_spellings_of_one_word_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Lawrow", "Lavrov"), ("Selenskyj", "Zelensky"), ("Poroschenko", "Poroshenko")]
)
def test_romanisations_sound_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(("one", "other"), [("Putin", "Puten"), ("Merkel", "Merk"), ("Obama", "Osama")])
def test_other_names_do_not_sound_alike(one: str, other: str) -> None:
    assert sound(one) != sound(other)


def test_slugs_write_umlauts_out() -> None:
    assert slug("Fünf Milliarden Euro") == "fuenf-milliarden-euro"


@pytest.mark.parametrize(
    ("name", "country", "expected"),
    [
        ("Ursula von der Leyen", "DEU", ("von der Leyen", "Leyen")),
        ("Xi Jinping", "CHN", ("Xi",)),
        ("Enrique Peña Nieto", "MEX", ("Peña Nieto", "Nieto")),
        ("Abdel Fattah al-Sisi", "EGY", ("Fattah al-Sisi", "Sisi", "al-Sisi")),
        ("Franziskus", None, ()),
    ],
)
def test_surnames_follow_particles_and_country(name: str, country: str | None, expected: tuple[str, ...]) -> None:
    assert surnames(name, country) == expected


def test_an_office_known_by_its_years_may_last_through_the_last_year() -> None:
    first, last = first_day("2017"), day_after("2022")
    assert first is not None
    assert last is not None
    assert (first.isoformat(), last.isoformat()) == ("2017-01-01", "2023-01-01")
    assert day_after("2021-12") == first_day("2022-01-01")
    assert day_after("2017-01-20") == first_day("2017-01-20")
