"""The embedded graph: one ArcadeDB server per folder, a child process that speaks Bolt on loopback.

The folder holds `databases/`, `log/` and, for their owner's eyes, `lock`, `writer.lock`, `password` and
`server.json`. The child inherits the locked file, so the lock is free exactly when no server runs: whoever
wins it may start one, and nothing is stale after kill -9.
"""

import fcntl
import json
import os
import secrets
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from cypher.errors import GraphUnavailable
from cypher.launch import command, free_port, spawn

USER = "root"
START_SECONDS = 60.0
STOP_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Address:
    """Where the server listens on loopback, and the password of `USER`."""

    port: int
    password: str


class Engine:
    """The server of one folder, shared by all processes; the one that starts it owns it."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; nothing runs before `ensure_running`."""
        self._folder = folder.absolute()
        self._mutex = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._owner = os.getpid()

    def ensure_running(self) -> Address:
        """Find the running server or start one, and tell where it listens.

        Raises: GraphUnavailable where it does not start; the message ends with the last line of its log.
        """
        with self._mutex:
            self._folder.mkdir(parents=True, exist_ok=True)
            deadline = time.monotonic() + START_SECONDS
            while time.monotonic() < deadline:
                if (lock := _win(self._folder / "lock")) is not None:
                    try:
                        return self._start(lock)
                    finally:
                        os.close(lock)
                if (address := _running(self._folder)) is not None:
                    return address
                time.sleep(0.05)
            raise GraphUnavailable(f"The graph in {self._folder} is held by a process that does not answer")

    def stop(self) -> None:
        """Stop the server if this object started it: SIGTERM, and SIGKILL after `STOP_SECONDS`."""
        child, self._child = self._child, None
        if child is None or os.getpid() != self._owner:
            return
        child.terminate()
        try:
            child.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()

    @contextmanager
    def one_writer(self) -> Iterator[None]:
        """Wait until nobody else writes: the engine has no locks, and a long writer would starve."""
        pen = os.open(self._folder / "writer.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(pen, fcntl.LOCK_EX)
            yield
        finally:
            os.close(pen)

    @property
    def pid(self) -> int | None:
        """The process id of the server, whoever started it; None where none runs."""
        found = _read(self._folder / "server.json")
        return None if found is None else found[0]

    def _start(self, lock: int) -> Address:
        before = _read(self._folder / "server.json")
        (self._folder / "server.json").unlink(missing_ok=True)
        (self._folder / "log").mkdir(exist_ok=True)
        address = Address(free_port(None if before is None else before[1]), _password(self._folder))
        child = spawn(command(self._folder, address.port), self._folder, lock)
        deadline = time.monotonic() + START_SECONDS
        log = self._folder / "log" / "stdout.log"
        while b"ArcadeDB Server started" not in log.read_bytes():
            if child.poll() is not None or time.monotonic() > deadline:
                child.kill()
                last = log.read_text(errors="replace").strip().rpartition("\n")[2]
                raise GraphUnavailable(f"The graph in {self._folder} did not start: {last}")
            time.sleep(0.03)
        self._child, self._owner = child, os.getpid()
        _write(self._folder / "server.json", json.dumps({"pid": child.pid, "port": address.port}))
        return address


def _win(path: Path) -> int | None:
    """Lock the file, or return None where somebody else holds it."""
    lock = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(lock)
        return None
    return lock


def _running(folder: Path) -> Address | None:
    """Read where the server listens; None while it is still starting."""
    found = _read(folder / "server.json")
    if found is None:
        return None
    return Address(found[1], (folder / "password").read_text())


def _read(path: Path) -> tuple[int, int] | None:
    """Read process id and port."""
    try:
        found = json.loads(path.read_text())
        return int(found["pid"]), int(found["port"])
    except (FileNotFoundError, ValueError, KeyError):
        return None


def _write(path: Path, text: str) -> None:
    """Replace a file that only its owner may read, all of it or nothing."""
    draft = path.with_suffix(".draft")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    draft.replace(path)


def _password(folder: Path) -> str:
    """Read the folder's password, or make one and forget the users who had another."""
    path = folder / "password"
    if not path.exists():
        (folder / "config" / "server-users.jsonl").unlink(missing_ok=True)
        _write(path, secrets.token_urlsafe(24))
    return path.read_text()
