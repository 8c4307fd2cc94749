"""Write one article into the graph, all of it or nothing, and derive anew the events it touches."""

from dataclasses import dataclass
from enum import StrEnum

from cypher import events, knowledge, neighbourhood
from cypher.batch import GraphBatch, ReportRow
from cypher.happenings import SameHappening, blocks
from cypher.query import Nothing
from cypher.read import loading
from cypher.read.loading import Key
from cypher.store import Store, Transaction
from cypher.write import tables
from cypher.write.tables import BlockRow, NodeKey


class Outcome(StrEnum):
    """What became of an article."""

    NEW = "new"
    UNCHANGED = "unchanged"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of an article, and the ids of the events that its reports now tell of, sorted."""

    status: Outcome
    events: tuple[str, ...]


def load(store: Store, batch: GraphBatch, same_happening: SameHappening) -> Loaded:
    """Write an article with its reports, and derive the events that they belong to.

    The same article with the same hash changes nothing; with another hash its old reports are removed first.
    Any order of articles gives the same graph where `same_happening` depends on nothing but its two reports.

    Raises: ValueError where a row names an entity or an article that the batch does not hold.
    """
    check(batch)

    def work(transaction: Transaction) -> Loaded:
        if _hash(transaction, batch.article.id) == batch.article.hash:
            return _loaded(transaction, Outcome.UNCHANGED, batch.article.id)
        transaction.read(loading.LOCK, Nothing())
        return _write(transaction, batch, same_happening)

    return store.transact(work)


def check(batch: GraphBatch) -> None:
    """Refuse a batch that names what it does not hold: the graph would drop such an edge in silence."""
    known = {entity.id for entity in batch.entities}
    for report in batch.reports:
        named = {*report.actors, *report.recipients, *report.items, report.place, report.attributed_to} - {None}
        if missing := named - known:
            raise ValueError(f"Report {report.id!r} names {missing}: give the batch their entity rows")
        if report.article != batch.article.id:
            raise ValueError(f"Report {report.id!r} belongs to {report.article!r}, not to {batch.article.id!r}")
    for office in batch.offices:
        if unknown := {office.person, office.body} - known:
            raise ValueError(f"Office {office.title!r} names {unknown}: give the batch their entity rows")


def _hash(transaction: Transaction, article: str) -> str | None:
    return next((row.hash for row in transaction.read(loading.ARTICLE_HASH, Key(id=article))), None)


def _loaded(transaction: Transaction, status: Outcome, article: str) -> Loaded:
    rows = transaction.read(loading.REPORT_IDS_OF_ARTICLE, Key(id=article))
    return Loaded(status, tuple(sorted({row.event for row in rows})))


def _write(transaction: Transaction, batch: GraphBatch, same_happening: SameHappening) -> Loaded:
    """Write a batch, with the graph locked."""
    before = _hash(transaction, batch.article.id)
    if before == batch.article.hash:
        return _loaded(transaction, Outcome.UNCHANGED, batch.article.id)
    renamed = knowledge.write(transaction, batch.entities, batch.offices)
    near = neighbourhood.find(transaction, batch, renamed, same_happening)
    removed = [row.report for row in near.reports if row.report.article == batch.article.id]

    events.forget(transaction, near)
    transaction.write(tables.FORGET_REPORT, [NodeKey(report.id) for report in removed])
    transaction.write(tables.ARTICLE, [batch.article])
    _write_reports(transaction, batch.reports)
    transaction.write(tables.FORGET_BLOCK, [NodeKey(key) for key in _blocks(removed)])
    events.write(transaction, near, batch, same_happening)
    return _loaded(transaction, Outcome.NEW if before is None else Outcome.REPLACED, batch.article.id)


def _write_reports(transaction: Transaction, reports: tuple[ReportRow, ...]) -> None:
    transaction.write(tables.REPORT, reports)
    transaction.write(tables.FROM, reports)
    transaction.write(tables.ATTRIBUTED_TO, [report for report in reports if report.attributed_to is not None])
    transaction.write(tables.BLOCK, [NodeKey(key) for key in _blocks(reports)])
    transaction.write(tables.IN_BLOCK, [BlockRow(one.id, key) for one in reports for key in blocks(one)])


def _blocks(reports: tuple[ReportRow, ...] | list[ReportRow]) -> list[str]:
    return sorted({key for report in reports for key in blocks(report)})
