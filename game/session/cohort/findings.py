"""What a room did, in one sentence for each page of its debrief: the headline that stands over the picture."""

from __future__ import annotations

from collections.abc import Sequence

from game.core.scenario import EndingKind
from game.session.cohort.deals import Answered, PartyMap
from game.session.cohort.dialects import RoleUse, TermUse
from game.session.cohort.dimensions import FourDimensions
from game.session.cohort.endings import EndingsSpread, Split
from game.session.cohort.patients import ChairGap
from game.session.cohort.sides import Change, SurveyCount
from game.session.debrief.review import listed
from game.words import _, ngettext

LONG = 90
"""Letters that a headline may have before names give way to a number."""

AT_TABLE = (EndingKind.AGREEMENT, EndingKind.IMPASSE, EndingKind.TIME_CALLED)


def tables_in_words(n: int) -> str:
    """A number of tables."""
    return ngettext("{n} table", "{n} tables", n).format(n=n)


def ended(spread: EndingsSpread, of: int) -> str:
    """How many tables came to a deal, and what became of the others; of one alone only the picture tells."""
    at = {kind: sum(len(e.tables) for e in spread.endings if e.kind is kind) for kind in AT_TABLE}
    unfinished = len(spread.unfinished)
    if unfinished == of:
        return _("No table came to an end")
    deals, apart, called = (at[kind] for kind in AT_TABLE)
    if not any(e.kind in AT_TABLE for e in spread.endings):
        n = len(spread.reached)
        first = ngettext("{tables} came to {n} ending", "{tables} came to {n} endings", n).format(
            tables=tables_in_words(of - unfinished), n=n)  # fmt: skip
    elif deals in (0, of):
        first = _("Every table came to a deal") if deals else _("No table came to a deal")
    else:
        first = _("{n} of {all} tables came to a deal").format(n=deals, all=of)
    others = ((apart if deals else 0, _("{n} did not")), (called, _("time was called at {n}")),
              (unfinished, _("{n} stopped before")))  # fmt: skip
    if 1 not in (n for n, _text in others):
        return ", ".join([first, *(text.format(n=n) for n, text in others if n)])
    together = sum(n for n, _text in others)
    if deals and together > 1:
        return ", ".join([first, _("{n} ended otherwise").format(n=together)])
    return first


def unseen(spread: EndingsSpread) -> str:
    """The endings that nobody came to, by name while that is short; empty when there are none."""
    names = [each.heading for each in spread.endings if not each.tables]
    text = _("Nobody came to: {names}.").format(names="; ".join(names))
    if len(text) > LONG:
        text = _("Nobody came to {n} of the {all} endings").format(
            n=len(names), all=len(spread.endings)
        )
    return text if names and spread.reached else ""


def parted(split: Split) -> str:
    """A scene, and in how many ways its tables went on."""
    tables, ways = tables_in_words(len(split.came)), len(split.taken)
    if ways == 1 and len(split.came) > 1:
        return _("{heading}: {tables}, all the same way").format(
            heading=split.heading, tables=tables
        )
    text = ngettext("{heading}: {tables}, {n} way", "{heading}: {tables}, {n} ways", ways)
    return text.format(heading=split.heading, tables=tables, n=ways)


def left(held: PartyMap) -> str:
    """At how many tables a deal was there that was better for one side and no worse for the other."""
    n = len(held.left_something)
    if not any(each.left is not None for each in held.tables):
        return _("No table had settled anything when it stopped")
    if not n:
        return _("Nobody left anything on the table.")
    if n == 1:  # said of those who took all there was: one table is not named for what it left
        text = _("{n} of {all} tables left nothing on the table")
        return text.format(n=len(held.nothing_left), all=len(held.tables))
    text = _("At {n} of {all} tables a better deal was there, at no cost to either side")
    return text.format(n=n, all=len(held.tables))


def settled(held: PartyMap) -> str:
    """How many of the deals lie on the edge where nobody gains without the other's loss."""
    if not held.agreed:
        return _("No table came to a deal")
    edge = sum(each.points in held.frontier for each in held.agreed)
    if edge == 1 < len(held.agreed):  # one table is not named as the one that won
        return _("These are your deals")
    return _("These are your deals: {n} of {all} lie on the edge").format(
        n=edge, all=len(held.agreed)
    )


def answered(issue: Answered) -> str:
    """What most deals said to an issue."""
    of = sum(len(letters) for _id, _label, letters in issue.options)
    most = max((len(letters) for _id, _label, letters in issue.options), default=0)
    first = [label for _id, label, letters in issue.options if len(letters) == most]
    if not of:
        return _("{issue}: no deal, so no answer").format(issue=issue.label)
    if len(first) > 1:
        return _("{issue}: {names} came up equally often").format(
            issue=issue.label, names=listed([f"“{name}”" for name in first])
        )
    return _("{issue}: {n} of {all} deals say “{option}”").format(
        issue=issue.label, n=most, all=of, option=first[0]
    )


def read(found: Sequence[Change]) -> str:
    """How many sides read the other better the second time; fewer pairs in the wrong order is better."""
    up, same, down = _moved(found)
    if not up + same + down:
        return _("How each side put the other's priorities in order")
    text = _("{n} of {all} sides read the other better afterwards, {less} less well")
    return text.format(n=down, all=up + same + down, less=up)


def trusted(found: Sequence[Change]) -> str:
    """How many sides trusted the other more the second time."""
    up, same, down = _moved(found)
    if not up + same + down:
        return _("How far each side trusted the other, 0 to 10")
    text = _("{n} of {all} sides trusted the other more afterwards, {less} less")
    return text.format(n=up, all=up + same + down, less=down)


def _moved(found: Sequence[Change]) -> tuple[int, int, int]:
    return sum(c.up for c in found), sum(c.same for c in found), sum(c.down for c in found)


def surveyed(shown: Sequence[SurveyCount]) -> str:
    """The mean answer to one question by both roles, or that there are four questions."""
    if len({each.question for each in shown}) > 1:
        return _("Four questions after the deal")
    means = {each.role: "–" if each.mean is None else f"{each.mean:.1f}" for each in shown}
    return _("{question}: doctors {d} of 7, managers {m}").format(
        question=shown[0].words, d=means.get("doctor", "–"), m=means.get("manager", "–")
    )


def asked_about(found: Sequence[TermUse]) -> str:
    """The words of the glossary that most tables asked for."""
    asked = [use.term.term for use in found if use.looked_up][:3]
    if asked:
        return _("Asked about most: {terms}").format(terms=listed([f"“{each}”" for each in asked]))
    text = ngettext("{n} word for two pairs of ears", "{n} words for two pairs of ears", len(found))
    return text.format(n=len(found))


def roles(used: Sequence[RoleUse]) -> str:
    """How many of the ten roles each side used, and how many nobody did."""
    nobody = sum(1 for each in used if not each.all)
    if used[0].doctors is None:
        return _("Your tables used {n} of ten roles").format(n=len(used) - nobody)
    doctors = sum(1 for each in used if each.doctors)
    managers = sum(1 for each in used if each.managers)
    return _("Doctors used {d} of ten roles, managers {m}; nobody used {n}").format(
        d=doctors, m=managers, n=nobody
    )


def rose(four: FourDimensions) -> str:
    """Which dimension came out above today at most tables, and which at fewest."""
    of = len(four.tables)
    above = [(sum(v > 0 for _letter, v in each.sums), each.name) for each in four.in_play]
    if not above:
        return _("Nothing in this story moves a dimension")
    most, least = max(n for n, _name in above), min(n for n, _name in above)
    best = listed([name for n, name in above if n == most])
    if most == least:
        return _("{names}: above today at {n} of {all} tables").format(names=best, n=most, all=of)
    low = listed([name for n, name in above if n == least])
    text = _("{best}: above today at {n} of {all} tables; {low} at {m}")
    return text.format(best=best, n=most, all=of, low=low, m=least)


def worst(four: FourDimensions) -> str:
    """Which dimension came off worst most often, against what could be reached."""
    if not four.worst:
        return _("No dimension came off worst: the range is not known.")
    return _("Worst most often, against what could be reached: {names}, at {n}").format(
        names=listed([each.name for each in four.worst]),
        n=tables_in_words(len(four.worst[0].worst)),
    )


def weighed(four: FourDimensions, setting: str) -> str:
    """How many tables come out above today at a position of the switch."""
    means = [mean for each in four.tables if (mean := each.mean(setting)) is not None]
    today = dict(four.today).get(setting)
    if today is None or not means:
        return _("How far may a good score pay for a bad one?")
    return _("Weighed so, {n} of {all} tables come out above today").format(
        n=sum(mean > today for mean in means), all=len(means)
    )


def rated(gaps: Sequence[ChairGap]) -> str:
    """What most patients' chairs called better than today."""
    best = max(gaps, key=lambda gap: sum(r.rating > 0 for r in gap.ratings))
    n = sum(r.rating > 0 for r in best.ratings)
    text = ngettext("{name}: {n} of {all} patients' chairs said better than today",
                    "{name}: {n} of {all} patients' chairs said better than today", n)  # fmt: skip
    return text.format(name=best.name, n=n, all=len(best.ratings))


def apart(gaps: Sequence[ChairGap]) -> str:
    """Where the patients' chairs and the author's sums most often point different ways."""
    most = max(gaps, key=lambda gap: gap.apart)
    if not most.apart:
        return _("Chair and score point the same way at every table")
    text = ngettext("{name}: {n} of {all} chairs point another way than the score",
                    "{name}: {n} of {all} chairs point another way than the score", most.apart)  # fmt: skip
    return text.format(name=most.name, n=most.apart, all=len(most.ratings))
