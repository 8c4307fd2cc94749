"""Who does what to whom in hand-written news sentences: not from any treebank."""

import pytest
from spacy.tokens import Doc, Token

from ingest.language import Reader


def _word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


@pytest.mark.parametrize(
    ("language", "sentence", "word", "lemma", "dep", "head"),
    [
        (
            "de",
            "Der Minister kündigte gestern einen Besuch in Kiew an.",
            "an",
            "an",
            "compound:prt",
            "kündigte",
        ),
        (
            "de",
            "Der Minister kündigte gestern einen Besuch in Kiew an.",
            "kündigte",
            "kündigen",
            "ROOT",
            "kündigte",
        ),
        ("de", "Die Regierung wies den Vorwurf zurück.", "wies", "weisen", "ROOT", "wies"),
        (
            "de",
            "Der Botschafter wurde am Montag in Paris empfangen.",
            "Botschafter",
            "Botschafter",
            "nsubj:pass",
            "empfangen",
        ),
        (
            "de",
            "Der Botschafter wurde am Montag in Paris empfangen.",
            "wurde",
            "werden",
            "aux:pass",
            "empfangen",
        ),
        (
            "de",
            "Die Kanzlerin wurde von Präsident Macron empfangen.",
            "Präsident",
            "Präsident",
            "obl:agent",
            "empfangen",
        ),
        ("de", "Die Attentäter seien nach Syrien geflohen.", "Attentäter", "Attentäter", "nsubj", "geflohen"),
        ("de", "Deutschland liefert der Ukraine Panzer.", "Panzer", "Panzer", "obj", "liefert"),
        ("de", "Deutschland liefert der Ukraine Panzer.", "Ukraine", "Ukraine", "obl:arg", "liefert"),
        (
            "de",
            "Die Vereinten Nationen drohten dem Regime mit Sanktionen.",
            "Regime",
            "Regime",
            "obl:arg",
            "drohten",
        ),
        (
            "de",
            "Österreichs Außenminister grüßte die Straßburger Abgeordneten.",
            "grüßte",
            "grüßen",
            "ROOT",
            "grüßte",
        ),
        ("de", "Er hält die Gespräche für gescheitert.", "hält", "halten", "ROOT", "hält"),
        (
            "de",
            "Die Rebellen haben den Diplomaten verschleppt.",
            "verschleppt",
            "verschleppen",
            "ROOT",
            "verschleppt",
        ),
        (
            "de",
            "Die Staaten haben neue Sanktionen beschlossen.",
            "beschlossen",
            "beschließen",
            "ROOT",
            "beschlossen",
        ),
        ("de", "Die Länder vereinbarten einen Prozess.", "Länder", "Land", "nsubj", "vereinbarten"),
        ("en", "The president met his counterpart in Paris.", "met", "meet", "ROOT", "met"),
        (
            "en",
            "The ambassador was expelled by Moscow.",
            "ambassador",
            "ambassador",
            "nsubj:pass",
            "expelled",
        ),
        ("en", "The ambassador was expelled by Moscow.", "Moscow", "Moscow", "obl:agent", "expelled"),
        ("en", "Washington gave Ukraine more tanks.", "Ukraine", "Ukraine", "iobj", "gave"),
        ("en", "The minister called off the meeting.", "off", "off", "compound:prt", "called"),
        ("en", "The minister cancelled the meeting.", "meeting", "meeting", "obj", "cancelled"),
    ],
)
def test_word_has_its_lemma_and_its_place_in_the_tree(
    reader: Reader, language: str, sentence: str, word: str, lemma: str, dep: str, head: str
) -> None:
    token = _word(reader.read(sentence, language), word)
    assert (token.lemma_, token.dep_, token.head.text) == (lemma, dep, head)


@pytest.mark.parametrize(
    ("language", "sentence", "entities"),
    [
        ("de", "Angela Merkel reist nach Peking.", {("Angela Merkel", "PER"), ("Peking", "LOC")}),
        (
            "de",
            "Die NATO und Wolodymyr Selenskyj einigten sich.",
            {("NATO", "ORG"), ("Wolodymyr Selenskyj", "PER")},
        ),
        ("en", "Antony Blinken flew to Beijing.", {("Antony Blinken", "PER"), ("Beijing", "LOC")}),
    ],
)
def test_names_are_entities_of_their_kind(
    reader: Reader, language: str, sentence: str, entities: set[tuple[str, str]]
) -> None:
    assert {(entity.text, entity.label_) for entity in reader.read(sentence, language).ents} == entities


def test_dateline_hangs_on_the_sentence_it_opens(reader: Reader) -> None:
    doc = reader.read("Streit um Gesetz. Mexiko-Stadt (dpa) – Die Regierung will das Gesetz ändern.", "de")
    assert [sentence.text for sentence in doc.sents][1].startswith("Mexiko-Stadt (dpa) – Die")
    place = _word(doc, "Mexiko-Stadt")
    assert (place.dep_, place.head.text) == ("dep", "ändern")


def test_two_dashes_are_an_insertion_and_no_dateline(reader: Reader) -> None:
    doc = reader.read("Merkel – Kanzlerin seit 2005 – trifft heute in Paris den Präsidenten.", "de")
    assert (_word(doc, "Merkel").dep_, _word(doc, "Merkel").head.text) == ("nsubj", "trifft")
