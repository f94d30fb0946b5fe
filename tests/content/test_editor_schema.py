"""The JSON Schema that editors read lies beside the scenarios and is up to date."""

import json
from pathlib import Path

from game.content.schema import SCHEMA_FILE, json_schema

FOLDER = Path(__file__).resolve().parents[2] / "scenarios"


def test_the_file_for_editors_says_what_the_schema_says():
    """Otherwise an editor would complete keys that are refused."""
    kept = json.loads((FOLDER / SCHEMA_FILE).read_text(encoding="utf-8"))
    now = json.loads(json.dumps(json_schema()))
    assert kept == now, "write it anew: python main.py schema -o scenarios"
