"""Times found in text: tables of "text -> relation time precision" lines, several times parted by ";"."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.languages.dates import find_times, render
from factcheck.values.dates import TimeMention, format_edtf, parse_edtf

LANGUAGES = ("en", "ru")


def described(mention: TimeMention) -> str:
    parts = [str(mention.relation)]
    if mention.interval is not None:
        parts += [format_edtf(mention.interval), mention.interval.precision.name.lower()]
    if mention.alternative is not None:
        parts.append("or " + format_edtf(mention.alternative))
    for partial in (mention.partial, mention.partial_end):
        if partial is not None:
            day = f"-{partial.day}" if partial.day else ""
            parts.append(f"--{partial.month}{day}{' old' if partial.julian else ''}")
    if mention.offset is not None:
        offset = mention.offset
        calendar = "" if offset.calendar is None else f" {offset.calendar} {offset.unit.name.lower()}"
        parts.append(f"{offset.low:.0f}..{offset.high:.0f}d {offset.sign:+}{calendar}")
    return " ".join(parts)


def cases(language):
    table = Path(__file__).with_name(f"dates_{language}.txt").read_text("utf-8")
    for line in table.splitlines():
        text, _, expected = (part.strip() for part in line.partition("->"))
        yield pytest.param(text, language, expected, id=f"{language}: {text}")


@pytest.mark.parametrize(("text", "language", "expected"), [*cases("en"), *cases("ru")])
def test_find_times(text, language, expected):
    assert "; ".join(described(mention) for mention in find_times(text, language)) == expected


WHOLE = """
en | on 16 March 1921 they | on 16 March 1921 | 16 March 1921
en | by the end of 1922 | by the end of 1922 | end of 1922
en | from 1919 to 1922 | from 1919 to 1922 | 1919 to 1922
en | two years later, | two years later | two years
en | some two weeks before it | some two weeks before | two weeks
en | in the following year | in the following year | the following year
ru | в апреле 1920 года | в апреле 1920 года | апреле 1920 года
ru | за девять дней до того | за девять дней до | девять дней
ru | менее чем через четыре года он | менее чем через четыре года | четыре года
ru | с 28 апреля по 11 мая 1920 года | с 28 апреля по 11 мая 1920 года | 28 апреля по 11 мая 1920 года
"""


@pytest.mark.parametrize("line", WHOLE.strip().splitlines())
def test_whole_takes_in_the_words_around(line):
    language, text, whole, inner = (part.strip() for part in line.split("|"))
    (mention,) = find_times(text, language)
    assert (text[slice(*mention.whole)], mention.text) == (whole, inner)


RENDERED = """
en | 16 March 1921 | 1924-05-07 | 7 May 1924
en | March 16, 1921 | 1924-05-07 | May 7, 1924
en | Mar. 16, 1921 | 1924-09-07 | Sep. 7, 1924
en | 1921-03-16 | 1924-05-07 | 1924-05-07
en | the 16th of March 1921 | 1924-05-02 | 2nd of May 1924
en | 16 March 1921 | 1924 | None
en | in 1921 | 1924-05-07 | 1924
en | in 1921 | 1919/1923 | None
en | the 1920s | 1931 | 1930s
en | in March 1921 | 1924-05 | May 1924
en | from 1919 to 1922 | 1918-05-28/1920-04-28 | 1918 to 1920
en | 1919–22 | 1918/1920 | 1918–20
en | 16–19 June 1963 | 1963-06-14/1963-06-20 | 14–20 June 1963
en | the 19th century | 1750 | 18th century
en | in the fall of 1921 | 1922-21 | spring of 1922
en | the late 1930s | 1938 | late 1930s
en | the late 1930s | 1931 | None
en | 29 January (10 February) 1837 | 1861-03-03 | 19 February (3 March) 1861
en | 44 BC | -0030 | 31 BC
en | 44 BC | 1921 | None
ru | 16 марта 1921 г. | 1924-05-07 | 7 мая 1924 г.
ru | 16.03.1921 | 1924-05-07 | 07.05.1924
ru | в апреле 1920 года | 1921-03-16 | марте 1921 года
ru | Апрель 1920 года | 1921-03-16 | Март 1921 года
ru | в 1924 году | 1920-06 | 1920 году
ru | XX век | 1805 | XIX век
ru | весной 1921 года | 1920-23 | осенью 1920 года
ru | с 1919 по 1922 год | 1918/1920 | 1918 по 1920 год
ru | 16 (28) марта 1881 г. | 1881-03-13 | 1 (13) марта 1881 г.
"""


@pytest.mark.parametrize("line", RENDERED.strip().splitlines())
def test_render_writes_in_the_style_of_the_mention(line):
    language, text, time, expected = (part.strip() for part in line.split("|"))
    (mention,) = find_times(text, language)
    assert str(render(parse_edtf(time), mention.style, language)) == expected


def test_render_of_an_unknown_style_is_none():
    assert render(parse_edtf("1921"), "", "en") is None


WORDS = (
    "16 3 1921 1922 2000 March May march 16th the of in from to between and – - ( ) / . , : 1920s "
    "19th century "
    "BC two years later week after before early end April O.S. c. about mid- 29 31 (28) "
    "марта февраля 1921 года г. гг. в с по до через год лет спустя XX века -х летом того же начале"
)
TEXTS = st.lists(st.sampled_from(WORDS.split()) | st.text(max_size=3), max_size=14)


@given(TEXTS, st.sampled_from(LANGUAGES), st.sampled_from(["", " "]))
def test_find_times_never_fails_and_its_spans_are_its_text(words, language, space):
    text = space.join(words)
    end = 0
    for mention in find_times(text, language):
        assert text[mention.start : mention.end] == mention.text
        assert mention.start >= end
        assert mention.whole[0] <= mention.start < mention.end <= mention.whole[1]
        end = mention.end
        if mention.interval is not None:
            rendered = render(mention.interval, mention.style, language)
            assert rendered is None or isinstance(rendered, str)
