"""The rules for days seen from the day of publication: weekdays, yesterday, tonight."""

from ingest.extract.times.calendar import Span, day_span, plus
from ingest.extract.times.patterns import Anchor, Found, Lean
from ingest.model import Precision


def habit(found: Found, anchor: Anchor) -> Span | None:
    """Leave "jeden Freitag", "every two years" undated."""
    return None


def newspaper(found: Found, anchor: Anchor) -> Span | None:
    """Leave "der Freitag", a newspaper, undated."""
    return None


def weekday(found: Found, anchor: Anchor) -> Span | None:
    """Read "Freitag", "späten Freitagabend": today, or the last one before or the next one after."""
    back = (anchor.day.weekday() - found.all("weekday")[-1]) % 7
    if anchor.lean is Lean.FUTURE:
        return day_span(plus(anchor.day, -back % 7))
    return day_span(plus(anchor.day, -back))


def near_weekday(found: Found, anchor: Anchor) -> Span | None:
    """Read "vergangenen Samstag", "next Tuesday", which is not today, and "diesen Freitag", of this week."""
    relative = found.get("relative") or 0
    back = (anchor.day.weekday() - found.all("weekday")[-1]) % 7
    if relative < 0:
        return day_span(plus(anchor.day, -(back or 7) + 7 * (relative + 1)))
    if relative > 0:
        return day_span(plus(anchor.day, (-back % 7 or 7) + 7 * (relative - 1)))
    return weekday_of_week(found, anchor)


def weekday_of_week(found: Found, anchor: Anchor) -> Span | None:
    """Read "Freitag vergangener Woche", "Tuesday next week"."""
    monday = plus(anchor.day, -anchor.day.weekday() + 7 * (found.get("relative") or 0))
    if found.get("week_before") is not None:
        monday = plus(monday, -7)
    return day_span(plus(monday, found.all("weekday")[-1]))


def night_before(found: Found, anchor: Anchor) -> Span | None:
    """Read "Nacht auf Sonntag", "Nacht zum vergangenen Mittwoch": both days."""
    if not found.get("daypart"):
        return None
    if found.get("deictic") is not None:
        morning = deictic(found, anchor)
    else:
        morning = weekday(found, anchor) if found.get("relative") is None else near_weekday(found, anchor)
    if morning is None or morning.first is None:
        return None
    return Span(plus(morning.first, -1), morning.last, Precision.DAY)


def deictic(found: Found, anchor: Anchor) -> Span | None:
    """Read "gestern", "heute Abend", "tomorrow morning"."""
    return day_span(plus(anchor.day, found.get("deictic") or 0))


def daypart(found: Found, anchor: Anchor) -> Span | None:
    """Read "(am) Abend", "(in der) Nacht", "last night", "this morning": of the day of publication."""
    return day_span(plus(anchor.day, min(found.get("relative") or 0, 1)))


def two_weekdays(found: Found, anchor: Anchor) -> Span | None:
    """Read "Samstag und Sonntag": the second day as usual and the first before it, ahead the other way round."""
    first, second = found.all("weekday")
    days = (second - first) % 7
    if anchor.lean is Lean.FUTURE:
        start = plus(anchor.day, (first - anchor.day.weekday()) % 7)
    else:
        start = plus(anchor.day, -((anchor.day.weekday() - second) % 7) - days)
    return Span(start, plus(start, days + 1), Precision.SPAN)
