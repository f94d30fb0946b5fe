"""The command ``new``: writes a scenario to begin with, and says what to do next."""

from __future__ import annotations

from pathlib import Path

from game.content.beginning.draft import Draft, Template, tidy
from game.content.beginning.stock import stock
from game.content.beginning.writing import slug, write
from game.content.checks import check
from game.content.problems import render
from game.content.schema import SCHEMA_FILE, schema_text
from game.export.fresh import write_whole
from game.terminal.console import Console, Leave
from game.terminal.drafting import interview
from game.words import _

DONE, REFUSED = 0, 1
ENDINGS = (".yaml", ".yml")


def begin(name: str = "", template: str = "", console: Console | None = None) -> int:
    """Write a template under a name, or ask first when there is no name; the exit status."""
    console = console or Console()
    wished = Template(template) if template else None
    if name:
        if Path(name).is_dir():
            said = _("{path} is there already, and is left alone. Choose another name.")
            console.say(said.format(path=name))
            return REFUSED
        path = _path(name)
        draft = stock(wished or Template.CONVERSATION, _title(path))
        return _write(console, path, draft)
    try:
        draft = interview(console, wished)
    except Leave:
        console.say(_("The input ended before everything was asked. Nothing was written."))
        return REFUSED
    return _write(console, _where(console, draft), draft)


def _where(console: Console, draft: Draft) -> Path:
    """A name that is still free; when nobody answers any more, the one that was offered."""
    offered = _free(_path(slug(draft.title) or "my-scenario"))
    while True:
        try:
            answer = console.ask(
                _("Which file shall it go into? [{name}]").format(name=offered), free=True
            )
        except Leave:
            return offered
        path = _path(answer) if answer else offered
        if not path.exists():
            return path
        console.say(
            _("{path} is there already, and is left alone. Another name?").format(path=path)
        )


def _free(path: Path) -> Path:
    number = 2
    free = path
    while free.exists():
        free = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return free


def _path(name: str) -> Path:
    path = Path(name)
    return path if path.suffix.lower() in ENDINGS else Path(f"{name}.yaml")


def _title(path: Path) -> str:
    words = tidy(path.stem.replace("-", " ").replace("_", " "))
    return f"{words[:1].upper()}{words[1:]}"


def _write(console: Console, path: Path, draft: Draft) -> int:
    text = write(draft)
    try:
        write_whole(path, text)
    except FileExistsError:
        console.say(
            _("{path} is there already, and is left alone. Choose another name.").format(path=path)
        )
        return REFUSED
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        console.say(_("{path} cannot be written: {reason}.").format(path=path, reason=reason))
        return REFUSED
    console.say()
    console.say(_("Written: {path}").format(path=path))
    _tell_problems(console, path, text)
    _put_schema_beside(console, path)
    _say_what_next(console, path)
    return DONE


def _tell_problems(console: Console, path: Path, text: str) -> None:
    problems = check(text, str(path))
    for problem in problems:
        console.sink.write(f"\n{render(problem)}\n")
    if not problems:
        console.say(_("It plays as it stands: `check` finds no problem."))


def _put_schema_beside(console: Console, path: Path) -> None:
    """The first line of the file names a schema for editors; without one they complain."""
    schema = path.with_name(SCHEMA_FILE)
    try:
        write_whole(schema, schema_text())
    except OSError:  # there already, or a folder that takes no second file: only editors miss it
        return
    console.say(_("Beside it, for editors that complete and check: {schema}").format(schema=schema))


def _say_what_next(console: Console, path: Path) -> None:
    shown = f'"{path}"' if " " in str(path) else str(path)
    console.say()
    console.say(
        _("Next, open it in a text editor and change whatever you like, a little at a time. Then:")
    )
    # Commands are not wrapped: they are there to be copied.
    console.sink.write(f"\n    python main.py check {shown}\n    python main.py play {shown}\n")
