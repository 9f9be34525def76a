"""Day numbers of the Gregorian and the Julian calendar, for any year.

A day is counted as `datetime.date.toordinal` counts it (proleptic Gregorian, 1 = 0001-01-01), continued
below 1 for years BCE; years are astronomical (0 is 1 BCE, -1 is 2 BCE).
"""

from __future__ import annotations

FIRST_GREGORIAN_YEAR = 1582
LAST_JULIAN_YEAR = 1923
"""Greece was the last state to leave the Julian calendar."""

CALENDAR_LAG = range(10, 14)
"""Days between one date in the two calendars, from 1582 to 2100."""

_DAYS_TO_YEAR_ONE = 305  # from 0000-03-01, where the count inside starts, to the day before 0001-01-01
_JULIAN_LAG = 2  # 0001-01-01 Julian is 0000-12-30 Gregorian
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_IN_400_YEARS = 146_097


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February in the Gregorian calendar."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """The number of days of a Gregorian month."""
    return 29 if month == 2 and is_leap(year) else _MONTH_LENGTHS[month - 1]


def day_number(year: int, month: int, day: int) -> int:
    """The number of a Gregorian day; ValueError if there is no such day."""
    if not 1 <= month <= 12:
        raise ValueError(f"month {month} is not in 1..12")
    if not 1 <= day <= month_length(year, month):
        raise ValueError(f"day {day} is not in 1..{month_length(year, month)}")
    years = year - (month <= 2)
    return (
        365 * years + years // 4 - years // 100 + years // 400 + _day_of_year(month, day) - _DAYS_TO_YEAR_ONE
    )


def julian_day_number(year: int, month: int, day: int) -> int:
    """The number of a day of the Julian calendar (old style); ValueError if there is no such day."""
    longest = 29 if month == 2 and year % 4 == 0 else _MONTH_LENGTHS[month - 1]
    if not 1 <= day <= longest:
        raise ValueError(f"day {day} is not in 1..{longest}")
    years = year - (month <= 2)
    return 365 * years + years // 4 + _day_of_year(month, day) - _DAYS_TO_YEAR_ONE - _JULIAN_LAG


def civil(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day number in the Gregorian calendar."""
    cycle, day = divmod(number + _DAYS_TO_YEAR_ONE, _DAYS_IN_400_YEARS)
    year = (day - day // 1460 + day // 36524 - day // 146096) // 365
    day -= 365 * year + year // 4 - year // 100
    return _from_march(cycle * 400 + year, day)


def julian_civil(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day number in the Julian calendar."""
    cycle, day = divmod(number + _DAYS_TO_YEAR_ONE + _JULIAN_LAG, 1461)
    year = (day - day // 1460) // 365
    return _from_march(cycle * 4 + year, day - 365 * year)


def _day_of_year(month: int, day: int) -> int:
    """Days since 1 March: with the leap day last, the lengths of the months follow one linear rule."""
    return (153 * ((month + 9) % 12) + 2) // 5 + day - 1


def _from_march(year: int, day_of_year: int) -> tuple[int, int, int]:
    shifted = (5 * day_of_year + 2) // 153
    month = (shifted + 2) % 12 + 1
    return year + (month <= 2), month, day_of_year - (153 * shifted + 2) // 5 + 1
