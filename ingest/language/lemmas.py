"""Base forms of words: a dictionary and the model's edit rules."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import simplemma
import yaml

from ingest.language.labels import Labels

_COPY, _DELETE, _INSERT = ">", "-", "+"


class Lemmatizer:
    """Base forms for one language.

    The model's rules cannot learn umlauts and strong verbs ("hält" → "halten"), a dictionary does not know
    new words. A separable verb keeps its base ("kündigte … an" → "kündigen").
    """

    def __init__(self, language: str, labels: Labels) -> None:
        path = Path(__file__).parent / language / "lemmas.yaml"
        self._exceptions: dict[str, dict[str, str]] = yaml.safe_load(path.read_text(encoding="utf-8"))
        self._language = language
        self._rules = labels.lemma
        self.of_word = lru_cache(maxsize=200_000)(self._of_word)

    def _of_word(self, form: str, upos: str, rule: int) -> str:
        """Find the base form; `rule` is the model's class."""
        guess = apply_rule(form, self._rules[rule]) or form
        if upos == "VERB":
            return self._verb(form.lower(), guess.lower())
        if upos == "NOUN" and self._language == "de":
            known = self._exceptions["NOUN"].get(form) or self._look_up(form) or guess
            return known[:1].upper() + known[1:]
        return guess.lower() if upos == "AUX" else guess

    def _verb(self, form: str, guess: str) -> str:
        """Take the model's guess if the dictionary has it as a base form, else the dictionary's answer."""
        exception = self._exceptions["VERB"].get(form)
        if exception is not None:
            return exception
        if self._look_up(guess) == guess:
            return guess
        known = self._look_up(form)
        if self._language == "de" and (known is None or not known.endswith("n")):
            regular = (base for base in _regular_bases(form) if self._look_up(base) == base)
            return next(regular, guess)
        return guess if known is None else known.lower()

    def _look_up(self, form: str) -> str | None:
        """Ask simplemma; None if it does not know the word."""
        if not simplemma.is_known(form, self._language):
            return None
        return _modern(simplemma.lemmatize(form, self._language), form)


def _modern(lemma: str, form: str) -> str:
    """Undo spellings from before 1996: "Pass" has the base form "Pass", not "Paß"."""
    stem, sharp, rest = lemma.partition("ß")
    return stem + "ss" + rest if sharp and form.startswith(stem + "ss") else lemma


def _regular_bases(form: str) -> Iterator[str]:
    """List possible infinitives of a weak German verb form ("verschleppt", "gefoltert", "abgeholt")."""
    without_ge = form.replace("ge", "", 1)
    for word in dict.fromkeys((form, without_ge)):
        for ending in ("test", "tet", "ten", "te", "est", "et", "st", "t", "e"):
            if word.endswith(ending):
                stem = word.removesuffix(ending)
                yield from (stem + "en", stem + "n")


def apply_rule(form: str, rule: str) -> str:
    """Apply an edit rule to a word; the word itself where the rule does not fit.

    "a…" is the lemma itself. Otherwise a letter for case (l lower, u as in the word, t title), then what to
    do at the beginning and, after "|", at the end: > copies a letter, - deletes one, +x inserts x.
    "l--|-+e+n": "gesagt" → "sagen".
    """
    kind, script = rule[:1], rule[1:]
    if kind == "a":
        return script
    lower = form.lower()
    prefix, suffix = _split_script(script)
    consumed_before, consumed_after = _consumed(prefix), _consumed(suffix)
    if consumed_before + consumed_after > len(lower):
        return form
    cut = len(lower) - consumed_after
    lemma = _edit(lower[:consumed_before], prefix) + lower[consumed_before:cut] + _edit(lower[cut:], suffix)
    if kind == "l":
        return lemma
    if kind == "u" and lemma == lower:
        return form
    return lemma[:1].upper() + lemma[1:]


def _split_script(script: str) -> tuple[list[str], list[str]]:
    """Read the steps before and after the bar; an inserted bar is not the bar."""
    halves: tuple[list[str], list[str]] = ([], [])
    half = position = 0
    while position < len(script):
        width = 2 if script[position] == _INSERT else 1
        step = script[position : position + width]
        if step == "|":
            half = 1
        else:
            halves[half].append(step)
        position += width
    return halves


def _consumed(steps: list[str]) -> int:
    return sum(step in {_COPY, _DELETE} for step in steps)


def _edit(letters: str, steps: list[str]) -> str:
    result = []
    remaining = iter(letters)
    for step in steps:
        if step[0] == _INSERT:
            result.append(step[1:])
        else:
            letter = next(remaining)
            result.append(letter if step == _COPY else "")
    return "".join(result)
