"""What each clause says: its words, and the subject, antecedent and time that it shares with another."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace

from factcheck.claims.appositions import apposition, is_told_apart
from factcheck.claims.clauses import Clause, ClauseKind, find_clauses, has_subject, is_participle
from factcheck.claims.clefts import Cleft, find_cleft
from factcheck.claims.dated_names import name_dated_by
from factcheck.claims.groups import one_above
from factcheck.claims.items import SentenceItems
from factcheck.claims.nominals import find_asides
from factcheck.claims.phrases import (
    enclosed,
    name_head,
    phrase_words,
    without_connectives,
    without_loose_marks,
)
from factcheck.claims.spare_phrases import spare_words
from factcheck.claims.tree import Tree
from factcheck.values.dates import TimeMention, TimeRelation
from factcheck.values.quantities import Quantity

SUBJECTS = ("nsubj", "nsubj:pass")

TURNING = frozenset({TimeRelation.AT, TimeRelation.UNTIL, TimeRelation.BEFORE, TimeRelation.SINCE})
"""How a clause may stand to the time at which ", when …" goes on: it was then, lasted till or from then."""


@dataclass(frozen=True, slots=True)
class Borrowed:
    """A phrase of the same sentence that fills a role in a clause without standing in it.

    `instead_of` is the relative pronoun it replaces, if any.
    """

    head: int
    words: tuple[int, ...]
    role: str
    instead_of: int | None = None
    possessive: bool = False


@dataclass(frozen=True, slots=True)
class Proposition:
    """One thing that a sentence says.

    `words` are its own (they make the span); `borrowed` and `fronted` are shared with another clause.
    `instead`: the first token's phrase is left out, and the second's stands in its role. `setting`: the
    adverbials before it that it shares with the other complements of its verb. `denied`: words outside it
    say that it is not so. `forms`: the forms of words that agree with something else than in the source.
    `rehung`: words told of the predicate, whatever the parser hung them on. `likewise`: another phrase left
    out, and the one of `rehung` in its role.
    """

    clause: Clause
    words: tuple[int, ...]
    borrowed: Borrowed | None = None
    fronted: tuple[int, ...] = ()
    passive: bool = False
    instead: tuple[int, int] | None = None
    setting: frozenset[int] | None = None
    denied: bool = False
    forms: Mapping[int, str] = field(default_factory=dict)
    rehung: frozenset[int] = frozenset()
    likewise: tuple[int, int] | None = None


def without_words(items: SentenceItems, proposition: Proposition, dropped: Collection[int]) -> Proposition:
    """What is told apart from words that another claim tells."""
    left = [word for word in proposition.words if word not in dropped]
    return replace(proposition, words=without_loose_marks(items.tree, left))


def has_subject_besides(tree: Tree, cleft: Cleft) -> bool:
    """Whether the clause of a cleft has a subject other than its relative pronoun."""
    return any(child != cleft.pronoun for child in tree.children(cleft.clause.head, *SUBJECTS))


class PropositionReader:
    """Reads the clauses of one sentence into propositions."""

    def __init__(self, items: SentenceItems) -> None:
        self._items = items
        self._tree = items.tree
        self.clauses = find_clauses(items.tree, items.cues)
        self._by_head = {clause.head: clause for clause in self.clauses}
        self.heads: Collection[int] = frozenset(self._by_head)
        self._asides = frozenset(w for aside in find_asides(items) for w in aside.left_out)

    def read(self) -> tuple[Proposition, ...]:
        """One proposition a clause, in the order of their heads; a cleft and what it introduces make one."""
        clefts = {c.head: found for c in self.clauses if (found := find_cleft(self._items, c, self._by_head))}
        inner = {cleft.clause.head: cleft for cleft in clefts.values()}
        return tuple(
            each
            for clause in self.clauses
            if clause.head not in clefts
            for each in (
                self._of_cleft(inner[clause.head]) if clause.head in inner else [self._proposition(clause)]
            )
        )

    def _of_cleft(self, cleft: Cleft) -> Iterator[Proposition]:
        clause = set(self._own_words(cleft.clause))
        role = "object" if has_subject_besides(self._tree, cleft) else self._subject_role(cleft.clause.head)
        passive = self.is_passive(cleft.clause.head)
        own = clause - {cleft.pronoun, *cleft.denied} | {*cleft.rest}
        for head, phrase, denied in (
            (cleft.head, cleft.phrase, False),
            (cleft.denied_head, cleft.denied, True),
        ):
            if head is not None:
                words = tuple(sorted(own | {*phrase}))
                borrowed = Borrowed(head, phrase, role)
                yield Proposition(cleft.clause, words, borrowed, passive=passive, denied=denied)

    def _proposition(self, clause: Clause) -> Proposition:
        passive = self.is_passive(clause.head)
        return Proposition(
            clause=clause,
            words=self._own_words(clause),
            borrowed=self._borrowed(clause),
            fronted=self._fronted(clause),
            passive=passive,
        )

    def is_passive(self, head: int) -> bool:
        """Whether the clause's subject is whom it befalls."""
        tree, token = self._tree, self._tree.tokens[head]
        if tree.has(head, "nsubj:pass", "aux:pass", "csubj:pass") or token.feat("Voice") == "Pass":
            return True
        if tree.has(head, "aux", "cop", "nsubj") or not is_participle(token):
            return False
        clause = self._by_head.get(head)
        if clause is not None and clause.kind is ClauseKind.COORDINATE and clause.governor is not None:
            return token.feat("Tense") == "Past" and self.is_passive(clause.governor)
        return token.feat("Tense") == "Past" and token.feat("Voice") == ""

    def _own_words(self, clause: Clause) -> tuple[int, ...]:
        tree = self._tree
        dropped = {
            word
            for child in clause.words
            if tree.tokens[child].dep == "appos" and self._is_set_apart(child)
            for word in tree.subtree(child)
        }
        for time in self._items.times:
            words = [w for w in clause.words if self._items.item(w) is time]
            if words and name_dated_by(self._items, time) is not None and enclosed(tree, words[0]):
                dropped.update(words)
        dropped.update(spare_words(self._items, clause.head))
        dropped.update(self._asides)
        told = without_loose_marks(tree, [word for word in clause.words if word not in dropped])
        return without_connectives(self._items, told)

    def _is_set_apart(self, index: int) -> bool:
        """Whether an apposition is told in a claim of its own: a description, or a date in brackets."""
        return is_told_apart(self._items, index)

    def _borrowed(self, clause: Clause) -> Borrowed | None:
        if clause.kind is ClauseKind.RELATIVE and clause.antecedent is not None:
            return self._antecedent_of_relative(clause, clause.antecedent)
        if clause.kind is ClauseKind.PARTICIPLE and clause.antecedent is not None:
            return self._phrase(clause.antecedent, self._subject_role(clause.head), conjuncts=False)
        if clause.kind in (ClauseKind.COORDINATE, ClauseKind.CONVERB) and not has_subject(
            self._tree, clause.head
        ):
            subject = self._subject_of(clause.governor)
            if subject is not None and self._may_share(clause.head, subject):
                return Borrowed(subject.head, subject.words, self._subject_role(clause.head))
            if subject is None and clause.kind is ClauseKind.COORDINATE:
                return self._shared_object(clause)
        return None

    def _shared_object(self, clause: Clause) -> Borrowed | None:
        """«Его арестовали, а потом выслали»: whom nobody in particular does both to."""
        tree, verb = self._tree, self._tree.tokens[clause.head]
        indefinite = verb.feat("VerbForm") == "Fin" and verb.feat("Number") == "Plur"
        if tree.sentence.language != "ru" or not indefinite or tree.has(clause.head, "obj", "iobj", "ccomp"):
            return None
        above = self._by_head.get(clause.governor) if clause.governor is not None else None
        if above is None or tree.tokens[above.head].feat("Number") != "Plur":
            return None
        thing = tree.child(above.head, "obj")
        return self._phrase(thing, "object", conjuncts=True) if thing is not None else self._borrowed(above)

    def _may_share(self, head: int, subject: Borrowed) -> bool:
        """Whether a verb agrees in number with a subject it would share; groups agree with the plural."""
        tokens = self._tree.tokens
        verb, noun = tokens[head].feat("Number"), tokens[subject.head].feat("Number")
        group = any(w in subject.words for w in self._tree.conjuncts(subject.head) if w != subject.head)
        if any(
            tokens[word].feat("Case") == "Dat" for word in self._tree.children(head, "iobj")
        ) and self._tree.has(head, "cop"):
            return False  # «и было ей 17 лет»
        finite = tokens[head].feat("VerbForm") == "Fin" and self._tree.sentence.language == "ru"
        quantity = tokens[subject.head].lemma in self._items.cues.quantifying_nouns
        counted = quantity or any(tokens[w].pos == "NUM" for w in subject.words)
        return not finite or group or counted or not verb or not noun or verb == noun

    def _subject_role(self, head: int) -> str:
        return "object" if self.is_passive(head) else "subject"

    def _subject_of(self, head: int | None) -> Borrowed | None:
        """The subject of a clause, its own or a borrowed one."""
        if head is None or head not in self._by_head:
            return None
        own = self._dative_subject(head) or self._tree.child(head, *SUBJECTS)
        clause = self._by_head[head]
        if own is not None and not self._is_relative_pronoun(own):
            return self._phrase(own, "subject", conjuncts=True)
        borrowed = self._borrowed(clause)
        if borrowed is None or borrowed.role in ("subject", "object"):
            return borrowed
        return None

    def _dative_subject(self, head: int) -> int | None:
        """Who does what an impersonal verb tells: «игрокам удалось …»."""
        tree = self._tree
        if tree.tokens[head].lemma not in self._items.cues.dative_subjects:
            return None
        datives = tree.children(head, "iobj", "obl")
        found = (w for w in datives if tree.tokens[w].feat("Case") == "Dat" and not tree.preposition(w))
        return next(found, None)

    def _phrase(self, head: int, role: str, conjuncts: bool) -> Borrowed:
        one = one_above(self._tree, self._items.cues, head)
        head = one if one is not None else head  # "X is one of those who …" tells of X
        subject = self._tree.child(head, "nsubj")
        said = one is not None or self._tree.has(head, "cop")
        if subject is not None and said and self._names_something(subject):
            head = subject  # "X is a Y that …" tells of X
        described = apposition(self._items, head) if self._tree.tokens[head].dep == "appos" else None
        if described is not None and described.description == head:
            head = described.name  # and so does "X, a Y that …"
        named = name_head(self._items, head)
        words = phrase_words(self._tree, named, self.heads, conjuncts and named == head)
        return Borrowed(named, words, role)

    def _names_something(self, subject: int) -> bool:
        expletive = self._tree.tokens[subject].lemma in self._items.cues.expletives
        resolved = self._items.mention(subject) is not None
        return not self._is_relative_pronoun(subject) and (resolved or not expletive)

    def _is_relative_pronoun(self, index: int) -> bool:
        token = self._tree.tokens[index]
        return token.lemma in self._items.cues.relative_pronouns and token.pos in ("PRON", "DET", "SCONJ")

    def _antecedent_of_relative(self, clause: Clause, antecedent: int) -> Borrowed:
        tree = self._tree
        phrase = self._phrase(antecedent, self._subject_role(clause.head), conjuncts=False)
        for word in clause.words:
            token = tree.tokens[word]
            if self._is_relative_pronoun(word) and (word <= clause.head or token.head == clause.head):
                possessive = token.feat("Poss") == "Yes" or token.dep in ("nmod:poss", "nmod", "det")
                role = phrase.role if token.dep in SUBJECTS else "object" if token.dep == "obj" else "other"
                return Borrowed(phrase.head, phrase.words, role, word, possessive)
            adverb = token.lemma in self._items.cues.relative_adverbs and token.pos in ("ADV", "SCONJ")
            if adverb and word < clause.head:
                role = self._items.cues.relative_adverbs[token.lemma]
                return Borrowed(phrase.head, phrase.words, role, word)
        gap = "object" if has_subject(tree, clause.head) else phrase.role
        return Borrowed(phrase.head, phrase.words, gap)

    def _fronted(self, clause: Clause) -> tuple[int, ...]:
        """The time before the first of coordinated predicates, or after the last, holds for those without."""
        if clause.kind is ClauseKind.ADVERBIAL:
            return self._when(clause)
        if isinstance(self._items.item(clause.head), Quantity):
            return self._counted_when(clause)
        if any(self._tree.tokens[word].lemma in self._items.cues.anaphoric_times for word in clause.words):
            return self._times_of(clause.governor)
        if any(self._items.is_time(word) for word in clause.words) or clause.governor is None:
            return ()
        if clause.kind is ClauseKind.CONVERB:
            return self._times_of(clause.governor) if self._is_meanwhile(clause) else ()
        if clause.kind is not ClauseKind.COORDINATE:
            return ()
        governor = self._by_head[clause.governor]
        own = tuple(
            word
            for child in self._tree.children(clause.governor, "obl", "advmod", "obl:tmod")
            if self._surrounds(child, clause.governor, clause) and self._is_timed(child)
            for word in phrase_words(self._tree, child, self.heads) + self._tree.children(child, "case")
        )
        return tuple(sorted(own)) or self._fronted(governor)

    def _is_meanwhile(self, clause: Clause) -> bool:
        """Whether a converb tells what went on as its clause happened: "leaving the ship for 12 minutes"."""
        verb = self._tree.tokens[clause.head]
        present = verb.feat("Tense") == "Pres" and not self._tree.has(clause.head, "aux")
        return verb.feat("Aspect") == "Imp" or (present and clause.head > (clause.governor or 0))

    def _when(self, clause: Clause) -> tuple[int, ...]:
        """The time right before ", when …", «, когда …»: that of the clause, if it has none of its own."""
        tree, items = self._tree, self._items
        first = next((w for w in clause.words if tree.tokens[w].pos != "PUNCT"), clause.head)
        adverb = items.cues.relative_adverbs.get(tree.tokens[first].lemma)
        if first < 2 or adverb != "time" or tree.tokens[first - 1].text != ",":
            return ()
        time = items.item(first - 2)
        if not isinstance(time, TimeMention) or any(items.is_time(word) for word in clause.words):
            return ()
        if time.relation not in TURNING:
            return ()
        return tuple(t.index for t in tree.tokens[: first - 1] if items.item(t.index) is time)

    def _counted_when(self, clause: Clause) -> tuple[int, ...]:
        """The time of a clause that tells when somebody was so old: "he was sixty when he won in 1965"."""
        adverbs, tokens = self._items.cues.relative_adverbs, self._tree.tokens
        for each in self.clauses:
            told = each.kind is ClauseKind.ADVERBIAL and each.governor == clause.head
            if told and adverbs.get(tokens[each.words[0]].lemma) == "time":
                return self._times_of(each.head)
        return ()

    def _times_of(self, head: int | None) -> tuple[int, ...]:
        """The times of a clause, which "then", «тогда» in another means."""
        tree = self._tree
        return tuple(
            sorted(
                word
                for child in (tree.children(head, "obl", "obl:tmod") if head is not None else ())
                if self._items.is_time(child)
                for word in (*phrase_words(tree, child, self.heads), *tree.children(child, "case"))
            )
        )

    def _surrounds(self, child: int, governor: int, clause: Clause) -> bool:
        """Whether a phrase stands before two coordinated predicates and their subject, or after both."""
        return child > clause.words[-1] or (child < governor and self._before_subject(child, governor))

    def _before_subject(self, child: int, governor: int) -> bool:
        subject = self._tree.child(governor, *SUBJECTS)
        return subject is None or child < subject

    def _is_timed(self, child: int) -> bool:
        words = self._tree.subtree(child)
        cases = {self._tree.tokens[word].lemma for word in self._tree.children(child, "case")}
        temporal = any(self._items.cues.prepositions.get(case) == "time" for case in cases)
        return temporal or any(self._items.is_time(word) for word in words)
