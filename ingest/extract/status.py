"""Did it happen, is it planned, is it a mere possibility, did it not happen? Tense, mood, modals, negation, embedding.

*Konjunktiv I* (indirect speech) does not change the status; it sets the attribution.
"""

from dataclasses import dataclass
from datetime import date

from spacy.tokens import Token

from cypher.batch import Status
from ingest.extract.syntax import Syntax, morph
from ingest.model import Time

_MAX_CLIMB = 6
"""Embedding deeper than this is a parse error more often than language."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status and what decided it."""

    status: Status
    why: str


def status_of(syntax: Syntax, trigger: Token, support: Token | None, time: Time | None, published: date) -> Verdict:
    """Judge the factuality of what a trigger tells.

    `support` is the verb that carries an event noun ("übte Kritik"), None for verbs and bare nouns.
    """
    if support is not None:
        noun = _noun_verdict(syntax, trigger)
        outer = syntax.grammar.embedding.status(syntax.verb_lemma(support))
        verdict = (
            _combine(_climb(syntax, support), outer, f"'{support.text}' embeds") if outer else _climb(syntax, support)
        )
        verdict = _combine(noun, verdict.status, verdict.why) if verdict.status is not Status.OCCURRED else noun
    elif trigger.pos_ in {"VERB", "AUX"} or _is_predicate(syntax, trigger):
        verdict = _climb(syntax, trigger)
    else:
        verdict = _noun_in_context(syntax, trigger)
    if verdict.status is Status.OCCURRED and time is not None and time.first is not None and time.first > published:
        return Verdict(Status.PLANNED, f"'{time.text}' lies ahead")
    return verdict


def _is_predicate(syntax: Syntax, token: Token) -> bool:
    return bool(syntax.children(token, "cop"))


def _combine(inner: Verdict, outer: Status | None, why: str) -> Verdict:
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


def _climb(syntax: Syntax, verb: Token) -> Verdict:
    """Judge a verb by its own form, then by the clauses it is embedded in."""
    verdict = _verb_verdict(syntax, verb)
    token = verb
    for _ in range(_MAX_CLIMB):
        head, label = token.head, token.dep_
        if head == token:
            break
        if label == "conj" and head.pos_ in {"VERB", "AUX"}:
            if not syntax.children(token, "aux", "nsubj", "aux:pass"):
                shared = _verb_verdict(syntax, head)
                if shared.why.startswith("modal"):
                    verdict = _combine(verdict, shared.status, shared.why)
        elif label in {"xcomp", "ccomp", "csubj"} or (
            label == "advcl" and head.pos_ in {"VERB", "AUX"} and _is_complement(syntax, token)
        ):
            outer = _embedding(syntax, head)
            if outer is not None and not (
                _is_finite(syntax, token) and _is_perfect(syntax, token) and outer is Status.POSSIBLE
            ):
                verdict = _combine(verdict, outer, f"'{head.text}' embeds")
            own = _verb_verdict(syntax, head) if not _is_finite(syntax, token) else None
            if own is not None and own.status is not Status.OCCURRED and outer is not Status.NEGATED:
                verdict = _combine(verdict, own.status, own.why)
        elif label in {"acl"} and head.pos_ == "NOUN":
            outer = syntax.grammar.embedding_nouns.status(_last_part(head.lemma_, syntax))
            if outer is not None:
                verdict = _combine(verdict, outer, f"'{head.text}' embeds")
            break
        elif label in {"acl:relcl", "parataxis", "advcl", "ROOT"} or head.pos_ not in {"VERB", "AUX"}:
            break
        token = head
    return verdict


def _is_complement(syntax: Syntax, token: Token) -> bool:
    return not syntax.children(token, "mark") or any(
        m.lower_ in {"zu", "dass", "to", "that"} for m in syntax.children(token, "mark")
    )


def _embedding(syntax: Syntax, head: Token) -> Status | None:
    lemma = syntax.verb_lemma(head) if head.pos_ in {"VERB", "AUX"} else head.lemma_
    embedding = syntax.grammar.embedding
    if head.pos_ == "NOUN":
        return syntax.grammar.embedding_nouns.status(_last_part(lemma, syntax))
    if syntax.is_reflexive(head):
        reflexive = embedding.status(f"sich {lemma}")
        if reflexive is not None:
            return reflexive
    status = embedding.status(lemma)
    return (
        None
        if status is Status.NEGATED and lemma in syntax.grammar.refusal_only_noun and lemma not in {"ablehnen"}
        else status
    )


def _is_finite(syntax: Syntax, verb: Token) -> bool:
    words = (verb, *syntax.children(verb, "aux", "aux:pass", "cop"))
    return any("Fin" in morph(word, "VerbForm") for word in words)


def _is_perfect(syntax: Syntax, verb: Token) -> bool:
    """Tell whether a clause speaks of the past: preterite, perfect, pluperfect."""
    if "Past" in morph(verb, "Tense") and "Fin" in morph(verb, "VerbForm"):
        return True
    return any(aux.lemma_ in {"haben", "sein", "have"} for aux in syntax.children(verb, "aux")) and (
        "Part" in morph(verb, "VerbForm") or verb.tag_ in {"VVPP", "VBN", "VAPP"}
    )


def _verb_verdict(syntax: Syntax, verb: Token) -> Verdict:
    """Judge a verb by what stands in its own clause."""
    verdict = Verdict(Status.OCCURRED, "asserted")
    auxiliaries = syntax.children(verb, "aux", "aux:pass", "cop")
    for aux in auxiliaries:
        modal = _modal(syntax, verb, aux)
        if modal is not None:
            verdict = _combine(verdict, modal, f"modal '{aux.text}'")
    finite = next((w for w in (verb, *auxiliaries) if "Fin" in morph(w, "VerbForm")), None)
    # "hätten" also stands for the plural of Konjunktiv I, which looks like the indicative
    if (
        finite is not None
        and finite.lemma_ in {"haben", "sein"}
        and _is_subjunctive2(finite)
        and finite.lower_ != "hätten"
    ):
        verdict = _combine(verdict, Status.POSSIBLE, f"Konjunktiv II '{finite.text}'")
    for mark in syntax.children(verb, "mark", "advmod", "cc"):
        word = mark.lower_
        if mark.dep_ == "mark" and word in syntax.grammar.conditional_marks:
            verdict = _combine(verdict, Status.POSSIBLE, f"conditional '{mark.text}'")
        elif mark.dep_ == "mark" and word in syntax.grammar.contrast_marks:
            verdict = Verdict(Status.NEGATED, f"'{mark.text}'")
        elif mark.dep_ == "mark" and word in syntax.grammar.purpose_marks and verdict.status is Status.OCCURRED:
            verdict = Verdict(Status.PLANNED, f"purpose '{mark.text}'")
        elif mark.dep_ == "advmod" and word in syntax.grammar.hedges:
            verdict = _combine(verdict, Status.POSSIBLE, f"hedge '{mark.text}'")
    if _is_verb_first_conditional(syntax, verb, finite):
        verdict = _combine(verdict, Status.POSSIBLE, "verb-first conditional")
    negator = _negator(syntax, verb)
    unable = any(aux.lemma_ in {"können", "can"} and "Past" in morph(aux, "Tense") for aux in auxiliaries)
    if negator is not None and (verdict.status in {Status.OCCURRED, Status.PLANNED} or unable):
        return Verdict(Status.NEGATED, f"negated by '{negator.text}'")
    if _is_question(verb):
        verdict = _combine(verdict, Status.POSSIBLE, "question")
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
            if _is_negative_determiner(syntax, det):
                return det
    return None


def _is_negative_determiner(syntax: Syntax, word: Token) -> bool:
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


def _last_part(lemma: str, syntax: Syntax) -> str:
    """Reduce a compound to the embedding noun it ends in ("Friedensplan" is a "Plan")."""
    nouns = syntax.grammar.embedding_nouns
    for status in Status:
        for noun in getattr(nouns, status.value):
            if lemma.lower().endswith(noun.lower()) and len(noun) > 3:
                return str(noun)
    return lemma


def _noun_verdict(syntax: Syntax, noun: Token) -> Verdict:
    """Judge an event noun by its own determiner and adjectives."""
    for child in syntax.children(noun, "det", "advmod", "amod"):
        if child.dep_ in {"det", "advmod"} and _is_negative_determiner(syntax, child):
            return Verdict(Status.NEGATED, f"negated by '{child.text}'")
        status = syntax.grammar.plan_adjectives.get(child.lemma_.lower()) or syntax.grammar.plan_adjectives.get(
            _stem(child.lower_)
        )
        if child.dep_ == "amod" and status is not None:
            return Verdict(status, f"'{child.text}'")
    return Verdict(Status.OCCURRED, "asserted")


def _stem(adjective: str) -> str:
    for ending in ("en", "em", "er", "es", "e"):
        if adjective.endswith(ending):
            return adjective[: -len(ending)]
    return adjective


def _noun_in_context(syntax: Syntax, noun: Token) -> Verdict:
    """Judge an event noun by itself, then by the noun or verb it depends on."""
    verdict = _noun_verdict(syntax, noun)
    head, label = noun.head, noun.dep_
    if label == "conj":
        head, label = noun.head.head, noun.head.dep_
    grammar = syntax.grammar
    if head.pos_ == "NOUN" and label in {"nmod", "obl", "acl", "appos", "compound"}:
        outer = grammar.embedding_nouns.status(_last_part(head.lemma_, syntax))
        if outer is not None:
            verdict = _combine(verdict, outer, f"'{head.text}' embeds")
        return verdict
    if head.pos_ not in {"VERB", "AUX"}:
        return verdict
    lemma = syntax.verb_lemma(head)
    preposition = syntax.preposition(noun)
    if preposition in {"nach", "seit", "after", "since", "wegen", "trotz"}:
        return verdict
    if preposition in {"vor", "before"} and label == "obl" and lemma not in {"warnen", "warn"}:
        return verdict if _is_perfect(syntax, head) else _combine(verdict, Status.PLANNED, "still ahead")
    embedded = grammar.embedding.status(lemma) if label in {"obj", "nsubj:pass", "nsubj", "obl", "obl:arg"} else None
    if embedded is Status.NEGATED and label == "nsubj" and lemma not in {"scheitern", "ausbleiben", "platzen", "fail"}:
        embedded = None
    if embedded is Status.POSSIBLE and label in {"nsubj"}:
        embedded = None
    if embedded is Status.NEGATED and lemma in grammar.refusal_only_noun and label in {"obj", "nsubj:pass"}:
        embedded = (
            Status.NEGATED
            if lemma in {"ablehnen", "blockieren", "abwehren", "verschieben", "postpone", "block"}
            else None
        )
    if embedded is not None:
        around = _climb(syntax, head)
        verdict = _combine(verdict, embedded, f"'{head.text}' embeds")
        return _combine(verdict, around.status, around.why) if around.status is not Status.OCCURRED else verdict
    if lemma in grammar.existence_verbs or preposition in {"bei", "während", "during", "at"}:
        around = _climb(syntax, head)
        return _combine(verdict, around.status, around.why)
    return verdict
