"""The signs that begin an item of a list."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BULLET = re.compile(r"\s*(?P<class>[-*+•·▪◦‣●–—])\s+(?:\[[ xX]\]\s+)?(?=\S)")
_NUMBER = re.compile(
    r"\s*(?:(?P<plain>\d{1,3})[a-zа-яё]?[.)]|\((?P<round>\d{1,3})\)|\[(?P<square>\d{1,3})\]|(?:\d{1,3}\.){2,4}|[a-zа-яё]\))\s+(?=\S)"
)


@dataclass(frozen=True, slots=True)
class Marker:
    """An item's sign: `end` is where the item's text begins, `kind` the bullet or "number"; `note`
    for a number in square brackets.
    """

    end: int
    kind: str
    number: int | None = None
    note: bool = False


def match_marker(line: str) -> Marker | None:
    """The sign that the line begins with, if any."""
    if match := _BULLET.match(line):
        return Marker(match.end(), match["class"])
    if match := _NUMBER.match(line):
        digits = match["plain"] or match["round"] or match["square"]
        return Marker(match.end(), "number", int(digits) if digits else None, bool(match["square"]))
    return None
