"""The page to read first: a text becomes a `Doc` with sentences, tags, trees, lemmas and entities."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Self

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from ingest.language.component import ReaderComponent
from ingest.language.parser import load_parser
from ingest.language.tokens import NewsTokenizer
from ingest.language.words import LANGUAGES, load_words

TOGETHER = 16
"""Documents read at a time: enough paragraphs to fill batches of like length."""


class Reader:
    """Reads German and English; make it with `Reader.load()`."""

    def __init__(self, component: ReaderComponent, pipelines: dict[str, Language]) -> None:
        self._component = component
        self._pipelines = pipelines

    @classmethod
    def load(cls, threads: int = 1) -> Self:
        """Load the shipped model, once per process and number of threads (about 0.4 s)."""
        component = ReaderComponent(load_parser(threads))
        return cls(component, {code: _blank_pipeline(code, threads) for code in LANGUAGES})

    def read(self, text: str, language: str) -> Doc:
        """Read a text in "de" or "en"; `doc.text == text`.

        Tags are STTS (German) or Penn Treebank, dependencies Universal Dependencies with "ROOT" for the root,
        entities PER, LOC, ORG. Line breaks end a sentence. White space has tag "_SP" and no dependency.

        Raises: ValueError for another language.
        """
        return self._pipeline(language)(text)

    def read_many(self, texts: Iterable[tuple[str, str]]) -> Iterator[Doc]:
        """Read (text, language) pairs in their order; faster than one by one, with the same result."""
        pairs = iter(texts)
        while some := list(islice(pairs, TOGETHER)):
            yield from self._component.pipe(
                (self._pipeline(language).make_doc(text) for text, language in some), batch_size=TOGETHER
            )

    def _pipeline(self, language: str) -> Language:
        if language not in self._pipelines:
            raise ValueError(f"No reader for language {language!r}: use {' or '.join(self._pipelines)}.")
        return self._pipelines[language]


def _blank_pipeline(language: str, threads: int) -> Language:
    """Make a spaCy pipeline of tokenizer and reader."""
    nlp = spacy.blank(language)
    nlp.max_length = 10**9
    nlp.tokenizer = NewsTokenizer(nlp, load_words(language))
    Language.factory("reader", default_config={"threads": 1}, func=_make_component)
    nlp.add_pipe("reader", config={"threads": threads})
    return nlp


def _make_component(nlp: Language, name: str, threads: int) -> ReaderComponent:
    return ReaderComponent(load_parser(threads))
