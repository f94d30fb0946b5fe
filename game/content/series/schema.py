"""The form of a series file as JSON Schema, for editors, as schema.py has it for scenarios."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from game.content import for_editors
from game.content.series import keys
from game.content.series.series_file import SeriesFile

SERIES_SCHEMA_FILE = "series.schema.json"
"""What it is called beside series files, where editors look for it."""


@cache
def series_schema() -> dict[str, Any]:
    """Keys, their values and what each is for."""
    plain = SeriesFile.model_json_schema(mode="validation")
    return for_editors.explained(plain, "SeriesFile", keys)


def series_schema_text() -> str:
    """The same as the text of a file that lies beside series."""
    return json.dumps(series_schema(), indent=1, ensure_ascii=False) + "\n"
