"""A write file bound to the rows it is written from."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Generic, Protocol, TypeVar

from cypher.batch import EntityKind, EventType
from cypher.errors import GraphError
from cypher.query import text_of

if TYPE_CHECKING:
    from dataclasses import Field

MESSAGE_BYTES = 8_000_000
"""Rows of one message. Measured: the embedded engine hangs the client above 16 MB."""

WHITELIST = {"__TYPE__": EventType, "__KIND__": EntityKind}
"""What a placeholder in a write file may become: a relationship type or a label can not be a parameter."""


class DataclassRow(Protocol):
    """Any of our row types."""

    __dataclass_fields__: "ClassVar[dict[str, Field[object]]]"


RowT = TypeVar("RowT", bound=DataclassRow)
Value = str | int | float | bool | list[str] | None


@dataclass(frozen=True)
class Write(Generic[RowT]):
    """A file below `cypher/` that begins with `UNWIND $rows AS row`, and its rows' type."""

    file: str
    row: type[RowT]

    @cached_property
    def placeholder(self) -> str | None:
        """The name that stands in the text for a type or a label, None where there is none."""
        return next((name for name in WHITELIST if name in text_of(self.file)), None)

    def text(self, word: EventType | EntityKind | None = None) -> str:
        """The statement, with the placeholder replaced by one of its whitelisted words."""
        if self.placeholder is None or word is None:
            if self.placeholder is not None or word is not None:
                raise ValueError(f"{self.file} with {word!r}: give a word exactly where the file has a placeholder")
            return text_of(self.file)
        return text_of(self.file).replace(self.placeholder, WHITELIST[self.placeholder](word).value)


def messages(rows: Iterable[DataclassRow]) -> Iterator[list[dict[str, Value]]]:
    """Turn rows into parameters, in lists of at most `MESSAGE_BYTES`.

    Raises: GraphError where one row alone is larger.
    """
    chunk: list[dict[str, Value]] = []
    size = 0
    for row in rows:
        values = {field.name: _value(getattr(row, field.name)) for field in fields(row)}
        bytes_ = len(json.dumps(values, ensure_ascii=False).encode("utf-8", "surrogatepass"))
        if bytes_ > MESSAGE_BYTES:
            raise GraphError(f"A {type(row).__name__} of {bytes_} bytes is too large: at most {MESSAGE_BYTES}")
        if chunk and size + bytes_ > MESSAGE_BYTES:
            yield chunk
            chunk, size = [], 0
        chunk.append(values)
        size += bytes_
    if chunk:
        yield chunk


def _value(value: object) -> Value:
    """Make a row's value one that Bolt carries."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple | frozenset):
        return [str(item) for item in value]
    if value is None or isinstance(value, str | bool | int | float):
        return value
    raise TypeError(f"No row holds a {type(value).__name__}: give ISO text")
