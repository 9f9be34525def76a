import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.languages.quantities import find_quantities
from factcheck.values.comparison import Comparison
from factcheck.values.quantities import compare_quantities, same_kind, slip
from factcheck.values.units import UNITS, from_base, to_base

HOLDS = [
    ("363 ft", "110.6 m"),
    ("110.6 m", "363 feet"),
    ("184 pounds", "83.6 kg"),
    ("about 15,000", "15,230"),
    ("almost 200,000", "197,500"),
    ("over 10 km", "10.54 km"),
    ("more than 10 km", "10.54 km"),
    ("up to 5 crews", "3 crews"),
    ("at least three crews", "3 crews"),
    ("400 people", "420 people"),
    ("fifteen years", "15 years and 31 days"),
    ("two days", "2.2 days"),
    ("nearly three days", "2.9 days"),
    ("one hour and forty-eight minutes", "108 minutes"),
    ("12 months", "1 year"),
    ("30 days", "1 month"),
    ("100 °C", "212 °F"),
    ("420 tons", "420 tonnes"),
    ("between 10 and 12 people", "11 people"),
    ("10–12 km", "11.4 km"),
    ("half of the seats", "50 %"),
    ("two thirds of the seats", "66 %"),
    ("six and a half miles", "10.54 km"),
    ("less than two hours", "108 minutes"),
    ("a little over four years", "50 months"),
    ("flew once", "1 time"),
]
DIFFERS = [
    ("more than 20 times", "13 launches"),
    ("more than 20 launches", "20 launches"),
    ("84 orbits", "48 orbits"),
    ("10.5 m", "10.54 km"),
    ("24 m", "2.4 m"),
    ("20 launches", "21 launches"),
    ("five times", "4 launches"),
    ("a little over four years", "six years"),
    ("437 days", "347 days"),
    ("almost 200,000", "120,000"),
    ("about 15,000", "19,000"),
    ("two hours", "12 minutes"),
    ("up to 5 crews", "7 crews"),
    ("at least 5 crews", "3 crews"),
    ("between 10 and 12 people", "15 people"),
    ("more than 4000 tonnes", "about 420 tonnes"),
    ("10 °C", "20 °C"),
    ("45 %", "54 %"),
]
SILENT = [
    ("5 kg", "5 km"),
    ("$5", "€5"),
    ("5 %", "5 percentage points"),
    ("10.54 km", "10.5 km"),
    ("15 people", "more than 10 people"),
    ("11 people", "between 10 and 12 people"),
    ("over 20 years", "20 years"),
]


def one(text):
    (found,) = find_quantities(text, "en")
    return found


@pytest.mark.parametrize(("claim", "statement"), HOLDS)
def test_holds(claim, statement):
    assert compare_quantities(one(claim), one(statement)).holds


@pytest.mark.parametrize(("claim", "statement"), DIFFERS)
def test_differs(claim, statement):
    assert compare_quantities(one(claim), one(statement)) is Comparison.DIFFERENT


@pytest.mark.parametrize(("claim", "statement"), SILENT)
def test_silent(claim, statement):
    assert compare_quantities(one(claim), one(statement)) is Comparison.SILENT


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("84 orbits", "48 orbits", True),
        ("437 days", "347 days", True),
        ("836 kg", "83.6 kg", True),
        ("10.5 m", "10.54 km", True),
        ("24 m", "2.4 m", True),
        ("five times", "4 launches", False),
        ("two hours", "12 minutes", False),
    ],
)
def test_slip(a, b, expected):
    assert slip(one(a), one(b)) is expected


def test_only_one_currency_is_comparable():
    assert same_kind(one("$5"), one("7 dollars"))
    assert not same_kind(one("$5"), one("7 euros"))


@given(st.floats(-1e6, 1e6), st.sampled_from(sorted(UNITS)))
def test_conversion_is_reversible(value, symbol):
    assert from_base(to_base(value, symbol), symbol) == pytest.approx(value, abs=1e-6)


@given(st.integers(0, 10**6), st.sampled_from(["km", "kg", "orbits", "years", "%", "°C"]))
def test_a_value_equals_itself(value, unit):
    found = find_quantities(f"It had about {value:,} {unit} then", "en")
    assert all(compare_quantities(item, item) is Comparison.EQUAL for item in found)
