"""What the reader makes of whole texts."""

import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from ingest.language import Reader

_WORDS = [
    "Merkel",
    "traf",
    "am 3. Oktober",
    "im Jahr 2013.",
    "„Nein!“",
    "(dpa)",
    "–",
    "z. B.",
    "Dr. Müller",
    "U.S.",
]
_WORDS += ["Trump's", "👨‍👩‍👧", ".", "1.", "…"]
_GAPS = [" ", "  ", "\n", "\n\n", "\t", "\u00a0", "\u00ad", "\u200b", "\ufeff", "\r\n"]
_FRAGMENTS = st.sampled_from(_WORDS + _GAPS)
_TEXTS = st.one_of(
    st.lists(_FRAGMENTS, max_size=25).map("".join),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60),
)


def _facts(doc: Doc) -> list[tuple[str, ...]]:
    return [
        (t.text, t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, str(t.head.i), t.ent_iob_, t.ent_type_) for t in doc
    ]


def _sentences(doc: Doc) -> list[str]:
    return [sentence.text.strip() for sentence in doc.sents]


@settings(max_examples=25, deadline=None)
@given(text=_TEXTS, language=st.sampled_from(["de", "en"]))
def test_tokens_rebuild_the_text_and_sentences_cover_it(text: str, language: str) -> None:
    doc = Reader.load().read(text, language)
    assert doc.text == text
    assert "".join(sentence.text_with_ws for sentence in doc.sents) == text
    assert all(token.head in token.sent for token in doc)


@pytest.mark.parametrize("text", ["", " ", "\n", " \n\n\t ", "\u200b", "\u00ad\n"])
def test_text_without_words_has_no_parse_to_break_on(reader: Reader, text: str) -> None:
    doc = reader.read(text, "de")
    assert doc.text == text
    assert not doc.ents
    assert all(token.pos_ == "SPACE" for token in doc)


def test_another_language_is_refused_by_name(reader: Reader) -> None:
    with pytest.raises(ValueError, match="'fr'"):
        reader.read("Bonjour", "fr")


def test_reading_does_not_depend_on_the_other_texts(reader: Reader) -> None:
    texts = [
        (
            "Der Außenminister traf gestern in Wien den iranischen Botschafter. Es war das dritte Treffen.",
            "de",
        ),
        ("The president warned Moscow.", "en"),
        ("Kurz.", "de"),
        (
            "Die Regierung in Kiew hat am Montag die Lieferung von Panzern aus Deutschland begrüßt, " * 12,
            "de",
        ),
    ]
    together = [_facts(doc) for doc in reader.read_many(texts)]
    assert together == [_facts(reader.read(*text)) for text in texts]
    assert together == [_facts(doc) for doc in reader.read_many(reversed(texts))][::-1]


def test_title_and_paragraphs_are_read_apart(reader: Reader) -> None:
    doc = reader.read("Merkel trifft Macron\n\nDie Kanzlerin reist nach Paris.\nAm Abend gibt es ein Essen", "de")
    assert _sentences(doc) == [
        "Merkel trifft Macron",
        "Die Kanzlerin reist nach Paris.",
        "Am Abend gibt es ein Essen",
    ]


def test_white_space_and_invisible_characters_do_not_change_the_reading(reader: Reader) -> None:
    plain = reader.read("Der Bundeskanzler warnte Russland.", "de")
    odd = reader.read("Der  Bundes\u00adkanzler\u00a0 warnte \u200b Russland.", "de")
    words = [token for token in odd if not token.is_space and token.pos_ != "SPACE"]
    assert [(t.pos_, t.dep_, t.head.text.replace("\u00ad", "")) for t in words] == [
        (t.pos_, t.dep_, t.head.text) for t in plain
    ]


def test_entity_spans_reach_over_double_spaces(reader: Reader) -> None:
    doc = reader.read("Am Montag sprach Angela  Merkel in Berlin.", "de")
    assert [(entity.text, entity.label_) for entity in doc.ents] == [
        ("Angela  Merkel", "PER"),
        ("Berlin", "LOC"),
    ]


def test_sentence_of_two_hundred_words_is_one_sentence(reader: Reader) -> None:
    text = "Der Minister sagte, " + ", ".join(["dass die Lage in der Region schwierig sei"] * 24) + "."
    doc = reader.read(text, "de")
    assert len(doc) > 200
    assert len(list(doc.sents)) == 1


def test_sentence_longer_than_the_model_can_take_is_read_in_parts(reader: Reader) -> None:
    text = "Es kamen " + ", ".join(["Polen", "Ungarn", "Tschechien"] * 250) + "."
    doc = reader.read(text, "de")
    assert doc.text == text
    assert all(token.pos_ for token in doc)


def test_time_grows_with_length_and_not_faster(reader: Reader) -> None:
    sentence = "Der russische Präsident empfing am Dienstag seinen Amtskollegen in Sotschi. "
    started = time.process_time()
    reader.read(sentence * 180, "de")
    middle = time.process_time()
    doc = reader.read(sentence * 1800, "de")
    assert len(doc) > 19_000
    assert time.process_time() - middle < 20 * (middle - started)


def test_import_loads_no_model() -> None:
    code = "import ingest.language as l, ingest.language.parser as p; print(p.load_parser.cache_info().currsize)"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "0"
