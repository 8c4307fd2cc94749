"""Who plays which role in an event: the slots of its trigger, read through the frame of a pattern."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from cypher.batch import SYMMETRIC, EntityKind, EventType
from ingest.extract.described import describe
from ingest.extract.index import MentionIndex
from ingest.extract.syntax import Syntax
from ingest.extract.triggers import Trigger
from ingest.extract.words import morph
from ingest.model import Article, Mention
from ingest.ontology.patterns import Condition, Pattern, Role

_ACTING = {EntityKind.PERSON, EntityKind.COUNTRY, EntityKind.ORGANIZATION}
_STRUCK = frozenset({EventType.ATTACKS, EventType.COERCES})
"""Types whose recipient may be anything that can be struck or seized: a factory, a broadcaster, two men."""
_CONTENT: dict[EventType, tuple[str, ...]] = {
    EventType.REQUESTS: ("subject",),
    EventType.REJECTS: ("mit", "with", "dative", "object"),
}
"""Types whose recipient may stand only in the clause that says what is demanded or refused, with its slots there."""
_PARTNERS = frozenset({"mit", "zwischen", "genitive", "with", "between", "of", "von"})
"""Slots of an event noun that name its participants."""
_SHARED = SYMMETRIC | {EventType.VISITS}
"""Types whose noun shares the subject of the clause around it."""
_MEANWHILE = frozenset(
    {"bei", "nach", "während", "vor", "in", "auf", "during", "after", "at", "before", "on", "following"}
)
_TARGETS = frozenset({"object", "auf", "gegen", "genitive", "on", "against", "of"})
_OWN_SLOTS = frozenset({"subject", "object", "dative", "genitive", "clause", "adverb", "adjective"})
"""Slots that a verb has itself; prepositions may hang on its noun instead ("lifted its sanctions on Sudan")."""
_HOLDERS = ("genitive", "von", "durch", "adjective", "compound", "of", "by")
"""Slots of a noun in which the one stands whose act it is ("das Vorgehen Israels")."""


@dataclass(frozen=True, slots=True)
class Filler:
    """A word in a role; `mention` is None where no entity is known for it. `through` tells that the word's owner is meant."""

    token: Token
    mention: Mention | None
    slot: str
    through: bool = False


Roles = Mapping[Role, tuple[Filler, ...]]


class RoleReader:
    """Reads the roles of triggers in one document."""

    def __init__(self, syntax: Syntax, index: MentionIndex, article: Article) -> None:
        self._syntax = syntax
        self._article = article
        self._index = index

    def read(self, trigger: Trigger, pattern: Pattern) -> Roles | None:
        """Fill the roles of a pattern; None where its restrictions do not hold."""
        block = pattern.block
        if not all(self._holds(trigger, c) for c in block.only):
            return None
        if any(self._holds(trigger, c) for c in (*block.not_, *pattern.not_)):
            return None
        roles: dict[Role, tuple[Filler, ...]] = {}
        taken: set[int] = set()
        for role, slots in block.roles.items():
            fillers = self._role(trigger, pattern, role, slots, taken)
            if fillers:
                roles[role] = fillers
                if role != "topic":
                    taken.update(f.token.i for f in fillers if f.slot not in {"compound", "adjective"})
        if "actor" not in roles or (pattern.type in SYMMETRIC and len(roles["actor"]) == 1):
            roles["actor"] = (*self._around(trigger, pattern, taken), *roles.get("actor", ()))
        if not roles.get("recipient") and "recipient" in block.roles:
            roles["recipient"] = self._in_content(trigger, pattern)
        missing = {role for role in block.needs if not _is_filled(role, roles.get(role, ()))}
        if missing and not (missing == {"actor"} and not roles.get("actor") and self.points_back(trigger, pattern)):
            return None
        return roles

    def _in_content(self, trigger: Trigger, pattern: Pattern) -> tuple[Filler, ...]:
        """Find the recipient of a demand or refusal in what is demanded or refused.

        "fordert, dass Erdogan geht": its subject; "weigert sich, mit der PSOE zu verhandeln": its partner or object.
        """
        slots = _CONTENT.get(pattern.type)
        if slots is None:
            return ()
        for clause in self._syntax.slots(trigger.token).get("clause", ()):
            if slots == ("subject",) and self._syntax.has_implied_subject(clause):
                continue
            inner = self._syntax.slots(clause)
            for slot in slots:
                fillers = (self._participant(word, slot, "recipient", pattern.type) for word in inner.get(slot, ()))
                found = tuple(f for f in fillers if f.mention is not None and not f.through)
                if found:
                    return found
        return ()

    def points_back(self, trigger: Trigger, pattern: Pattern) -> bool:
        """Tell whether an event noun refers to a happening named before ("das Treffen", "the talks")."""
        noun = trigger.token
        return (
            pattern.type in SYMMETRIC
            and noun.pos_ == "NOUN"
            and not _PARTNERS & self._syntax.slots(noun).keys()
            and any("Def" in morph(det, "Definite") for det in self._syntax.children(noun, "det", "case"))
        )

    def _around(self, trigger: Trigger, pattern: Pattern, taken: set[int]) -> tuple[Filler, ...]:
        """Find who acts in the clause around an event noun: "übte Kritik", "bei einem Telefonat mit Putin kündigte er an"."""
        token = trigger.token
        if trigger.support is not None:
            return self._role(trigger, pattern, "actor", ("support",), taken)
        verb = token.head
        if token.pos_ != "NOUN" or pattern.type not in _SHARED or verb.pos_ not in {"VERB", "AUX"}:
            return ()
        if token.dep_ not in {"obl", "obl:arg"} or self._syntax.preposition(token) not in _MEANWHILE:
            return ()
        words = self._syntax.slots(verb).get("subject", ())
        fillers = (self._participant(w, "subject", "actor", pattern.type) for w in words if w.i not in taken)
        return tuple(f for f in fillers if f.mention is not None)

    def anchors(self, trigger: Trigger, pattern: Pattern) -> tuple[Token, ...]:
        """Return the words that make a verb mean the type: of its phrase, and those that `only` asks for ("Sanktionen" aufheben)."""
        found = [word for word in trigger.words if word != trigger.token]
        for condition in pattern.block.only:
            if condition.slot not in {"self", "verb"}:
                found += [w for w in self._condition_words(trigger, condition) if _meets(condition, w)]
        return tuple(dict.fromkeys(found))

    def _role(
        self, trigger: Trigger, pattern: Pattern, role: Role, slots: tuple[str, ...], taken: set[int]
    ) -> tuple[Filler, ...]:
        """Take the first slot (or "+" group of slots) that has somebody in it."""
        kinds = pattern.block.kinds.get(role)
        fallback: tuple[Filler, ...] = ()
        for choice in slots:
            found = tuple(
                f
                for slot in choice.split("+")
                for f in self._slot(trigger, pattern, slot, role)
                if f.token.i not in taken or slot in {"compound", "adjective"}
            )
            if kinds is not None:
                found = tuple(f for f in found if f.mention is not None and _kind_fits(f.mention, kinds))
            if role in {"actor", "recipient"} and found and not any(f.mention for f in found):
                fallback = fallback or found
                continue
            if found:
                return found
        return fallback

    def _slot(self, trigger: Trigger, pattern: Pattern, slot: str, role: Role) -> Iterator[Filler]:
        """Yield what stands in one slot of a trigger, looking through the support verb where the noun has it not."""
        syntax, token = self._syntax, trigger.token
        if slot == "support":
            words = syntax.slots(trigger.support).get("subject", ()) if trigger.support is not None else ()
        elif slot == "compound":
            for mention in self._index.parts(token):
                if mention.why.startswith("compound"):
                    yield Filler(token, mention, slot)
            return
        else:
            words = self._words(token, slot)
            if not words and slot not in _OWN_SLOTS:
                words = tuple(
                    w
                    for anchor in self.anchors(trigger, pattern)
                    for w in syntax.slots(anchor).get(slot, ())
                    if w != token
                )
            if not words and trigger.support is not None and slot not in _OWN_SLOTS - {"subject", "dative"}:
                words = tuple(w for w in syntax.slots(trigger.support).get(slot, ()) if w != token)
        for word in words:
            if slot == "adjective":
                for mention in self._index.parts(word):
                    yield Filler(word, mention, slot)
            elif role in {"actor", "recipient", "place"}:
                yield self._participant(word, slot, role, pattern.type)
            else:
                yield Filler(word, self._index.heading(word), slot)
        if slot == "adjective":
            for mention in self._index.parts(token):
                if mention.why.startswith("adjective"):
                    yield Filler(token, mention, slot)

    def _words(self, token: Token, slot: str) -> tuple[Token, ...]:
        """Return the words of a slot; of two objects, the one that can act is the dative ("der Ukraine Tomahawks liefern").

        Goods that the reader took for the last part of a name are an object of their own.
        """
        slots = self._syntax.slots(token)
        objects = slots.get("object", ())
        if slot in {"object", "dative"}:
            joined = (f for word in (*objects, *slots.get("dative", ())) for f in self._syntax.children(word, "flat"))
            objects += tuple(f for f in joined if (m := self._index.at(f)) is not None and m.kind is EntityKind.ITEM)
        passive = slot == "dative" and "dative" not in slots and self._syntax.is_passive(token)
        if passive and len(objects) == 1 and _acts(self._index.at(objects[0])):
            return objects
        if slot in {"dative", "object"} and "dative" not in slots and len(objects) == 2:
            acting = tuple(w for w in objects if _acts(self._index.at(w)))
            if len(acting) == 1 and objects[0] in acting and not any(c.dep_ == "conj" for c in objects[0].children):
                return acting if slot == "dative" else tuple(w for w in objects if w not in acting)
        return objects if slot == "object" else slots.get(slot, ())

    def _participant(self, word: Token, slot: str, role: Role, kind: EventType) -> Filler:
        mention = self._index.at(word)
        if mention is not None and mention.why.startswith("demonym") and mention.kind is EntityKind.COUNTRY:
            named = (self._index.at(c) for c in self._syntax.children(word, "appos", "flat"))
            mention = next((m for m in named if m is not None and m.kind is EntityKind.PERSON), mention)
        if mention is not None and mention.entity is None and not mention.candidates and mention.head == word.i:
            return Filler(word, describe(word, self._syntax, self._article) or mention, slot)
        if mention is not None:
            return Filler(word, mention, slot)
        for child in self._syntax.children(word, "appos", "flat"):
            mention = self._index.at(child)
            if mention is not None:
                return Filler(word, mention, slot)
        owner = self._owner(word) if role == "recipient" else None
        if owner is None and _may_be_unnamed(role, slot, kind):
            return Filler(word, describe(word, self._syntax, self._article), slot)
        return Filler(word, owner, slot, through=owner is not None)

    def _owner(self, word: Token) -> Mention | None:
        """Return whose act or state a noun is: "das Vorgehen Israels", "die russische Invasion"."""
        slots = self._syntax.slots(word)
        for slot in _HOLDERS:
            if slot in {"adjective", "compound"}:
                parts = [m for w in (*slots.get("adjective", ()), word) for m in self._index.parts(w)]
                if parts:
                    return parts[0]
            for held in slots.get(slot, ()):
                mention = self._index.at(held)
                if mention is not None:
                    return mention
        return None

    def _holds(self, trigger: Trigger, condition: Condition) -> bool:
        if condition.slot == "self":
            return condition.matches(trigger.token.lemma_) or condition.matches(trigger.token.text)
        if condition.slot == "verb":
            head = trigger.token.head
            return head.pos_ in {"VERB", "AUX"} and condition.matches(self._syntax.verb_lemma(head))
        return any(_meets(condition, word) for word in self._condition_words(trigger, condition))

    def _condition_words(self, trigger: Trigger, condition: Condition) -> tuple[Token, ...]:
        words = self._syntax.slots(trigger.token).get(condition.slot, ())
        if not words and trigger.support is not None:
            words = self._syntax.slots(trigger.support).get(condition.slot, ())
        return words


def _kind_fits(mention: Mention, kinds: frozenset[EntityKind]) -> bool:
    return mention.kind in kinds or (mention.stands_for is not None and mention.stands_for.kind in kinds)


def _may_be_unnamed(role: Role, slot: str, kind: EventType) -> bool:
    """Tell whether a word that no table knows may be a party: whoever acts, is spoken to, or is struck."""
    if role == "actor":
        return slot == "subject" and kind not in SYMMETRIC
    return role == "recipient" and (slot == "dative" or (kind in _STRUCK and slot in _TARGETS))


def _acts(mention: Mention | None) -> bool:
    return mention is not None and mention.kind in _ACTING


def _meets(condition: Condition, word: Token) -> bool:
    return condition.matches(word.lemma_) or condition.matches(word.text)


def _is_filled(role: Role, fillers: tuple[Filler, ...]) -> bool:
    """Tell whether a role that a pattern needs is filled: by an entity, or by any word where no actor is asked for."""
    return any(f.mention is not None for f in fillers) if role in {"actor", "recipient"} else bool(fillers)
