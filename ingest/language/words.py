"""The words of a language that tokens and sentences depend on."""

from dataclasses import dataclass
from pathlib import Path

import yaml

LANGUAGES = ("de", "en")


@dataclass(frozen=True, slots=True)
class Words:
    """What `<language>/words.yaml` lists; its comments say what each list is for."""

    abbreviations: frozenset[str]
    may_end: frozenset[str]
    months: frozenset[str]
    openers: frozenset[str]
    perfect_with_sein: frozenset[str]
    dative_articles: frozenset[str]
    feminine_dative_articles: frozenset[str]
    accusative_articles: frozenset[str]
    feminine_names: frozenset[str]
    whole: tuple[str, ...]
    infixes: tuple[str, ...]


def load_words(language: str) -> Words:
    """Read the word lists of a language, "de" or "en"."""
    path = Path(__file__).parent / language / "words.yaml"
    lists: dict[str, list[str]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Words(
        abbreviations=frozenset(lists["abbreviations"]),
        may_end=frozenset(lists["may_end"]),
        months=frozenset(lists["months"]),
        openers=frozenset(lists["openers"]),
        perfect_with_sein=frozenset(lists["perfect_with_sein"]),
        dative_articles=frozenset(lists["dative_articles"]),
        feminine_dative_articles=frozenset(lists["feminine_dative_articles"]),
        accusative_articles=frozenset(lists["accusative_articles"]),
        feminine_names=frozenset(lists["feminine_names"]),
        whole=tuple(lists["whole"]),
        infixes=tuple(lists["infixes"]),
    )
