"""From a valid document to a Scenario: guards parsed, every name and every way resolved.

Reports every problem at once. What it reports makes building impossible; all that is merely
unwise is left to the checks, so that a stored play can always rebuild its own text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.content.document import (
    ChoiceEntry,
    CostEntry,
    Document,
    EffectsEntry,
    FacilitatorEntry,
    IssueEntry,
    ReviewedByEntry,
    SceneEntry,
    TableEntry,
    TermEntry,
    WayEntry,
)
from game.content.names import Names, Path
from game.content.nodes import uncollected
from game.content.problems import Problem, closest, in_reading_order
from game.content.values import Line as Speech
from game.core.conditions import Guard, GuardError, Vocabulary, parse
from game.core.origin import Origin
from game.core.scenario import (
    SIDES,
    Branch,
    Cast,
    Choice,
    Cost,
    Cut,
    Effect,
    Ending,
    EndingKind,
    Facilitator,
    Issue,
    Kind,
    Line,
    Meter,
    Negotiation,
    Option,
    Prompt,
    Role,
    Scenario,
    Scene,
    Seat,
    Term,
    WalkAway,
    Way,
)
from game.core.scoring import DIMENSIONS, Dimension
from game.words import _

KINDS = {
    "goto": Kind.NARRATION,
    "then": Kind.NARRATION,
    "turn": Kind.DECISION,
    "together": Kind.TOGETHER,
    "chance": Kind.CHANCE,
    "negotiate": Kind.NEGOTIATION,
}


@uncollected()
def build(document: Document) -> tuple[Scenario | None, tuple[Problem, ...]]:
    """The scenario, or None with the problems that keep it from being built."""
    names = Names(document)
    builder = _Builder(document, names)
    scenario = builder.scenario()
    problems = in_reading_order([*names.problems(), *builder.problems])
    return (None if problems else scenario), problems


class _Builder:
    """Turns the entries of one document into values, noting every name that is not there."""

    def __init__(self, document: Document, names: Names):
        self.document, self.names = document, names
        self.problems: list[Problem] = []

    def scenario(self) -> Scenario:
        entry = self.document.scenario
        self._target(entry.start, ("start",), self.document.scenario.scenes)
        return Scenario(
            id=self.document.id,
            title=entry.title,
            question=entry.question,
            minutes=entry.minutes,
            nation=entry.nation,
            era=entry.era,
            start=entry.start,
            roles=self._roles(),
            scenes={name: self._scene(name, scene) for name, scene in entry.scenes.items()},
            endings=self._endings(),
            place=entry.place or "",
            cover=entry.cover or "",
            difficulty=str(entry.difficulty or ""),
            content_notes=tuple(entry.content_notes or ()),
            aims={name: aim.text for name, aim in entry.aims.items()},
            outcomes={name: aim.outcomes for name, aim in entry.aims.items() if aim.outcomes},
            cast={
                name: Cast(name, cast.name, cast.job or "", cast.portrait or "")
                for name, cast in entry.cast.items()
            },
            meters=tuple(
                Meter(name, m.label, m.start, m.lowest, m.highest, m.step, m.shown, tuple(m.starts))
                for name, m in entry.meters.items()
            ),
            glossary=tuple(_term(term) for term in entry.glossary),
            prompts=self._prompts(),
            cuts=self._cuts(),
            facilitator=_facilitator(entry.facilitator),
            adapted_from=Origin(**entry.adapted_from.model_dump()) if entry.adapted_from else None,
            reviewed_by=_reviewed(entry.reviewed_by),
        )

    def _roles(self) -> dict[Seat, Role]:
        found = {}
        for seat in SIDES:
            role = getattr(self.document.scenario.roles, seat)
            found[seat] = Role(
                seat, role.name, role.job, role.portrait or "", role.public, role.brief,
                tuple(Dimension(word) for word in role.priorities),
            )  # fmt: skip
        return found

    def _endings(self) -> dict[str, Ending]:
        found = {}
        for name, ending in self.document.scenario.endings.items():
            lines = self._lines(ending.lines, ("endings", name, "lines"))
            kind = EndingKind(str(ending.kind))
            place = ending.place or ""
            found[name] = Ending(name, kind, ending.heading, ending.text, lines, place)
        return found

    def _prompts(self) -> tuple[Prompt, ...]:
        debrief = self.document.scenario.debrief
        words = self.names.debrief_words
        return tuple(
            Prompt(
                str(prompt.phase),
                prompt.ask,
                self._guard(prompt.when, ("debrief", "prompts", number, "when"), words),
            )
            for number, prompt in enumerate(debrief.prompts if debrief else ())
        )

    def _cuts(self) -> dict[str, Cut]:
        found = {}
        for name, cut in self.document.scenario.cuts.items():
            self._target(cut.start, ("cuts", name, "start"), self.document.scenario.scenes)
            for number, issue in enumerate(cut.issues):
                place = ("cuts", name, "issues", number)
                self._known("unknown-issue", "issue", issue, place, self.names.issues)
            walk_away = (
                {seat: getattr(cut.walk_away, seat) for seat in SIDES} if cut.walk_away else {}
            )
            issues = tuple(cut.issues)
            found[name] = Cut(name, cut.minutes, cut.start, issues, cut.rounds, walk_away)
        return found

    def _scene(self, name: str, entry: SceneEntry) -> Scene:
        here: Path = ("scenes", name)
        picks: tuple[Choice, ...] = ()
        if entry.together:
            picks = tuple(Choice(pick.id, pick.text) for pick in entry.together.choices)
        decided = tuple(
            self._choice(choice, (*here, "choices", number))
            for number, choice in enumerate(entry.choices)
        )
        return Scene(
            id=name,
            kind=KINDS[entry.kind],
            heading=entry.heading or "",
            text=entry.text or "",
            lines=self._lines(entry.lines, (*here, "lines")),
            place=entry.place or self.document.scenario.place or "",
            turn=Seat(str(entry.turn)) if entry.turn else None,
            question=entry.together.question if entry.together else "",
            choices=picks or decided,
            branches=self._branches(entry, (*here, "chance")),
            negotiation=self._table(entry.negotiate, (*here, "negotiate")),
            ways=self._ways(entry, here),
        )

    def _ways(self, entry: SceneEntry, here: Path) -> tuple[Way, ...]:
        if entry.goto:
            return (Way(self._target(entry.goto, (*here, "goto"), self.names.targets)),)
        words = self.names.words
        if entry.together and entry.then:
            words = self.names.words_with(tuple(pick.id for pick in entry.together.choices))
        return tuple(
            self._way(way, (*here, "then", number), words) for number, way in enumerate(entry.then)
        )

    def _way(self, way: WayEntry, place: Path, words: Vocabulary) -> Way:
        return Way(
            self._target(way.goto, (*place, "goto"), self.names.targets),
            self._guard(way.guard, (*place, "if"), words),
            self._effects(way.effects, (*place, "effects")),
        )

    def _choice(self, entry: ChoiceEntry, place: Path) -> Choice:
        for number, aim in enumerate(entry.aims):
            where = (*place, "aims", number)
            self._known("unknown-aim", "aim", aim, where, self.document.scenario.aims)
        pull = {seat: getattr(entry.pull, seat) for seat in SIDES} if entry.pull else {}
        return Choice(
            id=entry.id,
            text=entry.text,
            goto=self._target(entry.goto, (*place, "goto"), self.names.targets),
            guard=self._guard(entry.guard, (*place, "if"), self.names.words),
            otherwise=entry.otherwise or "",
            effects=self._effects(entry.effects, (*place, "effects")),
            cost=_cost(entry.cost),
            mintzberg=tuple(map(str, entry.mintzberg)),
            aims=tuple(entry.aims),
            pull=pull,
            lines=self._lines(entry.lines, (*place, "lines")),
        )

    def _branches(self, entry: SceneEntry, place: Path) -> tuple[Branch, ...]:
        return tuple(
            Branch(
                lot.id or f"lot_{number + 1}",
                lot.odds,
                self._target(lot.goto, (*place, number, "goto"), self.names.targets),
                self._effects(lot.effects, (*place, number, "effects")),
            )
            for number, lot in enumerate(entry.chance)
        )

    def _table(self, entry: TableEntry | None, place: Path) -> Negotiation | None:
        if entry is None:
            return None
        walk_away = {}
        for seat in SIDES:
            plan = getattr(entry.walk_away, seat)
            walk_away[seat] = WalkAway(plan.points, plan.because)
        issues = tuple(
            self._issue(name, issue, (*place, "issues", name))
            for name, issue in entry.issues.items()
        )
        return Negotiation(Seat(str(entry.opens)), entry.rounds, issues, walk_away)

    def _issue(self, name: str, entry: IssueEntry, place: Path) -> Issue:
        options = []
        for key, option in entry.options.items():
            here = (*place, "options", key)
            options.append(
                Option(
                    id=key,
                    label=option.label or option.text,
                    text=option.text,
                    points={seat: getattr(option.points, seat) for seat in SIDES},
                    guard=self._guard(option.guard, (*here, "if"), self.names.words),
                    otherwise=option.otherwise or "",
                    effects=self._effects(option.effects, (*here, "effects")),
                    cost=_cost(option.cost),
                )
            )
        icon = str(entry.icon or "")
        return Issue(name, entry.label or entry.text, entry.text, tuple(options), icon)

    def _effects(self, entry: EffectsEntry | None, place: Path) -> tuple[Effect, ...]:
        if entry is None:
            return ()
        changes: Mapping = {**entry.judgements, **entry.meters}
        for name in entry.meters:
            meters = self.document.scenario.meters
            self._known("unknown-meter", "meter", name, (*place, name), meters, key=True)
        return tuple(
            Effect(str(name), change.by, change.because or "", change.source or "")
            for name, change in changes.items()
        )

    def _lines(self, entries: Iterable[Speech], place: Path) -> tuple[Line, ...]:
        lines = []
        for number, entry in enumerate(entries):
            where = (*place, number, entry.speaker)
            speakers = self.names.speakers
            self._known("unknown-speaker", "speaker", entry.speaker, where, speakers, key=True)
            lines.append(Line(entry.speaker, entry.text, entry.face))
        return tuple(lines)

    def _guard(self, text: str | None, place: Path, words: Vocabulary) -> Guard | None:
        if not text:
            return None
        try:
            return parse(text, words)
        except GuardError as error:
            self.problems.append(
                self.document.problem(
                    "condition", place, f"{error.message}.", f"{_sentence(error.mend)}.",
                    offset=error.column, did_you_mean=error.meant or "",
                )
            )  # fmt: skip
            return None

    def _target(self, name: str, place: Path, known: Iterable[str]) -> str:
        what = _("scene or ending") if known is self.names.targets else "scene"
        self._known("unknown-target", what, name, place, known)
        return name

    def _known(
        self, code: str, what: str, name: str, place: Path, known: Iterable[str], key: bool = False
    ) -> None:
        if name in known:
            return
        dimensions = tuple(map(str, DIMENSIONS)) if what == "meter" else ()
        meant = closest(name, (*known, *dimensions))
        message = _("there is no {what} called '{name}'.").format(what=_(what), name=name)
        mend = _("Correct the spelling, or add {a} {what} of that name.").format(
            a="an" if what[0] in "aei" else "a", what=what
        )
        if what == "speaker":
            mend = _("Correct the spelling, or add an entry of that name under 'cast'.")
        if dimensions:
            mend += _(" The dimensions are {first} and {last}.").format(
                first=", ".join(dimensions[:-1]), last=dimensions[-1]
            )
        problem = self.document.problem(code, place, message, mend, key=key, did_you_mean=meant)
        self.problems.append(problem)


def _cost(entry: CostEntry | None) -> Cost | None:
    if entry is None:
        return None
    sums = (float(entry.one_off_k), float(entry.recurrent_k), float(entry.wte))
    return Cost(*sums, entry.funded_by or "")


def _term(entry: TermEntry) -> Term:
    said_by = Seat(str(entry.said_by)) if entry.said_by else None
    meanings = {}
    if entry.false_friend:
        meanings = {seat: getattr(entry, seat) for seat in SIDES}
    return Term(entry.term, entry.plainly or "", said_by, entry.heard_as or "", meanings)


def _facilitator(entry: FacilitatorEntry | None) -> Facilitator:
    return Facilitator(entry.notes or "", entry.reading) if entry else Facilitator()


def _reviewed(entry: ReviewedByEntry | None) -> dict[str, str]:
    given = entry.model_dump() if entry else {}
    return {who: text for who, text in given.items() if text}


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
