"""The rules that put prepositions around a time: since, until, between, within."""

from ingest.extract.times.calendar import Span, edge_span, plus, shift, unit_span
from ingest.extract.times.distances import FEW
from ingest.extract.times.patterns import Anchor, Found, Lean
from ingest.model import Precision


def edge(found: Found, anchor: Anchor) -> Span | None:
    """Read "Anfang Oktober", "Ende vergangenen Jahres", "mid-December", "late Friday"."""
    whole = found.times[0].read(anchor)
    return None if whole is None else edge_span(whole, found.get("edge") or 0)


def part_of_day(found: Found, anchor: Anchor) -> Span | None:
    """Read "Abend des 3. Oktober", "night of last Friday"."""
    return found.times[0].read(anchor)


def between(found: Found, anchor: Anchor) -> Span | None:
    """Read "zwischen Mitte Oktober und Anfang Dezember", "von Montag bis Mittwoch", "2011-2013"."""
    first, second = (time.read(anchor) for time in found.times[:2])
    if first is None or second is None or first.first is None:
        return None
    if second.last is None or second.last <= first.first:
        second = found.times[1].read(Anchor(first.first, Lean.FUTURE, anchor.previous, anchor.lexicon))
    if second is None or second.last is None or second.last <= first.first:
        return None
    return Span(first.first, second.last, Precision.SPAN)


def since(found: Found, anchor: Anchor) -> Span | None:
    """Read "seit 2011", "since last Saturday": up to and with the day of publication; open where that is earlier."""
    start = found.times[0].read(anchor.leaning(Lean.PAST))
    if start is None:
        return None
    ahead = start.first is not None and start.first > anchor.day
    return Span(start.first, None if ahead else plus(anchor.day, 1), Precision.SPAN)


def since_units(found: Found, anchor: Anchor) -> Span | None:
    """Read "seit zwei Jahren"; of "seit Jahren" the start is unknown."""
    count = found.get("one", "number", "daynumber")
    first = None if count is None else shift(anchor.day, found.unit, -count)
    return Span(first, plus(anchor.day, 1), Precision.SPAN)


def until(found: Found, anchor: Anchor) -> Span | None:
    """Read "bis Ende August", "by Friday": from the day of publication on where that is ahead, else open."""
    limit = found.times[0].read(anchor)
    if limit is None or limit.last is None:
        return None
    first = anchor.day if anchor.lean is not Lean.PAST and limit.last > anchor.day else None
    return Span(first, limit.last, Precision.SPAN)


def starting(found: Found, anchor: Anchor) -> Span | None:
    """Read "ab Freitag", "from 2016"."""
    lean = Lean.FUTURE if anchor.lean is Lean.NEAREST else anchor.lean
    start = found.times[0].read(anchor.leaning(lean))
    return None if start is None else Span(start.first, None, Precision.SPAN)


def before(found: Found, anchor: Anchor) -> Span | None:
    """Read "vor dem 3. Oktober", "before Christmas", "vor Jahresende", which includes the end."""
    limit = found.times[0].read(anchor)
    if limit is None:
        return None
    at_end = found.times[0].found.get("edge", "year_edge", "month_edge") == 1
    last = limit.last if at_end else limit.first
    ahead = anchor.lean is not Lean.PAST and last is not None and last > anchor.day
    return Span(anchor.day if ahead else None, last, Precision.SPAN)


def after(found: Found, anchor: Anchor) -> Span | None:
    """Read "nach dem 3. Oktober", "after Christmas"."""
    limit = found.times[0].read(anchor)
    return None if limit is None else Span(limit.last, None, Precision.SPAN)


def within(found: Found, anchor: Anchor) -> Span | None:
    """Read "binnen zwei Tagen", "within a week": back or ahead from publication as the tense says."""
    count = found.get("one", "number", "daynumber")
    count = FEW.get(found.unit, 4) if count is None else count
    if anchor.lean is Lean.PAST:
        return Span(shift(anchor.day, found.unit, -count), plus(anchor.day, 1), Precision.SPAN)
    return Span(anchor.day, plus(shift(anchor.day, found.unit, count), 1), Precision.SPAN)


def ahead(found: Found, anchor: Anchor) -> Span | None:
    """Read "in zwei Wochen", "in two weeks"; with a past tense it is a duration."""
    count = found.get("one", "number", "daynumber")
    if anchor.lean is Lean.PAST:
        return None
    if count is None:
        return Span(anchor.day, plus(shift(anchor.day, found.unit, FEW.get(found.unit, 4)), 1), Precision.SPAN)
    return unit_span(shift(anchor.day, found.unit, count), found.unit)


def of(found: Found, anchor: Anchor) -> Span | None:
    """Read "vom Sonntag", the day of something that was."""
    return found.times[0].read(anchor.leaning(Lean.PAST))


def planned_for(found: Found, anchor: Anchor) -> Span | None:
    """Read "für Freitag", "for next week", what something is planned for."""
    return found.times[0].read(anchor.leaning(Lean.FUTURE))


def at(found: Found, anchor: Anchor) -> Span | None:
    """Read "am Freitag", "im Oktober", "over the weekend"."""
    return found.times[0].read(anchor)
