"""Phrases around a noun for an actor: "Ungarns Regierungschef Orban", "Sprecher des Außenministeriums"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from cypher.batch import EntityKind
from ingest.actors.gazetteer import Gazetteer
from ingest.actors.names import Noun, NounKind
from ingest.extract.mentions.complements import find_complement
from ingest.extract.mentions.modifiers import find_modifiers
from ingest.extract.mentions.stretches import Stretch, is_person
from ingest.extract.mentions.surroundings import Surroundings
from ingest.extract.mentions.words import MentionWords
from ingest.model import Entity


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens [first, last) around a noun.

    `countries` are those of adjectives, the nearest first; `bodies` the names that say whose noun it is;
    `name` the person or body that the phrase names itself; `inner` the phrase that the noun belongs to
    ("des Außenministeriums"). `former` and `coming` mark those who do not hold the office now.
    """

    noun: Stretch
    first: int
    last: int
    countries: tuple[Entity, ...] = ()
    bodies: tuple[Stretch, ...] = ()
    name: Stretch | None = None
    inner: "Phrase | None" = None
    former: bool = False
    coming: bool = False
    plural: bool = False
    indefinite: bool = False

    @property
    def meaning(self) -> Noun:
        """Choose what the noun is: before the name of a person a title, else rather an organ."""
        order = [NounKind.TITLE, NounKind.ORGAN, NounKind.GROUP]
        if self.name is None or not is_person(self.name):
            order = [NounKind.ORGAN, NounKind.TITLE, NounKind.GROUP]
        return min(self.noun.nouns, key=lambda n: (n.meaning == "other", order.index(n.kind), n.body is None))


def build_phrases(
    doc: Doc,
    names: Sequence[Stretch],
    nouns: Sequence[Stretch],
    gazetteer: Gazetteer,
    words: MentionWords,
    language: str,
) -> list[Phrase]:
    """Build the phrase of every noun, in text order; one that another contains is left out.

    Works from right to left, so that the phrases a noun belongs to are there before it.
    """
    around: Surroundings[Phrase] = Surroundings.of(doc, names, gazetteer, words, language)
    found: list[Phrase] = []
    for noun in reversed(list(_not_in_names(nouns, names))):
        phrase = _build(noun, around)
        found.append(phrase)
        around.phrases[phrase.first] = around.phrases[noun.first] = phrase
    kept: list[Phrase] = []
    reached = 0
    for phrase in reversed(found):
        if phrase.last > reached:
            kept.append(phrase)
            reached = phrase.last
    return kept


def _not_in_names(nouns: Sequence[Stretch], names: Sequence[Stretch]) -> Iterator[Stretch]:
    """Leave out nouns inside names ("Staat" in "Islamischer Staat"); a title as long as the name stays."""
    covering = {i: s for s in names if s.whole for i in range(s.first, s.last)}
    for noun in nouns:
        name = covering.get(noun.first)
        if name is None or name.last < noun.last:
            yield noun
        elif (name.start, name.end) == (noun.start, noun.end):
            thing = all(n.entity.kind is EntityKind.ITEM for n in name.names)
            titled = any(n.body is not None and n.kind is not NounKind.ORGAN for n in noun.nouns)
            if thing or titled:
                yield noun


def _build(noun: Stretch, around: Surroundings[Phrase]) -> Phrase:
    doc, words = around.doc, around.words
    left = find_modifiers(noun, around)
    right = find_complement(noun, around)
    determiner = doc[left.first - 1] if left.first > 0 else None
    after = doc[noun.last : noun.last + 2]
    elect = len(after) == 2 and after[0].text == "-" and after[1].lower_ in words.coming
    return Phrase(
        noun,
        left.first,
        right.last,
        left.countries,
        (*left.bodies, *right.bodies),
        right.name,
        right.inner,
        former=bool(left.marks & words.former),
        coming=elect or bool(left.marks & words.coming),
        plural=_plural(noun, doc[noun.last - 1], determiner),
        indefinite=determiner is not None and determiner.lower_ in words.indefinite,
    )


def _plural(noun: Stretch, head: Token, determiner: Token | None) -> bool:
    """Tell whether a noun is in the plural.

    Readers confuse "den Präsidenten" (accusative) with the dative plural; a title is one person there.
    """
    if determiner is not None and "Number=Sing" in str(determiner.morph):
        return False
    if determiner is not None and determiner.lower_ == "den":
        weak = any(n.kind is NounKind.TITLE and noun.text == f"{n.written}en" for n in noun.nouns)
        if weak or "Case=Acc" in str(determiner.morph):
            return False
    return "Number=Plur" in str(head.morph)
