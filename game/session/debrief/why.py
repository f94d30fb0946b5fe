"""Phase 3, why: each decision with what the author says it did, and the plans beside it."""

from __future__ import annotations

from game.core import play
from game.core.moves import CallTime, Draw, Propose, Seal
from game.core.scenario import SIDES, Effect, Seat
from game.session import costs
from game.session.debrief import deals, offers
from game.session.debrief.contests import Contest, contests
from game.session.debrief.horizons import Bargain
from game.session.debrief.pages import (
    Ask,
    Block,
    Columns,
    EffectRow,
    Half,
    Judged,
    Page,
    Rows,
    Stage,
    said,
)
from game.session.debrief.review import Review, clock, dimension_name
from game.session.prose import Paragraph, Span, line, plain
from game.session.record import Made
from game.session.transcript import deal_in_words, move_in_words
from game.words import _

OPENING = -1
"""The turn of what happened before the first move: there is no entry to contest."""


def pages(review: Review, asks: tuple[Ask, ...]) -> tuple[Page, ...]:
    """Decisions with reasons; for each table the dance, the map and the plans."""
    found = [_decisions(review)]
    bargains = review.horizons.bargains
    for number, bargain in enumerate(bargains, 1):
        last = number == len(bargains)
        found += _table_pages(review, bargain, asks if last else (), "" if last else f"_{number}")
    if bargains:
        found.append(_plans(review, bargains[-1]))
    else:
        found.append(_no_table(asks))
    return tuple(found)


def _table_pages(
    review: Review, bargain: Bargain, asks: tuple[Ask, ...], suffix: str
) -> list[Page]:
    """The dance and the map of one table; the last table's map is the second stop."""
    found = []
    if bargain.offers:
        dance = offers.blocks(review, bargain)
        found.append(Page(f"dance{suffix}", Stage.WHY, _("The dance of offers"), dance))
    blocks = deals.blocks(review, bargain, asks)
    title = _("Every deal there was")
    found.append(Page(f"map{suffix}", Stage.WHY, title, blocks, stop=0 if suffix else 2))
    return found


def _decisions(review: Review) -> Page:
    blocks: list[Block] = [
        said(
            _(
                "What each decision did, in the author's judgement, against today. "
                "Nobody measured it. If you see it differently, contest it: put your own number "
                "and reason beside it."
            ),
            "lead",
        ),
        *judged(review),
        Ask(
            (
                Span(
                    _(
                        "Pick one: “I saw that you …; I was glad, or worried, because …; "
                        "what was on your mind?”"
                    )
                ),
            )
        ),
    ]
    return Page("decisions", Stage.WHY, _("What your decisions did"), tuple(blocks))


def judged(review: Review) -> list[Judged]:
    """Every decision, lot and close of a table, with its effects; offers do nothing yet."""
    own = contests(review.record)
    rows = _opening(review)
    for made in review.record.made:
        if isinstance(made.move, Propose):
            continue
        if isinstance(made.move, Seal) and not any(made.before.picks):
            continue
        seat = "" if isinstance(made.move, Draw | Seal | CallTime) else made.seat
        effects = [
            effect_row(review, effect, made.turn, index, own.get((made.turn, index)))
            for index, effect in enumerate(made.effects)
        ]
        rows.append(
            Judged(made.turn, clock(made.ms), _who(review, made), seat, _words(review, made),
                   tuple(effects), costs.in_words(made.costs))
        )  # fmt: skip
    return rows


def effect_row(
    review: Review, effect: Effect, turn: int, index: int, contest: Contest | None
) -> EffectRow:
    """One effect as the author judged it, with the table's own number if it has one."""
    scenario = review.scenario
    if effect.dimension:
        label = dimension_name(effect.dimension)
    else:
        label = next((m.label for m in scenario.meters if m.id == effect.target), effect.target)
    return EffectRow(
        turn, index, str(effect.dimension or ""), plain(scenario, label), effect.amount,
        plain(scenario, effect.reason), plain(scenario, effect.source), contest,
    )  # fmt: skip


def _opening(review: Review) -> list[Judged]:
    effects = play.opening(review.scenario, review.header.starts).effects
    if not effects:
        return []
    rows = tuple(effect_row(review, e, OPENING, i, None) for i, e in enumerate(effects))
    return [Judged(OPENING, clock(0), _("The story"), "", (Span(_("As the story opens")),), rows)]


def _who(review: Review, made: Made) -> str:
    if isinstance(made.move, Draw):
        return _("Chance")
    if isinstance(made.move, Seal):
        return _("Both, at once")
    return review.name(made.seat) if made.seat in SIDES else _("The clock")


def _words(review: Review, made: Made) -> Paragraph:
    scenario = review.scenario
    scene = scenario.scenes[made.before.scene]
    if isinstance(made.move, Seal):
        picks = {made.move.seat: made.move.choice}
        picks[made.move.seat.other] = made.before.pick(made.move.seat.other)
        each = [
            f"{review.name(seat)}: {plain(scenario, scene.choice(picks[seat]).text)}"
            for seat in SIDES
        ]
        return (Span(" · ".join(each)),)
    if choice := getattr(made.move, "choice", ""):
        return line(scenario, scene.choice(choice).text)
    return (Span(move_in_words(scenario, made)),)


def _no_table(asks: tuple[Ask, ...]) -> Page:
    text = _(
        "You never met at a table in this play. So nobody holds points here, and there is no "
        "map of deals: only what your decisions did."
    )
    return Page("no_table", Stage.WHY, _("No table"), (said(text, "lead"), *asks), stop=2)


# --- plan against result ------------------------------------------------------------


def _plans(review: Review, bargain: Bargain) -> Page:
    halves = [
        Half(review.who(seat), str(seat), tuple(_plan(review, bargain, seat))) for seat in SIDES
    ]
    ask = Ask((Span(_("What made you leave your plan, or hold on to it?")),))
    return Page(
        "plans", Stage.WHY, _("The plan and what came of it"), (Columns(halves[0], halves[1]), ask)
    )


def _plan(review: Review, bargain: Bargain, seat: Seat) -> list[Block]:
    place = SIDES.index(seat)
    plan = review.record.plans.get(str(seat))
    away = bargain.terms.walk_away[seat]
    blocks: list[Block] = []
    if seat is review.computer:
        blocks.append(said(_("The computer had a temper, but no plan of its own."), "quiet"))
    elif plan is None:
        blocks.append(said(_("No plan was written down."), "quiet"))
    else:
        if plan.words:
            blocks.append(said(_("Aim: {aim}").format(aim=plan.words)))
        offer = tuple((plan.body.get("offer") or {}).items())
        if offer:
            deal = deal_in_words(review.scenario, offer)
            blocks.append(said(_("Planned first offer: {deal}").format(deal=deal)))
    rows = []
    limit = plan.body.get("limit") if plan else None
    if limit is not None:
        rows.append((_("Planned limit"), str(limit)))
    rows.append((_("Walking away is worth"), str(away.points)))
    first = next((made for made in bargain.offers if made.seat == seat), None)
    if first:
        worth = offers.worth(bargain, first)[place]
        rows.append((_("First own offer"), str(worth)))
    if bargain.held:
        rows.append((_("The deal"), str(bargain.held[place])))
    blocks.append(Rows(("", _("Points")), tuple(rows), (1,), (len(rows) - 1,)))
    if limit is not None and bargain.held and bargain.held[place] < limit:
        blocks.append(said(_("The deal lies below the planned limit.")))
    return blocks
