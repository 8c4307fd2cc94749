"""Kill -9 of the command and of its graph at random moments: nothing is lost, nothing doubled.

`DEPESCHE_TEST_ROUNDS` sets how often each is killed.
"""

import os
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest
from rich.console import Console

from cypher.embedded import Engine
from cypher.load import Outcome
from cypher.snapshot import snapshot
from cypher.store import Store
from ingest.loading import ingest_files
from ingest.pipeline import Pipeline
from tests.command import run, start
from tests.engines import empty
from tests.faults.articles import write_articles

ROUNDS = int(os.environ.get("DEPESCHE_TEST_ROUNDS", "3"))
ARTICLES = 12


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_articles(tmp_path_factory.mktemp("faults") / "in", ARTICLES)


@pytest.fixture(scope="module")
def undisturbed(folder: Path, running_embedded: Store) -> tuple[str, ...]:
    empty(running_embedded)
    tally = ingest_files([folder], running_embedded, Pipeline.load(), Console(quiet=True))
    assert (tally.outcomes[Outcome.NEW], tally.set_aside) == (ARTICLES, 0)
    assert tally.events >= 3 * ARTICLES
    return snapshot(running_embedded)


def wait_for_a_moment(process: subprocess.Popen[str], dice: random.Random) -> None:
    """Wait until a random article is in, or a random time of the start; and a little, to be within the next."""
    assert process.stderr is not None
    articles = dice.randint(0, ARTICLES - 4)
    for _ in range(articles):
        process.stderr.readline()
    time.sleep(dice.uniform(0, 0.2) if articles else dice.uniform(0, 3))


def ingested_again(folder: Path, data: Path) -> tuple[str, ...]:
    with Store.open("embedded:", data=data) as store:
        done = run("ingest", folder, data=data)
        assert done.returncode == 0, done.stderr
        return snapshot(store)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_command_that_was_killed_is_made_good(
    seed: int, folder: Path, tmp_path: Path, undisturbed: tuple[str, ...]
) -> None:
    process = start("ingest", folder, data=tmp_path)
    wait_for_a_moment(process, random.Random(seed))
    process.kill()
    process.communicate()
    assert process.returncode == -signal.SIGKILL, "it had ended before it was killed"
    assert ingested_again(folder, tmp_path) == undisturbed


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_graph_that_was_killed_is_made_good(
    seed: int, folder: Path, tmp_path: Path, undisturbed: tuple[str, ...]
) -> None:
    process = start("ingest", folder, data=tmp_path)
    wait_for_a_moment(process, random.Random(100 + seed))
    while (pid := Engine(tmp_path / "graph").pid) is None:
        assert process.poll() is None
        time.sleep(0.02)
    os.kill(pid, signal.SIGKILL)
    _, errors = process.communicate()
    assert process.returncode == 0, errors
    assert ingested_again(folder, tmp_path) == undisturbed
