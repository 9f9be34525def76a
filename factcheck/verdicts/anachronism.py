"""FC103 anachronism: a name used of a time at which nobody bore it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.languages.apart import attends, needs_alive, speaks_apart
from factcheck.languages.dates import in_words
from factcheck.languages.lexicon import names_happening
from factcheck.languages.presence import is_photograph
from factcheck.languages.sequence import direction
from factcheck.matching.knowledge import HAPPENING_TYPES, PERSON_TYPES, PLACE_TYPES
from factcheck.matching.parts import Name, Word
from factcheck.model import Conflict, Level, Span
from factcheck.references.model import Entity
from factcheck.values.calendars import civil
from factcheck.values.comparison import Comparison
from factcheck.values.dates import Interval, TimeRelation, distance, format_edtf, is_before, overlap
from factcheck.verdicts.attendance import attended
from factcheck.verdicts.case import Case
from factcheck.verdicts.happening import core_holds
from factcheck.verdicts.lives import Life, life
from factcheck.verdicts.referents import is_sure
from factcheck.verdicts.wording import span_of

LIVING = PLACE_TYPES | {
    "person", "state", "organisation", "government", "company", "movement", "vehicle", "station", "product",
    "institution", "party", "agency", "club", "team", "university", "software", "newspaper", "spacecraft",
    "ship", "aircraft", "canal", "railway", "airline", "airport", "port", "bank", "band", "orchestra",
    "theatre", "museum", "school", "institute", "laboratory", "observatory", "hospital", "library",
    "magazine", "journal", "publisher", "studio", "stadium", "bridge", "dam", "factory",
}  # fmt: skip
"""Types whose bearers act, or are acted in, and only while they exist. A name of any other type may be
spoken of at any time."""

ACTING = frozenset({"subject", "by", "with", "place"})

RULED = frozenset({"state", "government", "organisation", "company"}) | PLACE_TYPES
"""Types whose bearers must exist to have something done to them; people are buried, honoured and read
after their deaths."""

SHARE = 0.25
"""A bearer that existed for less than this share of an event was not its actor where a predecessor existed
for the rest."""


OLD_STYLE = 13
"""The most days by which a birth in the Julian calendar comes before the same in the Gregorian."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The time that the claim speaks of, and the words that give it; `event` where those name a happening,
    `attended` where another clause gives it, of an occasion at which the claim has somebody be there;
    `others` are the times that may be meant as well."""

    interval: Interval
    text: str
    span: Span
    event: Name | None = None
    attended: bool = False
    others: tuple[Interval, ...] = ()


def anachronism(case: Case) -> Iterator[Conflict]:
    """One warning for each name that no bearer bore at the claim's time."""
    moment = _moment(case)
    if moment is None or case.parts.negative or _is_apart(case):
        return
    if case.claim.frame.predicate is None and not _is_caption(case):
        return
    for name in case.parts.names:
        if name is moment.event or not name.entities or not _acts(name, case) or not is_sure(case, name):
            continue
        lives = [_life(case, name, id) for id in name.entities]
        if not _is_said(name, case) and all(
            life is not None and not _could_act(case, id, life.time, moment)
            for id, life in zip(name.entities, lives, strict=True)
        ):
            assert lives[0] is not None
            yield _conflict(case, name, moment, lives[0])


def _moment(case: Case) -> Moment | None:
    """The claim's one time; without any, the time of the event during which it is placed, or of the treaty
    that did it."""
    if case.parts.times:
        times = [t for t in case.parts.times if t.relation in (TimeRelation.AT, TimeRelation.SPAN)]
        if len(case.parts.times) != 1 or not times or times[0].interval is None:
            return None
        if times[0].alternative is not None:
            return None  # "the sixties" may be those of another century
        return Moment(times[0].interval, times[0].text, (times[0].start, times[0].end))
    for participant in case.claim.frame.participants:
        if participant.role == "time" and participant.mention is not None:
            within = direction(participant.preposition, case.parts.language) == 0
            event = next((name for name in case.parts.names if name.mention == participant.mention), None)
            return _moment_of(event, case) if event is not None and within else None
    if occasion := _occasion(case):
        return occasion
    if occasions := attended(case):
        last, others = occasions[0], tuple(time.interval for time in occasions[1:] if time.interval)
        assert last.interval is not None
        return Moment(last.interval, last.text, (last.start, last.end), attended=True, others=others)
    acts = [name for name in case.parts.names if name.role in ("subject", "by")]
    return _moment_of(acts[0], case) if len(acts) == 1 else None


def _occasion(case: Case) -> Moment | None:
    """The year that belongs to the name of where, or at what, it was done: "at *the Games of 1984*"."""
    places = {span_of(name): name for name in case.parts.names if name.role in ("place", "time")}
    for parts in case.beside:
        if len(parts.names) != 1 or len(parts.times) != 1 or any(word.core for word in parts.words):
            continue
        name, (time,) = places.get(span_of(parts.names[0])), parts.times
        if name is not None and time.interval is not None and time.relation is TimeRelation.AT:
            return Moment(time.interval, time.text, (time.start, time.end))
    return None


def _moment_of(name: Name, case: Case) -> Moment | None:
    """When the happening that a name means took place."""
    entity = case.knowledge.entity(name.entities[0]) if len(name.entities) == 1 else None
    if entity is None or entity.type not in HAPPENING_TYPES or entity.time is None:
        return None
    return Moment(entity.time, f"{name.text} ({in_words(entity.time)})", span_of(name), name)


def _is_apart(case: Case) -> bool:
    """Whether the claim's own words plan, found, rename or remember."""
    spans = ((w.term.start, w.term.end) for w in case.parts.words if w.term.end and not _is_occasion(w))
    return any(speaks_apart(case.passage.text[at:], end - at, case.parts.language) for at, end in spans)


def _is_caption(case: Case) -> bool:
    """Whether the claim says whom a photograph shows."""
    return any(is_photograph(word.term.lemma, word.term.language) for word in case.parts.words)


def _is_occasion(word: Word) -> bool:
    """Whether a word is the happening at which something was done: "cut the ribbon *at the opening*"."""
    attended = direction(word.preposition, word.term.language) == 0 or attends(
        word.preposition, word.term.language
    )
    return attended and names_happening(word.term.lemma, word.term.language)


def _acts(name: Name, case: Case) -> bool:
    kinds = {case.knowledge.type(id) for id in name.entities}
    if _is_part(name, case) or (kinds == {"state"} and _is_of_land(name)):
        return False
    if name.role == "object":
        core = next((word.term for word in case.parts.words if word.core), None)
        return kinds <= RULED or (core is not None and needs_alive(core.lemma, core.language))
    aside = name.role == "place" or name.governor is not None or _describes(name)
    if aside and not kinds.isdisjoint(PERSON_TYPES):
        return False  # an article on her, a cycle to him, the Keller method
    return name.role in ACTING


def _is_part(name: Name, case: Case) -> bool:
    """Whether the name only begins or ends another's, which has been taken for two: "*Rembrandt* Bugatti",
    "the *Ford* GT40", "British *Columbia*"."""
    following = case.passage.text[name.mention.end :]
    ends = any(other.mention.end + 1 == name.mention.start for other in case.parts.names)
    return ends or (following[:1] == " " and following[1:2].isupper())


def _describes(name: Name) -> bool:
    """Whether the name only tells which of its kind a noun behind it means: "the *Washington* summit"."""
    end = name.mention.end
    return name.mention.kind == "name" and any(0 < term.start - end < 3 for term in name.beside)


def _is_of_land(name: Name) -> bool:
    """Whether a state is called by one word that is no abbreviation: so is its land, whoever rules it."""
    return " " not in name.text and not name.text.isupper()


def _is_said(name: Name, case: Case) -> bool:
    """Whether a statement itself has this very bearer do it at that time: lives have blurred edges."""
    number = case.parts.names.index(name)
    return any(
        alignment.evidence.origin == "statement"
        and alignment.names[number].level is Comparison.EQUAL
        and alignment.names[number].here
        and all(pair.level.holds and pair.here for pair in alignment.times)
        and core_holds(alignment)
        for alignment in case.alignments
        if alignment.times
    )


def _life(case: Case, name: Name, id: str) -> Life | None:
    return life(case, name, id) if case.knowledge.type(id) in LIVING else None


def _known_life(case: Case, id: str) -> Interval | None:
    entity = case.knowledge.entity(id)
    return entity.time if entity and entity.type in LIVING else None


def _could_act(case: Case, id: str, life: Interval, moment: Moment) -> bool:
    """Whether the bearer existed at the time, and, where the time is that of an event, for more than its
    last or first days."""
    if any(overlap(other, life) for other in moment.others):
        return True
    if is_before(moment.interval, life) or is_before(life, moment.interval):
        return 0 <= distance(moment.interval, life)[0] <= OLD_STYLE
    if moment.event is None or _share(life, moment.interval) >= SHARE:
        return True
    kin = case.knowledge.kin(id) - {id}
    return not any(
        (other := _known_life(case, each)) and _share(other, moment.interval) > 1 - SHARE
        for each in sorted(kin)
    )


def _share(life: Interval, whole: Interval) -> float:
    """How much of a time, 0–1, a life covers."""
    if whole.earliest is None or whole.latest is None:
        return 1.0
    first = max(whole.earliest, life.earliest if life.earliest is not None else whole.earliest)
    last = min(whole.latest, life.latest if life.latest is not None else whole.latest)
    return max(0, last - first + 1) / (whole.latest - whole.earliest + 1)


def _conflict(case: Case, name: Name, moment: Moment, lived: Life) -> Conflict:
    """The name is wrong where a predecessor or successor bore another then; else the time is.

    Where another sentence gives the time, the whole clause is; where another clause or a label does ("1905:
    the prize; his friend came"), the name.
    """
    entity = case.knowledge.entity(name.entities[0])
    assert entity is not None
    other = _bearer(case, entity, moment)
    own = _is_own(moment, case)
    labelled = own and not _is_inside(moment, case)
    at_name = other or moment.event or moment.attended or labelled
    span = span_of(name) if at_name or not own else moment.span
    start, end = case.source(span) if at_name or own else (case.claim.start, case.claim.end)
    bounds = in_words(lived.time)
    return Conflict(
        rule="anachronism",
        start=start,
        end=end,
        found=case.words(span),
        expected=other or _limit(lived.time, moment.interval),
        statement=lived.source,
        message=f"{name.text} existed {bounds}, not at the time of {moment.text}",
        reason=f"the text dates this to {moment.text}",
        level=Level.WARNING,
    )


def _is_own(moment: Moment, case: Case) -> bool:
    """Whether the claim's own sentence gives the time, not a heading or what was told before."""
    (start, end), (first, last) = case.source(moment.span), case.claim.sentence
    return first <= start and end <= last


def _is_inside(moment: Moment, case: Case) -> bool:
    """Whether the claim's own clause gives the time, and not before all else, as the label of a row does."""
    start, end = case.source(moment.span)
    return case.claim.start < start and end <= case.claim.end


def _bearer(case: Case, entity: Entity, moment: Moment) -> str | None:
    """What a predecessor or successor was called at the time."""
    for id in sorted(case.knowledge.kin(entity.id) - {entity.id}):
        life, other = _known_life(case, id), case.knowledge.entity(id)
        if life is not None and other is not None and _share(life, moment.interval) > 1 - SHARE:
            return other.label.get(case.parts.language) or next(iter(other.label.values()), None)
    return None


def _limit(life: Interval, time: Interval) -> str:
    """The year from which, or up to which, the name is right, as EDTF."""
    if is_before(time, life) and life.earliest is not None:
        return f"{civil(life.earliest)[0]:04}/.."
    return f"../{civil(life.latest)[0]:04}" if life.latest is not None else format_edtf(life)
