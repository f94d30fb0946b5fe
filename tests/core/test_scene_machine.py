"""The machine of a scenario: one for all its plays, and never anything called by name."""

import gc
import os

import pytest

from game.core import scene_machine
from game.core.scenario import Kind, Scene, Way
from game.core.scene_machine import machine, next_exit
from game.core.state import State
from tests.core.stories import scenario_of


def story():
    """One scene that leads on."""
    return scenario_of({"one": Scene("one", Kind.NARRATION, ways=(Way("end_other"),))})


def test_one_machine_serves_all_plays_of_a_scenario():
    """The same object each time; another reading of the file has its own."""
    scenario = story()
    assert machine(scenario) is machine(scenario)
    assert machine(scenario) is not machine(story())


def test_a_forgotten_scenario_takes_its_machine_along():
    """The cache keeps no scenario alive."""
    before = len(scene_machine._machines)
    scenario = story()
    machine(scenario)
    assert len(scene_machine._machines) == before + 1
    del scenario
    gc.collect()
    assert len(scene_machine._machines) == before


def test_text_is_never_called(monkeypatch):
    """transitions would import a dotted name and call it; ours refuses any text."""
    called = []
    monkeypatch.setattr(os, "getcwd", lambda *_: called.append(1))
    built = machine(story())
    for place in ("conditions", "unless", "before", "after", "prepare"):
        built.add_transition("advance", "end_other", "one", **{place: "os.getcwd"})
        with pytest.raises(TypeError, match="never called"):
            built.events["advance"].trigger(
                scene_machine._Cursor("end_other"), key="", state=State("end_other")
            )
        built.events["advance"].transitions["end_other"].clear()
    assert called == []


def test_an_ending_has_no_way_on():
    """Nor has an unknown key."""
    assert next_exit(story(), State("end_other")) is None
    assert next_exit(story(), State("one"), "nowhere") is None
    assert next_exit(story(), State("one")).goto == "end_other"
