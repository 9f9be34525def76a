"""Ordinals in running text ("the first woman", «третьим пуском», «впервые») with the noun they count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.languages.counted import SUPERLATIVE, ordinal_noun
from factcheck.languages.number_lexicon import fold, language_data, number_words
from factcheck.languages.numerals import word_after, word_before
from factcheck.model import Language, Ordinal, Span

_WORD = re.compile(r"\d+|[^\W\d_]+")
_SIGNS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ROMAN = re.compile(r"(?<![\w.-])(?=[IVXLC])C?(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![\w.-])")
_SHORT = 3
"""A capitalised word no longer than this before a Roman numeral is a preposition that begins a sentence."""
_LARGEST_ALONE = 20
_MID_SENTENCE = re.compile(r"[^.!?…:;»\"”*(\s—–]\s\Z")


@dataclass(frozen=True, slots=True)
class OrdinalWords:
    """`ordinals.yaml` compiled. `forms` holds every form, `stems` what needs one of `endings`.

    `phrases` of rank 0 are set phrases that hold an ordinal and count nothing.
    """

    forms: Mapping[str, int]
    stems: re.Pattern[str] | None
    stem_ranks: Mapping[str, int]
    phrases: re.Pattern[str]
    phrase_ranks: Mapping[str, int]
    suffix: re.Pattern[str]
    not_after: frozenset[str]
    not_before: frozenset[str]
    needs_article: frozenset[str]
    articles: frozenset[str]
    rank_verbs: frozenset[str]
    plain_before: frozenset[str]
    verb_endings: tuple[str, ...]
    verb_after: tuple[str, ...]
    adverbs: frozenset[str]
    lone: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Found:
    rank: int
    start: int
    end: int


@cache
def ordinal_words(language: Language) -> OrdinalWords:
    """The compiled ordinal words of a language."""
    raw = language_data(language, "ordinals")
    ranks = {word: rank for rank, words in raw["ranks"].items() for word in words}
    phrases = {phrase: rank for rank, words in raw["phrases"].items() for phrase in words}
    phrases |= dict.fromkeys(raw["skip"], 0)
    stems = None
    if raw["endings"]:
        stems = re.compile(
            f"({'|'.join(sorted(ranks, key=lambda s: (-len(s), s)))})(?:{'|'.join(raw['endings'])})"
        )
    forms = {word: rank for rank, words in raw.get("forms", {}).items() for word in words}
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return OrdinalWords(
        forms if stems else ranks | forms,
        stems,
        ranks,
        re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)"),
        phrases,
        re.compile(rf"{raw['suffix_lead']}(?:{'|'.join(raw['suffixes'])})(?!\w)"),
        frozenset(raw["not_after"]),
        frozenset(raw["not_before"]),
        frozenset(raw["needs_article"]),
        frozenset(raw["articles"]),
        frozenset(raw["rank_verbs"]),
        frozenset(raw["plain_before"]),
        tuple(raw["verb_endings"]),
        tuple(raw["verb_after"]),
        frozenset(raw["adverbs"]),
        frozenset(raw["lone"]),
    )


def find_ordinals(
    text: str, language: Language, taken: Sequence[Span] = (), initial: bool = False
) -> tuple[Ordinal, ...]:
    """The ordinals of a text outside `taken`, in order, without those of names, dates and set phrases.

    With `initial` also those that begin a sentence before a capital («Первый Кубок Европы»): only who knows
    the names can tell them from a part of one ("Second Avenue").
    """
    low, words = fold(text), ordinal_words(language)
    found: list[Ordinal] = []
    phrases = [_Found(words.phrase_ranks[m.group()], m.start(), m.end()) for m in words.phrases.finditer(low)]
    for item in phrases:
        if item.rank:
            found.append(Ordinal(item.rank, "", text[item.start : item.end], item.start, item.end))
    for item in (*_single(low, language), *_roman(text, language)):
        if any(phrase.start < item.end and item.start < phrase.end for phrase in phrases):
            continue
        if _is_name(text, item, initial) or _is_idiom(low, item, words):
            continue
        noun = _noun(text, low, item, language)
        if noun is not None:
            found.append(Ordinal(item.rank, noun, text[item.start : item.end], item.start, item.end))
    clear = [o for o in found if not any(first < o.end and o.start < last for first, last in taken)]
    return tuple(sorted(clear, key=lambda ordinal: ordinal.start))


def counts_own(text: str, ordinal: Ordinal, verb: Span | None, language: Language) -> bool:
    """Whether an ordinal counts what one thing did ("for the first time", "Aster first sailed in 1911"), and
    ranks it among no others. `verb` is the span of the predicate in the text.
    """
    words, word = ordinal_words(language), fold(ordinal.text)
    if word in words.phrase_ranks:
        return True
    if ordinal.noun or word not in words.adverbs or verb is None or verb[0] != ordinal.end + 1:
        return False
    return word_before(fold(text), ordinal.start) not in words.articles


def is_superlative(ordinal: Ordinal, language: Language) -> bool:
    """Whether a rank is that of a superlative ("the oldest"), which ranks by what its own word says."""
    low, words = fold(ordinal.text), ordinal_words(language)
    return low not in words.phrase_ranks and not any(
        _rank_of(word, words) is not None or word[0].isdecimal() for word in _WORD.findall(low)
    )


def _rank_of(word: str, words: OrdinalWords) -> int | None:
    if word in words.forms:
        return words.forms[word]
    match = words.stems.fullmatch(word) if words.stems else None
    return words.stem_ranks[match[1]] if match else None


def rank_of(word: str, language: Language) -> int | None:
    """The rank that one word gives, -1 for the last; None for a word that is no ordinal."""
    return _rank_of(fold(word), ordinal_words(language))


def ordinal_at(low: str, start: int, language: Language) -> tuple[int, int] | None:
    """The rank of the ordinal that begins at `start` of a folded text, and where it ends."""
    words, match = ordinal_words(language), _WORD.match(low, start)
    if match is None:
        return None
    if match[0][0].isdecimal():
        suffix = words.suffix.match(low, match.end())
        return (int(match[0]), suffix.end()) if suffix and len(match[0]) < 4 else None
    rank = _rank_of(match[0], words)
    return (rank, match.end()) if rank is not None and rank > 0 else None


def _single(low: str, language: Language) -> Iterator[_Found]:
    words = ordinal_words(language)
    for match in _WORD.finditer(low):
        word, start = match.group(), match.start()
        if word[0].isdecimal():
            suffix = words.suffix.match(low, match.end())
            clean = start == 0 or not (low[start - 1].isalnum() or low[start - 1] in "-–.,")
            if suffix and clean and 0 < int(word) < 1000:
                yield _Found(int(word), start, suffix.end())
        elif (rank := _rank_of(word, words)) is not None and not _goes_on(low, match.end()):
            yield _compound(low, rank, start, match.end(), language)


def _roman(text: str, language: Language) -> Iterator[_Found]:
    """Roman numerals before a noun («XX съезд», "the XXII Olympiad"), but not a ruler's ("Louis XIV")."""
    for match in _ROMAN.finditer(text):
        led = re.search(r"(\w+)[ \u00a0]\Z", text[: match.start()])
        before = led[1] if led else ""
        regnal = before[:1].isupper() and len(before) > _SHORT
        letter = len(match[0]) == 1 and (match[0] in "LC" or len(before) > _SHORT)
        article = language != "en" or (fold(before) == "the" and len(match[0]) > 1)
        if article and not regnal and not letter and ordinal_noun(text, match.end(), language) is not None:
            yield _Found(_value(match[0]), match.start(), match.end())


def _value(roman: str) -> int:
    values = [_SIGNS[sign] for sign in roman]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def _goes_on(low: str, end: int) -> bool:
    """Whether the word is the beginning of another ("second-hand"), but for "second-largest"."""
    return low[end : end + 1] in ("-", "’", "'") and not SUPERLATIVE.match(low, end)


def _compound(low: str, rank: int, start: int, end: int, language: Language) -> _Found:
    """ "twenty-first", «сто двадцать первый»: the cardinals before the ordinal belong to it."""
    cardinals, last = number_words(language).cardinals, rank
    while match := re.search(r"([^\W\d_]+)[ \u00a0-]\Z", low[max(0, start - 20) : start]):
        value = cardinals.get(match[1], 0)
        if rank < 1 or value < 20 or value % 10 or value <= last or (last < 10 and value % 100 == 10):
            break
        start -= len(match.group())
        rank, last = rank + value, value
    return _Found(rank, start, end)


def _is_name(text: str, item: _Found, initial: bool) -> bool:
    """Whether the ordinal is capitalised within a sentence, or begins one before another capital."""
    if not text[item.start].isupper() or _ROMAN.fullmatch(text, item.start, item.end):
        return False
    following = re.match(r"[ \u00a0]+(\w)", text[item.end :])
    if _MID_SENTENCE.search(text[: item.start]):
        return True
    return not initial and bool(following and following[1].isupper())


def _is_idiom(low: str, item: _Found, words: OrdinalWords) -> bool:
    led, following = word_before(low, item.start), word_after(low, item.end)
    if led in words.not_after or following in words.not_before:
        return True
    return low[item.start - 1 : item.start] == "-" or (low[item.end : item.end + 1] == "," and not led)


def _past_joined(low: str, end: int, language: Language) -> int:
    """Where a second ordinal of the same noun ends ("his fourth *and last* opera", "the first
    *and only* one"); `end` without one."""
    joiner = f" {language_data(language, 'claims')['and_text']} "
    if not low.startswith(joiner, end):
        return end
    second = _WORD.match(low, end + len(joiner))
    words = ordinal_words(language)
    joined = second is not None and (second[0] in words.lone or _rank_of(second[0], words) is not None)
    return second.end() if second and joined else end


def _noun(text: str, low: str, item: _Found, language: Language) -> str | None:
    """The noun counted, "" where none is said; None where the word is no ordinal without one."""
    words, word = ordinal_words(language), low[item.start : item.end]
    led, following = word_before(low, item.start), word_after(low, item.end)
    if following in number_words(language).cardinals:
        return None
    verb = following.endswith(words.verb_endings) and word.endswith(words.verb_after)
    found = None if verb else ordinal_noun(text, _past_joined(low, item.end, language), language)
    if word in words.needs_article:
        if led in words.rank_verbs:
            return found.noun if found else ""
        apposed = low[: item.start].endswith(", ") and found is not None
        article = led in words.articles or apposed or (not led and text[item.start].isupper())
        if not article or (found is None and following not in words.plain_before):
            return None
        if led in number_words(language).articles and following in words.plain_before:
            return None
    if found is None and item.rank > _LARGEST_ALONE:
        return None  # «в пятьдесят седьмом»: a year
    return found.noun if found else ""
