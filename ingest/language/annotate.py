"""Readings of paragraphs → annotation of a spaCy `Doc`."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
from spacy.attrs import (  # type: ignore[import-not-found]
    DEP,
    ENT_IOB,
    ENT_TYPE,
    HEAD,
    LEMMA,
    MORPH,
    POS,
    TAG,
)
from spacy.parts_of_speech import IDS as POS_IDS  # type: ignore[import-not-found]
from spacy.tokens import Doc

from ingest.language.decode import Reading
from ingest.language.labels import Labels
from ingest.language.lemmas import Lemmatizer
from ingest.language.paragraphs import Paragraph

_COLUMNS = [POS, TAG, MORPH, LEMMA, DEP, HEAD, ENT_IOB, ENT_TYPE]
_INSIDE, _OUTSIDE, _BEGIN = 1, 2, 3


class Annotator:
    """Writes readings into documents of one language."""

    def __init__(self, language: str, labels: Labels) -> None:
        self._labels = labels
        self._lemmatizer = Lemmatizer(language, labels)
        self._morph = lru_cache(maxsize=10_000)(labels.morph)

    def fill(self, doc: Doc, readings: Sequence[tuple[Paragraph, Reading]]) -> None:
        """Set tags, morphology, lemmas, trees (and with them sentences) and entities of all tokens."""
        rows: list[list[int] | None] = [None] * len(doc)
        for index, (paragraph, reading) in enumerate(readings):
            anchor = _first_root(*readings[index + 1]) if paragraph.leads_in else None
            for token, row in zip(paragraph.tokens, self._rows(doc, paragraph, reading, anchor), strict=True):
                rows[token] = row
        if not rows:
            return
        table = np.array(_fill_blanks(doc, rows), dtype=np.int64)
        doc.from_array(_COLUMNS, table.astype(np.uint64))  # type: ignore[arg-type]

    def _rows(self, doc: Doc, paragraph: Paragraph, reading: Reading, anchor: int | None) -> Iterable[list[int]]:
        """Make one row of attribute values per word, in the order of `_COLUMNS`.

        Given an anchor, a token outside the paragraph, the paragraph's roots hang on it with the label "dep".
        """
        add = doc.vocab.strings.add
        labels = self._labels
        heads = [paragraph.tokens[head] for head in reading.heads.tolist()]
        columns = zip(
            paragraph.tokens,
            paragraph.forms,
            reading.upos.tolist(),
            reading.xpos.tolist(),
            reading.feats.tolist(),
            reading.lemma.tolist(),
            reading.deps.tolist(),
            heads,
            reading.ner.tolist(),
            strict=True,
        )
        for token, form, upos, xpos, feats, lemma, dep, head, ner in columns:
            part = labels.upos[upos]
            root = head == token
            if root and anchor is not None:
                head = anchor
            position, _, kind = labels.ner[ner].partition("-")
            yield [
                POS_IDS[part],
                _signed(add(labels.xpos[xpos])),
                _signed(add(self._morph(tuple(feats)))),
                _signed(add(self._lemmatizer.of_word(form, part, lemma))),
                _signed(add(labels.dep[dep] if not root else "ROOT" if anchor is None else "dep")),
                head - token,
                {"B": _BEGIN, "I": _INSIDE, "O": _OUTSIDE}[position],
                _signed(add(kind)) if kind else 0,
            ]


def _first_root(paragraph: Paragraph, reading: Reading) -> int:
    """Find the token that is the root of a paragraph's first sentence."""
    return paragraph.tokens[int(np.flatnonzero(reading.heads == np.arange(len(reading.heads)))[0])]


def _fill_blanks(doc: Doc, rows: list[list[int] | None]) -> list[list[int]]:
    """Hang each blank token on the word before it (or on the first word) with the label "dep".

    So do spaCy's models. In a text without words, all hang on the first token.
    """
    words = [i for i, row in enumerate(rows) if row is not None]
    add = doc.vocab.strings.add
    tag, dep = _signed(add("_SP")), _signed(add("dep"))
    owner = words[0] if words else 0
    filled: list[list[int]] = []
    for index, row in enumerate(rows):
        if row is not None:
            owner = index
            filled.append(row)
            continue
        following = rows[index + 1] if index + 1 < len(rows) else None
        within = following is not None and following[6] == _INSIDE and index > 0
        entity = [_INSIDE, following[7]] if within and following is not None else [_OUTSIDE, 0]
        form = _signed(add(doc[index].text))
        filled.append([POS_IDS["SPACE"], tag, 0, form, dep, owner - index, *entity])
    return filled


def _signed(value: int) -> int:
    """Wrap an unsigned 64-bit hash, so that hashes and negative offsets fit one array."""
    return value - (1 << 64) if value >= 1 << 63 else value
