"""The neural network: arrays in, arrays out."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime  # type: ignore[import-untyped]
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Batch:
    """B paragraphs padded to L pieces and W words; word 0 is the root.

    `first` and `last` are each word's first and last piece, [B, W].
    """

    ids: Ints
    mask: Floats
    first: Ints
    last: Ints


@dataclass(frozen=True, slots=True)
class Scores:
    """The network's answer for words 1 to W-1 of each paragraph; leading axis B.

    `upos`, `xpos`, `lemma` class numbers [W-1], `feats` [W-1, attributes]; `start` the probability that a
    word starts a sentence; `arc` head scores [W-1, W]; `dependent` [W-1, D] and `head` [W, D] vectors for the
    labels of arcs; `ner` BIO scores [W-1, classes].
    """

    upos: Ints
    xpos: Ints
    feats: Ints
    lemma: Ints
    start: Floats
    arc: Floats
    dependent: Floats
    head: Floats
    ner: Floats


_OUTPUTS = ["upos", "xpos", "feats", "lemma", "sent", "arc", "ld", "lh", "ner"]


class Network:
    """The shipped ONNX model and the weights of its label scorer [labels, D+1, D+1]."""

    def __init__(self, folder: Path, threads: int) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(folder / "model_nb8.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self.label_weights: Floats = np.load(folder / "label_W.npy")

    def run(self, batch: Batch) -> Scores:
        """Score a batch; a paragraph's scores do not depend on the others: only weights are 8-bit."""
        feed = {"ids": batch.ids, "mask": batch.mask, "first": batch.first, "last": batch.last}
        return Scores(*self._session.run(_OUTPUTS, feed))
