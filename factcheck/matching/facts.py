"""What an entity's own fields say, as evidence: when it began and ended, was born and died, took place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache, lru_cache
from typing import Any

from factcheck.languages.word_files import read_words
from factcheck.matching.evidence import Evidence, lone
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.parts import Name, Parts, Word
from factcheck.matching.words import compare_lemmas
from factcheck.model import Language, Mention, Term
from factcheck.references.model import Entity
from factcheck.values.dates import Interval, TimeMention, TimeRelation
from factcheck.values.intervals import boundaries


@cache
def _life() -> Mapping[str, Any]:
    loaded: Mapping[str, Any] = read_words("life.yaml", package="factcheck.matching")
    return loaded


def life_words(type: str) -> Mapping[str, list[str]]:
    """The verbs for the begin, end and whole of an entity of that type."""
    life = _life()
    words: Mapping[str, list[str]] = life[life["types"].get(type, "thing")]
    return words


def begin_words() -> tuple[Word, ...]:
    """A predicate for each way to tell that a thing began."""
    return tuple(_core(word) for word in life_words("thing")["begin"])


def made_words() -> list[str]:
    """The verbs for what is done to a thing at its beginning, by another."""
    words: list[str] = _life()["made"]
    return words


def makes(term: Term) -> bool:
    """Whether a word tells what is done to a thing at its beginning, by another: found, establish, create."""
    return any(compare_lemmas(word, "en", term.lemma, term.language).holds for word in made_words())


def is_begun(term: Term, type: str) -> bool:
    """Whether a word tells the very beginning of a thing of that type: an organisation is not begun where it
    is registered, announces or brings out something."""
    life = _life()
    issued = life["issued"]["words"] if type in life["issued"]["types"] else []
    return any(
        compare_lemmas(word, "en", term.lemma, term.language).holds for word in (*life["begun"], *issued)
    )


def proclaims(term: Term) -> bool:
    """Whether a word says that something was made known, which by somebody else is no founding."""
    return compare_lemmas("proclaim", "en", term.lemma, term.language).holds


def entity_evidence(parts: Parts, knowledge: Knowledge) -> Iterator[Evidence]:
    """Evidence from the fields of the entities that a claim names, likeliest bearer of each name first."""
    ids = dict.fromkeys(id for name in parts.names for id in name.entities)
    for id in ids:
        yield from _facts(id, knowledge)


@lru_cache(maxsize=4096)
def _facts(id: str, knowledge: Knowledge) -> tuple[Evidence, ...]:
    entity = knowledge.entity(id)
    return tuple(_told(entity, entity.time)) if entity is not None and entity.time is not None else ()


def _told(entity: Entity, time: Interval) -> Iterator[Evidence]:
    for part, words in life_words(entity.type).items():
        mention = _time(time, part)
        if mention is None:
            continue
        yield lone(entity.id, "entity", _parts(entity, words, mention), structured=True)


def begins(evidence: Evidence) -> bool:
    """Whether an entity's own field tells how it began, which is the first of anything it did."""
    return any(_tells_begin_of(kind, evidence) for kind in ("person", "event", "thing"))


def begins_thing(evidence: Evidence) -> bool:
    """Whether an entity's own field tells how it began, and it is neither a person nor an event."""
    return _tells_begin_of("thing", evidence)


def _tells_begin_of(kind: str, evidence: Evidence) -> bool:
    words = [word.term.lemma for word in evidence.parts.words]
    return evidence.origin == "entity" and words == _life()[kind]["begin"]


def edges(parts: Parts) -> Iterator[Parts]:
    """The begin and the end of what a frame says lasted from one time to another, and the whole of what
    came to its end.

    "It lasted from 1914 to 1918": it ended in 1918. "She taught from 1912 to 1918": she began to in 1912.
    "It was closed in 1866": it existed until then.
    """
    time = parts.times[0] if len(parts.times) == 1 else None
    if time is None or time.interval is None or parts.negative:
        return
    if time.relation is TimeRelation.SPAN:
        bare = any(word.core and lasts(word.term) for word in parts.words)
        others = () if bare else tuple(replace(word, core=False) for word in parts.words)
        for part in ("begin", "end"):
            mention = _time(replace(time.interval, extent=True), part)
            if mention is not None:
                words = tuple(_core(word) for word in life_words("event")[part])
                yield replace(parts, words=(*words, *others), times=(mention,), quantities=(), ordinals=())
                yield from _change(parts, part, mention)
    elif time.relation is TimeRelation.AT and any(_ends(w) for w in parts.words):
        until = replace(time, relation=TimeRelation.UNTIL)
        words = tuple(_core(word) for word in life_words("thing")["whole"])
        yield replace(parts, words=words, times=(until,), quantities=(), ordinals=())


def _change(parts: Parts, part: str, mention: TimeMention) -> Iterator[Parts]:
    """The deed that begins or ends what a frame says lasted: who lived there from 1912 moved there in 1912,
    whose voyage lasted until 1836 came home in 1836."""
    verbs = dict.fromkeys(verb for word in parts.words for verb in _change_of(word.term, part))
    if verbs:
        others = (replace(word, core=False) for word in parts.words)
        words = (*map(_core, verbs), *others)
        yield replace(parts, words=words, times=(mention,), quantities=(), ordinals=())


def _change_of(term: Term, part: str) -> tuple[str, ...]:
    return _changes(term.lemma, term.language, term.pos).get(part, ())


@lru_cache(maxsize=16384)
def _changes(lemma: str, language: Language, pos: str) -> Mapping[str, tuple[str, ...]]:
    """The verbs for the change that begins and for the one that ends the state that a word tells, but for
    those that may mean the state itself («возглавлять»)."""
    states = [
        state
        for state in _life()["states"]
        if any(compare_lemmas(word, "en", lemma, language, "", pos).holds for word in state["while"])
    ]
    return {
        part: tuple(
            verb
            for state in states
            for verb in state[part]
            if not compare_lemmas(verb, "en", lemma, language, "", pos).holds
        )
        for part in ("begin", "end")
    }


@lru_cache(maxsize=16384)
def _is_change(lemma: str, language: Language) -> bool:
    def means(*kinds: str) -> bool:
        verbs = dict.fromkeys(verb for state in _life()["states"] for kind in kinds for verb in state[kind])
        return any(compare_lemmas(verb, "en", lemma, language).holds for verb in verbs)

    return means("begin", "end") and not means("while")


def changes_state(word: Word) -> bool:
    """Whether a predicate tells that some state is entered or left: "moved in", "set out", "was released"."""
    return word.core and _is_change(word.term.lemma, word.term.language)


def phase_of(word: Word) -> str:
    """Whether a verb or predicate tells that something begins or ends: "begin", "end" or ""."""
    if not word.core and word.term.pos != "VERB":
        return ""
    lemma, language = word.term.lemma, word.term.language
    return next((part for part in ("begin", "end") if _tells(lemma, language, part, "event")), "")


@lru_cache(maxsize=16384)
def _tells(lemma: str, language: Language, part: str, *types: str) -> bool:
    """Whether a word tells the begin, the end or the whole of what is of one of the types."""
    words = (word for type in types for word in life_words(type)[part])
    return any(compare_lemmas(word, "en", lemma, language).holds for word in words)


def lasts(term: Term) -> bool:
    """Whether a word says no more than that something was there for a time: last, exist, live."""
    return _tells(term.lemma, term.language, "whole", "event", "thing", "person")


def persists(term: Term) -> bool:
    """Whether a word says that something was there at a time, and maybe before and after it: exist, live."""
    return _tells(term.lemma, term.language, "whole", "thing", "person")


def _ends(word: Word) -> bool:
    return word.core and _tells(word.term.lemma, word.term.language, "end", "thing")


def _core(word: str) -> Word:
    return Word(Term(word, word, 0, 0, "VERB", "en"), "predicate", core=True)


def _parts(entity: Entity, words: list[str], time: TimeMention) -> Parts:
    name = Mention(next(iter(entity.label.values())), 0, 0, 0, 0, 0, (entity.id,))
    return Parts(
        language="en",
        names=(Name(name, "subject"),),
        words=tuple(_core(word) for word in words),
        times=(time,),
        quantities=(),
        ordinals=(),
        negative=False,
        negation=None,
    )


def _time(time: Interval, part: str) -> TimeMention | None:
    """The begin, the end, or the whole; None where that end is open."""
    if part == "whole":
        relation = TimeRelation.SPAN if time.extent else TimeRelation.AT
        return TimeMention("", 0, 0, (0, 0), relation, time)
    edge = edge_of(time, part)
    return TimeMention("", 0, 0, (0, 0), TimeRelation.AT, edge) if edge else None


def edge_of(time: Interval, part: str) -> Interval | None:
    """The first or last moment of a time, as fine as it is known; None where it is open."""
    if not time.extent:
        return time
    first, last = boundaries(time)
    edge = first if part == "begin" else last
    return edge if edge.earliest is not None else None
