"""Who and what takes part in a clause, and as what."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from factcheck.claims.items import SentenceItems
from factcheck.claims.kinds import kind_words
from factcheck.claims.negation import Negation
from factcheck.claims.phrases import name_head, phrase_words
from factcheck.claims.predicates import Core
from factcheck.claims.propositions import Proposition
from factcheck.model import Mention, Participant
from factcheck.values.dates import TimeMention

_OF_NOUN = ("nmod", "nmod:poss")
_NESTED = ("nmod", "nmod:poss", "obl", "appos")
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X", "SYM", "DET"})


@dataclass(frozen=True, slots=True)
class Filler:
    """A phrase in a role, before it is put into words."""

    head: int
    role: str
    preposition: str = ""
    governor: int | None = None
    within: str = ""


class RoleReader:
    """Finds the participants of one proposition."""

    def __init__(
        self, items: SentenceItems, proposition: Proposition, core: Core, negation: Negation
    ) -> None:
        self._items = items
        self._tree = items.tree
        self._proposition = proposition
        self._core = core
        self._negation = negation
        self._scope = frozenset(proposition.words) | frozenset(proposition.fronted)

    def read(self) -> tuple[Participant, ...]:
        """The participants in text order, borrowed ones first."""
        fillers = list(self._fillers())
        found = [participant for filler in fillers for participant in self._participants(filler)]
        once: dict[object, Participant] = {}
        for each in found:
            once.setdefault((each.role, each.mention, each.start, each.end), each)
        own = sorted(once.values(), key=lambda participant: (participant.start, participant.end))
        return (*self._borrowed(), *own)

    def _borrowed(self) -> tuple[Participant, ...]:
        borrowed = self._proposition.borrowed
        if borrowed is None:
            return ()
        role = "of" if borrowed.possessive else borrowed.role
        inside = frozenset(borrowed.words)
        preposition = self._tree.preposition(borrowed.instead_of) if borrowed.instead_of is not None else ""
        if role == "other" and preposition:
            role = self._role_of_preposition(preposition)
        heads = [head for head in self._tree.conjuncts(borrowed.head) if head in inside]
        return tuple(
            each for head in heads for each in self._participants(Filler(head, role, preposition), inside)
        )

    def _fillers(self) -> Iterator[Filler]:
        core = self._core.token
        for head in self._core.chain:
            if head != core or not self._core.happening:
                yield from self._dependents(head)
        if core is not None and self._core.inverted:
            yield from self._inverted(core)
        elif core is not None and self._core.happening:
            yield from self._of_noun(core)
        elif (
            core is not None
            and self._core.nominal
            and self._tree.tokens[core].pos in ("NOUN", "PROPN", "NUM", "PRON")
        ):
            yield Filler(core, "as", self._tree.preposition(core))
        _, likewise = self._proposition.likewise or (-1, -1)
        for child in (*self._proposition.fronted, *sorted(self._proposition.rehung)):
            if child != likewise and self._tree.tokens[child].head not in self._set_apart(child):
                yield Filler(child, self._oblique_role(child), self._tree.preposition(child))

    def _set_apart(self, word: int) -> Collection[int]:
        """The words outside the clause's own tree that a word is one of."""
        fronted, rehung = self._proposition.fronted, self._proposition.rehung
        return rehung if word in rehung else fronted if word in fronted else ()

    def _inverted(self, noun: int) -> Iterator[Filler]:
        """ "The author of the book was Tolstoy" is read as "Tolstoy was the author of the book"."""
        complement = self._core.chain[-1]
        yield Filler(noun, "as")
        if self._items.mention(complement) is not None:
            for each in self._tree.conjuncts(complement):
                if each in self._scope:
                    yield Filler(each, "subject", self._tree.preposition(complement))

    def _dependents(self, head: int) -> Iterator[Filler]:
        tree = self._tree
        for child in tree.children(head):
            host, member = self._proposition.instead or (-1, -1)
            if child == host and tree.tokens[member].pos == "VERB":
                yield from self._dependents(member)
            elif child == host:
                yield Filler(member, self._role(host) or "other", tree.preposition(host))
            if self._proposition.likewise and child == self._proposition.likewise[0]:
                yield Filler(self._proposition.likewise[1], self._role(child) or "other")
            if child not in self._scope or child in self._core.chain or child == self._core.token:
                continue  # left out, or told by the core itself
            if tree.tokens[child].lemma in self._items.cues.light_objects and tree.tokens[child].dep == "obj":
                continue
            if head == self._core.token and self._core.nominal and tree.tokens[child].dep in _OF_NOUN:
                continue  # told with the noun itself
            role = self._role(child)
            if role:
                for each in tree.conjuncts(child):
                    if each in self._scope:
                        led = tree.preposition(each) or tree.preposition(child)
                        yield Filler(each, role, led or self._led_by_adverb(child))
            elif tree.tokens[child].dep in ("xcomp", "advcl", "ccomp", "csubj", "conj", "parataxis", "acl"):
                yield from self._dependents(child)

    def _role(self, child: int) -> str:
        token = self._tree.tokens[child]
        preposition = self._tree.preposition(child)
        match token.dep:
            case "nsubj" if self._core.inverted:
                return "as"
            case "nsubj" | "csubj" if token.pos in _NOMINAL:
                return "object" if self._proposition.passive and not self._core.nominal else "subject"
            case "nsubj:pass" | "obj":
                return "object"
            case "obl:agent":
                return "subject"
            case "iobj" | "obl" if self._is_dative_subject(child):
                return "subject"
            case "iobj":
                owning = self._tree.tokens[token.head].lemma in self._items.cues.owning_verbs
                return "subject" if owning and self._core.happening else "other"
            case "obl" | "nmod" | "obl:tmod" | "obl:npmod":
                return self._oblique_role(child)
            case "nmod:poss":
                return "of"
            case "advmod" if led := self._led_by_adverb(child):
                return self._role_of_preposition(led)
            case "xcomp" if token.pos in ("NOUN", "PROPN", "ADJ"):
                return "as"
            case "appos" | "flat" | "dep" if token.pos in ("NOUN", "PROPN"):
                return self._role_of_preposition(preposition) if preposition else "other"
        return ""

    def _led_by_adverb(self, child: int) -> str:
        """The preposition that a place has for which an adverb stands: "there" is *in* it."""
        tree = self._tree
        adverbs = kind_words(tree.sentence.language).place_adverbs
        meant = self._items.mention(child) is not None
        return adverbs.get(tree.tokens[child].lemma, ("", ""))[0] if meant else ""

    def _is_dative_subject(self, child: int) -> bool:
        """Whether an impersonal verb tells what somebody in the dative does: «игрокам удалось победить»."""
        token, cues = self._tree.tokens[child], self._items.cues
        impersonal = self._tree.tokens[token.head].lemma in cues.dative_subjects
        return impersonal and token.feat("Case") == "Dat" and not self._tree.preposition(child)

    def _oblique_role(self, child: int) -> str:
        token = self._tree.tokens[child]
        preposition = self._tree.preposition(child)
        if self._items.is_time(child):
            return "time"
        if not preposition and token.feat("Case") == "Ins" and self._proposition.passive:
            return "subject"
        if not preposition and token.feat("Case") == "Gen":
            return "of"
        if preposition in self._items.cues.reached_with and self._is_reached(token.head):
            return "place"
        return self._role_of_preposition(preposition) if preposition else "other"

    def _is_reached(self, verb: int) -> bool:
        """Whether a verb tells of getting somewhere, so that "up to" leads to a place."""
        return self._tree.tokens[verb].lemma.split(" ")[0] in self._items.cues.reaching_verbs

    def _role_of_preposition(self, preposition: str) -> str:
        known = self._items.cues.prepositions
        return known.get(preposition) or known.get(preposition.split(" ")[-1]) or "other"

    def _of_noun(self, noun: int) -> Iterator[Filler]:
        """The participants of a happening told by a noun: "the signing of the treaty by X"."""
        tree, lemma = self._tree, self._tree.tokens[noun].lemma
        of = "object" if lemma in self._items.cues.object_nouns else "subject"
        for child in tree.children(noun, "nmod", "nmod:poss", "obl", "obl:agent"):
            if child not in self._scope:
                continue
            role = self._role_in_noun(child, of)
            for each in tree.conjuncts(child):
                if each in self._scope:
                    yield Filler(each, role, tree.preposition(child), noun)

    def _role_in_noun(self, child: int, of: str) -> str:
        token, preposition = self._tree.tokens[child], self._tree.preposition(child)
        if preposition in self._items.cues.date_of or (not preposition and token.feat("Case") == "Gen"):
            return of
        if token.dep == "nmod:poss" or preposition == "by":
            return "subject"
        if not preposition and token.feat("Case") == "Ins":
            return "subject"
        return self._oblique_role(child)

    def _participants(self, filler: Filler, inside: frozenset[int] | None = None) -> Iterator[Participant]:
        """The phrase as a participant, and those that its own dependents name."""
        tree = self._tree
        scope = self._scope if inside is None else inside
        scope = scope if filler.head in self._proposition.rehung else scope - self._proposition.rehung
        head = name_head(self._items, filler.head)
        head = head if head in scope else filler.head
        if head in self._negation.denied:
            return
        words = [w for w in phrase_words(tree, filler.head) if w in scope]
        if head != filler.head:
            words = sorted({*words, *(w for w in phrase_words(tree, head) if w in scope)})
        nested = [
            child
            for top in dict.fromkeys((filler.head, head))
            for child in self._nested(top)
            if child in scope and child != head
        ]
        below = {w for child in nested for w in tree.subtree(child)}
        own = [w for w in words if w not in below]
        yield from self._spoken(filler, head, own, words)
        for child in nested:
            yield from self._participants(self._nested_filler(child, filler), inside)

    def _nested(self, head: int) -> tuple[int, ...]:
        """Dependent phrases that name somebody: participants of their own."""
        tree, items = self._tree, self._items
        return tuple(
            each
            for child in tree.children(head, *_NESTED)
            for each in tree.conjuncts(child)
            if (items.item(each) is None or items.item(each) is not items.item(head))
            and not isinstance(items.item(each), TimeMention)
            and any(items.mention(w) is not None for w in tree.subtree(each))
        )

    def _nested_filler(self, child: int, above: Filler) -> Filler:
        token, preposition = self._tree.tokens[child], self._tree.preposition(child)
        host = self._tree.tokens[token.head] if token.dep == "conj" else token
        preposition = preposition or self._tree.preposition(host.index)
        if host.dep == "appos":
            return Filler(child, above.role, preposition, above.governor, above.within)
        role = "of"
        if host.dep != "nmod:poss" and preposition:
            role = self._role_of_preposition(preposition)
            origin = role == "place" and token.dep == "nmod" and self._is_person(token.head)
            role = "of" if origin else role
        return Filler(child, role, preposition, host.head, above.within or above.role)

    def _is_person(self, noun: int) -> bool:
        """Whether a common noun means people: where they come from is not where they do something."""
        if self._items.mention(noun) is not None:
            return False
        mention = self._items.mention(name_head(self._items, noun))
        person = self._items.cues.descriptions.get(self._tree.tokens[noun].lemma) == "person"
        return person or (mention is not None and mention.ner == "PERSON")

    def _spoken(self, filler: Filler, head: int, own: list[int], words: list[int]) -> Iterator[Participant]:
        items, tree = self._items, self._tree
        if not words:
            return
        mentions = self._mentions(head, own)
        terms = tuple(
            term for w in own if items.is_content(w) for term in items.terms_at(w, w in self._negation.denied)
        )
        if not mentions and not terms and not items.is_time(head):
            return
        start, end = tree.tokens[words[0]].start, tree.tokens[words[-1]].end
        at = tree.sentence.start
        text = tree.sentence.text[start - at : end - at]
        governor = items.term(filler.governor) if filler.governor is not None else None
        for mention in mentions or (None,):
            yield Participant(
                filler.role, mention, terms, text, start, end, filler.preposition, governor, filler.within
            )
        if head in items.paraphrases and terms:
            for name in items.paraphrases[head].names:
                yield Participant("of", name, (), text, start, end, "", terms[-1], filler.role)

    def _mentions(self, head: int, own: list[int]) -> tuple[Mention, ...]:
        mention = self._items.mention(head)
        if mention is None:
            others = (self._items.mention(w) for w in own)
            mention = next((each for each in others if each is not None), None)
        return () if mention is None else self._items.meant_by(mention)
