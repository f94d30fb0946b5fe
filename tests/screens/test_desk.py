"""The desk behind the title: what is looked over, and how often."""

from game.content import library
from game.screens import settings
from game.screens.settings import Settings
from tests.screens.at_the_desk import SMALL, begin, table


def test_a_scenario_is_looked_over_once_on_its_way_to_the_chairs(tmp_path, monkeypatch):
    """Choosing it and beginning it are one look; choosing it again is another."""
    looked = []
    real = library.load
    monkeypatch.setattr(library, "load", lambda path, *how: looked.append(path) or real(path, *how))
    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        assert len(looked) == 1


def test_what_was_looked_over_already_is_taken_as_it_is(tmp_path, monkeypatch):
    """As when a command line names the file: it has been read before the window opens."""
    from game.session.opening import Setup

    loaded = library.load(SMALL)

    def never(*_how):
        raise AssertionError("read again")

    with table(tmp_path) as hands:
        monkeypatch.setattr(library, "load", never)
        hands.desk.begin(SMALL, Setup(seed=1), loaded)
        assert hands.sitting.session.scenario.id == "three-scenes"


def test_settings_without_a_folder_are_the_usual_ones(tmp_path, monkeypatch):
    """Where nothing can be kept the window still opens, to say so itself."""
    in_the_way = tmp_path / "file"
    in_the_way.write_text("", encoding="utf-8")
    monkeypatch.setenv("COMMON_GROUND_HOME", str(in_the_way / "home"))
    assert settings.load() == Settings()
