"""Who held which office when."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ingest.model import Entity, Office


@dataclass(frozen=True, slots=True)
class Offices:
    """The offices of all persons, by person and by body."""

    by_person: dict[str, tuple[Office, ...]]
    by_body: dict[tuple[str, str], tuple[Office, ...]]

    @classmethod
    def of(cls, offices: Iterable[Office]) -> "Offices":
        """Index offices; order is kept."""
        persons: defaultdict[str, list[Office]] = defaultdict(list)
        bodies: defaultdict[tuple[str, str], list[Office]] = defaultdict(list)
        for office in offices:
            persons[office.person.id].append(office)
            bodies[office.body.id, office.title].append(office)
        return cls(
            {person: tuple(held) for person, held in persons.items()},
            {body: tuple(held) for body, held in bodies.items()},
        )

    def holders(self, body: Entity, title: str, on: date) -> tuple[Office, ...]:
        """Find who holds an office of a body on a day; several where a change is only known by its year."""
        return tuple(office for office in self.by_body.get((body.id, title), ()) if held(office, on))

    def of_person(self, person: Entity, on: date | None = None) -> tuple[Office, ...]:
        """List the offices that a person holds on a day, or ever held."""
        offices = self.by_person.get(person.id, ())
        return offices if on is None else tuple(office for office in offices if held(office, on))


def held(office: Office, on: date) -> bool:
    """Tell whether an office runs on a day."""
    return (office.first is None or office.first <= on) and (office.last is None or on < office.last)


def years_from(office: Office, on: date) -> float:
    """Measure how many years lie between an office and a day; 0 while it runs."""
    if held(office, on):
        return 0.0
    if office.first is not None and on < office.first:
        return (office.first - on).days / 365.25
    return (on - office.last).days / 365.25 if office.last is not None else 0.0
