"""Promise 3 on random stories: what is private to one side makes no difference to other eyes.

Two plays differ in nothing but one side's secrets (brief, priorities, points, walk-away, plan,
notes, answers, sealed pick). If the other side or the table could tell them apart by anything
in a view, that would be a leak.
"""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.core.moves import Seal
from game.core.scenario import SIDES, Kind, Scenario, Seat
from game.core.state import State
from game.session.entries import Mode
from game.session.session import Session
from tests.core.stories import scenarios
from tests.session.sittings import EYES, acts, begin, do, resumed

usual = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def with_secrets(scenario: Scenario, side: Seat) -> Scenario:
    """The same story, in which one side knows and wants something else."""
    role = scenario.roles[side]
    other = replace(role, brief=f"canary of {side}", priorities=role.priorities[::-1])
    scenes = {
        name: replace(scene, negotiation=_with_points(scene.negotiation, side))
        if scene.negotiation
        else scene
        for name, scene in scenario.scenes.items()
    }
    return replace(scenario, roles={**scenario.roles, side: other}, scenes=scenes)


def _with_points(table, side):
    issues = tuple(
        replace(issue, options=tuple(
            replace(option, points={**option.points, side: 1000 + 7 * n})
            for n, option in enumerate(issue.options)
        ))
        for issue in table.issues
    )  # fmt: skip
    plan = replace(table.walk_away[side], points=999, because=f"canary of {side}")
    return replace(table, issues=issues, walk_away={**table.walk_away, side: plan})


@usual
@given(st.data())
def test_one_sides_secrets_make_no_difference_to_other_eyes(data):
    """Whatever is done, at every step from lobby to debrief, in every mode."""
    scenario, side = data.draw(scenarios()), data.draw(st.sampled_from(SIDES))
    mode = data.draw(st.sampled_from(Mode))
    plain, secret = begin(scenario, mode), begin(with_secrets(scenario, side), mode)
    others = [eye for eye in EYES if eye != side]
    for act, n in data.draw(acts(30)):
        if act == "computer":
            continue  # it is free to act on what it knows, as a person is
        do(plain, act, n)
        do(secret, act, n, tag=f"{side} keeps this")
        for eye in others:
            assert plain.view(eye) == secret.view(eye)
            assert "canary" not in repr(secret.view(eye))
            assert "keeps this" not in repr(secret.view(eye))
    assert "canary" in repr(secret.view(side))


@usual
@given(st.data())
def test_a_sealed_pick_makes_no_difference_to_other_eyes(data):
    """Until both are open, whichever side was first, however often the question comes."""
    session = begin(data.draw(scenarios()), data.draw(st.sampled_from(Mode)))
    for act, n in data.draw(acts(30)):
        for side in SIDES:
            twins = [_sealed(session, side, pick) for pick in _picks(session, side)]
            for eye in EYES:
                if eye != side:
                    assert len({repr(twin.view(eye)) for twin in twins}) <= 1
        do(session, act, n)


def _picks(session: Session, side: Seat) -> list[str]:
    """What a side could seal first now."""
    state: State = session.record.state
    scene = session.scenario.scenes.get(state.scene)
    playing = session.record.phase.value == "playing"
    due = playing and scene and scene.kind is Kind.TOGETHER and not any(state.picks)
    return [choice.id for choice in scene.choices] if due else []


def _sealed(session: Session, side: Seat, pick: str) -> Session:
    twin = resumed(session)
    twin.move(Seal(side, pick))
    return twin
