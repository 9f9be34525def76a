"""What speaks for and against a statement telling a claim in other words: numbers of parts, or bits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.claims.kinds import kinds_of_noun, kinds_of_type
from factcheck.languages.lexicon import other_event
from factcheck.matching.alignment import Alignment, Pair
from factcheck.matching.parts import Name, Word, inside
from factcheck.matching.words import are_siblings, compare_words
from factcheck.model import Span
from factcheck.values.comparison import Comparison
from factcheck.verdicts.case import Case
from factcheck.verdicts.compared import word_weight
from factcheck.verdicts.happening import core_holds
from factcheck.verdicts.left_words import goes_without_saying
from factcheck.verdicts.matter import stated, weight, weights
from factcheck.verdicts.met import KINDS, HardPart, is_met
from factcheck.verdicts.nearness import nearnesses
from factcheck.verdicts.reworded import is_told
from factcheck.verdicts.trees import Traits

KINDRED, UNRELATED = 1.0, 2.0
"""A predicate without an answer: of one family with the statement's, of none."""

CENTRAL = ("subject", "object")
"""The roles of who does it and to whom it is done."""

_RESOLVED = ("pronoun", "description")


def tells_apart(case: Case, own: Sequence[Alignment]) -> bool:
    """Whether the frames of a statement, `own`, tell of something else: they have the claim's predicate, but
    of somebody else; or one that excludes it or is a step of another story, or is all that differs; or
    neither its predicate nor any of whom it tells; or two of its words in each other's place.
    """
    open_words = _open_words(case, own)
    if _exchanged(open_words, own):
        return True
    left = [word for word in open_words if word.core]
    if not left:
        return not any(_tells_of_it(case, frame) for frame in _telling(own))
    told = [word for frame in own for word in frame.evidence.parts.words if word.core]
    if any(_tell_apart(word, other) for word in left for other in told):
        return True
    return not any(map(_has_whom, own)) or any(_is_twin(case, frame) for frame in own)


def _exchanged(open_words: Sequence[Word], own: Sequence[Alignment]) -> bool:
    """Whether two nouns of the claim without an answer are the statement's, and stand otherwise there ("from
    a *mill* into a *library*" beside "from a library into a mill")."""
    lemmas = {word.term.lemma for frame in own for word in frame.evidence.parts.words}
    nouns = [word for word in open_words if not word.core and word.term.pos == "NOUN"]
    return sum(word.term.lemma in lemmas for word in nouns) > 1


def _is_twin(case: Case, frame: Alignment) -> bool:
    """Whether claim and frame have all words in common but verbs of no one family: who tells the same in
    other words seldom changes nothing else."""
    if frame.evidence.parts.language != case.parts.language or frame.unclaimed_names:
        return False
    mine = [word for word in _open_words(case, [frame]) if word_weight(word)]
    its = [word for word in frame.unclaimed_words if word_weight(word)]
    if not mine or not its or not all(word.core and word.term.pos == "VERB" for word in (*mine, *its)):
        return False
    return all(pair.level.holds for pair in frame.hard) and _open_predicate(mine, [frame]) == UNRELATED


def _has_whom(frame: Alignment) -> bool:
    """Whether a frame has any of those of whom or what the claim tells; where it tells of none, any name."""
    parts = [(pair.claim.role, pair.level) for pair in frame.names]
    parts += [(pair.claim.role, pair.level) for pair in frame.words if not pair.claim.core]
    central = [part for part in parts if part[0] in (*CENTRAL, "topic", "by")]
    return any(level.holds for _, level in central or parts)


def _may_retell(case: Case, own: Sequence[Alignment]) -> bool:
    """Whether the claim's predicate is granted or of one family with the statement's, or a time or value is
    granted beside it: two names have much to do with each other."""
    left = [word for word in _open_words(case, own) if word.core]
    if tells_apart(case, own):
        return False
    return not left or _open_predicate(left, own) < UNRELATED or _holds_value(case, own)


def _holds_value(case: Case, own: Sequence[Alignment]) -> bool:
    kinds = ("times", "quantities", "ordinals")
    return any(any(granted_parts(own, kind, len(getattr(case.parts, kind)))) for kind in kinds)


def _tell_apart(word: Word, other: Word) -> bool:
    a, b = word.term, other.term
    if compare_words(word, other) is Comparison.DIFFERENT or are_siblings(a, b):
        return True
    return other_event(a.lemma, a.language, b.lemma, b.language, a.pos, b.pos)


def lacks_name_or_value(case: Case, own: Sequence[Alignment]) -> bool:
    """Whether no frame of a statement grants a name that the claim gives, or a quantity or rank."""
    return any(kind != "times" and _is_given(part) for kind, part in _ungranted(case, own))


def has_not(case: Case, own: Sequence[Alignment]) -> bool:
    """Whether a statement has a name that the claim gives, or a time, quantity or rank, nowhere."""
    return any(_is_given(part) and not is_met(case, own, part) for _, part in _ungranted(case, own))


def excludes(case: Case, own: Sequence[Alignment], uncovered: Sequence[str]) -> bool:
    """Whether a statement has two words of the claim, that it leaves `uncovered`, in each other's place, or a
    predicate that excludes the claim's; or tells of one who is no such thing as the claim says."""
    told = [word for frame in own for word in frame.evidence.parts.words if word.core]
    left = (word for word in _open_words(case, own) if word.core)
    open_words = [word for word in case.parts.words if word.term.text in uncovered]
    if _exchanged(open_words, own) or any(_tell_apart(word, other) for word in left for other in told):
        return True
    return any(_is_of_another_kind(word, frame, case) for word in open_words for frame in own)


def _is_of_another_kind(word: Word, frame: Alignment, case: Case) -> bool:
    """Whether a noun for whom or what the claim tells of can mean none of those who stand in its place in a
    frame ("*the company* was founded" beside a town that was)."""
    if word.core or word.role not in CENTRAL:
        return False
    kinds = kinds_of_noun(word.term.lemma, word.term.language)
    there = [name for name in frame.unclaimed_names if name.role == word.role]
    others = [_kinds(name, case) for name in there]
    return bool(kinds and others) and all(each and kinds.isdisjoint(each) for each in others)


def _kinds(name: Name, case: Case) -> frozenset[str]:
    """The kinds of thing that a name's bearers are, where the set knows them."""
    return frozenset[str]().union(*map(kinds_of_type, case.knowledge.types(name.entities)))


def _ungranted(case: Case, own: Sequence[Alignment]) -> Iterator[tuple[str, HardPart]]:
    """The names, times, quantities and ranks of a claim that no frame grants, each with its kind."""
    for kind in KINDS:
        parts = getattr(case.parts, kind)
        held = granted_parts(own, kind, len(parts))
        yield from ((kind, part) for part, granted in zip(parts, held, strict=True) if not granted)


def _is_given(part: HardPart) -> bool:
    """Whether the claim gives a part itself: a name that is no pronoun's, no topic and no adjective."""
    if not isinstance(part, Name):
        return True
    return part.role != "topic" and part.mention.kind not in ("adjective", *_RESOLVED)


def support_traits(
    case: Case, own: Sequence[Alignment], rank: int, uncovered: Sequence[str], barred: Sequence[str]
) -> Traits:
    """What speaks for and against one statement telling the claim: numbers of parts, or bits. `rank` is how
    many statements agree better with it; `barred` are those of the `uncovered` words that no other word can
    stand for."""
    best = max(own, key=stated)
    return {
        **_of_agreement(case, own, best),
        **_of_names(own, best),
        **_of_values(case, own, barred),
        **_of_words(case, own),
        **_of_nearness(case, own, uncovered),
        **_of_met(case, own),
        **_of_others(case, own, uncovered),
        "rank": float(rank),
        "negation differs": float(all(a.evidence.parts.negative != case.parts.negative for a in own)),
        "may retell": float(_may_retell(case, own)),
        "of it": float(any(_tells_of_it(case, frame) for frame in _telling(own))),
        "uncovered": float(len(set(uncovered))),
        "contrary": float(sum(map(_contrary, own))),
        "denied": float(case.parts.negative),
        "foreign": float(best.evidence.parts.language != case.parts.language),
    }


def _of_met(case: Case, own: Sequence[Alignment]) -> Traits:
    """How many names, times, and quantities and ranks are not granted, though the statement has them."""
    number = Counter(kind for kind, part in _ungranted(case, own) if is_met(case, own, part))
    values = number["quantities"] + number["ordinals"]
    return {
        "names met": float(number["names"]),
        "times met": float(number["times"]),
        "values met": float(values),
    }


def _of_others(case: Case, own: Sequence[Alignment], uncovered: Sequence[str]) -> Traits:
    """What speaks for a statement telling of somebody or something else (`tells_apart`)."""
    return {
        "excluded": float(excludes(case, own, uncovered)),
        "of nobody": float(not any(map(_has_whom, own))),
        "twin": float(any(_is_twin(case, frame) for frame in own)),
    }


def _of_agreement(case: Case, own: Sequence[Alignment], best: Alignment) -> Traits:
    """The bits that the best frame agrees in, without ("agreement") and with ("matter") what it says beyond;
    by how many that is more than any other statement has ("lead"); those of times, words and predicate."""
    others = (a for a in case.alignments if a.evidence.id != best.evidence.id)
    further = max((stated(a) for a in others if a.evidence.origin == "statement"), default=0.0)
    bits = dict.fromkeys(("time", "words", "predicate"), 0.0)
    for label, told in weights(best):
        if label in bits:
            bits[label] += told
    return {
        "agreement": stated(best),
        "matter": max(map(weight, own)),
        "lead": stated(best) - further,
        "times told": bits["time"],
        "words told": bits["words"],
        "predicate told": bits["predicate"],
    }


def _of_values(case: Case, own: Sequence[Alignment], barred: Sequence[str]) -> Traits:
    """How many times, and how many quantities and ranks, are granted and how many not; how many parts no
    other word can stand for, and those of them that are written with figures."""
    times = granted_parts(own, "times", len(case.parts.times))
    kinds = ("quantities", "ordinals")
    values = [held for kind in kinds for held in granted_parts(own, kind, len(getattr(case.parts, kind)))]
    return {
        "times": float(sum(times)),
        "times open": float(len(times) - sum(times)),
        "values": float(sum(values)),
        "values open": float(len(values) - sum(values)),
        "barred": float(len(set(barred))),
        "barred figures": float(sum(any(letter.isdigit() for letter in part) for part in set(barred))),
    }


def _of_names(own: Sequence[Alignment], best: Alignment) -> Traits:
    """How many names are granted and how many not, and those of the latter that a pronoun means; those that
    only the statement has, and those of them that the text has told before."""
    names = [pair.claim for pair in best.names]
    held = granted_parts(own, "names", len(names))
    proper = [name.mention.kind != "adjective" for name in names]
    left = [name for name, is_held, own_name in zip(names, held, proper, strict=True) if own_name > is_held]
    return {
        "names": float(sum(proper) - len(left)),
        "names open": float(len(left)),
        "resolved open": float(sum(name.mention.kind in _RESOLVED for name in left)),
        "further names": float(sum(name.mention.kind != "adjective" for name in best.unclaimed_names)),
        "told before": float(len(best.told)),
    }


def _of_words(case: Case, own: Sequence[Alignment]) -> Traits:
    """The weight of the words without an answer; whether the predicate is among them; how many
    adjectives and adverbs are; the phrases without any answer."""
    left = _open_words(case, own)
    describing = [word for word in left if not word.core and word.term.pos in ("ADJ", "ADV")]
    return {
        "open words": sum(map(word_weight, left)),
        "open predicate": _open_predicate([word for word in left if word.core], own),
        "open describing": float(len(describing)),
        "open phrases": float(sum(_open_phrases(case, own))),
    }


def _telling(own: Sequence[Alignment]) -> list[Alignment]:
    """The frames that have the claim's predicate, else those that have another of its family."""
    cores = [number for number, pair in enumerate(own[0].words) if pair.claim.core]
    here = [f for f in own if any(f.words[n].level.holds and f.words[n].here for n in cores)]
    kindred = (f for f in own if not cores or any(is_told(f.words[n].claim, f) for n in cores))
    return here or [f for f in own if core_holds(f)] or list(kindred)


def _tells_of_it(case: Case, frame: Alignment) -> bool:
    """Whether a frame has whom or what the claim tells of: no noun for who does it stays open there ("*the
    laboratory* died"), and no name is but whose something else is ("*X* was printed", of X's paper)."""
    if any(_is_elsewhere(pair, case, frame) for pair in frame.words):
        return False
    return not any(_is_of_something_else(pair, frame) for pair in frame.names)


def _is_of_something_else(pair: Pair[Name], frame: Alignment) -> bool:
    """Whether the frame has a noun of its own where the claim has the name, which is but whose that is or
    comes from another clause, or the reverse; or whether the name only describes, and nothing grants it."""
    if pair.claim.mention.kind == "adjective":
        return not pair.level.holds
    if pair.claim.governor is not None and pair.level.holds and pair.other is not None:
        nouns = (each for each in frame.words if each.claim.term.start == pair.claim.governor.start)
        return pair.other.governor is None and any(not each.level.holds for each in nouns)
    if pair.claim.role not in CENTRAL or pair.other is None:
        return False
    left = [word for word in frame.unclaimed_words if word_weight(word) and not word.core]
    if not pair.here:
        return any(word.role in CENTRAL for word in left)
    of = pair.other.governor
    return of is not None and any(word.term.start == of.start for word in left)


def _is_elsewhere(pair: Pair[Word], case: Case, frame: Alignment) -> bool:
    """Whether a noun for who does it, or to what it is done, is none of this frame's."""
    word = pair.claim
    if word.core or not word_weight(word) or (pair.level.holds and pair.here):
        return False
    central = word.role in CENTRAL and word.term.pos == "NOUN"
    return central and _has_its_own(word.role, frame) and not goes_without_saying(word, case, (frame,))


def _has_its_own(role: str, frame: Alignment) -> bool:
    """Whether the frame has somebody or something in a role of whom the claim says nothing."""
    words = (w for w in frame.unclaimed_words if w.term.pos == "NOUN" and word_weight(w) >= 1 and not w.core)
    roles = [word.role for word in words] + [name.role for name in frame.unclaimed_names]
    return role in roles


def _of_nearness(case: Case, own: Sequence[Alignment], uncovered: Sequence[str]) -> Traits:
    left = [word for word in _open_words(case, own) if word.term.text in uncovered]
    return nearnesses(left, own[0].evidence)


def _open_words(case: Case, own: Sequence[Alignment]) -> list[Word]:
    held = granted_parts(own, "words", len(case.parts.words))
    return [w for w, is_held in zip(case.parts.words, held, strict=True) if not is_held and word_weight(w)]


def granted_parts(own: Sequence[Alignment], kind: str, number: int) -> list[bool]:
    """For each part of a kind, whether some frame grants it."""
    return [any(getattr(a, kind)[n].level.holds for a in own) for n in range(number)]


def _open_predicate(cores: Sequence[Word], own: Sequence[Alignment]) -> float:
    kin = all(any(is_told(word, frame) for frame in own) for word in cores)
    return 0.0 if not cores else KINDRED if kin else UNRELATED


def _open_phrases(case: Case, own: Sequence[Alignment]) -> Iterator[bool]:
    """For each phrase of the clause that holds a part of the claim, whether none of them is granted."""
    parts = list(_located(case, own))
    for phrase in case.claim.frame.participants:
        inner = [held for span, held in parts if inside(span, (phrase.start, phrase.end))]
        yield bool(inner) and not any(inner)


def _located(case: Case, own: Sequence[Alignment]) -> Iterator[tuple[Span, bool]]:
    """Where each part of the claim stands, the predicate left out, and whether it is granted."""
    for word, held in zip(case.parts.words, granted_parts(own, "words", len(case.parts.words)), strict=True):
        if word_weight(word) and not word.core:
            yield (word.term.start, word.term.end), held
    for name, held in zip(case.parts.names, granted_parts(own, "names", len(case.parts.names)), strict=True):
        yield (name.mention.start, name.mention.end), held
    for kind in ("times", "quantities", "ordinals"):
        values = getattr(case.parts, kind)
        for value, held in zip(values, granted_parts(own, kind, len(values)), strict=True):
            yield (value.start, value.end), held


def _contrary(alignment: Alignment) -> int:
    """How many names, times, quantities and ranks differ."""
    return sum(pair.level is Comparison.DIFFERENT for pair in alignment.hard)
