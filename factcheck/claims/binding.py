"""What a pronoun's place in its clause says of whom it means: what it can't, and what it likely does."""

from __future__ import annotations

from factcheck.claims.cues import Agreement
from factcheck.claims.items import SentenceItems
from factcheck.claims.phrases import phrase_words
from factcheck.model import Token


def shut_out(items: SentenceItems, token: Token, asked: Agreement) -> frozenset[int]:
    """The starts of what a pronoun can't mean: for a possessive, where another word is kept for that, the
    subject of its clause («Лосев поддержал *его* партию» is said of another's).
    """
    if asked.possessive and not asked.reflexive and has_reflexive(items):
        return own_subject(items, token)
    return frozenset() if asked.possessive or asked.reflexive else own_clause(items, token)


def has_reflexive(items: SentenceItems) -> bool:
    """Whether the language has a possessive of its own for what is the subject's: «свой»."""
    return bool(items.cues.reflexive_possessives)


def clause_of_converb(items: SentenceItems, token: Token) -> frozenset[int]:
    """The starts of what the clause of a converb names before it, where the token stands with the converb."""
    tree = items.tree
    above = [tree.tokens[index] for index in tree.ancestors(token.index)]
    verbs = [each for each in above if each.pos == "VERB"]
    if len(verbs) < 2 or verbs[0].feat("VerbForm") != "Conv":
        return frozenset()
    clause = tree.subtree(verbs[1].index, lambda child: tree.tokens[child].dep == "conj")
    return frozenset(tree.tokens[w].start for w in clause if w < verbs[0].index)


def own_subject(items: SentenceItems, token: Token) -> frozenset[int]:
    """The starts of the subject of a possessive's own clause."""
    tree = items.tree
    subject = next(
        (s for a in tree.ancestors(token.index) for s in tree.children(a, "nsubj", "nsubj:pass")), None
    )
    if subject is None or tree.below(token.index, subject):
        return frozenset()
    return frozenset(tree.tokens[w].start for w in phrase_words(tree, subject))


def own_clause(items: SentenceItems, token: Token) -> frozenset[int]:
    """Starts of the words that share a verb with a pronoun: it can't mean them, but whose they are
    ("in *its* early days it operated …").
    """
    tree = items.tree
    found: set[int] = set()
    for sister in tree.children(token.head):
        if sister != token.index and tree.tokens[sister].pos not in ("VERB", "AUX"):
            found.update(_heads(items, sister))
    verb = tree.tokens[token.head]
    if verb.dep == "acl:relcl":  # its pronoun stands for the antecedent
        found.update(tree.tokens[w].start for w in phrase_words(tree, verb.head))
    return frozenset(found)


def _heads(items: SentenceItems, index: int) -> frozenset[int]:
    """The starts of a phrase's words without those that tell whose it is, or of what."""
    tree = items.tree
    owners = [
        word
        for word in phrase_words(tree, index, conjuncts=True)
        if tree.tokens[word].dep in ("nmod", "nmod:poss")
        or (tree.tokens[word].dep == "det" and tree.tokens[word].lemma in items.cues.pronouns)
    ]
    words = phrase_words(tree, index, owners, conjuncts=True)
    return frozenset(tree.tokens[word].start for word in words)
