"""How a time was written, as a template, and other times written the same way.

A style is the written text with each field replaced: `{day}`, `{month:gen}`, `{year}`. A field of a range's
end has a 2 after its name, one of the Julian calendar an o (`{dayo}`). A colon leads to the form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.languages.date_grammar_lexicon import DateLexicon
from factcheck.languages.numbers import fold
from factcheck.values.calendars import civil, julian_civil
from factcheck.values.dates import Interval, Precision
from factcheck.values.intervals import boundaries, contains, portion, season_interval, units_at, year_interval

_HOLE = re.compile(r"\{(?P<name>[a-z_]+?)(?P<which>[2o]?)(?::(?P<form>[^}]*))?\}")
_ROMAN_SIGNS = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_GRAIN = {
    "day": Precision.DAY,
    "month": Precision.MONTH,
    "year": Precision.YEAR,
    "yy": Precision.YEAR,
    "decade": Precision.DECADE,
}
_NAMES = {
    "dd": "day",
    "mm": "month",
    "num": "year",
    "ordinal": "century",
    "roman": "century",
    "decade2": "decade",
}
_ENGLISH_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def template(match: re.Match[str], lexicon: DateLexicon, old_first: bool | None) -> str:
    """The style of a matched time; `old_first` says which of two dates is Julian, None for a usual time."""
    text, style, at = match.group(), "", 0
    for name in sorted(match.re.groupindex, key=lambda each: match.start(each)):
        if match[name] is None or name.rstrip("2") in ("bc", "ad"):
            continue
        begin, end = match.start(name) - match.start(), match.end(name) - match.start()
        hole = _hole(name, match[name], lexicon, old_first)
        if name.startswith("num") and match.groupdict().get("bc") is not None:
            hole = hole.replace("}", ":bc}")
        style += literal(text[at:begin]) + hole
        at = end
    return style + literal(text[at:])


def second(style: str) -> str:
    """The style of a time as the end of a range."""
    return _HOLE.sub(
        lambda hole: "{" + hole["name"] + "2" + (f":{hole['form']}" if hole["form"] else "") + "}", style
    )


def fill(interval: Interval, style: str, lexicon: DateLexicon) -> str | None:
    """The interval written in a style; None where the style cannot say it."""
    holes = list(_HOLE.finditer(style))
    if not holes or interval.earliest is None or interval.latest is None:
        return None
    ranged = any(hole["which"] == "2" for hole in holes)
    first, last = boundaries(interval) if ranged else (interval, interval)
    if ranged and not interval.extent and first == last:
        return None
    text, at = "", 0
    for hole in holes:
        written = _written(hole, last if hole["which"] == "2" else first, lexicon)
        if written is None:
            return None
        text += style[at : hole.start()] + written
        at = hole.end()
    text += style[at:]
    return text.replace("\ue000", "{").replace("\ue001", "}")


def literal(text: str) -> str:
    """The text as a part of a style."""
    return text.replace("{", "\ue000").replace("}", "\ue001")


def _hole(name: str, text: str, lexicon: DateLexicon, old_first: bool | None) -> str:
    base = name.removesuffix("2") if name != "decade2" else name
    which = "2" if name != base else ""
    if old_first is not None and base in ("day", "month", "dd", "mm", "year"):
        which = "o" if (which == "2") != old_first else ""
    form = _form(base, text, lexicon)
    return "{" + _NAMES.get(base, base) + which + (f":{form}" if form else "") + "}"


def _form(name: str, text: str, lexicon: DateLexicon) -> str:
    match name:
        case "dd" | "mm":
            return "02" if len(text) == 2 else ""
        case "day":
            return "th" if not text.isdigit() else "02" if text[0] == "0" else ""
        case "ordinal":
            return "th"
        case "roman" | "decade2" | "century_name" | "decade_word" | "named_day":
            return name
        case "month":
            name, dot = fold(text).rstrip("."), "." if text.endswith(".") else ""
            return lexicon.months[name][1] + dot + _case(text.rstrip("."), lexicon.month_case)
        case "season":
            return lexicon.seasons[fold(text)][1] + _case(text, False)
    return ""


def _case(text: str, capitalised: bool) -> str:
    """The mark of a word's case: + for capitals, ^ for a capital that the word doesn't have in itself."""
    if text.isupper() and len(text) > 1:
        return "+"
    return "^" if text[0].isupper() and not capitalised else ""


def _written(hole: re.Match[str], interval: Interval, lexicon: DateLexicon) -> str | None:
    name, form = hole["name"], hole["form"] or ""
    if name == "part":
        return "" if any(contains(portion(unit, form), interval) for unit in _wholes(interval)) else None
    if name == "season":
        return _written_season(interval, form, lexicon)
    if name == "century":
        return _written_century(interval, form)
    grain = _GRAIN.get(name)
    if grain is None or interval.precision > grain or not _within_one(interval, grain):
        return None
    day = interval.earliest or 0
    year, month, date = julian_civil(day) if hole["which"] == "o" else civil(day)
    match name:
        case "day":
            return _written_day(date, form)
        case "month":
            return _written_month(month, form, lexicon)
        case "year":
            return _written_year(year, form)
        case "yy":
            return f"{year % 100:02}"
    return _written_decade(year, form, lexicon)


def _written_year(year: int, form: str) -> str | None:
    if form == "bc":
        return str(1 - year) if year < 1 else None
    return str(year) if year > 0 else None


def _wholes(interval: Interval) -> Iterator[Interval]:
    """What the interval may be a part of: the months, seasons, years, decades and centuries about it."""
    day = interval.earliest or 0
    yield from units_at(day)[1:-1]
    year = civil(day)[0]
    for season in range(1, 5):
        yield season_interval(year, season)
    century = year - year % 100
    yield year_interval(century, century + 100, Precision.CENTURY)


def _within_one(interval: Interval, grain: Precision) -> bool:
    unit = next(each for each in units_at(interval.earliest or 0) if each.precision is grain)
    return unit.latest is not None and interval.latest is not None and interval.latest <= unit.latest


def _written_day(day: int, form: str) -> str:
    if form == "th":
        ending = "th" if 10 <= day % 100 <= 20 else _ENGLISH_ENDINGS.get(day % 10, "th")
        return f"{day}{ending}"
    return f"{day:02}" if form == "02" else str(day)


def _written_month(month: int, form: str, lexicon: DateLexicon) -> str:
    if form in ("", "02"):
        return f"{month:02}" if form else str(month)
    name = form.rstrip("+^.")
    word = lexicon.month_forms[name][month - 1]
    if "." in form and fold(word) in lexicon.months and lexicon.months[fold(word)][1] == name:
        word += "."
    return _cased(word, form)


def _cased(word: str, form: str) -> str:
    if form.endswith("+"):
        return word.upper()
    return word.capitalize() if form.endswith("^") else word


def _written_season(interval: Interval, form: str, lexicon: DateLexicon) -> str | None:
    """The season that the interval lies in; the days that two seasons may claim are of none."""
    year = civil(interval.earliest or 0)[0]
    found = [number for number in range(1, 5) if contains(season_interval(year, number), interval)]
    return _cased(lexicon.season_forms[form.rstrip("+^")][found[0] - 1], form) if len(found) == 1 else None


def _written_decade(year: int, form: str, lexicon: DateLexicon) -> str | None:
    if form == "decade2":
        return f"{year % 100 // 10}0" if year // 100 in lexicon.decade_centuries[:1] else None
    return str(year - year % 10) if year > 0 and not form else None


def _written_century(interval: Interval, form: str) -> str | None:
    """The century whose hundred years, counted from 0 or from 1, hold the interval."""
    earliest, latest = interval.earliest or 0, interval.latest or 0
    century = (civil((earliest + latest) // 2)[0] + 99) // 100
    if century < 1 or not 100 * (century - 1) <= civil(earliest)[0] or civil(latest)[0] > 100 * century:
        return None
    if form == "th":
        return _written_day(century, "th")
    if form != "roman":
        return None
    text = ""
    for value, sign in _ROMAN_SIGNS:
        while century >= value:
            text, century = text + sign, century - value
    return text
