"""Calendar arithmetic on half-open intervals of days."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from ingest.model import Precision


class Unit(IntEnum):
    """A stretch of the calendar."""

    HOUR = 0
    DAY = 1
    WEEK = 2
    WEEKEND = 3
    MONTH = 4
    QUARTER = 5
    HALF = 6
    YEAR = 7
    DECADE = 8


MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12, Unit.DECADE: 120}
DAYS = {Unit.HOUR: 0, Unit.DAY: 1, Unit.WEEK: 7, Unit.WEEKEND: 7}
PRECISIONS = {
    Unit.WEEK: Precision.WEEK,
    Unit.MONTH: Precision.MONTH,
    Unit.YEAR: Precision.YEAR,
    Unit.DECADE: Precision.DECADE,
    Unit.HOUR: Precision.DAY,
    Unit.DAY: Precision.DAY,
}


@dataclass(frozen=True, slots=True)
class Span:
    """The days from `first` up to, not including, `last`; None where open or unknown."""

    first: date | None
    last: date | None
    precision: Precision


UNKNOWN = Span(None, None, Precision.DAY)


def plus(day: date, days: int) -> date:
    """Move a day; at the ends of the calendar it stays."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return date.min if days < 0 else date.max


def plus_months(day: date, months: int) -> date:
    """Move a day by months; 31 January plus one month is the last day of February."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return date.min if months < 0 else date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def shift(day: date, unit: Unit, count: int) -> date:
    """Move a day by a count of units; 24 hours are a day, fewer none."""
    if unit is Unit.HOUR:
        return plus(day, int(count / 24))
    if unit in MONTHS:
        return plus_months(day, count * MONTHS[unit])
    return plus(day, count * DAYS[unit])


def day_span(day: date, days: int = 1) -> Span:
    """Return the interval of one or more days from a day on."""
    return Span(day, plus(day, days), Precision.DAY)


def month_span(year: int, month: int) -> Span:
    """Return a month."""
    first = date(year, month, 1)
    return Span(first, plus_months(first, 1), Precision.MONTH)


def year_span(year: int) -> Span:
    """Return a year."""
    return Span(date(year, 1, 1), plus_months(date(year, 1, 1), 12), Precision.YEAR)


def season_span(year: int, season: int) -> Span:
    """Return a season by its months: spring (1) is March to May, …, winter (4) December to February."""
    first = date(year, 3 * season, 1)
    return Span(first, plus_months(first, 3), Precision.SEASON)


def unit_span(day: date, unit: Unit) -> Span:
    """Return the calendar unit around a day: its week from Monday to Sunday, its month, its year."""
    precision = PRECISIONS.get(unit, Precision.SPAN)
    if unit in MONTHS:
        months = MONTHS[unit]
        since_new_year = (day.year % 10 * 12 if unit is Unit.DECADE else 0) + day.month - 1
        first = plus_months(day.replace(day=1), -(since_new_year % months))
        return Span(first, plus_months(first, months), precision)
    if unit is Unit.WEEK:
        monday = plus(day, -day.weekday())
        return Span(monday, plus(monday, 7), precision)
    if unit is Unit.WEEKEND:
        saturday = plus(day, 5 - day.weekday())
        return Span(saturday, plus(saturday, 2), precision)
    return day_span(day)


_CUTS = {Precision.SEASON: (1, 1, 2, 2), Precision.YEAR: (3, 4, 8, 9), Precision.DECADE: (36, 36, 84, 84)}
"""In months from the start: where the begin ends, where the middle starts and ends, where the end starts."""
_SHORTEST_PARTED = 3


def edge_span(span: Span, edge: int) -> Span:
    """Return begin (-1), middle (0) or end (1) of an interval.

    Of a month the days to the 10th, to the 20th and after; of a year the first quarter, May to
    August and the last quarter; of a week two, two and three days; else a third. Less than three days are
    not parted.
    """
    if span.first is None or span.last is None:
        return span
    first, last = span.first, span.last
    length = (last - first).days
    if length < _SHORTEST_PARTED:
        return span
    if span.precision in _CUTS:
        cuts = tuple(plus_months(first, months) for months in _CUTS[span.precision])
    else:
        a, b = {Precision.MONTH: (10, 20), Precision.WEEK: (2, 4)}.get(span.precision, (length // 3, 2 * length // 3))
        cuts = (plus(first, a), plus(first, a), plus(first, b), plus(first, b))
    bounds = {-1: (first, cuts[0]), 0: (cuts[1], cuts[2]), 1: (cuts[3], last)}[edge]
    return Span(*bounds, Precision.SPAN)


def easter(year: int) -> date:
    """Return Easter Sunday of a Gregorian year (Meeus/Jones/Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    j = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * j) // 451
    month, day = divmod(h + j - 7 * m + 114, 31)
    return date(year, month, day + 1)
