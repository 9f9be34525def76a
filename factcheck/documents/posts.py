"""Pages of questions and answers, forums and dialogues: which lines are chrome, and who speaks.

A line's role is seen from its own form and its neighbours: a name stands beside the icon of a user picture or
above a time stamp ("a year ago"), before a colon, or before "wrote:".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.documents.vocabulary import alternation, words

_LONGEST_CHROME = 200
_LONGEST_NAME = 40
_NAME_WORDS = 4
_CELLS = re.compile(r"\s{2,}|[|·•\[\]»›→\t]")
_COUNTS = re.compile(
    r"^[\s:;.,+–—−-]*\d[\d\s.,+–—−kKмк]*|[\s:;.,()+–—−-]*\d[\d\s.,()+–—−kKмк]*$|[\s:…]+$|^\s+"
)
_DECORATION = re.compile(r"^[#>\s]+(?=\S)|\*+|`+|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s")
_WORD = re.compile(r"[^\W\d_]+")
_CLOCK = re.compile(r"\b\d{1,2}:\d{2}(?::\d{2})?\b")
_DATE = re.compile(
    rf"\b\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{2,4}}\b|\b\d{{1,2}}(?:st|nd|rd|th)?\.?\s(?:{alternation('months')})\b"
    rf"|\b(?:{alternation('months')})\.?\s\d{{1,2}}\b",
    re.IGNORECASE,
)
_AGO = re.compile(rf"\b(?:{alternation('ago')})\b", re.IGNORECASE)
_SEPARATOR = re.compile(r",\s|\s{2,}|\s?[|·•—–]\s")
_SPACE = re.compile(r"[\s,]+")
_SENTENCE_END = re.compile(r"[.!?…][\"»”')\]*_]*$")
_LABEL = re.compile(r"[*_]{0,3}@?([^\W\d_][\w.'’\- ]{0,39}?)\s?[*_]{0,3}:[*_]{0,3}(?:\s+|$)")
_MENTION = re.compile(r"[*_]{0,3}@([\w.-]{1,40})\s?[*_]{0,3}:[*_]{0,3}\s*")
_HEADER = re.compile(
    r"(?P<rule>[-=~–—]{2,}\s*)?@?(?P<name>[^\W\d_][\w.'’\- ]{0,39}?)(?:\s\([^()]*\))?\s"
    rf"(?:{alternation('wrote')})(?:,?\s\([^()]*\))?\s?(?P<end>:?\s*[-=~–—]*)$",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    rf"(?:{alternation('bylines')})[:\s]\s?(?P<name>\S.{{0,80}}?)(?:\s\([^()]*\))?$", re.IGNORECASE
)
_QUESTION = re.compile(
    rf"[*_]{{0,3}}(?:{alternation('questions')})\s?\d{{0,3}}[.:)][*_]{{0,3}}\s+", re.IGNORECASE
)
_ANSWER = re.compile(
    rf"[*_]{{0,3}}(?:{alternation('answers')})\s?\d{{0,3}}[.:)][*_]{{0,3}}\s+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Role:
    """What a line is on its page.

    `chrome`: no prose. `speaker`: who speaks from here on. `start`: where the line's prose begins, after its
    label.
    """

    chrome: bool = False
    speaker: str | None = None
    start: int = 0
    question: bool = False


PROSE = Role()
CHROME = Role(chrome=True)


def roles(lines: Sequence[str]) -> list[Role]:
    """The role of each line of a page; an empty line is prose, and so is a heading, which begins with "#"."""
    plain = [_plain(line) if len(line) <= _LONGEST_CHROME else None for line in lines]
    found = [
        _chrome_role(line) if line and not _HEADING.match(lines[index]) else PROSE
        for index, line in enumerate(plain)
    ]
    _add_names(plain, found)
    _restore_dates(plain, found)
    _add_clocked(plain, found)
    _add_questions(lines, found)
    _add_labels(lines, found)
    return found


def _plain(line: str) -> str:
    """A line without the decoration of Markdown."""
    return _DECORATION.sub("", line).strip()


def _chrome_role(line: str) -> Role:
    folded = line.casefold()
    if folded in words("avatars") or folded.startswith(tuple(words("openings"))):
        return CHROME
    if match := _BYLINE.match(line):
        name = _before_time(match["name"], _SPACE) or match["name"]
        return Role(chrome=True, speaker=name.strip(" ,|·•")) if _is_name(name) else PROSE
    if _is_actions(line) or _is_time_stamp(line):
        return CHROME
    if name := _before_time(line):
        return Role(chrome=True, speaker=name)
    return PROSE


def _is_actions(line: str) -> bool:
    """Whether a line consists of buttons, links and counters: "thumb_up 14 | Reply | Report"."""
    cells = [_COUNTS.sub("", _COUNTS.sub("", cell)).casefold() for cell in _CELLS.split(line)]
    named = [cell for cell in cells if cell]
    return bool(named) and all(cell in words("actions") or _is_counters(cell) for cell in named)


def _is_counters(cell: str) -> bool:
    parts = [part.strip() for part in re.split(r"[\d:,]+", cell) if part.strip()]
    return len(parts) > 1 and all(part in words("actions") for part in parts)


def _is_time_stamp(line: str) -> bool:
    """Whether a line is only a time that a page prints: "2 hours ago", "12 March 2020, 14:05"."""
    found = [word.casefold() for word in _WORD.findall(line)]
    known = words("time_words") | words("ago") | words("months") | words("weekdays")
    if not (_is_relative(line) or (_CLOCK.search(line) and _DATE.search(line))):
        return False
    return all(word in known for word in found) and not _SENTENCE_END.search(line)


def _is_relative(line: str) -> bool:
    """Whether a time stamp counts back from now: "a year ago"."""
    return bool(_AGO.search(line))


def _before_time(line: str, separator: re.Pattern[str] = _SEPARATOR) -> str | None:
    """The name in "Name, 12 March 2020, 14:05" and "name    14.03.2024, 21:17"."""
    for match in separator.finditer(line):
        name, stamp = line[: match.start()], line[match.end() :]
        if _is_time_stamp(stamp):
            return name.strip() if _is_name(name) else None
    return None


def _is_name(text: str) -> bool:
    """Whether a text can be the name a page shows for a writer: one word, or a few that begin with
    capitals.
    """
    text = text.strip()
    found = text.split()
    if not 1 <= len(found) <= _NAME_WORDS or len(text) > _LONGEST_NAME or text[-1] in "!?…:;":
        return False
    if not any(char.isalpha() for char in text):
        return False
    return len(found) == 1 or all(not word[0].islower() for word in found)


def _add_names(plain: Sequence[str | None], found: list[Role]) -> None:
    """Names on lines of their own: below the icon of a picture, or above a time stamp."""
    shown = [index for index, line in enumerate(plain) if line != ""]
    for before, index, after in zip([-1, *shown], shown, [*shown[1:], -1], strict=False):
        line = plain[index]
        if not line or found[index] != PROSE or len(line) > _LONGEST_NAME or len(line.split()) > _NAME_WORDS:
            continue
        above = plain[before] if before >= 0 else None
        below = plain[after] if after >= 0 else None
        adjoining = after == index + 1 and below is not None
        pictured = above is not None and above.casefold() in words("avatars")
        dated = adjoining and found[after] == CHROME and bool(below) and _is_time_stamp(below or "")
        if (pictured and not _SENTENCE_END.search(line)) or (dated and _is_name(line)):
            found[index] = Role(chrome=True, speaker=line)


def _restore_dates(plain: Sequence[str | None], found: list[Role]) -> None:
    """A date with a clock time is chrome only beside other chrome: alone it is a heading of what happened
    then.
    """
    for index, line in enumerate(plain):
        if not line or found[index] != CHROME or not _is_time_stamp(line) or _is_relative(line):
            continue
        beside = found[max(0, index - 1) : index] + found[index + 1 : index + 2]
        if not any(role.chrome for role in beside):
            found[index] = PROSE


def _add_clocked(plain: Sequence[str | None], found: list[Role]) -> None:
    """Names before a bare clock time over a post, "anna_k, 9:02 AM", where one comes back: else it may be a
    plan of the day.
    """
    named = {
        index: name
        for index, line in enumerate(plain)
        if line and found[index] == PROSE and plain[index + 1 : index + 2] not in ([], [""])
        if (name := _before_clock(line)) is not None
    }
    if len(set(named.values())) < len(named):
        for index, name in named.items():
            found[index] = Role(chrome=True, speaker=name)


def _before_clock(line: str) -> str | None:
    """The name in "name, 9:02 AM"."""
    for match in _SEPARATOR.finditer(line):
        name, stamp = line[: match.start()], line[match.end() :]
        rest = _CLOCK.sub("", stamp, count=1).strip(" ()[]")
        if _CLOCK.search(stamp) and (not rest or rest.casefold() in words("time_words")):
            return name.strip() if _is_name(name) else None
    return None


def _add_questions(lines: Sequence[str], found: list[Role]) -> None:
    """Lines labelled as question or answer, where the page has both."""
    asked = {index: match.end() for index, line in enumerate(lines) if (match := _QUESTION.match(line))}
    answered = {index: match.end() for index, line in enumerate(lines) if (match := _ANSWER.match(line))}
    if not asked or not answered or min(asked) > min(answered):
        return
    # "A. Smith" and «О. Ю. Шмидт» begin as labels do: what is labelled as a question must ask.
    if 2 * sum("?" in lines[index] for index in asked) < len(asked):
        return
    for index, start in asked.items():
        found[index] = Role(speaker="question", start=start, question=True)
    for index, start in answered.items():
        found[index] = Role(speaker="answer", start=start)


def _add_labels(lines: Sequence[str], found: list[Role]) -> None:
    """ "Name wrote:", "--- name wrote (Tue 20:14) ---", "@name: text", and "Name: text" where a few names
    come back again and again, or the page shows one elsewhere.
    """
    for index, line in enumerate(lines):
        if found[index] != PROSE:
            continue
        if len(line) <= _LONGEST_CHROME and (name := _writer(line)):
            found[index] = Role(chrome=True, speaker=name)
        elif match := _MENTION.match(line):
            found[index] = Role(speaker=match[1], start=match.end())
    writers = {role.speaker for role in found if role.chrome and role.speaker}
    for index, line in enumerate(lines):
        if found[index] == PROSE and (match := _LABEL.match(line)) and match[1].strip() in writers:
            found[index] = Role(speaker=match[1].strip(), start=match.end())
    for index, match in _dialogue(lines, found).items():
        found[index] = Role(speaker=match[1].strip(), start=match.end())


def _writer(line: str) -> str | None:
    """The name in "Name wrote:" and in "--- name (moderator) wrote (Tue 20:14) ---"."""
    match = _HEADER.match(_plain(line))
    if match is None or not (match["rule"] or ":" in match["end"]) or not _is_name(match["name"]):
        return None
    return match["name"].strip()


def _dialogue(lines: Sequence[str], found: Sequence[Role]) -> dict[int, re.Match[str]]:
    """The labelled lines of a dialogue: two or more names, most of them repeated, before most lines, and
    whole sentences.
    """
    matches = {
        index: match
        for index, line in enumerate(lines)
        if found[index] == PROSE and (match := _LABEL.match(line))
    }
    named = {
        index: match
        for index, match in matches.items()
        if _is_name(match[1]) and match[1].casefold() not in words("labels")
    }
    counts = Counter(match[1] for match in named.values())
    repeated = {name for name, count in counts.items() if count > 1}
    prose = sum(bool(line.strip()) and role == PROSE for line, role in zip(lines, found, strict=True))
    sentences = sum(bool(_SENTENCE_END.search(lines[index].rstrip())) for index in named)
    spoken = len(counts) >= 2 and 2 * len(repeated) > len(counts) and 2 * len(named) > prose
    return named if spoken and 10 * sentences >= 7 * len(named) else {}
