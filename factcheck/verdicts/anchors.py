"""What a claim says of order: which happening it puts before, within or after which other, and how far apart.

The words decide, not the tree: a parser hangs "two years after the founding" on the verb, on its object or on
nothing at all, while the words of order and the stretch of text that they govern are plain to see.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.languages.sequence import (
    already,
    comparative,
    counts_within,
    death_words,
    direction,
    link,
    lives_to,
    opens_time_clause,
    ordering,
    outlives,
    reaching,
    same_unit,
    together,
    verb_direction,
)
from factcheck.matching.parts import Name, Parts, Word, inside
from factcheck.model import Language, Participant, Predicate, Span, Term
from factcheck.values.dates import Interval, Offset, Precision, TimeMention, TimeRelation
from factcheck.values.quantities import Quantity
from factcheck.verdicts.case import Case
from factcheck.verdicts.stretches import extent, only, without

DAY = 86_400.0
_STOPS = ",;:()—–"
_BEFORE = 10
"""So many characters before what a clause tells hold its "already"."""

_BESIDE = frozenset({"as", "time", "place"})
"""Roles of what stands by a verb and is not what its subject follows ("follows *in March, as a member*")."""

_NEAR = 5
"""How far apart, in characters, an article or a bracket may put a word of order and its phrase."""


@dataclass(frozen=True, slots=True)
class Order:
    """One happening beside another: `sign` -1 before, 0 during, 1 after it.

    `span` is the words that say so (with the distance, if any), `covers` those and the anchor's own.
    `anchor` holds what the other happening is told with, None where it is the one told before; `date`
    stands for it where it is a plain date. `borrowed` is set where the anchor's names are the claim's own
    ("two years after the founding"), `denied` where the claim's denial says it ("did not live to see"),
    `inward` where the distance is counted from the anchor's beginning ("sixteen days into the voyage"),
    `whole` where the order is all that the claim says ("X preceded Y").
    """

    span: Span
    covers: Span
    sign: int
    offset: Offset | None
    main: Parts
    anchor: Parts | None = None
    date: Interval | None = None
    borrowed: bool = False
    inward: bool = False
    whole: bool = False
    denied: bool = False


def orders(case: Case) -> tuple[Order, ...]:
    """All that the claim says of order, in the order of the text."""
    found: list[Order] = []
    told = (_together, _reaching, _already, _verbal, _distant, _prepositional, _compared)
    for each in (order for read in told for order in read(case)):
        if not any(each.covers[0] < other.covers[1] and other.covers[0] < each.covers[1] for other in found):
            found.append(each)
    return tuple(sorted(found, key=lambda order: order.span))


def _together(case: Case) -> Iterator[Order]:
    """ "on the same day as Y", «в один день с Y»."""
    language = case.parts.language
    for match in together(language).finditer(case.passage.text, *extent(case)):
        offset = Offset(0.0, 0.0, 1, same_unit(match[0], language), calendar=0)
        order = _anchored(case, match.span(), 1, offset)
        if order.anchor is not None and not order.borrowed:
            yield order


def _distant(case: Case) -> Iterator[Order]:
    """Distances in time: "two years after the war", "a month later", "sixteen days into the voyage"."""
    for time in case.parts.times:
        if time.relation is TimeRelation.OFFSET and time.offset is not None:
            linked = _link_end(case, time.whole)
            if linked is None and _refers_within(case, time):
                continue
            if linked is None:
                yield Order(time.whole, time.whole, time.offset.sign, time.offset, without(case, time.whole))
            else:
                yield _anchored(case, (time.whole[0], linked), time.offset.sign, time.offset)
    for quantity in case.parts.quantities:
        linked = _link_end(case, (quantity.start, quantity.end)) if quantity.dimension == "time" else None
        if linked and counts_within(case.words((quantity.end, linked)).strip(), case.parts.language):
            yield replace(_anchored(case, (quantity.start, linked), 1, _offset_of(quantity)), inward=True)


def _refers_within(case: Case, distance: TimeMention) -> bool:
    """Whether a distance is counted from a time that the claim itself gives before: "died in August, and in
    the same month …"."""
    return any(time.interval and time.end <= distance.start for time in case.parts.times)


def _prepositional(case: Case) -> Iterator[Order]:
    """ "before the war", "before Y was signed"."""
    for participant in case.claim.frame.participants:
        sign = direction(participant.preposition, case.parts.language)
        cue = _cue(case, participant)
        if participant.role != "time" or sign is None or cue is None:
            continue
        order = _anchored(case, cue, sign, None)
        if order.anchor is not None:  # a date is compared as the claim's time
            yield order


def _compared(case: Case) -> Iterator[Order]:
    """ "earlier than Y", «раньше Пастернака»."""
    low, high = extent(case)
    for match in comparative(case.parts.language).finditer(case.passage.text, low, high):
        sign = direction(match[0], case.parts.language)
        order = _anchored(case, match.span(), sign or 0, None)
        if sign and order.anchor is not None and not order.borrowed:
            yield order


def _verbal(case: Case) -> Iterator[Order]:
    """ "X preceded Y by seven months", "X survived Y"."""
    predicate = case.claim.frame.predicate
    language = case.parts.language
    if predicate is None:
        return
    outlived = outlives(predicate.lemma, language)
    sign = 1 if outlived else verb_direction(predicate.lemma, language)
    if sign is None:
        return
    core = (predicate.start, predicate.end)
    first = only(case, (0, core[0]), core)
    second = only(case, (core[1], len(case.passage.text)), core)
    if not any(p.start >= core[1] and p.role not in _BESIDE for p in case.claim.frame.participants):
        return
    if not (first.names or first.words) or not (second.names or second.words) or _same(first, second):
        return
    if outlived:
        first, second = _dying(first, language), _dying(second, language)
    apart = next((q for q in case.parts.quantities if q.dimension == "time" and q.start > core[1]), None)
    timed = next((t.offset for t in case.parts.times if t.offset is not None), None)
    offset = _offset_of(apart) if apart else timed
    yield Order(core, extent(case), -sign if predicate.passive else sign, offset, first, second, whole=True)


def _reaching(case: Case) -> Iterator[Order]:
    """ "X did not live to see Y", «X не дожил двух недель до Y»: X died before it; "X lived to see Y"."""
    predicate, language, denied = case.claim.frame.predicate, case.parts.language, case.parts.negative
    if predicate is None:
        return
    cue = lives_to(case.passage.text, language, *extent(case)) or _reached(case, predicate)
    if cue is None:
        return
    apart = (q for q in case.parts.quantities if q.dimension == "time" and inside((q.start, q.end), cue))
    offset = next((replace(_offset_of(q), sign=-1) for q in apart if denied), None)
    order = _anchored(case, cue, -1 if denied else 1, offset)
    if order.anchor is not None and not order.borrowed:
        yield replace(order, main=_dying(order.main, language), denied=denied, whole=denied)


def _already(case: Case) -> Iterator[Order]:
    """ "In 1886, when X was already …", «в 1886 году, когда X уже …»: X began before the time told beside."""
    low, high = extent(case)
    match = already(case.parts.language).search(case.passage.text, max(0, low - _BEFORE), high)
    if match is None or case.parts.negative or case.parts.times:
        return
    within = opens_time_clause(case.passage.text[:low], case.parts.language)
    dates = [time.interval for parts in case.beside for time in parts.times if _is_date(time)]
    if within and len(dates) == 1 and dates[0] is not None:
        yield Order(match.span(), match.span(), -1, None, case.parts, date=dates[0])


def _is_date(time: TimeMention) -> bool:
    return time.relation is TimeRelation.AT and time.interval is not None and time.alternative is None


def _reached(case: Case, predicate: Predicate) -> Span | None:
    """The verb of reaching with the word that links it to what was not reached."""
    word = reaching(predicate.lemma, case.parts.language)
    at = case.passage.text.find(f" {word} ", predicate.end, extent(case)[1]) if word else -1
    return (predicate.start, at + len(f" {word}")) if at >= 0 else None


def _same(first: Parts, second: Parts) -> bool:
    """Whether a pronoun was taken for the very one that stands on the other side."""
    return (
        {name.entities or name.text for name in first.names}
        == {name.entities or name.text for name in second.names}
        != set()
    )


def _dying(parts: Parts, language: Language) -> Parts:
    words = tuple(
        Word(Term(lemma, lemma, 0, 0, "VERB", language), "predicate", True)
        for lemma in death_words(language)[:1]
    )
    return replace(parts, words=words)


def _offset_of(quantity: Quantity) -> Offset:
    """A measured time as a distance, half a unit less or a unit more."""
    unit = quantity.base / max(quantity.value, 1) / DAY
    low, high = quantity.base / DAY, (quantity.base_high or quantity.base) / DAY
    grain = Precision.YEAR if unit > 300 else Precision.MONTH if unit > 25 else Precision.DAY
    return Offset(max(0.0, low - 0.75 * unit), high + unit, 1, grain)


def _link_end(case: Case, whole: Span) -> int | None:
    """Where the word that ties a distance to its anchor ends; None where no such word stands there."""
    pattern, text = link(case.parts.language), case.passage.text
    behind = [name.mention.start for name in case.parts.names]
    behind += [word.term.start for word in case.parts.words if word.term.pos == "NOUN"]
    next_word = whole[1] + len(text[whole[1] :]) - len(text[whole[1] :].lstrip(' «“"'))
    if next_word in behind and not _opens_clause(case, whole[1]):
        ends = [match.end() for match in comparative(case.parts.language).finditer(text, *whole)]
        if whole[1] in ends:  # «на день раньше Иванова», «на год позже экспедиции Росса»
            return whole[1]
    for match in pattern.finditer(text, *whole):
        if match.end() == whole[1] and match.start() > whole[0]:
            after = text[match.end() :].lstrip()
            longer = pattern.match(after)
            return whole[1] if longer is None else len(text) - len(after) + longer.end()
    start = whole[1] + (len(text[whole[1] :]) - len(text[whole[1] :].lstrip(" ,")))
    after_it = pattern.match(text, start)
    return after_it.end() if after_it else None


def _opens_clause(case: Case, at: int) -> bool:
    """Whether the clause itself begins behind an offset: «тремя годами позже *мост открыли*»."""
    frame = case.claim.frame
    actants = (p.start for p in frame.participants if p.role in ("subject", "object"))
    before = frame.predicate is not None and frame.predicate.start > at
    return before and any(0 <= start - at <= 1 for start in actants)


def _cue(case: Case, participant: Participant) -> Span | None:
    """The word of order at the head of a phrase, or right before it."""
    text = case.passage.text
    low = max(0, participant.start - len(participant.preposition) - _NEAR)
    match = ordering(case.parts.language).search(text, low, participant.end)
    if match is None or len(text[participant.start : match.start()].split()) > 1:  # "shortly before"
        return None
    return match.span()


def _anchored(case: Case, cue: Span, sign: int, offset: Offset | None) -> Order:
    """The order whose anchor follows the cue."""
    region = (cue[1], _reach(case, cue[1]))
    covers = (cue[0], region[1])
    main = without(case, covers)
    own = only(case, region, covers)
    date = next(
        (t.interval for t in case.parts.times if t.interval and inside((t.start, t.end), region)), None
    )
    if date is not None and not own.names:
        return Order(cue, covers, sign, offset, main, date=date)
    if not own.names and not own.words:
        return Order(cue, cue, sign, offset, main)
    words = own.words or tuple(word for word in main.words if word.core or word.role != "subject")
    names = own.names if own.words else _in_place(own.names, main.names)
    anchor = replace(main, names=names or main.names, words=words, times=(), quantities=(), ordinals=())
    return Order(cue, covers, sign, offset, main, anchor, borrowed=not own.names)


def _in_place(names: tuple[Name, ...], others: tuple[Name, ...]) -> tuple[Name, ...]:
    """One name in the role of those of the clause beside which it stands alone: "earlier than *Y*" did."""
    roles = {name.role for name in others if name.role in ("subject", "object")}
    if len(names) != 1 or len(roles) != 1:
        return names
    return (replace(names[0], role=roles.pop()),)


def _reach(case: Case, start: int) -> int:
    """Where the phrase that begins after a word of order ends."""
    frame = case.claim.frame
    hosts = [
        p for p in frame.participants if p.role == "time" and p.start <= start + _NEAR and p.end > start + 1
    ]
    if hosts:
        return _with_owners(case, max(host.end for host in hosts))
    text = case.passage.text
    stops = [n for n in range(start, len(text)) if text[n] in _STOPS][:1]
    stops += [
        p.start for p in frame.participants if p.role in ("subject", "object") and p.start > start + _NEAR
    ]
    stops += [p.start for p in frame.participants if p.role == "subject" and p.start >= start]
    stops += [frame.predicate.start] if frame.predicate and frame.predicate.start >= start else []
    return max(start, min([*stops, extent(case)[1]]))


def _with_owners(case: Case, end: int) -> int:
    """The end of a phrase with the names that belong to its last noun: «до спуска ледокола «Ленин»»."""
    for name in case.parts.names:
        if name.role == "of" and 0 <= name.mention.start - end <= len(" «"):
            end = name.mention.end
    return end
