import pytest

from ingest.language import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Präsident traf gestern Kanzlerin Merkel in Berlin.", "de"),
        ("The president met his counterpart in Paris today.", "en"),
        ("Le président français a rencontré son homologue allemand à Berlin.", None),
        ("De minister-president heeft de Duitse bondskanselier ontmoet in Den Haag.", None),
        ("Premier Tusk spotkał się wczoraj z kanclerzem w Berlinie.", None),
        ("ok", None),
        ("12345", None),
        ("", None),
    ],
)
def test_only_german_and_english_are_known(text: str, language: str | None) -> None:
    assert detect_language(text) == language
