"""What stands in a verb's own clause that decides whether it happened: modals, mood, conditionals, negation, questions."""

from dataclasses import dataclass

from spacy.tokens import Token

from cypher.batch import Status
from ingest.extract.syntax import Syntax
from ingest.extract.words import morph


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status and what decided it."""

    status: Status
    why: str


def combine(inner: Verdict, outer: Status | None, why: str) -> Verdict:
    """Let an outer status act on an inner one: a refused plan is negated, a demanded refusal is possible."""
    if outer is None or outer is Status.OCCURRED:
        return inner
    if inner.status is Status.OCCURRED:
        return Verdict(outer, why)
    if inner.status is Status.NEGATED:
        return inner if outer is Status.PLANNED else Verdict(Status.POSSIBLE, why)
    if outer is Status.NEGATED:
        return Verdict(Status.NEGATED, why)
    return Verdict(Status.POSSIBLE, why) if Status.POSSIBLE in {inner.status, outer} else inner


def verb_verdict(syntax: Syntax, verb: Token) -> Verdict:
    """Judge a verb by what stands in its own clause."""
    verdict = Verdict(Status.OCCURRED, "asserted")
    auxiliaries = syntax.children(verb, "aux", "aux:pass", "cop")
    for aux in auxiliaries:
        modal = _modal(syntax, verb, aux)
        if modal is not None:
            verdict = combine(verdict, modal, f"modal '{aux.text}'")
    finite = next((w for w in (verb, *auxiliaries) if "Fin" in morph(w, "VerbForm")), None)
    # "hätten" also stands for the plural of Konjunktiv I, which looks like the indicative
    if (
        finite is not None
        and finite.lemma_ in {"haben", "sein"}
        and _is_subjunctive2(finite)
        and finite.lower_ != "hätten"
    ):
        verdict = combine(verdict, Status.POSSIBLE, f"Konjunktiv II '{finite.text}'")
    for mark in syntax.children(verb, "mark", "advmod", "cc"):
        word = mark.lower_
        if mark.dep_ == "mark" and word in syntax.grammar.conditional_marks:
            verdict = combine(verdict, Status.POSSIBLE, f"conditional '{mark.text}'")
        elif mark.dep_ == "mark" and word in syntax.grammar.contrast_marks:
            verdict = Verdict(Status.NEGATED, f"'{mark.text}'")
        elif mark.dep_ == "mark" and word in syntax.grammar.purpose_marks and verdict.status is Status.OCCURRED:
            verdict = Verdict(Status.PLANNED, f"purpose '{mark.text}'")
        elif mark.dep_ == "advmod" and word in syntax.grammar.hedges:
            verdict = combine(verdict, Status.POSSIBLE, f"hedge '{mark.text}'")
    if _is_verb_first_conditional(syntax, verb, finite):
        verdict = combine(verdict, Status.POSSIBLE, "verb-first conditional")
    negator = _negator(syntax, verb)
    unable = any(aux.lemma_ in {"können", "can"} and "Past" in morph(aux, "Tense") for aux in auxiliaries)
    if negator is not None and (verdict.status in {Status.OCCURRED, Status.PLANNED} or unable):
        return Verdict(Status.NEGATED, f"negated by '{negator.text}'")
    if _is_question(verb):
        verdict = combine(verdict, Status.POSSIBLE, "question")
    return verdict


def _modal(syntax: Syntax, verb: Token, aux: Token) -> Status | None:
    if aux.dep_ == "aux:pass":
        return None
    modal = syntax.grammar.modals.get(aux.lemma_.lower())
    if modal is None:
        return None
    participle = verb.tag_ in {"VVPP", "VAPP"}
    if aux.lemma_ == "werden":
        if participle and not any(a.tag_ == "VAINF" for a in syntax.children(verb, "aux", "aux:pass")):
            return None
        return modal.subjunctive2 if aux.lower_.startswith("würd") else modal.present
    perfect = participle and any(
        a.lemma_ in {"haben", "sein"} and a.tag_ == "VAINF" for a in syntax.children(verb, "aux")
    )
    if perfect and aux.lemma_ in {"sollen", "müssen", "dürfen", "wollen"} and "Past" not in morph(aux, "Tense"):
        return Status.OCCURRED
    if syntax.language == "en" and aux.lower_ in {"would", "could", "might", "should"}:
        return modal.past
    if _is_subjunctive2(aux) or aux.lower_ in {
        "könnte",
        "könnten",
        "dürfte",
        "dürften",
        "müsste",
        "müssten",
        "möchte",
        "möchten",
    }:
        return modal.subjunctive2
    return modal.past if "Past" in morph(aux, "Tense") and modal.past else modal.present


def _is_subjunctive2(word: Token) -> bool:
    return "Sub" in morph(word, "Mood") and "Past" in morph(word, "Tense")


def _negator(syntax: Syntax, verb: Token) -> Token | None:
    """Find the word that negates a clause: "nicht", "nie", or "kein" at its subject or object."""
    for child in syntax.children(verb, "advmod", "cc", "obl", "neg", "det", "cc:preconj"):
        if child.lower_ in syntax.grammar.negators:
            following = syntax.doc[child.i + 1].lower_ if child.i + 1 < len(syntax.doc) else ""
            if following not in syntax.grammar.double_negation:
                return child
    for child in syntax.children(verb, "nsubj", "nsubj:pass", "obj", "obl:arg"):
        if child.lemma_.lower() in {"niemand", "nichts", "keiner", "nobody", "nothing"}:
            return child
        for det in syntax.children(child, "det", "advmod"):
            if is_negative_determiner(syntax, det):
                return det
    return None


def is_negative_determiner(syntax: Syntax, word: Token) -> bool:
    return any(
        word.lower_ == n or (word.lower_.startswith(n) and syntax.language == "de")
        for n in syntax.grammar.negative_determiners
    )


def _is_verb_first_conditional(syntax: Syntax, verb: Token, finite: Token | None) -> bool:
    if syntax.language != "de" or finite is None or verb.dep_ != "advcl":
        return False
    return finite.i == min(t.i for t in verb.subtree) and not syntax.children(verb, "mark")


def _is_question(verb: Token) -> bool:
    sentence = verb.sent
    return verb.dep_ == "ROOT" and sentence[-1].text in {"?", "?“", '?"'}
