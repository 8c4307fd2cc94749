"""The graph, over the official driver: the only module that knows it, besides `faults`."""

import itertools
import logging
import random
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar
from urllib.parse import urlsplit

import neo4j
from pydantic import BaseModel

from cypher import embedded, faults, launch, schema
from cypher.batch import EntityKind, EventType
from cypher.errors import GraphConfiguration
from cypher.query import Query
from cypher.statement import RowT, Write, messages

Row = TypeVar("Row", bound=BaseModel)
Params = TypeVar("Params", bound=BaseModel)
T = TypeVar("T")

BOLT_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
CONFLICT_SECONDS = 20.0
"""How long a transaction that others overtake is run again."""

GONE_SECONDS = {"embedded": 60.0, "bolt": 5.0}
"""How long a lost connection is tried again; the embedded graph is started again meanwhile."""


def rows(query: Query[Params, Row], result: neo4j.Result) -> tuple[Row, ...]:
    """Turn an answer into typed rows; queries return values and maps only, never nodes."""
    return tuple(query.row.model_validate(dict(zip(record.keys(), record.values(), strict=True))) for record in result)


class Transaction:
    """Reads and writes that hold together: all of them or none."""

    def __init__(self, inner: neo4j.Transaction) -> None:
        """Wrap the driver's transaction."""
        self._inner = inner

    def read(self, query: Query[Params, Row], params: Params) -> tuple[Row, ...]:
        """Ask; the answer holds what this transaction wrote."""
        return rows(query, self._inner.run(query.text, params.model_dump(mode="json")))

    def write(self, statement: Write[RowT], rows: Iterable[RowT], word: EventType | EntityKind | None = None) -> None:
        """Write rows, in messages of bearable size; `word` replaces the statement's placeholder."""
        text = statement.text(word)
        for chunk in messages(rows):
            self._inner.run(text, {"rows": chunk}).consume()

    def explain(self, text: str, parameters: Iterable[str]) -> None:
        """Have the engine compile a statement, without running it. Raises: GraphError where it does not."""
        self._inner.run(f"EXPLAIN {text}", dict.fromkeys(parameters)).consume()

    def run(self, text: str) -> None:
        """Run a statement without parameters for its effect."""
        self._inner.run(text).consume()


class Store:
    """An open graph. Safe for several threads; each call is one transaction."""

    def __init__(
        self, url: str, auth: tuple[str, str] | None, database: str | None, engine: embedded.Engine | None
    ) -> None:
        """Use `Store.open`."""
        self._url, self._auth, self._database = url, auth, database
        self._embedded = engine
        self._name = None if engine is None else "arcadedb"
        self._mutex = threading.Lock()
        self._address: embedded.Address | None = None
        self._drivers: list[neo4j.Driver] = []
        self._connect()

    @classmethod
    def open(
        cls,
        url: str,
        *,
        user: str | None = None,
        password: str | None = None,
        database: str | None = None,
        data: Path = Path("data"),
    ) -> Self:
        """Open a graph: `embedded:` (in the folder `data/graph`), or by a Bolt URL.

        The embedded one is running afterwards; a server is not asked before the first call.
        Raises: GraphConfiguration for any other URL, GraphUnavailable where the embedded one does not start.
        """
        scheme = urlsplit(url).scheme
        if scheme == "embedded":
            return cls(url, None, launch.DATABASE, embedded.Engine(data / "graph"))
        if scheme not in BOLT_SCHEMES or not urlsplit(url).hostname:
            raise GraphConfiguration(f"No graph engine for {url!r}: use neo4j://, bolt:// or embedded:")
        return cls(url, None if user is None else (user, password or ""), database, None)

    def read(self, query: Query[Params, Row], params: Params) -> tuple[Row, ...]:
        """Ask, and return the rows in the order of the answer.

        One statement on its own: two messages to the graph fewer than a transaction takes.
        """

        def ask() -> tuple[Row, ...]:
            with self._session(neo4j.READ_ACCESS) as session:
                return rows(query, session.run(query.text, params.model_dump(mode="json")))

        return self._patiently(ask)

    def transact(self, work: Callable[[Transaction], T]) -> T:
        """Run reads and writes in one transaction, and again where another writer was faster.

        `work` may run several times, even once more after a commit whose answer was lost: it must look before
        it writes. Raises: GraphConflict, GraphUnavailable, and what `work` raises (then nothing is written).
        """
        return self._patiently(lambda: self._once(neo4j.WRITE_ACCESS, work))

    def prepare(self) -> None:
        """Create constraints, indexes and the node that counts versions; again does nothing."""
        for text in schema.statements(self.engine):
            self.transact(lambda transaction, text=text: transaction.run(text))  # type: ignore[misc]

    def ping(self) -> None:
        """Ask for a sign of life: a server once, the embedded graph until it is started again.

        Raises: GraphUnavailable.
        """
        sign = "RETURN 1 AS one"
        if self._embedded is not None:
            return self._patiently(lambda: self._once(neo4j.READ_ACCESS, lambda transaction: transaction.run(sign)))
        try:
            return self._once(neo4j.READ_ACCESS, lambda transaction: transaction.run(sign))
        except faults.FOREIGN as error:
            raise faults.translate(error) from error

    @property
    def engine(self) -> str:
        """What answers: "arcadedb" or "neo4j"."""
        if self._name is None:
            try:
                agent = self._drivers[-1].get_server_info().agent
            except faults.FOREIGN as error:
                raise faults.translate(error) from error
            self._name = "arcadedb" if "ArcadeDB" in agent else "neo4j"
        return self._name

    def close(self) -> None:
        """Close the connections, then stop the embedded graph if this store started it."""
        for driver in self._drivers:
            driver.close()
        if self._embedded is not None:
            self._embedded.stop()

    def __enter__(self) -> Self:
        """Return the open graph."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def _connect(self) -> None:
        """Open a driver; for the embedded graph after finding or starting it, and only where it moved."""
        url, auth = self._url, self._auth
        logging.getLogger("neo4j").addHandler(logging.NullHandler())
        with self._mutex:
            if self._embedded is not None:
                address = self._embedded.ensure_running()
                if address == self._address:
                    return
                self._address = address
                url, auth = f"bolt://127.0.0.1:{address.port}", (embedded.USER, address.password)
            try:
                driver = neo4j.GraphDatabase.driver(
                    url,
                    auth=auth,
                    connection_timeout=5.0,
                    notifications_min_severity="OFF",
                    telemetry_disabled=True,
                    user_agent="depesche",
                )
            except (neo4j.exceptions.ConfigurationError, ValueError) as error:
                raise GraphConfiguration(f"No graph at {self._url!r}: {error}") from error
            self._drivers.append(driver)

    def _session(self, access: str) -> neo4j.Session:
        return self._drivers[-1].session(database=self._database, default_access_mode=access)

    def _patiently(self, once: Callable[[], T]) -> T:
        """Do something until it succeeds, fails for good, or the patience ends."""
        began = time.monotonic()
        for attempt in itertools.count():
            try:
                return once()
            except faults.FOREIGN as error:
                patience = self._patience(error)
                if time.monotonic() - began >= patience:
                    raise faults.translate(error) from error
                if faults.is_gone(error) and self._embedded is not None:
                    self._connect()
            time.sleep(random.uniform(0.5, 1.0) * min(0.02 * 2**attempt, 1.0))
        raise AssertionError("unreachable")

    def _once(self, access: str, work: Callable[[Transaction], T]) -> T:
        writes_embedded = self._embedded if access == neo4j.WRITE_ACCESS else None
        with (
            nullcontext() if writes_embedded is None else writes_embedded.one_writer(),
            self._session(access) as session,
            session.begin_transaction() as transaction,
        ):
            result = work(Transaction(transaction))
            transaction.commit()
            return result

    def _patience(self, error: Exception) -> float:
        """How long, in seconds, to try again after this error; 0 for one that stays."""
        if faults.is_gone(error):
            return GONE_SECONDS["bolt" if self._embedded is None else "embedded"]
        return CONFLICT_SECONDS if faults.is_conflict(error, self.engine) else 0.0
