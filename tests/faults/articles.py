"""Articles for the fault tests: German sentences of many actors and days, the same for the same number."""

import json
from datetime import date, timedelta
from pathlib import Path

LEADERS = (
    "Donald Trump",
    "Wladimir Putin",
    "Olaf Scholz",
    "Emmanuel Macron",
    "Angela Merkel",
    "Joe Biden",
    "Xi Jinping",
)
STATES = ("Russland", "China", "Frankreich", "Polen", "Israel", "Ungarn", "Japan", "Indien")
CITIES = ("Budapest", "Berlin", "Paris", "Wien", "Genf")


def text(number: int) -> str:
    """Write an article; its neighbours by number tell of the same meeting, visit and warning."""
    story = number // 2
    one, other = LEADERS[story % 7], LEADERS[(story + 1 + story // 7 % 5) % 7]
    state, target = STATES[story % 8], STATES[(story + 3) % 8]
    city = CITIES[story % 5]
    day = date(2025, 9, 1) + timedelta(days=story)
    return (
        f"{one} hat am {day.day}.{day.month}.{day.year} {other} in {city} getroffen. "
        f"{state} warnte {target} vor einer Eskalation im Streit Nummer {story}. "
        f"{one} telefonierte am Montag mit {other}. "
        f"{target} will {state} mit Raketen beliefern. Die Ukraine forderte {state} zum Rückzug auf.\n"
        f"Das Treffen von {one} und {other} dauerte {number % 5 + 2} Stunden."
    )


def write_articles(folder: Path, count: int) -> Path:
    """Write so many articles into a folder, a file each."""
    folder.mkdir()
    for number in range(count):
        published = date(2025, 9, 2) + timedelta(days=number // 2)
        publisher = ("Tagblatt", "Morgenpost")[number % 2]
        article = {
            "id": f"fault-{number:03}", "text": text(number), "published": f"{published}T08:00:00Z",
            "language": "de", "publisher": publisher,
        }  # fmt: skip
        (folder / f"{number:03}.json").write_text(json.dumps(article, ensure_ascii=False), encoding="utf-8")
    return folder
