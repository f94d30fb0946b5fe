"""The law of the game on random stories: folding, legality, the machine, an end to every play."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.core import play
from game.core.conditions import parse
from game.core.effects import apply_effects
from game.core.exits import exits
from game.core.facts import vocabulary
from game.core.moves import (
    Accept,
    CallTime,
    Choose,
    Draw,
    MoveTextError,
    Propose,
    Seal,
    WalkAway,
    from_text,
    to_text,
)
from game.core.scenario import SIDES, Choice, Effect, EndingKind, Kind, Meter, Scene, Seat, Way
from game.core.scene_machine import next_exit
from game.core.state import How, State
from tests.core.stories import plays, positions, scenario_of, scenarios

usual = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

ids = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True)
sides = st.sampled_from(SIDES)
deals = st.lists(st.tuples(ids, ids), max_size=3).map(tuple)
any_move = st.one_of(
    st.builds(Choose, ids), st.builds(Seal, sides, ids), st.builds(Propose, sides, deals),
    st.builds(Accept, sides), st.builds(WalkAway, sides), st.just(CallTime()),
    st.builds(Draw, ids),
)  # fmt: skip


def near_moves(scenario, state):
    """Moves that name things of this scenario, most of them illegal here."""
    scenes = scenario.scenes.values()
    choices = [c.id for scene in scenes for c in scene.choices] or ["none"]
    branches = [b.id for scene in scenes for b in scene.branches] or ["none"]
    tables = [scene.negotiation for scene in scenes if scene.negotiation]
    found = [st.builds(Choose, st.sampled_from(choices)), st.just(CallTime())]
    found += [st.builds(Seal, sides, st.sampled_from(choices))]
    found += [st.builds(Accept, sides), st.builds(WalkAway, sides)]
    found += [st.builds(Draw, st.sampled_from(branches))]
    for table in tables:
        terms = [st.sampled_from([(i.id, o.id) for o in i.options]) for i in table.issues]
        found.append(st.builds(Propose, sides, st.tuples(*terms)))
        found.append(st.builds(Propose, sides, st.tuples(*terms[:-1])))
    return st.one_of(found)


@usual
@given(st.data())
def test_replay_is_playing_step_by_step(data):
    """Folding the moves at once gives the state of applying them one by one."""
    scenario = data.draw(scenarios())
    moves = data.draw(plays(scenario))
    state = play.start(scenario)
    for move in moves:
        state = play.apply(scenario, state, move)
    assert play.replay(scenario, moves) == state
    assert hash(play.replay(scenario, moves)) == hash(state)


@usual
@given(st.data())
def test_a_move_is_legal_exactly_when_it_is_listed(data):
    """``legal_moves`` lists each move once, and ``is_legal`` agrees on any other move too."""
    scenario = data.draw(scenarios())
    state = data.draw(positions(scenario))
    legal = list(play.legal_moves(scenario, state))
    assert len(legal) == len(set(legal))
    assert all(play.is_legal(scenario, state, move) for move in legal)
    for _ in range(8):
        move = data.draw(near_moves(scenario, state) | any_move)
        assert play.is_legal(scenario, state, move) == (move in legal)


@usual
@given(st.data())
def test_an_illegal_move_changes_nothing_and_says_why(data):
    """IllegalMove with a reason; the state is the same value as before."""
    scenario = data.draw(scenarios())
    state = data.draw(positions(scenario))
    before = State(*(getattr(state, name) for name in State.__slots__))
    move = data.draw(near_moves(scenario, state) | any_move)
    reason = play.why_not(scenario, state, move)
    if reason:
        with pytest.raises(play.IllegalMove, match=r"^.+: .+$"):
            play.apply(scenario, state, move)
    else:
        play.apply(scenario, state, move)
    assert state == before


@usual
@given(st.data())
def test_only_the_seats_to_move_can_move(data):
    """Whose turn it is agrees with whose moves are legal."""
    scenario = data.draw(scenarios())
    state = data.draw(positions(scenario))
    turn = play.to_move(scenario, state)
    seats = set()
    for move in play.legal_moves(scenario, state):
        match move:
            case Choose():
                seats.add(scenario.scenes[state.scene].turn)
            case Draw():
                seats.add(Seat.NATURE)
            case Seal() | Propose() | Accept() | WalkAway():
                seats.add(move.seat)
    assert seats == turn
    assert bool(turn) != play.ended(scenario, state)


@usual
@given(st.data())
def test_the_machine_takes_the_way_that_the_table_names(data):
    """For every key and state, transitions and the exits table name the same way on."""
    scenario = data.draw(scenarios())
    state = data.draw(positions(scenario))
    for name, scene in scenario.scenes.items():
        here = State(name, state.meters, state.sums, state.visited, state.chosen, state.picks,
                     None, state.settled)  # fmt: skip
        table = exits(scene)
        for key in {way.key for way in table} | {"", "nowhere"}:
            first = next((way for way in table if way.open(key, here)), None)
            assert next_exit(scenario, here, key) == first
    for ending in scenario.endings:
        assert next_exit(scenario, State(ending, state.meters)) is None


@usual
@given(st.data())
def test_every_play_comes_to_an_end(data):
    """Whatever is chosen, a play ends within its choices, offers and scenes."""
    scenario = data.draw(scenarios())
    scenes = scenario.scenes.values()
    choices = 1 + sum(len(scene.choices) for scene in scenes if scene.kind is Kind.DECISION)
    offers = sum(2 * s.negotiation.rounds + 1 for s in scenes if s.negotiation)
    longest = choices * (2 * len(scenario.scenes) + offers)
    moves = data.draw(st.lists(st.integers(0, 99), min_size=longest, max_size=longest))
    state = play.start(scenario)
    for pick in moves:
        if play.ended(scenario, state):
            break
        legal = list(play.legal_moves(scenario, state))
        state = play.apply(scenario, state, legal[pick % len(legal)])
    assert play.ended(scenario, state)
    assert not list(play.legal_moves(scenario, state))


@usual
@given(st.data())
def test_an_outcome_names_the_ending_and_what_each_side_holds(data):
    """None until the end; then the ending, and points only when a table was met."""
    scenario = data.draw(scenarios())
    state = data.draw(positions(scenario))
    outcome = play.outcome(scenario, state)
    if not play.ended(scenario, state):
        assert outcome is None
        return
    assert outcome.kind is EndingKind(outcome.ending.removeprefix("end_"))
    assert (outcome.points is None) == (not state.settled)
    if outcome.points and outcome.settlement.how is not How.AGREED:
        table = scenario.scenes[outcome.settlement.scene].negotiation
        assert outcome.points == {s: table.walk_away[s].points for s in SIDES}


@usual
@given(st.data())
def test_a_step_tells_the_effects_and_scenes_of_a_move(data):
    """The effects it lists are the ones it made, and the last scene entered is the new one."""
    scenario = data.draw(scenarios())
    state = data.draw(positions(scenario))
    for move in list(play.legal_moves(scenario, state))[:6]:
        step = play.step(scenario, state, move)
        made = apply_effects(scenario, state, step.effects)
        assert (made.meters, made.sums) == (step.state.meters, step.state.sums)
        if step.entered:
            assert step.entered[-1] == step.state.scene
            assert set(step.entered) <= step.state.visited
        else:
            assert step.state.scene == state.scene


@given(any_move)
def test_a_move_reads_back_from_its_words(move):
    """Text and back, for every kind of move."""
    assert from_text(to_text(move)) == move


@pytest.mark.parametrize(
    "text", ["", "choose", "choose a b", "seal nature a", "accept", "accept chair", "propose",
             "propose doctor a", "propose doctor =b", "propose doctor a=", "walk", "time now",
             "draw", "jump a"],
)  # fmt: skip
def test_words_that_are_no_move_are_refused(text):
    """MoveTextError, never a guess."""
    with pytest.raises(MoveTextError):
        from_text(text)


@given(st.text(max_size=30))
def test_any_text_is_a_move_or_a_move_text_error(text):
    """Nothing else is ever raised."""
    try:
        move = from_text(text)
    except MoveTextError:
        return
    assert from_text(to_text(move)) == move


def test_a_sealed_pick_counts_as_chosen_once_both_are_open():
    """``chose(open)`` holds from the opening on, whichever side picked it, and not before."""
    words = vocabulary([], [], ["open", "hold"], {})
    ways = (Way("end_agreement", parse("chose(open)", words)), Way("end_other"))
    sealed = tuple(Choice(name, "") for name in ("open", "hold"))
    scenario = scenario_of({"limits": Scene("limits", Kind.TOGETHER, choices=sealed, ways=ways)})
    half = play.replay(scenario, [Seal(Seat.MANAGER, "open")])
    assert half.chosen == frozenset()
    both = play.apply(scenario, half, Seal(Seat.DOCTOR, "hold"))
    assert (both.scene, both.chosen) == ("end_agreement", {"open", "hold"})
    assert all(play.is_open(both, pick) for pick in sealed)  # should the question come again


def test_meters_stop_at_their_bounds_one_effect_at_a_time():
    """Clamped after each effect, in order; sums are never clamped."""
    scenario = scenario_of({}, (Meter("trust", "", 4, 0, 5),), start="end_other")
    state = State("x", (4,))
    up_down = (Effect("trust", 3), Effect("trust", -1), Effect("ethics", 3), Effect("ethics", 3))
    after = apply_effects(scenario, state, up_down)
    assert after.meters == (4,)
    assert after.sums == (6, 0, 0, 0)
    assert apply_effects(scenario, state, ()) is state


def test_starts_are_kept_inside_the_meter():
    """A start value from another play is clamped, unknown names are ignored."""
    scenario = scenario_of({}, (Meter("trust", "", 4, 0, 5),), start="end_other")
    assert play.start(scenario).meters == (4,)
    assert play.start(scenario, {"trust": 9, "other": 1}).meters == (5,)
