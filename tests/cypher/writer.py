"""A process that loads articles into the embedded graph.

`python -m tests.cypher.writer FOLDER FIRST LAST [stay]` prints a line for each article, and with `stay` keeps
the graph open until its standard input ends.
"""

import sys
from pathlib import Path

from cypher.load import load
from cypher.store import Store
from tests.cypher.articles import random_batch, same_happening


def main() -> None:
    folder, first, last, *stay = sys.argv[1:]
    with Store.open("embedded:", data=Path(folder)) as store:
        store.prepare()
        for seed in range(int(first), int(last)):
            load(store, random_batch(seed), same_happening)
            print(seed, flush=True)
        if stay:
            sys.stdin.read()


if __name__ == "__main__":
    main()
