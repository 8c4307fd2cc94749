"""Phrases → mentions: who a title, an organ or a group stands for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cypher.batch import EntityKind
from ingest.actors.gazetteer import Gazetteer
from ingest.actors.names import Noun, NounKind
from ingest.actors.spelling import slug
from ingest.extract.mentions.groups import group_name
from ingest.extract.mentions.links import Link
from ingest.extract.mentions.phrases import Phrase
from ingest.extract.mentions.stretches import Stretch
from ingest.extract.mentions.words import MentionWords
from ingest.model import Document, Entity, Office

_INSTEAD = {
    "head_of_government": ("head_of_state",),
    "head_of_state": ("supreme_leader", "king"),
    "king": ("head_of_state",),
}
"""The office to ask where a body has none of the name: some presidents govern, kings are heads of state."""


@dataclass(frozen=True, slots=True)
class PhraseReader:
    """Reads the phrases of one document, given what its names mean."""

    document: Document
    gazetteer: Gazetteer
    links: Mapping[Stretch, Link]
    words: MentionWords

    def read(self, phrase: Phrase) -> Link | None:
        """Tell who a phrase stands for; None where it names nobody of interest."""
        noun = phrase.meaning
        if phrase.name is not None:
            return self.links[phrase.name]
        body = self.body(phrase)
        if noun.kind is NounKind.TITLE:
            return self._title(phrase, noun, body)
        if noun.kind is NounKind.ORGAN:
            return self._organ(noun, body)
        return self._group(phrase, noun, body)

    def body(self, phrase: Phrase) -> Entity | None:
        """Find the country or body that a phrase belongs to."""
        noun = phrase.meaning
        country = phrase.countries[-1] if phrase.countries else None
        if noun.body is not None and not (country is not None and noun.written.startswith("Bundes")):
            return noun.body
        for stretch in phrase.bodies[:1]:
            link = self.links[stretch]
            if stretch.first == phrase.noun.first and not stretch.whole:
                return _as_body(link, noun)
        if country is not None:
            return country
        for stretch in phrase.bodies:
            body = _as_body(self.links[stretch], noun) or self._country_of(self.links[stretch], noun)
            if body is not None:
                return body
        if phrase.inner is not None:
            inner = self.read(phrase.inner)
            return inner.entity if inner is not None and inner.kind is not EntityKind.PERSON else None
        return None

    def _country_of(self, link: Link, noun: Noun) -> Entity | None:
        if link.entity is None or noun.kind is not NounKind.ORGAN:
            return None
        return self.gazetteer.country(link.entity.country or "")

    def _title(self, phrase: Phrase, noun: Noun, body: Entity | None) -> Link | None:
        office, on = noun.meaning, self.document.article.published.date()
        person = EntityKind.PERSON
        bearer = self._spoken_for(phrase) if office == "spokesperson" else None
        if bearer is not None:
            return bearer
        if phrase.former or phrase.coming:
            return Link(None, person, 0.3, f"{'former' if phrase.former else 'coming'} title:{office}")
        if body is None:
            return Link(None, person, 0.3, f"titles:{office}" if phrase.plural else f"title:{office}")
        if phrase.plural:
            return self._collective(phrase, body)
        if office == "spokesperson" and phrase.indefinite:
            return Link(body, body.kind, 0.8, f"official of {body.name}")
        holders = self._holders(body, office, on)
        if len(holders) == 1:
            why = f"office {office} of {body.name} on {on.isoformat()}"
            return Link(holders[0].person, person, 0.9, why)
        if office == "spokesperson":
            return Link(body, body.kind, 0.8, f"official of {body.name}")
        people = tuple(held.person for held in holders)
        return Link(None, person, 0.4, f"title:{office} of {body.name}", people)

    def _holders(self, body: Entity, office: str, on: date) -> tuple[Office, ...]:
        if office == "other":
            return ()
        for title in (office, *_INSTEAD.get(office, ())):
            holders = self.gazetteer.holders(body, title, on)
            if holders:
                first = {held.person.id: held for held in holders}
                return tuple(first.values())
        return ()

    def _spoken_for(self, phrase: Phrase) -> Link | None:
        """Find the person whose spokesperson this is: "Clinton-Sprecher"."""
        inner = phrase.inner.name if phrase.inner is not None else None
        for stretch in (*phrase.bodies, *((inner,) if inner is not None else ())):
            link = self.links[stretch]
            if link.kind is EntityKind.PERSON and link.entity is not None:
                return Link(link.entity, link.kind, 0.8, f"official of {link.entity.name}")
        return None

    def _organ(self, noun: Noun, body: Entity | None) -> Link:
        if body is None:
            return Link(None, EntityKind.COUNTRY, 0.3, f"organ:{noun.meaning}")
        if body.kind is EntityKind.ORGANIZATION and noun.meaning == "government":
            body = self.gazetteer.country(body.country or "") or body
        return Link(body, body.kind, 0.9, f"{noun.meaning} of {body.name}")

    def _group(self, phrase: Phrase, noun: Noun, body: Entity | None) -> Link | None:
        written = noun.written.lower()
        if written in self.words.relational:
            return Link(None, EntityKind.PERSON, 0.3, f"relational:{written}" + (f" of {body.name}" if body else ""))
        if written in self.words.lands and body is None and not phrase.plural:
            return Link(None, EntityKind.COUNTRY, 0.3, "organ:country")
        if body is None or written.endswith(self.words.courts):
            return self._collective(phrase, body)
        if noun.meaning == "official" or written.endswith(self.words.sides):
            return Link(body, body.kind, 0.8, f"official of {body.name}")
        if body.kind is EntityKind.ORGANIZATION and noun.meaning in ("armed", "civil"):
            return Link(body, body.kind, 0.8, f"members of {body.name}")
        return self._collective(phrase, body)

    def _collective(self, phrase: Phrase, body: Entity | None) -> Link:
        name = group_name(self.document.doc, phrase)
        country = body.country if body is not None else None
        entity = Entity(f"group:{slug(name)}", EntityKind.ORGANIZATION, name, country=country)
        return Link(entity, EntityKind.ORGANIZATION, 0.6, f"group:{phrase.meaning.meaning}")


def _as_body(link: Link, noun: Noun) -> Entity | None:
    if link.stands_for is not None:
        return link.stands_for
    return link.entity if link.kind in (EntityKind.COUNTRY, EntityKind.ORGANIZATION) else None
