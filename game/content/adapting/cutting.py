"""A plan of what is left out, made into edits of the text and into words for the teacher."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from game.content.adapting.leaving import Plan, Said
from game.content.adapting.sharing import best, left_of
from game.content.adapting.spans import Edit, Ground
from game.content.adapting.terms import unsaid
from game.content.document import CutEntry, TableEntry
from game.content.nodes import Path
from game.core.scenario import SIDES
from game.words import _

Change = tuple[list[Edit], Said]


def cut(made: Plan) -> tuple[list[Edit], tuple[Said, ...]]:
    """The edits of a plan that was not refused, and each of its consequences in file order."""
    ground = Ground(made.document)
    writer = _Writer(made, ground)
    drop = dict(made.drop) | dict(writer.parts())
    drop |= dict(writer.words(drop))
    edits = ground.without([*drop, *writer.idle_keys()])
    said = [Said(writer.line(path), words) for path, words in drop.items()]
    for more, words in writer.changes():
        edits += more
        said.append(words)
    said += writer.silenced()
    if drop:
        said.append(Said(0, _("texts that stay may still speak of what went: read them once more")))
    return edits, tuple(sorted(set(said), key=lambda each: (not each.line, each.line)))


class _Writer:
    """Writes one plan out on the file it was made for."""

    def __init__(self, made: Plan, ground: Ground):
        self.made, self.ground, self.entry = made, ground, made.document.scenario

    def line(self, path: Path) -> int:
        return self.made.document.mark(path, key=True).line

    def parts(self) -> Iterator[tuple[Path, str]]:
        """The scenes, endings and issues that go, each with what to say of it."""
        made = self.made
        for name in self.entry.scenes:
            if name in made.onward:
                text = _("the scene {scene} goes; what led to it leads to {onward}")
                onward = made.called(made.target(name))
                yield ("scenes", name), text.format(scene=made.called(name), onward=onward)
            elif name in made.gone.scenes:
                text = _("the scene {scene} goes as well, since nothing leads to it any more")
                yield ("scenes", name), text.format(scene=made.called(name))
        for name in self.entry.endings:
            if name in made.gone.endings:
                text = _("the ending {ending} goes, since nothing leads to it any more")
                yield ("endings", name), text.format(ending=made.called(name))
        for scene, table in self.tables():
            for issue in table.issues:
                if issue in made.gone.issues:
                    text = _("the issue “{issue}” goes from the table")
                    place = ("scenes", scene, "negotiate", "issues", issue)
                    yield place, text.format(issue=table.issues[issue].label or issue)
        for name, form in self.entry.cuts.items():
            for number, issue in enumerate(form.issues):
                if issue in made.gone.issues:
                    text = _("the short form “{name}” no longer has the issue “{issue}”")
                    yield ("cuts", name, "issues", number), text.format(name=name, issue=issue)

    def words(self, drop: Collection[Path]) -> Iterator[tuple[Path, str]]:
        """The terms of the glossary that go, since nobody says them any more."""
        for number in unsaid(self.made.document, drop):
            text = _("the word “{term}” goes from the glossary, since nobody says it any more")
            term = self.entry.glossary[number].term
            yield ("glossary", number), text.format(term=term)

    def tables(self) -> Iterator[tuple[str, TableEntry]]:
        """The tables that stay."""
        for name, scene in self.entry.scenes.items():
            if scene.negotiate and name not in self.made.gone.scenes:
                yield name, scene.negotiate

    def idle_keys(self) -> Iterator[Path]:
        """The conditions that are always met, with what their buttons said when shut."""
        for path, text in self.made.guards.items():
            if not text:
                yield path
                if self.ground.node((*path[:-1], "otherwise")) is not None:
                    yield (*path[:-1], "otherwise")

    def changes(self) -> Iterator[Change]:
        """Everything that stays and reads otherwise."""
        yield from self._guards()
        yield from self._ways()
        for scene, table in self.tables():
            yield from self._points(scene, table)
        for name, form in self.entry.cuts.items():
            yield from self._cut(name, form)

    def _guards(self) -> Iterator[Change]:
        for path, text in self.made.guards.items():
            line = self.made.document.mark(path).line
            if text:
                words = _("the condition is now “{guard}”, without what is left out")
                yield [self.ground.rewrite_plain(path, text)], Said(line, words.format(guard=text))
            else:
                said = _("the condition goes, since it is now always met")
                yield [], Said(line, said)

    def _ways(self) -> Iterator[Change]:
        places: list[Path] = [("start",)]
        places += [("cuts", name, "start") for name in self.entry.cuts]
        for name, scene in self.entry.scenes.items():
            here: Path = ("scenes", name)
            if name in self.made.gone.scenes:
                continue
            places += [(*here, "goto")] if scene.goto else []
            for key in ("then", "choices", "chance"):
                count = range(len(getattr(scene, key)))
                places += [
                    (*here, key, n, "goto") for n in count if (*here, key, n) not in self.made.drop
                ]
        for place in places:
            old = self.ground.node(place).value.strip()
            new = self.made.target(old)
            if new != old:
                words = _("a way that led to “{old}” leads to “{new}”")
                if place[-1] == "start":
                    words = _("what began with “{old}” begins with “{new}”")
                said = Said(self.line(place), words.format(old=old, new=new))
                yield [self.ground.rewrite_plain(place, new)], said

    def silenced(self) -> Iterator[Said]:
        """People of the cast who spoke before and have nothing left to say."""
        before, after = set(self._speakers(set(), set())), set(self._speakers(
            self.made.gone.scenes | self.made.gone.endings, set(self.made.drop)
        ))  # fmt: skip
        for name, cast in self.entry.cast.items():
            if name in before - after:
                words = _("{name} no longer says anything, and stays in the cast")
                yield Said(self.line(("cast", name)), words.format(name=cast.name))

    def _speakers(self, gone: set[str], drop: set[Path]) -> Iterator[str]:
        for name, place in {**self.entry.scenes, **self.entry.endings}.items():
            if name in gone:
                continue
            yield from (line.speaker for line in place.lines)
            for number, choice in enumerate(getattr(place, "choices", ())):
                if ("scenes", name, "choices", number) not in drop:
                    yield from (line.speaker for line in choice.lines)

    # --- points -----------------------------------------------------------------------------

    def _points(self, scene: str, table: TableEntry) -> Iterator[Change]:
        here: Path = ("scenes", scene, "negotiate")
        shares = left_of(table, self.made.gone.issues, self.made.gone.options)
        for seat, (old, new) in shares.items():
            edits = [
                self.ground.rewrite_plain(
                    (*here, "issues", issue, "options", option, "points", seat), str(points)
                )
                for (issue, option), points in (new or old).items()
                if points != old[issue, option]
            ]
            if edits:
                words = _(
                    "the {side}’s points are shared out anew: {old} became {new}; walking away stays "
                    "worth {plan} of a hundred"
                )
                was, now = (" + ".join(map(str, best(each).values())) for each in (old, new))
                plan = getattr(table.walk_away, seat).points
                said = words.format(side=seat, old=was, new=now, plan=plan)
                yield edits, Said(self.line((*here, "issues")), said)

    def _cut(self, name: str, form: CutEntry) -> Iterator[Change]:
        """A cut's own walk-away points, in proportion to what its issues can still bring."""
        if not form.walk_away:
            return
        for seat in map(str, SIDES):
            was = now = 0
            for _scene, table in self.tables():
                whole = best(left_of(table, set(), set())[seat][0])
                kept, fresh = left_of(table, self.made.gone.issues, self.made.gone.options)[seat]
                had = form.issues or tuple(whole)
                was += sum(points for issue, points in whole.items() if issue in had)
                left = best(fresh or kept)
                now += sum(points for issue, points in left.items() if issue in had)
            old = getattr(form.walk_away, seat)
            new = min(round(old * now / was), 100) if was else old
            if new != old:
                path: Path = ("cuts", name, "walk_away", seat)
                words = _(
                    "the {side}’s walk-away points in “{name}” go from {old} to {new}, in step"
                )
                said = words.format(side=seat, name=name, old=old, new=new)
                yield [self.ground.rewrite_plain(path, str(new))], Said(self.line(path), said)
