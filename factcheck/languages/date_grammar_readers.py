"""The fields of a matched time (day, month, year, century, …) read into intervals, by the kind of pattern."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from factcheck.languages.date_grammar_lexicon import DateLexicon
from factcheck.languages.numbers import fold
from factcheck.values.calendars import CALENDAR_LAG, FIRST_GREGORIAN_YEAR, LAST_JULIAN_YEAR
from factcheck.values.dates import CalendarDate, Interval, Precision
from factcheck.values.intervals import day_interval, season_interval, span, year_interval
from factcheck.values.times import date_interval, month_has

_NUMBER = re.compile(r"\d+")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_CENTURY_NAMED_BY_DECADE = 1900  # "the 1800s" are a century, "the 1900s" and "the 2000s" decades
_NEAR_DAYS = 31  # a new-style date put first is not much later than the old one, whichever has a slip
_MOST_YEARS = 400  # "1919–1922"; more is no span of years but two numbers
_MOST_BACK = 99  # "1922–1919" and "1919–1919" are spans with a slip

# Interval, second reading, partial date, its end, and which of two dates (or whether the one) is the Julian.
Fields = Mapping[str, str]
Reading = tuple[Interval | None, Interval | None, CalendarDate | None, CalendarDate | None, bool | None]


def _plain(interval: Interval) -> Reading:
    return interval, None, None, None, None


def _read_day(fields: Fields, lexicon: DateLexicon) -> Reading | None:
    return _dated(_date(fields, lexicon))


def _dated(date: CalendarDate) -> Reading | None:
    if date.year is not None:
        return _plain(date_interval(date))
    if date.month is not None and date.day is not None and not month_has(date.month, date.day):
        return None
    return None, None, date, None, None


def _date(fields: Fields, lexicon: DateLexicon, which: str = "") -> CalendarDate:
    day = fields.get("day" + which) or fields.get("dd" + which)
    month = fields.get("month" + which)
    number = fields.get("mm" + which)
    year = fields.get("year" + which)
    return CalendarDate(
        int(year) if year else _spelled(fields, lexicon),
        lexicon.months[fold(month).rstrip(".")][0] if month else int(number) if number else None,
        _digits(day) if day else None,
    )


def _spelled(fields: Fields, lexicon: DateLexicon) -> int | None:
    """The year given in words; of one without its hundreds, that of the last century."""
    text = next(
        (fields[name] for name in ("full_spelled", "long_spelled", "spelled") if name in fields), None
    )
    if text is None:
        return None
    words = fold(text).split()
    known = lexicon.year_words
    found = [known.get(" ".join(words[:2]), 0)] if "full_spelled" in fields else []
    for word in words[2 if found and found[0] else 0 :]:
        stem = max((each for each in known if word.startswith(each)), key=len, default="")
        found.append(known.get(stem, 0))
    return sum(found) + (0 if "full_spelled" in fields else lexicon.spelled_century)


def _read_spelled(fields: Fields, lexicon: DateLexicon) -> Reading | None:
    """A year in words; without its hundreds it may be one of the century before, too."""
    year = _spelled(fields, lexicon)
    if year is None or not 1000 <= year < 2100:
        return None
    earlier = None if "full_spelled" in fields else year_interval(year - 100)
    return year_interval(year), earlier, None, None, None


def _read_short_year(fields: Fields, lexicon: DateLexicon) -> Reading | None:
    """A year in two digits («в 54-м»), of the last century or the one before."""
    year = lexicon.spelled_century + int(fields["yy"])
    return year_interval(year), year_interval(year - 100), None, None, None


def _digits(text: str) -> int:
    found = _NUMBER.match(text)
    return int(found.group()) if found else 0


def _read_slashed(fields: Fields, _lexicon: DateLexicon) -> Reading | None:
    """12/04/1961 may be read in two ways, 16/03/1921 and 03/16/1921 in one."""
    first, second = int(fields["dd"]), int(fields["mm"])
    return _plain(day_interval(int(fields["year"]), second, first)) if first > 12 or first == second else None


def _read_julian(fields: Fields, lexicon: DateLexicon) -> Reading | None:
    date = _date(fields, lexicon)
    julian = CalendarDate(date.year, date.month, date.day, julian=True)
    if date.year is None:
        return (None, None, julian, None, True) if month_has(date.month or 0, date.day or 0) else None
    return date_interval(julian), date_interval(date), None, None, True


def _read_double(fields: Fields, lexicon: DateLexicon) -> Reading | None:
    """Two dates of one day, the later one Gregorian; where they lie otherwise than the calendars do, one of
    them is a slip: "26 May (10 June) 1799".
    """
    return _read_perhaps_double(fields, lexicon) or _slipped(*_two_dates(fields, lexicon))


def _slipped(first: CalendarDate, second: CalendarDate) -> Reading | None:
    """Two dates that cannot be one day, in years when both calendars were in use; the old one as a rule comes
    first.
    """
    year = second.year or first.year
    if year is None or not FIRST_GREGORIAN_YEAR <= year <= LAST_JULIAN_YEAR:
        return None
    days = [date_interval(replace(date, year=date.year or year)) for date in (first, second)]
    apart = (days[0].earliest or 0) - (days[1].earliest or 0)
    old_first = not 0 < apart <= _NEAR_DAYS
    old, new = days if old_first else days[::-1]
    return new, old, None, None, old_first


def _two_dates(fields: Fields, lexicon: DateLexicon) -> tuple[CalendarDate, CalendarDate]:
    first, second = _date(fields, lexicon), _date(fields, lexicon, "2")
    month = first.month or second.month
    return replace(first, month=month), replace(second, month=second.month or month)


def _read_perhaps_double(fields: Fields, lexicon: DateLexicon) -> Reading | None:
    """Two dates of one day, if they lie as far apart as the calendars do."""
    first, second = _two_dates(fields, lexicon)
    year = first.year or second.year
    for years in _year_pairs(year or 2001, second.year):
        for old_first, (old, new) in ((True, (first, second)), (False, (second, first))):
            old_year, new_year = years if old_first else years[::-1]
            julian = _day_or_none(CalendarDate(old_year, old.month, old.day, julian=True))
            written = _day_or_none(CalendarDate(old_year, old.month, old.day))
            gregorian = _day_or_none(CalendarDate(new_year, new.month, new.day))
            if written is None or gregorian is None or julian is None:
                continue
            if (gregorian.earliest or 0) - (written.earliest or 0) not in CALENDAR_LAG:
                continue
            if year is None:
                return None, None, CalendarDate(None, old.month, old.day, julian=True), None, old_first
            return gregorian, written, None, None, old_first
    return None


def _year_pairs(first: int, second: int | None) -> tuple[tuple[int, int], ...]:
    if second is not None:
        return ((first, second),)
    return ((first, first), (first, first - 1), (first - 1, first), (first, first + 1))


def _day_or_none(date: CalendarDate) -> Interval | None:
    try:
        return date_interval(date)
    except ValueError:
        return None


def _read_days(fields: Fields, lexicon: DateLexicon) -> Reading | None:
    return _two_days(fields, lexicon, extent=True)


def _read_pair(fields: Fields, lexicon: DateLexicon) -> Reading | None:
    return _two_days(fields, lexicon, extent=False)


def _two_days(fields: Fields, lexicon: DateLexicon, *, extent: bool) -> Reading | None:
    date = _date(fields, lexicon)
    last = _digits(fields["day2"])
    if (date.day or 0) >= last:
        return None
    end = CalendarDate(date.year, date.month, last)
    if date.year is None:
        return (None, None, date, end, None) if month_has(date.month or 0, last) else None
    return _plain(span(date_interval(date), date_interval(end), extent))


def _read_named_day(fields: Fields, lexicon: DateLexicon) -> Reading | None:
    month, day, last_month, last_day = lexicon.named_days[fold(fields["named_day"]).replace("’", "'")]
    year = int(fields["year"])
    return _plain(
        span(day_interval(year, month, day), day_interval(year, last_month, last_day), extent=False)
    )


def _read_season(fields: Fields, lexicon: DateLexicon) -> Reading | None:
    season = lexicon.seasons[fold(fields["season"])][0]
    year = int(fields["year"]) if "year" in fields else _spelled(fields, lexicon) or 0
    interval = season_interval(year, season)
    if season != 4 or "yy2" in fields:
        return _plain(interval)
    return interval, season_interval(year - 1, season), None, None, None


def _read_years(fields: Fields, _lexicon: DateLexicon) -> Reading | None:
    return _two_years(fields, extent=True)


def _read_split(fields: Fields, _lexicon: DateLexicon) -> Reading | None:
    return _two_years(fields, extent=False)


def _two_years(fields: Fields, *, extent: bool) -> Reading | None:
    first = int(fields["year"])
    last = int(fields["year2"]) if "year2" in fields else first - first % 100 + int(fields["yy2"])
    if not -_MOST_BACK <= last - first <= _MOST_YEARS or (last != first + 1 and not extent):
        return None
    if "yy2" in fields and last <= first:
        return None
    return _plain(span(year_interval(first), year_interval(last), extent))


def _read_year(fields: Fields, _lexicon: DateLexicon) -> Reading | None:
    year = int(fields["year"])
    return _plain(year_interval(year)) if year < 2100 else None


def _read_early_year(fields: Fields, _lexicon: DateLexicon) -> Reading | None:
    """A year of three digits, which only its word tells from a number."""
    return _plain(year_interval(int(fields["num"]))) if len(fields["num"]) == 3 else None


def _read_early_years(fields: Fields, _lexicon: DateLexicon) -> Reading | None:
    """Two of them: «в 532–537 годах»."""
    first, last = int(fields["num"]), int(fields["num2"])
    three = len(fields["num"]) == len(fields["num2"]) == 3
    if not three or not 0 < last - first <= _MOST_YEARS:
        return None
    return _plain(span(year_interval(first), year_interval(last)))


def _read_era_year(fields: Fields, _lexicon: DateLexicon) -> Reading | None:
    before = "bc" in fields
    first, last = (
        _era_year(int(fields[name]), before) if name in fields else None for name in ("num", "num2")
    )
    if first is None or first > 2100:
        return None
    if last is None:
        return _plain(year_interval(first))
    return _plain(span(year_interval(first), year_interval(last))) if first < last else None


def _era_year(year: int, before: bool) -> int:
    return 1 - year if before else year


def _read_decade(fields: Fields, lexicon: DateLexicon) -> Reading | None:
    if "decade" in fields:
        first = int(fields["decade"])
        if first % 100 == 0 and first < _CENTURY_NAMED_BY_DECADE and lexicon.century_decades:
            return year_interval(first, first + 99, Precision.CENTURY), _decade(first), None, None, None
        return _plain(_decade(first))
    word = fields.get("decade_word")
    decade = int(lexicon.decades[fold(word)]) if word else int(fields["decade2"])
    if "roman" in fields:
        return _plain(_decade((_roman(fields["roman"]) - 1) * 100 + decade))
    if "century_name" in fields:
        return _plain(_decade((lexicon.centuries[fold(fields["century_name"])] - 1) * 100 + decade))
    readings = [_decade(century * 100 + decade) for century in lexicon.decade_centuries]
    return readings[0], readings[1] if len(readings) > 1 else None, None, None, None


def _decade(first: int) -> Interval:
    return year_interval(first, first + 9, Precision.DECADE)


def _read_century(fields: Fields, lexicon: DateLexicon) -> Reading | None:
    if "roman" in fields:
        first = _roman(fields["roman"])
    elif "ordinal" in fields:
        first = _digits(fields["ordinal"])
    else:
        first = lexicon.centuries[fold(fields["century_name"])]
    last = first
    if "roman2" in fields:
        last = _roman(fields["roman2"])
    elif "ordinal2" in fields:
        last = _digits(fields["ordinal2"])
    if not 1 <= first <= last <= 21:
        return None
    if "bc" in fields:
        return _plain(year_interval(1 - 100 * first, 100 - 100 * first, Precision.CENTURY))
    # Both ways of counting: the 19th century is 1801–1900, or the 1800s.
    interval = year_interval(100 * (first - 1) or 1, 100 * last, Precision.CENTURY)
    return _plain(interval)


def _roman(text: str) -> int:
    values = [_ROMAN_VALUES[sign] for sign in text]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


READERS: Mapping[str, Callable[[Fields, DateLexicon], Reading | None]] = {
    "double": _read_double,
    "perhaps_double": _read_perhaps_double,
    "julian": _read_julian,
    "days": _read_days,
    "pair": _read_pair,
    "day": _read_day,
    "slashed": _read_slashed,
    "month": _read_day,
    "named_day": _read_named_day,
    "season": _read_season,
    "years": _read_years,
    "split": _read_split,
    "named_year": _read_year,
    "suffixed_year": _read_year,
    "iso_month": _read_day,
    "short_year": _read_short_year,
    "early_year": _read_early_year,
    "early_years": _read_early_years,
    "spelled_year": _read_spelled,
    "bare_spelled_year": _read_spelled,
    "year": _read_year,
    "era_year": _read_era_year,
    "decade": _read_decade,
    "bare_decade": _read_decade,
    "century": _read_century,
}
