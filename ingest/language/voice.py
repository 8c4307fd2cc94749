"""Active or passive: the model's label of a German subject, held to the auxiliaries."""

from spacy.tokens import Doc

from ingest.language.words import Words

_ACTIVE = {"nsubj:pass": "nsubj", "aux:pass": "aux"}


def settle_voice(doc: Doc, words: Words) -> None:
    """Correct passive labels around German participles, in place.

    "sind geflohen", "haben sich ereignet" are active whatever the model says; with "werden" it is a passive
    ("wurde empfangen"). "ist geklärt" stays as the model has it. Of the labels this changes on UD GSD dev,
    test and PUD, 27 become right and one becomes wrong.
    """
    for verb in doc:
        if verb.tag_ != "VVPP":
            continue
        auxiliaries = [child for child in verb.children if child.dep_ in {"aux", "aux:pass"}]
        lemmas = {auxiliary.lemma_ for auxiliary in auxiliaries}
        if "haben" in lemmas or (lemmas == {"sein"} and verb.lemma_ in words.perfect_with_sein):
            for child in verb.children:
                child.dep_ = _ACTIVE.get(child.dep_, child.dep_)
        elif "werden" in lemmas:
            settled = any(auxiliary.dep_ == "aux:pass" for auxiliary in auxiliaries)
            for child in verb.children:
                if child.dep_ == "nsubj":
                    child.dep_ = "nsubj:pass"
                elif child in auxiliaries and child.lemma_ == "werden" and not settled:
                    child.dep_ = "aux:pass"
