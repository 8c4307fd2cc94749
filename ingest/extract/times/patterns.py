"""Patterns over word classes: how a rule says which words it reads."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from ingest.extract.times.calendar import Span, Unit
from ingest.extract.times.lexicon import Lexicon
from ingest.extract.times.words import PREPOSITIONS, Word


class Lean(Enum):
    """On which side of the publication a time is looked for: what the tense says."""

    PAST = -1
    NEAREST = 0
    FUTURE = 1


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a relative time is relative to.

    `day` is the day of publication in UTC, `lean` the side that the tense tells, `previous` the last day or
    interval that the text named before.
    """

    day: date
    lean: Lean
    previous: Span | None
    lexicon: Lexicon

    def leaning(self, lean: Lean) -> "Anchor":
        """Return the same anchor with another lean."""
        return replace(self, lean=lean)


UNITS = {unit.name.lower(): unit for unit in Unit}
PLURALS = {
    "hours": Unit.HOUR,
    "days": Unit.DAY,
    "weeks": Unit.WEEK,
    "weekends": Unit.WEEKEND,
    "months": Unit.MONTH,
    "quarters": Unit.QUARTER,
    "halves": Unit.HALF,
    "years": Unit.YEAR,
    "decades": Unit.DECADE,
}
_CLASSES = {
    "unit": tuple(UNITS),
    "units": tuple(PLURALS),
    "prep": tuple(PREPOSITIONS),
    "count": ("one", "number", "daynumber", "year_number"),
    "of": ("genitive", "origin"),
    "nth": ("ordinal", "daynumber"),
}


@dataclass(frozen=True, slots=True)
class Found:
    """The words and times that a pattern matched, in text order."""

    parts: "tuple[Word | Phrase, ...]"

    def get(self, *kinds: str) -> int | None:
        """Return the meaning of the first word of one of the classes, None where there is none."""
        return next((part.value for part in self.parts if isinstance(part, Word) and part.kind in kinds), None)

    def all(self, *kinds: str) -> tuple[int, ...]:
        """Return the meanings of all words of the classes."""
        return tuple(part.value for part in self.parts if isinstance(part, Word) and part.kind in kinds)

    @property
    def unit(self) -> Unit:
        """Return the unit that the words name."""
        named = UNITS | PLURALS
        return next(named[part.kind] for part in self.parts if isinstance(part, Word) and part.kind in named)

    @property
    def times(self) -> "tuple[Phrase, ...]":
        """Return the smaller time expressions inside."""
        return tuple(part for part in self.parts if isinstance(part, Phrase))


Reading = Callable[[Found, Anchor], Span | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """What to read and how: a regular expression over word classes, and the function that dates it."""

    pattern: str
    reading: Reading

    @property
    def name(self) -> str:
        """Return the name that explains a time."""
        return self.reading.__name__


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that a rule read as a time, not dated yet."""

    found: Found
    rule: Rule

    kind = "time"

    @property
    def start(self) -> int:
        """Return the first character."""
        return self.found.parts[0].start

    @property
    def end(self) -> int:
        """Return the character after the last."""
        return self.found.parts[-1].end

    def read(self, anchor: Anchor) -> Span | None:
        """Date the phrase; None where it is no time after all."""
        return self.rule.reading(self.found, anchor)

    @property
    def why(self) -> str:
        """Return the name of the rule that dates it; "at" leaves that to what it stands before."""
        inner = self.found.times
        return inner[0].why if inner and self.rule.name == "at" else self.rule.name


Part = Word | Phrase


class Patterns:
    """Rules tried together at every word; the first in the table that fits wins."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = tuple(rules)
        self._regex = re.compile("|".join(f"({_compile(rule.pattern)})" for rule in rules))

    def rewrite(self, parts: Sequence[Part]) -> list[Part]:
        """Replace what the rules read by phrases and leave the rest as it is."""
        letters = "".join(_letter(part.kind) for part in parts)
        result: list[Part] = []
        done = 0
        for match in self._regex.finditer(letters):
            assert match.lastindex is not None
            start, end = match.span()
            result.extend(parts[done:start])
            result.append(Phrase(Found(tuple(parts[start:end])), self._rules[match.lastindex - 1]))
            done = end
        result.extend(parts[done:])
        return result


_LETTERS: dict[str, str] = {}


def _letter(kind: str) -> str:
    """Give every word class a letter of its own from the private use area."""
    return _LETTERS.setdefault(kind, chr(0xE000 + len(_LETTERS)))


def _compile(pattern: str) -> str:
    def letters(match: re.Match[str]) -> str:
        kinds = _CLASSES.get(match[0], (match[0],))
        return "[" + "".join(_letter(kind) for kind in kinds) + "]"

    return re.sub(r"[a-z_]+", letters, pattern).replace(" ", "").replace("(", "(?:").replace("(?:?", "(?")
