"""Parties that the text leaves unsaid because every reader knows them: the state that arrests, the country at war."""

from collections import Counter

from spacy.tokens import Token

from cypher.batch import EntityKind, EventType
from ingest.actors.known import Known
from ingest.extract.index import MentionIndex
from ingest.extract.syntax import Syntax
from ingest.extract.triggers import Trigger
from ingest.model import Entity, Mention, Participant

_STATE_ACTS = frozenset(
    {
        EventType.SUPPLIES,
        EventType.AIDS,
        EventType.MOBILIZES,
        EventType.SANCTIONS,
        EventType.ATTACKS,
        EventType.WITHDRAWS,
    }
)
"""Acts that a head of state performs through the state."""
_NEAR = 2
"""Sentences back in which the country is sought whose police arrested somebody."""


class ImpliedParties:
    """Finds unsaid parties in one document."""

    def __init__(self, syntax: Syntax, index: MentionIndex, known: Known) -> None:
        self.syntax = syntax
        self._index = index
        self._state = known.state
        self._sentences = list(syntax.doc.sents)
        self._number = {token.i: n for n, sentence in enumerate(self._sentences) for token in sentence}
        self._war = self._country_at_war()

    def actors(
        self,
        kind: EventType,
        trigger: Trigger,
        actors: tuple[Participant, ...],
        recipients: tuple[Participant, ...],
        place: Mention | None,
    ) -> tuple[Participant, ...]:
        """Replace a head of state by the state in a state's act that is only implied; name the state that arrests."""
        if (
            kind in _STATE_ACTS
            and actors
            and trigger.token.pos_ == "VERB"
            and self.syntax.has_implied_subject(trigger.token)
        ):
            return tuple(self._for_state(actor) for actor in actors)
        if kind is EventType.COERCES and not actors:
            country = self._country_here(trigger, place, recipients)
            if country is not None:
                token = trigger.token
                return (Participant(country, token.text, token.idx, token.idx + len(token)),)
        return actors

    def recipients(
        self, kind: EventType, trigger: Trigger, actors: tuple[Participant, ...], recipients: tuple[Participant, ...]
    ) -> tuple[Participant, ...]:
        """Name the country at war as the one invaded where an attack by another has no target ("die russische Invasion")."""
        if kind is not EventType.ATTACKS or recipients or not actors or self._war is None:
            return recipients
        if (
            self._war.id in {actor.entity.id for actor in actors}
            or trigger.token.lemma_ not in self.syntax.grammar.invasion_nouns
        ):
            return recipients
        token = trigger.token
        return (Participant(self._war, token.text, token.idx, token.idx + len(token)),)

    def _for_state(self, actor: Participant) -> Participant:
        state = self._state(actor.entity) if actor.entity.kind is EntityKind.PERSON else None
        return Participant(state, actor.text, actor.start, actor.end) if state is not None else actor

    def _country_at_war(self) -> Entity | None:
        """Return the country that the article's war is named for ("Ukraine-Krieg", "Krieg in der Ukraine"), if one."""
        found: Counter[Entity] = Counter()
        for token in self.syntax.doc:
            if token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower().endswith(tuple(self.syntax.grammar.war_nouns)):
                found.update(self._named_for(token))
        return found.most_common(1)[0][0] if found else None

    def _named_for(self, noun: Token) -> list[Entity]:
        mentions = [m for m in self._index.parts(noun) if m.why.startswith("compound")]
        slots = self.syntax.slots(noun)
        mentions += [m for slot in ("in", "gegen", "against") for w in slots.get(slot, ()) if (m := self._index.at(w))]
        return [m.entity for m in mentions if m.entity is not None and m.entity.kind is EntityKind.COUNTRY]

    def _country_here(
        self, trigger: Trigger, place: Mention | None, recipients: tuple[Participant, ...]
    ) -> Entity | None:
        """Return the country in which somebody is arrested: of the place, else the only one spoken of nearby."""
        if place is not None and place.entity is not None:
            return self._state(place.entity)
        taken = {recipient.entity.id for recipient in recipients}
        number = self._number.get(trigger.token.i, 0)
        for back in range(_NEAR + 1):
            if number - back < 0:
                break
            sentence = self._sentences[number - back]
            countries = {
                country.id: country
                for m in self._index.mentions
                if sentence.start_char <= m.start < sentence.end_char
                and m.kind in {EntityKind.COUNTRY, EntityKind.PLACE}
                if m.entity is not None and (country := self._state(m.entity)) is not None and country.id not in taken
            }
            if len(countries) == 1:
                return next(iter(countries.values()))
            if countries:
                return None
        return None
