"""Which points of a graph lead back to each other: strongly connected parts, in order."""

from __future__ import annotations

from collections.abc import Sequence


def parts(leads: Sequence[Sequence[int]]) -> list[list[int]]:
    """The strongly connected parts, every one before those it leads to.

    Points that no ring comes before are peeled off first (Kahn 1962); few stories leave more.
    """
    arrivals = [0] * len(leads)
    for targets in leads:
        for target in targets:
            arrivals[target] += 1
    found = [point for point, count in enumerate(arrivals) if not count]
    for point in found:  # it grows on the way
        for target in leads[point]:
            arrivals[target] -= 1
            if not arrivals[target]:
                found.append(target)
    peeled = [[point] for point in found]
    return peeled if len(found) == len(leads) else peeled + _rings(leads, found)


def _rings(leads: Sequence[Sequence[int]], peeled: Sequence[int]) -> list[list[int]]:
    """The parts of what is left (Tarjan 1972)."""
    index: list[int] = [-1] * len(leads)
    for point in peeled:
        index[point] = len(leads)
    low = [0] * len(leads)
    on_stack = [False] * len(leads)
    stack: list[int] = []
    found: list[list[int]] = []
    count = 0
    for root in range(len(leads)):
        if index[root] >= 0:
            continue
        work = [(root, iter(leads[root]))]
        index[root] = low[root] = count
        count += 1
        stack.append(root)
        on_stack[root] = True
        while work:
            point, targets = work[-1]
            for target in targets:
                if index[target] < 0:
                    index[target] = low[target] = count
                    count += 1
                    stack.append(target)
                    on_stack[target] = True
                    work.append((target, iter(leads[target])))
                    break
                if on_stack[target]:
                    low[point] = min(low[point], index[target])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[point])
                if low[point] == index[point]:
                    part = []
                    while not part or part[-1] != point:
                        part.append(stack.pop())
                        on_stack[part[-1]] = False
                    found.append(part)
    found.reverse()
    return found
