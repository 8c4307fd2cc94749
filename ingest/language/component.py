"""The spaCy component "reader": fills in all that the model says of documents."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from pathlib import Path

from spacy.tokens import Doc

from ingest.language.annotate import Annotator
from ingest.language.batches import group_by_length, pad
from ingest.language.decode import Decoder, Reading
from ingest.language.labels import load_labels
from ingest.language.network import Network
from ingest.language.paragraphs import Paragraph, find_paragraphs
from ingest.language.pieces import Pieces
from ingest.language.sentences import find_starts
from ingest.language.words import LANGUAGES, load_words

MODEL = Path(__file__).parent / "model"


class ReaderComponent:
    """Reads documents of all languages with one model; tokens must be there."""

    def __init__(self, folder: Path, threads: int) -> None:
        labels = load_labels(folder / "labels.json")
        self._network = Network(folder, threads)
        self._pieces = Pieces(folder / "tokenizer.json")
        self._decoder = Decoder(labels, self._network.label_weights)
        self._annotators = {language: Annotator(language, labels) for language in LANGUAGES}
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
            (doc, paragraph)
            for doc in docs
            for paragraph in find_paragraphs(doc, self._pieces, self._words[doc.lang_])
        ]
        readings: dict[int, list[tuple[Paragraph, Reading]]] = {id(doc): [] for doc in docs}
        for group in group_by_length([paragraph.length + 2 for _, paragraph in owned]):
            scores = self._network.run(pad([owned[i][1].pieces for i in group]))
            for row, i in enumerate(group):
                doc, paragraph = owned[i]
                chances = scores.start[row, : len(paragraph.forms)]
                starts = find_starts(paragraph.forms, paragraph.after_space, chances, self._words[doc.lang_])
                readings[id(doc)].append((paragraph, self._decoder.decode(scores, row, starts)))
        for doc in docs:
            self._annotators[doc.lang_].fill(doc, readings[id(doc)])


@lru_cache(maxsize=4)
def load_component(threads: int) -> ReaderComponent:
    """Load the shipped model once per number of threads (about 0.4 s)."""
    return ReaderComponent(MODEL, threads)
