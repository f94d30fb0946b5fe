"""The JSON Schemas that editors read lie beside the scenarios and are up to date."""

import json
from pathlib import Path

import pytest

from game.content.schema import SCHEMA_FILE, json_schema
from game.content.series import keys
from game.content.series.schema import SERIES_SCHEMA_FILE, series_schema

FOLDER = Path(__file__).resolve().parents[2] / "scenarios"


@pytest.mark.parametrize(
    ("name", "schema", "again"),
    [
        (SCHEMA_FILE, json_schema, "schema -o scenarios"),
        (SERIES_SCHEMA_FILE, series_schema, "schema --series -o scenarios"),
    ],
)
def test_the_file_for_editors_says_what_the_schema_says(name, schema, again):
    """Otherwise an editor would complete keys that are refused."""
    kept = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    now = json.loads(json.dumps(schema()))
    assert kept == now, f"write it anew: python main.py {again}"


def test_the_schema_of_a_series_says_what_every_key_is_for():
    """Nothing without a sentence, and no sentence about a key that is gone."""
    models = {"SeriesFile": series_schema(), **series_schema()["$defs"]}
    assert all(v["description"] for model in models.values() for v in model["properties"].values())
    told = {(name, key) for name, purposes in keys.PURPOSES.items() for key in purposes}
    assert told == {(name, key) for name, model in models.items() for key in model["properties"]}
    sittings = series_schema()["properties"]["sittings"]
    assert (sittings["minProperties"], sittings["maxProperties"]) == (2, 12)
