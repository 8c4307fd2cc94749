"""The spaCy component "reader": fills in all that the model says of documents."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from spacy.tokens import Doc

from ingest.language.annotate import Annotator
from ingest.language.cases import settle_cases
from ingest.language.decode import Reading, Starts
from ingest.language.network import Floats
from ingest.language.paragraphs import Paragraph, find_paragraphs
from ingest.language.parser import Parser
from ingest.language.sentences import find_starts
from ingest.language.voice import settle_voice
from ingest.language.words import LANGUAGES, load_words


class ReaderComponent:
    """Reads documents of all languages with one model; tokens must be there."""

    def __init__(self, parser: Parser) -> None:
        self._parser = parser
        self._annotators = {language: Annotator(language, parser.labels) for language in LANGUAGES}
        self._words = {language: load_words(language) for language in LANGUAGES}

    def __call__(self, doc: Doc) -> Doc:
        """Read one document."""
        self.read([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], batch_size: int = 16) -> Iterator[Doc]:
        """Read many documents, some at a time, in their order."""
        documents = iter(stream)
        while batch := list(islice(documents, batch_size)):
            self.read(batch)
            yield from batch

    def read(self, docs: Sequence[Doc]) -> None:
        """Fill in documents; what one gets does not depend on the others."""
        owned = [
            (number, paragraph)
            for number, doc in enumerate(docs)
            for paragraph in find_paragraphs(doc, self._parser.pieces, self._words[doc.lang_])
        ]

        def choose_starts(index: int, chances: Floats) -> Starts:
            number, paragraph = owned[index]
            words = self._words[docs[number].lang_]
            return find_starts(paragraph.forms, paragraph.after_space, chances, words)

        parsed = self._parser.parse([paragraph.pieces for _, paragraph in owned], choose_starts)
        readings: list[list[tuple[Paragraph, Reading]]] = [[] for _ in docs]
        for (number, paragraph), reading in zip(owned, parsed, strict=True):
            readings[number].append((paragraph, reading))
        for doc, read in zip(docs, readings, strict=True):
            self._annotators[doc.lang_].fill(doc, read)
            settle_voice(doc, self._words[doc.lang_])
            settle_cases(doc, self._words[doc.lang_])
