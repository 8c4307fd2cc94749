"""The words of a text that may belong to a time expression, each with its class and meaning."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from ingest.vocabulary import read_vocabulary

OTHER = "other"
PREPOSITIONS = frozenset(
    ["at", "into", "onto", "for", "since", "until", "starting", "before", "after", "between", "within", "of"]
)
_SUPPORTS = PREPOSITIONS | {
    "edge",
    "relative",
    "late",
    "ordinal",
    "daynumber",
    "and",
    "same",
    "daypart",
    "rest",
}
_PIECE = re.compile(
    r"(?P<iso>\d{4}-\d\d-\d\d(?!\d))"
    r"|(?P<dotted>\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4}(?!\d)|\d\d(?!\d))?)"
    r"|(?P<figure>\d+(?:[.,:]\d+)+)"
    r"|(?P<decade_name>\d{2,4}(?:er|s)\b)"
    r"|(?P<ordinal>\d{1,2}(?:\.(?=\s+[^\W\d_])|\.(?=/\d)|\.(?=\s?[-–]\s?\d)|(?:st|nd|rd|th)\b))"
    r"|(?P<number>\d+)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<mark>[^\w\s])"
)
_MARKS = {",": "comma", "-": "dash", "–": "dash", "—": "dash", "/": "slash"}


class Holiday(BaseModel):
    """A feast: a date of the year or days after Easter Sunday."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    names: tuple[str, ...]
    easter: int | None = None
    month: int = 1
    day: int = 1
    days: int = 1


class Vocabulary(BaseModel):
    """The time words of one language; the YAML file explains its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    endings: tuple[str, ...]
    cardinal_days: bool
    shy: frozenset[str]
    numbered: frozenset[str]
    counted: frozenset[str]
    stems: dict[str, dict[str, int]]
    words: dict[str, dict[str, int]]
    holidays: tuple[Holiday, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A piece of the text: its class, its meaning as a number, its half-open characters."""

    kind: str
    value: int
    start: int
    end: int


class Lexicon:
    """The readings of every time word of a language."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.readings: dict[str, dict[str, int]] = {}
        for kind, words in vocabulary.words.items():
            for word, value in words.items():
                self.readings.setdefault(word, {})[kind] = value
        for kind, stems in vocabulary.stems.items():
            for stem, value in stems.items():
                for ending in vocabulary.endings:
                    self.readings.setdefault(stem + ending, {})[kind] = value
        for index, holiday in enumerate(vocabulary.holidays):
            for name in holiday.names:
                self.readings.setdefault(name, {})["holiday"] = index
        for day, weekday in vocabulary.words["weekday"].items():
            for part in vocabulary.words["daypart"]:
                self.readings.setdefault(day + part, {})["weekday"] = weekday


@cache
def lexicon(language: str) -> Lexicon:
    """Read the time words of "de" or "en"."""
    file = files("ingest.language") / language / "times.yaml"
    return Lexicon(Vocabulary.model_validate(read_vocabulary(file)))


def find_words(text: str, language: str) -> Iterator[Word]:
    """Cut a text into words, figures and marks, in text order, and name the class of each.

    Dates in figures are one piece however a tokenizer would cut them. The class of what has nothing to do
    with time is "other"; a word with two readings ("Morgen", "May") gets the one that its left side asks for.
    """
    words = lexicon(language)
    before = OTHER
    before_text = ""
    for match in _PIECE.finditer(text):
        kind, value = _classify(match, text, before, before_text, words)
        yield Word(kind, value, match.start(), match.end())
        before, before_text = kind, match.group().lower()


def _classify(
    match: re.Match[str], text: str, before: str, before_text: str, words: Lexicon
) -> tuple[str, int]:
    piece, group = match.group(), match.lastgroup
    if group == "mark":
        return _MARKS.get(piece, OTHER), 0
    if _is_part_of_a_name(match, text, before):
        return OTHER, 0
    if group == "word":
        return _classify_word(match, text, before, words)
    if before_text in words.vocabulary.numbered:
        return OTHER, 0
    return _classify_figures(match, text, before, words)


def _classify_word(match: re.Match[str], text: str, before: str, words: Lexicon) -> tuple[str, int]:
    piece = match.group()
    readings = words.readings.get(piece.lower())
    if readings is None:
        return OTHER, 0
    supported = before in _SUPPORTS or before == "the"
    for kind, value in readings.items():
        if kind in {"month_name", "weekday", "holiday"} and not piece[0].isupper():
            continue
        if kind in {"month_name", "season"} and (kind == "season" or piece.lower() in words.vocabulary.shy):
            if not supported and not re.match(
                r",? (?:of )?(?:\d|(?:vergangene|vorige|letzte|diese)[nsr] J)",
                text[match.end() : match.end() + 20],
            ):
                continue
        if kind in {"daypart", "deictic"} and len(readings) > 1 and supported != (kind == "daypart"):
            continue
        return kind, value
    return OTHER, 0


def _classify_figures(match: re.Match[str], text: str, before: str, words: Lexicon) -> tuple[str, int]:
    piece, group = match.group(), match.lastgroup
    digits = int(re.sub(r"\D", "", piece)[:8])
    if group == "iso":
        return "numeric_date", digits
    if group == "dotted":
        parts = [int(part) for part in re.findall(r"\d+", piece)]
        day, month, year = parts if len(parts) == 3 else (*parts, 0)
        if 0 < year < 100:
            year += 2000 if year < 70 else 1900
        known = 1 <= day <= 31 and 1 <= month <= 12 and (year or before in PREPOSITIONS)
        return ("numeric_date", (year * 100 + month) * 100 + day) if known else (OTHER, 0)
    if group == "decade_name":
        return "decade_name", digits
    if group == "ordinal":
        return "ordinal", digits
    if group == "number" and len(piece) == 4 and 1000 <= digits <= 2100:
        following = re.match(r"\s*([^\W\d_]+|%|-\w)", text[match.end() : match.end() + 30])
        counted = following and (following[1].lower() in words.vocabulary.counted or following[1][0] in "%-")
        return ("number", digits) if counted else ("year_number", digits)
    if group == "number" and len(piece) <= 6:
        daynumber = words.vocabulary.cardinal_days and 1 <= digits <= 31
        return "daynumber" if daynumber else "number", digits
    return OTHER, 0


def _is_part_of_a_name(match: re.Match[str], text: str, before: str) -> bool:
    """Tell whether a piece is joined to others by hyphens: "Mai-Mai-Milizen", "Covid-19"."""
    start, end = match.span()
    joined_left = text[max(start - 1, 0) : start] == "-" and text[max(start - 2, 0) : start - 1].isalpha()
    joined_right = text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha()
    if joined_left and before == "dash":
        left = re.search(r"[^\W\d_]+(?=-$)", text[max(start - 12, 0) : start])
        if left and left[0].lower() in {"mid", "mitte", "anfang", "ende"}:
            joined_left = False
    return joined_left or (
        joined_right and match.group().lower() != "mid" and match.lastgroup != "decade_name"
    )
