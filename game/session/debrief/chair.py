"""Phase 4, the other chair: both briefs, how each side read the other, trust, two dialects."""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations

from game.core.moves import Choose
from game.core.scenario import MINTZBERG, SIDES, Seat
from game.session.debrief import dialects
from game.session.debrief.charts import GuessChart, Reading
from game.session.debrief.pages import (
    Ask,
    Block,
    Bullets,
    Chart,
    Columns,
    Half,
    Page,
    Rows,
    Stage,
    Text,
    said,
)
from game.session.debrief.review import Review, dimension_name, listed, signed
from game.session.prose import Span, paragraphs, plain
from game.words import _


def pages(review: Review, asks: tuple[Ask, ...]) -> tuple[Page, ...]:
    """Both briefs first, then what each side made of the other."""
    found = [_briefs(review, asks), _guesses(review), _trust(review)]
    if words := dialects.blocks(review):
        found.append(Page("dialects", Stage.CHAIR, _("Two dialects"), words))
    if roles := _mintzberg(review):
        found.append(Page("roles", Stage.CHAIR, _("What managers do"), roles))
    return tuple(found)


# --- briefs -------------------------------------------------------------------------


def _briefs(review: Review, asks: tuple[Ask, ...]) -> Page:
    halves = [Half(review.who(seat), str(seat), tuple(_brief(review, seat))) for seat in SIDES]
    lead = said(_("What each side knew, and the other did not."), "lead")
    blocks = (lead, Columns(halves[0], halves[1]), *asks)
    return Page("briefs", Stage.CHAIR, _("Both briefs"), blocks)


def _brief(review: Review, seat: Seat) -> list[Block]:
    role = review.scenario.roles[seat]
    order = listed([dimension_name(d).lower() for d in role.priorities])
    blocks: list[Block] = [Text(words) for words in paragraphs(review.scenario, role.brief)]
    blocks.append(
        said(_("What matters most, first to last: {order}.").format(order=order), "strong")
    )
    for bargain in review.horizons.bargains[-1:]:
        away = bargain.terms.walk_away[seat]
        because = plain(review.scenario, away.because)
        if because:
            blocks.append(said(_("Without a deal: {because}").format(because=because)))
    return blocks


# --- guesses ------------------------------------------------------------------------


@lru_cache(maxsize=1024)
def wrong_pairs(guess: tuple[str, ...], true: tuple[str, ...]) -> int:
    """How many of the six pairs stand in the wrong order (Kendall's distance)."""
    place = {d: i for i, d in enumerate(guess)}
    return sum(place[first] > place[then] for first, then in combinations(true, 2))


def readings(review: Review) -> tuple[Reading, ...]:
    """What each side guessed of the other, before and after."""
    found = []
    for seat in SIDES:
        if seat is review.computer:
            continue
        true = tuple(str(d) for d in review.scenario.roles[seat.other].priorities)
        before, after = (
            tuple(review.record.guesses.get((str(seat), when), ())) for when in ("before", "after")
        )
        found.append(
            Reading(
                str(seat), review.name(seat), review.name(seat.other), true, before, after,
                wrong_pairs(before, true) if before else None,
                wrong_pairs(after, true) if after else None,
            )
        )  # fmt: skip
    return tuple(found)


def _guesses(review: Review) -> Page:
    found = readings(review)
    sentences = [sentence for reading in found for sentence in _read_in_words(reading)]
    if review.computer:
        text = _("{name} was played by the computer, which makes no guess.")
        sentences.append(text.format(name=review.name(review.computer)))
    guessed = tuple(r for r in found if r.before or r.after)
    blocks: list[Block] = [
        said(
            _("What does the other side care about most? What you guessed, and what was so."),
            "lead",
        )
    ]
    if guessed:
        title = _("Guessed and true order")
        blocks.append(Chart(GuessChart(title, guessed, " ".join(sentences), _guess_table(guessed))))
    blocks.append(Bullets(tuple((Span(each),) for each in sentences)))
    if guessed:
        blocks.append(
            said(
                _(
                    "Of six pairs, none wrong is a perfect reading; three is what chance would give."
                ),
                "quiet",
            )
        )
    blocks.append(Ask((Span(_("What did you hear, or not hear, that led you to your guess?")),)))
    return Page("guesses", Stage.CHAIR, _("Reading each other"), tuple(blocks))


def _read_in_words(reading: Reading) -> list[str]:
    if reading.wrong_before is None and reading.wrong_after is None:
        return [_("{name} made no guess.").format(name=reading.name)]
    found = []
    for wrong, text in (
        (reading.wrong_before, _("Before, {name} had {n} of 6 pairs in the wrong order.")),
        (reading.wrong_after, _("Afterwards, {name} had {n} of 6 pairs in the wrong order.")),
    ):
        if wrong is not None:
            found.append(text.format(name=reading.name, n=wrong))
    return found


def _guess_table(found: tuple[Reading, ...]) -> tuple[tuple[str, ...], ...]:
    rows = [(_("Who guessed"), _("When"), "1", "2", "3", "4", _("Pairs wrong"))]
    for reading in found:
        for when, order, wrong in (
            (_("before"), reading.before, reading.wrong_before),
            (_("after"), reading.after, reading.wrong_after),
        ):
            if order:
                words = (dimension_name(d) for d in order)
                rows.append((reading.name, when, *words, str(wrong)))
        truth = (dimension_name(d) for d in reading.true)
        rows.append((reading.other, _("in truth"), *truth, ""))
    return tuple(rows)


# --- trust and survey ---------------------------------------------------------------


def _trust(review: Review) -> Page:
    trust = review.record.trust
    rows = []
    for seat in SIDES:
        before, after = (trust.get((str(seat), when)) for when in ("before", "after"))
        if before is None and after is None:
            continue
        change = "" if before is None or after is None else signed(after - before)
        rows.append((review.who(seat), _or_dash(before), _or_dash(after), change))
    blocks: list[Block] = []
    if rows:
        head = (_("How far it trusts the other side, 0–10"), _("Before"), _("After"), _("Change"))
        blocks.append(Rows(head, tuple(rows), (1, 2, 3)))
    else:
        blocks.append(said(_("Nobody said how far they trusted the other side."), "quiet"))
    blocks += _meters(review)
    blocks += _survey(review)
    if review.computer:
        blocks.append(said(_("The computer was not asked."), "quiet"))
    blocks.append(Ask((Span(_("Which moment made trust, and which cost it?")),)))
    return Page("trust", Stage.CHAIR, _("Trust, before and after"), tuple(blocks))


def _meters(review: Review) -> list[Block]:
    lines = []
    for meter, value in zip(review.scenario.meters, review.record.state.meters, strict=True):
        begun = review.header.starts.get(meter.id, meter.start)
        text = _("{label}, as the story kept count: from {start} to {end} (of {low} to {high}).")
        lines.append(
            text.format(
                label=plain(review.scenario, meter.label), start=meter.clamp(begun), end=value,
                low=meter.low, high=meter.high,
            )
        )  # fmt: skip
    return [Bullets(tuple((Span(each),) for each in lines))] if lines else []


def survey_words() -> dict[str, str]:
    """The four questions as headings: outcome, self, process, relationship."""
    return {
        "outcome": _("Can live with how it ended"),
        "self": _("Acted as one would want to be seen"),
        "process": _("The way there was fair"),
        "relationship": _("Would sit down with them again"),
    }


def _survey(review: Review) -> list[Block]:
    survey = {seat: review.record.survey.get(str(seat), {}) for seat in SIDES}
    if not any(survey.values()):
        return []
    rows = tuple(
        (words, *(_or_dash(survey[seat].get(key)) for seat in SIDES))
        for key, words in survey_words().items()
    )
    head = (_("Afterwards, 1 not at all to 7 very much"), *(review.name(s) for s in SIDES))
    return [Rows(head, rows, (1, 2))]


def _or_dash(value: int | None) -> str:
    return "–" if value is None else str(value)


# --- Mintzberg ----------------------------------------------------------------------


def _mintzberg(review: Review) -> tuple[Block, ...]:
    scenes = review.scenario.scenes
    if not any(choice.mintzberg for scene in scenes.values() for choice in scene.choices):
        return ()
    tally: dict[str, dict[str, int]] = {role: {} for role in MINTZBERG}
    for made in review.record.made:
        if isinstance(made.move, Choose):
            for role in scenes[made.before.scene].choice(made.move.choice).mintzberg:
                tally[role][made.seat] = tally[role].get(made.seat, 0) + 1
    names = mintzberg_words()
    used = [role for role in MINTZBERG if tally[role]]
    rows = tuple(
        (names[role], *(str(tally[role].get(str(seat), 0) or "–") for seat in SIDES))
        for role in used
    )
    unused = [names[role].lower() for role in MINTZBERG if role not in used]
    blocks: list[Block] = [
        said(
            _(
                "Mintzberg (1973) saw managers play ten roles. The author tagged choices with them; "
                "the tags say nothing about you."
            ),
            "lead",
        )
    ]
    if rows:
        blocks.append(Rows((_("Role"), *(review.name(s) for s in SIDES)), rows, (1, 2)))
    if unused:
        blocks.append(said(_("Nobody was: {roles}.").format(roles=listed(unused))))
    blocks.append(Ask((Span(_("Which of these does a doctor do every day?")),)))
    return tuple(blocks)


def mintzberg_words() -> dict[str, str]:
    """The ten roles in words."""
    words = (
        _("Figurehead"), _("Leader"), _("Liaison"), _("Monitor"), _("Disseminator"),
        _("Spokesperson"), _("Entrepreneur"), _("Disturbance handler"), _("Resource allocator"),
        _("Negotiator"),
    )  # fmt: skip
    return dict(zip(MINTZBERG, words, strict=True))
