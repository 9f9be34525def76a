import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.languages.quantities import find_quantities, render

# text, what is found: (words, value, unit, bound, noun)
ENGLISH = [
    ("one hour and thirty-six minutes", [("one hour and thirty-six minutes", 96, "min", "exact", "")]),
    ("She is 5 ft 7 in tall.", [("5 ft 7 in", 67, "in", "exact", "")]),
    ("six and a half miles", [("six and a half miles", 6.5, "mi", "exact", "")]),
    ("a nine-and-a-half-year journey", [("nine-and-a-half-year", 9.5, "year", "exact", "")]),
    ("an eight-foot mirror", [("eight-foot", 8, "ft", "exact", "")]),
    ("about a year and a half", [("a year and a half", 1.5, "year", "about", "")]),
    ("She made 48 orbits in all", [("48 orbits", 48, "", "exact", "orbit")]),
    ("Seven crew members died", [("Seven crew members", 7, "", "exact", "member")]),
    ("twelve people walked on", [("twelve people", 12, "", "exact", "person")]),
    ("five more crews followed", [("five more crews", 5, "", "exact", "crew")]),
    ("Buran flew once.", [("once", 1, "", "exact", "time")]),
    ("It flew twice.", [("twice", 2, "", "exact", "time")]),
    ("It flew four times.", [("four times", 4, "", "exact", "time")]),
    ("about 15,000 people", [("15,000 people", 15000, "", "about", "person")]),
    ("more than 20 times", [("20 times", 20, "", "more", "time")]),
    ("up to five launches", [("five launches", 5, "", "at_most", "launch")]),
    ("no fewer than 12 men", [("12 men", 12, "", "at_least", "man")]),
    ("almost 200,000", [("200,000", 200000, "", "less", "")]),
    ("five miles or so", [("five miles or so", 5, "mi", "about", "")]),
    ("two thirds of the votes", [("two thirds", 2 / 3, "1", "exact", "")]),
    ("half of the seats", [("half", 0.5, "1", "exact", "")]),
    ("a quarter of a century", [("a quarter of a century", 0.25, "century", "exact", "")]),
    ("died at the age of seventy-seven", [("seventy-seven", 77, "year", "exact", "age")]),
    ("thirty-five years old", [("thirty-five years old", 35, "year", "exact", "age")]),
    ("a 77-year-old man", [("77-year-old", 77, "year", "exact", "age")]),
    ("he was sixty-five when he won", [("sixty-five", 65, "year", "exact", "age")]),
    ("worth $1.2 million", [("$1.2 million", 1.2e6, "USD", "exact", "")]),
    ("worth 5m USD", [("5m USD", 5e6, "USD", "exact", "")]),
    ("it cost 30 euros", [("30 euros", 30, "EUR", "exact", "")]),
    ("fell to −5 °C", [("−5 °C", -5, "°C", "exact", "")]),
    ("17,500 miles per hour", [("17,500 miles per hour", 17500, "mi/h", "exact", "")]),
    ("28,000 km/h", [("28,000 km/h", 28000, "km/h", "exact", "")]),
    ("1,200 square kilometres", [("1,200 square kilometres", 1200, "km²", "exact", "")]),
    ("3 percentage points", [("3 percentage points", 3, "pp", "exact", "")]),
    ("45 per cent", [("45 per cent", 45, "%", "exact", "")]),
    ("almost a mile", [("a mile", 1, "mi", "less", "")]),
    ("both sides agreed", [("both sides", 2, "", "exact", "side")]),
    ("a crew of seven", [("seven", 7, "", "exact", "person")]),
    ("hundreds of albums", [("hundreds of albums", 200, "", "at_least", "album")]),
    ("tens of thousands of men", [("tens of thousands of men", 20000, "", "at_least", "man")]),
    ("its only successful flight", [("only successful flight", 1, "", "exact", "flight")]),
    ("the only two survivors", [("two survivors", 2, "", "exact", "survivor")]),
    ("released a single in May", []),
]
RUSSIAN = [
    ("сотни альбомов", [("сотни альбомов", 200, "", "at_least", "альбомов")]),
    ("совершил единственный полёт", [("единственный полёт", 1, "", "exact", "полёт")]),
    ("сделав один виток", [("один", 1, "", "exact", "виток")]),
    ("один из них", []),
    ("длился 1 час 48 минут", [("1 час 48 минут", 108, "min", "exact", "")]),
    ("108-минутный полёт", [("108-минутный", 108, "min", "exact", "")]),
    ("двухчасовой выход", [("двухчасовой", 2, "h", "exact", "")]),
    ("тридцатипятилетний учёный", [("тридцатипятилетний", 35, "year", "exact", "")]),
    ("37-летний Иванов", [("37-летний", 37, "year", "exact", "age")]),
    ("четырёхтомное издание", [("четырёхтомное", 4, "", "exact", "том")]),
    ("масса 83,6 кг", [("83,6 кг", 83.6, "kg", "exact", "")]),
    ("десять витков вокруг", [("десять витков", 10, "", "exact", "витков")]),
    ("не менее 12 успешных пусков", [("12 успешных пусков", 12, "", "at_least", "пусков")]),
    ("облетел трижды", [("трижды", 3, "", "exact", "раз")]),
    ("летал один раз", [("один раз", 1, "", "exact", "раз")]),
    ("двое суток", [("двое суток", 2, "day", "exact", "")]),
    ("трое детей", [("трое детей", 3, "", "exact", "детей")]),
    ("более 200 кг", [("200 кг", 200, "kg", "more", "")]),
    ("превышает 4000 тонн", [("4000 тонн", 4000, "t", "more", "")]),
    ("в возрасте 34 лет", [("34 лет", 34, "year", "exact", "age")]),
    ("около полутора тысяч солдат", [("полутора тысяч солдат", 1500, "", "about", "солдат")]),
    ("ждал полчаса", [("полчаса", 0.5, "h", "exact", "")]),
    ("почти треть населения", [("треть", 1 / 3, "1", "less", "")]),
    ("четверть века", [("четверть века", 0.25, "century", "exact", "")]),
    ("чуть более четырёх лет", [("четырёх лет", 4, "year", "more", "")]),
    ("пять с лишним тысяч жителей", [("пять с лишним тысяч жителей", 5000, "", "more", "жителей")]),
    (
        "тридцать с небольшим миллионов рублей",
        [("тридцать с небольшим миллионов рублей", 30e6, "RUB", "more", "")],
    ),
    ("двадцать с лишним лет", [("двадцать с лишним лет", 20, "year", "more", "")]),
    ("5 тыс. рублей", [("5 тыс. рублей", 5000, "RUB", "exact", "")]),
    ("восемь километров в секунду", [("восемь километров в секунду", 8, "km/s", "exact", "")]),
    ("120 квадратных километров", [("120 квадратных километров", 120, "km²", "exact", "")]),
    ("держали под арестом год", []),
    ("продержали под арестом год", [("год", 1, "year", "exact", "")]),
    ("около года", [("года", 1, "year", "about", "")]),
    ("до пяти кораблей", [("пяти кораблей", 5, "", "at_most", "кораблей")]),
]
NONE = [
    ("en", "Apollo 11 landed."),
    ("en", "A Boeing 747 took off"),
    ("en", "Article 5 says so"),
    ("en", "see page 12 there"),
    ("en", "Python 3.11.7 came out"),
    ("en", "the STS-135 crew"),
    ("en", "One of the engines failed"),
    ("en", "no one died"),
    ("en", "three times larger"),
    ("en", "it ended 3-1 there"),
    ("en", "phone 555-1234 now"),
    ("en", "as was shown [12]"),
    ("en", "the 20th century"),
    ("en", "No. 5 is alive"),
    ("en", "the Chicago Seven"),
    ("en", "once every hour and thirty-six minutes"),
    ("ru", "корабль «Восток-1»"),
    ("ru", "один из них"),
    ("ru", "в два раза больше"),
    ("ru", "на странице 12 сказано"),
    ("ru", "в 1961 г. стартовал"),
    ("ru", "№ 12"),
    ("ru", "потерял семью"),
    ("ru", "пьеса «Три сестры»"),
]
RANGES = [
    ("en", "10–12 km", 10, 12, "km"),
    ("en", "from 10 to 12 tonnes", 10, 12, "t"),
    ("en", "between five and seven kg", 5, 7, "kg"),
    ("en", "1.2–1.5 million people", 1.2e6, 1.5e6, ""),
    ("en", "two or three days", 2, 3, "day"),
    ("ru", "от 5 до 10 км", 5, 10, "km"),
    ("ru", "10—12 человек", 10, 12, ""),
    ("ru", "два-три года", 2, 3, "year"),
]
# language, claim, statement's language, statement, the words that replace the claim's number
RENDERED = [
    ("en", "It flew five times.", "en", "4 launches", "four"),
    ("en", "153 missions", "en", "135 missions", "135"),
    ("en", "Six people died", "en", "7 crew members", "Seven"),
    ("en", "was thirty-five at the time", "en", "aged 25", "twenty-five"),
    ("en", "It flew twice.", "en", "It flew once.", "once"),
    ("en", "1.2 million people", "en", "1,500,000 people", "1.5 million"),
    ("en", "12,000 people", "en", "15300 people", "15,300"),
    ("en", "a six-and-a-half-year trip", "en", "nine and a half years", "nine-and-a-half"),
    ("en", "more than 20 times", "en", "13 launches", None),
    ("en", "12 miles", "en", "10.54 km", None),
    ("en", "five men", "en", "1 man", None),
    ("ru", "347 суток", "en", "437 days", "437"),
    ("ru", "в двадцати шагах", "ru", "10 шагов", "десяти"),
    ("ru", "чуть более четырёх лет", "ru", "чуть более шести лет", "шести"),
    ("ru", "восемь лет", "ru", "четыре года", None),
    ("ru", "восемь лет", "ru", "шесть лет", "шесть"),
    ("ru", "облетел трижды", "en", "It flew once.", "один раз"),
    ("ru", "было четырёхтомным", "ru", "6 томов", "шести"),
    ("ru", "836 кг", "ru", "83,6 кг", "83,6"),
    ("ru", "24 м", "en", "2.4 m", "2,4"),
    ("ru", "тремя кораблями", "ru", "пять кораблей", "пятью"),
    ("ru", "1,2 млн человек", "ru", "1 300 000 человек", "1,3 млн"),
]


def check(text, language, expected):
    found = find_quantities(text, language)
    assert [(q.text, pytest.approx(q.value), q.unit, q.bound.value, q.noun) for q in found] == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text, expected):
    check(text, "en", expected)


@pytest.mark.parametrize(("text", "expected"), RUSSIAN)
def test_russian(text, expected):
    check(text, "ru", expected)


@pytest.mark.parametrize(("language", "text"), NONE)
def test_no_quantity(language, text):
    assert find_quantities(text, language) == ()


@pytest.mark.parametrize(("language", "text", "low", "high", "unit"), RANGES)
def test_ranges(language, text, low, high, unit):
    (found,) = find_quantities(text, language)
    assert (found.value, found.high, found.unit) == (pytest.approx(low), pytest.approx(high), unit)


@pytest.mark.parametrize(("language", "claim", "other", "statement", "expected"), RENDERED)
def test_render(language, claim, other, statement, expected):
    like, stated = find_quantities(claim, language)[0], find_quantities(statement, other)[0]
    assert render(stated, like, language) == expected


def test_taken_spans_are_left_out():
    assert find_quantities("two years later it flew", "en", [(0, 15)]) == ()


@given(st.text(max_size=80), st.sampled_from(["en", "ru"]))
def test_spans_slice_to_their_text(text, language):
    position = 0
    for found in find_quantities(text, language):
        assert text[found.start : found.end] == found.text
        assert position <= found.start <= found.number[0] <= found.number[1] <= found.end
        position = found.end


@given(st.integers(2, 10**6), st.integers(2, 10**6))
def test_a_rendered_number_is_read_back(old, new):
    (like,), (stated,) = find_quantities(f"{old:,} cats", "en"), find_quantities(f"{new} birds", "en")
    text = render(stated, like, "en")
    assert text is not None
    assert find_quantities(f"{text} cats", "en")[0].value == new


@given(st.integers(2, 999))
def test_russian_words_are_read_back(value):
    (like,) = find_quantities("с двадцатью кораблями", "ru")
    (stated,) = find_quantities(f"{value} кораблей", "ru")
    text = render(stated, like, "ru")
    if text is not None:
        assert find_quantities(f"с {text} кораблями", "ru")[0].value == value
