"""Writes tables as CSV that Excel and LibreOffice open rightly, and in which no cell starts a formula."""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Iterable, Sequence

from game.export.sheets.html import clean

Cell = str | int | float | None

_STARTS = re.compile(r"(^|;)(?=\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])")
"""Where a program could begin to read a formula: at the start of a cell, and after a semicolon,
at which spreadsheets of many countries part a line."""


def csv_bytes(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A table as a file: UTF-8 with the mark that tells Excel so, commas, lines that end in CR LF."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([written(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def written(cell: Cell) -> str:
    """One cell: a number as a number, a text as one line that is read as text.

    A text that a program could take for a formula has an apostrophe before it.
    """
    if cell is None:
        return ""
    if isinstance(cell, int):
        return str(int(cell))
    if isinstance(cell, float):
        return _number(cell)
    return _STARTS.sub(r"\1'", " ".join(clean(cell).split()))


def _number(value: float) -> str:
    """A number with four places, or none when it is whole.

    Where people write a decimal comma, a program takes 0.642 for 642 and 1.5 for a day in May; it takes
    neither 0.6420 nor 1.5000 for anything, so nobody reads a wrong number.
    """
    if not math.isfinite(value):
        return ""
    if value == int(value):
        return str(int(value))
    written_out = f"{value:.4f}"
    return "0" if written_out in ("0.0000", "-0.0000") else written_out
