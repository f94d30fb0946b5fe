"""Promise 3 at the console: what belongs to one side is shown in its own private part or nowhere."""

import re

import pytest

from game.core.scenario import Seat
from game.session.entries import Mode
from tests.session.sitting import case
from tests.terminal.at_the_console import PRIVATE, USUAL, new, run

SIDES = ("doctor", "manager")
AIMS = {"doctor": "the canary of Rees", "manager": "the canary of Nair"}
OWNER = re.compile(r"For (Dr Ifan Rees|Priya Nair|the patient's chair) only\.")
SEAT = {"Dr Ifan Rees": "doctor", "Priya Nair": "manager", "the patient's chair": "chair"}


def squeezed(text):
    return " ".join(text.split())


def secrets_of(seat):
    """Texts that only one side may read before the debrief."""
    scenario = case()
    role = scenario.roles[Seat(seat)]
    table = next(scene.negotiation for scene in scenario.negotiations())
    order = ", ".join(str(dimension) for dimension in role.priorities)
    sentences = [squeezed(part) for part in re.split(r"[.?!]", role.brief) if len(part) > 20]
    points = [
        " · ".join(f"{option.label} {option.points[Seat(seat)]}" for option in issue.options)
        for issue in table.issues
    ]
    away = table.walk_away[Seat(seat)]
    return [*sentences, *points, away.because, f"first to last: {order}", AIMS[seat],
            f"Walking away is worth {away.points}"]  # fmt: skip


def before_the_talk(text):
    return text[: text.index("Ground rules")]


def parts(text):
    """Each private part with the seat it was for."""
    found = []
    for part in PRIVATE.finditer(text):
        who = OWNER.findall(text[: part.start()])[-1]
        found.append((SEAT[who], squeezed(part[0])))
    return found


def nosy_rules(*humans):
    """At the table everything is looked at that can be looked at, then played on."""
    typed = iter(["sheet doctor", "sheet m", "offers", "table", "log", "again", "words"])
    aims = iter([AIMS[seat] for seat in humans or SIDES])

    def move(since):
        return next(typed, None) or dict(USUAL)[r"your move:"](since)

    return [
        (r"What do you want most", lambda _since: next(aims)),
        (r"your move:", move),
        *USUAL,
    ]


@pytest.mark.parametrize("mode", [Mode.TALK, Mode.SCREEN])
def test_the_public_screen_holds_no_secret_before_the_talk(tmp_path, mode):
    """Not in the scenes, at the table, in the log, the offers or the words that were typed."""
    told = run(tmp_path, nosy_rules(), tty=True, **new(mode))
    public = squeezed(PRIVATE.sub("", before_the_talk(told.text)))
    assert "Priya Nair opens" in public
    for seat in SIDES:
        for secret in secrets_of(seat):
            assert secret not in public, secret
    assert not re.search(r"\[\d+\]", public)
    assert "To you it is worth" not in public


@pytest.mark.parametrize("mode", [Mode.TALK, Mode.SCREEN])
def test_a_private_part_holds_the_secrets_of_its_own_side_only(tmp_path, mode):
    """Each secret is shown to its side, and no part shows the other's."""
    told = run(tmp_path, nosy_rules(), tty=True, **new(mode))
    found = parts(before_the_talk(told.text))
    assert {seat for seat, _text in found} == {"doctor", "manager", "chair"}
    for seat in SIDES:
        own = " ".join(text for owner, text in found if owner == seat)
        rest = " ".join(text for owner, text in found if owner != seat)
        for secret in secrets_of(seat):
            assert secret in own, secret
            assert secret not in rest, secret


def test_alone_the_other_sides_secrets_are_nowhere_before_the_talk(tmp_path):
    """The person reads their own sheet in the open; the computer's is in no part at all."""
    for human, other in (SIDES, SIDES[::-1]):
        told = run(tmp_path / human, nosy_rules(human), **new(Mode.SOLO, human))
        shown = squeezed(before_the_talk(told.text))
        for secret in secrets_of(other):
            assert secret not in shown, secret
        assert secrets_of(human)[0] in shown


def test_a_sealed_pick_is_seen_by_its_side_only_until_both_are_opened(tmp_path):
    """What was picked first appears when the other has picked as well."""
    picks = iter(["2", "1"])
    rules = [
        (r"Choose:", lambda since: next(picks) if "Keep it to yourself" in since else "1"),
        *USUAL,
    ]
    told = run(tmp_path, rules, tty=True, **new(Mode.SCREEN))
    public = PRIVATE.sub("", before_the_talk(told.text))
    sealed, _word, opened = public.partition("Both picks are opened.")
    assert "The other side has sealed its pick." in sealed
    assert "Keep it to yourself" not in sealed
    assert "→ Dr Ifan Rees: Keep it to yourself\n  → Priya Nair: Say it" in opened


def test_a_private_part_shows_no_other_sheet(tmp_path):
    """Whoever types it, the other side's sheet stays shut until this one is put away."""
    typed = iter(["sheet manager", "sheet", "sheet doctor"])
    rules = [(r"0 not at all, 10 fully", lambda _since: next(typed, "6")), *USUAL]
    told = run(tmp_path, rules, tty=True, **new(Mode.TALK))
    (first, *_rest) = told.private
    assert "Put this away first." in first
    assert first.count("Dr Ifan Rees: for your eyes only") == 3
    assert "Priya Nair: for your eyes only" not in first


def test_a_note_in_a_private_part_belongs_to_that_side(tmp_path):
    """It is on that side's sheet afterwards, and not on the other's."""
    typed = iter(["note the canary sings", "6", "6"])
    rules = [(r"0 not at all, 10 fully", lambda _since: next(typed, "6")), *nosy_rules()]
    told = run(tmp_path, rules, tty=True, **new(Mode.TALK))
    later = parts(before_the_talk(told.text))[2:]
    assert [seat for seat, text in later if "Your note: the canary sings" in text] == ["doctor"]


def test_a_pipe_says_so_and_sends_no_codes(tmp_path):
    """Two sides are told at the start and at each private part; alone there is nobody to tell."""
    told = run(tmp_path / "two", **new(Mode.TALK))
    assert "private parts are not hidden" in told.text
    assert told.text.count("privacy is not kept") == 7
    assert "\x1b" not in told.text
    told = run(tmp_path / "one", **new(Mode.SOLO, "doctor"))
    assert "private" not in told.text.lower().replace("private facts", "")
