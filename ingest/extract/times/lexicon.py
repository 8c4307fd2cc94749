"""The time words of a language, as data: `language/de/times.yaml`, `language/en/times.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from ingest.vocabulary import read_vocabulary


class Holiday(BaseModel):
    """A feast: a date of the year, or days after Easter Sunday."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    names: tuple[str, ...]
    easter: int | None = None
    month: int = 1
    day: int = 1
    days: int = 1


class TenseWords(BaseModel):
    """Lemmas of the verbs that put a time before or after the publication."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    perfect: frozenset[str]
    future: frozenset[str]
    intention: frozenset[str]
    ability: frozenset[str]
    planned: frozenset[str]
    announced: frozenset[str]
    reporting: frozenset[str]
    behind: frozenset[str]
    ahead: frozenset[str]


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    endings: tuple[str, ...]
    cardinal_days: bool
    shy: frozenset[str]
    numbered: frozenset[str]
    counted: frozenset[str]
    tense: TenseWords
    stems: dict[str, dict[str, int]]
    words: dict[str, dict[str, int]]
    holidays: tuple[Holiday, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The time words of one language; `readings` gives each word its classes and meanings."""

    readings: Mapping[str, Mapping[str, int]]
    holidays: tuple[Holiday, ...]
    tense: TenseWords
    shy: frozenset[str]
    numbered: frozenset[str]
    counted: frozenset[str]
    cardinal_days: bool


@cache
def lexicon(language: str) -> Lexicon:
    """Read the time words of "de" or "en"."""
    file = _File.model_validate(read_vocabulary(files("ingest.language") / language / "times.yaml"))
    readings: dict[str, dict[str, int]] = {}
    for kind, words in file.words.items():
        for word, value in words.items():
            readings.setdefault(word, {})[kind] = value
    for kind, stems in file.stems.items():
        for stem, value in stems.items():
            for ending in file.endings:
                readings.setdefault(stem + ending, {})[kind] = value
    for index, holiday in enumerate(file.holidays):
        for name in holiday.names:
            readings.setdefault(name, {})["holiday"] = index
    for day, number in file.words["weekday"].items():
        for part in (*file.words["daypart"], *file.words.get("late", ())):
            readings.setdefault(day + part, {})["weekday"] = number
    return Lexicon(readings, file.holidays, file.tense, file.shy, file.numbered, file.counted, file.cardinal_days)
