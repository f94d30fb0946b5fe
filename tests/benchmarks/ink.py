"""The measured story as compiled Ink, played at random by whichever Ink engines are installed."""

from __future__ import annotations

import json
import random
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from time import process_time

from game.core.scenario import Choice, Scenario
from tests.benchmarks.tale import FLAGS, SCORES, START, TOP

SECONDS = 2.0


def rates(story: Scenario) -> dict[str, float]:
    """Choices a CPU-second of each engine that is installed, by its name."""
    text = json.dumps(compiled(story))
    found = {}
    for name, engine in (("bink", _bink), ("inkcpp_py", _inkcpp)):
        try:
            module = import_module(name if name != "bink" else "bink.story")
        except ImportError:
            continue
        found[name.removesuffix("_py")] = engine(module, text)
    return found


def _measured(play: Callable[[random.Random], int]) -> float:
    luck, made, before = random.Random(1), 0, process_time()
    while process_time() - before < SECONDS:
        made += play(luck)
    return made / (process_time() - before)


def _bink(module, text: str) -> float:
    story = module.Story(text)

    def play(luck: random.Random) -> int:
        made = 0
        story.reset_state()
        while True:
            story.continue_maximally()
            choices = story.get_current_choices()
            if not len(choices):
                return made
            story.choose_choice_index(luck.randrange(len(choices)))
            made += 1

    return _measured(play)


def _inkcpp(module, text: str) -> float:
    with tempfile.TemporaryDirectory() as folder:
        source, binary = Path(folder, "story.json"), Path(folder, "story.bin")
        source.write_text(text, encoding="utf-8")
        module.compile_json(str(source), str(binary))
        story = module.Story.from_file(str(binary))

        def play(luck: random.Random) -> int:
            made, runner = 0, story.new_runner()
            while True:
                runner.getall()
                if not runner.has_choices():
                    return made
                runner.choose(luck.randrange(runner.num_choices()))
                made += 1

        return _measured(play)


def compiled(story: Scenario) -> dict:
    """The story in Ink's run-time format, version 21."""
    values = [part for score in SCORES for part in (START, {"VAR=": score})]
    values += [part for flag in FLAGS for part in (0, {"VAR=": f"saw_{flag}"})]
    knots: dict[str, object] = {
        scene.id: [_knot(scene.choices), None] for scene in story.scenes.values()
    }
    knots["finish"] = [["^The end.", "\n", "end", None], None]
    knots["global decl"] = ["ev", *values, "/ev", "end", None]
    first = [[{"->": story.start}, ["done", {"#n": "g-0"}], None], "done", knots]
    return {"inkVersion": 21, "root": first, "listDefs": {}}


def _knot(choices: tuple[Choice, ...]) -> list:
    content: list = ["^.", "\n"]
    bodies: dict[str, list] = {}
    for number, choice in enumerate(choices):
        test = _test(choice.guard.text.split()) if choice.guard else []
        way = {"*": f".^.c-{number}", "flg": 5 if test else 4}
        content += ["ev", "str", "^go", "/str", *test, "/ev", way]
        bodies[f"c-{number}"] = _body(choice)
    return [*content, bodies]


def _body(choice: Choice) -> list:
    steps: list = ["\n"]
    for effect in choice.effects:
        limit = [TOP, "MIN"] if effect.amount > 0 else [0, "MAX"]
        adds = [{"VAR?": effect.target}, effect.amount, "+", *limit]
        steps += ["ev", *adds, "/ev", {"VAR=": effect.target, "re": True}]
    if choice.goto in FLAGS:
        steps += ["ev", 1, "/ev", {"VAR=": f"saw_{choice.goto}", "re": True}]
    goto = choice.goto if choice.goto.startswith("s") else "finish"
    return [*steps, {"->": goto}, {"#f": 5}]


def _test(words: list[str]) -> list:
    """A guard's words in the order of a stack: comparisons and flags joined by 'and'."""
    if "and" in words:
        place = words.index("and")
        return [*_test(words[:place]), *_test(words[place + 1 :]), "&&"]
    if words[0] == "not":
        return [*_test(words[1:]), "!"]
    if words[0].startswith("visited("):
        return [{"VAR?": f"saw_{words[0][8:-1]}"}]
    name, sign, number = words
    return [{"VAR?": name}, int(number), sign]
