"""Who "er", "die Kanzlerin", "die Regierung", "beide" are; precision over recall: no antecedent rather than a doubtful one."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from spacy.tokens import Token

from cypher.batch import EntityKind
from ingest.actors.known import Known
from ingest.extract.described import scoped
from ingest.extract.index import MentionIndex, is_part
from ingest.extract.syntax import Syntax
from ingest.extract.words import morph
from ingest.model import Document, Entity, Mention

_REACH = 3
"""Sentences back in which an antecedent is sought."""
_BODIES = {EntityKind.COUNTRY, EntityKind.ORGANIZATION}
_SCORE = 0.7
"""Confidence in a pronoun's antecedent; hand-checked on the constructed corpus, see benchmarks."""


def resolve(document: Document, mentions: tuple[Mention, ...], syntax: Syntax, known: Known) -> tuple[Mention, ...]:
    """Fill in open mentions and add pronouns, in text order.

    Titles without a country ("der Präsident") and state organs without one ("die Regierung") take the nearest fitting
    antecedent before them; third person pronouns take the nearest person of their gender and number, subjects first.
    """
    resolved = [*_open_mentions(document, mentions)]
    resolved.sort(key=lambda m: (m.start, -m.end))
    index = MentionIndex(document.doc, resolved)
    pronouns = list(_pronouns(document, resolved, index, syntax, known))
    found = [*resolved, *pronouns, *_capitals(document, index, syntax, known)]
    found += _possessors(document, MentionIndex(document.doc, found), syntax)
    found += _own_countries(document, MentionIndex(document.doc, found), syntax, known)
    return tuple(sorted(found, key=lambda m: (m.start, -m.end)))


def _open_mentions(document: Document, mentions: tuple[Mention, ...]) -> Iterator[Mention]:
    """Give titles and organs without a country the one last spoken of."""
    sentence_of = _sentence_numbers(document)
    seen: list[Mention] = []
    for mention in mentions:
        if mention.entity is None and mention.why.startswith("title:"):
            found = _titled(mention, seen, sentence_of)
            mention = found or mention
        elif mention.entity is None and mention.why.startswith("organ:"):
            country = _country_of(mention, seen, sentence_of)
            if country is not None:
                mention = replace(mention, entity=country, score=0.5, why=f"{mention.why}, of the last country named")
        elif mention.why.startswith("demonym") and _is_one_person(document, mention):
            mention = _compatriot(mention, seen, sentence_of) or mention
        if mention.entity is not None:
            mention = replace(mention, entity=scoped(mention.entity, document.article))
        yield mention
        if mention.entity is not None:
            seen.append(mention)


def _is_one_person(document: Document, mention: Mention) -> bool:
    """Tell whether a demonym names one certain person ("der Ukrainer", not "die Ukrainer", "ein Ukrainer")."""
    head = document.doc[mention.head]
    return "Sing" in morph(head, "Number") and any("Def" in morph(c, "Definite") for c in head.children)


def _compatriot(mention: Mention, seen: list[Mention], sentence_of: Callable[[int], int]) -> Mention | None:
    """Find the person of that country who was spoken of last."""
    here = sentence_of(mention.start)
    country = mention.entity.country if mention.entity is not None else None
    for earlier in reversed(seen):
        if here - sentence_of(earlier.start) > _REACH or country is None:
            return None
        person = earlier.entity
        if person is not None and person.kind is EntityKind.PERSON and person.country == country:
            why = f"'{mention.text}' is '{earlier.text}'"
            return replace(mention, entity=person, kind=EntityKind.PERSON, score=_SCORE, why=why)
    return None


def _possessors(document: Document, index: MentionIndex, syntax: Syntax) -> Iterator[Mention]:
    """Give "ihre Angriffe" to the subject of its clause, where that is a country or an organization."""
    for token in document.doc:
        if token.pos_ != "DET" or token.tag_ != "PPOSAT" or index.heading(token) is not None:
            continue
        verb = next((a for a in token.head.ancestors if a.pos_ in {"VERB", "AUX"}), None)
        for subject in syntax.slots(verb).get("subject", ()) if verb is not None else ():
            mention = index.at(subject)
            if mention is not None and mention.entity is not None and mention.kind in _BODIES and subject.i < token.i:
                why = f"possessive for '{mention.text}'"
                end = token.idx + len(token)
                yield replace(mention, start=token.idx, end=end, text=token.text, head=token.i, score=_SCORE, why=why)
                break


def _capitals(document: Document, index: MentionIndex, syntax: Syntax, known: Known) -> Iterator[Mention]:
    """Read "in der polnischen Hauptstadt" as the place it is."""
    for token in document.doc:
        if token.lemma_.lower() not in syntax.grammar.capital_nouns or index.heading(token) is not None:
            continue
        slots = syntax.slots(token)
        if any(index.at(w) for w in slots.get("apposition", ())):
            continue
        countries = [m for w in slots.get("adjective", ()) for m in index.parts(w)]
        countries += [m for slot in ("genitive", "von", "of") for w in slots.get(slot, ()) if (m := index.at(w))]
        for mention in countries:
            place = known.capital(mention.entity) if mention.entity is not None else None
            if place is not None:
                start, end = min(mention.start, token.idx), token.idx + len(token)
                why = f"capital of {place.country}"
                text = document.doc.text[start:end]
                yield Mention(
                    start, end, text, token.i, EntityKind.PLACE, place, mention.score, why, (), mention.entity
                )
                break


def _own_countries(document: Document, index: MentionIndex, syntax: Syntax, known: Known) -> Iterator[Mention]:
    """Read "sein Land", "ihre Regierung" as the state of whom the possessive stands for."""
    nouns = syntax.grammar.own_country_nouns
    for token in document.doc:
        if token.pos_ != "NOUN" or token.lemma_ not in nouns:
            continue
        named = index.heading(token)
        if named is not None and named.entity is not None and not named.why.startswith("organ:"):
            continue
        for owner in syntax.children(token, "det:poss", "nmod:poss", "det"):
            mention = index.heading(owner)
            entity = known.state(mention.entity) if mention is not None and mention.entity is not None else None
            if mention is not None and entity is not None:
                end = token.idx + len(token)
                why = f"state of '{mention.text}'"
                yield Mention(
                    owner.idx,
                    end,
                    document.doc.text[owner.idx : end],
                    token.i,
                    EntityKind.COUNTRY,
                    entity,
                    mention.score,
                    why,
                )


def _titled(mention: Mention, seen: list[Mention], sentence_of: Callable[[int], int]) -> Mention | None:
    """Find the person before who carried this title ("Präsident Maduro … der Präsident")."""
    title = mention.text.split()[-1].lower()
    here = sentence_of(mention.start)
    for earlier in reversed(seen):
        if earlier.kind is EntityKind.PERSON and here - sentence_of(earlier.start) <= 2 * _REACH:
            words = earlier.text.lower().replace("-", " ")
            if title in words and earlier.entity is not None:
                return replace(
                    mention, entity=earlier.entity, score=_SCORE, why=f"{mention.why}, as in '{earlier.text}'"
                )
    return None


def _country_of(mention: Mention, seen: list[Mention], sentence_of: Callable[[int], int]) -> Entity | None:
    """Return the one country spoken of last, None where two compete in the same sentence."""
    here = sentence_of(mention.start)
    for back in range(_REACH):
        countries = {
            entity.id: entity
            for m in seen
            if sentence_of(m.start) == here - back
            for entity in [m.stands_for or m.entity]
            if entity is not None and entity.kind is EntityKind.COUNTRY
        }
        if len(countries) == 1:
            return next(iter(countries.values()))
        if countries:
            return None
    return None


def _pronouns(
    document: Document, mentions: list[Mention], index: MentionIndex, syntax: Syntax, known: Known
) -> Iterator[Mention]:
    table = syntax.grammar.pronouns
    sentence_of = _sentence_numbers(document)
    persons = [m for m in mentions if m.kind is EntityKind.PERSON and m.entity is not None and not is_part(m)]
    found: list[Mention] = []
    for token in document.doc:
        if token.pos_ not in {"PRON", "DET"} or token.lower_ not in table or index.heading(token) is not None:
            continue
        wanted = table[token.lower_]
        if token.pos_ == "PRON" and "Plur" in morph(token, "Number"):
            continue
        antecedent = _antecedent(token, [*persons, *found], sentence_of, known, wanted)
        if antecedent is not None:
            mention = Mention(
                token.idx, token.idx + len(token), token.text, token.i, EntityKind.PERSON, antecedent.entity,
                _SCORE * antecedent.score, f"pronoun for '{antecedent.text}'",
            )  # fmt: skip
            found.append(mention)
            yield mention


def _antecedent(
    token: Token,
    persons: list[Mention],
    sentence_of: Callable[[int], int],
    known: Known,
    wanted: str,
) -> Mention | None:
    """Choose the nearest sentence's person of fitting gender; in it the subject, else the only one."""
    doc = token.doc
    here = sentence_of(token.idx)
    governor = token.head
    for back in range(_REACH):
        fitting = [
            m
            for m in persons
            if m.start < token.idx
            and sentence_of(m.start) == here - back
            and m.entity is not None
            and known.gender(m.entity) in {wanted, None}
            and not (back == 0 and doc[m.head].head == governor and token.pos_ == "PRON")
        ]
        if not fitting:
            continue
        distinct = {m.entity.id for m in fitting if m.entity is not None}
        if len(distinct) == 1:
            return fitting[-1]
        subjects = [m for m in fitting if doc[m.head].dep_ in {"nsubj", "nsubj:pass"}]
        if {m.entity.id for m in subjects if m.entity is not None} and len(
            {m.entity.id for m in subjects if m.entity}
        ) == 1:
            return subjects[-1]
        return None
    return None


def _sentence_numbers(document: Document) -> Callable[[int], int]:
    """Tell the number of the sentence in which a character stands."""
    numbers: list[int] = []
    for number, sentence in enumerate(document.doc.sents):
        numbers.extend([number] * (sentence.end_char - len(numbers)))
    last = numbers[-1] if numbers else 0
    return lambda offset: numbers[offset] if offset < len(numbers) else last
