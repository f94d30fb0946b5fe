"""Asks a teacher plain questions about their version; every step is checked and can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from game.content.adapting.adaptation import Wishes
from game.content.adapting.figures import Figure, Group
from game.content.adapting.naming import LONGEST_NAME, name_fault
from game.content.adapting.record import REVIEWERS
from game.content.adapting.work import Offer, Step, Work, merged, odd_groups
from game.content.beginning.draft import tidy
from game.content.problems import counted
from game.terminal.adapting import as_command, where, with_ending, write
from game.terminal.adapting_telling import tell_odd, tell_problems, tell_step
from game.terminal.checking import check_files
from game.terminal.console import Console, Leave
from game.words import _, ngettext

DONE, REFUSED = 0, 1
BACK = ("b", "back")


class Interview:
    """One conversation about one version; nothing is written before the last question."""

    def __init__(
        self, work: Work, scenario: str, output: Path | None, console: Console | None = None
    ):
        self.work, self.scenario, self.output = work, scenario, output
        self.console = console or Console()
        self.draft = work.wishes
        """What has been answered so far, a step that is not finished included."""
        self._asked_about: set[str] = set()

    def run(self) -> int:
        """Ask everything, then write; the exit status."""
        try:
            self._ask_all()
            return self._save()
        except Leave:
            say = self.console.say
            say(_("The input ended before the file was written. Nothing was written."))
            if self.draft != self.work.steps[0].wishes:
                say(_("This makes the same version, as far as you had come:"))
                self._tell_command()
            return REFUSED

    def _tell_command(self) -> None:
        # Commands are not wrapped: they are there to be copied.
        command = as_command(self.scenario, self.draft, self.output)
        self.console.sink.write(f"\n    {command}\n")

    def _ask_all(self) -> None:
        say = self.console.say
        say(_("A version of “{title}”. Enter keeps what stands in brackets.").format(
            title=self.work.document.scenario.title
        ))  # fmt: skip
        say(_("Nothing is written before the end, and this scenario is left alone."))
        self._title()
        self._people()
        self._place()
        self._figures()
        self._leave_out()
        self._reviewers()

    # --- steps ------------------------------------------------------------------------------

    def _step(self, wishes: Wishes) -> None:
        """Work a step out, tell what it brings, and take it unless somebody wants it back."""
        if wishes == self.work.wishes:
            return
        step = self.work.look(wishes)
        if step.refused:
            self.draft = self.work.wishes
            self.console.say(_("This cannot be done:"))
            for reason in step.refused:
                self.console.say(reason, indent="  ", first="  ")
            return
        self.draft = wishes
        self.console.say()
        tell_step(step, self.work.texts.people, self._say_item)
        tell_problems(step, self.console.sink.write)
        if not step.problems:
            self.console.say(_("`check` finds nothing new in it."))
        keep = self.console.ask(_("Enter keeps this step; b takes it back:")).lower() not in BACK
        if keep:
            self.work.take(step)
            self._odd(step)
        self.draft = self.work.wishes

    def _say_item(self, words: str) -> None:
        self.console.say(words, indent="    ", first="  ")

    def _odd(self, step: Step) -> None:
        """Ask about places where a name seems to stand, one kind after the other."""
        for key, places in odd_groups(step.version.left):
            if key in self._asked_about:
                continue
            self._asked_about.add(key)
            found = places[0].found
            self.console.say()
            tell_odd(places, self._say_item)
            text = _("Write “{new}” there as well?")
            if self.console.yes(text.format(new=" ".join(found.instead.split()))):
                self.draft = replace(self.draft, also=self.draft.also | {key})
        self.work.take(self.work.look(self.draft))

    def _line(self, prompt: str, old: str) -> str:
        """A new text for one line; nothing when it stays."""
        answer = tidy(self.console.ask(f"{prompt} [{old}]", free=True))
        return "" if answer == old else answer

    # --- people, place and time -----------------------------------------------------------------

    def _title(self) -> None:
        old = self.work.document.scenario.title
        self._answer("lines", "title", self._line(_("What is your version called?"), old))
        self._step(self.draft)

    def _people(self) -> None:
        self.console.title(_("The people"))
        for who, name in self.work.texts.people.items():
            self._answer("names", who, self._name(who, name))
        self._step(self.draft)

    def _answer(self, group: str, key: str, text: str) -> None:
        """Keep one answer of a step that has several."""
        answers = merged(getattr(self.draft, group), {key: text})
        self.draft = replace(self.draft, **{group: answers})

    def _name(self, who: str, old: str) -> str:
        entry = self.work.document.scenario
        job = (getattr(entry.roles, who, None) or entry.cast[who]).job
        while True:
            name = self._line(job or who, old)
            if not name or not (fault := name_fault(name)):
                return name
            self.console.say(
                _("{most} letters at most, please.").format(most=LONGEST_NAME)
                if fault == "long"
                else _("A name of letters, blanks and - ’ . only, please.")
            )

    def _place(self) -> None:
        self.console.title(_("Place and time"))
        entry = self.work.document.scenario
        prompts = {
            "question": _("What is it about, in one question?"), "nation": _("Nation:"), "era": _("When:"),
        }  # fmt: skip
        for key, prompt in prompts.items():
            self._answer("lines", key, self._line(prompt, getattr(entry, key)))
        self._step(self.draft)
        towns = self.work.texts.towns
        self._words(
            towns, _("Towns and houses that the texts name. Which one is called otherwise?")
        )

    def _words(self, words: list[tuple[str, int]], asked: str) -> None:
        """Pick words one after the other and say what stands there instead."""
        while words:
            chosen = self._pick(asked, [
                ngettext("{word}, {n} time", "{word}, {n} times", n).format(
                    word=self.work.wishes.words.get(word, word), n=n)
                for word, n in words
            ])  # fmt: skip
            if chosen is None:
                return
            old = words[chosen][0]
            new = self._line(_("Instead of “{old}”:").format(old=old), self._word(old))
            if new:
                self._step(
                    replace(self.work.wishes, words=merged(self.work.wishes.words, {old: new}))
                )

    def _word(self, old: str) -> str:
        return self.work.wishes.words.get(old, old)

    def _pick(self, asked: str, labels: Iterable[str]) -> int | None:
        """One of several, or None for Enter, which goes on."""
        self.console.say()
        self.console.say(asked)
        rows = [*labels, _("None: go on")]
        chosen = self.console.pick(_("A number:"), rows, len(rows) - 1)
        return None if chosen == len(rows) - 1 else chosen

    # --- figures ----------------------------------------------------------------------------------

    def _figures(self) -> None:
        self.console.title(_("Figures"))
        self._words(self.work.texts.sums, _("Sums that the texts name. Which one is otherwise?"))
        asked = {
            Group.TIME: _("How long things take. Which one is otherwise?"),
            Group.LUCK: _("What is drawn by lot. Which odds are otherwise?"),
            Group.LEAVING: _("What walking away is worth. Which one is otherwise?"),
            Group.METERS: _("Where the meters start. Which one is otherwise?"),
            Group.COSTS: _("What things cost. Which one is otherwise?"),
        }
        for group, words in asked.items():
            self._group([f for f in self.work.figures if f.group is group], words)

    def _group(self, figures: list[Figure], asked: str) -> None:
        while figures:
            chosen = self._pick(asked, [
                _("{about}: {value} (line {n})").format(about=f.about, value=self._value(f), n=f.line)
                for f in figures
            ])  # fmt: skip
            if chosen is None:
                return
            figure = figures[chosen]
            new = self._line(figure.about, self._value(figure))
            if new and (fault := figure.fault(new)):
                self.console.say(fault)
            elif new:
                wishes = merged(self.work.wishes.figures, {figure.key: new})
                self._step(replace(self.work.wishes, figures=wishes))

    def _value(self, figure: Figure) -> str:
        return self.work.wishes.figures.get(figure.key, figure.value)

    # --- what to leave out ---------------------------------------------------------------------------

    def _leave_out(self) -> None:
        self.console.title(_("What to leave out"))
        self._parts(
            lambda: self.work.scenes, _("Scenes that can go. Which one is left out?"), self._scene
        )
        self._parts(
            lambda: self.work.issues, _("Issues that can go. Which one is left out?"),
            lambda offer: self.work.without_issue(offer.id),
        )  # fmt: skip

    def _parts(
        self, offered: Callable[[], list[Offer]], asked: str, wishes: Callable[[Offer], Wishes]
    ) -> None:
        while offers := offered():
            rows = [_("{what} (line {n})").format(what=o.text, n=o.line) for o in offers]
            chosen = self._pick(asked, rows)
            if chosen is None:
                return
            self._step(wishes(offers[chosen]))

    def _scene(self, offer: Offer) -> Wishes:
        """The wishes without a scene; asks where the story goes if there are several ways."""
        onward = offer.onward[0]
        if len(offer.onward) > 1:
            entry = self.work.document.scenario
            found = {**entry.scenes, **entry.endings}
            self.console.say(_("It has several ways on. Where does the story go instead?"))
            labels = [found[name].heading or name for name in offer.onward]
            onward = offer.onward[self.console.pick(_("A number:"), labels)]
        return self.work.without_scene(offer.id, onward)

    # --- reviewers and the file ------------------------------------------------------------------------

    def _reviewers(self) -> None:
        self.console.title(_("Who has read it over?"))
        self.console.say(_("A name or a role, and when. It may stay empty and be filled in later."))
        prompts = {
            "doctor": _("A doctor:"), "manager": _("A manager:"), "patient": _("A patient or carer:"),
        }  # fmt: skip
        for who in REVIEWERS:
            self._answer("reviewed_by", who, tidy(self.console.ask(prompts[who], free=True)))
        by = tidy(self.console.ask(_("And who makes this version?"), free=True))
        self.draft = replace(self.draft, by=by)
        self._step(self.draft)

    def _save(self) -> int:
        console, work = self.console, self.work
        console.title(_("The new file"))
        if not work.is_changed:
            console.say(_("Nothing was changed, so nothing was written."))
            return DONE
        for step in work.steps[1:]:
            tell_step(step, work.texts.people, self._say_item)
        console.say(_("`check` says: {n}").format(n=counted(work.now.version.problems)))
        offered = where(work.document, work.wishes, self.output)
        while True:
            prompt = _("Which file shall it go into? n: none [{name}]").format(name=offered)
            answer = console.ask(prompt, free=True)
            if answer.lower() in ("n", _("n"), "no", _("no")):
                console.say(_("Nothing was written. This makes the same version:"))
                self._tell_command()
                return DONE
            path = with_ending(Path(answer)) if answer else offered
            refused = write(path, work.now.version.text)
            if not refused:
                break
            console.say(refused)
        console.say(_("Written: {path}").format(path=path))
        console.sink.write("\n")
        check_files([path])
        return DONE
