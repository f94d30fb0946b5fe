"""Ways through a rehearsal: what an author may do at a preview, one thing after another."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import strategies as st

from game.content.reader import read
from game.core import play
from game.core.moves import Propose
from game.session.preview.explaining import explain_page, page_path
from game.session.preview.rehearsal import Rehearsal
from game.session.preview.steps import Start
from game.session.preview.version import Version, version_of
from game.session.session import NotNow
from tests.session.sittings import EYES

ACTS = ("move",) * 6 + ("read",) * 3 + ("set", "back", "forward", "go", "begin")


def saved(text: str) -> Version:
    """What a preview reads when this text is saved."""
    return version_of(read(text))


def acts(most: int = 30) -> st.SearchStrategy[list[tuple[str, int]]]:
    """What is done, one after another: the name of an act, and a number that says which."""
    return st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 999)), max_size=most)


def do(rehearsal: Rehearsal, act: str, n: int) -> None:
    """Do it, if it can be done here."""
    with suppress(NotNow):
        match act:
            case "move":
                _move(rehearsal, n)
            case "read":
                rehearsal.read_on()
            case "set" if rehearsal.meters:
                meter = rehearsal.meters[n % len(rehearsal.meters)]
                rehearsal.set_meter(meter.id, n % 23 - 5)
            case "back":
                rehearsal.back()
            case "forward":
                rehearsal.forward()
            case "go":
                rehearsal.go(n % (rehearsal.reach + 1))
            case "begin" if n % 4 == 0:
                scenes = [*rehearsal.written.scenes, *rehearsal.written.endings, ""]
                rehearsal.begin_at(Start(scenes[n % len(scenes)]))


def _move(rehearsal: Rehearsal, n: int) -> None:
    legal = list(play.legal_moves(rehearsal.scenario, rehearsal.record.state))
    offers = [move for move in legal if isinstance(move, Propose)]
    legal = offers if offers and n % 3 else legal
    if legal:
        says = "Let us see" if n % 2 else ""
        rehearsal.move(legal[n % len(legal)], says)


def look_at_everything(rehearsal: Rehearsal) -> None:
    """Ask for all that a front end shows."""
    for eye in EYES:
        rehearsal.view(eye)
    explain_page(rehearsal)
    page_path(rehearsal)
    assert len(rehearsal.path()) == len(rehearsal.steps)
    assert 0 <= rehearsal.cursor <= rehearsal.reach <= len(rehearsal.steps)
