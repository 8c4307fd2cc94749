"""The rules for names of the calendar: dates, months, seasons, feasts, years."""

from datetime import MAXYEAR, date

from ingest.extract.times.calendar import (
    Span,
    Unit,
    day_span,
    easter,
    month_span,
    plus,
    season_span,
    unit_span,
    year_span,
)
from ingest.extract.times.choice import beyond, nearest, years_around
from ingest.extract.times.patterns import Anchor, Found
from ingest.model import Precision


def year_of(found: Found, anchor: Anchor) -> int | None:
    """Return the year that stands beside a date: "2015", "vergangenen Jahres", "des Vorjahres"."""
    year = found.get("year_number")
    if year is None and found.get("year_before") is not None:
        year = anchor.day.year - 1
    if year is None and found.get("relative") is not None:
        year = anchor.day.year + found.all("relative")[0]
    return year if year is None else min(max(year, 1), 9998)


def numeric_date(found: Found, anchor: Anchor) -> Span | None:
    """Read "3.10.2025", "2025-10-03", "am 3.10."."""
    rest, day = divmod(found.all("numeric_date")[-1], 100)
    year, month = divmod(rest, 100)
    if year:
        return _date(year, month, day)
    return _yearless(month, day, anchor)


def month_and_day(found: Found, anchor: Anchor) -> Span | None:
    """Read "3. Oktober", "Montag, dem 3. Oktober 2025", "October 3, 2025", "3rd of October"."""
    month, day = found.all("month_name")[-1], found.all("ordinal", "daynumber")[-1]
    year = year_of(found, anchor)
    return _yearless(month, day, anchor) if year is None else _date(year, month, day)


def day_range(found: Found, anchor: Anchor) -> Span | None:
    """Read "3. und 4. Oktober", "3. bis 5. Oktober 2025", "October 3-5"."""
    month, (first_day, last_day) = found.all("month_name")[-1], found.all("ordinal", "daynumber")[:2]
    year = year_of(found, anchor)
    last = _yearless(month, last_day, anchor) if year is None else _date(year, month, last_day)
    if last is None or last.first is None or not 1 <= first_day < last_day:
        return None
    return Span(last.first.replace(day=first_day), last.last, Precision.SPAN)


def month(found: Found, anchor: Anchor) -> Span | None:
    """Read "Oktober", "Oktober 2015", "October of last year"."""
    value, year = found.all("month_name")[-1], year_of(found, anchor)
    if year is not None:
        return month_span(year, value)
    return nearest([month_span(year, value) for year in years_around(anchor)], anchor)


def near_month(found: Found, anchor: Anchor) -> Span | None:
    """Read "im vergangenen Oktober", "next June": the one before or after the month of publication."""
    value, relative = found.all("month_name")[-1], found.get("relative") or 0
    return beyond([month_span(year, value) for year in years_around(anchor)], relative, anchor)


def season(found: Found, anchor: Anchor) -> Span | None:
    """Read "Herbst", "Sommer 2014", "spring of last year"."""
    value, year = found.all("season")[-1], year_of(found, anchor)
    if year is not None:
        return season_span(year, value)
    return nearest([season_span(year, value) for year in years_around(anchor)], anchor)


def near_season(found: Found, anchor: Anchor) -> Span | None:
    """Read "vergangenen Sommer", "next spring", "this fall"."""
    value, relative = found.all("season")[-1], found.get("relative") or 0
    return beyond([season_span(year, value) for year in years_around(anchor)], relative, anchor)


def holiday(found: Found, anchor: Anchor) -> Span | None:
    """Read "Ostern", "Weihnachten 2014", "last Christmas"."""
    feast = anchor.lexicon.holidays[found.get("holiday") or 0]
    spans = {}
    for year in {*years_around(anchor), *found.all("year_number")}:
        first = date(year, feast.month, feast.day)
        if feast.easter is not None:
            first = plus(easter(year), feast.easter)
        precision = Precision.DAY if feast.days == 1 else Precision.SPAN
        spans[year] = Span(first, plus(first, feast.days), precision)
    written = found.get("year_number")
    if written is not None:
        return spans[written]
    ordered = [spans[year] for year in years_around(anchor)]
    relative = found.get("relative")
    return nearest(ordered, anchor, slack=250) if relative is None else beyond(ordered, relative, anchor)


def year(found: Found, anchor: Anchor) -> Span | None:
    """Read "2013", "Jahr 2013", "year 1984"."""
    return year_span(found.all("year_number")[-1])


def years(found: Found, anchor: Anchor) -> Span | None:
    """Read "2014/15"."""
    first, second = found.all("year_number", "number", "daynumber")[:2]
    if second < 100:
        second += first // 100 * 100
    if not 0 < second - first < 100:
        return year_span(first)
    return Span(date(first, 1, 1), year_span(second).last, Precision.SPAN)


def decade(found: Found, anchor: Anchor) -> Span | None:
    """Read "1990er Jahre", "neunziger Jahre", "the 1990s"."""
    value = found.all("decade_name", "decade_figure")[-1]
    if value < 100:
        value += 1900 if value >= 20 else 2000
    return unit_span(date(value, 1, 1), Unit.DECADE) if value % 10 == 0 else None


def part_of_year(found: Found, anchor: Anchor) -> Span | None:
    """Read "drittes Quartal 2015", "erste Jahreshälfte", "second half of the year"."""
    unit, number = (
        found.unit if found.unit in (Unit.QUARTER, Unit.HALF) else Unit.HALF,
        found.get("ordinal") or 0,
    )
    if not 1 <= number <= (4 if unit is Unit.QUARTER else 2):
        return None
    months = 3 if unit is Unit.QUARTER else 6
    written = year_of(found, anchor)
    spans = [unit_span(date(y, (number - 1) * months + 1, 1), unit) for y in years_around(anchor)]
    if written is not None:
        return unit_span(date(written, (number - 1) * months + 1, 1), unit)
    return nearest([span for span in spans if span.first and span.first.year == anchor.day.year], anchor)


def this_year(found: Found, anchor: Anchor) -> Span | None:
    """Read "heuer"."""
    return year_span(anchor.day.year)


def _date(year: int, month: int, day: int) -> Span | None:
    """Return a day that the calendar has, of a year that has a next one."""
    try:
        return day_span(date(year, month, day)) if year < MAXYEAR else None
    except ValueError:
        return None


def _yearless(month: int, day: int, anchor: Anchor) -> Span | None:
    spans = [span for year in years_around(anchor) if (span := _date(year, month, day)) is not None]
    return nearest(spans, anchor, slack=250)
