"""What the program can do is written down, and what is written down it can do."""

import argparse
import re
import shlex
from functools import cache
from pathlib import Path

import pytest

from game import cli

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "scenarios" / "README.md").read_text(encoding="utf-8")
RUN = re.compile(r"(?:python3? main\.py|common-ground)((?: +[^`\n]*)?)")
"""How a page shows the program being run, up to the end of the line or of the code."""


@cache
def commands() -> dict[str, argparse.ArgumentParser]:
    """Every command by name."""
    (subparsers,) = (
        action for action in cli.parser()._actions if isinstance(action, argparse._SubParsersAction)
    )
    return dict(subparsers.choices)


def pages() -> dict[str, str]:
    """The pages for people who are not programmers."""
    more = {f"scenarios/{path.name}": path for path in (ROOT / "scenarios").glob("guide-*.md")}
    read = {name: path.read_text(encoding="utf-8") for name, path in more.items()}
    return {"README.md": README, "scenarios/README.md": GUIDE, **read}


def shown(page: str) -> list[list[str]]:
    """Every way in which a page runs the program, as arguments."""
    found = []
    for match in RUN.finditer(page):
        words = re.split(r"  +|\s#", match[1].strip())[0]
        found.append(shlex.split(words.partition("&&")[0]))
    return found


def test_there_are_commands_and_they_are_shown():
    """The sweeps below would pass on nothing."""
    assert {"play", "check", "debrief", "plays"} <= set(commands())
    assert len(shown(README)) > 8


@pytest.mark.parametrize("name", commands())
def test_every_command_is_in_the_readme_or_the_authors_guide(name):
    """In code, as it is typed."""
    used = {arguments[0] for page in pages().values() for arguments in shown(page) if arguments}
    assert name in used


@pytest.mark.parametrize("page", pages())
def test_every_command_of_a_page_exists(page):
    """With its options; words in capitals stand for what people fill in."""
    for arguments in shown(pages()[page]):
        filled = [re.sub(r"^N$", "7", re.sub(r"^NAME$", "short", word)) for word in arguments]
        try:
            cli.parser().parse_args(filled)
        except SystemExit as leaving:
            pytest.fail(f"{page}: {' '.join(arguments)!r} is not a command ({leaving})")


@pytest.mark.parametrize("name", commands())
def test_every_option_says_what_it_is_for(name):
    """What is not explained is not there for whoever reads --help."""
    for action in commands()[name]._actions:
        if action.option_strings and not action.choices:
            assert action.help, f"{name} {action.option_strings}"


def test_every_option_of_playing_is_in_the_readme():
    """With each answer that it takes."""
    for action in commands()["play"]._actions:
        for option in action.option_strings:
            if option not in ("-h", "--help"):
                assert option in README, option
        for choice in action.choices or ():
            assert choice in README, choice


def test_the_exit_statuses_are_in_the_help():
    """Whoever writes a script finds them there."""
    text = " ".join(cli.parser().format_help().split())
    assert "Exit status: 0 done; 1 refused, or problems were found; 2 a file cannot be" in text
