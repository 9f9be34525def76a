"""What came about by a verb that only says so: «игрокам удалось победить» is told as «игроки победили»."""

from __future__ import annotations

from factcheck.claims.items import SentenceItems
from factcheck.claims.phrases import phrase_words
from factcheck.claims.propositions import Proposition
from factcheck.claims.tree import Tree
from factcheck.languages.russian.inflection import past

_JOINING = ("PUNCT", "SCONJ", "CCONJ", "ADP")
_COMPLEMENTS = ("xcomp", "csubj", "ccomp", "advcl", "obj")


def came_about(
    items: SentenceItems, proposition: Proposition, own: tuple[int, ...]
) -> tuple[int, tuple[int, ...], dict[int, str], tuple[int, ...]] | None:
    """The one who did it, the words for him, the finite verb, and the other words.

    None where the clause says nothing of the kind: it is denied, or not of the past.
    """
    tree, cues, head = items.tree, items.cues, proposition.clause.head
    token = tree.tokens[head]
    if token.lemma not in cues.dative_subjects & cues.implicative_verbs or token.feat("Tense") != "Past":
        return None
    if any(tree.tokens[child].lemma in cues.negators for child in tree.children(head)):
        return None
    doer = _dative(tree, head)
    verb = _infinitive(tree, proposition, own)
    if doer is None or verb is None or tree.tokens[doer].pos == "PRON":
        return None
    words = phrase_words(tree, doer, conjuncts=True)
    form = past(tree.tokens[verb], tree.tokens[doer].feat("Number"), tree.tokens[doer].feat("Gender"))
    marks = [w for w in own if head < w < verb and tree.tokens[w].pos in _JOINING]
    marks += [w for w in tree.children(head, "fixed") if w in own]
    dropped = {head, *words, *marks}
    rest = tuple(w for w in own if w not in dropped)
    return (doer, words, {verb: form}, rest) if form is not None else None


def _dative(tree: Tree, head: int) -> int | None:
    datives = (c for c in tree.children(head, "iobj", "obl") if tree.tokens[c].feat("Case") == "Dat")
    return next((c for c in datives if not tree.preposition(c)), None)


def _infinitive(tree: Tree, proposition: Proposition, own: tuple[int, ...]) -> int | None:
    """The complement that the proposition tells: its own of several, or the only one."""
    if proposition.instead is not None:
        return proposition.instead[1] if proposition.instead[1] in own else None
    below = (c for c in tree.children(proposition.clause.head, *_COMPLEMENTS) if c in own)
    return next((c for c in below if tree.tokens[c].feat("VerbForm") == "Inf"), None)
