"""Words in, readings out: the shipped model without any spaCy."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

from ingest.language.batches import PieceLists, group_by_length, pad
from ingest.language.decode import Decoder, Reading, Starts
from ingest.language.labels import load_labels
from ingest.language.network import Floats, Network
from ingest.language.pieces import Pieces

MODEL = Path(__file__).parent / "model"

ChooseStarts = Callable[[int, Floats], Starts]
"""Number of a paragraph, chance of each of its words to start a sentence → which do."""


class Parser:
    """The network with its pieces and its decoder."""

    def __init__(self, folder: Path, threads: int) -> None:
        self.labels = load_labels(folder / "labels.json")
        self.pieces = Pieces(folder / "tokenizer.json")
        self._network = Network(folder, threads)
        self._decoder = Decoder(self.labels, self._network.label_weights)

    def parse(self, paragraphs: Sequence[PieceLists], choose_starts: ChooseStarts) -> list[Reading]:
        """Read paragraphs (one tuple of pieces per word, at least one word each), in their order.

        A paragraph's reading does not depend on the others.
        """
        readings: dict[int, Reading] = {}
        for group in group_by_length([sum(map(len, words)) + 2 for words in paragraphs]):
            scores = self._network.run(pad([paragraphs[i] for i in group]))
            for row, i in enumerate(group):
                starts = choose_starts(i, scores.start[row, : len(paragraphs[i])])
                readings[i] = self._decoder.decode(scores, row, starts)
        return [readings[i] for i in range(len(paragraphs))]


@lru_cache(maxsize=4)
def load_parser(threads: int) -> Parser:
    """Load the shipped model, once per process and number of threads (about 0.4 s)."""
    return Parser(MODEL, threads)
