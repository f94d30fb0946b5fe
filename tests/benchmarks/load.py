"""Loading a thousand scenes with every place known, against bare yaml.CSafeLoader on the same text."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path

import yaml

from game.content.builder import build
from game.content.library import load
from game.content.reader import read
from game.content.schema import validate
from tests.benchmarks.row import Row, against
from tests.benchmarks.step import best_of

LAYERS, WIDTH, CHOICES, ROUNDS = 100, 10, 3, 7

HEAD = """format: 1
title: A thousand scenes
question: How long does it take to read them?
minutes: 60
nation: England
era: any
roles:
  doctor:
    name: Dr Rees
    job: Physician
    public: She has been here since six.
    brief: You promised the bed to a patient.
    priorities: [ethics, equity, efficiency, choice]
  manager:
    name: Priya Nair
    job: Bed manager
    public: She keeps the list.
    brief: You promised the bed to another ward.
    priorities: [efficiency, choice, ethics, equity]
meters:
  trust: {label: Trust, start: 4, from: 0, to: 10}
  nerve: {label: Nerve, start: 4, from: 0, to: 10}
start: s0_0
endings:
  end:
    kind: other
    text: They go home.
scenes:
"""


def run() -> list[Row]:
    """Reading alone, with the schema, and up to the built scenario."""
    text = story(seed=1)
    reading = read(text)
    document, problems = validate(reading)
    assert not reading.problems
    assert not problems
    assert build(document)[0] is not None

    def whole() -> None:
        build(validate(read(text))[0])

    peer = best_of(ROUNDS, lambda: yaml.load(text, yaml.CSafeLoader)) * 1e3
    works = {
        "read 1,000 scenes with places / bare CSafeLoader": lambda: read(text),
        "the same and typed by the schema": lambda: validate(read(text)),
        "the same and built": whole,
    }
    rows = [against(name, best_of(ROUNDS, work) * 1e3, peer, "≤ 1") for name, work in works.items()]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "thousand.yaml"
        path.write_text(text, encoding="utf-8")
        load(path)
        again = best_of(ROUNDS, lambda: load(path)) * 1e3
    rows.append(against("an unchanged file loaded again, checks and all", again, peer, "≤ 0.1"))
    try:
        from ruamel.yaml import YAML
    except ImportError:
        return rows
    slow = best_of(1, lambda: YAML().load(text)) * 1e3
    return [
        *rows,
        against("  read with places / ruamel, which has them too", rows[0].ours, slow, ""),
    ]


def story(seed: int, layers: int = LAYERS, width: int = WIDTH) -> str:
    """Scenes in layers, three choices each, two in five of them with a condition."""
    luck = random.Random(seed)
    lines = [HEAD]
    for layer in range(layers):
        for place in range(width):
            lines.append(
                f"  s{layer}_{place}:\n    heading: Scene {place} of layer {layer}\n    text: |\n"
                "      The last patient has gone. The minutes of the board lie unread between you.\n"
                f"    turn: {luck.choice(['doctor', 'manager'])}\n    choices:\n"
            )
            for number in range(CHOICES):
                goto = f"s{layer + 1}_{luck.randrange(width)}" if layer + 1 < layers else "end"
                lines.append(f"      - id: c{layer}_{place}_{number}\n")
                lines.append("        text: Go through the budget together, line by line\n")
                if luck.random() < 0.4:
                    lines.append(f"        if: trust >= {luck.randint(2, 6)} or nerve > 3\n")
                dimension = luck.choice(["ethics", "equity", "efficiency", "choice"])
                lines.append(f"        effects:\n          trust: {luck.choice(['+1', '-1'])}\n")
                lines.append(f"          {dimension}: +1 because help comes at night\n")
                lines.append(f"        goto: {goto}\n")
    return "".join(lines)
