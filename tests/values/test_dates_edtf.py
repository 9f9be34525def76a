"""EDTF strings, calendars and intervals."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.calendars import civil, day_number, julian_civil, julian_day_number
from factcheck.values.dates import (
    Interval,
    Precision,
    contains,
    distance,
    format_edtf,
    is_before,
    overlap,
    parse_edtf,
)

DAYS = st.integers(min_value=-1_500_000, max_value=3_000_000)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("1921", (1921, 1, 1), (1921, 12, 31), Precision.YEAR),
        ("1921-02", (1921, 2, 1), (1921, 2, 28), Precision.MONTH),
        ("1920-02", (1920, 2, 1), (1920, 2, 29), Precision.MONTH),
        ("1921-03-16", (1921, 3, 16), (1921, 3, 16), Precision.DAY),
        ("192X", (1920, 1, 1), (1929, 12, 31), Precision.DECADE),
        ("19XX", (1900, 1, 1), (1999, 12, 31), Precision.CENTURY),
        ("1921-22", (1921, 6, 1), (1921, 9, 22), Precision.SEASON),
        ("1921-24", (1920, 12, 1), (1922, 3, 20), Precision.SEASON),
        ("-0043-03-15", (-43, 3, 15), (-43, 3, 15), Precision.DAY),
        ("1921-XX-XX", (1921, 1, 1), (1921, 12, 31), Precision.YEAR),
        ("1919/1922", (1919, 1, 1), (1922, 12, 31), Precision.YEAR),
        ("1919-05-19/1923", (1919, 5, 19), (1923, 12, 31), Precision.YEAR),
        ("[1919..1922]", (1919, 1, 1), (1922, 12, 31), Precision.YEAR),
    ],
)
def test_parse_reads_days_and_grain(text, earliest, latest, precision):
    interval = parse_edtf(text)
    assert (interval.earliest, interval.latest) == (day_number(*earliest), day_number(*latest))
    assert interval.precision is precision


def test_only_intervals_with_a_slash_are_extents():
    assert [parse_edtf(text).extent for text in ("1919/1922", "1921", "192X", "[1919..1922]")] == [
        True,
        False,
        False,
        False,
    ]


def test_open_ends_are_none():
    assert parse_edtf("1923-10-29/..").latest is None
    assert parse_edtf("../1920").earliest is None


@pytest.mark.parametrize("mark", ["~", "?", "%"])
def test_qualifiers_make_approximate(mark):
    assert parse_edtf("1920" + mark).approximate
    assert not parse_edtf("1920").approximate


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("March 1921", "expected an EDTF date"),
        ("1921-13", "month 13"),
        ("1921-02-30", "day 30"),
        ("1922/1919", "ends before"),
        ("../..", "expected an EDTF date"),
        ("", "expected an EDTF date"),
        ("1921-3-16", "expected an EDTF date"),
        ("192X-03", "takes no month"),
    ],
)
def test_errors_say_what_is_allowed(text, hint):
    with pytest.raises(ValueError, match=hint):
        parse_edtf(text)


@given(DAYS)
def test_day_numbers_round_trip(number):
    assert day_number(*civil(number)) == number
    assert julian_day_number(*julian_civil(number)) == number


@given(st.dates())
def test_day_numbers_are_those_of_datetime(date: datetime.date):
    assert day_number(date.year, date.month, date.day) == date.toordinal()


def test_julian_days():
    assert civil(julian_day_number(1917, 10, 25)) == (1917, 11, 7)
    assert civil(julian_day_number(1837, 1, 29)) == (1837, 2, 10)
    assert civil(julian_day_number(1582, 10, 5)) == (1582, 10, 15)


EDTF = st.one_of(
    st.integers(1, 2100).map("{:04}".format),
    st.integers(100, 209).map("{}X".format),
    st.integers(10, 20).map("{}XX".format),
    st.dates().map(lambda date: date.isoformat()),
    st.dates().map(lambda date: date.isoformat()[:7]),
    st.builds("{:04}-{}".format, st.integers(1, 2100), st.integers(21, 24)),
    st.builds("-{:04}".format, st.integers(1, 900)),
)


@given(EDTF, st.sampled_from(["", "~"]))
def test_parse_of_format_is_the_same_interval(text, mark):
    interval = parse_edtf(text + mark)
    assert parse_edtf(format_edtf(interval)) == interval


@given(DAYS, st.integers(0, 100_000), st.sampled_from(list(Precision)), st.booleans(), st.booleans())
def test_any_interval_keeps_its_days_through_edtf(first, length, precision, approximate, extent):
    interval = Interval(first, first + length, precision, approximate, extent)
    if not -9_000 < civil(first)[0] < 9_000:
        return
    parsed = parse_edtf(format_edtf(interval))
    kept = (parsed.earliest, parsed.latest, parsed.approximate, parsed.extent)
    assert kept == (first, first + length, approximate, extent)


def test_relations_of_intervals():
    year, day, later = parse_edtf("1921"), parse_edtf("1921-03-16"), parse_edtf("1924")
    assert overlap(year, day)
    assert contains(year, day)
    assert not contains(day, year)
    assert not overlap(year, later)
    assert overlap(parse_edtf("1922~"), later)
    assert is_before(year, later) is True
    assert is_before(later, year) is False
    assert is_before(year, day) is None
    assert distance(day, parse_edtf("1921-03-20")) == (4, 4)
    assert distance(parse_edtf("1921-03-20"), day) == (-4, -4)
    assert distance(year, parse_edtf("1922")) == (1, 729)
