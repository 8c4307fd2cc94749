"""Which of the intervals that a name may stand for is meant: "October" of which year."""

from datetime import date

from ingest.extract.times.calendar import Span, plus
from ingest.extract.times.patterns import Anchor, Lean


def nearest(candidates: list[Span], anchor: Anchor, *, slack: int = 0) -> Span | None:
    """Choose among intervals in time order the one that the tense asks for.

    Past: the last that began by the day of publication. Future: the first that is not over then. Otherwise
    the nearest; so too where the choice is more than `slack` days away (0: no limit) and the nearest less
    than a quarter of that.
    """
    past = [span for span in candidates if span.first is not None and span.first <= anchor.day]
    future = [span for span in candidates if span.last is not None and span.last > anchor.day]
    if not candidates:
        return None
    near = min(candidates, key=lambda span: distance(span, anchor.day))
    chosen = near
    if anchor.lean is Lean.PAST and past:
        chosen = past[-1]
    if anchor.lean is Lean.FUTURE and future:
        chosen = future[0]
    if slack and distance(chosen, anchor.day) > slack and distance(near, anchor.day) < slack // 4:
        return near
    return chosen


def beyond(spans: list[Span], relative: int, anchor: Anchor) -> Span | None:
    over = [span for span in spans if span.last is not None and span.last <= anchor.day]
    ahead = [span for span in spans if span.first is not None and span.first > anchor.day]
    if relative < 0:
        return over[relative] if len(over) >= -relative else None
    if relative > 0:
        return ahead[relative - 1] if len(ahead) >= relative else None
    here = [span for span in spans if span.first is not None and span.first.year == anchor.day.year]
    return here[0] if here else None


def distance(span: Span, day: date) -> int:
    if span.first is None or span.last is None:
        return 10**6
    return max((span.first - day).days, (day - plus(span.last, -1)).days, 0)


def years_around(anchor: Anchor) -> range:
    return range(max(anchor.day.year - 2, 1), min(anchor.day.year + 2, 9998) + 1)
