"""Datelines: the place, agency and dash before the first sentence of a report."""

from collections.abc import Sequence
from itertools import pairwise

from ingest.language.sentences import find_sure_starts
from ingest.language.words import Words

LONGEST, SHORTEST_REST = 8, 4
"""Most words before the dash ("Washington/Moskau, 3. Oktober (dpa) –" has eight), least words after it."""
_DASHES = frozenset({"–", "—", "-", "--"})
_GLUE = frozenset({"/", ",", "(", ")"})


def find_datelines(forms: Sequence[str], after_space: Sequence[bool], words: Words) -> list[tuple[int, int]]:
    """Find the datelines of a paragraph as half-open word ranges that end after the dash.

    "Peking – Chinas Führung hat …", "Berlin (dpa) - Der Minister …". One may follow a headline. A second
    dash in the sentence makes it an insertion: "Merkel – Kanzlerin seit 2005 – trifft …".
    """
    bounds = [0, *find_sure_starts(forms, after_space, words), len(forms)]
    found = []
    for begin, end in pairwise(bounds):
        dash = _find_dash(forms, after_space, begin, end)
        if dash is not None:
            found.append((begin, dash + 1))
    return found


def _find_dash(forms: Sequence[str], after_space: Sequence[bool], begin: int, end: int) -> int | None:
    """Find the dash of a dateline in one sentence."""
    dashes = [i for i in range(begin, end) if forms[i] in _DASHES and after_space[i]]
    if len(dashes) != 1:
        return None
    dash = dashes[0]
    place, rest = forms[begin:dash], forms[dash + 1 : end]
    if not 1 <= len(place) <= LONGEST or len(rest) < SHORTEST_REST or not place[0][0].isupper():
        return None
    goes_on = after_space[dash + 1] and (rest[0][0].isupper() or not rest[0][0].isalnum())
    return dash if goes_on and all(map(_may_stand, pairwise(["", *place]))) else None


def _may_stand(pair: tuple[str, str]) -> bool:
    before, form = pair
    return form in _GLUE or form[0].isupper() or form[0].isdigit() or before in {"(", "/"}
