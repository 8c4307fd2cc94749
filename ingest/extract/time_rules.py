"""The rules that read a time expression without its preposition, in German and English alike."""

from datetime import date

from ingest.extract.time_calendar import (
    UNKNOWN,
    Span,
    Unit,
    day_span,
    easter,
    edge_span,
    month_span,
    plus,
    plus_months,
    season_span,
    shift,
    unit_span,
    year_span,
)
from ingest.extract.time_patterns import Anchor, Found, Lean, Rule
from ingest.model import Precision

FEW = {Unit.HOUR: 24, Unit.DAY: 7, Unit.WEEK: 4, Unit.WEEKEND: 3, Unit.MONTH: 6, Unit.YEAR: 5, Unit.DECADE: 3}
"""How many units "the last days", "weeks", "years" without a number reach at most."""

YEAR_AFTER = "(comma? year_number|of? the? year year_number|(of|into)? the? relative year|of? year_before)?"


def year_of(found: Found, anchor: Anchor) -> int | None:
    """Return the year that stands beside a date: "2015", "vergangenen Jahres", "des Vorjahres"."""
    year = found.get("year_number")
    if year is not None:
        return year
    if found.get("year_before") is not None:
        return anchor.day.year - 1
    relative = found.get("relative")
    return None if relative is None else anchor.day.year + relative


def nearest(candidates: list[Span], anchor: Anchor, *, slack: int = 0) -> Span | None:
    """Choose among intervals in time order the one that the tense asks for.

    Past: the last that began by the day of publication. Future: the first that is not over then. Otherwise, or
    where the choice is more than `slack` days (if any) away and another much nearer: the nearest.
    """
    past = [span for span in candidates if span.first is not None and span.first <= anchor.day]
    future = [span for span in candidates if span.last is not None and span.last > anchor.day]
    if not candidates:
        return None
    near = min(candidates, key=lambda span: _distance(span, anchor.day))
    chosen = near
    if anchor.lean is Lean.PAST and past:
        chosen = past[-1]
    if anchor.lean is Lean.FUTURE and future:
        chosen = future[0]
    if slack and _distance(chosen, anchor.day) > slack and _distance(near, anchor.day) < slack // 4:
        return near
    return chosen


def _distance(span: Span, day: date) -> int:
    if span.first is None or span.last is None:
        return 10**6
    return max((span.first - day).days, (day - plus(span.last, -1)).days, 0)


def _years(anchor: Anchor) -> range:
    return range(max(anchor.day.year - 2, 1), min(anchor.day.year + 2, 9998) + 1)


def _date(year: int, month: int, day: int) -> Span | None:
    try:
        return day_span(date(year, month, day))
    except ValueError:
        return None


def habit(found: Found, anchor: Anchor) -> Span | None:
    """Leave "jeden Freitag", "every two years" undated."""
    return None


def newspaper(found: Found, anchor: Anchor) -> Span | None:
    """Leave "der Freitag", a newspaper, undated."""
    return None


def numeric_date(found: Found, anchor: Anchor) -> Span | None:
    """Read "3.10.2025", "2025-10-03", "am 3.10."."""
    rest, day = divmod(found.all("numeric_date")[-1], 100)
    year, month = divmod(rest, 100)
    if year:
        return _date(year, month, day)
    return _yearless(month, day, anchor)


def _yearless(month: int, day: int, anchor: Anchor) -> Span | None:
    spans = [span for year in _years(anchor) if (span := _date(year, month, day)) is not None]
    return nearest(spans, anchor, slack=250)


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
    return nearest([month_span(year, value) for year in _years(anchor)], anchor)


def near_month(found: Found, anchor: Anchor) -> Span | None:
    """Read "im vergangenen Oktober", "next June": the one before or after the month of publication."""
    value, relative = found.all("month_name")[-1], found.get("relative") or 0
    return _beyond([month_span(year, value) for year in _years(anchor)], relative, anchor)


def _beyond(spans: list[Span], relative: int, anchor: Anchor) -> Span | None:
    over = [span for span in spans if span.last is not None and span.last <= anchor.day]
    ahead = [span for span in spans if span.first is not None and span.first > anchor.day]
    if relative < 0:
        return over[relative] if len(over) >= -relative else None
    if relative > 0:
        return ahead[relative - 1] if len(ahead) >= relative else None
    here = [span for span in spans if span.first is not None and span.first.year == anchor.day.year]
    return here[0] if here else None


def season(found: Found, anchor: Anchor) -> Span | None:
    """Read "Herbst", "Sommer 2014", "spring of last year"."""
    value, year = found.all("season")[-1], year_of(found, anchor)
    if year is not None:
        return season_span(year, value)
    return nearest([season_span(year, value) for year in _years(anchor)], anchor)


def near_season(found: Found, anchor: Anchor) -> Span | None:
    """Read "vergangenen Sommer", "next spring", "this fall"."""
    value, relative = found.all("season")[-1], found.get("relative") or 0
    return _beyond([season_span(year, value) for year in _years(anchor)], relative, anchor)


def holiday(found: Found, anchor: Anchor) -> Span | None:
    """Read "Ostern", "Weihnachten 2014", "last Christmas"."""
    feast = anchor.vocabulary.holidays[found.get("holiday") or 0]
    spans = {}
    for year in {*_years(anchor), *found.all("year_number")}:
        first = date(year, feast.month, feast.day)
        if feast.easter is not None:
            first = plus(easter(year), feast.easter)
        precision = Precision.DAY if feast.days == 1 else Precision.SPAN
        spans[year] = Span(first, plus(first, feast.days), precision)
    written = found.get("year_number")
    if written is not None:
        return spans[written]
    ordered = [spans[year] for year in _years(anchor)]
    relative = found.get("relative")
    return nearest(ordered, anchor, slack=250) if relative is None else _beyond(ordered, relative, anchor)


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
    value = found.all("decade_name")[-1]
    if value < 100:
        value += 1900 if value >= 20 else 2000
    return unit_span(date(value, 1, 1), Unit.DECADE) if value % 10 == 0 else None


def weekday(found: Found, anchor: Anchor) -> Span | None:
    """Read "Freitag", "späten Freitagabend": today or the last one in the past, today or the next in the future."""
    back = (anchor.day.weekday() - found.all("weekday")[-1]) % 7
    if anchor.lean is Lean.FUTURE:
        return day_span(plus(anchor.day, -back % 7))
    return day_span(plus(anchor.day, -back))


def near_weekday(found: Found, anchor: Anchor) -> Span | None:
    """Read "vergangenen Samstag", "next Tuesday": the nearest that is not today; "diesen Freitag": of this week."""
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
    """Read "zwei Tage später", "am Tag darauf", "a year later", "zwei Tage zuvor": from the time named before."""
    previous = anchor.previous
    if previous is None or previous.first is None:
        return UNKNOWN
    direction = found.get("later", "following", "relative")
    count = found.get("one", "number", "daynumber") or 1
    if found.get("few") is not None:
        return UNKNOWN
    return unit_span(shift(previous.first, found.unit, count * (direction or 1)), found.unit)


def same(found: Found, anchor: Anchor) -> Span | None:
    """Read "am selben Tag", "that day", "im selben Monat"."""
    previous = anchor.previous
    if previous is None or previous.first is None:
        return UNKNOWN
    return unit_span(previous.first, found.unit)


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
    """Read "nächsten zwei Wochen", "vergangenen Tage", "coming days": up to and with the day of publication, or from it on."""
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
    """Read "kommende Woche", "im vergangenen Jahr", "this month"."""
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
    return unit_span(shift(anchor.day, unit, relative), unit)


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
    spans = [unit_span(date(y, (number - 1) * months + 1, 1), unit) for y in _years(anchor)]
    if written is not None:
        return unit_span(date(written, (number - 1) * months + 1, 1), unit)
    return nearest([span for span in spans if span.first and span.first.year == anchor.day.year], anchor)


def this_year(found: Found, anchor: Anchor) -> Span | None:
    """Read "heuer"."""
    return year_span(anchor.day.year)


_DATE_BEFORE = "(weekday comma? (at|the)?)?"
RULES = (
    Rule("every the? (few|count|nth|halved)? (weekday|unit|units|month_name|daypart|season)", habit),
    Rule("(?<!prep)(?<!and)(?<!daypart) the weekday (?!daypart)", newspaper),
    Rule(f"nth (and|until|dash|to|slash) (at|the)? nth month_name {YEAR_AFTER}", day_range),
    Rule(f"month_name daynumber (and|dash|to|until) daynumber {YEAR_AFTER}", day_range),
    Rule(f"{_DATE_BEFORE} nth of? month_name {YEAR_AFTER}", month_and_day),
    Rule(f"{_DATE_BEFORE} month_name nth (?!units|unit) {YEAR_AFTER}", month_and_day),
    Rule(f"{_DATE_BEFORE} numeric_date", numeric_date),
    Rule("weekday daypart? (of|into|the)* (relative week|week_before)", weekday_of_week),
    Rule("relative week (at|the)? weekday daypart?", weekday_of_week),
    Rule("relative late? weekday (daypart|deictic)?", near_weekday),
    Rule("daypart (at|onto|to) the? (relative? weekday|deictic)", night_before),
    Rule("late? weekday (daypart|deictic)?", weekday),
    Rule("deictic late? daypart?", deictic),
    Rule("relative daypart", daypart),
    Rule(
        "((?<=prep)|(?<=the)|(?<=late)) daypart (?!(of|the)* (ordinal|weekday|relative|numeric_date|daynumber))",
        daypart,
    ),
    Rule("before about* (one? few|count) (units|unit) later?", ago),
    Rule("before about* one halved unit", ago),
    Rule("before units", ago),
    Rule("about* (one? few of?|count) (units|unit) ago", ago),
    Rule("about* (one? few|count)? (units|unit) later", later),
    Rule("(relative|following) day", later),
    Rule("same (unit)", same),
    Rule("day_before", day_before),
    Rule("relative about* (few|count)? units", stretch),
    Rule("(few|count) relative units", stretch),
    Rule("rest (into|the)* relative unit", rest_of_unit),
    Rule("relative halved? unit", near_unit),
    Rule("relative late? season", near_season),
    Rule("relative month_name", near_month),
    Rule(f"ordinal (quarter|half) ((of|the)+ year (?!year_number))? {YEAR_AFTER}", part_of_year),
    Rule("edge (of|the)* unit (?!year_number)", edge_of_unit),
    Rule("(year_edge|month_edge|week_edge) year_number?", named_edge),
    Rule(f"season {YEAR_AFTER}", season),
    Rule(f"month_name {YEAR_AFTER}", month),
    Rule("relative? holiday year_number?", holiday),
    Rule("weekend", weekend),
    Rule("decade_name dash? years?", decade),
    Rule("(year|years) year_number", year),
    Rule("year_number slash (number|daynumber|year_number)", years),
    Rule("year_number", year),
    Rule("year_before|month_before|week_before", unit_before),
    Rule("year_now", this_year),
)
"""In the order of trial: what holds more words comes first."""
