"""Which side of the publication a word is on, by the tense of the clause it stands in."""

from spacy.tokens import Token

from ingest.extract.time_lexicon import TenseWords
from ingest.extract.time_patterns import Lean

_DEPTH = 8
"""How far up the tree a verb is looked for."""


def lean_of(token: Token, words: TenseWords) -> Lean:
    """Tell past from future by the word that governs a time; nearest where no verb does.

    "Ein für Freitag geplantes Treffen" lies ahead, "die am Freitag begonnene Offensive" behind, whatever the
    tense of the clause; so does what is announced: "kündigte Gespräche am Freitag an".
    """
    governor = token.head
    if governor.pos_ == "ADJ" and governor.dep_ in {"amod", "acl"} and governor.i > token.i:
        return Lean.FUTURE if governor.lemma_.lower() in words.planned else Lean.PAST
    word = token
    for _ in range(_DEPTH):
        if _is_verbal(word):
            lean = _verb_lean(word, words)
            if lean is not None:
                below = word is not governor and token.dep_ == "nmod"
                return Lean.FUTURE if below and _full_lemma(word) in words.announced else lean
        if word.head.i == word.i:
            break
        word = word.head
    return Lean.NEAREST


def _is_verbal(word: Token) -> bool:
    return word.pos_ in {"VERB", "AUX"} or any(child.dep_ in {"cop", "aux"} for child in word.children)


def _verb_lean(verb: Token, words: TenseWords) -> Lean | None:
    """Tell past from future by a verb and its auxiliaries; None where only the verb above can tell."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "aux:pass", "cop"}]
    if verb.lemma_.lower() in words.planned and (_is_participle(verb) or verb.pos_ == "ADJ"):
        return Lean.FUTURE
    if any(child.lemma_.lower() in words.planned and child.i < verb.i for child in _qualifiers(verb)):
        return Lean.FUTURE
    perfect = any(word.lemma_.lower() in words.perfect for word in helpers) and _is_participle(verb)
    if perfect:
        return Lean.PAST
    finite = next((word for word in (*helpers, verb) if "Fin" in word.morph.get("VerbForm", [])), None)
    if finite is not None:
        return _finite_lean(finite, words)
    if any(child.lower_ in {"zu", "to"} for child in verb.children) or verb.tag_ == "VVIZU":
        return Lean.FUTURE
    if _is_participle(verb) and verb.dep_ in {"acl", "acl:relcl", "advcl", "amod"} and verb.tag_ != "VBG":
        return Lean.PAST
    return None


def _finite_lean(finite: Token, words: TenseWords) -> Lean:
    lemma, past = finite.lemma_.lower(), "Past" in finite.morph.get("Tense", [])
    unreal = "Sub" in finite.morph.get("Mood", [])
    if lemma in words.intention or (lemma in words.future | words.ability and (unreal or not past)):
        return Lean.FUTURE
    return Lean.PAST if past else Lean.FUTURE


def _qualifiers(verb: Token) -> list[Token]:
    """List the dependents that may say that something is due: "are due to begin", "is set to meet"."""
    return [child for child in verb.children if child.pos_ in {"ADJ", "VERB", "AUX"}]


def _is_participle(verb: Token) -> bool:
    return "Part" in verb.morph.get("VerbForm", [])


def _full_lemma(verb: Token) -> str:
    """Join a verb with its separated particle: "kündigte … an" is "ankündigen"."""
    particle = next((child.lower_ for child in verb.children if child.dep_ == "compound:prt"), "")
    return particle + verb.lemma_.lower()
