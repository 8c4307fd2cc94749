import pytest

from ingest.language import Reader


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("de", ["Das Treffen ist am 3. Oktober in Wien.", "Der Ort ist geheim."]),
        ("de", ["Das war im Jahr 2013.", "Die Lage ist heute anders."]),
        ("de", ["Er ist am 3. Tag der Reise erkrankt."]),
        ("de", ["Dr. Müller und Prof. Weiß reisten u. a. nach St. Petersburg."]),
        ("de", ["„Wir warnen Moskau.“", "Das sagte der Minister."]),
        ("de", ["„Nein!“, sagte der Minister in Berlin."]),
        ("de", ["Verhaftet wurde der Franzose Samy A.", "Der Mann schweigt."]),
        ("de", ["Die Zahl stieg um 1,5 Mio. Euro."]),
        ("de", ["Warum droht die Türkei?", "Ankara schweigt."]),
        ("en", ["The talks in Washington, D.C. ended on Jan. 3 without result.", "Mr. Smith left."]),
        ("en", ["“We warn Moscow,” the minister said.", "He left."]),
        ("en", ["U.S. President Biden met Gov. Brown.", "They talked."]),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(reader: Reader, language: str, sentences: list[str]) -> None:
    doc = reader.read(" ".join(sentences), language)
    assert [sentence.text for sentence in doc.sents] == sentences
