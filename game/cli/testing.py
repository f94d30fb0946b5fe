"""The commands about plays as tests: play the transcripts beside a scenario, write one from a play."""

from __future__ import annotations

import argparse
from pathlib import Path

from game.cli.common import UNREADABLE, UnreadablePlay, command, fail, read_play, with_store
from game.words import _


def add_testing(commands) -> None:
    """Add the commands to the command line."""
    test = command(
        commands, "test", _("play the transcripts beside scenarios, and say what came out otherwise"), _test
    )  # fmt: skip
    test.add_argument(
        "places", nargs="+", metavar="FILE|FOLDER",
        help=_("a scenario, a .test.txt file, or a folder of them"),
    )  # fmt: skip
    test.add_argument(
        "--format", choices=("text", "json"), default="text", help=_("json: for editors and scripts")
    )  # fmt: skip
    record = command(commands, "record", _("write a play as a transcript"), _record)
    record.add_argument("play", metavar="PLAY", help=_("an id from 'plays', or a .play file"))
    record.add_argument(
        "-o", "--output", type=Path, metavar="FILE",
        help=_("where to: a new .test.txt file or a folder; printed if left out"),
    )  # fmt: skip


def _test(arguments: argparse.Namespace) -> int:
    from game.terminal.testing import play_transcripts

    return play_transcripts(arguments.places, form=arguments.format)


def _record(arguments: argparse.Namespace) -> int:
    from game.terminal.testing import write_transcript

    path = Path(arguments.play)
    if path.suffix.lower() == ".play" or path.is_file():
        from game.session.entries import PlayTextError
        from game.session.received import read_received

        try:
            header, entries, _stated = read_received(read_play(path))
        except (UnreadablePlay, PlayTextError) as reason:
            return fail(str(reason), UNREADABLE)
        return write_transcript(header, entries, arguments.output)
    return with_store(
        lambda store: write_transcript(*store.load(store.resolve(arguments.play)), arguments.output)
    )
