"""The preview in a terminal: play a scenario file while it is being written, by numbers and words."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from game.core.moves import Choose, Draw, Seal
from game.core.scenario import Seat
from game.session.preview import editor
from game.session.preview.explaining import explain_page, page_path
from game.session.preview.kept import CannotKeep, beside, load_kept
from game.session.preview.listing import listing
from game.session.preview.steps import Start
from game.session.preview.version import check_fully, read_version
from game.session.preview.watching import GRACE, Watch
from game.session.preview.workbench import Workbench
from game.session.session import NotNow
from game.session.views import TABLE, View
from game.terminal import bargaining, telling
from game.terminal import preview_telling as notes
from game.terminal.console import BACK, Again, Console, Leave
from game.words import _

Act = Callable[[], object]
FIRST_PROBLEMS = 3
"""Problems that are told unasked when a save cannot be played."""


def preview(path: Path, console: Console | None = None) -> int:
    """Run the preview of a file until its author leaves; the exit status."""
    return TerminalPreview(path, console or Console()).run()


class TerminalPreview:
    """One file, the way through it, and the questions that are asked about it."""

    def __init__(self, path: Path, console: Console):
        self.console = console
        self.watch = Watch(path)
        self.bench = Workbench(path, read_version(path), load_kept(beside(path)))
        self.eye = TABLE
        self._told: object = None
        console.commands = {word: act for word, (_label, act) in self._commands().items()}
        console.commands |= {"menu": self._menu, "?": self._help, "quit": self._leave}
        console.explain = self._explain

    def run(self) -> int:
        """Tell the page, ask, do; again after every answer and every save."""
        say = self.console.say
        self.console.title(_("Preview: {file}").format(file=self.bench.path.name))
        say(_("Save the file and press Enter here: it is read anew, and you stay where you are."))
        say(_("Type ? at any question for what else can be done. Nothing of this is stored."))
        try:
            while True:
                with suppress(Again):
                    self._turn()
        except (Leave, KeyboardInterrupt):
            say(_("The preview is over. The scenario was not changed."))
        return 0

    def _turn(self) -> None:
        self._look()
        if self.bench.rehearsal is None:
            notes.tell_problems(self.console, self.bench.problems)
            self.console.wait(_("Mend the file, save it, and press Enter here."))
            return
        self._tell_page()
        try:
            self._ask()
        except NotNow as reason:
            self.console.say(telling.sentence(str(reason)))

    # --- the file ---------------------------------------------------------------------

    def _look(self) -> bool:
        """Read the file anew when it was saved, and say what came of it; whether it was."""
        if not self.watch.changed():
            return False
        version = read_version(self.bench.path)
        if self.bench.doubtful(version):
            time.sleep(GRACE)  # its editor may still be writing
            version = read_version(self.bench.path)
        words = self.bench.take(version)
        if not words:
            return False
        self.console.say()
        self.console.say(words)
        if self.bench.behind:
            notes.tell_problems(self.console, self.bench.errors, FIRST_PROBLEMS)
            if self.bench.rehearsal is not None:
                self.console.say(_("You go on in the version before."))
        self._told = None
        return True

    # --- the page ---------------------------------------------------------------------

    def _tell_page(self) -> None:
        rehearsal, view = self.bench.rehearsal, self._view
        place = rehearsal.record, self.eye
        if place == self._told:
            return
        self._told = place
        if self.eye != TABLE:
            name = view.roles[self.eye].name
            self.console.say()
            self.console.say(_("Seen from {name}'s seat:").format(name=name))
        telling.tell_before(self.console, view.scene)
        telling.tell_scene(self.console, view.scene)
        notes.tell_numbers(self.console, self.bench)
        if view.table:
            bargaining.tell_table(self.console, view.table)
        if rehearsal.ended:
            notes.tell_scores(self.console, self.bench)

    @property
    def _view(self) -> View:
        return self.bench.rehearsal.view(self.eye)

    def _ask(self) -> None:
        view = self.bench.rehearsal.view(TABLE)
        ways, shut = self._ways(view)
        again, else_ = _("Look again: the file may have been saved"), _("Something else …")
        labels = [*(label for label, _act in ways), else_, again]
        self.console.say()
        if view.scene.turn and not view.scene.read_on and not view.table:
            name = view.roles[view.scene.turn].name
            self.console.say(_("{name} decides.").format(name=name))
        index = self.console.pick(_("Choose:"), labels, len(ways) + 1, shut=shut)
        if self._look() or index > len(ways):
            return
        if index == len(ways):
            self._menu("")
        else:
            ways[index][1]()

    def _ways(self, view: View) -> tuple[list[tuple[str, Act]], dict[int, str]]:
        """What can be done on the page, each with its words, and why some of it is shut."""
        rehearsal, scene = self.bench.rehearsal, view.scene
        if scene.read_on:
            return [(_("Read on"), rehearsal.read_on)], {}
        if scene.kind == "ending":
            start = Start(cut=rehearsal.start.cut)
            return [(_("Once more from the start"), lambda: rehearsal.begin_at(start))], {}
        if view.table:
            return [(_("A move at the table"), lambda: self._bargain(view))], {}
        if scene.kind == "chance":
            return self._lots(), {}
        if scene.kind == "together":
            return self._seals(view), {}
        labels = [
            (telling.marked(c.words), lambda c=c: rehearsal.move(Choose(c.id)))
            for c in scene.choices
        ]
        return labels, {n: c.why_shut for n, c in enumerate(scene.choices) if not c.open}

    def _lots(self) -> list[tuple[str, Act]]:
        rehearsal = self.bench.rehearsal
        ways: list[tuple[str, Act]] = [
            (_("Leave it to luck"), lambda: rehearsal.draw(secrets.randbits(32)))
        ]
        for note in explain_page(rehearsal)[0].notes:
            label = _("{odds}: {scene}").format(odds=note.words, scene=note.leads_to_words)
            ways.append((label, lambda lot=note.id: rehearsal.move(Draw(lot))))
        return ways

    def _seals(self, view: View) -> list[tuple[str, Act]]:
        self.console.say()
        self.console.say(view.scene.question)
        return [
            (
                f"{view.roles[seat].name}: {telling.marked(choice.words)}",
                lambda s=seat, c=choice.id: self.bench.rehearsal.move(Seal(Seat(s), c)),
            )
            for seat, done in view.scene.sealed.items()
            if not done
            for choice in view.scene.choices
        ]

    def _bargain(self, view: View) -> None:
        table = view.table if self.eye in (TABLE, view.table.turn) else None
        own = self._view.table if table else view.table
        bargaining.take_turn(self.console, self.bench.rehearsal, own)

    # --- what else can be done --------------------------------------------------------

    def _commands(self) -> dict[str, tuple[str, Callable[[str], None]]]:
        """Every command by the word that is typed, with what it does."""
        return {
            "back": (_("One step back"), self._back),
            "forward": (_("One step forward"), self._forward),
            "scene": (_("Begin at a scene"), self._scene),
            "meter": (_("Set a meter"), self._meter),
            "seat": (_("Look from a seat, or from the table"), self._seat),
            "here": (_("What is written here: conditions, effects, reasons"), self._here),
            "way": (_("The way so far"), self._way),
            "keep": (_("Keep this place under a name"), self._keep),
            "take": (_("Take up a kept place"), self._take),
            "problems": (_("All problems of the file"), self._problems),
            "edit": (_("Open the file here in the editor"), self._edit),
            "leave": (_("Leave the preview"), self._leave),
        }

    def _help(self, _rest: str) -> None:
        self.console.say(_("Type a number, or one of these words:"))
        for word, (label, _act) in self._commands().items():
            self.console.say(f"{word}: {label}", indent="    ", first="  ")
        self.console.say(_("'menu' offers the same by numbers."))

    def _menu(self, _rest: str) -> None:
        commands = list(self._commands().values())
        index = self.console.pick(_("What?"), [label for label, _act in commands], back=True)
        if index != BACK:
            commands[index][1]("")
        raise Again

    @property
    def _ready(self) -> bool:
        if self.bench.rehearsal is None:
            self.console.say(_("The file cannot be played yet."))
        return self.bench.rehearsal is not None

    def _back(self, _rest: str) -> None:
        if self._ready:
            self.bench.rehearsal.back()
            raise Again

    def _forward(self, _rest: str) -> None:
        if self._ready:
            self.bench.rehearsal.forward()
            raise Again

    def _scene(self, rest: str) -> None:
        if not self._ready:
            return
        wanted = rest or self.console.ask(_("Any word of the scene (Enter: all):"), free=True)
        found = listing(self.bench.rehearsal.written, wanted)
        if not found:
            self.console.say(_("No scene has these words."))
            return
        labels = [f"{each.words} ({each.note})" for each in found]
        index = self.console.pick(_("Begin at:"), labels, back=True)
        if index != BACK:
            self._try(lambda: self.bench.rehearsal.begin_at(found[index].start))
        raise Again

    def _meter(self, rest: str) -> None:
        if not self._ready:
            return
        meters = self.bench.rehearsal.meters
        if not meters:
            self.console.say(_("This scenario has no meters."))
            return
        name, _space, number = rest.partition(" ")
        known = [meter.id for meter in meters]
        if name in known or len(known) == 1:
            index = known.index(name) if name in known else 0
        else:
            labels = [f"{meter.label}: {meter.value}" for meter in meters]
            index = self.console.pick(_("Which?"), labels)
        meter = meters[index]
        prompt = _("{meter}, {low} to {high}:").format(
            meter=meter.label, low=meter.low, high=meter.high
        )
        answer = (number or self.console.ask(prompt)).strip().replace("−", "-")
        with suppress(ValueError):
            self.bench.rehearsal.set_meter(meter.id, int(answer[:9]))
            raise Again
        self.console.say(
            _("A whole number from {low} to {high}.").format(low=meter.low, high=meter.high)
        )

    def _seat(self, rest: str) -> None:
        if not self._ready:
            return
        eyes = {TABLE: _("The table")}
        eyes |= {seat: role.name for seat, role in self._view.roles.items()}
        if rest not in eyes:
            rest = list(eyes)[self.console.pick(_("Look from:"), list(eyes.values()), 0)]
        self.eye = rest
        raise Again

    def _here(self, _rest: str) -> None:
        if self._ready:
            notes.tell_here(self.console, self.bench)

    def _way(self, _rest: str) -> None:
        if self._ready:
            notes.tell_way(self.console, self.bench)

    def _keep(self, rest: str) -> None:
        if self._ready:
            name = rest or self.console.ask(_("Under which name?"), free=True)
            self._try(lambda: self.bench.keep(name))

    def _take(self, rest: str) -> None:
        if not self._ready:
            return
        self.bench.look_at_kept()
        places = self.bench.kept.places
        for words in self.bench.kept.unread:
            self.console.say(telling.sentence(words))
        if not places:
            self.console.say(self.bench.kept.foreign or _("No place is kept yet."))
            return
        names = [name for name, _place in places]
        index = names.index(rest) if rest in names else BACK
        if index == BACK:
            index = self.console.pick(_("Which?"), names, back=True)
        if index != BACK and (note := self.bench.go_to(places[index][1])):
            self.console.say(note)
        raise Again

    def _try(self, act: Act) -> None:
        try:
            act()
        except (CannotKeep, NotNow) as reason:
            self.console.say(telling.sentence(str(reason)))
        else:
            self.console.say(_("Done."))

    def _problems(self, _rest: str) -> None:
        if not self.bench.checked and self.bench.newest.scenario is not None:
            self.console.say(_("Looking at everything that plays can come to …"))
            self.bench.take_checks(self.bench.newest, check_fully(self.bench.newest))
        notes.tell_problems(self.console, self.bench.problems)

    def _edit(self, _rest: str) -> None:
        bench = self.bench
        line = bench.line_of(page_path(bench.rehearsal)) if bench.rehearsal else 0
        if not editor.open_at(bench.path, line, wait=True):
            self.console.say(editor.place_in_words(bench.path, line))
            self.console.say(_("Name your editor in the variable VISUAL to have it opened."))

    def _explain(self, answer: str) -> bool:
        view = self._view if self.bench.rehearsal else None
        term = telling.find_term(view, answer) if view else None
        if term is not None:
            telling.tell_term(self.console, view, term)
        return term is not None

    def _leave(self, _rest: str) -> None:
        raise Leave
