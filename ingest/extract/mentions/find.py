"""Who and what a document mentions: the page to read first about actors in text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from spacy.tokens import Doc

from cypher.batch import EntityKind
from ingest.actors.gazetteer import Gazetteer
from ingest.actors.names import Form
from ingest.extract.mentions.abbreviations import with_abbreviations
from ingest.extract.mentions.actors import PhraseReader
from ingest.extract.mentions.adjectives import find_adjectives
from ingest.extract.mentions.amounts import find_amounts, with_quantity
from ingest.extract.mentions.links import Link, link_names
from ingest.extract.mentions.phrases import build_phrases
from ingest.extract.mentions.pieces import split_tokens
from ingest.extract.mentions.stretches import Stretch, find_stretches
from ingest.extract.mentions.words import MentionWords, mention_words
from ingest.model import Document, Mention


def find_mentions(document: Document, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Find the mentions of a document, in text order and without overlap.

    The longest wins; articles ("der", "the") stay outside. A name, a title, an organ and a group are one
    mention with their modifiers, except that the name of another person stays a mention of its own ("Putins
    Berater Dmitrijew").
    """
    doc, language = document.doc, document.article.language
    words = mention_words(language)
    names, nouns = find_stretches(doc, split_tokens(doc), gazetteer, language, words)
    phrases = build_phrases(doc, names, nouns, gazetteer, words, language)
    links = link_names(document, names, phrases, gazetteer, words)
    read = PhraseReader(document, gazetteer, links, words).read
    told = [(phrase, link) for phrase in phrases if (link := read(phrase)) is not None]
    found = list(find_amounts(doc, words))
    found += [_mention(doc, phrase.first, phrase.last, link) for phrase, link in told]
    found += _named(doc, names, links, words)
    found += find_adjectives(doc, gazetteer, language)
    return with_abbreviations(doc, _without_overlap(found))


def _mention(doc: Doc, first: int, last: int, link: Link) -> Mention:
    span = doc[first:last]
    return Mention(
        span.start_char,
        span.end_char,
        span.text,
        span.root.i,
        link.kind,
        link.entity,
        link.score,
        link.why,
        link.candidates,
        link.stands_for,
    )


def _named(doc: Doc, names: Iterable[Stretch], links: Mapping[Stretch, Link], words: MentionWords) -> Iterator[Mention]:
    for stretch in names:
        link = links[stretch]
        if link.entity is None and not link.candidates:
            continue
        if link.entity is None and not stretch.label:
            continue
        if stretch.whole and link.kind is EntityKind.ITEM:
            yield _mention(doc, with_quantity(doc, stretch.first, words), stretch.last, link)
        elif stretch.whole:
            first = _described(doc, stretch) if link.kind is EntityKind.PERSON else stretch.first
            yield _mention(doc, first, stretch.last, _as_adjective(doc, stretch, link))
        else:
            ends_word = stretch.end == doc[stretch.last - 1].idx + len(doc[stretch.last - 1])
            yield Mention(
                stretch.start,
                stretch.end,
                stretch.text,
                stretch.last - 1,
                link.kind,
                link.entity,
                link.score,
                link.why if ends_word else "compound",
                link.candidates,
                link.stands_for,
            )


def _described(doc: Doc, stretch: Stretch) -> int:
    """Find the first token of a name with the noun that it explains: "Prediger" (Gülen), "Sicherheitsratsvize"."""
    if stretch.first == 0:
        return stretch.first
    noun, root = doc[stretch.first - 1], doc[stretch.first : stretch.last].root
    together = root.head.i == noun.i and root.dep_ in ("appos", "flat", "compound", "flat:name")
    return noun.i if together and noun.pos_ == "NOUN" else stretch.first


def _as_adjective(doc: Doc, stretch: Stretch, link: Link) -> Link:
    """Mark an English adjective that modifies a noun: "Russian" (attacks)."""
    token = doc[stretch.last - 1]
    demonym = link.kind is EntityKind.COUNTRY and any(name.form is Form.DEMONYM for name in stretch.names)
    if demonym and token.pos_ == "ADJ" and token.dep_ == "amod":
        return Link(link.entity, link.kind, link.score, "adjective")
    return link


def _without_overlap(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Keep the longest of mentions that overlap; the earlier where they are equally long."""
    kept: list[Mention] = []
    taken: set[int] = set()
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, m.start)):
        if taken.isdisjoint((mention.start, mention.end - 1)):
            kept.append(mention)
            taken.update(range(mention.start, mention.end))
    return tuple(sorted(kept, key=lambda mention: mention.start))
