"""The parts of a person's name by which news calls the person."""

from ingest.actors.spelling import fold

_SURNAME_FIRST = frozenset({"CHN", "TWN", "KOR", "PRK", "VNM", "KHM"})
_PARTICLES = frozenset(
    [
        "von",
        "van",
        "der",
        "den",
        "de",
        "la",
        "le",
        "di",
        "du",
        "da",
        "dos",
        "del",
        "al",
        "el",
        "bin",
        "ben",
        "ibn",
        "abu",
        "zu",
    ]
)
_NOT_A_SURNAME = frozenset(
    [
        "i",
        "ii",
        "iii",
        "iv",
        "v",
        "vi",
        "vii",
        "viii",
        "ix",
        "x",
        "xi",
        "xii",
        "xiii",
        "xiv",
        "xv",
        "xvi",
        "jr",
        "sr",
        "al",
    ]
)


def surnames(name: str, country: str | None) -> tuple[str, ...]:
    """List the surnames in a full name, longest first: "von der Leyen", "Leyen"; empty for a single word.

    `country` is ISO 3166 alpha-3: in East Asia the surname comes first.
    """
    parts = name.split()
    if len(parts) < 2:
        return ()
    if country in _SURNAME_FIRST:
        return (parts[0],)
    last = parts[-1]
    if fold(last) in _NOT_A_SURNAME:
        return ()
    found = [last]
    if "-" in last and fold(last.split("-")[0]) in _PARTICLES:
        found.append(last.split("-", 1)[1])
    start = len(parts) - 1
    while start > 1 and fold(parts[start - 1]) in _PARTICLES:
        start -= 1
    if start == len(parts) - 1 and len(parts) > 2 and len(parts[-2]) > 2 and fold(parts[-2]) not in _PARTICLES:
        start -= 1
    found.append(" ".join(parts[start:]))
    return tuple(dict.fromkeys(reversed(found)))
