"""Derive the gazetteer's big tables: `python -m ingest.training.tables --data DIR`.

DIR holds countries.csv, office_holders.csv, organisations.csv and cities.csv; docs/data-sources.md says where
they come from. Rows written by hand live in `*_extra.csv` next to the tables; they win over derived ones and
are never overwritten. Read the tables, not the extras: a table holds both.
"""

import argparse
import csv
import re
from collections.abc import Iterable
from pathlib import Path

from ingest.training import holders, romanize

Row = dict[str, str]

TABLES = Path(__file__).parents[1] / "actors" / "tables"
COLUMNS = {
    "countries": (
        "id iso3 iso2 name_de name_en aliases_de aliases_en adjectives_de demonyms_de adjectives_en "
        "demonyms_en prefixes_de capital_de metonyms_de metonyms_en source"
    ),
    "persons": "id name_de name_en aliases country gender source",
    "offices": "person body office start end source",
    "organizations": "id name_de name_en aliases_de aliases_en class country source",
    "places": "id name_de name_en aliases country population lat lon class ambiguous source",
}
SAME_PLURAL = ("ese", "sh", "ch", "s", "i")
OWN_ISO3 = {"UNK": "XKX"}
"""Kosovo has no ISO code; XKX is the World Bank's."""
CROWDED = {
    "CN": 700_000,
    "IN": 500_000,
    "BR": 250_000,
    "US": 150_000,
    "JP": 250_000,
    "ID": 250_000,
    "MX": 250_000,
}
"""Smallest city kept where most cities are unknown abroad; elsewhere it is 100,000."""


def read(path: Path) -> list[Row]:
    """Read a CSV file with a header; no file, no rows."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return [dict(row) for row in csv.DictReader(file)]


def write(path: Path, columns: list[str], rows: Iterable[Row]) -> None:
    """Write rows as CSV; columns that a row lacks are empty."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def union(*lists: str) -> str:
    """Join ';' lists, keeping the first of equal values."""
    return ";".join(dict.fromkeys(value for values in lists for value in values.split(";") if value))


def merge(derived: Iterable[Row], extra: Iterable[Row]) -> list[Row]:
    """Lay hand-written rows over derived ones of the same id.

    A filled cell replaces the derived one, aliases add up, and a name that was replaced becomes an alias.
    """
    rows = {row["id"]: dict(row) for row in derived}
    for more in extra:
        row = rows.setdefault(more["id"], dict.fromkeys(more, ""))
        for column, value in more.items():
            if value and (column == "source" or column.startswith("aliases")):
                row[column] = union(value, row.get(column, ""))
            elif value:
                old = row.get(column, "")
                row[column] = value
                if column.startswith("name_") and old and old != value:
                    aliases = "aliases" if "aliases" in more else column.replace("name", "aliases")
                    row[aliases] = union(row.get(aliases, ""), old)
    return list(rows.values())


def feminine(demonym: str) -> str:
    """Derive the feminine of a German demonym: Russe, Russin; empty where it has none (Israeli)."""
    if demonym.endswith(("i", "o", "bürger")):
        return ""
    return re.sub("e$", "", demonym) + "in"


def countries(rows: Iterable[Row]) -> list[Row]:
    """Turn the CLDR and mledoze list into country rows."""
    return [
        {
            "id": row["qid"],
            "iso3": OWN_ISO3.get(row["iso3"], row["iso3"]),
            "iso2": row["iso2"],
            "name_de": row["name_de"],
            "name_en": row["name_en"],
            "aliases_de": union(row["aliases_de"], row["official_de"].replace(row["name_de"] + "$", "")),
            "aliases_en": union(row["official_en"]),
            "adjectives_de": ";".join(a for a in row["adjectives_de"].split(";") if a[:1].islower() or "-" in a),
            "demonyms_de": union(
                row["demonym_m_de"], *map(feminine, row["demonym_m_de"].split(";")), row["demonym_pl_de"]
            ),
            "adjectives_en": row["demonym_en"],
            "demonyms_en": union(
                row["demonym_en"],
                row["demonym_en"] if row["demonym_en"].endswith(SAME_PLURAL) else row["demonym_en"] + "s",
            ),
            "prefixes_de": row["name_de"],
            "capital_de": row["capitals_en"].split(";")[0],
            "source": "cldr;mledoze",
        }
        for row in rows
        if row["qid"]
    ]


def places(rows: Iterable[Row], iso3: dict[str, str]) -> list[Row]:
    """Keep cities from 100,000 people on and the capitals; `iso3` maps alpha-2 codes."""
    return [
        {
            "id": f"geonames:{row['geonameid']}",
            "name_de": row["name"],
            "name_en": row["name"],
            "country": iso3.get(row["country"], ""),
            "population": row["population"],
            "lat": row["lat"],
            "lon": row["lon"],
            "class": "city",
            "source": "geonames",
        }
        for row in rows
        if int(row["population"]) >= CROWDED.get(row["country"], 100_000) or row["capital"] == "1"
    ]


def organizations(rows: Iterable[Row]) -> list[Row]:
    """Keep the intergovernmental bodies that have a Wikidata id."""
    found: dict[str, Row] = {}
    for row in rows:
        if row["qid"] and "ERIC" not in row["abbr"] and "Joint Undertaking" not in row["name_en"]:
            found[row["qid"]] = {
                "id": row["qid"],
                "name_de": row["name_de"] or row["name_en"],
                "name_en": row["name_en"],
                "aliases_de": row["abbr"],
                "aliases_en": union(row["abbr"], row["other"]),
                "class": "igo" if row["family"] == "none" else "agency",
                "source": "wikidata",
            }
    return list(found.values())


def persons(held: Iterable[Row], offices: Iterable[Row], iso3: dict[str, str]) -> list[Row]:
    """List the people who hold the given offices; `iso3` maps ids of countries."""
    bodies = {office["person"]: office["body"] for office in offices}
    rows: dict[str, Row] = {}
    for row in held:
        body = bodies.get(row["qid"])
        if body is not None and row["qid"] not in rows and re.search("[a-z]", row["name"]):
            name = romanize.german(row["name"], iso3.get(body, ""))
            rows[row["qid"]] = {
                "id": row["qid"],
                "name_de": name,
                "name_en": row["name"],
                "aliases": row["name"] if name != row["name"] else "",
                "country": iso3.get(body, ""),
                "source": "wikidata",
            }
    return list(rows.values())


def main() -> None:
    """Write the five derived tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    extra = {name: read(TABLES / f"{name}_extra.csv") for name in COLUMNS}

    lands = [row for row in merge(countries(read(data / "countries.csv")), extra["countries"]) if row["capital_de"]]
    held = read(data / "office_holders.csv")
    bodies = holders.bodies(lands)
    offices = holders.resolve(holders.derive(held, bodies), extra["offices"])
    replaced = {row["replaces"]: row["id"] for row in extra["places"] if row["replaces"]}
    cities = places(read(data / "cities.csv"), {row["iso2"]: row["iso3"] for row in lands})
    people = merge(persons(held, offices, {row["id"]: row["iso3"] for row in lands}), extra["persons"])
    named = {row["id"] for row in people}
    tables = {
        "countries": lands,
        "persons": people,
        "offices": [row for row in offices if row["person"] in named],
        "organizations": merge(organizations(read(data / "organisations.csv")), extra["organizations"]),
        "places": merge([row | {"id": replaced.get(row["id"], row["id"])} for row in cities], extra["places"]),
    }
    for name, rows in tables.items():
        write(TABLES / f"{name}.csv", COLUMNS[name].split(), rows)


if __name__ == "__main__":
    main()
