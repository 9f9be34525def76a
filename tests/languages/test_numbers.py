import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.languages.numbers import last_digit, number_at

ENGLISH = [
    ("12,000 men", 12000, "12,000"),
    ("12 000 men", 12000, "12 000"),
    ("1,234,567.8 m", 1234567.8, "1,234,567.8"),
    ("1.5 km", 1.5, "1.5"),
    ("10½ miles", 10.5, "10½"),
    ("7 1/2 miles", 7.5, "7 1/2"),
    ("5k run", 5000, "5k"),
    ("3 bn people", 3e9, "3 bn"),
    ("1.2 million", 1.2e6, "1.2 million"),
    ("6.02 × 10^23 atoms", 6.02e23, "6.02 × 10^23"),
    ("6.02×10²³ atoms", 6.02e23, "6.02×10²³"),
    ("three and a half miles", 3.5, "three and a half"),
    ("nine-and-a-half-year", 9.5, "nine-and-a-half"),
    ("one and a half million", 1.5e6, "one and a half million"),
    ("a million and a half dollars", 1.5e6, "a million and a half"),
    ("a hundred and five men", 105, "a hundred and five"),
    ("half a mile", 0.5, "half a"),
    ("half a million", 500000, "half a million"),
    ("half a dozen eggs", 6, "half a dozen"),
    ("a dozen eggs", 12, "a dozen"),
    ("two dozen eggs", 24, "two dozen"),
    ("a hundred men", 100, "a hundred"),
    ("two hundred and five thousand men", 205000, "two hundred and five thousand"),
    ("three hundred and sixty-three feet", 363, "three hundred and sixty-three"),
    ("twelve hundred men", 1200, "twelve hundred"),
    ("seventy-seven", 77, "seventy-seven"),
    ("three-year term", 3, "three"),
    ("−5 degrees", -5, "−5"),
    ("minus five degrees", -5, "minus five"),
]
RUSSIAN = [
    ("двести пять тысяч человек", 205000, "двести пять тысяч"),
    ("трёх человек", 3, "трёх"),
    ("трех человек", 3, "трех"),
    ("тремя кораблями", 3, "тремя"),
    ("пятьюдесятью шестью", 56, "пятьюдесятью шестью"),
    ("полтора часа", 1.5, "полтора"),
    ("полутора тысяч", 1500, "полутора тысяч"),
    ("полчаса", 0.5, "пол"),
    ("пол-литра", 0.5, "пол-"),
    ("полмиллиона", 500000, "полмиллиона"),
    ("три с половиной тысячи", 3500, "три с половиной тысячи"),
    ("две тысячи лет", 2000, "две тысячи"),
    ("1,2 млн человек", 1.2e6, "1,2 млн"),
    ("5 тыс. человек", 5000, "5 тыс."),
    ("12 000 рублей", 12000, "12 000"),
    ("1.5 м", 1.5, "1.5"),
    ("два миллиона триста тысяч", 2.3e6, "два миллиона триста тысяч"),
    ("двадцать один день", 21, "двадцать один"),
    ("двое суток", 2, "двое"),
    ("сто миллионов", 1e8, "сто миллионов"),
]
NONE = [
    ("en", "twenty-first"),
    ("en", "nineteen sixty-one"),
    ("en", "3.11.7"),
    ("en", "12:30"),
    ("en", "1990s"),
    ("en", "5th"),
    ("en", "007"),
    ("en", "a man"),
    ("en", "XIV"),
    ("ru", "двадцать пятого"),
    ("ru", "тысяча девятьсот шестьдесят первом"),
    ("ru", "тысячи людей"),
    ("ru", "полковник"),
    ("ru", "12-й"),
    ("ru", "60-х"),
]


@pytest.mark.parametrize(("text", "value", "written"), ENGLISH)
def test_english(text, value, written):
    assert number_at(text, 0, "en") == (pytest.approx(value), len(written))


@pytest.mark.parametrize(("text", "value", "written"), RUSSIAN)
def test_russian(text, value, written):
    assert number_at(text, 0, "ru") == (pytest.approx(value), len(written))


@pytest.mark.parametrize(("language", "text"), NONE)
def test_no_number(language, text):
    assert number_at(text, 0, language) is None


def test_a_plural_scale_is_a_number_after_a_bounding_word():
    assert number_at("тысячи людей", 0, "ru", bounded=True) == (1000, 6)


def test_a_second_long_hyphenated_number_is_no_ordinal():
    assert number_at("a thirty-second burn", 2, "en") == (30, 8)


@pytest.mark.parametrize(
    ("written", "value", "step"),
    [("12,000", 12000, 1000), ("437", 437, 1), ("10.50", 10.5, 0.01), ("1.2 million", 1.2e6, 1e5),
     ("fifteen thousand", 15000, 1000), ("three and a half", 3.5, 0.5)],
)  # fmt: skip
def test_last_digit(written, value, step):
    assert last_digit(written, value, "en") == pytest.approx(step)


@given(st.integers(0, 10**12))
def test_grouped_digits_are_read_back(value):
    assert number_at(f"{value:,}", 0, "en") == (value, len(f"{value:,}"))


@given(st.text(max_size=60), st.integers(0, 60), st.sampled_from(["en", "ru"]))
def test_any_text_is_survived(text, start, language):
    found = number_at(text, min(start, len(text)), language)
    assert found is None or start < found[1] <= len(text)
