"""What to call a group without a name: the phrase as it stands, in the nominative."""

from spacy.tokens import Doc, Token

from ingest.extract.mentions.phrases import Phrase

_PARTICIPLE_LIKE = ("ig", "ell", "isch", "lich", "nd", "t", "en", "ierter", "iert")


def group_name(doc: Doc, phrase: Phrase) -> str:
    """Name a group: "syrischen Rebellen" becomes "syrische Rebellen"; what follows the noun stays."""
    noun = phrase.noun.last - 1
    plural = phrase.plural or not phrase.indefinite
    names = [_nominative(doc[i], plural) for i in range(phrase.first, noun) if not doc[i].is_punct]
    after = doc[noun + 1 : phrase.last].text
    return " ".join(word for word in (*names, _noun(doc[noun], phrase), after) if word)


def _nominative(token: Token, plural: bool) -> str:
    if (
        token.pos_ != "ADJ"
        or not plural
        or not token.text.endswith(("en", "er", "em", "es"))
        or token.text[0].isupper()
    ):
        return token.text
    return token.text[:-2] + "e"


def _noun(token: Token, phrase: Phrase) -> str:
    text = token.text
    written = {noun.written for noun in phrase.noun.nouns}
    if "Case=Dat" in str(token.morph) and phrase.plural and text.endswith(("ern", "eln")):
        return text[:-1]
    adjectival = text.endswith("en") and text[:-1] in written and text[:-2].endswith(_PARTICIPLE_LIKE)
    return text[:-1] if adjectival else text
