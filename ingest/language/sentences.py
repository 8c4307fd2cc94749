"""Where sentences begin: the model's opinion, held to plain rules."""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ingest.language.decode import Starts
from ingest.language.words import Words

CLEAR, LIKELY, DECIDED, UNLIKELY = 0.05, 0.3, 0.5, 0.9
"""How sure the model must be of a start: after a full stop and before a capital; after "!" or "?"; after an
abbreviation, and before a capitalised function word (a heading without full stop); elsewhere.
Set by eye on news, not fitted."""

_QUOTES = frozenset("\"'“”„‚‘’«»‹›")
_CLOSERS = _QUOTES | frozenset(")]")
_INITIAL = re.compile(r"[^\W\d_]\.")
_ORDINAL = re.compile(r"\d+\.(-\d+\.)?")


def find_starts(
    forms: Sequence[str], after_space: Sequence[bool], chances: NDArray[np.float32], words: Words
) -> Starts:
    """Decide which words of a paragraph start a sentence.

    The first always does. Closing quotes and brackets stay with the sentence before them; abbreviations,
    initials and ordinals do not end one.
    """
    starts = np.zeros(len(forms), dtype=np.bool_)
    starts[0] = True
    for index in range(1, len(forms)):
        needed = _needed(forms, after_space, index, words)
        starts[index] = needed is not None and chances[index] > needed
    return starts


def find_sure_starts(forms: Sequence[str], after_space: Sequence[bool], words: Words) -> list[int]:
    """List the words that start a sentence by rule alone, in order: where a long paragraph may be cut."""
    return [i for i in range(1, len(forms)) if _needed(forms, after_space, i, words) == CLEAR]


def _needed(forms: Sequence[str], after_space: Sequence[bool], index: int, words: Words) -> float | None:
    """Say which chance the model must give a start at `index`; None forbids it."""
    form = forms[index]
    quote = form in _QUOTES
    if not any(map(str.isalnum, form)) and not quote and form not in "([":
        return None if len(form) == 1 and form in ".,;:!?…)]" else UNLIKELY
    if quote and not after_space[index]:
        return None
    before = index - 1
    while before > 0 and forms[before] in _CLOSERS and not after_space[before]:
        before -= 1
    end = forms[before]
    if _INITIAL.fullmatch(end):
        return DECIDED if form in words.openers else None
    if end in words.abbreviations or _ORDINAL.fullmatch(end):
        return None
    if end in words.may_end:
        return DECIDED
    if end in {"!", "?", "…", "...", "?!", "!!", "!?"}:
        return UNLIKELY if form[0].islower() else LIKELY
    if end == ".":
        return UNLIKELY if form[0].islower() else CLEAR
    return DECIDED if form in words.openers and end[-1].isalnum() else UNLIKELY
