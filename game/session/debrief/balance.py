"""Phase 5, balance: what the play did for patients, and how far good may pay for bad."""

from __future__ import annotations

import math
from collections.abc import Mapping

from game.core.scoring import (
    DIMENSIONS,
    FLOOR,
    Dimension,
    Goalposts,
    Scorecard,
    compensating_mean,
    scorecard,
)
from game.session import costs
from game.session.debrief import whatif
from game.session.debrief.charts import Bar, BarsChart
from game.session.debrief.contests import contested_sums, contests
from game.session.debrief.pages import (
    Aside,
    Ask,
    Block,
    Bullets,
    Chart,
    Headline,
    Headlines,
    Page,
    Rows,
    Setting,
    Stage,
    Switch,
    said,
)
from game.session.debrief.patients import chair_page
from game.session.debrief.review import Review, dimension_name, listed, signed
from game.session.debrief.what import money, staff
from game.session.prose import Span
from game.words import _, ngettext


def pages(review: Review, asks: tuple[Ask, ...]) -> tuple[Page, ...]:
    """The four dimensions (the third stop), the switch, the patient's chair, what if."""
    found = [
        Page(
            "dimensions", Stage.BALANCE, _("What it did for patients"),
            tuple(_dimensions(review, asks)), stop=3,
        )
    ]  # fmt: skip
    card = score(review)
    if card and card.x:
        found.append(_switch_page(review, card))
    found.append(chair_page(review))
    found.append(whatif.page(review))
    return tuple(found)


def score(review: Review) -> Scorecard | None:
    """The scorecard of a finished play; None when it is not finished or cannot be scored."""
    posts = review.horizons.goalposts
    if not review.ended or posts is None:
        return None
    return scorecard(review.record.state.sums, posts)


def contested_score(review: Review) -> Scorecard | None:
    """The scorecard with the table's own numbers, in the range they imply."""
    posts = review.horizons.contested
    if not review.ended or posts is None:
        return None
    return scorecard(contested_sums(review.record), posts)


def teaching_device() -> str:
    """What the screen says openly wherever such a number stands."""
    return _(
        "Any number about ethics is a teaching device. It compares this play with what its story "
        "allows, as its author judged it; it measures nobody."
    )


def hundred(x: float) -> int:
    """A place from 0 to 1 as points of 100."""
    return math.floor(100 * x + 0.5)


def _dimensions(review: Review, asks: tuple[Ask, ...]) -> list[Block]:
    card = score(review)
    blocks: list[Block] = []
    if card and card.x:
        blocks.append(_headlines(card))
    elif not review.ended:
        text = _(
            "The story was still open, so there is no balance: only what you had done so far, "
            "and how far each dimension could still have gone."
        )
        blocks.append(said(text, "lead"))
    if chart := bars_chart(review):
        blocks.append(Chart(chart))
        blocks.append(Bullets(tuple((Span(each),) for each in _findings(review, card))))
    else:
        blocks += _raw_only(review)
    blocks.append(said(teaching_device(), "quiet"))
    blocks += [*_contested(review, card), *asks, *_cost(review)]
    if card and card.x:
        blocks.append(_curious(card))
    return blocks


def _headlines(card: Scorecard) -> Headlines:
    worst = listed([dimension_name(d) for d in card.worst])
    alone = str(card.worst[0]) if len(card.worst) == 1 else ""
    lowest = _("{n} of 100 of its own range").format(n=hundred(card.x[card.worst[0]]))
    of, adds, pays = _("of 100"), _("good and bad simply add up"), _("good pays partly for bad")
    return Headlines(
        (
            Headline(_("Average"), str(hundred(card.average)), of, adds),
            Headline(_("Balance"), str(hundred(card.balance)), of, pays),
            Headline(_("Worst off"), worst, "", lowest, alone),
        )
    )


# --- bars ---------------------------------------------------------------------------


def bars_chart(review: Review) -> BarsChart | None:
    """The dimensions in play as bars in raw sums; None when the range is not known."""
    posts, still = review.horizons.goalposts, review.horizons.still_open
    if posts is None or still is None:
        return None
    card, own = score(review), _own_sums(review)
    bars = tuple(
        Bar(
            str(d), dimension_name(d), posts[d].low, posts[d].high, still[d].low, still[d].high,
            bool(card) and d in card.worst,
            own[i] if own and own[i] != review.record.state.sums[i] else None,
        )
        for i, d in enumerate(DIMENSIONS)
        if posts[d].in_play
    )  # fmt: skip
    words = " ".join(_bar_words(bar) for bar in bars)
    return BarsChart(_("The four dimensions, against today"), bars, words, _bar_table(bars, card))


def _own_sums(review: Review):
    return contested_sums(review.record) if contests(review.record) else None


def _bar_words(bar: Bar) -> str:
    if bar.least != bar.most:
        text = _(
            "{name}: could still come to anything from {least} to {most} (in all, {low} to {high})."
        )
    else:
        text = _("{name}: {least} against today, between {low} and {high}.")
    return text.format(
        name=bar.name, least=signed(bar.least), most=signed(bar.most), low=signed(bar.low),
        high=signed(bar.high),
    )  # fmt: skip


def _bar_table(bars: tuple[Bar, ...], card: Scorecard | None) -> tuple[tuple[str, ...], ...]:
    head = (_("Dimension"), _("Lowest"), _("Highest"), _("Against today"), _("Of 100"))
    rows = [head]
    for bar in bars:
        came = signed(bar.least)
        if bar.least != bar.most:
            came = _("{least} to {most}").format(least=came, most=signed(bar.most))
        place = str(hundred(card.x[Dimension(bar.dimension)])) if card else "–"
        rows.append((bar.name, signed(bar.low), signed(bar.high), came, place))
    return tuple(rows)


def _findings(review: Review, card: Scorecard | None) -> list[str]:
    posts, sums = review.horizons.goalposts, review.record.state.sums
    lines = []
    if not review.ended:
        so_far = listed(
            [f"{dimension_name(d)} {signed(s)}" for d, s in zip(DIMENSIONS, sums, strict=True)]
        )
        lines.append(_("So far: {sums}.").format(sums=so_far))
    else:
        below = [
            f"{dimension_name(d)} ({signed(s)})"
            for d, s in zip(DIMENSIONS, sums, strict=True)
            if s < 0
        ]
        if below:
            lines.append(_("Worse than today: {what}.").format(what=listed(below)))
        elif any(sums):
            lines.append(_("No dimension is worse than today."))
    for d in DIMENSIONS:
        if not posts[d].in_play:
            text = _("{name} is not in play: nothing in this story moves it, so it counts nowhere.")
            lines.append(text.format(name=dimension_name(d)))
    return lines + _spare_lines(review)


def _spare_lines(review: Review) -> list[str]:
    spare = review.horizons.spare
    if spare is None:
        return []
    gains = [
        _("{name} by {n}").format(name=dimension_name(d), n=spare[d])
        for d in DIMENSIONS
        if spare[d]
    ]
    if not gains:
        return [
            _("No other play of this story does better in one dimension at no loss to another.")
        ]
    text = _(
        "In some other play, at no loss to the rest, one alone could have come out higher: "
        "{gains} (both sides together, with the best of luck)."
    )
    return [text.format(gains=_(", or ").join(gains))]


def _raw_only(review: Review) -> list[Block]:
    rows = tuple(
        (dimension_name(d), signed(s))
        for d, s in zip(DIMENSIONS, review.record.state.sums, strict=True)
    )
    text = _(
        "This story is too large for its whole range to be worked out here, so there is no "
        "average and no balance: only the sums, against today."
    )
    return [said(text), Rows((_("Dimension"), _("Against today")), rows, (1,))]


def _cost(review: Review) -> list[Block]:
    total = costs.total(review.record.costs)
    blocks: list[Block] = []
    if words := money(total):
        blocks.append(said(_("Money: {money}.").format(money=words)))
    if words := staff(total):
        blocks.append(said(_("Staff: {posts}. People tire; money does not.").format(posts=words)))
    if not blocks:
        blocks.append(said(_("No money and no posts were moved."), "quiet"))
    return blocks


# --- contested ----------------------------------------------------------------------


def _contested(review: Review, card: Scorecard | None) -> list[Block]:
    own = contests(review.record)
    if not own:
        return []
    sums, theirs = review.record.state.sums, contested_sums(review.record)
    rows = [
        (dimension_name(d), signed(sums[i]), signed(theirs[i]))
        for i, d in enumerate(DIMENSIONS)
        if sums[i] != theirs[i]
    ]
    contested = contested_score(review)
    if card and card.x and contested and contested.x:
        for label, of in ((_("Average, of 100"), "average"), (_("Balance, of 100"), "balance")):
            rows.append(
                (label, str(hundred(getattr(card, of))), str(hundred(getattr(contested, of))))
            )
    count = ngettext(
        "You contested {n} number. The author's stays; yours stands beside it.",
        "You contested {n} numbers. The author's stay; yours stand beside them.", len(own),
    )  # fmt: skip
    head = ("", _("The author"), _("You"))
    return [said(count.format(n=len(own)), "strong"), Rows(head, tuple(rows), (1, 2))]


# --- for the curious ----------------------------------------------------------------


def _curious(card: Scorecard) -> Aside:
    lines = (
        _(
            "Average: the plain mean of the places x, where 0 is the lowest and 1 the highest "
            "that any complete play of this story can reach."
        ),
        _(
            "Balance: the geometric mean of 0.05 + 0.95 x, brought back to 0 to 1; the UNDP's "
            "Human Development Index has used a geometric mean since 2010."
        ),
        _evenness(card),
        _(
            "How far good may pay for bad is Atkinson's ε (epsilon): 0 fully, 1 partly, "
            "2 hardly, infinity not at all."
        ),
        _(
            "Odd, and worth a talk: three dimensions at 100 and one at 0 have a balance of 45, "
            "more than 44 in all four."
        ),
    )
    items = tuple((Span(each),) for each in lines)
    return Aside(_("For the curious: how these numbers are made"), (Bullets(items),))


def _evenness(card: Scorecard) -> str:
    if card.evenness is None:
        return _("Evenness is balance over average; with an average of 0 there is none.")
    text = _(
        "Evenness is balance over average: {n} of 100. Alone it would reward being equally bad, "
        "so it never leads."
    )
    return text.format(n=hundred(card.evenness))


# --- the switch ---------------------------------------------------------------------


def switch_settings() -> tuple[tuple[str, str, float, str], ...]:
    """The four positions: id, label, epsilon, what it means."""
    return (
        ("fully", _("Fully"), 0.0, _("Good and bad simply add up. This is the average.")),
        (
            "partly",
            _("Partly"),
            1.0,
            _("A low dimension pulls the rest down. This is the balance."),
        ),
        ("hardly", _("Hardly"), 2.0, _("A low dimension pulls the rest down hard.")),
        ("not_at_all", _("Not at all"), math.inf, _("Only the worst-off dimension counts.")),
    )


def _switch_page(review: Review, card: Scorecard) -> Page:
    today = _today(review.horizons.goalposts)
    contested = contested_score(review)
    settings = []
    for id_, label, aversion, words in switch_settings():
        items = [_figure(_("This play"), tuple(card.x.values()), aversion)]
        if contested and contested.x:
            items.append(_figure(_("With your numbers"), tuple(contested.x.values()), aversion))
        if today:
            items.append(_figure(_("Leaving things as they are"), today, aversion))
        blocks = (said(words), Headlines(tuple(items)))
        settings.append(Setting(id_, label, blocks))
    question = _("How far may a good score pay for a bad one?")
    ask = Ask((Span(_("Does your view of your own play change as you turn the switch? Why?")),))
    note = said(
        _(
            "No setting is the right one. Which you choose is a judgement about what is owed to whom."
        ),
        "quiet",
    )
    switch = Switch("pay", question, tuple(settings), "partly")
    return Page("pay", Stage.BALANCE, _("May good pay for bad?"), (switch, note, ask))


def _figure(label: str, x: tuple[float, ...], aversion: float) -> Headline:
    return Headline(label, str(hundred(compensating_mean(x, aversion, FLOOR))), _("of 100"))


def _today(posts: Mapping[Dimension, Goalposts]) -> tuple[float, ...]:
    """Where 'no change at all' lies; nothing when it is outside what the story allows."""
    in_play = [post for post in posts.values() if post.in_play]
    if any(not post.low <= 0 <= post.high for post in in_play):
        return ()
    return tuple(post.place(0) for post in in_play)
