"""Started by a Python without its packages, the program names the one command that mends it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game import missing

ROOT = Path(__file__).parent.parent
CASE = ROOT / "tests" / "scenarios" / "three-scenes.yaml"
BLOCKED = """
import sys

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {names}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)

sys.meta_path.insert(0, Blocked())
sys.argv = ["main.py", *{arguments}]
import runpy
runpy.run_path({main!r}, run_name="__main__")
"""


def without(packages, *arguments, folder):
    """Run main.py in a Python that lacks some packages, on a machine with a display."""
    code = BLOCKED.format(
        names=set(packages), arguments=list(map(str, arguments)), main=str(ROOT / "main.py")
    )
    env = dict(os.environ, COMMON_GROUND_HOME=str(folder), SDL_VIDEODRIVER="dummy")
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=env, capture_output=True, text=True, timeout=60,
        input="",
    )  # fmt: skip


@pytest.mark.parametrize(("package", "arguments"), [
    ("pygame", []),
    ("pygame", ["play", CASE]),
    ("yaml", ["check", CASE]),
    ("pydantic", ["check", CASE]),
    ("transitions", ["plays"]),
    ("yaml", ["--text"]),
    ("polib", ["translate", CASE, "--to", "cy"]),
    ("typst", ["pack", CASE, "--pdf"]),
    ("typst", ["proof", CASE, "-o", "copy.pdf"]),
])  # fmt: skip
def test_a_missing_package_is_named_with_the_command_that_mends_it(tmp_path, package, arguments):
    """Status 2, no traceback, one command on a line of its own."""
    done = without({package}, *arguments, folder=tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""
    first, second, _empty, command, *rest = done.stderr.splitlines()
    assert first == f"Common Ground needs the package {package}, which this Python does not have."
    assert second == "This one command mends it:"
    assert command.startswith("    ")
    assert not any(rest)


def test_help_needs_no_package_at_all(tmp_path):
    """Whoever is lost can read it."""
    done = without(missing.PACKAGES, "--help", folder=tmp_path)
    assert done.returncode == 0
    assert "usage: common-ground" in done.stdout


@pytest.mark.parametrize("arguments", [["--text"], ["play", CASE, "--text", "--solo", "doctor"]])
def test_the_terminal_game_needs_no_pygame(tmp_path, arguments):
    """Nor the fonts of the window."""
    done = without({"pygame", "fontpkg", "fontpkg_fira_sans"}, *arguments, folder=tmp_path)
    assert done.returncode == 0, done.stderr


def test_a_fault_of_the_game_itself_is_not_dressed_up(tmp_path):
    """A module of ours that is missing is no package to install."""
    code = (
        "import sys; sys.modules['game.store'] = None\nfrom game.cli import main; main(['plays'])"
    )
    env = dict(os.environ, COMMON_GROUND_HOME=str(tmp_path))
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=env, capture_output=True, text=True, timeout=60
    )
    assert "ModuleNotFoundError" in done.stderr
    assert "mends it" not in done.stderr


# --- the command --------------------------------------------------------------------------


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A copy of the project's folder, seen from inside it, by a Python of the system."""
    folder = tmp_path / "common ground"
    module = folder / "game" / "missing.py"
    module.parent.mkdir(parents=True)
    (folder / "pyproject.toml").touch()
    monkeypatch.setattr(missing, "__file__", str(module))
    monkeypatch.setattr(sys, "prefix", sys.base_prefix)
    monkeypatch.setattr(sys, "executable", "/usr/bin/python3")
    monkeypatch.chdir(folder)
    return folder


needs_posix_paths = pytest.mark.skipif(os.name == "nt", reason="other folders on Windows")


@needs_posix_paths
def test_a_systems_own_python_gets_an_environment_beside_the_game(place):
    """Such a Python often refuses packages; this is the README's command."""
    expected = (
        "/usr/bin/python3 -m venv .venv && .venv/bin/python -m pip install -q . "
        "&& .venv/bin/python main.py"
    )
    assert missing.command() == expected


@needs_posix_paths
def test_an_environment_that_is_there_is_pointed_at(place):
    """The usual slip in a classroom: the system's Python instead of the game's own."""
    own = place / ".venv" / "bin" / "python"
    own.parent.mkdir(parents=True)
    own.touch()
    assert missing.command() == ".venv/bin/python main.py"


@needs_posix_paths
def test_inside_an_environment_the_packages_are_installed_into_it(place, monkeypatch):
    """Paths with spaces are quoted; from elsewhere they are given in full."""
    monkeypatch.setattr(sys, "prefix", "/home/ann/env")
    monkeypatch.setattr(sys, "executable", "/home/ann/env/bin/python")
    assert missing.command() == "/home/ann/env/bin/python -m pip install ."
    monkeypatch.chdir(place.parent)
    assert missing.command() == '/home/ann/env/bin/python -m pip install "common ground"'


def test_an_installed_game_is_installed_again(place, monkeypatch):
    """Without the project's folder the package is named."""
    (place / "pyproject.toml").unlink()
    assert missing.command().endswith(" -m pip install common-ground")
