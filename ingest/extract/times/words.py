"""The words of a text that may belong to a time expression, each with its class and meaning."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ingest.extract.times.lexicon import Lexicon, lexicon

OTHER = "other"
PREPOSITIONS = frozenset(
    {
        "at",
        "into",
        "onto",
        "for",
        "since",
        "until",
        "starting",
        "before",
        "after",
        "between",
        "within",
        "of",
        "genitive",
    }
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
_MARKS = {",": "comma", "-": "dash", "–": "dash", "—": "dash", "/": "slash"}
_PIECE = re.compile(
    r"(?P<iso>\d{4}-\d\d-\d\d(?!\d))"
    r"|(?P<dotted>\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4}(?!\d)|\d\d(?!\d))?)"
    r"|(?P<figure>\d+(?:[.,:]\d+)+)"
    r"|(?P<decade>\d{2,4}(?:er|s)\b)"
    r"|(?P<ordinal>\d{1,2}(?:\.(?=\s+[^\W\d_]|/\d|\s?[-–]\s?\d)|(?:st|nd|rd|th)\b))"
    r"|(?P<number>\d+)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<mark>[^\w\s])"
)
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_FIRST_BARE_YEAR = 1900
"""Older years need a preposition or the word "year" beside them; so do round ones, which often count."""


@dataclass(frozen=True, slots=True)
class Word:
    """A piece of the text: its class, its meaning as a number, its half-open characters."""

    kind: str
    value: int
    start: int
    end: int


def find_words(text: str, language: str) -> list[Word]:
    """Cut a text into words, figures and marks, in text order, and name the class of each.

    Dates in figures are one piece however a tokenizer would cut them. What has nothing to do with time is of
    class "other". A word with two readings ("Morgen", "May") gets the one that its neighbours ask for.
    """
    words = lexicon(language)
    pieces = list(_PIECE.finditer(text))
    found: list[Word] = []
    for index, piece in enumerate(pieces):
        if found and _is_stop_of_month(found[-1], piece, pieces[index + 1 : index + 2]):
            continue
        kind, value = _classify(pieces, index, found, words)
        found.append(Word(kind, value, *piece.span()))
    return found


def _is_stop_of_month(before: Word, piece: re.Match[str], following: Sequence[re.Match[str]]) -> bool:
    """Tell the full stop of "Sept. 11", which is no word of its own, from the end of a sentence."""
    short = before.kind == "month_name" and before.end - before.start <= 4
    return short and piece[0] == "." and any(word.lastgroup in {"number", "ordinal"} for word in following)


def _classify(pieces: Sequence[re.Match[str]], index: int, before: Sequence[Word], words: Lexicon) -> tuple[str, int]:
    piece = pieces[index]
    if piece.lastgroup == "mark":
        return _MARKS.get(piece[0], OTHER), 0
    readings = words.readings.get(piece[0].lower())
    if piece.lastgroup == "word" and readings is None:
        return OTHER, 0
    if _is_part_of_a_name(piece, before):
        return OTHER, 0
    left = before[-1].kind if before else OTHER
    if readings is not None:
        following = pieces[index + 1 : index + 3]
        return _choose(piece[0], readings, left, [word[0] for word in following], words)
    if before and pieces[index - 1][0].lower() in words.numbered:
        return OTHER, 0
    return _figure(piece, left, pieces[index + 1] if index + 1 < len(pieces) else None, words)


def _choose(
    word: str, readings: Mapping[str, int], left: str, following: Sequence[str], words: Lexicon
) -> tuple[str, int]:
    """Choose the reading of a word by its capital and its neighbours."""
    supported = left in _SUPPORTS
    dated = any(_begins_a_year(text, words) for text in following)
    for kind, value in readings.items():
        if kind in {"month_name", "weekday", "holiday"} and not word[0].isupper():
            continue
        if word.lower() in words.shy and (not (supported or dated) or following[:1] in (["'"], ["’"])):
            continue
        if kind == "season" and not (supported or dated or left == "the"):
            continue
        if kind == "daypart" and "deictic" in readings and not (supported or left in {"the", "deictic", "weekday"}):
            continue
        return kind, value
    return OTHER, 0


def _begins_a_year(text: str, words: Lexicon) -> bool:
    return (text.isdigit() and len(text) in {1, 2, 4}) or "relative" in words.readings.get(text.lower(), ())


def _figure(piece: re.Match[str], left: str, right: re.Match[str] | None, words: Lexicon) -> tuple[str, int]:
    figures = [int(part[:8]) for part in re.findall(r"\d+", piece[0])]
    match piece.lastgroup:
        case "iso":
            year, month, day = figures
            return "numeric_date", (year * 100 + month) * 100 + day
        case "dotted":
            return _dotted(figures, left)
        case "decade":
            return "decade_figure", figures[0]
        case "ordinal":
            return "ordinal", figures[0]
        case "number" if len(piece[0]) == 4 and _is_year(figures[0], left, right, words):
            return "year_number", figures[0]
        case "number" if words.cardinal_days and 1 <= figures[0] <= 31:
            return "daynumber", figures[0]
        case "number" if len(piece[0]) <= 4:
            return "number", figures[0]
    return OTHER, 0


def _dotted(figures: list[int], left: str) -> tuple[str, int]:
    """Read "3.10.2025", "3.10.25", and "3.10." after a preposition; without a year the year is 0."""
    day, month, year = (*figures, 0)[:3]
    if 0 < year < 100:
        year += 2000 if year < 70 else 1900
    if 1 <= day <= 31 and 1 <= month <= 12 and (year or left in PREPOSITIONS):
        return "numeric_date", (year * 100 + month) * 100 + day
    return OTHER, 0


def _is_year(value: int, left: str, right: re.Match[str] | None, words: Lexicon) -> bool:
    """Tell a year from a number: "2003" from "2000 Menschen", "rund 1900", "1500 Euro"."""
    if not _FIRST_YEAR <= value <= _LAST_YEAR or left == "about":
        return False
    after = right[0].lower() if right is not None else ""
    if after in words.counted or after == "%":
        return False
    if left in {"year", "years", "month_name", "season", "edge"}:
        return True
    if value % 50 == 0 and (right is None or right.lastgroup == "word"):
        return left in PREPOSITIONS and after in words.readings
    return value >= _FIRST_BARE_YEAR or left in PREPOSITIONS


def _is_part_of_a_name(piece: re.Match[str], before: Sequence[Word]) -> bool:
    """Tell whether a piece is joined to others by hyphens: "Mai-Mai-Milizen", "Covid-19", not "mid-May"."""
    text, (start, end) = piece.string, piece.span()
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha() and piece.lastgroup != "decade":
        return not text[end + 1 : end + 2].isupper() or not text[start].islower()
    if text[start - 1 : start] != "-" or start < 2 or not text[start - 2].isalpha():
        return False
    return len(before) < 2 or before[-2].kind not in {"edge", "decade_figure"}
