"""Files in, articles or reasons out."""

import json
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ingest.article import content_hash, instant
from ingest.files import Input, read_files
from ingest.webpage import MOST_ATTRIBUTES, MOST_TAGS

NOW = datetime(2025, 10, 16, tzinfo=UTC)
TEXT = "Donald Trump traf am Montag Wladimir Putin in Budapest. Die Bundesregierung warnte vor einer Eskalation."
PARAGRAPH = f"<p>{TEXT} Danach reiste er nach Berlin weiter, wo ihn der Bundeskanzler empfing.</p>"
SECONDS = 20.0
"""What any single file may take."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


def read(*paths: Path) -> list[Input]:
    return list(read_files(list(paths), NOW))


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def article(**values: object) -> str:
    return json.dumps({"id": "a1", "text": TEXT, **values})


def nested(depth: int) -> str:
    return '{"text":' * depth + "1" + "}" * depth


BAD = {
    "empty file": ("a.json", "", "is empty"),
    "empty text file": ("a.txt", "", "is empty"),
    "blank text file": ("a.txt", " \n\t\n", "'text' is empty"),
    "blank JSON": ("a.json", " \n", "is not JSON"),
    "not JSON": ("a.json", "{text: 1}", "is not JSON: Expecting property name"),
    "cut off": ("a.json", article()[:-5], "is not JSON"),
    "JSON without text": ("a.json", '{"id": "x"}', "'text' is missing"),
    "text is null": ("a.json", article(text=None), "'text' Input should be a valid string"),
    "text is a number": ("a.json", article(text=5), "'text' Input should be a valid string"),
    "text is empty": ("a.json", article(text=""), "'text' is empty"),
    "null": ("a.json", "null", "is null"),
    "a string": ("a.json", '"Trump"', "is a JSON string"),
    "an empty list": ("a.json", "[]", "holds no article"),
    "blank lines": ("a.jsonl", "\n\n", "holds no article"),
    "unknown language": ("a.json", article(language="fr"), "'language' is 'fr'; 'de' and 'en' are read"),
    "language that is none": ("a.json", article(language="xx"), "'language' is 'xx'"),
    "French": ("a.txt", "Le président a rencontré hier le chancelier allemand à Paris.", "neither German nor English"),
    "no language at all": ("a.txt", "12345 67890 !!!", "neither German nor English"),
    "no such day": ("a.json", article(published="2025-02-30"), "'2025-02-30' is no ISO date such as 2025-10-16"),
    "no date": ("a.json", article(published="gestern"), "'gestern' is no ISO date"),
    "empty date": ("a.json", article(published=""), "'' is no ISO date"),
    "date as number": ("a.json", article(published=1760572800), "'published' Input should be a valid string"),
    "before all time in UTC": ("a.json", article(published="0001-01-01T00:00:00+14:00"), "is no ISO date"),
    "after all time in UTC": ("a.json", article(published="9999-12-31T23:59:59-14:00"), "is no ISO date"),
    "5 MB of text": ("a.txt", TEXT * 50_000, "'text' has 5,200,000 characters; at most 1,000,000 are read"),
    "5 MB of text in JSON": ("a.json", article(text=TEXT * 50_000), "at most 1,000,000 are read"),
    "an endless word": ("a.txt", f"{TEXT} {'a' * 2001}", "'text' has 2,001 characters without white space"),
    "nothing but quotes": ("a.json", article(text=TEXT + '"' * 20_000, language="de"), "without white space"),
    "an endless id": ("a.json", article(id="x" * 2000), "'id' has 2,000 characters; at most 1,000 are read"),
    "NUL in text": ("a.txt", TEXT + "\0", "contains NUL bytes"),
    "NUL escaped in JSON": ("a.json", article(text=TEXT + "\0"), "'text' contains NUL bytes"),
    "NUL in a title": ("a.json", article(title="\0"), "'title' contains NUL bytes"),
    "NUL in HTML": ("a.html", f"<html><body>{PARAGRAPH}\0</body></html>", "contains NUL bytes"),
    "binary": ("a.txt", bytes(range(256)) * 100, "is not UTF-8 text (byte 128)"),
    "binary JSON": ("a.json", bytes(range(256)), "is not UTF-8 text"),
    "binary HTML": ("a.html", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "is not UTF-8 text"),
    "UTF-16": ("a.json", article().encode("utf-16"), "is not UTF-8 text (byte 0)"),
    "a surrogate in UTF-8": ("a.txt", b"Donald Trump traf \xed\xa0\x80 Putin", "is not UTF-8 text"),
    "a surrogate escaped in JSON": ("a.json", '{"text": "Trump traf \\ud800 Putin"}', "'text' contains lone surrogates"),
    "a surrogate in an id": ("a.json", '{"text": "Trump", "id": "\\udfff"}', "'id' contains lone surrogates"),
    "JSON lists, 100,000 deep": ("a.json", "[" * 100_000 + "]" * 100_000, "is nested too deeply"),
    "JSON objects, 100,000 deep": ("a.json", nested(100_000), "is nested too deeply"),
    "a number of 10,000 digits": ("a.json", '{"text": ' + "9" * 10_000 + "}", "holds a number of more digits"),
    "unknown ending": ("a.pdf", "%PDF-1.7", "has the unknown ending '.pdf'; known are .json, .jsonl, .html and .txt"),
    "HTML without text": ("a.html", "<html><body></body></html>", "is HTML without an article text"),
    "text called HTML": ("a.html", TEXT, "is HTML without an article text"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "content", "reason"), BAD.values(), ids=BAD)
def test_bad_file_is_set_aside_with_file_and_reason(folder: Path, name: str, content: str | bytes, reason: str) -> None:
    path = written(folder, name, content)
    (found,) = read(path)
    assert found.article is None
    assert found.where == str(path)
    assert reason in str(found.error)


BOMBS = {
    "nested 100,000 deep": "<html><body>" + "<div>" * 100_000 + PARAGRAPH,
    "nested within the limit": "<html><body>" + "<div>" * (MOST_TAGS // 2 - 10) + PARAGRAPH,
    "10 MB": f"<html><body><article>{PARAGRAPH * 60_000}</article></body></html>",
    "a million line breaks": "<html><body><article>" + "<br>" * 1_000_000 + PARAGRAPH,
    "line breaks within the limit": "<html><body><article>" + "<br>" * (MOST_TAGS - 10) + PARAGRAPH,
    "a huge attribute": "<html><body><div class='" + "a " * 2_400_000 + f"'>{PARAGRAPH}</div></body></html>",
    "300,000 attributes": "<html><body><div " + " ".join(f"a{n}=1" for n in range(300_000)) + f">{PARAGRAPH}</div>",
    "attributes within the limit": (
        "<html><body><div " + " ".join(f"a{n}=1" for n in range(MOST_ATTRIBUTES - 1)) + f">{PARAGRAPH}</div>"
    ),
    "quoted attributes": "<html><body><div " + " ".join(f"a{n}='>'" for n in range(100_000)) + f">{PARAGRAPH}</div>",
    "entities of entities": (
        "<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'>"
        + "".join(f"<!ENTITY {chr(98 + n)} '{('&' + chr(97 + n) + ';') * 10}'>" for n in range(9))
        + f"]><html><body><p>&j;</p>{PARAGRAPH}</body></html>"
    ),
    "nothing but angles": "<" * 3_000_000,
    "nothing but ampersands": "<html><body><p>" + "&" * 4_000_000,
    "an endless number": f"<html><body><article><p>{'1' * 4_000_000}</p>{PARAGRAPH}</article></body></html>",
    "deep metadata": "<html><head><script type='application/ld+json'>" + "[" * 200_000 + f"</script></head>{PARAGRAPH}",
}


@pytest.mark.parametrize("html", BOMBS.values(), ids=BOMBS)
def test_html_bomb_ends_soon_and_takes_nothing_along(folder: Path, html: str) -> None:
    bomb, good = written(folder, "bomb.html", html), written(folder, "good.json", article())
    began = time.process_time()
    first, second = read(bomb, good)
    assert time.process_time() - began < SECONDS
    assert first.error is not None or (first.article is not None and len(first.article.text) < 1_000_000)
    assert second.article is not None


def test_html_gives_the_article_without_what_surrounds_it(folder: Path) -> None:
    page = (
        "<html lang='de'><head><title>Ein Treffen</title><meta property='og:site_name' content='Blatt'>"
        "<meta property='article:published_time' content='2025-10-14T08:00:00+02:00'>"
        "<link rel='canonical' href='https://example.org/1'></head><body><nav><a href='/'>Start</a></nav><article>"
        f"<h1>Ein Treffen</h1>{PARAGRAPH}<p>Ein zweiter Absatz nennt weitere Einzelheiten zu dem Treffen.</p></article>"
        "<script>alert(1)</script><footer>Impressum</footer></body></html>"
    )
    (found,) = read(written(folder, "a.html", page))
    assert found.article is not None
    assert TEXT in found.article.text
    assert not any(word in found.article.text for word in ("Impressum", "alert", "Start"))
    known = (found.article.url, found.article.title, found.article.publisher, found.article.language)
    assert known == ("https://example.org/1", "Ein Treffen", "Blatt", "de")
    assert found.article.published == datetime(2025, 10, 14, tzinfo=UTC)


def test_bad_lines_stand_between_good_ones(folder: Path) -> None:
    deep = "[" * 100_000
    lines = [article(id="a"), "{bad", "", article(id="b"), '{"text": ""}', "[1]", deep, article(id="c")]
    path = written(folder, "a.jsonl", "\ufeff" + "\r\n".join(lines))
    found = read(path)
    assert [one.where for one in found] == [f"{path}:{number}" for number in (1, 2, 4, 5, 6, 7, 8)]
    assert [one.article.id if one.article else None for one in found] == ["a", None, "b", None, None, None, "c"]
    reasons = [str(one.error) for one in found if one.error is not None]
    for reason, said in zip(reasons, ("is not JSON", "'text' is empty", "is a list", "nested"), strict=True):
        assert said in reason


def test_bad_items_of_a_list_are_named_by_position(folder: Path) -> None:
    path = written(folder, "a.json", f"[{article(id='a')}, 5, {article(id='b')}]")
    found = read(path)
    assert [one.where for one in found] == [f"{path}[0]", f"{path}[1]", f"{path}[2]"]
    assert "is a number" in str(found[1].error)


def test_a_byte_order_mark_is_no_part_of_the_text(folder: Path) -> None:
    plain, marked = read(written(folder, "a.txt", TEXT), written(folder, "b.txt", "\ufeff" + TEXT))
    assert plain.article is not None
    assert marked.article is not None
    assert (marked.article.text, marked.article.id) == (TEXT, plain.article.id)


def test_line_ends_are_kept_as_they_are(folder: Path) -> None:
    (found,) = read(written(folder, "a.txt", TEXT.replace(". ", ".\r\n")))
    assert found.article is not None
    assert ".\r\nDie" in found.article.text


def test_a_pair_of_escapes_is_one_character(folder: Path) -> None:
    (found,) = read(written(folder, "a.json", article(text=TEXT + " \U0001f600")))
    assert found.article is not None
    assert found.article.text.endswith("\U0001f600")


@pytest.fixture
def loop(folder: Path) -> Iterator[Path]:
    path = folder / "loop.json"
    path.symlink_to(path)
    yield path
    path.unlink()


def test_unreadable_file_is_set_aside_and_the_folder_goes_on(folder: Path, loop: Path) -> None:
    written(folder, "good.json", article())
    (folder / "lost.txt").symlink_to(folder / "nowhere")
    by_name = {Path(one.where).name: one for one in read(folder)}
    assert "cannot be read: Too many levels of symbolic links" in str(by_name["loop.json"].error)
    assert "cannot be read: No such file" in str(by_name["lost.txt"].error)
    assert by_name["good.json"].article is not None


def test_folders_are_walked_by_name_without_hidden_files(folder: Path) -> None:
    (folder / "b").mkdir()
    for name in ("c.json", "b/a.json", "a.json", ".hidden.json"):
        written(folder, name, article(id=name))
    assert [one.article.id for one in read(folder) if one.article] == ["a.json", "b/a.json", "c.json"]


def test_keys_of_others_are_ignored(folder: Path) -> None:
    (found,) = read(written(folder, "a.json", article(events=[1], x=float("nan"))))
    assert found.article is not None


def test_an_article_without_id_is_named_by_its_url_else_by_its_text(folder: Path) -> None:
    urls = ("https://example.org/1", "https://example.org/1/#top", "https://example.org/2")
    one, same, other = (
        read(written(folder, "a.json", json.dumps({"text": TEXT, "url": url})))[0].article for url in urls
    )
    assert one is not None
    assert same is not None
    assert other is not None
    assert one.id == same.id != other.id


def test_duplicates_in_one_file_have_one_id_and_one_hash(folder: Path) -> None:
    first, second = (one.article for one in read(written(folder, "a.json", json.dumps([{"text": TEXT}] * 2))))
    assert first is not None
    assert second is not None
    assert (first.id, content_hash(first)) == (second.id, content_hash(second))


def test_undated_article_says_so_and_its_hash_does_not_change_with_the_clock(folder: Path) -> None:
    path = written(folder, "a.json", article())
    today, later = (next(read_files([path], now)).article for now in (NOW, datetime(2026, 1, 1, tzinfo=UTC)))
    assert today is not None
    assert later is not None
    assert not today.dated
    assert content_hash(today) == content_hash(later)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-10-16", datetime(2025, 10, 16, tzinfo=UTC)),
        ("2025-10-16T08:30:00Z", datetime(2025, 10, 16, 8, 30, tzinfo=UTC)),
        ("2025-10-16T01:00:00+02:00", datetime(2025, 10, 15, 23, tzinfo=UTC)),
        ("2025-10-16T08:30:00", datetime(2025, 10, 16, 8, 30, tzinfo=UTC)),
    ],
)
def test_instants_are_read_as_utc(text: str, expected: datetime) -> None:
    assert instant(text) == expected
