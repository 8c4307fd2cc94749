"""What German grammar knows better than the reader: words hung on the wrong word, subjects taken for objects."""

from typing import TYPE_CHECKING

from spacy.tokens import Token

from ingest.extract.words import morph

if TYPE_CHECKING:
    from ingest.extract.syntax import Syntax

_ACCUSATIVE = {"den", "einen", "keinen", "diesen", "ihren", "seinen"}
"""Articles that no nominative has (in the singular; of two objects at most one has them)."""


def mend_attachment(syntax: "Syntax", verb: Token, slots: dict[str, list[Token]], passive: bool) -> None:
    """Take to the verb what the reader hung on a noun, and from an infinitive the subject it cannot have."""
    if verb.tag_ in {"VVINF", "VVIZU"} and (
        verb.tag_ == "VVIZU" or any(c.tag_ == "PTKZU" for c in syntax.children(verb))
    ):
        slots["object"] += [s for s in slots.pop("subject", []) if not passive]
    if not slots["dative"]:  # "der Ukraine Raketen liefern"
        nested = (
            c for o in slots["object"] for c in syntax.children(o, "nmod") if c.i < o.i and "Dat" in morph(c, "Case")
        )
        slots["dative"] += [c for c in nested if not syntax.preposition(c)]
    if passive and not slots["subject"]:  # "in Kiew von Selenskyj empfangen"
        places = (o for o in syntax.children(verb, "obl") if o.pos_ == "PROPN" and o.i < verb.i)
        nested = (c for o in places for c in syntax.children(o, "nmod"))
        slots["subject"] += [c for c in nested if syntax.preposition(c) == "von"]


def mend_cases(syntax: "Syntax", slots: dict[str, list[Token]]) -> None:
    """Swap subject and object where their cases say so ("Den Botschafter bestellte das Ministerium ein")."""
    subjects, objects = slots["subject"], slots["object"]
    if syntax.language == "de" and len(subjects) > 1:
        first, *others = sorted(subjects, key=lambda t: ("Nom" not in morph(t, "Case"), t.i))
        spare = "dative" if not slots["dative"] and (objects or slots["clause"]) else "object"
        subjects = slots["subject"] = [first]
        slots[spare].extend(others)
    if syntax.language != "de" or not objects:
        return
    if subjects and "Acc" in morph(subjects[0], "Case") and "Nom" in morph(objects[0], "Case"):
        slots["subject"], slots["object"] = objects, subjects
    elif not subjects and len(objects) == 2:
        nominative = [o for o in objects if "Nom" in morph(o, "Case")]
        marked = [o for o in objects if any(d.lower_ in _ACCUSATIVE for d in syntax.children(o, "det"))]
        if not nominative and len(marked) == 1:  # "Den Botschafter bestellte Russland ein"
            nominative = [o for o in objects if o not in marked]
        if len(nominative) == 1:
            slots["subject"] = nominative
            slots["object"] = [o for o in objects if o != nominative[0]]
