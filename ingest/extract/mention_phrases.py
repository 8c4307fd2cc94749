"""Phrases around a noun for an actor: "Ungarns Regierungschef Viktor Orban", "ein Sprecher des russischen Außenministeriums"."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from cypher.batch import EntityKind
from ingest.actors.gazetteer import Gazetteer
from ingest.actors.names import Form, Noun, NounKind
from ingest.actors.spelling import fold
from ingest.extract.mention_stretches import Stretch
from ingest.extract.mention_words import MentionWords
from ingest.model import Entity

_MODIFIERS = 6
"""How many words before a noun may modify it."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens [first, last) around a noun.

    `countries` are those of adjectives, with their tokens; `bodies` the names that say whose noun it is, nearest first; `name` the person
    or body that the phrase names itself; `inner` the phrase that the noun belongs to ("des Außenministeriums").
    """

    noun: Stretch
    first: int
    last: int
    countries: tuple[tuple[int, Entity], ...] = ()
    bodies: tuple[Stretch, ...] = ()
    name: Stretch | None = None
    inner: "Phrase | None" = None
    former: bool = False
    coming: bool = False
    plural: bool = False
    definite: bool = False
    indefinite: bool = False

    @property
    def meaning(self) -> Noun:
        """Choose what the noun is: before a name a title, else an organ rather than a group."""
        order = [NounKind.TITLE, NounKind.ORGAN, NounKind.GROUP]
        if self.name is None or not is_person(self.name):
            order = [NounKind.ORGAN, NounKind.TITLE, NounKind.GROUP]
        ranked = sorted(
            self.noun.nouns, key=lambda n: (n.meaning == "other", order.index(n.kind), n.body is None)
        )
        return ranked[0]


def is_person(stretch: Stretch) -> bool:
    """Tell whether a stretch may name a person."""
    if any(name.entity.kind is EntityKind.PERSON for name in stretch.names):
        return True
    return stretch.label == "PER" and not stretch.names


def is_body(stretch: Stretch) -> bool:
    """Tell whether a stretch may name what an office or organ belongs to."""
    if not stretch.names:
        return stretch.label == "ORG"
    return any(n.entity.kind in _BODIES or n.stands_for is not None for n in stretch.names)


_GOVERNING = ("government", "agency", "ministry", "parliament")
"""Organs that sit in a capital, so that "Brüsseler" means the EU and not Belgium."""
_BODIES = (EntityKind.COUNTRY, EntityKind.ORGANIZATION)


class PhraseBuilder:
    """Builds the phrases of one document, from right to left so that inner ones come first."""

    def __init__(
        self, doc: Doc, names: Sequence[Stretch], gazetteer: Gazetteer, words: MentionWords, language: str
    ) -> None:
        self._doc = doc
        self._gazetteer = gazetteer
        self._words = words
        self._german = language == "de"
        self._starting = {s.first: s for s in names if s.whole}
        self._ending = {s.last: s for s in names if s.whole}
        self._parts: dict[int, list[Stretch]] = {}
        for stretch in names:
            if not stretch.whole:
                self._parts.setdefault(stretch.last - 1, []).append(stretch)
        self._phrases: dict[int, Phrase] = {}

    def build(self, nouns: Sequence[Stretch]) -> list[Phrase]:
        """Build the phrase of every noun, in text order; one that another contains is left out."""
        found: list[Phrase] = []
        for noun in reversed(nouns):
            if self._covered_by_name(noun):
                continue
            phrase = self._build(noun)
            found.append(phrase)
            self._phrases[phrase.first] = self._phrases[noun.first] = phrase
        found.reverse()
        kept: list[Phrase] = []
        for phrase in found:
            if not any(other.first <= phrase.noun.first and phrase.last <= other.last for other in kept):
                kept.append(phrase)
        return kept

    def _covered_by_name(self, noun: Stretch) -> bool:
        for stretch in self._starting.values():
            if stretch.first <= noun.first and noun.last <= stretch.last:
                longer = stretch.end - stretch.start > noun.end - noun.start
                same = stretch.start == noun.start and stretch.end == noun.end
                if same and all(n.entity.kind is EntityKind.ITEM for n in stretch.names):
                    continue
                if longer or (same and all(n.body is None or n.kind is NounKind.ORGAN for n in noun.nouns)):
                    return True
        return False

    def _build(self, noun: Stretch) -> Phrase:
        first, countries, bodies, marks = self._left(noun)
        last, name, inner, right = self._right(noun)
        former, coming = (bool(marks & kind) for kind in (self._words.former, self._words.coming))
        determiner = self._doc[first - 1] if first > 0 else None
        written = determiner.lower_ if determiner is not None else ""
        return Phrase(
            noun,
            first,
            last,
            countries,
            (*bodies, *right),
            name,
            inner,
            former,
            coming or self._elect(noun),
            self._plural(noun, determiner),
            written in self._words.articles,
            written in self._words.indefinite,
        )

    def _elect(self, noun: Stretch) -> bool:
        after = self._doc[noun.last : noun.last + 2]
        return len(after) == 2 and after[0].text == "-" and after[1].lower_ in self._words.coming

    def _plural(self, noun: Stretch, determiner: Token | None) -> bool:
        head = self._doc[noun.last - 1]
        if determiner is not None and "Number=Sing" in str(determiner.morph):
            return False
        if determiner is not None and determiner.lower_ == "den" and head.dep_ == "obj":
            return False
        return "Number=Plur" in str(head.morph)

    def _left(
        self, noun: Stretch
    ) -> tuple[int, tuple[tuple[int, Entity], ...], tuple[Stretch, ...], set[str]]:
        """Walk left over adjectives, then over a genitive: (first token, countries, bodies, other modifiers)."""
        doc = self._doc
        parts = [s for s in self._parts.get(noun.first, ()) if s.end <= noun.start]
        bodies = [s for s in parts if is_body(s) or is_person(s)]
        marks = set(doc[noun.first].lower_.split("-"))
        countries: list[tuple[int, Entity]] = []
        first = noun.first
        while first > 0 and noun.first - first < _MODIFIERS:
            token = doc[first - 1]
            stretch = self._ending.get(first)
            country = self._adjective(noun, token, stretch)
            if country is not None:
                countries.append((token.i, country))
            elif stretch is not None:
                if not self._german and (is_body(stretch)):
                    bodies.append(stretch)
                    first = stretch.first
                    continue
                break
            elif not (
                token.pos_ in ("ADJ", "NUM") or token.lower_ in self._words.former | self._words.coming
            ):
                break
            elif token.pos_ != "NUM":
                marks |= {fold(token.lemma_), _unended(token.lower_)}
            first -= 1
        genitive = self._genitive_before(first)
        if genitive is not None:
            bodies.append(genitive)
            first = genitive.first
        return first, tuple(countries), tuple(bodies), marks

    def _adjective(self, noun: Stretch, token: Token, stretch: Stretch | None) -> Entity | None:
        if not self._german:
            if stretch is not None and stretch.first == token.i:
                return next((n.entity for n in stretch.names if n.form is Form.DEMONYM), None)
            return None
        if token.pos_ not in ("ADJ", "PROPN", "NOUN", "X") or (
            token.text[0].isupper() and token.pos_ == "NOUN"
        ):
            return None
        country = self._gazetteer.adjective(token.text)
        if country is not None:
            return country
        seat = self._gazetteer.seat(token.text)
        if seat is None:
            return None
        governing = seat.stands_for if any(n.meaning in _GOVERNING for n in noun.nouns) else None
        return governing or self._gazetteer.country(seat.entity.country or "")

    def _genitive_before(self, first: int) -> Stretch | None:
        """Find a name in the genitive that ends at a token: "Ungarns", "Russia's"."""
        if self._german:
            stretch = self._ending.get(first)
            if stretch is None or not is_body(stretch):
                return None
            genitive = stretch.text[-1] in "sxzß'’" and "Case=Gen" in str(self._doc[first - 1].morph)
            return stretch if stretch.inflected or genitive else None
        if first > 0 and self._doc[first - 1].text in self._words.possessive_marks:
            stretch = self._ending.get(first - 1)
            return stretch if stretch is not None and is_body(stretch) else None
        return None

    def _right(self, noun: Stretch) -> tuple[int, Stretch | None, Phrase | None, tuple[Stretch, ...]]:
        """Look right for a name, a further title or a genitive: (last token, name, inner phrase, bodies)."""
        last = noun.last
        stretch = self._starting.get(last)
        following = self._phrases.get(last)
        if following is not None and following.name is not None and following.noun.first == last:
            return following.last, following.name, None, following.bodies
        coordinated = self._phrases.get(last + 1) if last < len(self._doc) else None
        if coordinated is not None and coordinated.name is not None and self._doc[last].pos_ == "CCONJ":
            titles = all(n.kind is NounKind.TITLE for n in (*noun.nouns, *coordinated.noun.nouns))
            if titles and coordinated.first == last + 1:
                return coordinated.last, coordinated.name, None, coordinated.bodies
        if stretch is not None and stretch.inflected and self._german and not is_body(stretch):
            if not is_person(stretch):
                return stretch.last, None, None, ()
            if not self._announces(noun):
                return last, None, None, ()
        if stretch is not None and (is_person(stretch) or not is_body(stretch) or not stretch.inflected):
            if (
                is_body(stretch)
                and not is_person(stretch)
                and all(n.kind is NounKind.TITLE for n in noun.nouns)
            ):
                return last, None, None, ()
            return stretch.last, stretch, None, ()
        if stretch is not None:
            return stretch.last, None, None, (stretch,)
        return self._belonging(noun, last)

    def _announces(self, noun: Stretch) -> bool:
        """Tell whether a name in the genitive after the noun is its bearer: "Präsident Putins", not "Anhänger Putins"."""
        return any(
            n.kind is NounKind.TITLE and n.meaning not in ("other", "spokesperson") for n in noun.nouns
        )

    def _belonging(
        self, noun: Stretch, last: int
    ) -> tuple[int, Stretch | None, Phrase | None, tuple[Stretch, ...]]:
        doc, at = self._doc, last
        if at >= len(doc) - 1:
            return last, None, None, ()
        word = doc[at].lower_
        seated = word in self._words.seated
        belongs = word in self._words.belongs
        if seated or belongs:
            at += 1
        if at < len(doc) - 1 and (doc[at].lower_ in self._words.articles):
            if self._german and not belongs and not seated and not self._is_genitive(doc[at], noun):
                return last, None, None, ()
            at += 1
        elif self._german and not seated and not belongs:
            return last, None, None, ()
        if at == last:
            return last, None, None, ()
        inner = self._phrases.get(at)
        if (
            inner is not None
            and not seated
            and (inner.meaning.kind is NounKind.ORGAN or inner.name is not None)
        ):
            return inner.last, None, inner, ()
        stretch = self._starting.get(at)
        if (
            stretch is not None
            and is_body(stretch)
            and (not seated or NounKind.ORGAN in {n.kind for n in noun.nouns})
        ):
            return stretch.last, None, None, (stretch,)
        if stretch is not None and not seated and is_person(stretch) and stretch.names:
            return last, None, None, ()
        return last, None, None, ()

    def _is_genitive(self, article: Token, noun: Stretch) -> bool:
        if article.lower_ == "des":
            return True
        if article.lower_ != "der":
            return False
        return "Case=Gen" in str(article.morph) or article.head.head.i == noun.last - 1


def _unended(word: str) -> str:
    for ending in ("en", "er", "es", "em", "e"):
        if word.endswith(ending):
            return word[: -len(ending)]
    return word
