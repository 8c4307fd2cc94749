"""Become a command that the kernel kills when the thread that started it ends (on Linux).

Run as a script, `python leash.py PARENT_PID COMMAND…`: a `preexec_fn` would do the same, but is unsafe in a
process with threads.
"""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1
"""From linux/prctl.h; survives `execve`."""


def main() -> None:
    """Tie this process to its parent and turn into the command."""
    parent, command = int(sys.argv[1]), sys.argv[2:]
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            sys.exit(1)
    os.execv(command[0], command)


if __name__ == "__main__":
    main()
