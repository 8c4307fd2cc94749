"""Turn English spellings of Russian and Ukrainian names into those of the German press."""

import re

CYRILLIC = {"RUS", "UKR", "BLR", "KAZ", "KGZ"}
STEPS = (
    ("shch", "schtsch"),
    ("(?<!c)sh", "s·ch"),
    ("(?<![s·])ch", "tsch"),
    ("zh", "s·ch"),
    ("kh", "ch"),
    ("(?<=[aeiou])s(?=[aeiou])", "ss"),
    ("z", "s"),
    ("ts(?!ch)", "z"),
    ("v", "w"),
    ("Ye", "Je"),
    ("Yu", "Ju"),
    ("Ya", "Ja"),
    ("Yo", "Jo"),
    ("ye", "je"),
    ("yu", "ju"),
    ("ya", "ja"),
    ("yo", "jo"),
    ("iew$", "jew"),
    ("([aeio])y", r"\1j"),
    ("yi$", "yj"),
    ("ii", "ij"),
    ("·", ""),
)
"""The press's transcription (Duden) read off the English one; only the common cases."""


def german(name: str, iso3: str) -> str:
    """Spell a name as German papers do; names from elsewhere stay as they are."""
    if iso3 not in CYRILLIC:
        return name
    return " ".join(word(part, iso3) for part in name.split())


def word(name: str, iso3: str) -> str:
    """Transcribe one word, keeping its capital."""
    low = name[:1].lower() + name[1:]
    for pattern, replacement in STEPS:
        low = re.sub(pattern, replacement, low)
    if low.endswith("y"):
        low = low + "j" if iso3 == "UKR" else low[:-1] + "i"
    return low[:1].upper() + low[1:]
