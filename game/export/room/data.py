"""The exports for other programs: CSV tables and xAPI statements, each with a page that explains them."""

from __future__ import annotations

import json

from game.export.room import columns, rows
from game.export.room.keeping import kept_for
from game.export.room.spreadsheet import csv_bytes
from game.export.room.wishes import READ_ME, Files, Wishes, stem
from game.export.room.xapi import statements
from game.session.cohort.gathering import Gathering
from game.session.prose import plain
from game.words import _


def csv_files(gathering: Gathering, _wishes: Wishes) -> Files:
    """Four CSV tables, and what their columns mean."""
    made = {f"{name}.csv": csv_bytes(*table) for name, table in rows.tables(gathering).items()}
    return made | {READ_ME: read_me(gathering, columns.tables())}


def xapi_files(gathering: Gathering, _wishes: Wishes) -> Files:
    """The statements of all tables, one on each line."""
    lines = (json.dumps(each, ensure_ascii=False, sort_keys=True) for each in statements(gathering))
    text = "".join(f"{line}\n" for line in lines)
    return {f"{stem(gathering)}-xapi.jsonl": text.encode("utf-8")}


def read_me(gathering: Gathering, tables: dict[str, columns.Columns], *more: str) -> bytes:
    """A plain text beside the tables: where they come from, how long they are kept, the columns."""
    parts = [
        plain(gathering.whole, gathering.whole.title), kept_for(gathering), *more,
        _("The tables are CSV files in UTF-8. A text that could be taken for a formula has an "
          "apostrophe before it. Scores are the author's judgement: formative, not for assessment."),
        _("Numbers have a decimal point. Where your computer writes a decimal comma, import the file and "
          "choose UTF-8, the comma between columns and English (United Kingdom)."),
    ]  # fmt: skip
    for name, meant in tables.items():
        parts.append(
            "\n".join((f"{name}.csv", *(f"  {key}: {words}" for key, words in meant.items())))
        )
    return ("\n\n".join(parts) + "\n").encode("utf-8")
