"""What stands before a noun: "der frühere russische" (Präsident), "Ungarns" (Premier), "US-" (Armee)."""

from dataclasses import dataclass

from spacy.tokens import Token

from ingest.actors.names import Form
from ingest.actors.spelling import fold
from ingest.extract.mentions.stretches import Stretch, is_body, is_person
from ingest.extract.mentions.surroundings import PhraseT, Surroundings
from ingest.model import Entity

_FARTHEST = 6
"""How many words before a noun may modify it."""
_GOVERNING = ("government", "agency", "ministry", "parliament")
"""Organs that sit in a capital, so that "Brüsseler" means the EU and not Belgium."""


@dataclass(frozen=True, slots=True)
class Modifiers:
    """The words before a noun from token `first` on; `marks` are its other adjectives, bare of endings."""

    first: int
    countries: tuple[Entity, ...]
    bodies: tuple[Stretch, ...]
    marks: frozenset[str]


def find_modifiers(noun: Stretch, around: Surroundings[PhraseT]) -> Modifiers:
    """Walk left from a noun over its adjectives and numbers, then over a name in the genitive."""
    doc, words = around.doc, around.words
    parts = (s for s in around.parts.get(noun.first, ()) if s.end <= noun.start)
    bodies = [s for s in parts if is_body(s) or is_person(s)]
    marks = set(doc[noun.first].lower_.split("-"))
    countries: list[Entity] = []
    first = noun.first
    while first > 0 and noun.first - first < _FARTHEST:
        token, stretch = doc[first - 1], around.ending.get(first)
        country = _country(noun, token, stretch, around)
        if country is not None:
            countries.append(country)
        elif stretch is not None and not around.german and is_body(stretch):
            bodies.append(stretch)
            first = stretch.first
            continue
        elif stretch is not None or not _modifies(token, around):
            break
        elif token.pos_ != "NUM":
            marks |= {fold(token.lemma_), _bare(token.lower_)}
        first -= 1
    genitive = _genitive_before(first, around)
    if genitive is not None:
        bodies.append(genitive)
        first = genitive.first
    return Modifiers(first, tuple(countries), tuple(bodies), frozenset(marks & (words.former | words.coming)))


def _modifies(token: Token, around: Surroundings[PhraseT]) -> bool:
    return token.pos_ in ("ADJ", "NUM") or token.lower_ in around.words.former | around.words.coming


def _country(noun: Stretch, token: Token, stretch: Stretch | None, around: Surroundings[PhraseT]) -> Entity | None:
    """Find the country of an adjective."""
    if not around.german:
        if stretch is None or stretch.first != token.i:
            return None
        return next((n.entity for n in stretch.names if n.form is Form.DEMONYM), None)
    noun_like = token.pos_ == "NOUN" and token.text[0].isupper()
    if noun_like or token.pos_ not in ("ADJ", "PROPN", "NOUN", "X"):
        return None
    country = around.gazetteer.adjective(token.text)
    if country is not None:
        return country
    seat = around.gazetteer.seat(token.text)
    if seat is None:
        return None
    governing = seat.stands_for if any(n.meaning in _GOVERNING for n in noun.nouns) else None
    return governing or around.gazetteer.country(seat.entity.country or "")


def _genitive_before(first: int, around: Surroundings[PhraseT]) -> Stretch | None:
    """Find a name in the genitive that ends at a token: "Ungarns", "Russia's"."""
    if around.german:
        stretch = around.ending.get(first)
        if stretch is None or not is_body(stretch):
            return None
        genitive = stretch.text[-1] in "sxzß'’" and "Case=Gen" in str(around.doc[first - 1].morph)
        return stretch if stretch.inflected or genitive else None
    if first > 0 and around.doc[first - 1].text in around.words.possessive_marks:
        stretch = around.ending.get(first - 1)
        return stretch if stretch is not None and is_body(stretch) else None
    return None


def _bare(word: str) -> str:
    for ending in ("en", "er", "es", "em", "e"):
        if word.endswith(ending):
            return word[: -len(ending)]
    return word
