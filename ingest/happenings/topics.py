"""Whether two topics speak of the same thing."""


def share_topic(one: str | None, other: str | None) -> bool:
    """Tell whether two topics have a longer word in common, by its first six letters."""
    return bool(one and other and _stems(one) & _stems(other))


def _stems(text: str) -> set[str]:
    return {word.strip(".,;:\"'„“()").lower()[:6] for word in text.split() if len(word) > 4}
