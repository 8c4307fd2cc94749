"""Base forms of words: a dictionary where it knows the word, else the model's edit rule."""

from functools import lru_cache

import simplemma

from ingest.language.labels import Labels

_COPY, _DELETE, _INSERT = ">", "-", "+"


class Lemmatizer:
    """Base forms for one language.

    Verbs and nouns that simplemma knows are looked up: the model's rules cannot learn umlauts and strong
    verbs ("hält" → "halten"). A separable verb keeps its base ("kündigte … an" → "kündigen").
    """

    def __init__(self, language: str, labels: Labels) -> None:
        self._language = language
        self._rules = labels.lemma
        self.of_word = lru_cache(maxsize=200_000)(self._of_word)

    def _of_word(self, form: str, upos: str, rule: int) -> str:
        """Find the base form; `rule` is the model's class."""
        if upos in {"VERB", "NOUN"}:
            known = self._look_up(form.lower() if upos == "VERB" else form)
            if known is not None:
                return (
                    known[:1].upper() + known[1:]
                    if upos == "NOUN" and self._language == "de"
                    else known.lower()
                )
        lemma = apply_rule(form, self._rules[rule])
        return lemma.lower() if upos in {"AUX", "VERB"} else lemma

    def _look_up(self, form: str) -> str | None:
        if not simplemma.is_known(form, self._language):
            return None
        return simplemma.lemmatize(form, self._language)


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
