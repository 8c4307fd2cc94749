"""The language of a text that does not say."""

from functools import lru_cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]

SURE = 0.9
"""Least probability among all languages. Short texts seldom reach it, and then None is the honest answer."""
ENOUGH = 5000
"""Characters looked at; more do not change the answer."""


def detect_language(text: str) -> str | None:
    """Tell whether a text is German ("de") or English ("en"); None if neither or not sure."""
    language, probability = _identifier().classify(text[:ENOUGH])
    return str(language) if language in {"de", "en"} and probability >= SURE else None


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
