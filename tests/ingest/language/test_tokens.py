import pytest

from ingest.language import Reader


@pytest.mark.parametrize(
    ("language", "text", "tokens"),
    [
        ("de", "US-Präsident Trump traf Dr. Müller.", "US-Präsident Trump traf Dr. Müller ."),
        ("de", "am 3. Oktober 2013.", "am 3. Oktober 2013 ."),
        ("de", "am 3. Tag. Rang 3. Das", "am 3. Tag . Rang 3 . Das"),
        (
            "de",
            "der Trump-Putin-Gipfel, EU-Russland-Beziehungen",
            "der Trump-Putin-Gipfel , EU-Russland-Beziehungen",
        ),
        ("de", "z. B. die Politiker:innen", "z. B. die Politiker:innen"),
        ("de", "die „Bild“-Zeitung (dpa) –", "die „ Bild “ -Zeitung ( dpa ) –"),
        ("de", "20.30 Uhr, 50.000 Euro, 3:2, 80%", "20.30 Uhr , 50.000 Euro , 3:2 , 80 %"),
        ("en", "Trump's aide didn't go.", "Trump 's aide did n't go ."),
        ("en", "the U.S.-led coalition", "the U.S. - led coalition"),
        ("en", "Biden’s “yes”", "Biden ’s “ yes ”"),
        ("en", "on Jan. 3.", "on Jan. 3 ."),
    ],
)
def test_news_splits_into_these_tokens(reader: Reader, language: str, text: str, tokens: str) -> None:
    assert [token.text for token in reader.read(text, language)] == tokens.split()
