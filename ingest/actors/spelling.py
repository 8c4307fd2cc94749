"""One key for the several ways in which a name is written."""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ß": "ss", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ı": "i", "ø": "o", "Ø": "o", "æ": "a", "œ": "o"}
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_NOT_ALPHANUMERIC = re.compile(r"[^a-z0-9]+")
_HYPHENS = re.compile(r"[\s\-‐‑–/]+")
_ADJECTIVE_ENDING = re.compile(r"(?<=...)(en|er|es|em|e|s)$")
_ROMANISATIONS = (
    *(("tsch", "ch"), ("sch", "sh"), ("tch", "ch"), ("kh", "h"), ("zh", "sh"), ("ck", "k"), ("x", "ks")),
    *(("ph", "f"), ("w", "v"), ("dj", "j"), ("z", "s"), ("ts", "s"), ("y", "i"), ("j", "i"), ("c", "k")),
    ("q", "k"),
)
_REPEATED = re.compile(r"(.)\1+")


@lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """Reduce a word to lower-case letters and digits without diacritics; "Müller" and "Mueller" agree."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_LETTERS))
        text = text.encode("ascii", "ignore").decode()
    key = text.lower()
    if not key.isalnum():
        key = _NOT_ALPHANUMERIC.sub("", key)
    return key.replace("ae", "a").replace("oe", "o").replace("ue", "u")


@lru_cache(maxsize=50_000)
def sound(text: str) -> str:
    """Reduce a name to what its romanisations share: "Selenskyj", "Zelensky" and "Selenski" agree."""
    key = fold(text)
    for written, read in _ROMANISATIONS:
        key = key.replace(written, read)
    return _REPEATED.sub(r"\1", key)


def words(text: str) -> list[str]:
    """Split a name at blanks and hyphens."""
    return [word for word in _HYPHENS.split(text) if word]


@lru_cache(maxsize=100_000)
def stem(key: str) -> str:
    """Cut the ending that an inner word of a German name may take: "Weißes", "Weißen" (Haus)."""
    return _ADJECTIVE_ENDING.sub("", key)


@lru_cache(maxsize=100_000)
def uninflected(key: str) -> tuple[str, ...]:
    """List what the last word of a name may be without its case ending, as written first."""
    shorter = [key[: -len(ending)] for ending in ("s", "es", "n", "en") if key.endswith(ending)]
    return (key, *(form for form in shorter if len(form) > 1))


def slug(text: str) -> str:
    """Make the readable part of a local id: lower case, hyphens, "ae" for "ä", no diacritics."""
    plain = (
        unicodedata.normalize("NFKD", text.translate(_UMLAUTS).translate(_LETTERS))
        .encode("ascii", "ignore")
        .decode()
        .lower()
    )
    return _NOT_ALPHANUMERIC.sub("-", plain).strip("-")
