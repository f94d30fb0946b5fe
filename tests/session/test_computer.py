"""The computer player: legal, patient by temper, and never worse off than walking away."""

import pytest

from game.core.conditions import parse
from game.core.facts import vocabulary
from game.core.moves import Accept, Propose, WalkAway
from game.core.scenario import Issue, Kind, Negotiation, Option, Scene, Seat, Way
from game.core.scenario import WalkAway as WalkAwayPoints
from game.session import computer
from game.session.entries import Mode, Temper
from game.session.session import Session
from tests.core.stories import scenario_of
from tests.session.sitting import MemoryLog, header, read_to_decision, sitting, to_the_table

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
            session.move(
                computer.pick(session.view("manager"), temper, seed, len(session.record.made))
            )
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


def test_what_is_looked_up_or_taken_back_does_not_change_its_mind():
    """The same story with the same seed comes to the same move again."""
    quiet, curious = (at_the_table(Temper.LINEAR) for _ in range(2))
    curious.looked_up("list")
    curious.note("manager", "Is this wise?")
    for session in (quiet, curious):
        session.move(Propose(Seat.MANAGER, BAD_FOR_DOCTOR))
    first = quiet.computer_move()
    assert curious.computer_move() == first
    curious.undo()
    curious.move(Propose(Seat.MANAGER, BAD_FOR_DOCTOR))
    assert curious.computer_move() == first


def table_of(options, plan, rounds=3, opens=Seat.DOCTOR):
    """A solo play at a table of one issue, seen by the computer as the doctor."""
    issue = Issue("what", "", "", tuple(options))
    walk_away = {Seat.DOCTOR: WalkAwayPoints(plan), Seat.MANAGER: WalkAwayPoints(0)}
    scene = Scene(
        "deal", Kind.NEGOTIATION, negotiation=Negotiation(opens, rounds, (issue,), walk_away),
        ways=(Way("end_other"),),
    )  # fmt: skip
    scenario = scenario_of({"deal": scene})
    session = Session(scenario, header(mode=Mode.SOLO, human="manager"), MemoryLog(), lambda: 0)
    session.go_on()
    session.go_on()
    return session


def option(name, worth, guard=None):
    """An option worth so much to the doctor."""
    return Option(name, "", "", {Seat.DOCTOR: worth, Seat.MANAGER: 0}, guard)


@pytest.mark.parametrize("temper", list(Temper))
def test_it_leaves_a_table_where_nothing_is_as_good_as_leaving(temper):
    """It never proposes what it would regret, nor stumbles where nothing can be offered."""
    shut = parse("agreed", vocabulary([], [], [], {}))
    for options in ([option("a", 10), option("b", 20)], [option("a", 90, shut)]):
        session = table_of(options, plan=30)
        view = session.view("doctor")
        assert computer.pick(view, temper, 1, 0) == WalkAway(Seat.DOCTOR)
        assert session.computer_move() == WalkAway(Seat.DOCTOR)


@pytest.mark.parametrize("made", range(4))
def test_its_target_falls_from_its_best_to_its_walk_away(made):
    """r + (max − r)(1 − t^e) with t its own offers made over rounds less one."""
    options = [option(f"o{n}", n) for n in range(0, 101, 5)]
    session = table_of(options, plan=40, rounds=4)
    for _ in range(made):
        session.move(Propose(Seat.DOCTOR, (("what", "o100"),)))
        session.move(Propose(Seat.MANAGER, (("what", "o0"),)))
    for temper, exponent in ((Temper.BOULWARE, 4), (Temper.LINEAR, 1), (Temper.CONCEDER, 0.25)):
        expected = 40 + 60 * (1 - (made / 3) ** exponent)
        table = session.view("doctor").table
        assert computer.target(table, "doctor", temper) == pytest.approx(expected)
        offer = computer.pick(session.view("doctor"), temper, 1, 0)
        worth = session.scenario.scenes["deal"].negotiation.issues[0].option(offer.deal[0][1])
        assert worth.points[Seat.DOCTOR] >= round(expected, 6)
    assert computer.target(table, "doctor", Temper.TIT_FOR_TAT) == 100


def test_tit_for_tat_gives_back_what_it_was_given_in_its_own_points():
    """And takes it back when the other side does; never past its walk-away points."""
    session = table_of([option(f"o{n}", n) for n in range(0, 101, 5)], plan=40, rounds=6)
    for theirs, expected in ((10, 100), (25, 85), (20, 90), (95, 40), (0, 100)):
        session.move(Propose(Seat.DOCTOR, (("what", "o100"),)))
        session.move(Propose(Seat.MANAGER, (("what", f"o{theirs}"),)))
        table = session.view("doctor").table
        assert computer.target(table, "doctor", Temper.TIT_FOR_TAT) == expected


def test_it_changes_as_little_of_the_others_offer_as_it_can():
    """Among the deals that are good enough it takes the nearest."""
    session = at_the_table(Temper.CONCEDER)
    session.move(Propose(Seat.MANAGER, BAD_FOR_DOCTOR))
    session.computer_move()
    session.move(Propose(Seat.MANAGER, BAD_FOR_DOCTOR))
    view = session.view("doctor")
    made = session.computer_move()
    asked = computer.target(view.table, "doctor", Temper.CONCEDER)

    def changes(deal):
        return sum(a != b for a, b in zip(deal, BAD_FOR_DOCTOR, strict=True))

    enough = [deal for deal, worth in computer.open_deals(view.table) if worth >= asked]
    assert changes(made.deal) == min(map(changes, enough))
