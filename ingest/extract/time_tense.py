"""Which side of the publication a word is on, by the tense of the clause it stands in."""

from spacy.tokens import Token

from ingest.extract.time_patterns import Lean

_DEPTH = 6


def lean_of(token: Token) -> Lean:
    """Tell past from future by the verb that governs a word; nearest where there is none."""
    word = token
    for _ in range(_DEPTH):
        if word.pos_ in {"VERB", "AUX"}:
            return _tense(word)
        if word.head.i == word.i:
            break
        word = word.head
    return _tense(word)


def _tense(verb: Token) -> Lean:
    words = [verb, *(child for child in verb.children if child.dep_ in {"aux", "aux:pass", "cop"})]
    lemmas = {word.lemma_.lower() for word in words if word is not verb or word.pos_ == "AUX"}
    tenses = {tense for word in words for tense in word.morph.get("Tense")}
    forms = {form for word in words for form in word.morph.get("VerbForm")}
    finite = [word for word in words if "Fin" in word.morph.get("VerbForm")]
    if any("Past" in word.morph.get("Tense") for word in finite):
        return Lean.PAST
    if lemmas & {"werden", "will", "sollen", "wollen", "can", "können", "shall"}:
        return Lean.FUTURE
    if lemmas & {"haben", "sein", "have"} and "Part" in forms:
        return Lean.PAST
    if "Pres" in tenses:
        return Lean.FUTURE
    return Lean.NEAREST
