"""The command ``adapt``: a version of a scenario, from options or from questions."""

from __future__ import annotations

import argparse
import os
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from game.words import _

DONE, REFUSED, UNREADABLE = 0, 1, 2
ENDINGS = (".yaml", ".yml")
MAPPINGS = {
    "name": "names", "place": "words", "figure": "figures", "reviewed_by": "reviewed_by",
}  # fmt: skip
"""The options of the form OLD=NEW, each with the wish that it makes."""

LINES = ("title", "question", "nation", "era")
MONEY = "£"


def add_adapt(commands, find: Callable[[str], Path]) -> None:
    """Add the command to the command line."""
    what = _("make your own version of a scenario: asks plain questions, or takes options")
    adapt = commands.add_parser("adapt", help=what, description=f"{what[0].upper()}{what[1:]}.")
    adapt.set_defaults(run=run, find=find)
    adapt.add_argument(
        "scenario", metavar="FILE", help=_("a scenario file, or the name of one that comes along")
    )
    lines = {
        "title": _("what the version is called"), "question": _("what it is about"),
        "nation": _("the country"), "era": _("when it plays"),
    }  # fmt: skip
    for key, words in lines.items():
        adapt.add_argument(f"--{key}", default="", metavar="TEXT", help=words)
    pairs = {
        "--name": ("WHO=NAME", _("doctor, manager or an id of the cast, and the new name")),
        "--place": ("OLD=NEW", _("a town's name, wherever the texts name it")),
        "--figure": ("KEY=NUMBER", _("such as winter.0.odds=2 or £420,000=£350,000; --list names them")),
        "--without-scene": ("ID[=ONWARD]", _("leave a scene out; ONWARD where it has several ways on")),
        "--reviewed-by": ("WHO=TEXT", _("doctor, manager or patient, and who has read it when")),
    }  # fmt: skip
    for option, (form, words) in pairs.items():
        adapt.add_argument(option, action="append", default=[], metavar=form, help=words)
    adapt.add_argument(
        "--without-issue", action="append", default=[], metavar="ID", help=_("leave an issue out")
    )
    adapt.add_argument(
        "--also", action="append", default=[], metavar="WORD",
        help=_("change this form of a name even where it is not certain whose it is"),
    )  # fmt: skip
    adapt.add_argument("--by", default="", metavar="TEXT", help=_("who makes this version"))
    adapt.add_argument("--list", action="store_true", help=_("show all that can be changed"))
    adapt.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help=_("the new file, or a folder for it; never over one that is there"),
    )


def run(arguments: argparse.Namespace) -> int:
    """Adapt a scenario as the options say, or ask where there are none."""
    from game.content.adapting.adaptation import Wishes, opened
    from game.content.adapting.work import Work
    from game.content.problems import render, unread
    from game.content.reader import read_path

    path = arguments.find(arguments.scenario)
    reading = read_path(path)
    document, problems = None, reading.problems
    if not problems:
        document, problems = opened(reading.source.text, str(path))
    if document is None:
        for problem in problems:
            print(render(problem), end="\n\n", file=sys.stderr)
        _refuse([_("{path} has to be mended before it can be adapted.").format(path=path)])
        return UNREADABLE if unread(problems) else REFUSED
    if arguments.list:
        from game.terminal.adapting_telling import tell_all

        return tell_all(Work(document))
    try:
        wishes = _wishes(arguments)
    except ValueError as reason:
        return _refuse(reason.args)
    if wishes == Wishes():
        from game.terminal.adapting_questions import Interview

        work = Work(document, date.today().isoformat())
        return Interview(work, arguments.scenario, arguments.output).run()
    return _at_once(document, replace(wishes, date=date.today().isoformat()), arguments.output)


def _wishes(arguments: argparse.Namespace):
    """What the options ask for; ValueError with the reasons when one is not of its form."""
    from game.content.adapting.adaptation import Wishes

    found: dict[str, dict[str, str]] = {"scenes": {}, **{wish: {} for wish in MAPPINGS.values()}}
    faults = []
    for option, wish in MAPPINGS.items():
        for text in getattr(arguments, option):
            old, equals, new = (part.strip() for part in text.partition("="))
            if not (old and equals and new):
                shown = f"--{option.replace('_', '-')}"
                said = _("{option} {text} is not of the form OLD=NEW.")
                faults.append(said.format(option=shown, text=text))
            found["words" if old.startswith(MONEY) else wish][old] = " ".join(new.split())
    for text in arguments.without_scene:
        name, _equals, onward = (part.strip() for part in text.partition("="))
        found["scenes"][name] = onward
    if faults:
        raise ValueError(*faults)
    lines = {key: " ".join(getattr(arguments, key).split()) for key in LINES}
    return Wishes(
        lines={key: text for key, text in lines.items() if text},
        also=frozenset(arguments.also), by=" ".join(arguments.by.split()), issues=tuple(dict.fromkeys(arguments.without_issue)), **found,
    )  # fmt: skip


def _at_once(document, wishes, output: Path | None) -> int:
    """Make the version without asking, and say everything that was done and left."""
    from game.content.adapting.adaptation import adapted
    from game.content.adapting.wording import Texts
    from game.content.adapting.work import Step
    from game.terminal.adapting_telling import tell_left, tell_step

    version = adapted(document, wishes)
    if version.refused:
        return _refuse(version.refused)
    path = where(document, wishes, output)
    refused = write(path, version.text)
    if refused:
        return _refuse([refused])
    step = Step(wishes, version, version.said, (), version.renamed)
    tell_step(step, Texts(document).people, print)
    tell_left(version.left, print)
    print(_("Written: {path}").format(path=path))
    _check(path)
    return DONE


def _check(path: Path) -> None:
    from game.terminal.checking import check_files

    print()
    check_files([path])


def _refuse(reasons: Iterable[str]) -> int:
    for reason in reasons:
        print(reason, file=sys.stderr)
    print(_("Nothing was written."), file=sys.stderr)
    return REFUSED


# --- the new file ----------------------------------------------------------------------------


def usual_path(document, wishes) -> Path:
    """A name for the new file, made of its title."""
    from game.content.beginning.writing import slug

    return Path(f"{slug(wishes.lines.get('title', '')) or 'my-' + document.id}.yaml")


def where(document, wishes, output: Path | None) -> Path:
    """The file that was named, or one with the usual name, which is free, in a folder or here."""
    if output and not output.is_dir():
        return with_ending(output)
    return free((output or Path()) / usual_path(document, wishes))


def with_ending(path: Path) -> Path:
    """The path as a scenario's: with .yaml at its end."""
    return path if path.suffix.lower() in ENDINGS else path.with_name(f"{path.name}.yaml")


def free(path: Path) -> Path:
    """The same name, or one with a number that is still free."""
    found, number = path, 2
    while found.exists():
        found = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return found


def write(path: Path, text: str) -> str:
    """Write a new file; why it was not written, or nothing."""
    from game.export.fresh import write_whole

    try:
        write_whole(path, text)
    except FileExistsError:
        said = _("{path} is there already, and is left alone. Choose another name.")
        return said.format(path=path)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        return _("{path} cannot be written: {reason}.").format(path=path, reason=reason)
    return ""


def as_command(scenario: str, wishes, output: Path | None) -> str:
    """The command that makes the same version without asking."""
    words = ["python", "main.py", "adapt", scenario]
    for key, text in wishes.lines.items():
        words += [f"--{key}", text]
    for option, wish in MAPPINGS.items():
        for old, new in getattr(wishes, wish).items():
            words += [f"--{option.replace('_', '-')}", f"{old}={new}"]
    for name, onward in wishes.scenes.items():
        words += ["--without-scene", f"{name}={onward}" if onward else name]
    for name in wishes.issues:
        words += ["--without-issue", name]
    for form in sorted(wishes.also):
        words += ["--also", form]
    words += ["--by", wishes.by] if wishes.by else []
    words += ["-o", str(output)] if output else []
    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)
