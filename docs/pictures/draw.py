"""Draw what `make run` prints, as the picture of the README: `python docs/pictures/draw.py`.

The seed article is read into a graph of its own, by the code that `depesche serve --ingest seeds` runs.
"""

import re
import tempfile
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console

from app.opening import open_both
from app.overview import overview
from app.settings import Settings
from ingest.loading import ingest_files

FOLDER = Path(__file__).parent
SEEDS = FOLDER.parent.parent / "seeds"
WITHOUT_FONTS = re.sub(r"@font-face \{\{.*?\}\}\n", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
"""The picture asks nobody for a font: the reader's own monospaced one serves."""


def main() -> None:
    """Ingest, print on a recording console, and write the picture."""
    console = Console(record=True, width=132, highlight=False, force_terminal=True)
    with tempfile.TemporaryDirectory() as folder:
        store, pipeline = open_both(Settings(data=Path(folder), graph="embedded:"))
        with store:
            console.print("$ make run", style="bold")
            console.print(ingest_files([SEEDS], store, pipeline, Console(stderr=True)).summary())
            overview(store, console)
    svg = console.export_svg(title="depesche", code_format=WITHOUT_FONTS, unique_id="depesche")
    (FOLDER / "make-run.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
