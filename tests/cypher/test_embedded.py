"""The embedded graph between processes that come, go and are killed."""

import json
import os
import random
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cypher.embedded import Engine
from cypher.load import load
from cypher.query import Nothing
from cypher.read.graph import GRAPH
from cypher.snapshot import snapshot
from cypher.store import Store
from tests.cypher.articles import random_batch, same_happening
from tests.engines import ROOT, empty

ARTICLES = 12


@pytest.fixture(scope="module")
def undisturbed(running_embedded: Store) -> tuple[str, ...]:
    """The graph of all articles, written in peace."""
    empty(running_embedded)
    for seed in range(ARTICLES):
        load(running_embedded, random_batch(seed), same_happening)
    return snapshot(running_embedded)


@pytest.fixture
def own_store(tmp_path: Path) -> Iterator[Store]:
    """A graph of the test's own, to be killed."""
    with Store.open("embedded:", data=tmp_path) as store:
        store.prepare()
        yield store


def writer(folder: Path, first: int, last: int, *stay: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.cypher.writer", str(folder), str(first), str(last), *stay]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def server_pid(folder: Path) -> int:
    """Find the server's process; between a kill and the restart there is none for a moment."""
    end = time.monotonic() + 15
    while (pid := Engine(folder / "graph").pid) is None:
        assert time.monotonic() < end, "no server"
        time.sleep(0.02)
    return pid


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def wait_until_dead(pid: int) -> None:
    deadline = time.monotonic() + 10
    while is_alive(pid):
        assert time.monotonic() < deadline, f"process {pid} lives on"
        time.sleep(0.02)


def load_all(store: Store) -> None:
    for seed in range(ARTICLES):
        load(store, random_batch(seed), same_happening)


def test_secrets_are_for_their_owner_only(own_store: Store, tmp_path: Path) -> None:
    password = (tmp_path / "graph" / "password").read_text()
    for name in ("lock", "password", "server.json"):
        assert stat.S_IMODE((tmp_path / "graph" / name).stat().st_mode) == 0o600
    command_line = Path(f"/proc/{server_pid(tmp_path)}/cmdline").read_text()
    assert password not in command_line


def test_server_listens_on_loopback_only(own_store: Store, tmp_path: Path) -> None:
    inodes = set()
    for link in Path(f"/proc/{server_pid(tmp_path)}/fd").iterdir():
        target = str(link.readlink())
        if target.startswith("socket:["):
            inodes.add(target[8:-1])
    listening = []
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        for line in Path(table).read_text().splitlines()[1:]:
            columns = line.split()
            if columns[3] == "0A" and columns[9] in inodes:
                listening.append(columns[1].partition(":")[0])
    assert listening
    assert set(listening) <= {
        "0100007F",
        "0000000000000000FFFF00000100007F",
        "00000000000000000000000001000000",
    }


def test_server_stops_with_its_owner(tmp_path: Path) -> None:
    with Store.open("embedded:", data=tmp_path):
        pid = server_pid(tmp_path)
        assert is_alive(pid)
    assert not is_alive(pid)


def test_server_dies_with_an_owner_that_is_killed(tmp_path: Path) -> None:
    owner = writer(tmp_path, 0, 1, "stay")
    assert owner.stdout is not None
    owner.stdout.readline()
    pid = server_pid(tmp_path)
    owner.kill()
    owner.wait()
    wait_until_dead(pid)
    with Store.open("embedded:", data=tmp_path) as store:
        store.prepare()
        assert len(store.read(GRAPH, Nothing())) == 1


def test_server_outlives_the_thread_that_opened_the_store(tmp_path: Path) -> None:
    opened: list[Store] = []
    thread = threading.Thread(target=lambda: opened.append(Store.open("embedded:", data=tmp_path)))
    thread.start()
    thread.join()
    with opened[0] as store:
        pid = server_pid(tmp_path)
        time.sleep(0.3)
        store.ping()
        assert server_pid(tmp_path) == pid


def test_a_second_store_finds_the_running_server(own_store: Store, tmp_path: Path) -> None:
    pid = server_pid(tmp_path)
    other = writer(tmp_path, 0, 3)
    assert other.communicate()[0].split() == ["0", "1", "2"]
    assert (other.returncode, server_pid(tmp_path)) == (0, pid)
    assert load(own_store, random_batch(1), same_happening).status == "unchanged"


def test_when_the_owner_leaves_another_starts_the_server_again(tmp_path: Path) -> None:
    owner = writer(tmp_path, 0, 1, "stay")
    assert owner.stdout is not None
    owner.stdout.readline()
    with Store.open("embedded:", data=tmp_path) as store:
        before = store.read(GRAPH, Nothing())
        pid = server_pid(tmp_path)
        owner.communicate("")
        assert store.read(GRAPH, Nothing()) == before
        assert server_pid(tmp_path) != pid


def test_a_server_description_left_behind_is_no_obstacle(tmp_path: Path) -> None:
    folder = tmp_path / "graph"
    folder.mkdir()
    (folder / "lock").touch()
    (folder / "server.json").write_text(json.dumps({"pid": os.getpid(), "port": 1}))
    with Store.open("embedded:", data=tmp_path) as store:
        store.ping()


def test_nothing_is_lost_or_doubled_when_the_server_is_killed(
    own_store: Store, tmp_path: Path, undisturbed: tuple[str, ...]
) -> None:
    dice = random.Random(1)
    process = writer(tmp_path, 0, ARTICLES)
    assert process.stdout is not None
    for line in process.stdout:
        if int(line) in (0, 3, 6):
            time.sleep(dice.uniform(0, 0.1))
            os.kill(server_pid(tmp_path), signal.SIGKILL)
    assert process.wait() == 0
    load_all(own_store)
    assert snapshot(own_store) == undisturbed


def test_nothing_is_lost_or_doubled_when_a_writer_is_killed(tmp_path: Path, undisturbed: tuple[str, ...]) -> None:
    dice = random.Random(2)
    for _ in range(3):
        process = writer(tmp_path, 0, ARTICLES)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(dice.uniform(0, 0.5))
        process.kill()
        process.communicate()
    with Store.open("embedded:", data=tmp_path) as store:
        load_all(store)
        assert snapshot(store) == undisturbed


def test_four_processes_that_write_the_same_articles_double_nothing(
    own_store: Store, tmp_path: Path, undisturbed: tuple[str, ...]
) -> None:
    processes = [writer(tmp_path, 0, ARTICLES) for _ in range(4)]
    for process in processes:
        process.communicate()
    assert [process.returncode for process in processes] == [0, 0, 0, 0]
    assert snapshot(own_store) == undisturbed
