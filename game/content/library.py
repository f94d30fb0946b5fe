"""Scenarios from files: load one to play it, rebuild a stored one, list those that come along.

The schema's library takes a while to import, so it is fetched when a file is first built and
not when this module is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from game.content.nodes import Mapping, Node, Scalar, Sequence
from game.content.problems import Problem, has_errors, render
from game.content.reader import Reading, contents, read, read_path
from game.content.record import record_in_words
from game.content.translation.rewording import Translation, texts, translated
from game.core.scenario import Scenario, shorten
from game.places import scenarios_folder
from game.words import ORIGINAL, spoken_language

__all__ = [
    "Loaded",
    "Summary",
    "files",
    "languages_beside",
    "load",
    "load_text",
    "rebuild",
    "render",
    "shipped",
    "summaries",
    "summary",
]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of a file: the scenario, or None with the problems, and the text itself.

    ``text`` rebuilds the same scenario; it is what a play keeps. ``problems`` holds what can
    keep a scenario from being played; ``checks.check`` says more. The scenario speaks as the
    ``translation`` does, if there is one; ``notice`` says why one that lies there was left alone.
    """

    scenario: Scenario | None
    problems: tuple[Problem, ...]
    text: str
    translation: Translation | None = None
    notice: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """What the choosing screen says of a scenario. ``cuts`` gives each cut's minutes.

    Taken from the file as it stands: ``readable`` is False when it is not YAML we can read.
    """

    path: Path
    id: str
    title: str
    question: str = ""
    minutes: int = 0
    nation: str = ""
    era: str = ""
    place: str = ""
    cover: str = ""
    difficulty: str = ""
    content_notes: tuple[str, ...] = ()
    cuts: tuple[tuple[str, int], ...] = ()
    readable: bool = True
    record: tuple[str, ...] = ()
    """What it was adapted from and who has reviewed it, in words."""
    sittings: tuple[str, ...] = ()
    """The names of its sittings when it is a series; empty for a scenario."""


def load(path: str | Path, languages: Iterable[str] = ()) -> Loaded:
    """Read and build a scenario file, and look whether a play of it could get stuck.

    The scenario is None when it cannot be played. It comes in the first of the languages that
    it is translated into, or else as it was written.
    """
    content = contents(path)
    unread = isinstance(content, Reading)
    loaded = _loaded(content) if unread else _known(content, str(path), spoken_language())
    if loaded.scenario is None:
        return loaded
    scenario, translation, notice = spoken(Path(path), loaded.scenario, languages)
    return replace(loaded, scenario=scenario, translation=translation, notice=notice)


def spoken(
    path: Path, scenario: Scenario, languages: Iterable[str]
) -> tuple[Scenario, Translation | None, str]:
    """A file's scenario in the first of the languages there is a catalogue for, and the texts used.

    The last is why a catalogue that lies there was left alone; empty when none was.
    """
    translation, notice = _translation(path, lambda: texts(scenario), languages)
    return translated(scenario, translation), translation, notice


def languages_beside(path: Path) -> tuple[str, ...]:
    """The languages that a scenario file has catalogues for beside it."""
    # Imported here, as below: most have no need of the library that reads them.
    from game.content.translation import catalogue

    return tuple(catalogue.beside(path))


def load_text(text: str | bytes, name: str = "scenario.yaml") -> Loaded:
    """The same for a text; the scenario's id is the name without its ending."""
    return _loaded(read(text, name))


@lru_cache(maxsize=8)
def _known(content: bytes, file: str, _language: str) -> Loaded:
    """The same file is not looked over twice, as long as its problems are told in one language."""
    return _loaded(read(content, file))


def _loaded(reading: Reading) -> Loaded:
    from game.content.checks import REFUSING, examine

    scenario, problems = examine(reading, REFUSING)
    return Loaded(None if has_errors(problems) else scenario, problems, reading.source.text)


@lru_cache(maxsize=8)
def rebuild(
    text: str, scenario_id: str, cut: str = ""
) -> tuple[Scenario | None, tuple[Problem, ...]]:
    """The scenario of a stored play, from the play's own text.

    Little is checked that building does not need, so a check added later never refuses an old
    play. A cut the text does not have gives None without a problem.
    """
    from game.content.checks import ALWAYS, examine

    scenario, problems = examine(read(text, f"{scenario_id}.yaml"), ALWAYS)
    if scenario is None or has_errors(problems):
        return None, problems
    if cut:
        scenario = shorten(scenario, cut) if cut in scenario.cuts else None
    return scenario, problems


def shipped() -> tuple[Path, ...]:
    """The scenario files that come with the program, by name; those of a series are its own."""
    return tuple(path for path in files() if path not in shipped_series())


def shipped_series() -> tuple[Path, ...]:
    """The series that come with the program: each has its scenarios in a folder of its name."""
    return tuple(path for path in files() if path.with_suffix("").is_dir())


def shipped_episodes() -> tuple[Path, ...]:
    """The scenarios of the series that come with the program."""
    folders = [path.with_suffix("") for path in shipped_series()]
    return tuple(path for folder in folders for path in sorted(folder.glob("*.yaml")))


def files() -> list[Path]:
    """Everything that comes with the program to be played: scenarios and series, by name."""
    return sorted(scenarios_folder().glob("*.yaml"))


def summaries(
    paths: Iterable[Path] | None = None, languages: Iterable[str] = ()
) -> tuple[Summary, ...]:
    """What can be said of each file without building it; by default of those that come along."""
    return tuple(summary(path, languages) for path in (files() if paths is None else paths))


def summary(path: Path, languages: Iterable[str] = ()) -> Summary:
    """What can be said of one file from its first keys, in the first language it is there in."""
    written = _summary(path)
    keys = ("title", "question", "nation", "era")
    notes = {f"content_notes.{n}": note for n, note in enumerate(written.content_notes, 1)}
    texts = {key: getattr(written, key) for key in keys if getattr(written, key)} | notes
    translation, _notice = _translation(path, lambda: texts, languages)
    if translation is None:
        return written
    given = texts | translation.texts
    said = {key: given.get(key, "") for key in keys}
    return replace(written, **said, content_notes=tuple(given[note] for note in notes))


def _translation(
    path: Path, texts: Callable[[], dict[str, str]], languages: Iterable[str]
) -> tuple[Translation | None, str]:
    """The texts in the first language there is a catalogue for, or why it cannot be read."""
    there = None
    for language in languages:
        # Without a catalogue nobody waits for the library that reads them.
        if there is None:
            from game.content.translation import catalogue, merging

            there = catalogue.beside(path)
        if language in there:
            try:
                return merging.chosen(catalogue.read(there[language]), texts(), language), ""
            except catalogue.CatalogueError as reason:
                return None, str(reason)
        if language == ORIGINAL:
            break
    return None, ""


def _summary(path: Path) -> Summary:
    root = read_path(path).root
    if not isinstance(root, Mapping):
        return Summary(path, path.stem, path.stem, readable=False)
    cuts = _value(root, "cuts")
    return Summary(
        path,
        path.stem,
        _text(root, "title") or path.stem,
        _text(root, "question"),
        _number(root, "minutes"),
        _text(root, "nation"),
        _text(root, "era"),
        _text(root, "place"),
        _text(root, "cover"),
        _text(root, "difficulty"),
        _texts(_value(root, "content_notes")),
        tuple((name, _number(cut, "minutes")) for name, (_, cut) in cuts.items.items())
        if isinstance(cuts, Mapping)
        else (),
        record=_record(root),
        sittings=_sittings(_value(root, "sittings")),
    )


def _sittings(node: Node | None) -> tuple[str, ...]:
    if not isinstance(node, Mapping):
        return ()
    return tuple(_text(each, "name") or name for name, (_, each) in node.items.items())


def _record(root: Mapping) -> tuple[str, ...]:
    origin, reviewed = _value(root, "adapted_from"), _value(root, "reviewed_by")
    given = {who: _text(reviewed, who) for who in ("doctor", "manager", "patient")}
    told = [_text(origin, key) for key in ("title", "by", "date")]
    return record_in_words(*told, given)


def _value(node: Node | None, key: str) -> Node | None:
    found = node.items.get(key) if isinstance(node, Mapping) else None
    return found[1] if found else None


def _text(node: Node | None, key: str) -> str:
    value = _value(node, key)
    return value.value.strip() if isinstance(value, Scalar) else ""


def _number(node: Node, key: str) -> int:
    text = _text(node, key)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else 0


def _texts(node: Node | None) -> tuple[str, ...]:
    entries = node.items if isinstance(node, Sequence) else [node] if node else []
    return tuple(entry.value.strip() for entry in entries if isinstance(entry, Scalar))
