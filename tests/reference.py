"""Makes the tables of the author's reference anew from the schema: ``python -m tests.reference``.

What stands between ``<!-- keys: ENTRY -->`` (or words, or pictures) and ``<!-- end -->`` is made;
all other words of the page are written by hand. The schemas that editors read are made as well.
"""

from __future__ import annotations

import re
import sys
import textwrap
from pathlib import Path
from typing import Any

from game.content import keys
from game.content.document import ICONS
from game.content.for_editors import PICTURES
from game.content.pictures import pictures
from game.content.schema import SCHEMA_FILE, json_schema, schema_text
from game.content.series.schema import SERIES_SCHEMA_FILE, series_schema_text
from game.core.scenario import MINTZBERG, OUTCOMES

FOLDER = Path(__file__).resolve().parent.parent / "scenarios"
PAGE = FOLDER / "guide-reference.md"
MADE = re.compile(r"(<!-- (?P<what>keys|words|pictures)(?:: (?P<name>\w+))? -->\n).*?(<!-- end -->)", re.DOTALL)  # fmt: skip

TAKES = {
    "EffectsEntry": "[effects](#effects)",
    "CostEntry": "[a cost](#what-something-costs)",
    "BothWhole": "`doctor` and `manager`, a number each",
    "PullEntry": "`doctor` and `manager`, a number each",
    "RolesEntry": "`doctor` and `manager`",
    "WalkAwaysEntry": "`doctor` and `manager`",
    "DebriefEntry": "`prompts`",
    "FacilitatorEntry": "`notes`, `reading`",
    "AdaptedFromEntry": "[a version](#at-the-top)",
    "ReviewedByEntry": "names",
    "PromptEntry": "[questions](#questions-for-the-debrief)",
    "TermEntry": "words",
    "ChoiceEntry": "choices",
    "PickEntry": "answers",
    "DrawEntry": "[lots](#a-lot)",
    "WayEntry": "[ways](#a-way)",
    "TableEntry": "[a table](#the-table)",
    "TogetherEntry": "[a question](#a-sealed-question)",
    "AimEntry": "[an aim with outcomes](#an-aim-and-a-curriculum)",
}
"""How the reference names what a key takes, where the entry's own name is not enough."""

LISTED = {
    "place": "[a picture](#pictures)",
    "portrait": "[a picture](#pictures)",
    "cover": "[a picture](#pictures)",
    "icon": "[a sign](#pictures)",
    "outcomes": "[one of these](#an-aim-and-a-curriculum), or a list",
    "mintzberg": "[one of ten](#mintzbergs-ten-roles), or two in a list",
}
"""The same for keys whose words have a list of their own on the page."""


WORDS = {"mintzberg": MINTZBERG, "outcomes": OUTCOMES}
"""Lists of words that are explained one by one."""


def page(text: str) -> str:
    """The page with everything in it that is made, made anew."""
    return MADE.sub(
        lambda found: f"{found[1]}{_made(found['what'], found['name'])}{found[4]}", text
    )


def _made(what: str, name: str | None) -> str:
    if what == "keys":
        return _table(name)
    if what == "words":
        return "".join(f"- **{word}**: {keys.WORDS[word]}\n" for word in WORDS[name])
    listed = [(key, pictures(folder)) for key, folder in PICTURES.items()] + [("icon", ICONS)]
    lines = (f"`{key}`: {', '.join(f'`{n}`' for n in names)}." for key, names in listed)
    return "\n\n".join(textwrap.fill(line, 120) for line in lines) + "\n"


def _table(name: str) -> str:
    schema = json_schema()
    entry = schema if name == "ScenarioFile" else schema["$defs"][name]
    needed = entry.get("required", ())
    rows = ["| key | takes | what it is |", "|---|---|---|"]
    for key, value in entry["properties"].items():
        star = " *" if key in needed else ""
        takes = LISTED.get(key) or _takes(value)
        rows.append(f"| `{key}`{star} | {takes} | {keys.purpose(name, key)} |")
    return "\n".join(rows) + "\n"


def _takes(value: dict[str, Any]) -> str:
    """What stands after a key, in a few words."""
    match value:
        case {"$ref": place}:
            return _named(place)
        case {"anyOf": [first, {"$ref": place}]}:
            return f"{_takes(first)}, or {_named(place)}"
        case {"anyOf": [first, *_]}:
            return f"{_takes(first)}, or a list"
        case {"items": {"patternProperties": _}}:
            return "a list: speaker and text"
        case {"items": items}:
            return f"a list: {_takes(items)}"
        case {"patternProperties": named}:
            return f"id and {_takes(next(iter(named.values())))}"
        case {"enum": words}:
            shown = [
                word for word in words if not isinstance(word, bool) and word not in ("on", "off")
            ]
            return ", ".join(f"`{word}`" for word in shown)
        case {"minimum": low, "maximum": high}:
            return f"{low} to {high}".replace("-", "−")
        case {"type": "number"}:
            return "a number"
        case {"type": [*_]}:
            return "text"
        case {"pattern": _}:
            return "an id"
        case _:
            return "[a condition](#conditions)"


def _named(place: str) -> str:
    name = place.rsplit("/", 1)[-1]
    thing = keys.THINGS[name]
    return TAKES.get(name, f"{thing[0].lower()}{thing[1:]}")


def main() -> int:
    """Write the page and the schema beside it."""
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    for name, made in ((SCHEMA_FILE, schema_text), (SERIES_SCHEMA_FILE, series_schema_text)):
        (FOLDER / name).write_text(made(), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
