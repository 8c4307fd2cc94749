"""The reports around an article: those of all events that writing it may change."""

from collections.abc import Iterable
from dataclasses import dataclass

from cypher.batch import GraphBatch, ReportRow
from cypher.happenings import SameHappening, are_linked, links, neighbour_blocks
from cypher.read import loading
from cypher.read.loading import BlocksParams, Key, Keys, StoredReport
from cypher.store import Transaction


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """The reports of all events that an article touches, the article's own old ones among them.

    `event_of` by report id; `torn` are the events that lose a report; `links` run from the article's new
    reports to others.
    """

    reports: tuple[StoredReport, ...]
    event_of: dict[str, str]
    torn: frozenset[str]
    links: tuple[tuple[str, str], ...]


def find(
    transaction: Transaction, batch: GraphBatch, renamed: frozenset[str], same_happening: SameHappening
) -> Neighbourhood:
    """Find the events that the article told of, those it tells of now, and those of renamed entities.

    A report outside that is linked to one inside would be in the same event, so inside too.
    """
    torn = {row.event for row in transaction.read(loading.REPORT_IDS_OF_ARTICLE, Key(id=batch.article.id))}
    keys = sorted({key for report in batch.reports for key in neighbour_blocks(report)})
    near = transaction.read(loading.REPORT_IDS_IN_BLOCKS, BlocksParams(blocks=tuple(keys), article=batch.article.id))
    linked = tuple(
        (new.id, row.report.id)
        for row in _stored(transaction, (row.id for row in near))
        for new in batch.reports
        if are_linked(new, row.report, same_happening)
    )
    event_of = {row.id: row.event for row in near}
    touched = torn | {event_of[other] for _, other in linked}
    if renamed:
        touched |= {row.id for row in transaction.read(loading.EVENTS_OF_ENTITIES, _keys(renamed))}
    members = transaction.read(loading.REPORT_IDS_OF_EVENTS, _keys(touched)) if touched else ()
    return Neighbourhood(
        _stored(transaction, (row.id for row in members)),
        {row.id: row.event for row in members},
        frozenset(torn),
        linked,
    )


def all_links(near: Neighbourhood, batch: GraphBatch, same_happening: SameHappening) -> list[tuple[str, str]]:
    """List links that connect the article's reports and the others as the relation between all pairs would.

    Reports of an event that loses none stay together; those of a torn event are compared anew.
    """
    firsts: dict[str, str] = {}
    found = list(near.links)
    found += [(report.id, firsts.setdefault(report.happening, report.id)) for report in batch.reports]
    torn: dict[str, list[ReportRow]] = {}
    for row in near.reports:
        event = near.event_of[row.report.id]
        if event not in near.torn:
            found.append((row.report.id, firsts.setdefault(f"event {event}", row.report.id)))
        elif row.report.article != batch.article.id:
            torn.setdefault(event, []).append(row.report)
    for reports in torn.values():
        found += links(reports, same_happening)
    return found


def _stored(transaction: Transaction, ids: Iterable[str]) -> tuple[StoredReport, ...]:
    keys = _keys(ids)
    return transaction.read(loading.STORED_REPORTS, keys) if keys.ids else ()


def _keys(ids: Iterable[str]) -> Keys:
    return Keys(ids=tuple(sorted(ids)))
