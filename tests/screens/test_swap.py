"""Swap chairs and play again: the same luck, and everybody really sits in the other chair."""

from game.session.phases import Phase
from tests.screens.at_the_desk import SMALL, begin, brief, play_on, set_up, table


def to_the_end_of_the_talk(hands):
    """From the briefing to the debrief's last page, as far as swapping needs it."""
    brief(hands)
    play_on(hands)
    hands.use("talk")
    hands.wait()


def test_the_people_of_each_side_take_the_other_chair(tmp_path):
    """Names and ids change sides, the patient's chair keeps whoever sat in it, the luck is the same."""
    with table(tmp_path) as hands:
        set_up(hands, SMALL, "talk")
        hands.use("add:doctor")
        hands.use("add:chair")
        hands.use("begin")
        before = hands.sitting.session
        to_the_end_of_the_talk(hands)
        people = before.record.people
        hands.sitting.swap_chairs()
        hands.app.step()
        after = hands.sitting.session
        assert hands.phase is Phase.LOBBY
        assert after.header.play != before.header.play
        assert after.header.seed == before.header.seed
        assert after.record.people["manager"] == people["doctor"]
        assert after.record.people["doctor"] == people["manager"]
        assert after.record.people["chair"] == people["chair"]
        for person in people["doctor"]:
            assert person.name in hands.see()
        hands.use("begin")
        assert hands.phase is Phase.BRIEFING
        assert after.record.people["manager"] == people["doctor"]


def test_names_can_still_be_changed_after_the_swap(tmp_path):
    """Somebody new sits down, somebody leaves; ids of those who stay are kept."""
    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        to_the_end_of_the_talk(hands)
        hands.sitting.swap_chairs()
        hands.app.step()
        stays = hands.sitting.session.record.people["doctor"][0]
        hands.click("add:doctor")
        hands.type("Wanjiru")
        hands.use("begin")
        names = [person.name for person in hands.sitting.session.record.people["doctor"]]
        assert names == [stays.name, "Wanjiru"]
        assert hands.sitting.session.record.people["doctor"][0] == stays


def test_alone_one_sits_in_the_other_chair(tmp_path):
    """The computer takes the chair one had."""
    with table(tmp_path) as hands:
        begin(hands, SMALL, "solo")
        name = hands.sitting.session.record.people["doctor"][0].name
        to_the_end_of_the_talk(hands)
        hands.sitting.swap_chairs()
        hands.app.step()
        assert hands.sitting.session.header.human == "manager"
        assert name in hands.see()
        hands.use("begin")
        people = hands.sitting.session.record.people
        assert [person.name for person in people["manager"]] == [name]
        assert [person.computer for person in people["doctor"]] == [True]
        brief(hands)
        play_on(hands)
        assert hands.phase is Phase.REFLECTION
