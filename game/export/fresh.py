"""Writes a text into a new file, never over one that is there."""

from __future__ import annotations

from pathlib import Path


def write_fresh(path: Path, text: str) -> Path:
    """Write a text under this name, or the next one that is free; its folder is made. OSError says why not."""
    path.parent.mkdir(parents=True, exist_ok=True)
    number, free = 1, path
    while True:
        try:
            with free.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
            return free
        except FileExistsError:
            number += 1
            free = path.with_stem(f"{path.stem}-{number}")
