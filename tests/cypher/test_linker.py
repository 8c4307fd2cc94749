"""Every statement fits the models it is bound to, and compiles on every engine."""

import dataclasses
import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import app
import cypher
import ingest
from cypher import schema
from cypher.batch import EntityKind, EventType
from cypher.errors import GraphError
from cypher.query import Query
from cypher.statement import Write
from cypher.store import Store

FOLDER = Path(cypher.__file__).parent
PLACEHOLDERS = {"__TYPE__": EventType.MEETS.value, "__KIND__": EntityKind.PERSON.value}


def modules() -> Iterator[ModuleType]:
    for package in (app, cypher, ingest):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if found.name not in ("cypher.leash",) and not found.name.endswith("__main__"):
                yield importlib.import_module(found.name)


def bound() -> list[Query | Write]:
    found = {
        (type(value).__name__, value.file): value
        for module in modules()
        for value in vars(module).values()
        if isinstance(value, Query | Write)
    }
    return [found[key] for key in sorted(found)]


BOUND = bound()
QUERIES = [one for one in BOUND if isinstance(one, Query)]
WRITES = [one for one in BOUND if isinstance(one, Write)]


def text_of(file: str) -> str:
    """Read a statement without its comments, with its placeholder filled."""
    text = (FOLDER / file).read_text(encoding="utf-8")
    text = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("//"))
    for placeholder, word in PLACEHOLDERS.items():
        text = text.replace(placeholder, word)
    return text


def parameters_of(text: str) -> set[str]:
    """Find the parameters outside of strings."""
    return set(re.findall(r"\$(\w+)", re.sub(r"'[^']*'", "''", text)))


def columns_of(text: str) -> list[str]:
    """Find the names that the last RETURN gives its columns, by AS outside of brackets."""
    last = re.split(r"\bRETURN\b", text)[-1]
    last = re.split(r"\bORDER BY\b", last)[0]
    while (flat := re.sub(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}", "…", last)) != last:
        last = flat
    parts = [part.strip() for part in last.split(",")]
    names = [re.fullmatch(r"(?:DISTINCT\s+)?.*\sAS\s+(\w+)", part, re.DOTALL) for part in parts]
    assert all(names), f"a column without AS in {parts}"
    return [name.group(1) for name in names if name is not None]


@pytest.mark.parametrize("folder", ["read", "write"])
def test_no_statement_is_an_orphan(folder: str) -> None:
    files = {f"{folder}/{file.name}" for file in (FOLDER / folder).glob("*.cypher")}
    assert files == {one.file for one in BOUND if one.file.startswith(f"{folder}/")}


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.file)
def test_parameters_are_the_fields_of_the_parameter_model(query: Query) -> None:
    assert parameters_of(text_of(query.file)) == set(query.params.model_fields)


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.file)
def test_columns_are_the_fields_of_the_row_model(query: Query) -> None:
    columns = columns_of(text_of(query.file))
    assert sorted(columns) == sorted(query.row.model_fields)


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.file)
def test_models_are_frozen(query: Query) -> None:
    assert query.params.model_config.get("frozen")
    assert query.row.model_config.get("frozen")


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.file)
def test_rows_come_in_a_stated_order(query: Query) -> None:
    if query.file.startswith("read/"):
        assert "ORDER BY" in text_of(query.file).split("RETURN")[-1]


@pytest.mark.parametrize("write", WRITES, ids=lambda write: write.file)
def test_write_files_use_only_fields_of_their_row(write: Write) -> None:
    text = text_of(write.file)
    used = set(re.findall(r"\brow\.(\w+)", text))
    assert parameters_of(text) == {"rows"}
    assert used <= {field.name for field in dataclasses.fields(write.row)}


@pytest.mark.parametrize(
    "write", [one for one in WRITES if one.file.rpartition("/")[2] in {"article.cypher", "entity.cypher",
     "report.cypher", "event.cypher", "office.cypher", "edge.cypher"}], ids=lambda write: write.file,
)  # fmt: skip
def test_write_files_lose_no_field_of_a_node_or_edge(write: Write) -> None:
    used = set(re.findall(r"\brow\.(\w+)", text_of(write.file)))
    fields = {field.name for field in dataclasses.fields(write.row)}
    assert used == fields - ({"type"} if write.file == "write/edge.cypher" else set())


def test_every_statement_compiles(store: Store) -> None:
    failures = []
    for one in BOUND:
        names = parameters_of(text_of(one.file))
        try:
            store.transact(lambda transaction, one=one, names=names: transaction.explain(text_of(one.file), names))
        except GraphError as error:
            failures.append(f"{one.file}: {error}")
    assert failures == []


def test_compiling_finds_an_undefined_variable(store: Store) -> None:
    with pytest.raises(GraphError):
        store.transact(lambda transaction: transaction.explain("MATCH (n) RETURN m.id AS id", ()))


def test_the_schema_can_be_prepared_again(store: Store) -> None:
    assert schema.statements(store.engine)
    store.prepare()
    store.prepare()


def test_no_label_is_also_a_relationship_type() -> None:
    texts = [text_of(str(file.relative_to(FOLDER))) for file in FOLDER.rglob("*.cypher")]
    labels = {name for text in texts for name in re.findall(r"\((?:\w+)?:(\w+)", text)}
    types = {name for text in texts for name in re.findall(r"\[(?:\w+)?:(\w+)", text)}
    labels |= {kind.value for kind in EntityKind}
    types |= {kind.value for kind in EventType}
    assert {"Entity", "Event"} <= labels
    assert {"REPORTS", "PARTICIPATES"} <= types
    assert labels.isdisjoint(types)
