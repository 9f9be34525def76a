"""Whether references can decide a clause: a fact, or an opinion, forecast, question and so on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from factcheck.claims.clauses import Clause, ClauseKind
from factcheck.claims.items import SentenceItems
from factcheck.claims.predicates import find_core
from factcheck.claims.propositions import Proposition
from factcheck.claims.tree import Tree
from factcheck.values.dates import TimeMention

Kind = Literal["fact", "opinion", "forecast", "question", "instruction", "self", "hypothesis"]


class KindReader:
    """Tells the kind of each proposition of one sentence."""

    def __init__(self, items: SentenceItems, propositions: tuple[Proposition, ...]) -> None:
        self._items = items
        self._tree = items.tree
        self._clauses = {each.clause.head: each for each in propositions}
        self._asked = items.tree.sentence.text.rstrip(" \"'”»)").endswith("?")

    def kind(self, proposition: Proposition) -> Kind:
        """The first that holds, from the most to the least certain."""
        if self._asked:
            return "question"
        if self._any_above(proposition, self._about_the_text):
            return "self"
        if self._is_instruction(proposition):
            return "instruction"
        if self._any_above(proposition, self._is_opinion) or self._is_judgement(proposition):
            return "opinion"
        if self._is_conditional(proposition):
            return "hypothesis"
        if self._is_forecast(proposition):
            return "forecast"
        return "hypothesis" if self._is_hedged(proposition) else "fact"

    def _text(self, proposition: Proposition) -> str:
        tokens = self._tree.tokens
        return " ".join(tokens[word].text for word in proposition.words).casefold()

    def _lemmas(self, proposition: Proposition) -> frozenset[str]:
        """The words of a clause but those that it only quotes."""
        quoted = frozenset(_quoted(self._tree, proposition.words))
        return frozenset(self._tree.tokens[word].lemma for word in proposition.words if word not in quoted)

    def _any_above(self, proposition: Proposition, test: object) -> bool:
        """Whether the test holds of the clause, of one it completes, or of an aside that stands in it."""
        assert callable(test)
        seen: set[int] = set()
        current: Proposition | None = proposition
        while current is not None and current.clause.head not in seen:
            seen.add(current.clause.head)
            if test(current) or any(test(aside) for aside in self._asides(current.clause)):
                return True
            above = current.clause.governor
            linked = current.clause.kind in (ClauseKind.COMPLEMENT, ClauseKind.CONVERB)
            current = self._clauses.get(above) if linked and above is not None else None
        return False

    def _asides(self, clause: Clause) -> list[Proposition]:
        return [
            each
            for each in self._clauses.values()
            if each.clause.kind is ClauseKind.PARATACTIC
            and each.clause.governor == clause.head
            and len(each.words) <= 4
        ]

    def _about_the_text(self, proposition: Proposition) -> bool:
        text = f" {self._text(proposition)} "
        if any(f" {phrase} " in text or f" {phrase}," in text for phrase in self._items.cues.self_reference):
            core = find_core(self._items, proposition.clause.head)
            lemmas = self._lemmas(proposition)
            verb = core.token is None or bool(lemmas & self._items.cues.self_verbs)
            return verb or bool(lemmas & self._items.cues.first_person)
        return False

    def _is_instruction(self, proposition: Proposition) -> bool:
        tree, head = self._tree, proposition.clause.head
        token = tree.tokens[head]
        if token.feat("Mood") == "Imp":
            return True
        lemmas = self._lemmas(proposition)
        if lemmas & self._items.cues.modal_obligation and lemmas & self._items.cues.second_person:
            return True
        if proposition.clause.kind is not ClauseKind.MAIN or tree.has(
            head, "nsubj", "nsubj:pass", "aux", "cop"
        ):
            return bool(lemmas & self._items.cues.instruction_cues) and not tree.has(head, "nsubj")
        bare = token.pos == "VERB" and token.feat("VerbForm") == "Inf" and tree.sentence.language == "en"
        return bare or bool(lemmas & self._items.cues.instruction_cues)

    def _is_opinion(self, proposition: Proposition) -> bool:
        cues = self._items.cues
        text = self._text(proposition)
        if any(text.startswith(p) or f" {p}" in text for p in cues.opinion_phrases):
            return True
        head = self._tree.tokens[proposition.clause.head]
        first = self._lemmas(proposition) & cues.first_person
        return bool(first) and (
            head.lemma in cues.opinion_verbs or (head.feat("Person") == "1" and not self._dated(proposition))
        )

    def _dated(self, proposition: Proposition) -> bool:
        return any(self._items.item(word) is not None for word in proposition.words)

    def _is_judgement(self, proposition: Proposition) -> bool:
        """A predicate that values, with nothing in the clause that could be looked up."""
        core = find_core(self._items, proposition.clause.head)
        if core.token is None:
            return False
        around = {core.token, *self._tree.children(core.token, "amod", "advmod", "xcomp", "obj")}
        plain = (word for word in around if self._items.mention(word) is None)  # "Best survived him"
        valued = any(self._tree.tokens[word].lemma in self._items.cues.evaluative for word in plain)
        dated = any(self._items.is_time(word) for word in proposition.words)
        return valued and not dated

    def _is_conditional(self, proposition: Proposition) -> bool:
        cues, clause = self._items.cues, proposition.clause
        if clause.marker in cues.conditional_markers:
            return True
        conditions = [
            each
            for each in self._clauses.values()
            if each.clause.governor == clause.head and each.clause.marker in cues.conditional_markers
        ]
        lemmas = self._lemmas(proposition)
        irreal = bool(lemmas & cues.conditional_modals) or bool(lemmas & cues.conditional_markers)
        if conditions:
            return irreal or any(self._lemmas(each) & cues.conditional_markers for each in conditions)
        perfect = self._tree.has(clause.head, "aux") and {"have"} <= lemmas
        return irreal and (perfect or _has_particle(self._items, proposition))

    def _is_forecast(self, proposition: Proposition) -> bool:
        tree, cues = self._tree, self._items.cues
        head = proposition.clause.head
        auxiliaries = {tree.tokens[child].lemma for child in tree.children(head, "aux", "aux:pass", "cop")}
        auxiliaries |= {
            tree.tokens[child].text.casefold() for child in tree.children(head, "aux", "aux:pass", "cop")
        }
        if auxiliaries & cues.forecast_auxiliaries:
            return True
        text = f" {self._text(proposition)} "
        if any(f" {phrase} " in text for phrase in cues.forecast_phrases):
            return True
        future = tree.tokens[head].feat("Tense") == "Fut" or any(
            tree.tokens[child].feat("Tense") == "Fut"
            for child in tree.children(head, "aux", "aux:pass", "cop")
        )
        return future and not any(self._is_absolute(word) for word in proposition.words)

    def _is_absolute(self, word: int) -> bool:
        """A future tense beside a date may be told in hindsight («в 1890 году он напишет …»)."""
        item = self._items.item(word)
        return isinstance(item, TimeMention) and item.interval is not None

    def _is_hedged(self, proposition: Proposition) -> bool:
        text = f" {self._text(proposition)} "
        cues = self._items.cues
        return bool(self._lemmas(proposition) & cues.hedges) or any(
            f" {p} " in text for p in cues.hedge_phrases
        )


def _quoted(tree: Tree, words: Sequence[int]) -> Iterator[int]:
    """The words between quotation marks within a clause that begins outside them."""
    inside = False
    for word in words:
        mark = tree.tokens[word].text in ('"', "“", "”", "«", "»")
        inside = inside != mark
        if inside and not mark and tree.tokens[words[0]].text not in ('"', "“", "«"):
            yield word


def _has_particle(items: SentenceItems, proposition: Proposition) -> bool:
    """Whether the clause has the particle of the conditional mood (Russian «бы»)."""
    return any(items.tree.tokens[w].lemma in items.cues.conditional_particles for w in proposition.words)
