"""All rules in the order of trial: the page to read first.

A pattern is a regular expression over word classes: those of `times.yaml`, the figures of `time_words`, and
the groups of classes in `time_patterns`. CORES read words, INNER and OUTER put more words around that.
"""

from ingest.extract.times.dates import (
    day_range,
    decade,
    holiday,
    month,
    month_and_day,
    near_month,
    near_season,
    numeric_date,
    part_of_year,
    season,
    this_year,
    year,
    years,
)
from ingest.extract.times.days import (
    daypart,
    deictic,
    habit,
    near_weekday,
    newspaper,
    night_before,
    two_weekdays,
    weekday,
    weekday_of_week,
)
from ingest.extract.times.distances import (
    ago,
    day_before,
    edge_of_unit,
    later,
    named_edge,
    near_unit,
    rest_of_unit,
    same,
    soon_after,
    stretch,
    unit_before,
    weekend,
)
from ingest.extract.times.frames import (
    after,
    ahead,
    at,
    before,
    between,
    edge,
    of,
    part_of_day,
    planned_for,
    since,
    since_units,
    starting,
    until,
    within,
)
from ingest.extract.times.patterns import Rule

_YEAR = "(comma? year_number|of the? year? year_number|year year_number|(of|into)? the? relative year|of? year_before)?"
_NO_EVENT = "(?!genitive the? other)"
"""The last days of the war are not the last days."""
_DATE_BEFORE = "(weekday comma? (at|the)?)?"
CORES = (
    Rule("every the? (few|count|nth|halved)? (weekday|unit|units|month_name|daypart|season)", habit),
    Rule("(?<!prep)(?<!and)(?<!daypart) the weekday (?!daypart)", newspaper),
    Rule(f"nth (and|until|dash|to|slash) (at|the)? nth month_name {_YEAR}", day_range),
    Rule(f"month_name daynumber (and|dash|to|until) daynumber {_YEAR}", day_range),
    Rule(f"{_DATE_BEFORE} nth of? month_name {_YEAR}", month_and_day),
    Rule(f"{_DATE_BEFORE} month_name nth (?!units|unit) {_YEAR}", month_and_day),
    Rule(f"{_DATE_BEFORE} numeric_date", numeric_date),
    Rule("weekday daypart? (of|into|the)* (relative week|week_before)", weekday_of_week),
    Rule("relative week (at|the)? weekday daypart?", weekday_of_week),
    Rule("relative late? weekday (daypart|deictic)?", near_weekday),
    Rule("daypart (at|onto|to) the? (relative? weekday|deictic)", night_before),
    Rule("weekday and weekday", two_weekdays),
    Rule("late? weekday (daypart|deictic|late)? (count oclock)?", weekday),
    Rule("deictic late? daypart?", deictic),
    Rule("relative daypart", daypart),
    Rule(
        "late? ((?<=prep)|(?<=the)|(?<=late)) daypart (?!(of|the)* (nth|weekday|relative|month_name))",
        daypart,
    ),
    Rule("before (about|only)* (one? few|count) (units|unit)", ago),
    Rule("before (about|only)* one halved unit", ago),
    Rule("before units", ago),
    Rule("(about|only)* (one? few of?|count) (units|unit) ago", ago),
    Rule("(about|only)* (one? few of?|count)? (units|unit) (later|rest)", later),
    Rule("relative day", later),
    Rule("following unit", later),
    Rule("shortly later", soon_after),
    Rule("same unit", same),
    Rule("day_before", day_before),
    Rule(f"relative (about|only)* (few|count)? units {_NO_EVENT}", stretch),
    Rule(f"(few|count) relative units {_NO_EVENT}", stretch),
    Rule("rest (into|the)* relative unit", rest_of_unit),
    Rule(f"relative halved? unit {_NO_EVENT}", near_unit),
    Rule("relative late? season", near_season),
    Rule("relative month_name", near_month),
    Rule(f"ordinal (quarter|half) ((of|the)+ year (?!year_number))? {_YEAR}", part_of_year),
    Rule("edge (of|the)* unit (?!year_number)", edge_of_unit),
    Rule("(year_edge|month_edge|week_edge) year_number?", named_edge),
    Rule(f"season {_YEAR}", season),
    Rule(f"month_name {_YEAR}", month),
    Rule("relative? holiday year_number?", holiday),
    Rule("weekend", weekend),
    Rule("decade_name dash? years|(?<=the) decade_name|decade_figure dash? years?", decade),
    Rule("(year|years) year_number", year),
    Rule("year_number slash (number|daynumber|year_number)", years),
    Rule("year_number", year),
    Rule("year_before|month_before|week_before", unit_before),
    Rule("year_now", this_year),
)
"""In the order of trial: what holds more words comes first."""

INNER = (
    Rule("edge dash? (of|the)* time", edge),
    Rule("daypart (of|the)+ time", part_of_day),
)
OUTER = (
    Rule("between (at|the)* time and (at|the)* time", between),
    Rule("(of|starting) (at|the)* time (until|to) (at|the)* time", between),
    Rule("time (until|dash) (at|the)* time", between),
    Rule("since (about|only|the|at|into)* time", since),
    Rule("since (about|only)* (one? few|count)? (units|unit)", since_units),
    Rule("until (only|at|the|into)* time", until),
    Rule("starting (at|the)* time", starting),
    Rule("before (the|at)* time", before),
    Rule("after (the|at)* time", after),
    Rule("within of? (the|one)* (few|count)? (units|unit)", within),
    Rule("into (about|only)* (one? few|count) (units|unit)", ahead),
    Rule("of the? time", of),
    Rule("for the? time", planned_for),
    Rule("(at|into|onto) (the)* time", at),
)
