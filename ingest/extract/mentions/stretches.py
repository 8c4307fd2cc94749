"""Stretches of text that are names to gazetteer or reader, and nouns that need more to name an actor."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span

from cypher.batch import EntityKind
from ingest.actors.gazetteer import Gazetteer, Meaning
from ingest.actors.names import Form, Name, Noun
from ingest.actors.spelling import fold, uninflected
from ingest.extract.mentions.pieces import Piece
from ingest.extract.mentions.words import MentionWords

LABELS = {"PER": EntityKind.PERSON, "LOC": EntityKind.PLACE, "ORG": EntityKind.ORGANIZATION}
"""Kinds of the reader's entities."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens [first, last) and characters [start, end) that may name something.

    `whole` is false for a part of a compound; `inflected` marks a case ending ("Ungarns"); `label` is the
    reader's.
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    names: tuple[Name, ...] = ()
    nouns: tuple[Noun, ...] = ()
    label: str = ""
    whole: bool = True
    inflected: bool = False


_BODIES = (EntityKind.COUNTRY, EntityKind.ORGANIZATION)


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


def find_stretches(
    doc: Doc, pieces: Sequence[Piece], gazetteer: Gazetteer, language: str, words: MentionWords
) -> tuple[list[Stretch], list[Stretch]]:
    """Find names and nouns, longest first and without overlap within each list, in text order."""
    labels = {i: ent for ent in doc.ents if ent.label_ in LABELS for i in range(ent.start, ent.end)}
    organizations = {ent.text for ent in doc.ents if ent.label_ == "ORG" and ent.text.isupper()}
    text = doc.text
    keys = [piece.key for piece in pieces]
    names: list[Stretch] = []
    nouns: list[Stretch] = []
    name_end = noun_end = 0
    for at, piece in enumerate(pieces):
        best_name = _abbreviation(text, piece, labels) if piece.text in organizations else None
        best_noun: Stretch | None = None
        for end, written, meanings in gazetteer.meanings.walk(keys, at):
            fitting = [m for m in meanings if _fits(m, pieces[at:end], doc, labels, language)]
            stretch = _stretch(text, pieces[at], pieces[end - 1], fitting, labels, not written)
            if stretch.names:
                best_name = stretch
            if stretch.nouns and pieces[end - 1].last:
                best_noun = stretch
        if best_name is not None and at >= name_end:
            names.append(best_name)
            name_end = _piece_after(pieces, at, best_name.end)
        if best_noun is not None and at >= noun_end:
            nouns.append(best_noun)
            noun_end = _piece_after(pieces, at, best_noun.end)
    nouns += _closed_compounds(doc, nouns, names, gazetteer, language, words)
    nouns.sort(key=lambda stretch: stretch.start)
    names = _with_reader(doc, names, nouns, gazetteer)
    names += called_again(doc, names, nouns)
    return sorted(names, key=lambda stretch: stretch.start), nouns


def _abbreviation(text: str, piece: Piece, labels: dict[int, Span]) -> Stretch | None:
    """Take an abbreviation that the reader knows elsewhere for the same in a compound: "PSD-Vertreter"."""
    if piece.last or not piece.first:
        return None
    return replace(_stretch(text, piece, piece, [], labels, False), label="ORG")


def _piece_after(pieces: Sequence[Piece], at: int, end: int) -> int:
    while at < len(pieces) and pieces[at].start < end:
        at += 1
    return at


def _fits(meaning: Meaning, span: Sequence[Piece], doc: Doc, labels: dict[int, Span], language: str) -> bool:
    written = span[0].text
    if isinstance(meaning, Noun):
        return meaning.language == language and (written[0].isupper() or not meaning.written[0].isupper())
    token = doc[span[0].token]
    proper = token.pos_ == "PROPN" or token.i in labels
    if meaning.form is Form.PREFIX:
        return not span[-1].last and written == meaning.written
    if meaning.form is Form.SURNAME and span[-1].last and not proper:
        return False
    return meaning.fits(written if len(span) == 1 else span[0].text, proper=proper)


def _stretch(
    text: str, begin: Piece, end: Piece, meanings: list[Meaning], labels: dict[int, Span], inflected: bool
) -> Stretch:
    ent = labels.get(end.token)
    return Stretch(
        begin.token,
        end.token + 1,
        begin.start,
        end.end,
        text[begin.start : end.end],
        tuple(m for m in meanings if isinstance(m, Name)),
        tuple(m for m in meanings if isinstance(m, Noun)),
        ent.label_ if ent is not None else "",
        begin.first and end.last,
        inflected,
    )


def _closed_compounds(
    doc: Doc,
    nouns: list[Stretch],
    names: list[Stretch],
    gazetteer: Gazetteer,
    language: str,
    words: MentionWords,
) -> Iterator[Stretch]:
    """Find nouns at the end of German compounds: "Regierungstruppen", "Russlandbotschafter"."""
    covered = {i for stretch in (*nouns, *names) for i in range(stretch.first, stretch.last) if stretch.whole}
    covered |= {stretch.last - 1 for stretch in nouns}
    if language != "de":
        return
    for token in doc:
        if token.pos_ not in ("NOUN", "PROPN") or token.i in covered or len(token.text) < 9:
            continue
        last = token.text.rsplit("-", 1)[-1]
        for cut in range(3, len(last) - 4):
            found = tuple(gazetteer.nouns_ending(last[cut:], language))
            if found:
                end = token.idx + len(token.text)
                left = token.text[: len(token.text) - len(last) + cut]
                if left.lower() in words.not_before_a_noun:
                    break
                body = gazetteer.country_named(left.rstrip("-"))
                kept = tuple(
                    noun.of(body)
                    for noun in found
                    if (noun.may_end_a_compound or body is not None) and noun.written.lower() not in words.lands
                )
                if kept:
                    yield Stretch(token.i, token.i + 1, token.idx, end, token.text, nouns=kept)
                break


def _with_reader(doc: Doc, names: list[Stretch], nouns: list[Stretch], gazetteer: Gazetteer) -> list[Stretch]:
    """Add the reader's entities that are longer than, or missing from, the gazetteer's names."""
    nominal = {i for noun in nouns for i in range(noun.first, noun.last)}
    found = list(names)
    for ent in doc.ents:
        first, last = ent.start, ent.end
        while first < last and (first in nominal or (doc[first].text[:1].islower() and ent.label_ == "PER")):
            first += 1
        if ent.label_ not in LABELS or first == last or any(i in nominal for i in range(first, last)):
            continue
        span = doc[first:last]
        inside = [s for s in names if s.first < last and s.last > first]
        if any(_keeps(s, span, ent.label_) for s in inside) or not span.text[0].isupper():
            continue
        found = [s for s in found if s not in inside]
        found.append(_reader_stretch(span, ent.label_, gazetteer))
    return sorted(found, key=lambda stretch: stretch.start)


def _keeps(stretch: Stretch, span: Span, label: str) -> bool:
    """Tell whether a name of the gazetteer stays in spite of a longer one of the reader."""
    if stretch.start <= span.start_char and stretch.end >= span.end_char:
        return True
    sure = any(name.form in (Form.NAME, Form.ALIAS) and " " in name.written for name in stretch.names)
    if sure or not span.text[0].isalpha():
        return True
    if label == "LOC":
        return not stretch.whole or span[0].pos_ == "NOUN" or stretch.first == span.start
    return label == "ORG" and not stretch.whole


def _reader_stretch(span: Span, label: str, gazetteer: Gazetteer) -> Stretch:
    text = span.text
    names = gazetteer.same_sound(text) if label == "PER" else ()
    genitive = text.endswith("s") and not text.endswith("ss") and "Case=Gen" in str(span[-1].morph)
    return Stretch(span.start, span.end, span.start_char, span.end_char, text, names, (), label, inflected=genitive)


def called_again(doc: Doc, names: Sequence[Stretch], nouns: Sequence[Stretch]) -> list[Stretch]:
    """Find lone surnames, missed by gazetteer and reader, of persons whose full name the reader saw."""
    surnames = {fold(s.text.split()[-1]) for s in names if s.label == "PER" and " " in s.text.strip()}
    covered = {i for s in (*names, *nouns) for i in range(s.first, s.last)}
    found = []
    for token in doc:
        if token.i in covered or token.pos_ not in ("PROPN", "NOUN") or not token.text[0].isupper():
            continue
        if not surnames.isdisjoint(uninflected(fold(token.text))):
            end = token.idx + len(token.text)
            found.append(Stretch(token.i, token.i + 1, token.idx, end, token.text, label="PER"))
    return found
