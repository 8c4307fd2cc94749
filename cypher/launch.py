"""How an ArcadeDB server is started: its command line, its port, its process."""

import importlib.util
import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

from cypher import leash
from cypher.errors import GraphConfiguration, GraphUnavailable

DATABASE = "depesche"


def free_port(wanted: int | None) -> int:
    """Take the wanted port where it is free, so that open drivers reconnect, else any."""
    for port in (wanted or 0, 0):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise GraphUnavailable("No port is free on 127.0.0.1")


def _package() -> Path:
    """Find the wheel's folder of jars and its Java, without importing its Python."""
    found = importlib.util.find_spec("arcadedb_embedded")
    if found is None or found.origin is None:
        raise GraphConfiguration("The embedded graph needs the package arcadedb-embedded: install it")
    return Path(found.origin).parent


def command(folder: Path, port: int) -> list[str]:
    """Say how to run a server in a folder; the password stays in its file."""
    package = _package()
    settings = {
        "server.rootPath": folder,
        "server.rootPasswordPath": folder / "password",
        "server.mode": "production",
        "server.plugins": "BoltProtocolPlugin",
        "server.httpIncomingHost": "127.0.0.1",
        "server.httpIncomingPort": 0,
        "server.defaultDatabases": f"{DATABASE}[]",
        "bolt.host": "127.0.0.1",
        "bolt.port": port,
        "profile": "low-ram",
    }
    opened = ("java.io", "java.nio", "sun.nio.ch", "java.util.concurrent")
    return [
        str(package / "jre" / "bin" / "java"),
        *("-Xms64m", "-Xmx384m", "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8"),
        *("--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"),
        *(f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in opened),
        *(f"-Darcadedb.{name}={value}" for name, value in settings.items()),
        *("-cp", str(package / "jars" / "*"), "com.arcadedb.server.ArcadeDBServer"),
    ]


def spawn(arguments: list[str], folder: Path, lock: int) -> subprocess.Popen[bytes]:
    """Start the child from a thread that lives as long as it does: the kernel ties the two together."""
    leashed = [sys.executable, "-I", "-S", str(leash.__file__), str(os.getpid()), *arguments]
    started: list[subprocess.Popen[bytes]] = []
    failed: list[OSError] = []
    ready = threading.Event()

    def keep() -> None:
        with (folder / "log" / "stdout.log").open("wb") as log:
            try:
                child = subprocess.Popen(
                    leashed,
                    cwd=folder,
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=subprocess.STDOUT,
                    pass_fds=(lock,),
                    start_new_session=True,
                )
            except OSError as error:
                failed.append(error)
                return ready.set()
        started.append(child)
        ready.set()
        child.wait()
        return None

    threading.Thread(target=keep, name="embedded-graph", daemon=True).start()
    ready.wait()
    if failed:
        raise GraphUnavailable(f"The graph in {folder} did not start: {failed[0]}") from failed[0]
    return started[0]
