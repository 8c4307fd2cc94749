"""A tree of words that finds the longest names at a position in one walk."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from ingest.actors.spelling import fold, stem, uninflected, words

Value = TypeVar("Value")


@dataclass(slots=True)
class _Node(Generic[Value]):
    ends: dict[str, list[Value]] = field(default_factory=dict)
    inner: dict[str, "_Node[Value]"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Trie(Generic[Value]):
    """Names by their words; inner words match without adjective endings, the last without its case ending."""

    root: _Node[Value] = field(default_factory=_Node)

    def add(self, name: str, value: Value) -> None:
        """Store a value under a name; a name of punctuation only is left out."""
        keys = [key for key in map(fold, words(name)) if key]
        if not keys:
            return
        node = self.root
        for key in keys[:-1]:
            node = node.inner.setdefault(stem(key), _Node())
        node.ends.setdefault(keys[-1], []).append(value)

    def exact(self, key: str) -> Sequence[Value]:
        """Look one folded word up, as it is."""
        return self.root.ends.get(key, ())

    def walk(self, keys: Sequence[str], at: int) -> Iterator[tuple[int, bool, Sequence[Value]]]:
        """Find all names that begin at a position, shorter first: (position after, as written, values)."""
        node: _Node[Value] | None = self.root
        while node is not None and at < len(keys) and keys[at]:
            forms = uninflected(keys[at])
            for form in forms:
                values = node.ends.get(form)
                if values:
                    yield at + 1, form is forms[0], values
                    break
            node = node.inner.get(stem(keys[at]))
            at += 1
