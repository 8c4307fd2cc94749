"""Events in the graph: removed and derived anew, never changed."""

from collections.abc import Iterable

from cypher.batch import EventType, GraphBatch, ReportRow
from cypher.derive import derive, pairs
from cypher.happenings import SameHappening, components
from cypher.neighbourhood import Neighbourhood, all_links
from cypher.read import loading
from cypher.read.loading import Keys
from cypher.store import Transaction
from cypher.write import tables
from cypher.write.tables import EdgeKey, EdgeRow, NodeKey


def forget(transaction: Transaction, near: Neighbourhood) -> None:
    """Remove the neighbourhood's events and their direct edges."""
    members: dict[str, list[ReportRow]] = {}
    for row in near.reports:
        members.setdefault(near.event_of[row.report.id], []).append(row.report)
    for kind in EventType:
        keys = [
            EdgeKey(source, target, event)
            for event, reports in members.items()
            if reports[0].type is kind
            for source, target in pairs(reports)
        ]
        transaction.write(tables.FORGET_EDGE, keys, kind)
    transaction.write(tables.FORGET_EVENT, [NodeKey(event) for event in members])


def write(transaction: Transaction, near: Neighbourhood, batch: GraphBatch, same_happening: SameHappening) -> None:
    """Write the events of the article's reports and of its neighbourhood."""
    kept = [row for row in near.reports if row.report.article != batch.article.id]
    reports = {row.report.id: row.report for row in kept} | {report.id: report for report in batch.reports}
    publishers = {row.report.article: row.publisher for row in kept} | {batch.article.id: batch.article.publisher}
    names = _names(transaction, reports.values())
    groups = components(reports, all_links(near, batch, same_happening))
    derived = [derive([reports[one] for one in group], names, publishers) for group in groups]
    derived.sort(key=lambda one: one.event.id)

    transaction.write(tables.EVENT, [one.event for one in derived])
    transaction.write(tables.PARTICIPATES, [row for one in derived for row in one.participants])
    transaction.write(tables.HAPPENS_IN, [row for one in derived for row in one.places])
    transaction.write(tables.REPORTS, [row for one in derived for row in one.reports])
    _write_edges(transaction, [row for one in derived for row in one.edges])


def _write_edges(transaction: Transaction, edges: list[EdgeRow]) -> None:
    for kind in EventType:
        transaction.write(tables.EDGE, [edge for edge in edges if edge.type is kind], kind)


def _names(transaction: Transaction, reports: Iterable[ReportRow]) -> dict[str, str]:
    ids = {entity for report in reports for entity in (*report.actors, *report.recipients, *report.items)}
    rows = transaction.read(loading.STORED_ENTITIES, Keys(ids=tuple(sorted(ids))))
    return {row.entity.id: row.entity.name for row in rows}
