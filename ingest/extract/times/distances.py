"""The rules that count units: two months ago, next week, the last days, a day later."""

from datetime import date

from ingest.extract.times.calendar import (
    DAYS,
    UNKNOWN,
    Span,
    Unit,
    day_span,
    edge_span,
    plus,
    plus_months,
    shift,
    unit_span,
    year_span,
)
from ingest.extract.times.patterns import Anchor, Found, Lean
from ingest.model import Precision

FEW = {Unit.HOUR: 24, Unit.DAY: 7, Unit.WEEK: 4, Unit.WEEKEND: 3, Unit.MONTH: 6, Unit.YEAR: 5, Unit.DECADE: 3}
"""How many units "the last days", "weeks", "years" without a number reach at most."""


def ago(found: Found, anchor: Anchor) -> Span | None:
    """Read "vor zwei Monaten", "three days ago": the calendar unit then."""
    unit, few = found.unit, found.get("few")
    count = found.get("one", "number", "daynumber", "year_number")
    half = found.get("halved")
    if half is not None:
        return unit_span(shift(anchor.day, Unit.MONTH, -half), Unit.MONTH) if unit is Unit.YEAR else None
    if few is not None or count is None:
        return Span(shift(anchor.day, unit, -FEW.get(unit, 4)), anchor.day, Precision.SPAN)
    return unit_span(shift(anchor.day, unit, -count), unit)


def later(found: Found, anchor: Anchor) -> Span | None:
    """Read "zwei Tage später", "am Tag darauf", "zwei Tage zuvor": seen from the last time."""
    if (found.get("relative") or 1) < 0:
        return None
    start = _named_before(found.unit, anchor)
    if start is None or found.get("few") is not None:
        return UNKNOWN
    direction = found.get("later", "rest", "following", "relative") or 1
    count = found.get("one", "number", "daynumber") or 1
    return unit_span(shift(start, found.unit, count * direction), found.unit)


def _named_before(unit: Unit, anchor: Anchor) -> date | None:
    """Return the first day of the time named before; days are counted from days only."""
    previous = anchor.previous
    if previous is None or (unit in DAYS and previous.precision is not Precision.DAY):
        return None
    return previous.first


def soon_after(found: Found, anchor: Anchor) -> Span | None:
    """Read "kurz darauf", "shortly afterwards": the day named before or the next."""
    start = _named_before(Unit.DAY, anchor)
    return UNKNOWN if start is None else Span(start, plus(start, 2), Precision.SPAN)


def same(found: Found, anchor: Anchor) -> Span | None:
    """Read "am selben Tag", "that day", "im selben Monat"."""
    start = _named_before(found.unit, anchor)
    return UNKNOWN if start is None else unit_span(start, found.unit)


def day_before(found: Found, anchor: Anchor) -> Span | None:
    """Read "am Vortag": before the day named before, else before the publication."""
    previous = anchor.previous
    if previous is not None and previous.first is not None and previous.precision is Precision.DAY:
        return day_span(plus(previous.first, -1))
    return day_span(plus(anchor.day, -1))


def unit_before(found: Found, anchor: Anchor) -> Span | None:
    """Read "Vorjahr", "Vormonat", "Vorwoche"."""
    for kind, unit in (("year_before", Unit.YEAR), ("month_before", Unit.MONTH), ("week_before", Unit.WEEK)):
        if found.get(kind) is not None:
            return unit_span(shift(anchor.day, unit, -1), unit)
    return None


def stretch(found: Found, anchor: Anchor) -> Span | None:
    """Read "nächsten zwei Wochen", "vergangenen Tage", "coming days": with the day of publication."""
    unit, relative = found.unit, found.get("relative") or 0
    count = found.get("one", "number", "daynumber") or FEW.get(unit, 4)
    if found.get("few") is not None:
        count = FEW.get(unit, 4)
    far = shift(anchor.day, unit, count * relative)
    if relative < 0:
        return Span(far, plus(anchor.day, 1), Precision.SPAN)
    if relative > 0:
        return Span(anchor.day, plus(far, 1), Precision.SPAN)
    return Span(plus(anchor.day, -3), plus(anchor.day, 4), Precision.SPAN) if unit is Unit.DAY else None


def near_unit(found: Found, anchor: Anchor) -> Span | None:
    """Read "kommende Woche", "im vergangenen Jahr", "this month"; with a past tense it ends today."""
    unit, relative = found.unit, found.get("relative") or 0
    if unit in (Unit.DAY, Unit.HOUR):
        return None
    if found.get("halved") is not None:
        reach = plus_months(anchor.day, 6 * relative)
        past, ahead = (
            Span(reach, plus(anchor.day, 1), Precision.SPAN),
            Span(anchor.day, plus(reach, 1), Precision.SPAN),
        )
        return ahead if relative > 0 else past
    if unit is Unit.WEEKEND and relative < 0 and anchor.day.weekday() < 5:
        return unit_span(plus(anchor.day, 7 * relative), unit)
    if unit is Unit.WEEKEND and relative > 0 and anchor.day.weekday() < 5:
        relative -= 1
    whole = unit_span(shift(anchor.day, unit, relative), unit)
    if relative == 0 and anchor.lean is Lean.PAST and whole.last is not None:
        return Span(whole.first, min(whole.last, plus(anchor.day, 1)), whole.precision)
    return whole


def weekend(found: Found, anchor: Anchor) -> Span | None:
    """Read "(am) Wochenende", "(over the) weekend"."""
    this = unit_span(anchor.day, Unit.WEEKEND)
    if anchor.lean is Lean.FUTURE or anchor.day.weekday() >= 5:
        return this
    return unit_span(plus(anchor.day, -7), Unit.WEEKEND)


def edge_of_unit(found: Found, anchor: Anchor) -> Span | None:
    """Read "Ende des Jahres", "Mitte der Woche", "end of the month"."""
    return edge_span(unit_span(anchor.day, found.unit), found.get("edge") or 0)


def named_edge(found: Found, anchor: Anchor) -> Span | None:
    """Read "Jahresende", "Monatsbeginn 2015"."""
    for kind, unit in (("year_edge", Unit.YEAR), ("month_edge", Unit.MONTH), ("week_edge", Unit.WEEK)):
        edge = found.get(kind)
        if edge is not None:
            year = found.get("year_number")
            whole = unit_span(anchor.day, unit) if year is None else year_span(year)
            return edge_span(whole, edge)
    return None


def rest_of_unit(found: Found, anchor: Anchor) -> Span | None:
    """Read "earlier this month", "later this week": up to and with today, or from today on."""
    whole = unit_span(anchor.day, found.unit)
    if found.get("rest") == 1:
        return Span(anchor.day, whole.last, Precision.SPAN)
    return Span(whole.first, plus(anchor.day, 1), Precision.SPAN)
