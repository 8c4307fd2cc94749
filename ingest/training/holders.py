"""Read offices out of the list of office holders, and let hand-written rows correct them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

Row = dict[str, str]

SINGLE = {
    "head_of_state",
    "head_of_government",
    "foreign_minister",
    "defence_minister",
    "interior_minister",
    "finance_minister",
    "vice_president",
    "king",
    "supreme_leader",
    "pope",
    "secretary_general",
    "high_representative",
    "commission_president",
    "council_president",
}
"""Offices that one person holds at a time."""

OUTSIDE = (
    ("Secretary-General of the United Nations", "Q1065", "secretary_general"),
    ("Director-General of the World Trade Organization", "Q7825", "secretary_general"),
    ("president of the Parliamentary Assembly of the Council of Europe", "Q8908", "parliament_president"),
    ("President of the European Council", "Q458", "council_president"),
)
"""Offices of organizations: title, body, office."""

KEYS = (
    (r"deputy|assistant|under secretary|lieutenant|vice chief|vice chair|captain|co-prince|first lady", ""),
    (r"ambassador to the united nations|permanent representative to the united nations", "ambassador_un"),
    (r"ambassador|representative|judge|justice|counsel|plenipotentiary|pontifical|chairperson", ""),
    (r"vice president$", "vice_president"),
    (r"^secretary of state$|foreign|external", "foreign_minister"),
    (r"(secretary|minister) of defen[cs]e", "defence_minister"),
    (r"minister of (internal|interior) affairs", "interior_minister"),
    (r"secretary of the treasury|minister of finance", "finance_minister"),
    (r"minister of econom", "economy_minister"),
    (
        r"national security advisor|secretary of the (national )?security (and defense )?council",
        "security_adviser",
    ),
    (r"white house press secretary|spokep", "spokesperson"),
    (r"speaker of the house|state duma|verkhovna rada", "speaker"),
    (
        r"commander-in-chief of the armed forces|chief of the general staff|chairman of the joint chiefs",
        "army_chief",
    ),
    (r"^mayor of moscow|head of kyiv city|lviv city mayor", "mayor"),
    (r"^governor of|head of the chechen republic|head of the republic of crimea", "governor"),
    (
        r"prime minister|^premier|chancellor|council of ministers|taoiseach|executive yuan",
        "head_of_government",
    ),
    (r"^supreme leader$", "supreme_leader"),
    (r"^pope$", "pope"),
    (r"monarch|king|emir|sultan|emperor|^prince|ngwenyama|druk gyalpo", "king"),
    (r"^(acting )?president|military leader|presidential council", "head_of_state"),
    (r"secretary of|minister|director|head of|chief of staff|chairman of the federation council", "other"),
)
"""What an English title means; the first that matches counts, an empty key leaves the office out."""

NAMES = {
    "Turkey": "Q43",
    "United States": "Q30",
    "Kingdom of Denmark": "Q35",
    "Kingdom of the Netherlands": "Q55",
}
SNAPSHOT = "2023-02"
"""All lists but the one of 2026 were taken by January 2023: who held office then may have left since."""
SINCE = "2005"


def bodies(countries: Iterable[Row]) -> dict[str, str]:
    """Map ids and English names of countries to their ids."""
    rows = list(countries)
    return {row["id"]: row["id"] for row in rows} | {row["name_en"]: row["id"] for row in rows} | NAMES


def key(office: str) -> str:
    """Name the office of an English title; empty where we don't keep it."""
    return next((found for pattern, found in KEYS if re.search(pattern, office, re.IGNORECASE)), "")


def derive(held: Iterable[Row], bodies: dict[str, str]) -> list[Row]:
    """Keep the offices that lasted beyond 2005, in countries that we know."""
    rows = []
    for row in held:
        outside = next((found for found in OUTSIDE if found[0] == row["office"]), None)
        body = bodies.get(row["country_qid"]) or bodies.get(row["country"], "")
        office = key(row["office"])
        if outside:
            _, body, office = outside
        foreign = "(2023-01)" in row["source"]
        end = row["end"] or ("" if "2026" in row["source"] else SNAPSHOT)
        monarch_abroad = office == "king" and row["qid"] in {"Q9682", "Q43274"} and body != "Q145"
        if not body or not office or not row["start"] or monarch_abroad or (end and end < SINCE):
            continue
        made = {"person": row["qid"], "body": body, "office": "foreign_minister" if foreign else office}
        rows.append(made | {"start": row["start"], "end": end, "source": "wikidata"})
        if office == "king":
            rows.append(rows[-1] | {"office": "head_of_state"})
    return rows


def resolve(derived: Iterable[Row], written: Iterable[Row]) -> list[Row]:
    """Join derived and hand-written rows so that offices with a single holder never overlap.

    Where hand-written rows know an office of a body, derived ones count only for the years before the first
    of them; for other offices they count for people of whom nothing is written.
    """
    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    first: dict[tuple[str, str], str] = {}
    known = set()
    for row in written:
        place = (row["body"], row["office"])
        groups[place].append(row)
        first[place] = min(first.get(place, "9"), row["start"][:4])
        known.add((row["person"], *place))
    for row in derived:
        place = (row["body"], row["office"])
        before = place[1] in SINGLE and row["start"][:4] < first.get(place, "9")
        other = place[1] not in SINGLE and (row["person"], *place) not in known
        if before or other:
            groups[place].append(row)
    return [row for (_, office), rows in groups.items() for row in (cut(rows) if office in SINGLE else unique(rows))]


def unique(rows: Iterable[Row]) -> list[Row]:
    """Drop rows that say the same, and terms of no length."""
    terms = {(row["person"], row["start"]): row for row in rows}
    return [row for row in terms.values() if not row["end"] or padded(row["start"]) < padded(row["end"])]


def cut(rows: Iterable[Row]) -> list[Row]:
    """End each term where the next one starts; terms of one person that touch become one."""
    kept: list[Row] = []
    for row in sorted(rows, key=lambda row: (row["start"], row["source"] == "wikidata")):
        last = kept[-1] if kept else None
        if (
            last
            and last["person"] == row["person"]
            and (not last["end"] or padded(row["start"]) <= padded(last["end"]))
        ):
            kept[-1] = last | {"end": later(last["end"], row["end"])}
            continue
        if last and (not last["end"] or padded(last["end"]) > padded(row["start"])):
            kept[-1] = last | {"end": row["start"]}
        kept.append(dict(row))
    return [row for row in kept if not row["end"] or padded(row["start"]) < padded(row["end"])]


def later(*ends: str) -> str:
    """Return the later end; an open one is latest."""
    return "" if "" in ends else max(ends)


def padded(day: str) -> str:
    """Fill a year or month up to its first day."""
    return (day + "-01-01")[:10]


def overlaps(rows: Sequence[Row]) -> list[tuple[Row, Row]]:
    """Find neighbours in time of one office and body that overlap."""
    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if row["office"] in SINGLE:
            groups[row["body"], row["office"]].append(row)
    ordered = [sorted(group, key=lambda row: padded(row["start"])) for group in groups.values()]
    pairs = ((one, two) for group in ordered for one, two in pairwise(group))
    return [(one, two) for one, two in pairs if not one["end"] or padded(one["end"]) > padded(two["start"])]
