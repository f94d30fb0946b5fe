"""The computer player: legal, patient by temper, and never worse off than walking away."""

import pytest

from game.core.moves import Accept, Propose
from game.core.scenario import Seat
from game.session import computer
from game.session.entries import Mode, Temper
from tests.session.sitting import read_to_decision, sitting, to_the_table

GOOD_FOR_DOCTOR = (("which", "plain"), ("pull_back", "team"), ("hours", "clinics"))
BAD_FOR_DOCTOR = (("which", "few"), ("pull_back", "chair"), ("hours", "savings"))


def at_the_table(temper, seed=11, human="manager"):
    """A solo sitting at its table; the computer has played its way there with the person."""
    session = sitting(mode=Mode.SOLO, human=human, temper=temper, seed=seed)
    to_the_table(session)
    return session


def offers(session, rounds):
    """What the doctor's offers are worth to the doctor while the manager repeats a bad one."""
    worth = []
    for _ in range(rounds):
        session.move(Propose(Seat.MANAGER, BAD_FOR_DOCTOR))
        made = session.computer_move()
        if not isinstance(made, Propose):
            break
        worth.append(session.view("doctor").table.offer.points)
    return worth


@pytest.mark.parametrize("temper", list(Temper))
def test_it_opens_high_and_never_asks_for_less_than_its_walk_away(temper):
    """The first offer is its best deal; later ones never rise and never fall below reserve."""
    session = at_the_table(temper)
    worth = offers(session, 3)
    own_best = 30 + 30 + 40
    assert worth[0] == own_best
    assert worth == sorted(worth, reverse=True)
    assert min(worth) >= 40


def test_tempers_differ_in_when_they_give_way():
    """Halfway through, the conceder asks for less than the linear, the linear than boulware."""
    middle = {t: offers(at_the_table(t), 3)[1] for t in (Temper.BOULWARE, Temper.LINEAR, Temper.CONCEDER)}  # fmt: skip
    assert middle[Temper.CONCEDER] <= middle[Temper.LINEAR] <= middle[Temper.BOULWARE]
    assert middle[Temper.CONCEDER] < middle[Temper.BOULWARE]


def test_tit_for_tat_gives_nothing_for_nothing():
    """While the other side stands still, so does it."""
    assert set(offers(at_the_table(Temper.TIT_FOR_TAT), 3)) == {100}


def test_it_takes_an_offer_that_meets_its_target():
    """Its best deal is accepted at once."""
    session = at_the_table(Temper.BOULWARE)
    session.move(Propose(Seat.MANAGER, GOOD_FOR_DOCTOR))
    assert session.computer_move() == Accept(Seat.DOCTOR)
    assert session.recorded()["points"]["doctor"] == 100


@pytest.mark.parametrize("temper", list(Temper))
@pytest.mark.parametrize("seed", range(4))
def test_two_computers_always_come_to_an_end_that_neither_regrets(temper, seed):
    """Played from both chairs, a table ends, and a deal gives each at least its walk-away."""
    session = sitting(mode=Mode.SOLO, human="manager", temper=temper, seed=seed)
    for _ in range(200):
        read_to_decision(session)
        if session.recorded()["ended"]:
            break
        if session.computer_move() is not None:
            continue
        view = session.view("table")
        if view.scene.kind == "chance":
            session.draw()
        else:
            session.move(computer.pick(session.view("manager"), temper, seed, len(session.entries)))
    told = session.recorded()
    assert told["ended"]
    assert told["points"]["doctor"] >= 40
    assert told["points"]["manager"] >= 45


def test_the_same_seed_plays_the_same_way():
    """Replaying with the same seed needs no generator: every pick comes out again."""

    def play(seed):
        session = sitting(mode=Mode.SOLO, human="doctor", seed=seed)
        to = []
        read_to_decision(session)
        from game.core.moves import Choose

        session.move(Choose("tell_of_spring"))
        read_to_decision(session)
        to.append(session.computer_move())
        return to

    assert play(5) == play(5)
    assert len({str(play(seed)) for seed in range(12)}) > 1


def test_it_moves_only_in_its_own_turn():
    """While the person decides, it waits."""
    session = sitting(mode=Mode.SOLO, human="doctor")
    read_to_decision(session)
    kept = len(session.entries)
    assert session.computer_move() is None
    assert len(session.entries) == kept
