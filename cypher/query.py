"""A question to the graph: a `.cypher` file bound to the model of its parameters and of its rows."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel

Params = TypeVar("Params", bound=BaseModel, contravariant=True)
Row = TypeVar("Row", bound=BaseModel, covariant=True)

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Query(Generic[Params, Row]):
    """A file below `cypher/` ("read/events.cypher"), its parameters and its columns.

    The fields of `params` are the file's parameters, those of `row` the columns of its last RETURN; the
    linker test holds both. Both models are frozen; the row model is also the response model.
    """

    file: str
    params: type[Params]
    row: type[Row]

    @property
    def text(self) -> str:
        """The statement, read on first use."""
        return text_of(self.file)


class Nothing(BaseModel, frozen=True):
    """The parameters of a query that has none."""


@cache
def text_of(file: str) -> str:
    """Read a statement once."""
    return (FOLDER / file).read_text(encoding="utf-8")
