"""Nothing that was typed is lost: not by leaving a page, a table or the window, nor by looking away."""

from game.session.phases import Phase
from tests.screens.at_the_desk import (
    SMALL,
    begin,
    brief,
    go_to_table,
    play_on,
    read_on,
    set_up,
    table,
)


def leave(hands):
    """Leave the table for the title page."""
    hands.key("esc")
    hands.use("menu:leave")


def come_back(hands):
    """Go on with the only play there is."""
    (row,) = hands.store.list()
    hands.use(f"on:{row.play}")


def at_the_table(hands, mode="talk"):
    begin(hands, SMALL, mode)
    brief(hands)
    go_to_table(hands)


def first_option(hands):
    issue = hands.sitting.view().table.issues[0]
    option = next(o for o in issue.options if o.open)
    return issue.id, option.id


def test_an_offer_being_made_up_outlives_settings_practice_and_leaving(tmp_path):
    """The steps that were set and the line that was typed are there again."""
    with table(tmp_path) as hands:
        at_the_table(hands)
        issue, option = first_option(hands)
        hands.use(f"issue:{issue}:{option}")
        hands.click("says")
        hands.type("Half a loaf")
        hands.use("practise")
        hands.use("skip")
        hands.key("tab", "esc")
        hands.use("menu:settings")
        hands.use("done")
        leave(hands)
        come_back(hands)
        assert hands.find(f"issue:{issue}:{option}").chosen
        assert "Half a loaf" in hands.see()


def test_an_offer_being_made_up_is_not_carried_to_the_next_turn(tmp_path):
    """The other side begins from the offer on the table, with no line of the first side's."""
    with table(tmp_path) as hands:
        at_the_table(hands)
        for issue in hands.sitting.view().table.issues:
            option = next(o for o in issue.options if o.open)
            hands.use(f"issue:{issue.id}:{option.id}")
        hands.click("says")
        hands.type("Half a loaf")
        hands.use("propose")
        assert hands.app.screen.draft.says == ""
        assert hands.app.screen.draft.deal == dict(hands.sitting.view().table.offer.deal)


def test_names_in_the_lobby_outlive_leaving_and_closing_the_window(tmp_path):
    """First the same window, then another start of the program."""
    with table(tmp_path) as hands:
        set_up(hands, SMALL, "talk")
        hands.click("add:doctor")
        hands.type("Wanjiru")
        hands.key("tab", "esc")
        hands.use("menu:leave")
        come_back(hands)
        assert "Wanjiru" in hands.see()
    with table(tmp_path) as hands:
        come_back(hands)
        assert hands.phase is Phase.LOBBY
        assert "Wanjiru" in hands.see()
        hands.use("begin")
        assert "Wanjiru" in hands.sitting.view().people["doctor"]


def test_a_name_that_is_wiped_out_gives_the_nickname_that_was_shown(tmp_path):
    """An empty field shows its nickname and means it."""
    with table(tmp_path) as hands:
        set_up(hands, SMALL, "talk")
        shown = [e.hint for e in hands.app.trees[-1].walk() if e.role == "entry"]
        hands.use("begin")
        people = hands.sitting.view().people
        assert [*people["doctor"], *people["manager"]] == shown


def test_a_person_who_was_removed_after_coming_back_does_not_sit_down(tmp_path):
    """The lobby makes the seats what its page shows."""
    with table(tmp_path) as hands:
        set_up(hands, SMALL, "talk")
        hands.click("add:doctor")
        hands.type("Wanjiru")
        hands.key("tab")
    with table(tmp_path) as hands:
        come_back(hands)
        hands.use("Remove Wanjiru")
        hands.use("begin")
        assert len(hands.sitting.view().people["doctor"]) == 1
        assert "Wanjiru" not in hands.sitting.view().people["doctor"]


def test_a_note_outlives_the_menu_and_is_kept_when_the_table_is_left(tmp_path):
    """Half a note is there when the menu opens again; leaving keeps it as a note."""
    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        brief(hands)
        hands.key("esc")
        hands.click("note:")
        hands.type("the lift is broken")
        hands.key("tab", "esc", "esc")
        assert "the lift is broken" in hands.see()
        hands.use("menu:leave")
        come_back(hands)
        assert [note.words for note in hands.sitting.session.record.notes] == ["the lift is broken"]


def test_a_guess_outlives_the_curtain_that_closes_when_the_window_is_left(tmp_path):
    """Coming back, the side is asked whether it is alone and finds its page as it was."""
    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        hands.use("read:doctor")
        hands.use("curtain:open")
        while not hands.has("guess:doctor"):
            hands.use("curtain:next")
        hands.use("trust:doctor:7")
        hands.click("Move Ethics: duty done to the patients affected, with reasons given down")
        order = [row.item for row in hands.find("guess:doctor").children]
        hands.leave()
        assert not hands.has("guess:doctor")
        hands.use("curtain:open")
        assert [row.item for row in hands.find("guess:doctor").children] == order
        assert hands.find("trust:doctor:7").chosen
        hands.use("curtain:before")
        hands.use("curtain:next")
        while hands.has("curtain:next"):
            hands.use("curtain:next")
        hands.use("curtain:done")
        record = hands.sitting.session.record
        assert record.guesses["doctor", "before"] == tuple(order)
        assert record.trust["doctor", "before"] == 7


def test_answers_are_kept_when_the_window_closes_before_they_are_handed_in(tmp_path):
    """The next start finds them; what was left alone stays unanswered."""
    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        hands.use("read:manager")
        hands.use("curtain:open")
        while not hands.has("aim:manager"):
            hands.use("curtain:next")
        hands.click("aim:manager")
        hands.type("An hour back")
    with table(tmp_path) as hands:
        come_back(hands)
        record = hands.sitting.session.record
        assert record.plans["manager"].words == "An hour back"
        assert ("manager", "before") not in record.guesses
        hands.use("read:manager")
        hands.use("curtain:open")
        while not hands.has("aim:manager"):
            hands.use("curtain:next")
        assert "An hour back" in hands.see()


def test_a_first_offer_can_be_planned_and_stands_on_the_private_sheet(tmp_path):
    """Aim, first offer and limit are one plan; the sheet repeats them at the table."""
    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        hands.use("read:doctor")
        hands.use("curtain:open")
        while not hands.has("aim:doctor"):
            hands.use("curtain:next")
        issue = hands.sitting.view("doctor").sheet.issues[0]
        hands.use(f"plan:doctor:{issue.id}:{issue.options[1].id}")
        hands.use("curtain:done")
        plan = hands.sitting.session.record.plans["doctor"]
        assert plan.body["offer"] == {issue.id: issue.options[1].id}
        hands.use("read:manager")
        read_on(hands)
        hands.use("begin")
        go_to_table(hands)
        hands.press_at("sheet:doctor")
        assert hands.says("You meant to open with")


def test_reading_a_sheet_again_keeps_nothing_twice(tmp_path):
    """Answers that did not change are no new entries."""
    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        hands.use("read:doctor")
        hands.use("curtain:open")
        while not hands.has("guess:doctor"):
            hands.use("curtain:next")
        hands.use("guess:doctor:as-is")
        while hands.has("curtain:next"):
            hands.use("curtain:next")
        hands.use("curtain:done")
        before = len(hands.sitting.session.entries)
        hands.use("read:doctor")
        read_on(hands)
        assert len(hands.sitting.session.entries) == before + 1


def test_skipping_the_questions_keeps_what_was_answered(tmp_path):
    """A side that put its page away half done is not asked to begin again."""
    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        brief(hands)
        play_on(hands)
        hands.use("ask:doctor")
        hands.use("curtain:open")
        hands.use("curtain:next")
        hands.use("survey:doctor:process:6")
        hands.key("esc")
        hands.use("talk")
        assert hands.sitting.session.record.survey["doctor"] == {"process": 6}


def test_a_take_away_that_was_not_handed_in_is_kept_when_the_talk_is_left(tmp_path):
    """Half typed in the debrief, then the window is closed."""
    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        brief(hands)
        play_on(hands)
        hands.use("talk")
        hands.wait()
        while hands.has("debrief:next"):
            hands.use("debrief:next")
        field = next(w for w in hands.app.trees[-1].walk() if w.role == "entry")
        hands.click(field.key)
        hands.type("Ask first")
    with table(tmp_path) as hands:
        come_back(hands)
        assert [said.words for said in hands.sitting.session.record.takeaways] == ["Ask first"]
