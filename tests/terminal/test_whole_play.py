"""The whole game at a console, from its title to the end of its talk, in every mode."""

import re

import pytest

from game.session.entries import EntryKind, Mode, Temper
from game.session.phases import Phase
from game.store import Store
from tests.terminal.at_the_console import CASE, USUAL, entries_of, new, run

MODES = [(Mode.TALK, ""), (Mode.SCREEN, ""), (Mode.SOLO, "doctor"), (Mode.SOLO, "manager")]


def phase_of(folder):
    with Store(folder) as store:
        return store.list()[0].phase


@pytest.mark.parametrize("cut", ["", "short"])
@pytest.mark.parametrize(("mode", "human"), MODES)
@pytest.mark.parametrize("tty", [True, False])
def test_a_play_goes_from_the_chairs_to_the_end_of_its_talk(tmp_path, mode, human, cut, tty):
    """Every question has an answer, every phase is passed, and the play is closed."""
    told = run(tmp_path, tty=tty, **new(mode, human, cut=cut))
    assert told.status == 0
    assert phase_of(tmp_path) == Phase.CLOSED.value
    told_in_order = ["The odd case", "Who is who?", "Briefing", "for your eyes only",
                     "How the table goes", "The deal", "Before you talk", "Ground rules",
                     "To take away", "Swap chairs"]  # fmt: skip
    places = [told.text.index(words) for words in told_in_order]
    assert places == sorted(places)
    assert "{" not in told.text
    assert "None" not in told.text


def test_what_has_no_short_name_is_said_once_and_a_scene_without_a_heading_has_none(tmp_path):
    """A teacher's first scenario: no labels, no headings."""
    whole = CASE.read_text(encoding="utf-8")
    bare = re.sub(r"^ +(label|heading): .*\n", "", whole, flags=re.MULTILINE)
    bare = bare.replace("  trust:\n    start", "  trust:\n    label: Trust\n    start", 1)
    case = tmp_path / "bare.yaml"
    case.write_text(bare, encoding="utf-8")
    play = {**new(Mode.SOLO, "doctor"), "scenario": case}
    text = run(tmp_path / "home", **play).text
    lines = [line.strip() for line in text.splitlines()]
    assert "·" not in lines
    for line in lines:
        first, colon, second = line.partition(": ")
        assert not (colon and first == second), line
    assert "?:" not in text


@pytest.mark.parametrize("temper", list(Temper))
def test_every_temper_plays_to_an_end(tmp_path, temper):
    """Also when the person never takes an offer: the last word ends it."""
    stubborn = [
        (r"your move:", lambda since: "1"),
        (r"walks away\?", "y"),
        (r"takes this offer", "n" if temper is Temper.LINEAR else "y"),
    ]
    rules = [*stubborn, *USUAL]
    if temper is Temper.LINEAR:  # at the last word this one walks away
        rules[0] = (r"your move:", lambda since: "1" if "Make an offer" in since else "2")
    rules.insert(0, (r"The offer \(Enter", offers()))
    told = run(tmp_path, rules, **new(Mode.SOLO, "doctor", temper=temper))
    assert told.status == 0
    assert phase_of(tmp_path) == Phase.CLOSED.value


def offers():
    """Two offers by turns, so that none is the one on the table."""
    made = []

    def answer(_since):
        made.append(1)
        return ("1 2 1", "2 2 1")[len(made) % 2]

    return answer


def test_in_solo_the_computers_moves_are_told(tmp_path):
    """Its choice after a moment to read, its pick with the other, each offer and the deal."""
    told = run(tmp_path, **new(Mode.SOLO, "doctor"))
    assert re.search(r"Priya Nair decides\. Press Enter to see\..*\n\n  → Priya Nair: ", told.text)
    assert re.search(r"Both picks are opened\.\n  → Dr Ifan Rees: .*\n  → Priya Nair: ", told.text)
    assert "→ Priya Nair makes an offer" in told.text
    assert "On the table: offer 1, by Priya Nair." in told.text
    assert "To you it is worth" in told.text
    assert "The others look away" not in told.text


def test_each_scene_is_told_once(tmp_path):
    """Commands, shut answers and the computer's moves do not tell it again."""
    told = run(tmp_path, **new(Mode.SOLO, "doctor"))
    for heading in ("Thursday, ten past one", "Who speaks first", "Before you bargain"):
        assert told.text.count(f"\n{heading}\n─") == 1
    assert told.text.count("with every answer in full") == 1


def test_the_table_says_who_is_due_what_lies_there_and_what_changed(tmp_path):
    """Round, turn, offers left, cost, the offer before, and the words that went with it."""
    move = iter(["1", "1", "2"])
    rules = [
        (r"your move:", lambda _since: next(move)),
        (r"The offer \(Enter", offers()),
        *USUAL,
    ]
    text = run(tmp_path, rules, **new()).text
    for words in (
        "Priya Nair opens (6 offers left).",
        "Dr Ifan Rees answers (5 offers left).",
        "The table: round 2 of 3",
        "On the table: offer 2, by Dr Ifan Rees.",
        "Offered: 1 Everyone (changed; it was 2 All but plain cases)",
        "Offered: 2 Anyone in the team\n",
        "Dr Ifan Rees: “Let us see”",
        "It would cost £5k once · £12k a year · 0.2 posts · paid by cancer alliance.",
        "Priya Nair takes this offer? It makes a deal and ends the bargaining.",
        "→ Priya Nair takes the offer: there is a deal",
    ):
        assert words in text, words


def test_the_offer_on_the_table_cannot_be_made_again(tmp_path):
    """It can be taken or changed; 0 keeps an answer."""
    typed = iter(["1 2 1", "0 0 0", "1 2 1", "1 2", "1 9 1", "0 0 2"])
    move = iter(["1", "1", "2"])
    rules = [
        (r"your move:", lambda _since: next(move)),
        (r"The offer \(Enter", lambda _since: next(typed)),
        *USUAL,
    ]
    text = run(tmp_path, rules, **new()).text
    assert text.count("This is the offer on the table: take it, or change it.") == 2
    assert "Type 3 numbers, one for each issue." in text
    assert "Who may stop it has answers 1 to 3." in text
    assert "Offered: 2 Half and half (changed; it was 1 Clinics)" in text


def test_an_offer_can_be_made_issue_by_issue(tmp_path):
    """Enter keeps what lies there; an answer that is shut says why; b goes back to the moves."""
    wary = (r"Choose:", "2")  # trust stays low, so one answer at the table stays shut
    typed = iter(["", "b", "", "1 1 1"])
    issue = iter(["3", "2", "1", "b"])
    which = iter(["3", "2"])
    rules = [
        wary,
        (r"Who may stop it \(", lambda _since: next(which)),
        (r"Who is discussed \(|The hours saved \(", lambda _since: next(issue)),
        (r"The offer \(Enter", lambda _since: next(typed)),
        *USUAL,
    ]
    text = run(tmp_path, rules, **new()).text
    assert "3. Patients as well: Anyone in the team, and patients themselves (not now:" in text
    assert "Not now: Neither of you dares to name this yet." in text
    assert "  Who is discussed: Only the odd ones\n  Who may stop it: Anyone in the team\n" in text


def test_walking_away_and_calling_time_are_asked_twice(tmp_path):
    """Both end it for good; no means nothing happens."""
    for label, question in (("Walk away", "walks away?"), ("Time is called", "for both sides?")):
        folder = tmp_path / label.split()[0]
        folder.mkdir()
        sure = iter(["n", "y"])
        rules = [
            (r"your move:", lambda since, label=label: number_of(since, label)),
            (re.escape(question), lambda _since, sure=sure: next(sure)),
            *USUAL,
        ]
        told = run(folder, rules, **new())
        assert told.text.count(question) == 2
        assert phase_of(folder) == Phase.CLOSED.value


def number_of(since, label):
    return re.findall(rf"(\d+)\. {label}", since)[-1]


def test_the_practice_is_offered_before_the_first_table_and_keeps_nothing(tmp_path):
    """Answered by rote, refused when it makes no sense, and gone without a trace."""
    typed = iter(["9 9", "2 3"])
    rules = [
        (r"Try an offer", "y"),
        (r"The offer:", lambda _since: next(typed)),
        *USUAL,
    ]
    told = run(tmp_path, rules, **new())
    assert "You offer: coffee, three." in told.text
    assert "The other side answers: coffee, two." in told.text
    assert told.text.count("Try an offer first?") == 1
    proposed = [e for e in entries_of(tmp_path) if str(e.body.get("move", "")).startswith("prop")]
    assert len(proposed) == 1


def test_the_story_says_how_time_stands(tmp_path, monkeypatch):
    """A gentle hint in the last minutes and after them."""
    for minutes, words in ((16, "About 4 minutes of the planned time are left."),
                           (25, "The planned time is over. No hurry.")):  # fmt: skip
        folder = tmp_path / str(minutes)
        folder.mkdir()
        ticks = iter([0] + [minutes * 60_000] * 10_000)
        monkeypatch.setattr("game.terminal.title.clock", lambda ticks=ticks: next(ticks))
        assert words in run(folder, **new()).text


def test_side_names_are_asked_once_and_three_at_most(tmp_path):
    """Blank and invisible names become nicknames; the patient's chair may stay empty."""
    names = iter(["Ann, Bob,  , Cy, Di", "\u200b", ""])
    rules = [(r"[Pp]layed by:|Its name", lambda _since: next(names)), *USUAL]
    told = run(tmp_path, rules, **new())
    people = [e for e in entries_of(tmp_path) if e.kind is EntryKind.PERSON]
    assert [e.words for e in people[:3]] == ["Ann", "Bob", "Cy"]
    assert people[3].seat == "manager"
    assert people[3].words
    assert len(people) == 4
    assert "the first three sit down" in told.text
    assert "The patient's chair\n─" not in told.text


def test_a_broken_scenario_says_what_is_wrong_and_begins_nothing(tmp_path):
    """From the command and from the title's own-file question alike."""
    broken = CASE.parent.parent / "broken" / "endless.yaml"
    told = run(tmp_path, scenario=broken, setup=new()["setup"])
    assert told.status == 1
    assert "endless.yaml:" in told.text
    rules = [
        (r"Its path", f'"{broken}"'),
        (r"What now\?", lambda since: number_of(since, "New play: a scenario file of your own")),
    ]
    told = run(tmp_path, rules, most=3)
    assert told.status == 0
    assert told.text.count("What now?") == 2
    with Store(tmp_path) as store:
        assert store.list() == []
