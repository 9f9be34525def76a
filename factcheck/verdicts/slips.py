"""FC303 name: a slip in a known name, initial or title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.matching.knowledge import PERSON_TYPES
from factcheck.matching.parts import Name
from factcheck.model import Conflict, Level
from factcheck.references.persons import PersonName, is_initial, same_given, split_person
from factcheck.references.words import Word
from factcheck.verdicts.case import Case
from factcheck.verdicts.wording import span_of

_INITIALS = re.compile(r"(?:[^\W\d_]\.\s?){1,3}")
_NICKNAME = re.compile(r"""["“«(][^"”»)]*["”»)]\s*""")


def name(case: Case) -> Iterator[Conflict]:
    """One conflict for each name in a form that its bearer never had."""
    for part in case.parts.names:
        if part.mention.kind == "name" and part.entities and _is_slip(case, part):
            yield _conflict(case, part)


def _is_slip(case: Case, part: Name) -> bool:
    """Whether a name is its bearer's but for one given name, initial or patronymic; where none agrees,
    another bears it."""
    if any(case.knowledge.type(id) not in PERSON_TYPES for id in part.entities):
        return not part.mention.exact
    found, known = split_person(part.text), _known(case, part)
    if found is None or not known:
        return not part.mention.exact
    here = [_fits(word, place, known) for place, word in enumerate(found.given)]
    return any(here) and not all(here)


def _known(case: Case, part: Name) -> list[PersonName]:
    """The bearer's full names in the alphabet of the text, those with whole given names first in line."""
    entity = case.knowledge.entity(part.entities[0])
    forms = entity.names(case.parts.language) if entity else ()
    names = [split_person(_NICKNAME.sub("", form)) for form in forms]
    known = [each for each in names if each is not None]
    most = max((len(each.given) for each in known), default=0)
    return [each for each in known if len(each.given) == most]


def _fits(word: Word, place: int, known: Sequence[PersonName]) -> bool:
    """Whether a given name can be the bearer's in that place: measured by whole names where the set has
    one, else by initials."""
    here = [each.given[place] for each in known if place < len(each.given)]
    whole = [given for given in here if not is_initial(given)]
    return not here or any(same_given(word, given) for given in whole or here)


def _conflict(case: Case, part: Name) -> Conflict:
    entity = case.knowledge.entity(part.entities[0])
    assert entity is not None
    language = case.parts.language
    forms = (entity.label.get(language, ""), *entity.aliases.get(language, ()), *entity.label.values())
    expected, replacement = _right_form(part.text, [form for form in forms if form])
    start, end = case.source(span_of(part))
    return Conflict(
        rule="name",
        start=start,
        end=end,
        found=case.words(span_of(part)),
        expected=expected,
        statement=entity.id,
        message=f"the name is {expected}",
        reason=f"{part.text} can only be {expected} here",
        replacement=replacement,
        level=Level.ERROR,
    )


def _right_form(text: str, forms: list[str]) -> tuple[str, str | None]:
    """The form that is built like the text, and the text with its initials put right."""
    initials = _INITIALS.search(text)
    if initials is None:
        same = [form for form in forms if len(form.split()) == len(text.split())]
        return (same or forms)[0], None
    for form in forms:
        right = _INITIALS.search(form) or _initials_of(form)
        if right is not None:
            letters = re.findall(r"[^\W\d_](?=\.)", right[0] if isinstance(right, re.Match) else right)
            spaced = " " if ". " in initials[0].strip() else ""
            tail = " " if initials[0].endswith(" ") else ""
            put = spaced.join(f"{letter}." for letter in letters[: initials[0].count(".")]) + tail
            return form, text[: initials.start()] + put + text[initials.end() :]
    return forms[0], None


def _initials_of(form: str) -> str | None:
    """The initials of a full name of three words: «Владимир Ильич Ленин» → «В.И.»."""
    words = form.split()
    return "".join(f"{word[0]}." for word in words[:-1]) if len(words) == 3 else None
