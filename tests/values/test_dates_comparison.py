"""How two times compare."""

import pytest

from factcheck.values.calendars import civil
from factcheck.values.comparison import Comparison
from factcheck.values.dates import (
    CalendarDate,
    Offset,
    Precision,
    Slip,
    TimeMention,
    TimeRelation,
    compare_intervals,
    compare_times,
    parse_edtf,
    resolve,
    shift,
    slip_between,
    with_year,
)

CASES = """
at 1921 | at 1921-03-16 | entailed
at 1921-03-16 | at 1921-03-16 | equal
at 1921-03 | at 1921-03-16 | entailed
at 1921-03-16 | at 1921 | silent
at 1924 | at 1920-06-03 | different
at 192X | at 1921 | entailed
at 1930~ | at 1932 | entailed
at 1930~ | at 1933 | different
at 1921 | at 1921~ | silent
span 1919/1925 | at 1919-05-19/1923-07-24 | different
span 1919/1923 | at 1919-05-19/1923-07-24 | entailed
span 1919/1923 | at 1919/1923 | equal
span 1919-05/1923 | at 1919-05-19/1923-07-24 | entailed
span 1919-05-20/1923 | at 1919-05-19/1923-07-24 | different
span 1919-05-19/1923-07-24 | at 1919/1923 | silent
span 1919/1923 | at 1921 | silent
span 1919/1923 | at 1925 | different
span 1923/1980 | at 1923-10-29/.. | silent
at 1919 | at 1918/1920 | entailed
at 1918 | at 1918-05-28/1920-04-28 | entailed
at 1918-03 | at 1918/1920 | silent
at 191X | at 1918/1919 | entailed
at 1922 | at 1918/1920 | different
at 1950 | at 1923/.. | entailed
at 1920 | at 1923/.. | different
before 1921 | at 1920-06 | entailed
before 1921 | at 1922 | different
before 1921 | at 1921-03 | different
before 1921 | at 1919/1922 | silent
by 1921 | at 1921-03 | entailed
by 1921 | at 1922 | different
by 1921 | at 1919/1925 | entailed
after 1921 | at 1922 | entailed
after 1921 | at 1920 | different
after 1917 | at 1917-11 | silent
since 1921 | at 1921/.. | entailed
since 1921 | at 1923/.. | different
since 1921 | at 1921-05-03/1930 | entailed
until 1922 | at 1918/1922-03 | entailed
until 1922 | at 1918/1924 | different
until 1922 | at 1918/.. | silent
at 1921 | before 1920 | different
at 1919 | before 1920 | silent
at 1921 | since 1920 | entailed
at 1921 | until 1920 | different
before 1921 | before 1921 | equal
"""


def rows():
    for line in CASES.strip().splitlines():
        claim, statement, expected = (part.strip() for part in line.split("|"))
        yield pytest.param(*claim.split(), *statement.split(), expected, id=line)


@pytest.mark.parametrize(("relation", "claim", "other", "statement", "expected"), list(rows()))
def test_comparison(relation, claim, other, statement, expected):
    found = compare_intervals(
        parse_edtf(claim), TimeRelation(relation), parse_edtf(statement), TimeRelation(other)
    )
    assert found is Comparison(expected)


def mention(text=None, alternative=None, relation=TimeRelation.AT, **fields):
    return TimeMention(
        "",
        0,
        0,
        (0, 0),
        relation,
        parse_edtf(text) if text else None,
        alternative=parse_edtf(alternative) if alternative else None,
        **fields,
    )


def test_either_reading_of_two_calendars_may_agree():
    claim = mention("1837-02-10", "1837-01-29")
    assert compare_times(claim, mention("1837-01-29")) is Comparison.EQUAL
    assert compare_times(claim, mention("1837-02-10")) is Comparison.EQUAL
    assert compare_times(claim, mention("1837-02-08")) is Comparison.DIFFERENT


def test_an_unmarked_old_style_day_is_the_same_day():
    assert compare_times(mention("1799-05-26"), mention("1799-06-06")) is Comparison.ENTAILED
    assert compare_times(mention("1799-05-27"), mention("1799-06-06")) is Comparison.DIFFERENT
    assert compare_times(mention("1961-04-01"), mention("1961-04-14")) is Comparison.DIFFERENT


def test_a_date_without_its_year_compares_in_the_statements_year():
    june = mention(partial=CalendarDate(month=6, day=16))
    assert compare_times(june, mention("1963-06-16")) is Comparison.EQUAL
    assert compare_times(june, mention("1963-07-16")) is Comparison.DIFFERENT
    assert compare_times(june, mention("1963")) is Comparison.SILENT
    assert compare_times(mention(partial=CalendarDate(month=6)), mention("1963-06-16")) is Comparison.ENTAILED
    assert compare_times(june, june) is Comparison.EQUAL
    assert compare_times(mention("1963"), june) is Comparison.SILENT
    assert compare_times(mention("1963-08"), june) is Comparison.DIFFERENT


def test_offsets_compare_with_offsets_only():
    week = mention(relation=TimeRelation.OFFSET, offset=Offset(5, 9, 1))
    exact = mention(relation=TimeRelation.OFFSET, offset=Offset(7, 7, 1))
    before = mention(relation=TimeRelation.OFFSET, offset=Offset(5, 9, -1))
    assert compare_times(week, exact) is Comparison.ENTAILED
    assert compare_times(week, before) is Comparison.DIFFERENT
    assert compare_times(week, mention("1921")) is Comparison.SILENT


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("1921-03-16", "1921-03-10", Slip.DIGIT),
        ("1921-03-16", "1921-03-21", Slip.DAY),
        ("1921-03-16", "1921-05-16", Slip.MONTH),
        ("1921-03-16", "1924-03-16", Slip.YEAR),
        ("1921-03-16", "1924-05-16", None),
        ("1921-03-16", "1921-03-16", None),
        ("1921-03", "1921-05", Slip.MONTH),
        ("1921", "1927", Slip.YEAR),
        ("1921", "1912", Slip.YEAR),
        ("1921", "1945", None),
        ("1921", "1921-03", None),
        ("1921-03", "1924-03-16", Slip.YEAR),
        ("1921-03", "1924-05-16", None),
        ("1921-03", "1921-03-16", None),
        ("1921-22", "1924-08-05", Slip.YEAR),
        ("1919/1923", "1919/1925", Slip.END),
        ("1919/1923", "1917/1925", None),
    ],
)
def test_slip_between(first, second, expected):
    assert slip_between(parse_edtf(first), parse_edtf(second)) is expected


def test_with_year_fills_in_the_year():
    filled = with_year(mention(partial=CalendarDate(month=6, day=16)), 1963)
    assert filled.interval == parse_edtf("1963-06-16")
    assert filled.partial is None
    leap = mention(partial=CalendarDate(month=2, day=29))
    assert with_year(leap, 1963) is leap


def test_with_year_reads_old_style_both_ways():
    filled = with_year(mention(partial=CalendarDate(month=12, day=5, julian=True)), 1836)
    assert (filled.interval, filled.alternative) == (parse_edtf("1836-12-17"), parse_edtf("1836-12-05"))


def test_a_range_may_run_over_the_new_year():
    both = mention(
        partial=CalendarDate(month=12, day=28),
        partial_end=CalendarDate(month=1, day=3),
        relation=TimeRelation.SPAN,
    )
    assert with_year(both, 1920).interval == parse_edtf("1920-12-28/1921-01-03")


def test_shift():
    year = 365.25
    two_years = Offset(1.25 * year, 3 * year, 1, Precision.YEAR)
    shifted = shift(parse_edtf("1921"), two_years)
    assert (civil(shifted.earliest or 0)[0], civil(shifted.latest or 0)[0]) == (1922, 1924)
    nine_days = shift(parse_edtf("1921-03-16"), Offset(8, 10, -1))
    assert (nine_days.earliest, nine_days.latest) == (
        parse_edtf("1921-03-06").earliest,
        parse_edtf("1921-03-08").latest,
    )
    following = Offset(0, 732, 1, Precision.YEAR, calendar=1)
    assert shift(parse_edtf("1921-03-16"), following) == parse_edtf("1922")
    assert shift(parse_edtf("1921-12-31"), Offset(1, 1, 1, Precision.DAY, calendar=1)) == parse_edtf(
        "1922-01-01"
    )


def test_resolve_counts_from_the_anchor():
    january = mention(
        relation=TimeRelation.OFFSET,
        partial=CalendarDate(month=1),
        offset=Offset(0, 732, 1, Precision.YEAR, calendar=1),
    )
    assert resolve(january, parse_edtf("1957-10-04")).interval == parse_edtf("1958-01")
