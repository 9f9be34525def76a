"""Whether a claim names somebody as one of a group that a closed list gives: "eleven countries, among them
X", "among the presidents were X and Y"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.languages.lightness import is_light
from factcheck.languages.membership import among_words
from factcheck.languages.number_lexicon import language_data
from factcheck.matching.list_marks import is_type
from factcheck.matching.lists import ListMatch, Place, beside
from factcheck.matching.parts import inside
from factcheck.model import Language
from factcheck.verdicts.case import Case
from factcheck.verdicts.listings import about, core_is_told, core_of, names_members
from factcheck.verdicts.wording import span_of

MOST = 2 / 3
"""The least share of a list's marks that claim and context must say, where the claim's predicate is not the
list's."""

_OPENING = 16
"""So many characters hold an opening "among" with an article or a possessive."""


def is_included(place: Place, match: ListMatch, case: Case) -> bool:
    """Whether the text names the place as one of all that are listed."""
    return _is_one_of_counted(place, match, case) or _is_one_of_described(match, case)


@cache
def _including(language: Language) -> re.Pattern[str]:
    """Finds words that name some of a group, with what may stand between them and the first name."""
    cues = sorted(language_data(language, "claims")["inclusion"], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, cues))})\W{{1,3}}$", re.IGNORECASE)


def _is_one_of_counted(place: Place, match: ListMatch, case: Case) -> bool:
    """Whether the sentence counts as many of what is listed as there are, and then names the place as one of
    them."""
    titles = [word.term.start for word in beside(place.name, case.parts) if word.term.pos == "NOUN"]
    begin = min([*titles, place.name.mention.start])
    cue = _including(case.parts.language).search(case.passage.text, 0, begin)
    if cue is None:
        return False
    counted = any(
        q.dimension == "count"
        and q.value == len(match.list.members)
        and q.end <= cue.start()
        and names_members(q.noun, match, case.parts.language)
        for parts in (case.parts, *case.beside)
        for q in parts.quantities
    )
    return counted and about(match, case, place, least=0.5 if core_is_told(match, case) else MOST)


def _is_one_of_described(match: ListMatch, case: Case) -> bool:
    """Whether the claim opens with "among", says all that the list says, and nothing else of its names."""
    parts, core = case.parts, core_of(case)
    if match.share < 1 or match.strays or parts.quantities or parts.ordinals:
        return False
    named = core is None or any(
        inside((core.term.start, core.term.end), span_of(each.name)) for each in match.places
    )
    plain = named or (
        core is not None and (is_light(core.term.lemma, parts.language) or is_type(core, match.list))
    )
    if not plain or any(word != core for word in match.extra):
        return False
    starts = [word.term.start for word in parts.words] + [span_of(name)[0] for name in parts.names]
    head = case.passage.text[: min(starts)].casefold()[-_OPENING:]
    return any(re.search(rf"\b{word}\s+(?:\w{{1,5}}\s+)?$", head) for word in among_words(parts.language))
