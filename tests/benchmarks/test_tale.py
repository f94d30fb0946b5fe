"""The measured story means the same to every engine that it is measured on."""

from game.analysis.compile import compile_spots
from game.analysis.reach import reach
from tests.benchmarks.ink import compiled
from tests.benchmarks.plain import dict_chances, plain, set_search
from tests.benchmarks.promela import model
from tests.benchmarks.tale import FLAGS, SCORES, tale


def test_the_plain_peer_finds_the_very_states_that_we_find():
    """Position by position in each scene, as far as anything later can tell them apart."""
    story = tale(60)
    states = set_search(plain(story))
    reached = reach(compile_spots(story))
    keys = [*(f"meter:{score}" for score in SCORES), *(f"visited:{flag}" for flag in FLAGS)]
    for scene in story.scenes:
        ours = {tuple(sorted(position.items())) for position in reached.positions(scene)}
        kept = {key for position in reached.positions(scene) for key in position}
        theirs = {
            tuple(sorted((k, int(v)) for k, v in zip(keys, state[1:], strict=True) if k in kept))
            for state in states
            if state[0] == scene
        }
        assert ours == theirs
    assert abs(sum(dict_chances(plain(story)).values()) - 1) < 1e-9


def test_the_other_engines_get_every_scene_and_choice():
    """A label and a knot a scene, a way a choice."""
    story = tale(60)
    choices = sum(len(scene.choices) for scene in story.scenes.values())
    assert model(story).count("::") == choices
    knots = compiled(story)["root"][2]
    assert set(story.scenes) <= set(knots)
    assert sum(len(knots[scene][0][-1]) for scene in story.scenes) == choices
