"""What a word says of itself."""

from spacy.tokens import Token


def morph(token: Token, feature: str) -> list[str]:
    """Return the values of a morphological feature ("Case"), empty where the word has it not."""
    return token.morph.get(feature, [])
