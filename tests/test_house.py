"""The house rules of the design: who may import whom, how long a file may be, what may stand in it."""

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
GAME = ROOT / "game"
LONGEST = 400

OURS = {
    "core": set(),
    "content": {"core"},
    "session": {"core", "content"},
    "figures": {"core", "session"},
    "analysis": {"core", "content", "session", "figures"},
    "store": {"core", "content", "session", "figures"},
    "export": {"core", "content", "session", "figures"},
    "screens": {"core", "content", "session", "figures", "analysis", "store", "export"},
    "terminal": {"core", "content", "session", "figures", "analysis", "store", "export"},
}
OURS["cli"] = set(OURS)
"""The packages of ours that each package may import; itself and the top modules always."""

TOP = {"", "words", "places", "missing", "__version__"}
"""Modules at the top of the house that stand on nothing and that every floor may use."""

THIRD_PARTY = {
    "core": {"scene_machine.py": {"transitions"}},
    "session": {"phases.py": {"transitions"}},
    "content": {
        "catalogue.py": {"polib"},
        "merging.py": {"polib"},
        "faults.py": {"polib"},
        "reader.py": {"yaml"},
        "schema.py": {"pydantic"},
        "document.py": {"pydantic"},
        "values.py": {"pydantic"},
        "series_file.py": {"pydantic"},
    },
    "export": {"pdf.py": {"typst"}, "qr.py": {"segno"}},
}
"""The only modules of the pure floors that may import something from outside."""

SCREENS_MAY = {"pygame", "fontpkg", "fontpkg_fira_sans"}
CORE_VERBS = {
    "game.core.control",
    "game.core.play",
    "game.core.prospects",
    "game.core.effects",
    "game.core.outcomes",
}

SOURCES = sorted(GAME.rglob("*.py"))


def imports(path: Path):
    """Every module a file imports, wherever in the file the import stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written in full"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def package_of(path: Path) -> str:
    parts = path.relative_to(GAME).parts
    return parts[0] if len(parts) > 1 else ""


def test_there_are_sources_to_look_at():
    """The sweep below would pass on an empty folder."""
    assert len(SOURCES) > 40


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(GAME)))
def test_a_module_imports_only_what_its_floor_may(path):
    """Each package keeps to its row of the import table."""
    package = package_of(path)
    if not package:
        return
    for name in imports(path):
        head, *rest = name.split(".")
        if head == "game":
            target = rest[0] if rest else ""
            allowed = TOP | OURS[package] | {package}
            assert target in allowed, f"{path.relative_to(ROOT)} imports {name}"
        elif head not in sys.stdlib_module_names:
            may = {"screens": SCREENS_MAY, "analysis": {"numpy"}}.get(package, set())
            may = may | THIRD_PARTY.get(package, {}).get(path.name, set())
            assert head in may, f"{path.relative_to(ROOT)} imports {name}"


@pytest.mark.parametrize(
    "path",
    [p for p in SOURCES if package_of(p) in ("screens", "terminal", "workshop")],
    ids=lambda p: str(p.relative_to(GAME)),
)
def test_front_ends_use_values_of_core_and_none_of_its_verbs(path):
    """A front end draws views and sends moves; it decides nothing."""
    assert not CORE_VERBS & set(imports(path))


@pytest.mark.parametrize(
    "path",
    sorted([*SOURCES, *(ROOT / "tests").rglob("*.py")]),
    ids=lambda p: str(p.relative_to(ROOT)),
)
def test_no_file_is_too_long(path):
    """A file past the limit is two ideas."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_main_is_three_lines():
    """The way in holds no logic."""
    assert len((ROOT / "main.py").read_text(encoding="utf-8").splitlines()) == 3


def test_the_top_of_the_house_is_as_designed():
    """No folder or module appears beside the ones of the design."""
    modules = {p.name for p in GAME.iterdir() if p.suffix == ".py"}
    assert modules <= {"__init__.py", "words.py", "places.py", "missing.py", "__main__.py"}


@pytest.mark.parametrize("path", sorted((GAME / "cli").glob("*.py")), ids=lambda p: p.name)
def test_the_command_modules_import_nothing_heavy(path):
    """A first frame and a friendly message about missing packages both depend on it."""
    names = {name for name in _top_level_imports(path) if not name.startswith("game.cli")}
    names -= {"game.words"}
    assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names | {"__future__"}


def _top_level_imports(path: Path):
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module
