"""The measured story for SPIN, the model checker, where it and a C compiler are installed."""

from __future__ import annotations

import os
import re
import resource
import shutil
import subprocess
import tempfile
from pathlib import Path

from game.core.scenario import Scenario
from tests.benchmarks.tale import FLAGS, SCORES, START, TOP


def spin_rate(story: Scenario) -> tuple[float, float] | None:
    """States a CPU-second and bytes a state of SPIN's own search, or None without SPIN."""
    spin, compiler = os.environ.get("SPIN") or shutil.which("spin"), shutil.which("gcc")
    if not spin or not compiler:
        return None
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "story.pml").write_text(model(story), encoding="utf-8")
        subprocess.run([spin, "-a", "story.pml"], cwd=folder, check=True, capture_output=True)
        flags = ["-O2", "-DSAFETY", "-DMEMLIM=2000", "-DNOREDUCE", "-w"]
        subprocess.run([compiler, *flags, "-o", "pan", "pan.c"], cwd=folder, check=True)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(
            [Path(folder, "pan").resolve(), "-m100000", "-w24", "-E"], cwd=folder, check=True,
            capture_output=True, text=True,
        )  # fmt: skip
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    states = float(re.search(r"([\d.e+]+) states, stored", done.stdout).group(1))
    size = re.search(r"State-vector (\d+) byte", done.stdout)
    return states / seconds, float(size.group(1)) if size else 0.0


def model(story: Scenario) -> str:
    """The story in Promela: a label a scene, an indivisible step a choice."""
    names = {name: f"t_{name}" for name in SCORES}  # 'time' and others may mean something to SPIN
    lines = [f"byte {name} = {START};" for name in names.values()]
    lines += [f"bool saw_{flag};" for flag in FLAGS]
    lines.append("active proctype story() {")
    for scene in story.scenes.values():
        lines.append(f"{scene.id}: if")
        for choice in scene.choices:
            guard = _guard(choice.guard.text, names) if choice.guard else "true"
            steps = [_add(names[e.target], e.amount) for e in choice.effects]
            steps += [f"saw_{choice.goto} = true"] if choice.goto in FLAGS else []
            goto = choice.goto if choice.goto in story.scenes else "finish"
            lines.append(f"  :: d_step {{ {guard} -> {'; '.join(steps)} }}; goto {goto}")
        lines.append("  fi;")
    return "\n".join([*lines, "finish: skip", "}"]) + "\n"


def _guard(text: str, names: dict[str, str]) -> str:
    text = re.sub(r"visited\((\w+)\)", r"saw_\1", text)
    text = re.sub(r"\b(" + "|".join(names) + r")\b", lambda found: names[found[0]], text)
    return "(" + text.replace(" and ", " && ").replace("not ", "!") + ")"


def _add(name: str, amount: int) -> str:
    if amount > 0:
        return f"{name} = ({name} > {TOP - amount} -> {TOP} : {name} + {amount})"
    return f"{name} = ({name} < {-amount} -> 0 : {name} - {-amount})"
