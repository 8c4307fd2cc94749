"""Where the engines of the tests come from: jars by Maven, one server process."""

import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from cypher.errors import GraphUnavailable
from cypher.store import Store

ROOT = Path(__file__).parent.parent
START_SECONDS = 90.0

MAIN_CLASSES = {"5": "org.neo4j.server.CommunityEntryPoint", "2026": "org.neo4j.server.Neo4jCommunity"}
JAVA_VERSIONS = {"5": 17, "2026": 25}


class NotInstalledError(Exception):
    """Maven, the right Java or the jars are not there; the message says which."""


@dataclass(frozen=True, slots=True)
class Neo4j:
    """A running Neo4j without authentication, on loopback."""

    url: str
    version: str


def neo4j_jars(version: str) -> Path:
    """Find the jars of a Neo4j version below `.cache`, or have Maven copy them there."""
    pom = ROOT / "tests" / "neo4j" / "pom.xml"
    return maven_jars(pom, ROOT / ".cache" / "neo4j" / version, f"-Dneo4j.version={version}")


def maven_jars(pom: Path, folder: Path, *properties: str) -> Path:
    """Find the jars of a pom in a folder, or have Maven copy them there.

    Raises: NotInstalledError where Maven is missing or cannot fetch them.
    """
    if (folder / "complete").exists():
        return folder
    if shutil.which("mvn") is None:
        raise NotInstalledError("mvn is missing: install Maven")
    command = [
        *("mvn", "-B", "-q", "-f", str(pom), *properties),
        *("dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={folder}"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise NotInstalledError(f"Maven could not fetch what {pom} names: {done.stdout[-500:]}")
    (folder / "complete").touch()
    return folder


@contextmanager
def start_neo4j(version: str, jars: Path, home: Path) -> Iterator[Neo4j]:
    """Run a Neo4j on a free port of loopback until the block ends."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    settings = {
        "server.bolt.listen_address": address,
        "server.bolt.advertised_address": address,
        "server.http.enabled": "false",
        "dbms.security.auth_enabled": "false",
        "dbms.security.allow_csv_import_from_file_urls": "false",
        "dbms.usage_report.enabled": "false",
        "server.memory.pagecache.size": "64m",
    }
    (home / "conf").mkdir()
    (home / "conf" / "neo4j.conf").write_text("".join(f"{key}={value}\n" for key, value in settings.items()))
    opened = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
    command = [
        *(_java(version), "-Xms128m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
        *(f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in opened),
        *("-cp", f"{jars}/*", MAIN_CLASSES[version.split(".")[0]]),
        *(f"--home-dir={home}", f"--config-dir={home / 'conf'}", "--console-mode"),
    ]
    with (home / "out.log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)
    try:
        _await(f"bolt://{address}", process, home / "out.log")
        yield Neo4j(f"bolt://{address}", version)
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()


def empty(store: Store) -> None:
    """Remove all nodes and start the version anew; constraints and indexes stay."""
    store.transact(lambda transaction: transaction.run("MATCH (n) DETACH DELETE n"))
    store.prepare()


def _java(version: str) -> str:
    """Find a Java that the version runs on."""
    wanted = JAVA_VERSIONS[version.split(".")[0]]
    candidates = [shutil.which("java"), *map(str, Path("/usr/lib/jvm").glob("*/bin/java"))]
    for java in filter(None, candidates):
        told = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
        if f'version "{wanted}.' in told or f'version "{wanted}"' in told:
            return java
    raise NotInstalledError(f"Java {wanted} is missing: install a JDK {wanted}")


def _await(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    with Store.open(url) as store:
        while True:
            try:
                return store.ping()
            except GraphUnavailable as error:
                if process.poll() is not None or time.monotonic() > deadline:
                    raise RuntimeError(f"Neo4j did not start:\n{log.read_text()[-2000:]}") from error
            time.sleep(0.1)
