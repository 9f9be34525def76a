"""English clauses put right where word order leaves no doubt: their subjects, times and joints."""

from __future__ import annotations

from dataclasses import replace

from factcheck.claims.tree import Tree
from factcheck.model import Token

_SUBJECTS = ("nsubj", "nsubj:pass")
_NOUNS = ("NOUN", "PROPN", "PRON", "NUM")


def lettered_marks(tree: Tree, tokens: list[Token]) -> None:
    """A name taken for a mark ("Demo-1 flew"): before a verb without a subject it is the subject."""
    for token in tree.tokens:
        if token.pos != "PROPN" or token.dep != "punct":
            continue
        verb = tree.tokens[token.head]
        bare = verb.index > token.index and not tree.has(verb.index, *_SUBJECTS)
        dep = "nsubj" if bare and verb.pos in ("VERB", "AUX") else "dep"
        tokens[token.index] = replace(token, dep=dep)


def joined_clauses(tree: Tree, tokens: list[Token]) -> None:
    """ "A fire killed X, and two months later Y left": what comes before "and" is no complement of "left"."""
    for token in tree.tokens:
        later = tree.tokens[token.head]
        subject = next((s for s in tree.children(later.index, *_SUBJECTS) if s > token.index), None)
        if token.dep != "ccomp" or token.index > later.index or subject is None:
            continue
        start = min(tree.subtree(subject))
        joint = next((t.index for t in tree.tokens[token.index : start] if _joins(tree, t)), None)
        if joint is None:
            continue
        between = range(joint, start)
        if any(tree.tokens[w].dep == "conj" and tree.tokens[w].head < joint for w in between):
            continue
        root = later.head == later.index
        tokens[token.index] = replace(token, dep=later.dep, head=token.index if root else later.head)
        tokens[later.index] = replace(later, dep="conj", head=token.index)
        for word in between:
            if tree.tokens[word].head not in between:
                tokens[word] = replace(tree.tokens[word], head=later.index)
        return


def _joins(tree: Tree, token: Token) -> bool:
    """A conjunction after a comma."""
    return token.dep == "cc" and tree.tokens[token.index - 1].text == ","


def relative_that(tree: Tree, tokens: list[Token]) -> None:
    """ "A sphere two feet across that weighed …": after a preposition no relative "that" can stand."""
    for token in tree.tokens[1:-1]:
        before, verb = tree.tokens[token.index - 1], tree.tokens[token.index + 1]
        led = before.dep == "case" and before.head == token.index
        if token.lemma != "that" or not led or verb.feat("VerbForm") != "Fin" or verb.dep != "acl:relcl":
            continue
        measure = token.head
        tokens[token.index] = replace(token, head=verb.index, dep="nsubj")
        tokens[before.index] = replace(before, head=measure, dep="advmod")
        if tree.tokens[measure].head == verb.index:
            tokens[measure] = replace(tree.tokens[measure], head=verb.head, dep="nmod")


def subjects_among_conjuncts(tree: Tree, tokens: list[Token]) -> None:
    """ "X sided with A and B sided with C": a verb that no "and" joins has the noun before it."""
    for token in tree.tokens[1:]:
        noun = tree.tokens[token.index - 1]
        finite = token.dep == "conj" and token.feat("VerbForm") == "Fin" and token.pos == "VERB"
        if not finite or tree.has(token.index, "cc", *_SUBJECTS) or noun.dep != "conj":
            continue
        joint = tree.child(noun.index, "cc")
        verb = next((a for a in tree.ancestors(noun.index) if tree.tokens[a].pos == "VERB"), None)
        if noun.pos not in _NOUNS or joint is None or verb is None:
            continue
        tokens[noun.index] = replace(noun, head=token.index, dep="nsubj")
        tokens[joint] = replace(tree.tokens[joint], head=token.index)
        tokens[token.index] = replace(token, head=verb)


def owned_subjects(tree: Tree, tokens: list[Token]) -> None:
    """ "The machine, whose designer, Flowers, came from …": "whose" begins a clause, not an apposition."""
    for token in tree.tokens:
        owners = [c for c in tree.children(token.index, "nmod:poss") if tree.tokens[c].lemma == "whose"]
        verb = next((t for t in tree.tokens[token.index :] if t.pos == "VERB" and t.dep == "conj"), None)
        if token.dep != "appos" or not owners or verb is None or tree.has(verb.index, "cc", *_SUBJECTS):
            continue
        tokens[verb.index] = replace(verb, head=token.head, dep="acl:relcl")
        tokens[token.index] = replace(token, head=verb.index, dep="nsubj")


def times_of_opening_clauses(tree: Tree, tokens: list[Token]) -> None:
    """ "When it closed, in July 2011, the fleet had …": that time belongs to the clause before."""
    for clause in tree.tokens:
        main = tree.tokens[clause.head]
        subject = tree.child(main.index, *_SUBJECTS)
        if clause.dep != "advcl" or subject is None or not clause.index < subject < main.index:
            continue
        for phrase in tree.children(main.index, "obl"):
            words = tree.subtree(phrase)
            first, last = words[0], words[-1]
            set_off = tree.tokens[first - 1].text == "," and tree.tokens[last + 1].text == ","
            dated = any(tree.tokens[word].text.isdigit() for word in words)
            if clause.index < first and last < subject and set_off and dated:
                tokens[phrase] = replace(tree.tokens[phrase], head=clause.index)


def clefts_of_circumstance(tree: Tree, tokens: list[Token]) -> None:
    """ "It was in 1889 that the tower opened", "It was not until 1990 that …": what "that" begins is said."""
    for token in tree.tokens:
        subject = tree.child(token.index, "nsubj", "expl")
        if token.dep != "root" or token.pos != "AUX" or subject is None or tree.tokens[subject].lemma != "it":
            continue
        moved = [c for c in tree.children(token.index, "obl") if c > token.index and tree.preposition(c)]
        told = next((t for t in tree.tokens if _is_introduced(tree, t, token.index, moved[:1])), None)
        if not moved or told is None:
            continue
        for child in tree.children(token.index):
            agent = (
                child > told.index and tree.preposition(child) == "by" and tree.has(told.index, "aux:pass")
            )
            dep = "obl:agent" if agent else tree.tokens[child].dep
            tokens[child] = replace(tree.tokens[child], head=told.index, dep=dep)
        for word in (subject, token.index):
            tokens[word] = replace(tree.tokens[word], head=told.index, dep="punct", pos="PUNCT")
        tokens[told.index] = replace(told, dep="root", head=told.index)
        return


def _is_introduced(tree: Tree, token: Token, verb: int, moved: list[int]) -> bool:
    """Whether "that" begins the clause of a verb, which hangs on a copula or on what stands beside it."""
    if token.dep not in ("ccomp", "acl:relcl", "acl", "advcl") or token.head not in (verb, *moved):
        return False
    marks = tree.children(token.index, "mark")
    return token.index > verb and any(tree.tokens[mark].lemma == "that" for mark in marks)


def conjuncts_of_present_relatives(tree: Tree, tokens: list[Token]) -> None:
    """ "It met in a hall, which has a stage and holds 900": a second present tense belongs to "which"."""
    for token in tree.tokens:
        above = tree.tokens[token.head]
        bare = token.dep == "conj" and token.pos == "VERB" and not tree.has(token.index, *_SUBJECTS, "aux")
        if not bare or token.feat("Tense") != "Pres" or above.feat("Tense") != "Past":
            continue
        between = tree.tokens[above.index + 1 : token.index]
        present = (t for t in between if t.dep == "acl:relcl" and t.feat("Tense") == "Pres")
        relative = next((t for t in present if token.feat("VerbForm") == t.feat("VerbForm") == "Fin"), None)
        if relative is not None and any(t.dep == "cc" for t in tree.tokens[relative.index : token.index]):
            tokens[token.index] = replace(token, head=relative.index)
            for child in tree.children(above.index, "advcl"):
                if relative.index < child < token.index:
                    tokens[child] = replace(tree.tokens[child], head=token.index)
