"""Numbers in running text, in digits ("12,000", «1,5») and in words ("two hundred and five", «тремя»)."""

from __future__ import annotations

import re

from factcheck.languages.number_lexicon import WORD, NumberWords, fold, language_data, number_words
from factcheck.model import Language

__all__ = ["fold", "language_data", "last_digit", "number_at"]

_GAP = re.compile(r"[ \u00a0]+|(?<=[^\W\d_])[-‐‑](?=[^\W\d_])")
_SPACES = re.compile(r"[ \u00a0]+")
_VULGAR = {
    "½": 0.5,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "¼": 0.25,
    "¾": 0.75,
    "⅛": 0.125,
    "⅜": 0.375,
    "⅝": 0.625,
    "⅞": 0.875,
}
_SLASHED = re.compile(r"([1-9])/(2|3|4|5|8|10)(?![\d/])")
_POWER = re.compile(r"[ \u00a0]?[×x·*][ \u00a0]?10(?:\^?([-−+]?\d{1,2})(?!\d)|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−", "0123456789-+-")
_MINUS = "−-"
_CURRENCY = "$€£¥₽"
_CURRENCY_CODE = re.compile(r"[ \u00a0][A-Z]{3}(?!\w)")


class _Sum:
    """The value of the number words read so far: full groups in `total`, the group being read in `group`."""

    __slots__ = ("closed", "group", "place", "total")

    def __init__(self) -> None:
        self.total = 0.0
        self.group: float | None = None
        self.place = float("inf")
        self.closed = False  # nothing but a scale word may follow: a fraction or digits were read

    @property
    def value(self) -> float:
        return self.total + (self.group or 0.0)

    def add(self, value: float) -> bool:
        """Take a cardinal into the group if it fits there ("twenty" + 5, but not 5 + "twenty")."""
        if self.closed or value >= self.place:
            return False
        if self.group is None:
            self.group = value
            return True
        room = 10 if value < 10 else 100 if value < 100 else 1000
        fits = self.group > 0 and self.group % room == 0 and not (value < 10 and self.group % 100 == 10)
        if value == 0 or not fits:
            return False
        self.group += value
        return True

    def multiply(self, scale: int) -> bool:
        """Take a scale word ("hundred", "million")."""
        if scale >= self.place or (self.group is None and self.total):
            return False
        group = 1.0 if self.group is None else self.group
        if scale < 1000:
            if group >= 100:
                return False
            self.group = group * scale
            self.closed = self.closed or scale != 100
            return True
        self.total, self.group, self.place = self.total + group * scale, None, scale
        return True

    def add_fraction(self, fraction: float) -> None:
        """Take the half of "two and a half", or of "a million and a half"."""
        if self.group is None and self.total:
            self.total += fraction * self.place
        else:
            self.group = (self.group or 0.0) + fraction
        self.closed = True


def _next_word(low: str, at: int) -> re.Match[str] | None:
    gap = _GAP.match(low, at)
    return WORD.match(low, gap.end()) if gap else None


def _joined(low: str, at: int, words: NumberWords, state: _Sum) -> re.Match[str] | None:
    """The number word after "and", as in "two hundred and five"."""
    if not words.joiner or state.value < 100 or (state.group or 0) % 100:
        return None
    joiner = _next_word(low, at)
    if joiner is None or joiner.group() != words.joiner:
        return None
    word = _next_word(low, joiner.end())
    return word if word and 0 < words.cardinals.get(word.group(), 0) < 100 else None


def _tail(low: str, at: int, words: NumberWords) -> tuple[float, int]:
    for pattern, value in words.tails:
        if match := pattern.match(low, at):
            return value, match.end()
    return 0.0, at


def _extend(low: str, at: int, words: NumberWords, state: _Sum) -> int:
    """Read number words after `at` into `state`; where they end."""
    while True:
        word = _next_word(low, at)
        joined = None if state.closed else _joined(low, at, words, state)
        if joined is not None and state.add(words.cardinals[joined.group()]):
            at = joined.end()
        elif word is not None and _take(word.group(), words, state):
            at = word.end()
        else:
            fraction, end = (0.0, at) if state.closed else _tail(low, at, words)
            if not fraction:
                return at
            state.add_fraction(fraction)
            at = end


def _take(word: str, words: NumberWords, state: _Sum) -> bool:
    if word in words.scales:
        return state.multiply(words.scales[word])
    return word in words.cardinals and state.add(words.cardinals[word])


def _continues(low: str, start: int, end: int, words: NumberWords, value: float) -> bool:
    """Whether the words go on as an ordinal ("twenty-first") or as a year in pairs ("nineteen sixty-one")."""
    word = _next_word(low, end)
    if word is None:
        return False
    if word.group() in words.cardinals:
        return low[end] != "-"
    if not words.ordinal_word.match(word.group()):
        return False
    hyphen_second = low[word.start() - 1] == "-" and low[:start].endswith(
        tuple(f"{a} " for a in words.articles)
    )
    return not hyphen_second and ((value >= 20 and value % 10 == 0) or word.group().endswith("dth"))


def _written(low: str, start: int, words: NumberWords, bounded: bool) -> tuple[float, int] | None:
    first = WORD.match(low, start)
    if first is None:
        return None
    word, state, end = first.group(), _Sum(), first.end()
    if word in words.whole:
        state.group, state.closed = words.whole[word], True
    elif word in words.halves or word in words.articles:
        return _from_article(low, first, words)
    elif word in words.cardinals:
        state.group = words.cardinals[word]
    elif word in words.alone or (bounded and word in words.bound):
        state.multiply(words.scales[word])
    else:
        return _prefixed(low, start, words)
    end = _extend(low, end, words, state)
    return None if _continues(low, start, end, words, state.value) else (state.value, end)


def _prefixed(low: str, start: int, words: NumberWords) -> tuple[float, int] | None:
    """«полчаса», «полмиллиона»: the half is written into the word it halves."""
    if words.prefix is None or not (match := words.prefix.match(low, start)):
        return None
    rest = WORD.match(low, match.end())
    if rest is not None and rest.group() in words.scales:
        return words.prefix_value * words.scales[rest.group()], rest.end()
    return words.prefix_value, match.end()


def _from_article(low: str, first: re.Match[str], words: NumberWords) -> tuple[float, int] | None:
    """ "a hundred", "half a million", "half a" (mile)."""
    state, article = _Sum(), first
    if half := first.group() in words.halves:
        following = _next_word(low, first.end())
        if following is None or following.group() not in words.articles:
            return None
        state.group, state.closed, article = 0.5, True, following
    scale = _next_word(low, article.end())
    if scale is None or scale.group() not in words.scales:
        return (0.5, article.end()) if half else None
    state.multiply(words.scales[scale.group()])
    end = _extend(low, scale.end(), words, state)
    return state.value, end


def _figures(text: str, low: str, start: int, words: NumberWords) -> tuple[float, int] | None:
    """A number in digits with what may follow them directly: a fraction, a power of ten, a scale."""
    if slashed := _SLASHED.match(low, start):
        above, below = int(slashed[1]), int(slashed[2])
        return (above / below, slashed.end()) if above < below else None
    match = words.digits.match(low, start)
    if match is None or words.ordinal_suffix.match(low, match.end()):
        return None
    whole = re.sub(r"\D", "", match["grouped"])
    if len(whole) > 1 and whole[0] == "0":
        return None
    value, end = float(whole + match["point"].replace(",", ".")), match.end()
    value, end = _fraction(low, value, end)
    if power := _POWER.match(low, end):
        exponent = int((power[1] or power[2]).translate(_SUPERSCRIPTS))
        return float(f"{value}e{exponent}") if value else 0.0, power.end()
    return _scaled(text, low, start, value, end, words)


def _fraction(low: str, value: float, end: int) -> tuple[float, int]:
    """ "10½", "10 1/2"."""
    after = _SPACES.match(low, end)
    at = after.end() if after else end
    if low[at : at + 1] in _VULGAR:
        return value + _VULGAR[low[at]], at + 1
    if after and (slashed := _SLASHED.match(low, at)) and int(slashed[1]) < int(slashed[2]):
        return value + int(slashed[1]) / int(slashed[2]), slashed.end()
    return value, end


def _scaled(text: str, low: str, start: int, value: float, end: int, words: NumberWords) -> tuple[float, int]:
    signed = (start > 0 and text[start - 1] in _CURRENCY) or _CURRENCY_CODE.match(text, end + 1)
    if signed and text[end : end + 1] in words.money and not text[end + 1 : end + 2].isalnum():
        return value * words.money[text[end]], end + 1
    if short := words.abbreviation.match(low, end):
        return value * words.abbreviations[short[1]], short.end()
    fraction, end = _tail(low, end, words)
    word = _next_word(low, end)
    if word is not None and word.group() in words.scales:
        return (value + fraction) * words.scales[word.group()], word.end()
    return value + fraction, end


def number_at(
    text: str, start: int, language: Language, *, bounded: bool = False
) -> tuple[float, int] | None:
    """The number that begins at `start`, a word boundary: its value and the offset of its end.

    None where no number begins, or where it goes on as something else (an ordinal, a year, a version).
    `bounded`: a bounding word stands before it, so that «тысячи» in «более тысячи» is a number.
    """
    words, low = number_words(language), fold(text)
    if start >= len(text):
        return None
    if text[start] in _MINUS:
        found = _figures(text, low, start + 1, words) if text[start + 1 : start + 2].isdecimal() else None
        return (-found[0], found[1]) if found else None
    if text[start] in _VULGAR:
        return _VULGAR[text[start]], start + 1
    if text[start].isdecimal():
        return _figures(text, low, start, words)
    first = WORD.match(low, start)
    if first is not None and first.group() in words.minus:
        gap = _SPACES.match(low, first.end())
        found = number_at(text, gap.end(), language) if gap else None
        return (-found[0], found[1]) if found else None
    return _written(low, start, words, bounded)


def is_number(text: str, language: Language) -> bool:
    """Whether a whole text is a number in digits or words."""
    found = number_at(text, 0, language)
    return found is not None and found[1] == len(text)


def last_digit(written: str, value: float, language: Language) -> float:
    """The size of the last digit that a number was written to: 1000 for "12,000", 0.1 for "3.5"."""
    figures = number_words(language).digits.match(written.lstrip(_MINUS))
    if figures is not None and figures["point"]:
        mantissa = float(re.sub(r"\D", "", figures["grouped"]) + figures["point"].replace(",", "."))
        scale = abs(value) / mantissa if mantissa else 1.0
        return float(f"{10 ** -(len(figures['point']) - 1) * scale:.6g}")
    if value != int(value):
        return next((step for step in (0.5, 0.25, 0.125) if value % step == 0), 0.1)
    step = 1.0
    while value and value % (step * 10) == 0:
        step *= 10
    return step
