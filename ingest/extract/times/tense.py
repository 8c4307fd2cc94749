"""Which side of the publication a word is on, by the tense of the clause it stands in."""

from spacy.tokens import Token

from ingest.extract.times.lexicon import TenseWords
from ingest.extract.times.patterns import Lean

_DEPTH = 8
"""How far up the tree a verb is looked for."""


def lean_of(token: Token, words: TenseWords) -> Lean:
    """Tell past from future by the words that govern a time, the closest first; NEAREST if none tells.

    "Das für Freitag geplante Treffen" lies ahead, "die am Freitag begonnene Offensive" behind, whatever the
    tense of the clause; so do "nach der Wahl am Freitag" and what is announced: "kündigte Wahlen am Freitag an".
    """
    below, word = token, token.head
    for _ in range(_DEPTH):
        lean = _word_lean(word, words)
        if lean is not None:
            announced = below.dep_ in {"obj", "obl"} and _full_lemma(word) in words.announced
            return Lean.FUTURE if announced and below is not token else lean
        if word.head.i == word.i:
            break
        below, word = word, word.head
    return Lean.NEAREST


def _word_lean(word: Token, words: TenseWords) -> Lean | None:
    if word.pos_ == "ADJ" and word.dep_ in {"amod", "acl"}:
        return Lean.FUTURE if word.lemma_.lower() in words.planned else Lean.PAST
    if word.pos_ in {"VERB", "AUX"} or any(child.dep_ in {"cop", "aux"} for child in word.children):
        return _verb_lean(word, words)
    cases = {child.lower_ for child in word.children if child.dep_ == "case"}
    if cases & words.ahead:
        return Lean.FUTURE
    return Lean.PAST if cases & words.behind else None


def _verb_lean(verb: Token, words: TenseWords) -> Lean | None:
    """Tell past from future by a verb and its auxiliaries; None where only the word above can tell."""
    children = list(verb.children)
    helpers = [child for child in children if child.dep_ in {"aux", "aux:pass", "cop"}]
    if verb.lemma_.lower() in words.planned and (_is_participle(verb) or verb.pos_ == "ADJ"):
        return Lean.FUTURE
    if any(child.lemma_.lower() in words.planned and child.pos_ == "ADJ" and child.i < verb.i for child in children):
        return Lean.FUTURE
    finite = next((word for word in (*helpers, verb) if "Fin" in word.morph.get("VerbForm", [])), None)
    if _is_perfect(verb, helpers, words):
        will = finite is not None and finite.lemma_.lower() in words.future and "Pres" in finite.morph.get("Tense", [])
        return Lean.FUTURE if will else Lean.PAST
    if finite is not None:
        return _finite_lean(finite, verb, words)
    if any(child.lower_ in {"zu", "to"} for child in children) or verb.tag_ == "VVIZU":
        return Lean.FUTURE
    return Lean.PAST if _is_participle(verb) and verb.tag_ != "VBG" and verb.dep_ != "conj" else None


def _finite_lean(finite: Token, verb: Token, words: TenseWords) -> Lean:
    lemma, past = finite.lemma_.lower(), "Past" in finite.morph.get("Tense", [])
    unreal = "Sub" in finite.morph.get("Mood", [])
    if lemma in words.intention or (lemma in words.future | words.ability and (unreal or not past)):
        return Lean.FUTURE
    reported = finite is verb and _full_lemma(verb) in words.reporting
    return Lean.PAST if past or reported else Lean.FUTURE


def _is_perfect(verb: Token, helpers: list[Token], words: TenseWords) -> bool:
    return _is_participle(verb) and any(word.lemma_.lower() in words.perfect for word in helpers)


def _is_participle(verb: Token) -> bool:
    return "Part" in verb.morph.get("VerbForm", [])


def _full_lemma(verb: Token) -> str:
    """Join a verb with its separated particle: "kündigte … an" is "ankündigen"."""
    particle = next((child.lower_ for child in verb.children if child.dep_ == "compound:prt"), "")
    return particle + verb.lemma_.lower()
