"""What the model's class numbers mean."""

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Labels:
    """The label lists of the model, in the order of its outputs.

    `feats` holds one (attribute, values) pair per column of the `feats` output; value 0 is "_", absent.
    `lemma` holds edit rules, see `lemmas.apply_rule`.
    """

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    dep: tuple[str, ...]
    ner: tuple[str, ...]
    lemma: tuple[str, ...]
    feats: tuple[tuple[str, tuple[str, ...]], ...]

    def morph(self, ids: tuple[int, ...]) -> str:
        """Write the values of one word as a Universal Dependencies string, "" where there are none."""
        pairs = zip(self.feats, ids, strict=True)
        return "|".join(f"{name}={values[i]}" for (name, values), i in pairs if i)


def load_labels(path: Path) -> Labels:
    """Read `labels.json`."""
    lists = json.loads(path.read_text(encoding="utf-8"))["labels"]
    return Labels(
        upos=tuple(lists["upos"]),
        xpos=tuple(lists["xpos"]),
        dep=tuple(lists["dep"]),
        ner=tuple(lists["ner"]),
        lemma=tuple(lists["lemma"]),
        feats=tuple((name, tuple(values)) for name, values in lists["feats"].items()),
    )
