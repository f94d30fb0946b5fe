"""The JSON Schema that editors read lies beside the scenarios and is up to date."""

import json
from pathlib import Path

from game.content.schema import json_schema

FILE = Path(__file__).resolve().parents[2] / "scenarios" / "scenario.schema.json"
WRITE = (
    "import json; from pathlib import Path; from game.content.schema import json_schema; "
    "Path('scenarios/scenario.schema.json').write_text("
    "json.dumps(json_schema(), indent=1, ensure_ascii=False) + chr(10), encoding='utf-8')"
)


def untitled(node):
    """A schema without the titles that the library makes up from names."""
    if isinstance(node, dict):
        return {k: untitled(v) for k, v in node.items() if not (k == "title" and isinstance(v, str))}  # fmt: skip
    return [untitled(part) for part in node] if isinstance(node, list) else node


def test_the_file_for_editors_says_what_the_schema_says():
    """Otherwise an editor would complete keys that are refused."""
    kept = json.loads(FILE.read_text(encoding="utf-8"))
    now = json.loads(json.dumps(json_schema()))
    assert untitled(kept) == untitled(now), f'write it anew: python -c "{WRITE}"'
