"""Sentences in, mentions out; the sentences are made up for these tests."""

from datetime import UTC, datetime

import pytest

from cypher.batch import EntityKind
from ingest.actors.gazetteer import Gazetteer
from ingest.extract.mentions.find import find_mentions
from ingest.language import Reader
from ingest.model import Article, Document, Mention

EU, EGYPT, FRANCE, ISRAEL, RUSSIA = "Q458", "Q79", "Q142", "Q801", "Q159"
SYRIA, TURKEY, UKRAINE, USA = "Q858", "Q43", "Q212", "Q30"
NAVALNY, OBAMA, PUTIN, TRUMP = "person:alexej-nawalny", "Q76", "Q7747", "Q22686"


def read(text: str, language: str = "de", published: str = "2025-10-16") -> dict[str, Mention]:
    """Find the mentions of a text, by their words."""
    article = Article("a", text, datetime.fromisoformat(published).replace(tzinfo=UTC), language)
    found = find_mentions(Document(article, Reader.load().read(text, language)), Gazetteer.load())
    assert list(found) == sorted(found, key=lambda mention: mention.start)
    assert all(text[mention.start : mention.end] == mention.text for mention in found)
    return {mention.text: mention for mention in found}


def told(mention: Mention) -> str | None:
    return mention.entity.id if mention.entity is not None else None


@pytest.mark.parametrize(
    ("language", "text", "words", "entity"),
    [
        ("de", "US-Präsident Donald Trump reist nach Budapest.", "US-Präsident Donald Trump", TRUMP),
        ("de", "Der russische Präsident Putin kam an.", "russische Präsident Putin", PUTIN),
        ("de", "Am Abend rief Kremlchef Wladimir Putin an.", "Kremlchef Wladimir Putin", PUTIN),
        ("de", "Der frühere US-Präsident Barack Obama schwieg.", "frühere US-Präsident Barack Obama", OBAMA),
        ("en", "The dissident Alexei Navalny returned.", "dissident Alexei Navalny", NAVALNY),
        ("en", "U.S. President Donald Trump flew home.", "U.S. President Donald Trump", TRUMP),
        ("en", "Russian President Vladimir Putin arrived.", "Russian President Vladimir Putin", PUTIN),
    ],
)
def test_a_name_and_its_titles_are_one_mention(language: str, text: str, words: str, entity: str) -> None:
    mention = read(text, language)[words]
    assert (told(mention), mention.kind) == (entity, EntityKind.PERSON)


@pytest.mark.parametrize(("published", "holder"), [("2016-03-01", OBAMA), ("2018-03-01", TRUMP), ("2025-10-16", TRUMP)])
def test_an_office_is_its_holder_at_the_date_of_the_article(published: str, holder: str) -> None:
    mention = read("Der US-Präsident sprach am Abend im Fernsehen.", published=published)["US-Präsident"]
    assert told(mention) == holder
    assert mention.why == f"office head_of_state of USA on {published}"


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("de", "Die USA warnten den russischen Präsidenten.", "russischen Präsidenten"),
        ("de", "Russlands Präsident sagte nichts.", "Russlands Präsident"),
        ("de", "Der Präsident Russlands sagte nichts.", "Präsident Russlands"),
        ("de", "Der Präsident von Russland sagte nichts.", "Präsident von Russland"),
        ("de", "Sie empfing den Kremlchef am Montag.", "Kremlchef"),
        ("en", "Russia's president said nothing.", "Russia's president"),
        ("en", "The Russian president said nothing.", "Russian president"),
        ("en", "The president of Russia said nothing.", "president of Russia"),
    ],
)
def test_the_country_of_an_office_is_in_adjective_genitive_or_compound(language: str, text: str, words: str) -> None:
    assert told(read(text, language, "2016-03-01")[words]) == PUTIN


@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        ("Der Präsident sagte ab.", "Präsident", "title:head_of_state"),
        ("Dann sprach der Außenminister.", "Außenminister", "title:foreign_minister"),
        ("Der designierte US-Präsident sagte ab.", "designierte US-Präsident", "coming title:head_of_state"),
        ("Der frühere US-Präsident sagte ab.", "frühere US-Präsident", "former title:head_of_state"),
    ],
)
def test_an_office_without_country_or_holder_stays_open(text: str, words: str, why: str) -> None:
    mention = read(text)[words]
    assert mention.entity is None
    assert mention.kind is EntityKind.PERSON
    assert mention.why == why


@pytest.mark.parametrize(
    ("language", "text", "words", "country"),
    [
        ("de", "Die russische Regierung lehnte ab.", "russische Regierung", RUSSIA),
        ("de", "Die US-Armee rückte vor.", "US-Armee", USA),
        ("de", "Die ägyptische Polizei nahm zwölf Menschen fest.", "ägyptische Polizei", EGYPT),
        ("de", "Türkische Behörden ermitteln.", "Türkische Behörden", TURKEY),
        ("de", "Das russische Außenministerium dementierte.", "russische Außenministerium", RUSSIA),
        ("de", "Die Regierung in Kiew stimmte zu.", "Regierung in Kiew", UKRAINE),
        ("de", "Die Regierung der Ukraine stimmte zu.", "Regierung der Ukraine", UKRAINE),
        ("de", "Frankreichs Regierung stimmte zu.", "Frankreichs Regierung", FRANCE),
        ("de", "Die syrischen Regierungstruppen griffen an.", "syrischen Regierungstruppen", SYRIA),
        ("de", "Ein Sprecher des russischen Außenministeriums dementierte.",
         "Sprecher des russischen Außenministeriums", RUSSIA),
        ("de", "Vertreter der USA reisten ab.", "Vertreter der USA", USA),
        ("de", "Die Russen und die Ukrainer verhandeln.", "Russen", RUSSIA),
        ("en", "The French government agreed.", "French government", FRANCE),
        ("en", "The Israeli army withdrew.", "Israeli army", ISRAEL),
        ("en", "U.S. troops landed.", "U.S. troops", USA),
        ("en", "Ukraine's government agreed.", "Ukraine's government", UKRAINE),
    ],
)  # fmt: skip
def test_an_organ_of_a_state_is_its_country(language: str, text: str, words: str, country: str) -> None:
    mention = read(text, language)[words]
    assert told(mention) == country
    assert mention.kind is EntityKind.COUNTRY


@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        ("Die Regierung trat zurück.", "Regierung", "organ:government"),
        ("Die Polizei rückte an.", "Polizei", "organ:police"),
        ("Die Armee rückte vor.", "Armee", "organ:military"),
    ],
)
def test_an_organ_without_a_country_stays_open(text: str, words: str, why: str) -> None:
    mention = read(text)[words]
    assert (mention.entity, mention.kind, mention.why) == (None, EntityKind.COUNTRY, why)


@pytest.mark.parametrize(
    ("language", "text", "words", "entity", "why"),
    [
        ("de", "Die russische Invasion begann.", "russische", RUSSIA, "adjective"),
        ("en", "Russian attacks continued.", "Russian", RUSSIA, "adjective"),
        ("de", "Der US-Angriff kam überraschend.", "US", USA, "compound"),
        ("de", "Der Ukraine-Krieg dauert an.", "Ukraine", UKRAINE, "compound"),
        ("de", "Die EU-Sanktionen wirken.", "EU", EU, "compound"),
        ("de", "Der Trump-Putin-Gipfel fällt aus.", "Trump", TRUMP, "compound"),
        ("de", "Der Trump-Putin-Gipfel fällt aus.", "Putin", PUTIN, "compound"),
    ],
)
def test_modifiers_of_other_nouns_are_mentions(language: str, text: str, words: str, entity: str, why: str) -> None:
    mention = read(text, language)[words]
    assert (told(mention), mention.why) == (entity, why)


def test_two_offices_of_state_are_two_persons() -> None:
    found = read("The Russian president and U.S. President Donald Trump met.", "en")
    assert told(found["Russian president"]) == PUTIN
    assert told(found["U.S. President Donald Trump"]) == TRUMP


def test_an_inflected_seat_is_found() -> None:
    mention = read("Man traf sich im Weißen Haus.")["Weißen Haus"]
    assert mention.entity is not None
    assert mention.entity.name == "Weißes Haus"
    assert mention.stands_for is not None
    assert mention.stands_for.id == USA


def test_an_abbreviation_in_brackets_belongs_to_the_name() -> None:
    mention = read("Die Arbeiterpartei Kurdistans (PKK) lehnte ab.")["Arbeiterpartei Kurdistans (PKK)"]
    assert mention.entity is not None
    assert mention.entity.name == "PKK"


def test_a_modifier_inside_a_title_is_swallowed() -> None:
    assert set(read("Der russische Präsident Putin schwieg.")) == {"russische Präsident Putin"}


def test_a_person_in_the_genitive_is_a_mention_of_its_own() -> None:
    found = read("Putins Berater Kirill Brandauer reiste an.")
    assert told(found["Putins"]) == PUTIN
    assert told(found["Berater Kirill Brandauer"]) == "person:kirill-brandauer"


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Moskau warnte die Nachbarn.", "Moskau", RUSSIA),
        ("Man traf sich in Kiew.", "Kiew", UKRAINE),
        ("Brüssel reagierte gelassen.", "Brüssel", EU),
    ],
)
def test_a_capital_is_a_place_that_may_stand_for_its_country(text: str, words: str, country: str) -> None:
    mention = read(text)[words]
    assert mention.kind is EntityKind.PLACE
    assert mention.stands_for is not None
    assert mention.stands_for.id == country


def test_a_lone_surname_is_the_person_named_in_full() -> None:
    found = read("Außenamtschefin Petra Brandauer kam. Später sprach Brandauer mit der Presse.")
    assert told(found["Brandauer"]) == "person:petra-brandauer"


def test_an_unknown_first_name_does_not_make_a_known_person() -> None:
    mention = read("Gestern sprach Gregor Putin im Radio.")["Gregor Putin"]
    assert told(mention) == "person:gregor-putin"


@pytest.mark.parametrize(
    ("text", "words", "name", "country"),
    [
        ("Sie lobten die syrischen Rebellen.", "syrischen Rebellen", "syrische Rebellen", "SYR"),
        ("Demonstranten zogen durch die Stadt.", "Demonstranten", "Demonstranten", None),
        ("Sie verhörten 14 Verdächtige.", "14 Verdächtige", "14 Verdächtige", None),
    ],
)
def test_a_group_without_a_name_is_called_by_its_phrase(text: str, words: str, name: str, country: str | None) -> None:
    mention = read(text)[words]
    assert mention.entity is not None
    assert (mention.entity.name, mention.entity.country) == (name, country)
    assert mention.entity.id.startswith("group:")


@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        ("Berlin zahlt fünf Milliarden Euro.", "fünf Milliarden Euro", "item:fuenf-milliarden-euro"),
        ("Berlin liefert 50 Leopard-2-Panzer.", "50 Leopard-2-Panzer", "item:leopard"),
    ],
)
def test_an_item_is_mentioned_with_its_quantity(text: str, words: str, entity: str) -> None:
    mention = read(text)[words]
    assert (told(mention), mention.kind) == (entity, EntityKind.ITEM)


def test_the_head_is_the_word_that_attaches_outward() -> None:
    text = "Ein Sprecher des russischen Außenministeriums dementierte."
    mention = read(text)["Sprecher des russischen Außenministeriums"]
    assert Reader.load().read(text, "de")[mention.head].text == "Sprecher"


@pytest.mark.parametrize("text", ["Eine Einführung in die Physik.", "Das ist ein Titelbild.", "Who is who?"])
def test_common_words_are_no_actors(text: str) -> None:
    assert read(text, "en" if text.startswith("Who") else "de") == {}
