import pytest

from ingest.language.lemmas import apply_rule


@pytest.mark.parametrize(
    ("form", "rule", "lemma"),
    [
        ("gesagt", "l--|-+e+n", "sagen"),
        ("Staaten", "u|--", "Staat"),
        ("ist", "asein", "sein"),
        ("a", "l---|-", "a"),
        ("Putin", "u|", "Putin"),
        ("EU", "u|", "EU"),
    ],
)
def test_edit_rule_makes_the_lemma_or_leaves_the_word(form: str, rule: str, lemma: str) -> None:
    assert apply_rule(form, rule) == lemma
