"""Parties without a name, called by the words of the text; each is known in its own article only."""

import hashlib

from spacy.tokens import Token

from cypher.batch import EntityKind
from ingest.extract.syntax import Syntax
from ingest.model import Article, Entity, Mention


def scoped(entity: Entity, article: Article) -> Entity:
    """Keep the unnamed groups of different articles apart: "Demonstranten" here are not "Demonstranten" there."""
    if not entity.id.startswith("group:") or "@" in entity.id:
        return entity
    scope = hashlib.sha256(article.id.encode()).hexdigest()[:8]
    return Entity(
        f"{entity.id}@{scope}", entity.kind, entity.name, entity.name_en, entity.aliases, None, entity.country
    )


def describe(noun: Token, syntax: Syntax, article: Article) -> Mention | None:
    """Make a mention of a noun that no table knows, with its adjectives ("eine Zementfabrik"); None for other words.

    Abstract nouns by their endings ("Vereinbarung") are no parties.
    """
    if noun.pos_ == "NUM":
        noun = next((c for c in syntax.children(noun, "nmod") if c.pos_ == "NOUN"), noun)
    if noun.pos_ != "NOUN" or noun.lemma_.lower().endswith(tuple(syntax.grammar.abstract_endings)):
        return None
    words = [*(w for w in syntax.children(noun, "amod", "nummod") if w.i < noun.i), noun]
    first = min(words, key=lambda w: w.i)
    start, end = first.idx, noun.idx + len(noun)
    text = noun.doc.text[start:end]
    slug = "-".join(text.lower().split())
    entity = scoped(Entity(f"group:{slug}", EntityKind.ORGANIZATION, text), article)
    return Mention(start, end, text, noun.i, EntityKind.ORGANIZATION, entity, 0.4, "described")
