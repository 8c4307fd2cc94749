"""Every stage of reading one article, made visible."""

from rich.console import Console
from rich.table import Table

from ingest.model import Event, Mention, Participant
from ingest.pipeline import Reading


def explained(reading: Reading, console: Console) -> None:
    """Print words, mentions, times, statements with their reasons, and happenings."""
    for table in (_words(reading), _mentions(reading), _times(reading)):
        console.print(table)
    for event in reading.statements:
        console.print(_statement(event))
    console.print(_happenings(reading))


def _words(reading: Reading) -> Table:
    table = Table("#", "word", "lemma", "part of speech", "relation", "of", "form", title="Words", title_justify="left")
    for token in reading.document.doc:
        if not token.is_space:
            table.add_row(
                str(token.i),
                token.text,
                token.lemma_,
                token.pos_,
                token.dep_,
                f"{token.head.i} {token.head.text}",
                str(token.morph),
            )
    return table


def _mentions(reading: Reading) -> Table:
    table = Table(
        "offsets",
        "text",
        "kind",
        "entity",
        "stands for",
        "score",
        "why",
        title="Mentions",
        title_justify="left",
    )
    for mention in reading.mentions:
        table.add_row(
            f"{mention.start}–{mention.end}", mention.text, mention.kind.value, _entity(mention),
            f"{mention.stands_for.id} {mention.stands_for.name}" if mention.stands_for else "", f"{mention.score:.2f}", mention.why,
        )  # fmt: skip
    return table


def _entity(mention: Mention) -> str:
    if mention.entity is not None:
        return f"{mention.entity.id} {mention.entity.name}"
    return "? " + ", ".join(candidate.name for candidate in mention.candidates) if mention.candidates else "?"


def _times(reading: Reading) -> Table:
    table = Table("offsets", "text", "first day", "day after", "precision", "rule", title="Times", title_justify="left")
    for time in reading.times:
        table.add_row(
            f"{time.start}–{time.end}",
            time.text,
            str(time.first or "?"),
            str(time.last or "?"),
            time.precision.value,
            time.why,
        )
    return table


def _statement(event: Event) -> Table:
    table = Table("", "", show_header=False, title=f"{event.type.value} ({event.evidence.rule})", title_justify="left")
    table.add_row("sentence", event.evidence.sentence)
    table.add_row("trigger", f"{event.evidence.trigger} ({event.evidence.trigger_start}–{event.evidence.trigger_end})")
    for role, group in (("actor", event.actors), ("recipient", event.recipients), ("item", event.items)):
        if group:
            table.add_row(role, "; ".join(_participant(p) for p in group))
    for name, participant in (("place", event.place), ("says", event.attributed_to)):
        if participant is not None:
            table.add_row(name, _participant(participant))
    if event.time is not None:
        table.add_row("time", f"{event.time.text}: {event.time.first} ≤ t < {event.time.last}")
    if event.topic:
        table.add_row("topic", event.topic)
    table.add_row("confidence", f"{event.confidence:.2f}")
    table.add_row("why", "\n".join(event.why))
    return table


def _participant(participant: Participant) -> str:
    return f"{participant.entity.name} [{participant.entity.id}] “{participant.text}” {participant.start}–{participant.end}"


def _happenings(reading: Reading) -> Table:
    table = Table("event", "status", "confidence", "told at", title="Events", title_justify="left")
    for happening in reading.happenings:
        event = happening.event
        names = ", ".join(p.entity.name for p in event.actors)
        others = ", ".join(p.entity.name for p in event.recipients)
        table.add_row(
            f"{event.type.value}: {names}" + (f" → {others}" if others else ""), event.status.value, f"{event.confidence:.2f}",
            ", ".join(str(report.evidence.trigger_start) for report in happening.reports),
        )  # fmt: skip
    return table
