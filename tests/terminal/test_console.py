"""The console: wrapping, questions, commands, words of one's own, private parts, plain letters."""

import io
import os

import pytest

from game.terminal import console as module
from game.terminal.console import BACK, Console, Leave
from game.terminal.letters import plain, speak_plainly
from tests.terminal.at_the_console import HIDE, WIPE, Screen


def console(*answers: str, tty: bool = False) -> Console:
    """A console at which these lines are typed."""
    source = io.StringIO("".join(f"{answer}\n" for answer in answers))
    source.isatty = lambda: tty
    return Console(source, Screen(tty))


def window(monkeypatch, columns: int, lines: int = 24) -> None:
    size = os.terminal_size((columns, lines))
    monkeypatch.setattr(module.shutil, "get_terminal_size", lambda: size)


@pytest.mark.parametrize("columns", [24, 40, 80, 300])
def test_nothing_is_wider_than_the_window(monkeypatch, columns):
    """Paragraphs, headings, lists and questions are wrapped; wide windows stay readable."""
    window(monkeypatch, columns)
    here = console("2")
    here.title("A heading that is longer than a narrow window is wide")
    here.say("word " * 60, indent="        ", first="    12. ")
    here.pick("A question that is longer than a narrow window is wide", ["label " * 20, "other"])
    lines = here.sink.getvalue().split("\n")
    assert max(map(len, lines)) <= min(columns, 93)


def test_empty_lines_never_pile_up():
    """However many ask for one, a single one is printed, and none at the very top."""
    here = console()
    here.say()
    here.say("One")
    for _time in range(3):
        here.say()
    here.title("Two")
    assert here.sink.getvalue() == "One\n\nTwo\n───\n"


def test_control_characters_never_reach_the_terminal():
    """Neither an author's nor a player's, and not in a question either."""
    here = console("a\x1b[31mb\x07")
    here.say("x\x1b[2Jy")
    here.title("t\x1b]0;evil\x07t")
    assert here.ask("Q\x1b[0m?") == "a[31mb"
    assert not set(here.sink.getvalue()) & {"\x1b", "\x07"}


def test_a_pick_takes_numbers_of_the_list_only():
    """Anything else is asked again, whatever its size or script."""
    here = console("", "0", "3", "x", "-1", "9" * 5000, "２", "2")
    assert here.pick("Which?", ["a", "b"]) == 1
    assert here.sink.getvalue().count("Type a number from 1 to 2.") == 6


def test_a_pick_says_its_usual_answer_and_the_way_back():
    """Enter takes the usual one; b goes back where that is possible."""
    here = console("", "b", "b", "1")
    assert here.pick("Which?", ["a", "b"], 1, back=True) == 1
    assert "Which? (Enter: 2, b: back)" in here.sink.getvalue()
    assert here.pick("Which?", ["a", "b"], back=True) == BACK
    assert here.pick("Which?", ["a", "b"]) == 0


def test_a_shut_label_keeps_its_number_and_says_why():
    """It stands in its place with the reason, and cannot be picked."""
    here = console("1", "2")
    assert here.pick("Choose:", ["a", "b"], shut={0: "You have not met yet"}) == 1
    shown = here.sink.getvalue()
    assert "  1. a (not now: You have not met yet)\n  2. b\n" in shown
    assert "Not now: You have not met yet.\n" in shown


def test_commands_are_done_at_any_question_and_the_question_is_asked_again():
    """With or without a stroke, with what follows, whatever the capitals."""
    heard = []
    here = console("log", "/LOG all", "1")
    here.commands = {"log": heard.append}
    assert here.pick("Which?", ["a", "b"]) == 0
    assert heard == ["", "all"]
    assert here.sink.getvalue().count("Which?") == 3


def test_words_of_ones_own_are_no_commands():
    """Where people write, only a stroke makes a command; a single ? still asks for help."""
    heard = []
    here = console("?", "/stop now", "stop asking for beds")
    here.commands = {"stop": heard.append, "?": heard.append}
    assert here.ask("A line:", free=True) == "stop asking for beds"
    assert heard == ["", "now"]


def test_a_list_is_shown_again_when_a_command_has_pushed_it_away():
    """After a long answer what there is to choose from is told once more; not after a short one."""
    here = console("log", "note", "1")
    here.commands = {
        "log": lambda _rest: [here.say(f"line {n}") for n in range(10)],
        "note": lambda _rest: here.say("Noted."),
    }
    here.pick("Which?", ["the first", "the second"])
    assert here.sink.getvalue().count("1. the first") == 2


def test_an_unknown_answer_is_offered_for_explanation():
    """A word of the glossary is explained at a list; numbers and empty answers are left alone."""
    offered = []
    here = console("backfill", "nonsense", "1")
    here.explain = lambda answer: offered.append(answer) or answer == "backfill"
    assert here.pick("Which?", ["a", "b"]) == 0
    assert offered == ["backfill", "nonsense"]
    assert here.sink.getvalue().count("Type a number") == 1


class Interrupted(io.StringIO):
    def readline(self, *_size):
        raise KeyboardInterrupt


class Undecodable(io.StringIO):
    def readline(self, *_size):
        raise UnicodeDecodeError("utf-8", b"\xff", 0, 1, "odd")


@pytest.mark.parametrize("source", [io.StringIO(""), Interrupted(), Undecodable()])
def test_the_end_of_input_means_leave(source):
    """So do Ctrl-C and bytes that are no text; the prompt's line is ended."""
    here = Console(source, Screen(False))
    with pytest.raises(Leave):
        here.ask("Well?")
    assert here.sink.getvalue() == "Well? \n"


def test_piped_answers_are_shown():
    """In a pipe nobody else has shown what was answered; in a terminal it stands there already."""
    for tty, shown in ((False, "Well? yes\n"), (True, "Well? ")):
        here = console("yes", tty=tty)
        here.ask("Well?")
        assert here.sink.getvalue() == shown


def test_a_private_part_stands_on_a_screen_of_its_own_and_is_wiped():
    """The other screen, cleared with its scrollback before anybody else looks."""
    here = console("", "", tty=True)
    with here.private("Dr Rees", "doctor"):
        assert here.private_to == "doctor"
        here.say("secret")
    shown = here.sink.getvalue()
    before, _hide, rest = shown.partition(HIDE)
    inside, _wipe, after = rest.partition(WIPE)
    assert "The others look away" in before
    assert "secret" in inside
    assert after == ""
    assert here.private_to == ""


def test_a_private_part_is_wiped_whatever_ends_it():
    """The end of input, an interruption or a fault leave nothing behind."""
    for fault in (Leave, KeyboardInterrupt, RuntimeError):
        here = console("", tty=True)
        with pytest.raises(fault), here.private("Dr Rees"):
            raise fault
        assert here.sink.getvalue().endswith(WIPE)


def test_a_pipe_says_that_it_keeps_no_secrets():
    """And sends no code that only a terminal understands."""
    here = console()
    with here.private("Dr Rees"):
        here.say("secret")
    assert "privacy is not kept" in here.sink.getvalue()
    assert "\x1b" not in here.sink.getvalue()


def test_a_dumb_terminal_keeps_no_secrets_either(monkeypatch):
    """It knows no other screen, so the part is announced as in a pipe."""
    monkeypatch.setenv("TERM", "dumb")
    assert not console(tty=True).interactive


def test_a_long_private_part_waits_before_its_top_is_lost(monkeypatch):
    """The other screen has no scrollback: each windowful is held until Enter."""
    window(monkeypatch, 80, 12)
    here = console(*[""] * 9, tty=True)
    with here.private("Dr Rees"):
        for number in range(25):
            here.say(f"line {number}")
    pages = here.sink.getvalue().partition(HIDE)[2].split("(More: press Enter)")
    assert [page.count("line") for page in pages] == [10, 10, 5]


def test_what_a_console_cannot_show_is_said_in_plain_letters():
    """Quotes, dashes, marks and accents have plain forms; a question mark is the last resort."""
    assert plain("“Zoë” paid £5 – no…") == '"Zoe" paid GBP 5 - no...'
    assert plain("● ○ → − ≥ ½ 漢") == "* o -> - >= 1/2 ?"
    for encoding in ("ascii", "cp1252", "cp437", "utf-8"):
        raw = io.BytesIO()
        stream = io.TextIOWrapper(raw, encoding=encoding)
        speak_plainly(stream)
        stream.write("“Zoë” ─ £5 漢 ☃")
        stream.flush()
        shown = raw.getvalue().decode(encoding)
        assert "Zo" in shown
        assert "5" in shown


def test_a_program_without_a_console_has_nobody_to_answer(monkeypatch):
    """Started without streams, as by a double click in some systems, it leaves politely."""
    monkeypatch.setattr("sys.stdin", None)
    monkeypatch.setattr("sys.stdout", None)
    with pytest.raises(Leave):
        Console().ask("Well?")
