"""Score the shipped reader on gold standards: `python -m benchmarks.reader_quality --data DIR [--part NAME]`.

Gold tokens, one sentence per document, sentence bounds given, punctuation counted. DIR holds `treebank_de`,
`treebank_en`, `ner_de` and `ner_en`; where they come from says `ingest/language/model/README.md`.
"""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from benchmarks.treebanks import Tagged, Word, entity_spans, read_entities, read_treebank
from ingest.language.decode import Reading, Starts
from ingest.language.labels import Labels
from ingest.language.lemmas import Lemmatizer
from ingest.language.network import Floats
from ingest.language.parser import load_parser

KINDS = ("PER", "LOC", "ORG")


def read_words(sentences: Sequence[tuple[Sequence[str], Sequence[bool]]]) -> list[Reading]:
    """Read sentences given as words and whether each follows white space."""
    parser = load_parser(threads=2)
    pieces = [tuple(map(parser.pieces.of_word, forms, spaced)) for forms, spaced in sentences]
    return parser.parse(pieces, _one_sentence)


def _one_sentence(_: int, chances: Floats) -> Starts:
    starts = np.zeros(len(chances), dtype=np.bool_)
    starts[0] = True
    return starts


def score_trees(path: Path, language: str) -> dict[str, float]:
    """Score tags, morphology, lemmas and trees of a treebank, in per cent."""
    labels = load_parser(threads=2).labels
    lemmatizer = Lemmatizer(language, labels)
    sentences = read_treebank(path, language)
    counts: Counter[str] = Counter()
    readings = read_words([([w.form for w in s], [w.after_space for w in s]) for s in sentences])
    for sentence, reading in zip(sentences, readings, strict=True):
        for index, word in enumerate(sentence):
            counts.update(_compare(word, index, reading, labels, lemmatizer))
    return {
        name: round(100 * counts[name] / counts[f"of {name}"], 2)
        for name in ("upos", "xpos", "lemma", "morph", "uas", "las", "uas no punct", "las no punct")
    }


def _compare(word: Word, index: int, reading: Reading, labels: Labels, lemmatizer: Lemmatizer) -> Counter[str]:
    upos = labels.upos[reading.upos[index]]
    head = int(reading.heads[index])
    same_head = word.head == (0 if head == index else head + 1)
    same_label = same_head and word.dep == labels.dep[reading.deps[index]]
    lemma = lemmatizer.of_word(word.form, upos, int(reading.lemma[index]))
    morph = labels.morph(tuple(reading.feats[index].tolist()))
    right = {
        "upos": upos == word.upos,
        "morph": frozenset(tuple(pair.split("=")) for pair in morph.split("|") if pair) == word.feats,
        "uas": same_head,
        "las": same_label,
    }
    if word.xpos:
        right["xpos"] = labels.xpos[reading.xpos[index]] == word.xpos
    if word.lemma:
        right["lemma"] = lemma == word.lemma
    if word.dep != "punct":
        right |= {"uas no punct": same_head, "las no punct": same_label}
    return Counter({name: int(value) for name, value in right.items()}) + Counter(f"of {n}" for n in right)


def score_entities(path: Path) -> dict[str, float]:
    """Score entities by exact bounds and kind: F in per cent, all and by kind."""
    tags = load_parser(threads=2).labels.ner
    sentences = read_entities(path)
    readings = read_words([(s.forms, s.after_space) for s in sentences])
    found = [entity_spans([tags[n] for n in r.ner.tolist()]) for r in readings]
    return {"f": _f(sentences, found, KINDS)} | {kind: _f(sentences, found, (kind,)) for kind in KINDS}


def _f(gold: Sequence[Tagged], found: Sequence[frozenset[tuple[int, int, str]]], kinds: Sequence[str]) -> float:
    hits = sum(e[2] in kinds for g, f in zip(gold, found, strict=True) for e in g.entities & f)
    total = sum(e[2] in kinds for g, f in zip(gold, found, strict=True) for e in [*g.entities, *f])
    return round(200 * hits / total, 2)


PARTS: dict[str, Callable[[Path], dict[str, float]]] = {
    "German trees, UD GSD test": lambda data: score_trees(data / "treebank_de/de_gsd-ud-test.conllu", "de"),
    "English trees, UD EWT test": lambda data: score_trees(data / "treebank_en/en_ewt_test.conllu", "en"),
    "German entities, UNER PUD": lambda data: score_entities(data / "ner_de/uner-de_pud.iob2"),
    "English entities, UNER EWT test": lambda data: score_entities(data / "ner_en/uner-en_ewt-test.iob2"),
}


def main() -> None:
    """Print one JSON line per gold standard."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the gold standards")
    parser.add_argument("--part", default="", help="only the parts whose name holds this")
    arguments = parser.parse_args()
    for name, score in PARTS.items():
        if arguments.part in name:
            print(json.dumps({name: score(arguments.data)}, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
