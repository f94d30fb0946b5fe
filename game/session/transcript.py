"""The log: all that was said and chosen, as one eye may read it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from operator import itemgetter

from game.core.moves import Accept, CallTime, Choose, Draw, Propose, Seal, WalkAway
from game.core.scenario import Line, Scenario, Seat
from game.core.state import Deal
from game.session.prose import Span, line, paragraphs, plain, speaker_name
from game.session.record import Beat, Made, Record, Said
from game.session.views import AnswerView, LogLine
from game.words import _


def log_lines(scenario: Scenario, record: Record, eye: str) -> tuple[LogLine, ...]:
    """The log in the order in which things happened, up to what has been read.

    Notes are the eye's own and the table's; those whose words were erased are gone.
    """
    told = [(made.turn, 0, _move_lines(scenario, made)) for made in record.made]
    told += [
        (beat.turn, 1, _beat_lines(scenario, beat)) for beat in record.beats[: record.read + 1]
    ]
    kept = (note for note in record.notes if note.words and note.seat in ("", eye))
    told += [(note.turn, 2, _note_lines(note)) for note in kept]
    told.sort(key=itemgetter(0, 1))
    return tuple(line for _turn, _order, lines in told for line in lines)


def led_here(scenario: Scenario, record: Record) -> tuple[LogLine, ...]:
    """The move that led to the screenful that is due, as the log tells it."""
    at = min(record.read, len(record.beats) - 1)
    turn = record.beats[at].turn
    if at and record.beats[at - 1].turn == turn:
        return ()
    return tuple(
        line for made in record.made if made.turn == turn for line in _move_lines(scenario, made)
    )


def agreed(scenario: Scenario, record: Record) -> tuple[AnswerView, ...]:
    """What was agreed last: each issue's label with its answer's; nothing without a deal."""
    last = record.state.settled[-1] if record.state.settled else None
    if last is None or last.deal is None:
        return ()
    terms = scenario.scenes[last.scene].negotiation
    deal = [(terms.issue(issue), option) for issue, option in last.deal]
    return tuple(
        AnswerView(
            plain(scenario, issue.label), plain(scenario, issue.option(option).label), issue.icon
        )
        for issue, option in deal
    )


def _note_lines(note: Said) -> Iterator[LogLine]:
    who = _("Your note") if note.seat else _("A note")
    yield LogLine("note", who, note.seat, (Span(note.words),))


def _beat_lines(scenario: Scenario, beat: Beat) -> Iterator[LogLine]:
    for said in beat.lines:
        yield _speech(scenario, said)
    yield from _place_lines(scenario, beat.scene)


@lru_cache(maxsize=4096)
def _place_lines(scenario: Scenario, place_id: str) -> tuple[LogLine, ...]:
    """What a scene or ending says of itself; the same each time, and the log grows long."""
    place = scenario.scenes.get(place_id) or scenario.endings[place_id]
    heading = line(scenario, place.heading)
    return (
        *([LogLine("heading", "", "", heading)] if heading else []),
        *(LogLine("text", "", "", words) for words in paragraphs(scenario, place.text)),
        *(_speech(scenario, said) for said in place.lines),
    )


def _speech(scenario: Scenario, said: Line) -> LogLine:
    seat = said.speaker if said.speaker in (Seat.DOCTOR, Seat.MANAGER) else ""
    kind = "text" if said.speaker == "narrator" else "line"
    return LogLine(kind, speaker_name(scenario, said.speaker), seat, line(scenario, said.text))


def _move_lines(scenario: Scenario, made: Made) -> Iterator[LogLine]:
    scene = scenario.scenes[made.before.scene]
    match made.move:
        case Choose(choice_id):
            words = line(scenario, scene.choice(choice_id).text)
            yield LogLine("choice", scenario.roles[scene.turn].name, scene.turn, words, made.ms)
        case Seal():
            if any(made.before.picks):
                yield from _revealed(scenario, made)
        case Propose(seat, deal):
            words = (Span(deal_in_words(scenario, deal)),)
            yield LogLine("offer", scenario.roles[seat].name, seat, words, made.ms)
            if made.says:
                said = (Span(made.says),)
                yield LogLine("line", scenario.roles[seat].name, seat, said, made.ms)
        case Accept(seat):
            yield _event("deal", scenario, seat, _("takes the offer: there is a deal"), made)
        case WalkAway(seat):
            yield _event("deal", scenario, seat, _("walks away from the table"), made)
        case CallTime():
            yield LogLine("deal", "", "", (Span(_("Time is called")),), made.ms)
        case Draw():
            yield LogLine("chance", "", "", (Span(_("The lot falls")),), made.ms)


def _revealed(scenario: Scenario, made: Made) -> Iterator[LogLine]:
    scene = scenario.scenes[made.before.scene]
    last = made.move
    picks = {last.seat: last.choice, last.seat.other: made.before.pick(last.seat.other)}
    for seat, pick in sorted(picks.items()):
        words = line(scenario, scene.choice(pick).text)
        yield LogLine("choice", scenario.roles[seat].name, seat, words, made.ms)


def _event(kind: str, scenario: Scenario, seat: Seat, words: str, made: Made) -> LogLine:
    return LogLine(kind, scenario.roles[seat].name, seat, (Span(words),), made.ms)


def deal_in_words(scenario: Scenario, deal: Deal) -> str:
    """A deal as one line: issue labels with the option's label."""
    parts = []
    for scene in scenario.negotiations():
        for issue in scene.negotiation.issues:
            for key, option_id in deal:
                if key == issue.id and (option := issue.option(option_id)):
                    parts.append(f"{plain(scenario, issue.label)}: {plain(scenario, option.label)}")
    return " · ".join(parts)


def move_in_words(scenario: Scenario, made: Made) -> str:
    """One move as one line for a timeline, without saying who."""
    scene = scenario.scenes[made.before.scene]
    match made.move:
        case Choose(choice_id) | Seal(_, choice_id):
            return plain(scenario, scene.choice(choice_id).text)
        case Propose(_, deal):
            return _("offers {deal}").format(deal=deal_in_words(scenario, deal))
        case Accept():
            return _("takes the offer")
        case WalkAway():
            return _("walks away")
        case CallTime():
            return _("time is called")
        case Draw(branch):
            target = next(b.goto for b in scene.branches if b.id == branch)
            place = scenario.scenes.get(target) or scenario.endings[target]
            return plain(scenario, place.heading)
    raise TypeError(f"not a move: {made.move!r}")
