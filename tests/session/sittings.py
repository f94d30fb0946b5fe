"""Random sittings: what people may do at a table, one thing after another, in any order."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import strategies as st

from game.core import play
from game.core.moves import Draw, Propose
from game.core.scenario import SIDES, Scenario
from game.core.scoring import DIMENSIONS
from game.session.entries import Mode
from game.session.phases import Phase
from game.session.session import NotNow, Session
from tests.session.sitting import MemoryLog, header

EYES = ("doctor", "manager", "table")


class Clock:
    """Milliseconds that move on when told to."""

    def __init__(self, now: int = 0):
        self.now = now

    def __call__(self) -> int:
        return self.now


def begin(scenario: Scenario, mode: Mode = Mode.TALK, seed: int = 1) -> Session:
    """A new sitting of a scenario, in its lobby."""
    human = "manager" if mode is Mode.SOLO else ""
    return Session(scenario, header(mode=mode, human=human, seed=seed), MemoryLog(), Clock())


def resumed(session: Session) -> Session:
    """The same play taken up again from what its log kept, by a clock that knows nothing of it."""
    kept = session.log.entries
    return Session(session.scenario, session.header, MemoryLog(kept), Clock(977), kept)


def acts(most: int = 40) -> st.SearchStrategy[list[tuple[str, int]]]:
    """What is done, one after another: the name of an act, and a number that says which.

    Most sittings go to the story at once, or few would come to its end.
    """
    act = st.tuples(st.sampled_from(OFTEN), st.integers(0, 9_999))
    first = st.sampled_from([[], *[[("go on", 0)] * 2] * 4])
    return st.builds(list.__add__, first, st.lists(act, min_size=most // 3, max_size=most))


def do(session: Session, act: str, n: int, tag: str = "") -> None:
    """Do it if it can be done now; ``tag`` goes into whatever is private to a side."""
    session._clock.now += n
    with suppress(NotNow):
        ACTS[act](session, n, tag)


def _move(session: Session, n: int, _tag: str) -> None:
    legal = list(play.legal_moves(session.scenario, session.record.state))
    offers = [move for move in legal if isinstance(move, Propose)]
    if offers and n % 3:
        legal = offers
    if not legal:
        return
    if isinstance(legal[0], Draw):
        session.draw()
    else:
        session.move(legal[n % len(legal)], "We could\tlive with this" if n % 5 == 0 else "")


def _go_on(session: Session, _n: int, _tag: str) -> None:
    if session.record.phase is not Phase.DEBRIEF:
        session.go_on()


def _plan(session: Session, n: int, tag: str) -> None:
    side, own = _side(n), _own(tag, _side(n))
    session.plan(side, f"aim {n} {own}", {"x": own} if n % 3 else None, n + len(own))


def _guess(session: Session, n: int, tag: str) -> None:
    order = [*DIMENSIONS[n % 4 :], *DIMENSIONS[: n % 4]]
    side = _side(n)
    session.guess(side, ("before", "after")[n // 2 % 2], order[::-1] if _own(tag, side) else order)


def _note(session: Session, n: int, tag: str) -> None:
    session.note(_side(n), f"note {n}\n\n{_own(tag, _side(n))}")


def _sit(session: Session, n: int, _tag: str) -> None:
    session.sit((*SIDES, "chair")[n % 3], f"p{n % 4}", f"Somebody {n % 4}")


def _survey(session: Session, n: int, tag: str) -> None:
    side = _side(n)
    kinds = ("outcome", "self", "process", "relationship")
    session.survey(side, dict.fromkeys(kinds, 7 if _own(tag, side) else 1 + n % 6))


def _side(n: int) -> str:
    return str(SIDES[n % 2])


def _own(tag: str, side: str) -> str:
    """The tag, where it begins with this side: what only this side's twin has."""
    return tag if tag.startswith(side) else ""


ACTS = {
    "move": _move,
    "read": lambda session, _n, _tag: session.read_on(),
    "go on": _go_on,
    "undo": lambda session, _n, _tag: session.undo(),
    "computer": lambda session, _n, _tag: session.computer_move(),
    "plan": _plan,
    "guess": _guess,
    "note": _note,
    "sit": _sit,
    "survey": _survey,
    "leave": lambda session, n, _tag: session.leave(_side(n), f"p{n % 4}"),
    "done": lambda session, n, _tag: session.done(_side(n), "brief"),
    "trust": lambda session, n, tag: session.trust(
        _side(n), ("before", "after")[n // 2 % 2], 10 if _own(tag, _side(n)) else n % 10
    ),
    "word": lambda session, n, _tag: session.word((*SIDES, "chair")[n % 3], f"word{n}"),
    "look up": lambda session, n, _tag: session.looked_up(f"term{n}", _side(n)),
    "rate": lambda session, n, _tag: session.rate({str(d): n % 5 - 2 for d in DIMENSIONS}),
    "contest": lambda session, n, _tag: session.contest(n % 20, n % 3, n % 7 - 3, "we doubt it"),
    "take away": lambda session, n, _tag: session.take_away(
        _side(n), ("try", "question")[n % 2], f"ask {n}"
    ),
    "stop": lambda session, n, _tag: session.stop_here() if n % 11 == 0 else None,
}
OFTEN = [*ACTS, *["move"] * 12, *["read"] * 4, *["go on"] * 3, "undo"]
"""Each act, and those again that bring a story on."""
