"""Says which one command gives this Python what the game is missing."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from game.words import _

EXTRAS = {"numpy": "analysis", "typst": "pdf"}
"""What only some commands need, and the extra of the game's that brings it."""

PACKAGES = {
    "pygame",
    "transitions",
    "yaml",
    "pydantic",
    "fontpkg",
    "fontpkg_fira_sans",
    "segno",
    "polib",
    *EXTRAS,
}
"""What is imported from outside; anything else that is missing is a fault of the game itself."""


def say_what_mends(package: str) -> None:
    """Name the package and the command, where people look for what went wrong."""
    lacks, mends, typed = what_mends(package)
    print(f"{lacks}\n{mends}\n\n    {typed}\n", file=sys.stderr)


def what_mends(package: str) -> tuple[str, str, str]:
    """What is missing, what to do about it, and the command to type, for a terminal or a window."""
    text = _("Common Ground needs the package {package}, which this Python does not have.")
    mends = _("This one command mends it:")
    return text.format(package=package), mends, command(EXTRAS.get(package, ""))


def command(extra: str = "") -> str:
    """The command for this interpreter, or for the environment that lies beside the game."""
    folder = Path(__file__).resolve().parent.parent
    here = shown(Path(sys.executable))
    if not (folder / "pyproject.toml").is_file():
        name = f'"common-ground[{extra}]"' if extra else "common-ground"
        return f"{here} -m pip install {name}"
    wanted = f'"{folder}[{extra}]"' if extra else shown(folder)  # brackets mean something to shells
    if sys.prefix != sys.base_prefix:
        return f"{here} -m pip install {wanted}"
    # A system's own Python often refuses packages: the game keeps an environment beside itself.
    own = folder / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    start = f"{shown(own)} {shown(folder / 'main.py')}"
    if own.is_file():
        return f"{shown(own)} -m pip install -q {wanted}" if extra else start
    make = f"{here} -m venv {shown(folder / '.venv')}"
    return f"{make} && {shown(own)} -m pip install -q {wanted} && {start}"


def shown(path: Path) -> str:
    """A path as it is typed here: short where it can be, quoted where it must be."""
    if path.is_relative_to(Path.cwd()):
        path = path.relative_to(Path.cwd())
    return f'"{path}"' if " " in str(path) else str(path)
