"""Makes the game's six sounds from sines and a counted noise: python assets/make/sounds.py

Wood is a few sines that die away, paper and cloth are noise through two soft filters. The same
bytes come out every time: the noise is a fixed sequence, not a random one.
"""

import wave
from math import exp, pi, sin
from pathlib import Path

OUT = Path(__file__).resolve().parent.parent / "sounds"
RATE = 44_100
FADE = 220

Sound = list[float]


def noise(count: int, seed: int) -> Sound:
    """White noise between -1 and 1 from a linear congruential sequence (Knuth's MMIX constants)."""
    state, out = seed, []
    for _ in range(count):
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        out.append((state >> 33) / 2**30 - 1)
    return out


def softened(sound: Sound, cutoff: float) -> Sound:
    """A one-pole low pass, `cutoff` in hertz."""
    keep = exp(-2 * pi * cutoff / RATE)
    last, out = 0.0, []
    for value in sound:
        last = value * (1 - keep) + last * keep
        out.append(last)
    return out


def thinned(sound: Sound, cutoff: float) -> Sound:
    """What a low pass at `cutoff` hertz takes away."""
    return [a - b for a, b in zip(sound, softened(sound, cutoff), strict=True)]


def struck(
    seconds: float, modes: tuple[tuple[float, float, float], ...], attack: float = 0.002
) -> Sound:
    """Something struck: each mode is its hertz, its loudness, and the seconds to fall to a third."""
    out = []
    for i in range(round(seconds * RATE)):
        t = i / RATE
        rise = min(t / attack, 1)
        out.append(rise * sum(a * exp(-t / fall) * sin(2 * pi * f * t) for f, a, fall in modes))
    return out


def swelling(sound: Sound, bumps: tuple[tuple[float, float, float], ...]) -> Sound:
    """A sound under a curve of bumps: each has its middle and half width in seconds, and a height."""
    out = []
    for i, value in enumerate(sound):
        t = i / RATE
        level = sum(high * exp(-(((t - middle) / half) ** 2)) for middle, half, high in bumps)
        out.append(value * level)
    return out


def mixed(seconds: float, *parts: tuple[float, float, Sound]) -> Sound:
    """Parts laid over each other: each starts at a second, at a loudness."""
    out = [0.0] * round(seconds * RATE)
    for start, loud, sound in parts:
        first = round(start * RATE)
        for i, value in enumerate(sound[: len(out) - first]):
            out[first + i] += loud * value
    return out


def click() -> Sound:
    """A fingertip on a wooden box."""
    wood = struck(0.07, ((620, 1, 0.012), (1240, 0.5, 0.008), (2150, 0.2, 0.004)))
    tap = swelling(softened(noise(len(wood), 3), 3000), ((0.003, 0.002, 1.2),))
    return mixed(0.07, (0, 1, wood), (0, 0.5, tap))


def page() -> Sound:
    """A sheet of paper turned over."""
    count = round(0.46 * RATE)
    paper = thinned(softened(softened(noise(count, 11), 5200), 7000), 900)
    rustle = (
        (0.06, 0.03, 0.5),
        (0.13, 0.05, 0.9),
        (0.2, 0.03, 0.6),
        (0.29, 0.06, 1.0),
        (0.37, 0.03, 0.3),
    )
    flutter = [v * (0.75 + 0.25 * sin(2 * pi * 31 * i / RATE)) for i, v in enumerate(paper)]
    return swelling(flutter, rustle)


def turn() -> Sound:
    """A wooden piece put down on the table."""
    knock = struck(
        0.2, ((236, 1, 0.032), (412, 0.6, 0.022), (780, 0.3, 0.012), (1390, 0.12, 0.006))
    )
    felt = swelling(softened(noise(len(knock), 23), 1400), ((0.006, 0.005, 1.4),))
    return mixed(0.2, (0, 1, knock), (0, 0.7, felt))


def bar(hertz: float, seconds: float) -> Sound:
    """One bar of a marimba: its second mode is tuned two octaves up."""
    return struck(
        seconds, ((hertz, 1, 0.24), (hertz * 4, 0.16, 0.06), (hertz * 9.2, 0.05, 0.02)), 0.004
    )


def deal() -> Sound:
    """Two bars struck one after the other, and both together: a fourth that settles on a sixth."""
    return mixed(0.98, (0, 0.8, bar(293.66, 0.98)), (0.15, 0.8, bar(392.0, 0.83)),
                 (0.32, 0.6, bar(293.66, 0.66)), (0.32, 0.75, bar(493.88, 0.66)))  # fmt: skip


def bell() -> Sound:
    """A small bowl bell, touched and left to ring."""
    modes = (
        (523.25, 1, 0.42),
        (525.1, 0.5, 0.4),
        (1412, 0.28, 0.2),
        (2630, 0.08, 0.08),
        (261.6, 0.16, 0.3),
    )
    return struck(1.17, modes, 0.008)


def curtain() -> Sound:
    """A heavy curtain drawn on wooden rings."""
    count = round(0.72 * RATE)
    cloth = thinned(softened(softened(noise(count, 41), 1500), 1900), 180)
    drawn = swelling(cloth, ((0.16, 0.1, 0.7), (0.34, 0.14, 1.0), (0.52, 0.08, 0.5)))
    ring = struck(0.05, ((880, 1, 0.008), (1510, 0.5, 0.006)))
    rings = [
        (0.09 + k * 0.085 + (0.012 if k % 2 else 0), 0.05 + 0.02 * (k % 3), ring) for k in range(6)
    ]
    return mixed(0.72, (0, 1, drawn), *rings)


SOUNDS = {
    "click": (click, 0.22),
    "page": (page, 0.2),
    "turn": (turn, 0.34),
    "deal": (deal, 0.34),
    "bell": (bell, 0.3),
    "curtain": (curtain, 0.24),
}
"""How each is made, and how loud its loudest moment is (1 is as loud as can be)."""


def samples(sound: Sound, peak: float) -> bytes:
    """Sixteen-bit samples at that peak, faded at both ends so that nothing cracks."""
    top = max(abs(v) for v in sound)
    last = len(sound) - 1
    out = bytearray()
    for i, value in enumerate(sound):
        fade = min(1.0, i / (FADE / 10), (last - i) / FADE)
        out += round(value / top * peak * fade * 32767).to_bytes(2, "little", signed=True)
    return bytes(out)


def main() -> None:
    """Write every sound."""
    OUT.mkdir(exist_ok=True)
    for name, (make, peak) in SOUNDS.items():
        with wave.open(str(OUT / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(samples(make(), peak))


if __name__ == "__main__":
    main()
