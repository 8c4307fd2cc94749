"""Subject or object: the model's label of a German noun phrase, held to the form of its article."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from ingest.language.words import Words

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def settle_cases(doc: Doc, words: Words) -> None:
    """Correct subjects and objects whose article rules the label out, in place.

    "liefert der Ukraine Panzer": with "der" no noun is an accusative and no feminine a subject, so it is a
    dative (obl:arg). "Den Botschafter bestellte das Ministerium ein": of two objects beside no subject, the
    one whose article is not an accusative's is the subject. Of the labels this changes on UD GSD dev, test
    and PUD, 20 become right, 3 become wrong, 6 stay wrong.
    """
    for verb in doc:
        if verb.pos_ not in {"VERB", "AUX", "ADJ"}:
            continue
        phrases = [child for child in verb.children if child.dep_ in _SUBJECTS or child.dep_ == "obj"]
        if len(phrases) < 2 and not any(child.dep_ == "obj" for child in phrases):
            continue
        _settle_datives(phrases, words)
        if verb.tag_ == "VVFIN" or any(child.dep_ == "aux" for child in verb.children):
            _settle_subject(phrases, words)


def _settle_datives(phrases: Sequence[Token], words: Words) -> None:
    subjects = sum(phrase.dep_ in _SUBJECTS for phrase in phrases)
    for phrase in phrases:
        if not _is_dative(phrase, words):
            continue
        if phrase.dep_ == "obj" or (subjects > 1 and phrase.dep_ in _SUBJECTS):
            subjects -= phrase.dep_ in _SUBJECTS
            phrase.dep_ = "obl:arg"


def _settle_subject(phrases: Sequence[Token], words: Words) -> None:
    objects = [phrase for phrase in phrases if phrase.dep_ == "obj"]
    if len(objects) != 2 or any(phrase.dep_ in _SUBJECTS for phrase in phrases):
        return
    accusative = [_article(phrase) in words.accusative_articles for phrase in objects]
    if accusative.count(True) == 1:
        objects[accusative.index(False)].dep_ = "nsubj"


def _is_dative(phrase: Token, words: Words) -> bool:
    article = _article(phrase)
    if article in words.dative_articles:
        return True
    morph = phrase.morph
    if article not in words.feminine_dative_articles or "Plur" in morph.get("Number", []):
        return False
    feminine = phrase.text in words.feminine_names or "Fem" in morph.get("Gender", [])
    return feminine or phrase.dep_ == "obj" or "Dat" in morph.get("Case", [])


def _article(phrase: Token) -> str:
    """Give the lower-case article next to a noun, "" if it has none."""
    articles = [child.lower_ for child in phrase.lefts if child.dep_ in {"det", "det:poss"}]
    return articles[-1] if articles else ""
