"""What stands after a noun: (Präsident) "Putin", (Regierung) "der Ukraine", (Sprecher) "des Amtes"."""

from dataclasses import dataclass
from typing import Generic

from spacy.tokens import Token

from ingest.actors.names import NounKind
from ingest.extract.mentions.stretches import Stretch, is_body, is_person
from ingest.extract.mentions.surroundings import PhraseT, Surroundings


@dataclass(frozen=True, slots=True)
class Complement(Generic[PhraseT]):
    """The words after a noun up to token `last`: the actor's name, a phrase or bodies that it belongs to."""

    last: int
    name: Stretch | None = None
    inner: PhraseT | None = None
    bodies: tuple[Stretch, ...] = ()


def find_complement(noun: Stretch, around: Surroundings[PhraseT]) -> Complement[PhraseT]:
    """Look right of a noun for a name, a further title or a genitive."""
    last = noun.last
    titled = _further_title(noun, around)
    if titled is not None:
        return Complement(titled.last, titled.name, None, titled.bodies)
    stretch = around.starting.get(last)
    if stretch is None:
        return _belonging(noun, around)
    if is_person(stretch):
        genitive = around.german and stretch.inflected and not is_body(stretch)
        return Complement(last) if genitive and not _announces(noun) else Complement(stretch.last, stretch)
    if not is_body(stretch):
        genitive = around.german and stretch.inflected
        return Complement(stretch.last, None if genitive else stretch)
    if stretch.inflected:
        return Complement(stretch.last, bodies=(stretch,))
    return Complement(last) if _only_title(noun) else Complement(stretch.last, stretch)


def _further_title(noun: Stretch, around: Surroundings[PhraseT]) -> PhraseT | None:
    """Find a phrase with a name that goes on: "Präsident" and "Oberbefehlshaber Putin".

    Two offices of state are two persons: "the foreign minister and Secretary of State Rubio".
    """
    last = noun.last
    following = around.phrases.get(last)
    if following is not None and following.name is not None and following.noun.first == last:
        return following
    joined = around.phrases.get(last + 1) if last < len(around.doc) else None
    if joined is None or joined.name is None or joined.first != last + 1:
        return None
    titles = around.doc[last].pos_ == "CCONJ" and _only_title(noun) and _only_title(joined.noun)
    return joined if titles and not (_announces(noun) and _announces(joined.noun)) else None


def _only_title(noun: Stretch) -> bool:
    return all(n.kind is NounKind.TITLE for n in noun.nouns)


def _announces(noun: Stretch) -> bool:
    """Tell whether a name in the genitive bears the title: "Präsident Putins", but not "Anhänger Putins"."""
    return any(n.kind is NounKind.TITLE and n.meaning not in ("other", "spokesperson") for n in noun.nouns)


def _belonging(noun: Stretch, around: Surroundings[PhraseT]) -> Complement[PhraseT]:
    """Find what a noun belongs to: "der Ukraine", "von Russland", "in Kiew", "of France"."""
    doc, words, at = around.doc, around.words, noun.last
    if at >= len(doc) - 1:
        return Complement(at)
    seated, belongs = doc[at].lower_ in words.seated, doc[at].lower_ in words.belongs
    preposition = seated or belongs
    at += preposition
    if at < len(doc) - 1 and doc[at].lower_ in words.articles:
        if not preposition and not (around.german and _is_genitive(doc[at], noun)):
            return Complement(noun.last)
        at += 1
    elif not preposition:
        return Complement(noun.last)
    inner = around.phrases.get(at)
    if inner is not None and not seated and (inner.meaning.kind is NounKind.ORGAN or inner.name is not None):
        return Complement(inner.last, None, inner)
    stretch = around.starting.get(at)
    organ = any(n.kind is NounKind.ORGAN for n in noun.nouns)
    if stretch is not None and is_body(stretch) and (organ or not seated):
        return Complement(stretch.last, bodies=(stretch,))
    return Complement(noun.last)


def _is_genitive(article: Token, noun: Stretch) -> bool:
    if article.lower_ != "der":
        return article.lower_ == "des"
    return "Case=Gen" in str(article.morph) or article.head.head.i == noun.last - 1
