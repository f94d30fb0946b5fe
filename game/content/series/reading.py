"""From a series file to a Series, or to problems that stand where the author can mend them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

from game.content.nodes import Mapping, Tree
from game.content.problems import Problem, closest, has_errors, in_reading_order
from game.content.reader import Reading, read, read_path
from game.content.series.values import Fact, Person, Series, Sitting
from game.core.scenario import SIDES, Facilitator
from game.words import _


def is_series(reading: Reading) -> bool:
    """Whether a file is a series and not a scenario: it has sittings instead of scenes."""
    keys = reading.root.items if isinstance(reading.root, Mapping) else ()
    return "sittings" in keys and "scenes" not in keys


def is_series_file(path: Path) -> bool:
    """The same for a path, as cheaply as can be: most files are scenarios."""
    try:
        return b"\nsittings:" in path.read_bytes() and is_series(read_path(path))
    except OSError:
        return False


def load_series(path: Path) -> tuple[Series | None, tuple[Problem, ...]]:
    """The series of a file, or None with the problems. Its scenarios are not looked at."""
    return series_of(read_path(path))


@lru_cache(maxsize=8)
def series_from_text(text: str, series_id: str) -> Series | None:
    """The series a play was begun in, from the text it keeps; None when it cannot be read."""
    return series_of(read(text, f"{series_id}.yaml"))[0]


def series_of(reading: Reading) -> tuple[Series | None, tuple[Problem, ...]]:
    """The same for a text that was read already."""
    # Imported here: the schema's library takes a while, and most files are no series.
    from game.content.series.series_file import validated

    entry, problems = validated(reading)
    if entry is None:
        return None, problems
    tree = Tree(reading.source, reading.root)
    problems = in_reading_order([*reading.problems, *_astray(tree, entry), *_twice(tree, entry)])
    return (None if has_errors(problems) else _built(reading, entry)), problems


def _built(reading: Reading, entry) -> Series:
    told = entry.facilitator
    return Series(
        id=PurePath(reading.source.file.replace("\\", "/")).stem,
        title=entry.title,
        question=entry.question,
        nation=entry.nation,
        era=entry.era,
        people={seat: Person(**getattr(entry.roles, seat).model_dump()) for seat in SIDES},
        sittings=tuple(
            Sitting(
                name, each.name, each.scenario,
                tuple(Fact(id_, f.when, f.yes, f.no) for id_, f in each.facts.items()),
            )
            for name, each in entry.sittings.items()
        ),
        carries=tuple(entry.carries),
        swap_before=entry.swap_before or "",
        cover=entry.cover or "",
        content_notes=tuple(entry.content_notes),
        aims=dict(entry.aims),
        facilitator=Facilitator(told.notes or "", told.reading) if told else Facilitator(),
        text=reading.source.text,
    )  # fmt: skip


def _astray(tree: Tree, entry):
    """Scenarios lie in the series' own folder or below it, and nothing else is ever opened."""
    for name, sitting in entry.sittings.items():
        path = PurePosixPath(sitting.scenario)
        windows = PureWindowsPath(sitting.scenario)
        if path.is_absolute() or windows.anchor or ".." in windows.parts:
            yield tree.problem(
                "series-episode", ("sittings", name, "scenario"),
                _("this leads out of the folder in which the series lies."),
                _("Put the scenario beside the series or in a folder below it, and write the way there: network-year/spring.yaml."),
            )  # fmt: skip
    if entry.swap_before and entry.swap_before not in entry.sittings:
        yield tree.problem(
            "series-carries", ("swap_before",),
            _("there is no sitting called '{name}'.").format(name=entry.swap_before),
            _("Name the sitting before which the two sides may swap chairs."),
            did_you_mean=closest(entry.swap_before, entry.sittings),
        )  # fmt: skip


def _twice(tree: Tree, entry):
    """A fact has one meaning in the whole series, and is not a meter that carries over."""
    seen = set(entry.carries)
    for name, sitting in entry.sittings.items():
        for fact in sitting.facts:
            if fact in seen:
                yield tree.problem(
                    "duplicate-id", ("sittings", name, "facts", fact),
                    _("'{fact}' carries over already.").format(fact=fact), _("Give this fact another id."), key=True,
                )  # fmt: skip
            seen.add(fact)
