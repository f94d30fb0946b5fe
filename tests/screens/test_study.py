"""A study's question in the window: each person behind the curtain, and nobody is shown who said what."""

import pytest

from game.export.room_file import write_room_file
from game.session.cohort.rooms import prepare
from game.session.entries import EntryKind
from game.session.phases import Phase
from tests.screens.at_the_desk import SMALL, table


@pytest.fixture
def study(tmp_path):
    """The file of a room prepared for research."""
    text = SMALL.read_text(encoding="utf-8")
    return write_room_file(
        prepare("three-scenes", text, purpose="research", seed=7), tmp_path / "s"
    )


def sit_down(hands, file) -> list[str]:
    """Two doctors, a manager and the patient's chair; the ids of those who are asked."""
    hands.drop(file)
    hands.use("add:doctor")
    hands.use("add:chair")
    hands.use("begin")
    return [person.id for _seat, person in hands.sitting.session.to_ask()]


def answer(hands, answer: str, key: str = "ask") -> None:
    hands.use(key)
    hands.use("curtain:open")
    hands.use(f"study:{answer}")
    hands.use("curtain:done")


def given(hands) -> list[bool]:
    entries = hands.sitting.session.entries
    return [entry.body["yes"] for entry in entries if entry.kind is EntryKind.CONSENT]


@pytest.mark.parametrize("by_keyboard", [False, True], ids=["mouse", "keyboard"])
def test_everybody_is_asked_and_the_play_goes_on(study, tmp_path, by_keyboard):
    """One no among four; the page thanks all alike."""
    with table(tmp_path / "store") as hands:
        hands.by_keyboard = by_keyboard
        people = sit_down(hands, study)
        assert len(people) == 4
        assert not hands.has("begin")
        for said in ("yes", "no", "yes", "yes"):
            answer(hands, said)
        assert given(hands) == [True, False, True, True]
        assert hands.see().count("Thank you") == 4
        hands.use("begin")
        assert hands.phase is Phase.BRIEFING
        assert not hands.sitting.session.record.takes_part


def pages_of(hands, said: str) -> list[list[str]]:
    """What everybody sees while one person answers behind the curtain."""
    seen = []
    hands.use("ask")
    seen.append(hands.see())
    hands.use("curtain:open")
    hands.use(f"study:{said}")
    hands.use("curtain:done")
    seen.append(hands.see())
    return seen


def test_the_page_is_the_same_whatever_was_answered(study, tmp_path):
    """Word for word, but for the names."""
    shown = []
    for said in ("yes", "no"):
        with table(tmp_path / said) as hands:
            sit_down(hands, study)
            names = [n for people in hands.sitting.view().people.values() for n in people]
            pages = pages_of(hands, said)
            text = repr(pages)
            for place, name in enumerate(names):
                text = text.replace(name, f"name {place}")
            shown.append(text)
    assert shown[0] == shown[1]


def test_an_answer_that_was_not_handed_in_is_forgotten(study, tmp_path):
    """When the window is left and when the person goes back; the curtain is drawn by then."""
    with table(tmp_path / "store") as hands:
        sit_down(hands, study)
        hands.use("ask")
        hands.use("curtain:open")
        hands.use("study:no")
        hands.app.screen.on_hidden()
        assert not hands.has("study:no")
        hands.use("curtain:open")
        assert hands.says("Choose one of the two first")
        hands.use("study:no")
        hands.use("curtain:away")
        assert given(hands) == []
        assert hands.has("ask")


def test_a_table_that_was_left_in_the_middle_goes_on_with_who_is_next(study, tmp_path):
    """Nobody is asked twice, whoever closes the window."""
    with table(tmp_path / "store") as hands:
        people = sit_down(hands, study)
        answer(hands, "no", f"ask:{people[2]}")
        play = hands.sitting.session.header.play
    with table(tmp_path / "store") as hands:
        hands.use(f"on:{play}")
        assert not hands.has(f"ask:{people[2]}")
        for _person in range(3):
            answer(hands, "yes")
        assert given(hands) == [False, True, True, True]
        hands.use("begin")
        assert hands.phase is Phase.BRIEFING


def test_the_chairs_can_still_be_changed(study, tmp_path):
    """Whoever joins is asked as well; whoever has answered is not asked again."""
    with table(tmp_path / "store") as hands:
        sit_down(hands, study)
        answer(hands, "yes")
        hands.use("seats")
        hands.use("add:manager")
        hands.use("begin")
        assert len(hands.sitting.session.to_ask()) == 4


@pytest.mark.parametrize("way", ["dialog:yes", "dialog:no"])
def test_a_later_no_is_in_the_menu_and_looks_like_none(study, tmp_path, way):
    """The same words for both; the play goes on."""
    with table(tmp_path / "store") as hands:
        sit_down(hands, study)
        hands.key("esc")
        assert not hands.has("menu:study")
        hands.key("esc")
        for _person in range(4):
            answer(hands, "yes")
        hands.use("begin")
        hands.key("esc")
        hands.use("menu:study")
        hands.use(way)
        assert hands.phase is Phase.BRIEFING
        assert given(hands) == [True] * 4 + [False] * (way == "dialog:yes")
        hands.key("esc")
        assert hands.has("menu:study")


def test_nobody_is_asked_in_a_room_for_teaching(tmp_path):
    """From the chairs straight to the briefing, and no word of it in the menu."""
    text = SMALL.read_text(encoding="utf-8")
    file = write_room_file(prepare("three-scenes", text), tmp_path / "t")
    with table(tmp_path / "store") as hands:
        hands.drop(file)
        hands.use("begin")
        assert hands.phase is Phase.BRIEFING
        hands.key("esc")
        assert not hands.has("menu:study")


@pytest.mark.parametrize(
    ("size", "text_size"), [((1280, 720), 100), ((960, 600), 150), ((1280, 720), 200)]
)
def test_every_page_of_it_fits(study, tmp_path, size, text_size):
    """With a name as long as a name may be."""
    with table(tmp_path / "store", size=size, text_size=text_size) as hands:
        hands.drop(study)
        hands.click(next(w for w in hands.app.trees[-1].walk() if w.role == "entry"))
        hands.type("Bartholomew Featherstonehaugh-Cholmondel")
        hands.use("add:chair")
        hands.use("begin")
        found = [hands.app.audit()]
        for key in ("ask", "curtain:open", "study:no", "curtain:done"):
            hands.use(key)
            found.append(hands.app.audit())
        assert found == [[]] * 5
