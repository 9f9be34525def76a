"""Names that are no other bearer: what a known person may go by, and what only describes a noun."""

from __future__ import annotations

from factcheck.languages.genders import is_patronymic
from factcheck.languages.lexicon import names_place
from factcheck.languages.name_data import name_data
from factcheck.matching.alignment import Alignment
from factcheck.matching.knowledge import PERSON_TYPES
from factcheck.matching.names import same_text, types
from factcheck.matching.parts import Name
from factcheck.verdicts.case import Case


def may_go_by(name: Name, person: Name, case: Case) -> bool:
    """Whether a person of the references may be meant by a name that these do not know: by one with an
    article ("*the* Boss"), or by given name and patronymic («Лев Николаевич»)."""
    kinds = types(person, case.knowledge)
    if name.entities or not kinds or not kinds <= PERSON_TYPES:
        return False
    before = case.passage.text[: name.mention.start].split()
    if before and before[-1].casefold() in name_data(case.parts.language).articles:
        return True
    first, *rest = name.text.split()
    given = person.text.split()[:-1]
    return len(rest) == 1 and is_patronymic(rest[0]) and any(same_text(first, word) for word in given)


def describes_noun(alignment: Alignment, name: Name) -> bool:
    """Whether a name only describes the common noun after it, which is no place and which the evidence has
    not: "into low *Earth* orbit"."""
    following = name.mention.end + 1
    return name.role == "place" and any(
        pair.claim.term.start == following
        and pair.claim.role == name.role
        and pair.claim.term.pos == "NOUN"
        and not pair.level.holds
        and not names_place(pair.claim.term.lemma, pair.claim.term.language, "NOUN")
        for pair in alignment.words
    )
