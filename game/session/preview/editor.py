"""Opens a file at a line in the editor that a person has named in $VISUAL or $EDITOR.

What is run comes from the environment and from the path that was opened, never from what
stands in a scenario.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

_FILE_LINE = "{file}:{line}"
_ARGUMENTS: dict[str, tuple[str, ...]] = {
    "code": ("-g", _FILE_LINE),
    "subl": (_FILE_LINE,),
    "vi": ("+{line}", "{file}"),
    "kate": ("--line", "{line}", "{file}"),
    "notepad++": ("-n{line}", "{file}"),
}
"""How each family of editors is told a line."""

_FAMILIES: dict[str, str] = {
    **dict.fromkeys(("code", "code-insiders", "codium", "vscodium", "cursor", "windsurf"), "code"),
    **dict.fromkeys(("subl", "sublime_text", "zed", "zeditor", "hx", "helix", "atom"), "subl"),
    **dict.fromkeys(
        ("vi", "vim", "gvim", "mvim", "nvim", "nvim-qt", "view", "nano", "pico", "micro", "joe"), "vi"
    ),
    **dict.fromkeys(("emacs", "emacsclient", "jed", "mg", "ne", "kak", "mcedit"), "vi"),
    **dict.fromkeys(("gedit", "pluma", "xed", "gnome-text-editor", "geany", "bbedit"), "vi"),
    **dict.fromkeys(("kate", "kwrite", "mate", "mousepad", "idea", "pycharm"), "kate"),
    "notepad++": "notepad++",
}  # fmt: skip

_IN_TERMINAL = frozenset(
    ("vi", "vim", "nvim", "view", "nano", "pico", "micro", "joe", "jed", "mg", "ne", "kak",
     "mcedit", "hx", "helix")
)  # fmt: skip
"""Editors that need a terminal to be seen in."""


def chosen(environ: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """The editor's command as words, VISUAL before EDITOR; nothing when none is named."""
    text = (environ.get("VISUAL") or environ.get("EDITOR") or "").strip()
    if not text:
        return ()
    if Path(text).is_file():  # a path with spaces in it, without quotes
        return (text,)
    try:
        words = shlex.split(text, posix=os.name != "nt")
    except ValueError:
        return ()
    return tuple(word.strip('"') for word in words)


def name_of(command: tuple[str, ...]) -> str:
    """An editor's name, without its folder and a Windows ending."""
    name = command[0].replace("\\", "/").rpartition("/")[2].casefold()
    for ending in (".exe", ".cmd", ".bat"):
        name = name.removesuffix(ending)
    return name


def arguments(command: tuple[str, ...], file: Path, line: int) -> list[str]:
    """The command that opens a file at a line; an editor that is not known gets the file alone."""
    where = {"file": str(file.absolute()), "line": str(max(line, 1))}
    told = _ARGUMENTS.get(_FAMILIES.get(name_of(command), ""), ("{file}",))
    return [*command, *(each.format(**where) for each in told)]


def open_at(
    file: Path,
    line: int,
    *,
    wait: bool = False,
    environ: Mapping[str, str] = os.environ,
    run: Callable = subprocess.Popen,
) -> bool:
    """Open the file at the line in the person's editor; False when that cannot be done here.

    ``wait`` stays until an editor that takes over the terminal is closed again.
    """
    command = chosen(environ)
    if not command:
        return False
    needs_terminal = name_of(command) in _IN_TERMINAL
    if needs_terminal and not (wait and sys.stdin and sys.stdin.isatty()):
        return False
    found = shutil.which(command[0])
    if found is None:
        return False
    try:
        started = run(arguments((found, *command[1:]), file, line))
    except OSError:
        return False
    if needs_terminal:
        started.wait()
    return True


def place_in_words(file: Path, line: int) -> str:
    """The place as editors and terminals know it, to be copied."""
    return f"{file}:{line}" if line else str(file)
