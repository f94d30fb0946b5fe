"""Phase 5, the year so far: trust, what was carried on, and the four dimensions by sitting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.core.scenario import SIDES, TRUST, Meter, Scenario
from game.core.scoring import DIMENSIONS
from game.session.debrief.charts import TrustChart, TrustStep, YearChart, YearMark
from game.session.debrief.pages import Ask, Block, Bullets, Chart, Page, Rows, Stage, said
from game.session.debrief.past import Past, Posts
from game.session.debrief.review import Review, dimension_name, listed, signed
from game.session.prose import Span, plain
from game.session.record import Record
from game.session.series import Sat, came_true
from game.words import _


def pages(review: Review) -> tuple[Page, ...]:
    """One page, from the second sitting of a series on."""
    past = review.past
    if past is None or past.year.here < 2:
        return ()
    year = past.year
    lead = _("{title}: sitting {n} of {all}.").format(
        title=year.series.title, n=year.here, all=len(year.series.sittings)
    )
    blocks: list[Block] = [said(lead, "lead"), *_gone(past), *_swaps(review)]
    blocks += [said(_("Trust"), "heading"), Chart(trust_chart(review))]
    blocks += [said(_("What you brought along"), "heading"), *_facts(review), *_meters(review)]
    blocks += [said(_("The four dimensions"), "heading"), Chart(year_chart(review))]
    asks = (
        _("What did you do early in the year because you knew that you would meet again?"),
        _("What was remembered, and by whom? What was forgotten?"),
    )
    blocks += [Ask((Span(words),)) for words in asks]
    return (Page("year", Stage.BALANCE, _("The year so far"), tuple(blocks), along=True),)


def _sats(review: Review) -> dict[int, Sat]:
    """The sittings that are known, this one last."""
    year = review.past.year
    return {**year.earlier, year.here: Sat(review.header, review.scenario, review.record)}


def _name(past: Past, number: int) -> str:
    return past.year.series.sittings[number - 1].name


def _gone(past: Past) -> list[Block]:
    if not past.year.missing:
        return []
    text = _(
        "Missing: {names}. Nobody can open that play here any more, so what it would have brought "
        "along began as the author has it."
    )
    return [said(text.format(names=listed([_name(past, n) for n in past.year.missing])), "strong")]


def _swaps(review: Review) -> list[Block]:
    swapped = [
        _name(review.past, number)
        for number, sat in _sats(review).items()
        if sat.header.place and sat.header.place.swapped
    ]
    if not swapped:
        return []
    text = _("Chairs were swapped: in {names} each side sat where the other had sat before.")
    return [said(text.format(names=listed(swapped)), "quiet")]


# --- trust --------------------------------------------------------------------------


def trust_chart(review: Review) -> TrustChart:
    """What each side said of its trust, and where the story's meter stood."""
    sats = _sats(review)
    steps = tuple(
        _step(_name(review.past, n), sats.get(n)) for n in range(1, review.past.year.here + 1)
    )
    names = {str(seat): review.name(seat) for seat in SIDES}
    words = " ".join(_step_words(step, names) for step in steps)
    head = ("", *(_("{name}, before and after").format(name=n) for n in names.values()))
    table = (
        (*head, _("The story's own")),
        *(
            (step.name, *(_pair(step.told.get(str(s))) for s in SIDES), _pair(step.meter))
            for step in steps
        ),
    )
    return TrustChart(_("Trust through the year, 0 to 10"), names, steps, words, table)


def _step(name: str, sat: Sat | None) -> TrustStep:
    if sat is None:
        return TrustStep(name, {}, None)
    trust = sat.record.trust
    told = {str(s): (trust.get((str(s), "before")), trust.get((str(s), "after"))) for s in SIDES}
    return TrustStep(name, told, _meter_step(sat))


def _meter_step(sat: Sat) -> tuple[float, float] | None:
    found = _meter(sat.scenario, TRUST)
    if found is None:
        return None
    index, meter = found
    before, after = (_ten(meter, values[index]) for values in _ends(sat.record))
    return before, after


def _ends(record: Record) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The meters at the start of a play and where it stands now."""
    first = record.made[0].before if record.made else record.state
    return first.meters, record.state.meters


def _ten(meter: Meter, value: int) -> float:
    return 10 * (value - meter.low) / max(meter.high - meter.low, 1)


def _meter(scenario: Scenario, name: str) -> tuple[int, Meter] | None:
    return next(((n, m) for n, m in enumerate(scenario.meters) if m.id == name), None)


def _pair(values: tuple[float | None, float | None] | None) -> str:
    if values is None or values == (None, None):
        return "–"
    return " → ".join("–" if value is None else f"{value:g}" for value in values)


def _step_words(step: TrustStep, names: dict[str, str]) -> str:
    parts = [
        _("{name} {values}").format(name=names[seat], values=_pair(values))
        for seat, values in step.told.items()
        if values != (None, None)
    ]
    if step.meter:
        parts.append(_("the story's own {values}").format(values=_pair(step.meter)))
    return f"{step.name}: {'; '.join(parts) or _('not known')}."


# --- what was carried on ------------------------------------------------------------


def _facts(review: Review) -> Iterator[Block]:
    """Each fact of the earlier sittings, and what it opened or shut for this table."""
    sats, items = _sats(review), []
    for place, fact in review.past.year.series.facts_before(review.past.year.here + 1):
        holds = came_true(fact, sats.get(place))
        if holds is None:
            continue
        words = plain(review.scenario, fact.yes if holds else fact.no)
        items.append((Span(f"{_name(review.past, place)}: {words}"),))
        for number, sat in sats.items():
            items += [
                (Span(f"{_name(review.past, number)}: {each}"),) for each in turned(sat, fact.id)
            ]
    if items:
        yield Bullets(tuple(items))
    else:
        yield said(_("Nothing is known of what was brought along."), "quiet")


def turned(sat: Sat, fact: str) -> list[str]:
    """The choices and answers that were open, or shut, in a play because of one fact alone."""
    found = _meter(sat.scenario, fact)
    if found is None:
        return []
    index, words = found[0], {}
    for state in (*(made.before for made in sat.record.made), sat.record.state):
        scene = sat.scenario.scenes.get(state.scene)
        if scene is None:
            continue
        meters = list(state.meters)
        meters[index] = 1 - meters[index]
        other = replace(state, meters=tuple(meters))
        table = scene.negotiation.issues if scene.negotiation else ()
        for each in (*scene.choices, *(option for issue in table for option in issue.options)):
            if each.guard and each.guard(state) != each.guard(other):
                text = _("it opened “{what}”") if each.guard(state) else _("it shut “{what}”")
                words[each.id] = text.format(what=plain(sat.scenario, each.text))
    return list(words.values())


def _meters(review: Review) -> Iterator[Block]:
    """The other meters that carry over, from the start to the end of each sitting."""
    names = [name for name in review.past.year.series.carries if name != TRUST]
    sats = _sats(review)
    for name in names:
        found = _meter(review.scenario, name)
        if found is None:
            continue
        rows = []
        for number, sat in sats.items():
            if here := _meter(sat.scenario, name):
                pair = tuple(values[here[0]] for values in _ends(sat.record))
                rows.append((_name(review.past, number), _pair(pair)))
        label = plain(review.scenario, found[1].label)
        yield Rows((_("Sitting"), label), tuple(rows), (1,))


# --- the four dimensions --------------------------------------------------------------


def year_chart(review: Review) -> YearChart:
    """What each dimension came to in each sitting, in the range of that sitting."""
    sats = _sats(review)
    posts = {**review.past.posts, review.past.year.here: review.horizons.goalposts}
    panels = []
    for place, dimension in enumerate(DIMENSIONS):
        marks = tuple(
            _mark(_name(review.past, n), place, sats.get(n), posts.get(n))
            for n in range(1, review.past.year.here + 1)
        )
        panels.append((str(dimension), dimension_name(dimension), marks))
    words = " ".join(
        _("{name}: {marks}.").format(name=name, marks="; ".join(map(_mark_words, marks)))
        for _dimension, name, marks in panels
    )
    head = (_("Dimension"), *(mark.sitting for mark in panels[0][2]))
    table = (head, *((name, *map(_mark_cell, marks)) for _dimension, name, marks in panels))
    title = _("The four dimensions by sitting, against the day each began")
    return YearChart(title, tuple(panels), words, table)


def _mark(name: str, place: int, sat: Sat | None, posts: Posts | None) -> YearMark:
    if sat is None:
        return YearMark(name, 0, 0, None)
    came = sat.record.state.sums[place]
    post = posts[DIMENSIONS[place]] if posts else None
    low, high = (post.low, post.high) if post else (came, came)
    return YearMark(name, min(low, came), max(high, came), came)


def _mark_words(mark: YearMark) -> str:
    if mark.came is None:
        return _("{sitting} not known").format(sitting=mark.sitting)
    text = _("{sitting} {came} (from {low} to {high} was possible)")
    low, high = signed(mark.low), signed(mark.high)
    return text.format(sitting=mark.sitting, came=signed(mark.came), low=low, high=high)


def _mark_cell(mark: YearMark) -> str:
    return "–" if mark.came is None else signed(mark.came)
