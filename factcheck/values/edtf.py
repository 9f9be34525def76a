"""Extended Date/Time Format (ISO 8601-2) strings: the dates of the reference set."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.values.calendars import civil, day_number, month_length
from factcheck.values.intervals import (
    WINTER,
    Interval,
    Precision,
    boundaries,
    day_interval,
    month_interval,
    season_interval,
    span,
    year_interval,
)

ALLOWED = (
    "expected an EDTF date such as 1921, 1921-03, 1921-03-16, 192X, 19XX, 1921-22 (summer), -0043, 1920~, "
    "1919/1922, 1923-10-29/.. or [1919..1922]"
)
_DATE = re.compile(
    r"(?P<year>-?\d{4}|-?\d{3}X|-?\d{2}XX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?P<mark>[~?%]?)"
)
_OPEN = ("", "..")
_FIRST_SEASON = 21


def parse_edtf(text: str) -> Interval:
    """The interval of an EDTF string; ValueError, saying what is allowed, for anything else.

    `1919/1922` lasted all that time (`extent`), a bare `1921` or `[1919..1922]` happened at some time
    within. `~`, `?` and `%` make it approximate. A winter (`-24`) covers the one that ends in the year and
    the one that begins in it.
    """
    body = text.strip()
    if body.startswith("[") and body.endswith("]"):
        return _parse_pair(body, *_split(body, body[1:-1], ".."), extent=False)
    if "/" in body:
        return _parse_pair(body, *_split(body, body, "/"), extent=True)
    return _parse_date(body)


def format_edtf(interval: Interval) -> str:
    """The EDTF string of an interval; `parse_edtf` gives the same days back."""
    unit = _format_unit(interval)
    if unit is not None and not interval.extent:
        return unit + ("~" if interval.approximate else "")
    start, end = boundaries(interval)
    mark = "~" if interval.approximate else ""
    first = ".." if interval.earliest is None else (_format_unit(start) or "") + mark
    last = ".." if interval.latest is None else (_format_unit(end) or "") + mark
    if interval.extent:
        return f"{first}/{last}"
    return f"[{first.replace('..', '')}..{last.replace('..', '')}]"


def _split(text: str, body: str, mark: str) -> tuple[str, str]:
    first, found, last = body.partition(mark)
    if not found or (mark == "/" and "/" in last) or (first in _OPEN and last in _OPEN):
        raise ValueError(f"{text!r} is not a date: {ALLOWED}")
    return first, last


def _parse_pair(text: str, first: str, last: str, *, extent: bool) -> Interval:
    start = None if first in _OPEN else _parse_date(first)
    end = None if last in _OPEN else _parse_date(last)
    if start is not None and end is not None:
        both = span(start, end, extent)
        if both.earliest is not None and both.latest is not None and both.earliest > both.latest:
            raise ValueError(f"{text!r} ends before it begins")
        return both
    if start is not None:
        return replace(start, latest=None, extent=extent)
    if end is not None:
        return replace(end, earliest=None, extent=extent)
    raise ValueError(f"{text!r} is not a date: {ALLOWED}")


def _parse_date(text: str) -> Interval:
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is not a date: {ALLOWED}")
    try:
        interval = _read(match["year"], match["month"], match["day"])
    except ValueError as error:
        raise ValueError(f"{text!r} is not a date: {error}") from error
    return replace(interval, approximate=bool(match["mark"]))


def _read(year_text: str, month: str | None, day: str | None) -> Interval:
    missing = year_text.count("X")
    if missing:
        if month is not None:
            raise ValueError("a year with unknown digits takes no month")
        size = 10**missing
        first = int(year_text.rstrip("X")) * size
        first, last = (
            (first, first + size - 1) if not year_text.startswith("-") else (first - size + 1, first)
        )
        return year_interval(first, last, Precision.DECADE if missing == 1 else Precision.CENTURY)
    year = int(year_text)
    if month is None or month == "XX":
        if day not in (None, "XX"):
            raise ValueError("a day needs its month")
        return year_interval(year)
    season = int(month) - _FIRST_SEASON + 1
    if 1 <= season <= WINTER and day is None:
        return _season(year, season)
    if day is None or day == "XX":
        return month_interval(year, int(month))
    return day_interval(year, int(month), int(day))


def _season(year: int, season: int) -> Interval:
    whole = season_interval(year, season)
    if season != WINTER:
        return whole
    return span(season_interval(year - 1, WINTER), whole, extent=False)


def _format_unit(interval: Interval) -> str | None:
    """The string of one day, month, season, year, decade or century; None for any other interval."""
    if interval.earliest is None or interval.latest is None:
        return None
    year, month, day = civil(interval.earliest)
    if interval.precision is Precision.SEASON:
        return _format_season(interval)
    if interval.precision in (Precision.DECADE, Precision.CENTURY):
        missing = 1 if interval.precision is Precision.DECADE else 2
        text = _pad(year if year >= 0 else civil(interval.latest)[0])[:-missing] + "X" * missing
        return text if _same_days(text, interval) else None
    if interval.earliest == interval.latest:
        return f"{_pad(year)}-{month:02}-{day:02}"
    if (day, interval.latest) == (1, day_number(year, month, month_length(year, month))):
        return f"{_pad(year)}-{month:02}"
    if (month, day) == (1, 1) and interval.latest == day_number(year, 12, 31):
        return _pad(year)
    return None


def _format_season(interval: Interval) -> str | None:
    if interval.earliest is None:
        return None
    year = civil(interval.earliest)[0]
    for season in range(_FIRST_SEASON, _FIRST_SEASON + WINTER):
        text = f"{_pad(year + (season == _FIRST_SEASON + WINTER - 1))}-{season}"
        if _same_days(text, interval):
            return text
    return None


def _same_days(text: str, interval: Interval) -> bool:
    parsed = _parse_date(text)
    return (parsed.earliest, parsed.latest) == (interval.earliest, interval.latest)


def _pad(year: int) -> str:
    return f"{year:05}" if year < 0 else f"{year:04}"
