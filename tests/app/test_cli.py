"""The command as its user runs it: output, exit codes, and nothing left behind."""

import json
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from cypher.embedded import Engine
from cypher.launch import free_port
from cypher.snapshot import snapshot
from cypher.store import Store
from tests.command import run, start
from tests.engines import ROOT, empty

SEED = ROOT / "seeds" / "budapest.json"
TEXT = "Donald Trump traf am Montag Wladimir Putin in Budapest. Der Kreml warnte die USA vor einer Lieferung."


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def running(data: Path) -> Iterator[Store]:
    """A graph that every command of this file finds running."""
    with Store.open("embedded:", data=data) as store:
        store.prepare()
        yield store


@pytest.fixture
def graph(running: Store) -> Store:
    empty(running)
    return running


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """A folder of good and bad files."""
    folder = tmp_path / "in"
    folder.mkdir()
    lines = [{"id": "one", "text": TEXT}, {"id": "bad"}, {"id": "two", "text": TEXT, "published": "2025-10-16"}]
    (folder / "a.jsonl").write_text("\n".join(map(json.dumps, lines)) + "\n{cut o", encoding="utf-8")
    (folder / "b.json").write_text('{"id": "surrogate", "text": "Trump traf \\ud800 Putin in Wien."}')
    (folder / "c.txt").write_bytes(b"Angela Merkel traf Xi Jinping.\0")
    (folder / "d.html").write_text("<html><body>" + "<div>" * 200_000 + "Joe Biden traf Xi Jinping.")
    (folder / "e.pdf").write_text("%PDF-1.7")
    (folder / "f.json").write_text(json.dumps([{"text": TEXT}] * 2))
    return folder


def articles(store: Store) -> list[str]:
    nodes = [json.loads(line) for line in snapshot(store) if "labels" in line]
    return sorted(node["properties"]["id"] for node in nodes if "Article" in node["labels"])


def test_bad_articles_are_named_and_set_aside_while_the_rest_goes_on(graph: Store, data: Path, mixed: Path) -> None:
    done = run("ingest", mixed, data=data)
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    aside = [line for line in done.stderr.splitlines() if line.startswith("set aside")]
    assert [line.split(": ")[0].removeprefix(f"set aside {mixed}/") for line in aside] == [
        "a.jsonl:2", "a.jsonl:4", "b.json", "c.txt", "d.html", "e.pdf",
    ]  # fmt: skip
    for line, reason in zip(
        aside, ("'text' is missing", "not JSON", "surrogates", "NUL", "tags", "unknown ending '.pdf'"), strict=True
    ):
        assert reason in line
    assert done.stderr.splitlines()[-1].startswith("articles: 3 new, 1 unchanged, 0 replaced, 6 set aside")
    known = articles(graph)
    assert len(known) == 3
    assert {"one", "two"} < set(known)
    names = "\n".join(snapshot(graph))
    assert not any(word in names for word in ("Merkel", "Biden", "Xi Jinping", "Wien"))


def test_second_run_changes_nothing(graph: Store, data: Path) -> None:
    first = run("ingest", SEED, data=data)
    assert (first.returncode, first.stdout) == (0, "")
    before = snapshot(graph)
    assert len(before) > 40
    again = run("ingest", SEED, data=data)
    assert again.returncode == 0
    assert "0 new, 1 unchanged" in again.stderr
    assert snapshot(graph) == before


def test_extract_prints_an_object_per_article_in_input_order(data: Path, mixed: Path) -> None:
    done = run("extract", SEED, mixed, data=data, graph="bolt://127.0.0.1:9")
    assert done.returncode == 3
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["id"] for one in found][:3] == ["seed-2025-10-16", "one", "two"]
    assert len(found) == 5
    event = next(one for one in found[0]["events"] if one["place"] and one["place"]["name"] == "Budapest")
    assert set(event) == {
        "type", "status", "confidence", "actors", "recipients", "items", "place", "topic", "attributed_to",
        "time_text", "start", "end", "plover", "cameo", "mentions",
    }  # fmt: skip
    assert set(event["actors"][0]) == {"id", "name", "kind", "text"}
    assert set(event["place"]) == {"id", "name", "text"}
    assert set(event["mentions"][0]) >= {"sentence", "start", "end", "trigger", "rule"}
    assert (event["type"], event["status"], event["plover"]) == ("MEETS", "planned", "AGREE")
    assert "Traceback" not in done.stderr


def test_explain_shows_every_stage(data: Path) -> None:
    done = run("explain", TEXT, "--published", "2025-10-16", data=data)
    assert done.returncode == 0
    for heading in ("Words", "Mentions", "Times", "MEETS (MEETS/de/", "WARNS (WARNS/de/", "Events"):
        assert heading in done.stdout
    for found in ("NOUN", "Q22686 Donald Trump", "2025-10-13", "confidence", "why", "Q7747"):
        assert found in done.stdout


WRONG_USE = {
    "an unknown option": ("ingest", "--nonsense"),
    "no file": ("ingest",),
    "a file that is not there": ("ingest", "/nowhere/a.json"),
    "a threshold out of range": ("extract", "--threshold", "7", str(SEED)),
    "a port out of range": ("serve", "--port", "99999"),
    "an unknown command": ("nonsense",),
    "nothing to explain": ("explain", ""),
    "a day that is none": ("explain", TEXT, "--published", "gestern"),
    "an unknown language": ("explain", TEXT, "--language", "fr"),
}


@pytest.mark.parametrize("arguments", WRONG_USE.values(), ids=WRONG_USE)
def test_wrong_use_exits_2(arguments: tuple[str, ...], tmp_path: Path) -> None:
    done = run(*arguments, data=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr
    assert "Traceback" not in done.stderr


WRONG_SETTINGS = {
    "an unknown scheme": ({"graph": "foo://x"}, 2, "No graph engine for 'foo://x': use neo4j://, bolt:// or embedded:"),
    "a port that is none": ({"port": "abc"}, 2, "DEPESCHE_PORT"),
    "a graph that does not answer": ({"graph": "bolt://127.0.0.1:9"}, 75, "try again later"),
}


@pytest.mark.parametrize(("settings", "code", "said"), WRONG_SETTINGS.values(), ids=WRONG_SETTINGS)
def test_wrong_settings_are_named(settings: dict[str, str], code: int, said: str, tmp_path: Path) -> None:
    done = run("ingest", SEED, data=tmp_path, **settings)
    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    if "graph" in settings:
        assert len(done.stderr.splitlines()) == 1


def test_a_data_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    done = run("ingest", SEED, data=tmp_path / "data")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert str(tmp_path / "data") in done.stderr


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_serve_answers_and_stops_with_its_graph(number: signal.Signals, tmp_path: Path) -> None:
    port = free_port(None)
    process = start("serve", "--port", str(port), data=tmp_path)
    try:
        deadline = time.monotonic() + 60
        while not answers(port):
            assert process.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.1)
        assert len(httpx.get(f"http://127.0.0.1:{port}/v1/event-types").text) > 500
        pid = Engine(tmp_path / "graph").pid
        assert pid is not None
        os.kill(pid, 0)
        process.send_signal(number)
        _, errors = process.communicate(timeout=20)
    finally:
        process.kill()
    assert process.returncode == 0
    assert "Traceback" not in errors
    assert not Path(f"/proc/{pid}").exists()


def answers(port: int) -> bool:
    try:
        return httpx.get(f"http://127.0.0.1:{port}/readyz").status_code == 200
    except httpx.TransportError:
        return False
