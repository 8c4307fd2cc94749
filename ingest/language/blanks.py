"""Characters that take no part in a sentence: white space and marks without width."""

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f\ufeff"
"""Soft hyphen, zero-width space, non-joiner, joiner, word joiner, variation selectors, byte order mark."""

_STRIPPED = str.maketrans("", "", INVISIBLE)


def is_blank(token: str) -> bool:
    """Tell whether a token shows nothing; the model never sees such tokens."""
    return not token.translate(_STRIPPED).strip()
