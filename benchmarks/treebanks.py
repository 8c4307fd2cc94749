"""Gold standards in CoNLL-U and IOB2, brought to the reader's labels."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import yaml


@dataclass(frozen=True, slots=True)
class Word:
    """One gold token; `head` counts words from 1, 0 is the root; "" where there is no gold."""

    form: str
    after_space: bool
    upos: str
    xpos: str
    lemma: str
    feats: frozenset[tuple[str, str]]
    head: int
    dep: str


@dataclass(frozen=True, slots=True)
class Harmony:
    """How a treebank's labels become the reader's, from `treebanks.yaml`."""

    labels: dict[str, str]
    drop_feats: frozenset[str]
    tags: dict[str, str]


def load_harmony(language: str) -> Harmony:
    """Read the label table of a language."""
    table = yaml.safe_load(Path(__file__).with_name("treebanks.yaml").read_text(encoding="utf-8"))[language]
    return Harmony(table["labels"], frozenset(table["drop_feats"]), table["tags"])


Row = list[str]


def read_treebank(path: Path, language: str) -> list[list[Word]]:
    """Read the sentences of a CoNLL-U file; German "im" is one word, English "don't" its parts."""
    harmony = load_harmony(language)
    return [_words(rows, language, harmony) for rows in _sentences(path)]


def _sentences(path: Path) -> Iterator[list[Row]]:
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        yield [line.split("\t") for line in block.splitlines() if not line.startswith("#")]


def _words(rows: list[Row], language: str, harmony: Harmony) -> list[Word]:
    """Merge multiword tokens and renumber the heads."""
    single = {int(row[0]): row for row in rows if row[0].isdigit()}
    groups: list[tuple[list[int], str, str]] = []
    taken: set[int] = set()
    for row in rows:
        first, dash, last = row[0].partition("-")
        if dash:
            ids = list(range(int(first), int(last) + 1))
            taken.update(ids)
            if language == "en" and "".join(single[i][1] for i in ids) == row[1]:
                glued = ["SpaceAfter=No"] * (len(ids) - 1) + [row[9]]
                groups += [([i], single[i][1], misc) for i, misc in zip(ids, glued, strict=True)]
            else:
                groups.append((ids, row[1], row[9]))
        elif row[0].isdigit() and int(row[0]) not in taken:
            groups.append(([int(row[0])], row[1], row[9]))
    place = {i: number for number, (ids, _, _) in enumerate(groups, start=1) for i in ids} | {0: 0}
    words: list[Word] = []
    after_space = True
    for ids, form, misc in groups:
        word = _merge([single[i] for i in ids], ids, form, language, harmony)
        words.append(replace(word, head=place[word.head], after_space=after_space))
        after_space = "SpaceAfter=No" not in misc
    return words


def _merge(parts: list[Row], ids: list[int], form: str, language: str, harmony: Harmony) -> Word:
    """Make one word of its parts; the part that hangs outside is its syntactic head."""
    outer = next(row for row in parts if int(row[6]) not in ids)
    head = int(outer[6])
    row = outer
    feats = _feats(row[5])
    upos, xpos, lemma = row[3], row[4], row[2]
    if len(parts) > 1 and language == "de" and parts[0][3] == "ADP":
        row = parts[0]
        upos, xpos, lemma = "ADP", "APPRART", row[2]
        article = {name: value for name, value in _feats(parts[1][5]).items() if name in _NOMINAL}
        feats = article | {"Definite": "Def", "PronType": "Art"}
        head = head if int(row[6]) in ids else int(row[6])
    elif len(parts) == 2 and language == "en" and parts[1][3] == "PART":
        lemma = parts[0][2]
    if language == "de" and upos == "ADV":
        feats.pop("Degree", None)
    dep = "root" if head == 0 else harmony.labels.get(row[7], row[7])
    kept = frozenset((name, value) for name, value in feats.items() if name not in harmony.drop_feats)
    tag = "" if xpos == "_" else harmony.tags.get(xpos, xpos)
    return Word(form, True, upos, tag, lemma if lemma != "_" else "", kept, head, dep)


_NOMINAL = frozenset({"Case", "Gender", "Number"})


def _feats(column: str) -> dict[str, str]:
    return {} if column == "_" else dict(pair.split("=", 1) for pair in column.split("|"))


@dataclass(frozen=True, slots=True)
class Tagged:
    """A sentence with gold entities as (first word, end, kind); kinds are PER, LOC, ORG."""

    forms: tuple[str, ...]
    after_space: tuple[bool, ...]
    entities: frozenset[tuple[int, int, str]]


def read_entities(path: Path) -> list[Tagged]:
    """Read an IOB2 file with "# text = …" lines; kinds other than PER, LOC, ORG count as outside."""
    sentences = []
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8").strip()):
        lines = block.splitlines()
        text = next((line.split("=", 1)[1].strip() for line in lines if line.startswith("# text =")), "")
        rows = [line.split("\t") for line in lines if re.match(r"\d+\t", line)]
        forms = tuple(row[1] for row in rows)
        tags = [row[2] if re.fullmatch("[BI]-(PER|LOC|ORG)", row[2]) else "O" for row in rows]
        sentences.append(Tagged(forms, _spacing(forms, text), entity_spans(tags)))
    return sentences


def _spacing(forms: tuple[str, ...], text: str) -> tuple[bool, ...]:
    """Find which words follow white space; without the text, all do."""
    spaced = []
    position = 0
    for form in forms:
        found = text.find(form, position)
        spaced.append(found != position or position == 0)
        position = found + len(form) if found >= 0 else position
    return tuple(spaced)


def entity_spans(tags: list[str]) -> frozenset[tuple[int, int, str]]:
    """Read BIO tags as (first, end, kind); an I- after another kind begins an entity."""
    spans = []
    begin: int | None = None
    for index, tag in enumerate([*tags, "O"]):
        if begin is not None and tag != "I-" + tags[begin][2:]:
            spans.append((begin, index, tags[begin][2:]))
            begin = None
        if tag != "O" and begin is None:
            begin = index
    return frozenset(spans)
