"""Word → numbers of word pieces, as the model was trained with them."""

import json
from functools import lru_cache
from pathlib import Path

from tokenizers import Tokenizer
from tokenizers.models import Unigram

from ingest.language.blanks import INVISIBLE

BEGIN, PAD, END, UNKNOWN = 0, 1, 2, 3
MAX_PIECES = 16
"""Longer words lose their tail: the model reads a word's first and last piece only."""
WORD_MARK = "▁"


class Pieces:
    """The trimmed unigram vocabulary of the encoder with its character normalisation."""

    def __init__(self, path: Path) -> None:
        vocabulary = json.loads(path.read_text(encoding="utf-8"))
        scored = list(zip(vocabulary["pieces"], vocabulary["scores"], strict=True))
        self._tokenizer = Tokenizer(Unigram(scored, unk_id=UNKNOWN))
        self._normal = {int(code): text for code, text in vocabulary["norm"].items()}
        self._normal |= dict.fromkeys(map(ord, INVISIBLE), "")
        self.of_word = lru_cache(maxsize=100_000)(self._of_word)

    def _of_word(self, word: str, after_space: bool) -> tuple[int, ...]:
        """Split one word, at least one piece; a word after white space gets the word mark in front."""
        plain = word.translate(self._normal).strip().replace(" ", WORD_MARK)
        ids = self._tokenizer.encode((WORD_MARK if after_space else "") + plain).ids
        return tuple(ids[:MAX_PIECES]) or (UNKNOWN,)
