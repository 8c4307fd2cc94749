"""Sentences in, intervals out; days are inclusive here, ".." has an open or unknown side."""

import time
from datetime import UTC, datetime

import pytest

from ingest.extract.times.find import find_times
from ingest.language import Reader
from ingest.model import Article, Document, Precision, Time

THURSDAY = "2025-10-16"


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader.load()


def times_of(reader: Reader, text: str, language: str, published: str = THURSDAY) -> tuple[Time, ...]:
    moment = datetime.fromisoformat(published).replace(tzinfo=UTC)
    return find_times(Document(Article("1", text, moment, language), reader.read(text, language)))


def written(time: Time) -> str:
    last = None if time.last is None else time.last.fromordinal(time.last.toordinal() - 1)
    if time.first is not None and time.first == last:
        return str(time.first)
    return f"{time.first or ''}..{last or ''}"


GERMAN = [
    ("Am 3. Oktober 2025 trafen sich die Minister.", "Am 3. Oktober 2025", "2025-10-03"),
    ("Am 3.10.2025 trafen sich die Minister.", "Am 3.10.2025", "2025-10-03"),
    ("Das Abkommen (2025-10-03) wurde veröffentlicht.", "2025-10-03", "2025-10-03"),
    ("Die Wahl findet am 3.11. statt.", "am 3.11.", "2025-11-03"),
    ("Am 3. Oktober unterzeichneten sie den Vertrag.", "Am 3. Oktober", "2025-10-03"),
    ("Am 21. November beginnt der Gipfel.", "am 21. november", "2025-11-21"),
    ("Am 12. Jänner beginnt der Prozess.", "am 12. jänner", "2026-01-12"),
    (
        "Am 24. Februar vergangenen Jahres zog die Armee ab.",
        "am 24. februar vergangenen jahres",
        "2024-02-24",
    ),
    ("Am Montag, dem 3. November, reist er nach Wien.", "am montag, dem 3. november", "2025-11-03"),
    ("Der Gipfel findet am 3. und 4. November statt.", "am 3. und 4. november", "2025-11-03..2025-11-04"),
    ("Vom 3. bis 5. November tagt der Rat.", "vom 3. bis 5. november", "2025-11-03..2025-11-05"),
    (
        "Das Treffen dauerte vom 28. September bis zum 2. Oktober.",
        "vom 28. september bis zum 2. oktober",
        "2025-09-28..2025-10-02",
    ),
    ("Er starb am 31. Dezember.", "am 31. dezember", "2024-12-31"),
    ("Im Oktober 2014 griff die Miliz an.", "im oktober 2014", "2014-10-01..2014-10-31"),
    ("Im August wurde der Vertrag unterzeichnet.", "im august", "2025-08-01..2025-08-31"),
    ("Im November wurde der Vertrag unterzeichnet.", "im november", "2024-11-01..2024-11-30"),
    ("Im November soll der Gipfel stattfinden.", "im november", "2025-11-01..2025-11-30"),
    ("Im Feber wird gewählt.", "im feber", "2026-02-01..2026-02-28"),
    ("Im Mai 2009 endete der Krieg.", "im mai 2009", "2009-05-01..2009-05-31"),
    ("Im März des Vorjahres endete der Krieg.", "im märz des vorjahres", "2024-03-01..2024-03-31"),
    ("Im vergangenen Juli endete der Krieg.", "im vergangenen juli", "2025-07-01..2025-07-31"),
    ("Im kommenden Jänner beginnen Gespräche.", "im kommenden jänner", "2026-01-01..2026-01-31"),
    ("Anfang Oktober wurden die Gespräche abgebrochen.", "anfang oktober", "2025-10-01..2025-10-10"),
    ("Mitte September traf er Putin.", "mitte september", "2025-09-11..2025-09-20"),
    ("Ende Februar 2022 begann der Angriff.", "ende februar 2022", "2022-02-21..2022-02-28"),
    ("Anfang des Monats gab er nach.", "anfang des monats", "2025-10-01..2025-10-10"),
    ("Im Vormonat stiegen die Preise.", "im vormonat", "2025-09-01..2025-09-30"),
    ("Im vergangenen Monat trafen sie sich.", "im vergangenen monat", "2025-09-01..2025-09-30"),
    ("Nächsten Monat treffen sie sich.", "nächsten monat", "2025-11-01..2025-11-30"),
    ("Im Jahr 2013 wurden sie gestürzt.", "im jahr 2013", "2013-01-01..2013-12-31"),
    ("Im Jahre 1830 landeten die Franzosen.", "im jahre 1830", "1830-01-01..1830-12-31"),
    ("2003 marschierten die USA ein.", "2003", "2003-01-01..2003-12-31"),
    ("Der Konflikt (2011) endete.", "2011", "2011-01-01..2011-12-31"),
    ("Im vergangenen Jahr flohen Tausende.", "im vergangenen jahr", "2024-01-01..2024-12-31"),
    ("Nächstes Jahr wird gewählt.", "nächstes jahr", "2026-01-01..2026-12-31"),
    ("Im Vorjahr flohen Tausende.", "im vorjahr", "2024-01-01..2024-12-31"),
    ("Heuer wird nicht gewählt.", "heuer", "2025-01-01..2025-12-31"),
    ("In diesem Jahr starben Tausende.", "in diesem jahr", "2025-01-01..2025-10-16"),
    ("Ende des Jahres soll gewählt werden.", "ende des jahres", "2025-10-01..2025-12-31"),
    ("Zum Jahresende sollen die Truppen abziehen.", "zum jahresende", "2025-10-01..2025-12-31"),
    ("Ende vergangenen Jahres brach der Krieg aus.", "ende vergangenen jahres", "2024-10-01..2024-12-31"),
    ("Anfang 2015 brach der Krieg aus.", "anfang 2015", "2015-01-01..2015-03-31"),
    ("In den 1990er Jahren herrschte Krieg.", "in den 1990er jahren", "1990-01-01..1999-12-31"),
    ("In den neunziger Jahren herrschte Krieg.", "in den neunziger jahren", "1990-01-01..1999-12-31"),
    ("Im Herbst 2012 trat er zurück.", "im herbst 2012", "2012-09-01..2012-11-30"),
    ("Im vergangenen Sommer trat er zurück.", "im vergangenen sommer", "2025-06-01..2025-08-31"),
    ("Im Sommer wurde er verhaftet.", "im sommer", "2025-06-01..2025-08-31"),
    ("Im Frühjahr soll gewählt werden.", "im frühjahr", "2026-03-01..2026-05-31"),
    ("Er soll im Winter Demonstranten aufgehetzt haben.", "im winter", "2024-12-01..2025-02-28"),
    ("Im dritten Quartal 2015 sanken die Exporte.", "im dritten quartal 2015", "2015-07-01..2015-09-30"),
    ("Im ersten Halbjahr sanken die Exporte.", "im ersten halbjahr", "2025-01-01..2025-06-30"),
    (
        "In der zweiten Jahreshälfte soll gewählt werden.",
        "in der zweiten jahreshälfte",
        "2025-07-01..2025-12-31",
    ),
    ("Das sagte er am Freitag.", "am freitag", "2025-10-10"),
    ("Das sagte er am Donnerstag.", "am donnerstag", "2025-10-16"),
    ("Er wird am Freitag nach Wien reisen.", "am freitag", "2025-10-17"),
    ("Am Dienstag beginnt die Wahl.", "am dienstag", "2025-10-21"),
    ("Der Gipfel soll am Donnerstag beginnen.", "am donnerstag", "2025-10-16"),
    ("Er wollte am Montag nach Moskau reisen.", "am montag", "2025-10-20"),
    ("Er kündigte an, am Montag nach Berlin zu reisen.", "am montag", "2025-10-20"),
    ("Die am Montag begonnene Offensive dauert an.", "am montag", "2025-10-13"),
    ("Das für Freitag geplante Treffen wurde abgesagt.", "für freitag", "2025-10-17"),
    ("Das Treffen ist für Mittwoch geplant.", "für mittwoch", "2025-10-22"),
    ("Am Dienstagabend griff die Armee an.", "am dienstagabend", "2025-10-14"),
    ("Am späten Freitagabend griff die Armee an.", "am späten freitagabend", "2025-10-10"),
    ("Am Dienstag voriger Woche griff die Armee an.", "am dienstag voriger woche", "2025-10-07"),
    ("Freitag vergangener Woche griff die Armee an.", "freitag vergangener woche", "2025-10-10"),
    ("Kommenden Montag reist er nach Wien.", "kommenden montag", "2025-10-20"),
    ("Am vergangenen Donnerstag griff die Armee an.", "am vergangenen donnerstag", "2025-10-09"),
    (
        "In der Nacht auf Mittwoch schlugen Raketen ein.",
        "in der nacht auf mittwoch",
        "2025-10-14..2025-10-15",
    ),
    ("In der Nacht zum Sonntag schlugen Raketen ein.", "in der nacht zum sonntag", "2025-10-11..2025-10-12"),
    ("Gestern schlugen Raketen ein.", "gestern", "2025-10-15"),
    ("Vorgestern schlugen Raketen ein.", "vorgestern", "2025-10-14"),
    ("Er kommt heute nach Wien.", "heute", "2025-10-16"),
    ("Er kommt morgen nach Wien.", "morgen", "2025-10-17"),
    ("Er kommt übermorgen nach Wien.", "übermorgen", "2025-10-18"),
    ("Gestern Abend schlugen Raketen ein.", "gestern abend", "2025-10-15"),
    ("Am Morgen schlugen Raketen ein.", "am morgen", "2025-10-16"),
    ("In der Nacht schlugen Raketen ein.", "in der nacht", "2025-10-16"),
    ("Am Vortag hatte er das abgelehnt.", "am vortag", "2025-10-15"),
    ("Kommende Woche treffen sie sich.", "kommende woche", "2025-10-20..2025-10-26"),
    ("Vergangene Woche trafen sie sich.", "vergangene woche", "2025-10-06..2025-10-12"),
    ("In dieser Woche trafen sie sich.", "in dieser woche", "2025-10-13..2025-10-16"),
    ("Diese Woche soll der Gipfel stattfinden.", "diese woche", "2025-10-13..2025-10-19"),
    ("Anfang kommender Woche treffen sie sich.", "anfang kommender woche", "2025-10-20..2025-10-21"),
    ("Am Wochenende demonstrierten Tausende.", "am wochenende", "2025-10-11..2025-10-12"),
    ("Am Wochenende soll demonstriert werden.", "am wochenende", "2025-10-18..2025-10-19"),
    ("Am kommenden Wochenende wird gewählt.", "am kommenden wochenende", "2025-10-18..2025-10-19"),
    ("Zu Ostern mahnte er zum Frieden.", "zu ostern", "2025-04-18..2025-04-21"),
    ("Zu Weihnachten sollen die Waffen schweigen.", "zu weihnachten", "2025-12-24..2025-12-26"),
    ("Am Ostermontag 2015 mahnte er zum Frieden.", "am ostermontag 2015", "2015-04-06"),
    ("Vor zwei Monaten brach der Krieg aus.", "vor zwei monaten", "2025-08-01..2025-08-31"),
    ("Vor drei Tagen brach der Krieg aus.", "vor drei tagen", "2025-10-13"),
    ("Vor einem Jahr brach der Krieg aus.", "vor einem jahr", "2024-01-01..2024-12-31"),
    ("Vor rund zehn Jahren brach der Krieg aus.", "vor rund zehn jahren", "2015-01-01..2015-12-31"),
    ("Vor zwei Wochen brach der Krieg aus.", "vor zwei wochen", "2025-09-29..2025-10-05"),
    ("Vor einem halben Jahr brach der Krieg aus.", "vor einem halben jahr", "2025-04-01..2025-04-30"),
    ("Vor wenigen Tagen brach der Krieg aus.", "vor wenigen tagen", "2025-10-09..2025-10-15"),
    (
        "In den nächsten zwei Wochen wird er Putin treffen.",
        "in den nächsten zwei wochen",
        "2025-10-16..2025-10-30",
    ),
    ("In den vergangenen Tagen gab es Kämpfe.", "in den vergangenen tagen", "2025-10-09..2025-10-16"),
    (
        "In den vergangenen fünf Monaten gab es Kämpfe.",
        "in den vergangenen fünf monaten",
        "2025-05-16..2025-10-16",
    ),
    ("In den kommenden Tagen wird er Putin treffen.", "in den kommenden tagen", "2025-10-16..2025-10-23"),
    ("In zwei Wochen wird er Putin treffen.", "in zwei wochen", "2025-10-27..2025-11-02"),
    ("Binnen zwei Tagen starben hundert Menschen.", "binnen zwei tagen", "2025-10-14..2025-10-16"),
    ("Innerhalb von zwei Wochen soll er antworten.", "innerhalb von zwei wochen", "2025-10-16..2025-10-30"),
    ("Seit 2011 herrscht Krieg.", "seit 2011", "2011-01-01..2025-10-16"),
    ("Seit März herrscht Krieg.", "seit märz", "2025-03-01..2025-10-16"),
    ("Seit Samstag herrscht Krieg.", "seit samstag", "2025-10-11..2025-10-16"),
    ("Seit vergangenem Samstag herrscht Krieg.", "seit vergangenem samstag", "2025-10-11..2025-10-16"),
    ("Seit dem 1. Oktober herrscht Krieg.", "seit dem 1. oktober", "2025-10-01..2025-10-16"),
    ("Seit zwei Jahren herrscht Krieg.", "seit zwei jahren", "2023-10-16..2025-10-16"),
    ("Seit Jahren herrscht Krieg.", "seit jahren", "..2025-10-16"),
    ("Seit Anfang Oktober herrscht Krieg.", "seit anfang oktober", "2025-10-01..2025-10-16"),
    ("Bis Ende November sollen die Truppen abziehen.", "bis ende november", "2025-10-16..2025-11-30"),
    ("Bis zum 25. Oktober sollen die Truppen abziehen.", "bis zum 25. oktober", "2025-10-16..2025-10-25"),
    ("Bis Freitag soll er antworten.", "bis freitag", "2025-10-16..2025-10-17"),
    ("Ab Freitag gilt eine Waffenruhe.", "ab freitag", "2025-10-17.."),
    ("Ab 2027 gilt ein neues Gesetz.", "ab 2027", "2027-01-01.."),
    (
        "Gewählt wird zwischen Mitte Oktober und Anfang Dezember.",
        "zwischen mitte oktober und anfang dezember",
        "2025-10-11..2025-12-10",
    ),
    ("Zwischen 2011 und 2013 herrschte Krieg.", "zwischen 2011 und 2013", "2011-01-01..2013-12-31"),
    ("Von Montag bis Mittwoch tagte der Rat.", "von montag bis mittwoch", "2025-10-13..2025-10-15"),
    ("Nach dem Anschlag vom Sonntag floh er.", "vom sonntag", "2025-10-12"),
    ("Vor Weihnachten sollen die Truppen abziehen.", "vor weihnachten", "2025-10-16..2025-12-23"),
]
GERMAN += [
    ("Seit 2030 steht das fest.", "seit 2030", "2030-01-01.."),
    ("Vor Jahresende sollen die Truppen abziehen.", "vor jahresende", "2025-10-16..2025-12-31"),
    ("Samstag und Sonntag demonstrierten Tausende.", "samstag und sonntag", "2025-10-11..2025-10-12"),
    ("Ende der Siebzigerjahre herrschte Krieg.", "ende der siebzigerjahre", "1977-01-01..1979-12-31"),
    (
        "Von Freitag 18 Uhr bis Sonntagabend soll eine Waffenruhe gelten.",
        "von freitag 18 uhr bis sonntagabend",
        "2025-10-17..2025-10-19",
    ),
    ("In der vergangenen Nacht schlugen Raketen ein.", "in der vergangenen nacht", "2025-10-15"),
    ("Zum Jahreswechsel soll er abtreten.", "zum jahreswechsel", "2025-12-31..2026-01-01"),
    ("Am 2. Dezember werden die Wahlen beendet sein.", "am 2. dezember", "2025-12-02"),
    ("Seit der Wahl am 20. Dezember herrscht Stillstand.", "am 20. dezember", "2024-12-20"),
    ("Die Zeitung berichtet am Mittwoch über den Fall.", "am mittwoch", "2025-10-15"),
]
GERMAN_OTHER_DAYS = [
    ("Am Freitag trafen sie sich.", "2015-10-30", "2015-10-30"),
    ("Am Montag trafen sie sich.", "2015-11-01", "2015-10-26"),
    ("Am Montag werden sie sich treffen.", "2015-11-01", "2015-11-02"),
    ("Im Dezember trafen sie sich.", "2016-01-05", "2015-12-01..2015-12-31"),
    ("Am 30. Dezember trafen sie sich.", "2016-01-05", "2015-12-30"),
    ("Am 2. Jänner werden sie sich treffen.", "2015-12-30", "2016-01-02"),
    ("Vor einem Monat trafen sie sich.", "2016-03-31", "2016-02-01..2016-02-29"),
    ("Im kommenden Monat treffen sie sich.", "2015-01-31", "2015-02-01..2015-02-28"),
    ("Am Wochenende trafen sie sich.", "2016-03-28", "2016-03-26..2016-03-27"),
    ("Gestern trafen sie sich.", "2016-03-01", "2016-02-29"),
]
ENGLISH = [
    ("The treaty of October 3, 2025 was signed.", "of october 3, 2025", "2025-10-03"),
    ("They met on 3 Oct in Vienna.", "on 3 oct", "2025-10-03"),
    ("They met on the 3rd of October.", "on the 3rd of october", "2025-10-03"),
    ("They met on October 3rd.", "on october 3rd", "2025-10-03"),
    ("The report (2025-10-03) was published.", "2025-10-03", "2025-10-03"),
    ("The summit will begin on November 21.", "on november 21", "2025-11-21"),
    ("The summit will take place on November 3-5.", "on november 3-5", "2025-11-03..2025-11-05"),
    ("He resigned in May 2009.", "in may 2009", "2009-05-01..2009-05-31"),
    ("He resigned in May.", "in may", "2025-05-01..2025-05-31"),
    ("He will resign in March.", "in march", "2026-03-01..2026-03-31"),
    ("He resigned in October of last year.", "in october of last year", "2024-10-01..2024-10-31"),
    ("He resigned last October.", "last october", "2024-10-01..2024-10-31"),
    ("He resigned in late September.", "in late september", "2025-09-21..2025-09-30"),
    ("The court will rule in mid-December.", "in mid-december", "2025-12-11..2025-12-20"),
    ("Troops will leave by the end of November.", "by the end of november", "2025-10-16..2025-11-30"),
    ("Troops will leave at the end of the year.", "at the end of the year", "2025-10-01..2025-12-31"),
    ("War broke out in 2003.", "in 2003", "2003-01-01..2003-12-31"),
    ("War broke out in the 1990s.", "in the 1990s", "1990-01-01..1999-12-31"),
    ("War broke out last year.", "last year", "2024-01-01..2024-12-31"),
    ("Elections will be held next year.", "next year", "2026-01-01..2026-12-31"),
    ("War broke out in the spring of 2014.", "in the spring of 2014", "2014-03-01..2014-05-31"),
    ("War broke out last summer.", "last summer", "2025-06-01..2025-08-31"),
    ("Exports fell in the third quarter of 2015.", "in the third quarter of 2015", "2015-07-01..2015-09-30"),
    ("The leaders met on Friday.", "on friday", "2025-10-10"),
    ("The leaders will meet on Friday.", "on friday", "2025-10-17"),
    ("He said the talks would start on Friday.", "on friday", "2025-10-17"),
    ("The leaders agreed to meet on Tuesday.", "on tuesday", "2025-10-21"),
    ("The meeting is planned for Tuesday.", "for tuesday", "2025-10-21"),
    ("The president said Thursday that he would not go.", "thursday", "2025-10-16"),
    ("The attack on Saturday killed three people.", "on saturday", "2025-10-11"),
    ("He accused Russia of shelling the town on Monday.", "on monday", "2025-10-13"),
    ("The leaders will meet next Tuesday.", "next tuesday", "2025-10-21"),
    ("The leaders met last Friday.", "last friday", "2025-10-10"),
    ("The leaders met on Tuesday evening.", "on tuesday evening", "2025-10-14"),
    ("The leaders met on Friday of last week.", "on friday of last week", "2025-10-10"),
    ("The army attacked yesterday.", "yesterday", "2025-10-15"),
    ("The army attacked last night.", "last night", "2025-10-15"),
    ("The army attacked this morning.", "this morning", "2025-10-16"),
    ("The leaders will meet tomorrow.", "tomorrow", "2025-10-17"),
    ("The leaders met last week.", "last week", "2025-10-06..2025-10-12"),
    ("The leaders will meet next week.", "next week", "2025-10-20..2025-10-26"),
    ("The leaders met earlier this month.", "earlier this month", "2025-10-01..2025-10-16"),
    ("The leaders will meet later this week.", "later this week", "2025-10-16..2025-10-19"),
    ("Thousands protested over the weekend.", "over the weekend", "2025-10-11..2025-10-12"),
    ("The war began two months ago.", "two months ago", "2025-08-01..2025-08-31"),
    ("The war began three days ago.", "three days ago", "2025-10-13"),
    ("The war began a year ago.", "a year ago", "2024-01-01..2024-12-31"),
    ("The war began about ten years ago.", "about ten years ago", "2015-01-01..2015-12-31"),
    ("The war began a few days ago.", "a few days ago", "2025-10-09..2025-10-15"),
    ("They will meet in the coming days.", "in the coming days", "2025-10-16..2025-10-23"),
    ("Hundreds died in the past two weeks.", "in the past two weeks", "2025-10-02..2025-10-16"),
    ("They will meet within two weeks.", "within two weeks", "2025-10-16..2025-10-30"),
    ("They will meet in two weeks.", "in two weeks", "2025-10-27..2025-11-02"),
    ("War has raged since 2011.", "since 2011", "2011-01-01..2025-10-16"),
    ("War has raged since last Saturday.", "since last saturday", "2025-10-11..2025-10-16"),
    ("He must answer by Friday.", "by friday", "2025-10-16..2025-10-17"),
    ("A truce will hold from Friday.", "from friday", "2025-10-17.."),
    ("War raged between 2011 and 2013.", "between 2011 and 2013", "2011-01-01..2013-12-31"),
    ("The council met from Monday to Wednesday.", "from monday to wednesday", "2025-10-13..2025-10-15"),
    ("The guns should be silent at Christmas.", "at christmas", "2025-12-24..2025-12-26"),
]
ENGLISH += [
    ("The attacks of Sept. 11, 2001 changed everything.", "of sept. 11, 2001", "2001-09-11"),
    ("He was arrested on the night of October 3.", "on the night of october 3", "2025-10-03"),
    ("Police fired tear gas Saturday night.", "saturday night", "2025-10-11"),
    ("Talks on Thursday and Friday failed.", "on thursday and friday", "2025-10-09..2025-10-10"),
]
CASES = [(*row, "de") for row in GERMAN] + [(*row, "en") for row in ENGLISH]


@pytest.mark.parametrize(("sentence", "words", "interval", "language"), CASES)
def test_a_time_is_dated_from_thursday_16_october_2025(
    reader: Reader, sentence: str, words: str, interval: str, language: str
) -> None:
    assert [(t.text.lower(), written(t)) for t in times_of(reader, sentence, language)] == [(words.lower(), interval)]


@pytest.mark.parametrize(("sentence", "published", "interval"), GERMAN_OTHER_DAYS)
def test_a_time_moves_with_the_publication(reader: Reader, sentence: str, published: str, interval: str) -> None:
    assert [written(t) for t in times_of(reader, sentence, "de", published)] == [interval]


NO_TIMES = [
    ("Rund 2.000 Soldaten marschierten ein.", "de"),
    ("Rund 2000 Soldaten marschierten ein.", "de"),
    ("Die Armee schickte 2000 Soldaten.", "de"),
    ("Die UN-Resolution 1973 wurde verletzt.", "de"),
    ("Nach Artikel 5 leisten sie Beistand.", "de"),
    ("Sie verhandelten zwei Tage lang.", "de"),
    ("Die 27 Staaten stimmten zu.", "de"),
    ("Der Aktivist (29) wurde verhaftet.", "de"),
    ("Die Mai-Mai-Milizen griffen an.", "de"),
    ("Theresa May traf Macron.", "de"),
    ("Minister März traf Macron.", "de"),
    ("Der Freitag berichtete über den Fall.", "de"),
    ("Der Arabische Frühling scheiterte.", "de"),
    ("Das Spiel endete 3:2.", "de"),
    ("Zuletzt gab es Kämpfe, bald soll verhandelt werden, zunächst ohne Erfolg.", "de"),
    ("Sie demonstrieren jeden Freitag.", "de"),
    ("Das kostet 1500 Euro.", "de"),
    ("In den letzten Tagen des Krieges floh er.", "de"),
    ("In the last days of the war he fled.", "en"),
    ("Dafür ist es noch zu früh.", "de"),
    ("Er nahm einen Zwanziger aus der Tasche.", "de"),
    ("May met Macron.", "en"),
    ("Theresa May's government fell.", "en"),
    ("They may march on the capital.", "en"),
    ("Some 2,000 soldiers marched in.", "en"),
    ("Some 2000 soldiers marched in.", "en"),
    ("Article 5 was invoked.", "en"),
    ("The talks lasted two days.", "en"),
    ("They protest every Friday.", "en"),
    ("The government may fall soon.", "en"),
]


@pytest.mark.parametrize(("sentence", "language"), NO_TIMES)
def test_numbers_names_and_durations_are_no_times(reader: Reader, sentence: str, language: str) -> None:
    assert times_of(reader, sentence, language) == ()


ANAPHORA = [
    ("Am 3. Oktober trafen sie sich. Am Tag darauf reiste er ab.", "de", "2025-10-04"),
    ("Am 3. Oktober trafen sie sich. Zwei Tage später reiste er ab.", "de", "2025-10-05"),
    ("Am 3. Oktober trafen sie sich. Am nächsten Tag reiste er ab.", "de", "2025-10-04"),
    ("Am 3. Oktober trafen sie sich. Am selben Tag reiste er ab.", "de", "2025-10-03"),
    ("Am 3. Oktober trafen sie sich. Am Vortag war er angereist.", "de", "2025-10-02"),
    ("Am 3. Oktober trafen sie sich. Kurz darauf reiste er ab.", "de", "2025-10-03..2025-10-04"),
    ("2011 brach der Krieg aus. Zwei Jahre später endete er.", "de", "2013-01-01..2013-12-31"),
    ("2011 brach der Krieg aus. Am Tag darauf floh er.", "de", ".."),
    ("Zwei Tage später reiste er ab.", "de", ".."),
    ("They met on October 3. Two days later he left.", "en", "2025-10-05"),
    ("They met on October 3. The next day he left.", "en", "2025-10-04"),
    ("They met on October 3. He left the same day.", "en", "2025-10-03"),
    ("The following day he left.", "en", ".."),
]


@pytest.mark.parametrize(("text", "language", "interval"), ANAPHORA)
def test_a_later_day_counts_from_the_day_named_before(reader: Reader, text: str, language: str, interval: str) -> None:
    assert written(times_of(reader, text, language)[-1]) == interval


HEADS = [
    ("Das sagte er am Freitag.", "de", "Freitag"),
    ("In den nächsten zwei Wochen wird er Putin treffen.", "de", "Wochen"),
    ("Im Jahr 2013 wurden sie gestürzt.", "de", "Jahr"),
    ("Am 3. Oktober trafen sie sich.", "de", "Oktober"),
    ("Seit vergangenem Samstag herrscht Krieg.", "de", "Samstag"),
    ("The leaders met on Friday.", "en", "Friday"),
    ("They will meet in the coming days.", "en", "days"),
]


@pytest.mark.parametrize(("sentence", "language", "head"), HEADS)
def test_the_head_is_the_word_that_attaches_outward(reader: Reader, sentence: str, language: str, head: str) -> None:
    (found,) = times_of(reader, sentence, language)
    assert reader.read(sentence, language)[found.head].text == head


PRECISIONS = [
    ("Gestern kam er.", Precision.DAY),
    ("Vergangene Woche kam er.", Precision.WEEK),
    ("Im August kam er.", Precision.MONTH),
    ("Im Sommer kam er.", Precision.SEASON),
    ("2003 kam er.", Precision.YEAR),
    ("In den 1990er Jahren kam er.", Precision.DECADE),
    ("Seit Montag ist er da.", Precision.SPAN),
]


@pytest.mark.parametrize(("sentence", "precision"), PRECISIONS)
def test_precision_is_that_of_the_words(reader: Reader, sentence: str, precision: Precision) -> None:
    assert [t.precision for t in times_of(reader, sentence, "de")] == [precision]


def test_a_late_evening_is_dated_in_utc(reader: Reader) -> None:
    text = "Gestern trafen sie sich."
    published = datetime.fromisoformat("2025-10-16T00:30:00+02:00")
    (found,) = find_times(Document(Article("1", text, published, "de"), reader.read(text, "de")))
    assert written(found) == "2025-10-14"


def test_times_come_in_text_order_with_their_characters(reader: Reader) -> None:
    text = "Am Montag trafen sie sich, seit 2011 herrscht Krieg, bis Ende November soll er enden."
    found = times_of(reader, text, "de")
    assert [t.text for t in found] == ["Am Montag", "seit 2011", "bis Ende November"]
    assert all(text[t.start : t.end] == t.text for t in found)
    assert [t.why for t in found] == ["weekday", "since", "until"]


@pytest.mark.parametrize("text", ["", " \n", "Am", "31.02.2015", "am 0. Oktober 0000", "Am 99. Oktober", "-" * 99])
def test_odd_texts_have_no_times(reader: Reader, text: str) -> None:
    assert times_of(reader, text, "de") == ()


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_do_no_harm(reader: Reader, published: str) -> None:
    text = " ".join(sentence for sentence, *_ in GERMAN)
    assert times_of(reader, text, "de", published)


def test_four_hundred_words_take_a_few_milliseconds(reader: Reader) -> None:
    text = " ".join(sentence for sentence, *_ in GERMAN)
    document = Document(Article("1", text, datetime(2025, 10, 16, tzinfo=UTC), "de"), reader.read(text, "de"))
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        find_times(document)
        best = min(best, time.process_time() - start)
    assert best / len(text.split()) * 400 < 0.02, "four times the goal of 5 ms, for slow machines"
