"""Where and when: the place and the time that the text gives to one event."""

from collections.abc import Iterator

from spacy.tokens import Token

from cypher.batch import EntityKind
from ingest.extract.index import MentionIndex
from ingest.extract.syntax import Syntax
from ingest.extract.triggers import Trigger
from ingest.model import Mention, Time

_FRONT = 3
"""Characters before a time that stands in front: an opening quote, a dash."""
_PLACES = {EntityKind.PLACE, EntityKind.COUNTRY}


def place_of(trigger: Trigger, syntax: Syntax, index: MentionIndex, taken: frozenset[int]) -> Mention | None:
    """Find where an event happens: a place in a local phrase of its trigger or of the verb that carries it.

    `taken` are the head tokens of its participants, which are no places.
    """
    for word in _carriers(trigger, syntax):
        slots = syntax.slots(word)
        for preposition, fillers in slots.items():
            if preposition not in syntax.grammar.place_prepositions:
                continue
            for filler in fillers:
                mention = index.at(filler)
                if mention is None:
                    mention = next(
                        (m for c in syntax.children(filler, "appos", "flat", "nmod") if (m := index.at(c))),
                        None,
                    )
                if (
                    mention is not None
                    and mention.kind in _PLACES
                    and mention.entity is not None
                    and filler.i not in taken
                ):
                    return mention
    return None


def time_of(trigger: Trigger, syntax: Syntax, times: tuple[Time, ...]) -> Time | None:
    """Find when an event happens: the time expression that hangs on its trigger, else on the verb that carries it."""
    doc = syntax.doc
    sentence = trigger.token.sent
    within = [t for t in times if sentence.start_char <= t.start < sentence.end_char]
    carriers = list(_carriers(trigger, syntax))
    for carrier in carriers:
        found = [t for t in within if _governor(doc[t.head]) == carrier]
        if found:
            return min(found, key=lambda t: abs(t.head - carrier.i))
    return None


def only_time(trigger: Trigger, times: tuple[Time, ...], refers_back: bool) -> Time | None:
    """Return the one time of a sentence: where it stands in front, for all that is told; for "das Treffen", in any place.

    What a relative clause tells has a time of its own.
    """
    sentence = trigger.token.sent
    within = [t for t in times if sentence.start_char <= t.start < sentence.end_char]
    if len(within) != 1 or _is_relative(trigger.token):
        return None
    in_front = within[0].start - sentence.start_char <= _FRONT and trigger.token.pos_ in {"VERB", "AUX"}
    return within[0] if refers_back or in_front else None


def _is_relative(token: Token) -> bool:
    return token.dep_ == "acl:relcl" or any(above.dep_ == "acl:relcl" for above in token.ancestors)


def _carriers(trigger: Trigger, syntax: Syntax) -> Iterator[Token]:
    """Yield the words on which an event's place and time may hang, nearest first."""
    token = trigger.token
    yield token
    if trigger.support is not None:
        yield trigger.support
        return
    head = token.head
    if token.pos_ in {"VERB", "AUX"}:
        if token.dep_ == "conj" and head.pos_ in {"VERB", "AUX"} and head.i < token.i:
            yield head
        return
    if head.pos_ in {"VERB", "AUX"} and token.dep_ in {"nsubj", "nsubj:pass"}:
        if syntax.verb_lemma(head) in syntax.grammar.existence_verbs:
            yield head
    elif (
        head.pos_ in {"VERB", "AUX"}
        and token.dep_ in {"obl", "obl:arg"}
        and syntax.preposition(token) in {"bei", "during", "at"}
    ):
        yield head


def _governor(head: Token) -> Token:
    """Return the verb or noun that a time expression modifies."""
    token = head
    while token.head != token:
        label = token.dep_
        token = token.head
        if label in {"obl", "advmod", "nmod", "obl:arg", "obj", "nsubj", "dep", "appos", "amod"} and token.pos_ in {
            "VERB", "AUX", "NOUN", "PROPN", "ADJ",
        }:  # fmt: skip
            return token
    return token
