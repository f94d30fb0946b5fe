"""A report as sections to read: a heading, a few sentences, a table. Terminal and page share them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.analysis.report import Figures, PairFigures, Report, Seen
from game.session.debrief.review import dimension_name, signed
from game.words import _

BLOCKS = "▁▂▃▄▅▆▇█"
FEW, MANY = 12, 15


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the report; ``key`` names it for whoever adds a picture to it.

    ``lists`` are titled lists of lines, such as paths; ``scene`` is the table that it is about.
    """

    key: str
    title: str
    notes: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    lists: tuple[tuple[str, tuple[str, ...]], ...] = ()
    scene: str = ""


def sections(report: Report) -> list[Section]:
    """All that the report has to say, in the order in which a teacher asks for it."""
    made = [part for build in _PARTS for part in build(report)]
    if report.stopped:
        note = _("Stopped while working out {part}: what follows it is missing.")
        made.insert(0, Section("stopped", _("Stopped"), (note.format(part=report.stopped),)))
    return made


def share(part: float) -> str:
    """A share of all plays in per cent, never rounded to nothing or to all."""
    if part <= 0:
        return "0%"
    if part < 0.001:
        return "<0.1%"
    if part < 0.1:
        return f"{part * 100:.1f}%"
    return f"{min(part, 0.9999) * 100:.0f}%" if part < 0.995 or part >= 1 - 1e-9 else ">99%"


def many(count: int | None) -> str:
    """A count that can be very large."""
    if count is None:
        return "–"
    if count < 10**6:
        return f"{count:,}"
    for size, words in (
        (10**12, _("{n} trillion")),
        (10**9, _("{n} billion")),
        (10**6, _("{n} million")),
    ):
        if size <= count < size * 1000:
            return words.format(n=f"{count / size:.3g}")
    return f"10^{len(str(count)) - 1}"


def _overview(report: Report) -> Iterator[Section]:
    notes = [
        _(
            "Random play takes each open choice alike and nature's lots by their odds; a table "
            "closes in a deal, by either side leaving, or by time called, each alike."
        )
    ]
    if report.plays is not None:
        text = _("There are {n} different plays; a table counts by its result, not by its offers.")
        notes.append(text.format(n=many(report.plays)))
    said, lines = report.lines
    if lines:
        notes.append(_("Lines that some play hears: {a} of {b}.").format(a=said, b=lines))
    sure = {
        "reach": _("What can be reached"), "plays": _("How many plays"),
        "chances": _("How likely"), "scores": _("Scores and balance"),
        "ranges": _("Attainable ranges"), "tempers": _("Tempers"), "paths": _("Paths and decisions"),
    }  # fmt: skip
    rows = tuple((sure[key], words) for key, words in report.sure.items())
    yield Section(
        "overview", _("What was looked at"), tuple(notes), (_("part"), _("how sure")), rows
    )
    if report.sure.get("reach", "").startswith(_("exact")):
        if report.never:
            note = _("Nobody can ever see these, whatever they do:")
            if report.begins:
                note = _("A play that starts with {starts} can never see these (see --start):")
                note = note.format(starts=report.begins)
            elif report.cut:
                note = _("This shorter form leaves these out, or nobody can see them in it:")
            elif report.cuts:
                note = _("Nobody can ever see these, unless in a shorter form:")
            yield Section("never", _("Never seen"), lists=((note, tuple(report.never)),))
        else:
            note = _("Nothing: every scene, choice, option and ending can be come to.")
            yield Section("never", _("Never seen"), (note,))


def _endings(report: Report) -> Iterator[Section]:
    if not report.endings:
        return
    by_id = {figures.id: figures for figures in report.balance}
    rows = []
    for seen in sorted(report.endings, key=lambda e: -e.chance):
        found = by_id.get(seen.id)
        balance = found.balance if found else None
        places = [f"{value:.0f}" for value in found.places.values()] if found else []
        rows.append(
            (
                seen.name, seen.kind.replace("_", " "), share(seen.chance), many(seen.plays),
                f"{balance.mean:.0f}" if balance else "–",
                "–".join(f"{q:.0f}" for q in balance.quartiles[::2]) if balance else "–", *places,
            )
        )  # fmt: skip
    named = tuple(dimension_name(d) for d in next(iter(report.balance)).places) if report.balance else ()  # fmt: skip
    head = (_("ending"), _("kind"), _("likely"), _("plays"), _("balance"), _("middle half"), *named)
    rows = [row + ("–",) * (len(head) - len(row)) for row in rows]
    note = _("Balance and dimensions are places from 0 to 100 in the range that can be attained.")
    yield Section("endings", _("Endings"), (note,), head, tuple(rows))


def _dimensions(report: Report) -> Iterator[Section]:
    if not report.dimensions:
        return
    rows = tuple(
        (
            dimension_name(d.name), f"{signed(int(d.low))} … {signed(int(d.high))}",
            f"{d.mean:+.1f}".replace("-", "−"),
            " ".join(signed(round(q)) for q in d.quartiles), spark(d),
        )
        for d in report.dimensions
    )  # fmt: skip
    note = _("Raw sums against today (0). The bars show, from lowest to highest, where plays end.")
    head = (_("dimension"), _("attainable"), _("mean"), _("quartiles"), _("where plays end"))
    yield Section("dimensions", _("The four dimensions"), (note,), head, rows)


def spark(figures: Figures) -> str:
    """The shares of ten parts of a range as ten blocks."""
    top = max(figures.parts) or 1
    return "".join(
        "·" if not part else BLOCKS[min(int(part / top * 8), 7)] for part in figures.parts
    )


def _tables(report: Report) -> Iterator[Section]:
    for table in report.tables:
        notes = [
            _("{n} deals, {zone} of them better for both than leaving.").format(
                n=f"{table.deals:,}", zone=f"{table.zone:,}"
            ),
            _("Leaving is worth {d} to the doctor and {m} to the manager.").format(
                d=table.walk_away[0], m=table.walk_away[1]
            ),
            _("No gain without a loss: {points}.").format(points=_points(table.frontier)),
        ]
        if table.nash:
            text = _("Nash point {nash}; Kalai–Smorodinsky point {kalai}.")
            notes.append(text.format(nash=_points(table.nash), kalai=_points(table.kalai)))
        yield Section("map", _("The table: {name}").format(name=table.name), tuple(notes))
    head = (
        _("doctor"), _("manager"), _("agreed"), _("points"), _("offers"), _("none left"),
        _("endings"),
    )  # fmt: skip
    note = report.sure.get("tempers", "")
    for table in report.tables:
        rows = tuple(_row(report, pair) for pair in report.pairs if pair.scene == table.scene)
        title = _("Where each pair of tempers lands")
        if len(report.tables) > 1:
            title = _("Where each pair of tempers lands: {name}").format(name=table.name)
        if rows:
            yield Section("pairs", title, (note,) if note else (), head, rows, scene=table.scene)
            note = ""


def _row(report: Report, pair: PairFigures) -> tuple[str, ...]:
    points = f"{pair.points[0]:.0f} · {pair.points[1]:.0f}" if pair.points else "–"
    return (
        pair.doctor, pair.manager, share(pair.agreed), points, f"{pair.offers:.1f}",
        share(pair.best_shared), _ends(report, pair),
    )  # fmt: skip


def _ends(report: Report, pair: PairFigures) -> str:
    names = {ending.id: ending.name for ending in report.endings}
    return ", ".join(f"{names.get(e, e)} {share(often)}" for e, often in pair.endings.items())


def _points(points: tuple[tuple[int, int], ...]) -> str:
    shown = ", ".join(f"{d}·{m}" for d, m in points[:FEW])
    return shown + (" …" if len(points) > FEW else "")


def _decisions(report: Report) -> Iterator[Section]:
    if not report.decisions:
        return
    rows = tuple(
        (
            d.name, share(min(d.often, 1.0)), *(f"{gap:.0f}" for gap in d.gaps.values()),
            share(d.endings),
        )
        for d in report.decisions[:MANY]
    )  # fmt: skip
    named = tuple(dimension_name(d) for d in report.decisions[0].gaps)
    note = _(
        "The gap between a scene's best and worst choice on each dimension, of 100, when all "
        "later play is random, and by how much the chances of the endings change. A deal counts "
        "as the middle of what deals of its kind add."
    )
    head = (_("decision"), _("met"), *named, _("endings"))
    yield Section("decisions", _("Decisions, by how much they matter"), (note,), head, rows)


def _paths(report: Report) -> Iterator[Section]:
    if not report.paths:
        return
    lists = []
    for path in report.paths:
        came = " ".join(f"{dimension_name(d)} {signed(v)}" for d, v in path.sums.items())
        title = f"{path.what}: {path.ending} ({came}"
        title += _("; balance {b:.0f}").format(b=path.balance) if path.balance is not None else ""
        title += _("; {n} minutes").format(n=round(path.minutes)) if path.minutes else ""
        lists.append((title + ")", path.lines))
    note = _("Minutes are for a table of five: reading aloud, two minutes a decision, the table, ten minutes before and five after; the debrief comes on top.")  # fmt: skip
    yield Section("paths", _("Paths worth knowing"), (note,), lists=tuple(lists))


def _seen(report: Report) -> Iterator[Section]:
    if not report.scenes:
        return
    rows = tuple(_seen_row(seen) for seen in report.scenes)
    head = (_("scene"), _("kind"), _("likely"), _("plays"))
    yield Section("scenes", _("Scenes"), (), head, rows)
    rows = tuple((seen.where, seen.name, share(seen.chance), many(seen.plays)) for seen in report.choices)  # fmt: skip
    head = (_("scene"), _("choice"), _("likely"), _("plays"))
    yield Section("choices", _("Choices"), (), head, rows)


def _seen_row(seen: Seen) -> tuple[str, ...]:
    return seen.name, seen.kind, share(seen.chance), many(seen.plays)


def _targets(report: Report) -> Iterator[Section]:
    if not report.targets:
        return
    lines = []
    for found in report.targets:
        target = found.target
        text = _("{name} {sign} {number:g}: {now} of random players pass it. ").format(
            name=target.name, sign=target.sign, number=target.number, now=share(found.now)
        )
        text += _("With {number:g} in its place {passes} would ({wanted} were asked for).").format(
            number=round(found.number or 0, 1),
            passes=share(found.passes),
            wanted=share(target.share),
        )
        lines.append(text)
    yield Section("targets", _("Targets"), tuple(lines))


_PARTS = (
    _overview, _targets, _endings, _dimensions, _tables, _decisions, _paths, _seen,
)  # fmt: skip
