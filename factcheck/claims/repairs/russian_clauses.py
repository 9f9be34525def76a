"""Russian clauses and their subjects, joined as agreement and conjunctions ask."""

from __future__ import annotations

from dataclasses import replace

from factcheck.claims.tree import Tree
from factcheck.model import Token

_SUBJECTS = ("nsubj", "nsubj:pass")
_DASHES = ("—", "–")


def second_subjects(tree: Tree, tokens: list[Token]) -> None:
    """The subject of «который» stands in its verb's clause: another one begins the next verb's."""
    for token in tree.tokens:
        subjects = [n for n in tree.children(token.index, *_SUBJECTS) if tree.tokens[n].feat("Case") == "Nom"]
        if len(subjects) != 2 or tree.tokens[subjects[0]].lemma != "который":
            continue
        noun = subjects[1]
        verb = next((t for t in tree.tokens[noun:] if t.feat("VerbForm") == "Fin"), None)
        if noun > token.index and verb is not None and not tree.has(verb.index, *_SUBJECTS):
            tokens[noun] = replace(tokens[noun], head=verb.index)


def clauses_after_dashes(tree: Tree, tokens: list[Token]) -> None:
    """«Столица — Осло, она стоит …»: a verb has one subject; one before a dash is that of the noun behind."""
    for verb in tree.tokens:
        subjects = tree.children(verb.index, *_SUBJECTS)
        if verb.feat("VerbForm") != "Fin" or len(subjects) != 2:
            continue
        subject, pronoun = subjects
        dash = next((n for n in range(subject, pronoun) if tree.tokens[n].text in _DASHES), None)
        if dash is None or tree.tokens[pronoun].pos != "PRON" or tree.tokens[pronoun - 1].text != ",":
            continue
        between = (tree.tokens[n] for n in range(dash + 1, pronoun))
        noun = next(
            (t for t in between if t.pos in ("NOUN", "PROPN") and not tree.preposition(t.index)), None
        )
        if noun is None or noun.feat("Case") not in ("", "Nom"):
            continue
        tokens[noun.index] = replace(
            noun, head=verb.head if verb.head != verb.index else noun.index, dep=verb.dep
        )
        tokens[subject] = replace(tree.tokens[subject], head=noun.index)
        tokens[verb.index] = replace(verb, head=noun.index, dep="parataxis")
        for n in range(dash, pronoun - 1):
            if tree.tokens[n].head == verb.index and n != noun.index:
                tokens[n] = replace(tree.tokens[n], head=noun.index)


def concessions(tree: Tree, tokens: list[Token]) -> None:
    """«несмотря на тот факт, что A, B»: B is the main clause, and A hangs on it."""
    lemmas = [token.lemma for token in tree.tokens]
    texts = [token.text.casefold() for token in tree.tokens]
    start = next((n for n, lemma in enumerate(lemmas) if lemma == "несмотря"), None)
    if start is None or "что" not in texts[start : start + 7]:
        return
    that = texts.index("что", start)
    finite = [t.index for t in tree.tokens[that:] if t.feat("VerbForm") == "Fin"]
    if len(finite) < 2:
        return
    lower, roots = finite[0], tree.roots()
    upper = next((v for v in finite[1:] if v in roots or _is_unled_relative(tree, v)), None)
    if upper is None:
        return
    tokens[upper] = replace(tokens[upper], head=upper, dep="root")
    tokens[lower] = replace(tokens[lower], head=upper, dep="advcl")
    inside = range(that + 1, lower + 4)
    for index in range(start, that + 1):
        tokens[index] = replace(tokens[index], head=lower, dep="mark")
    for index in inside:
        if index != lower and index != upper and start <= tokens[index].head <= that:
            tokens[index] = replace(tokens[index], head=lower, dep="obl")
    for index in range(start):
        if tokens[index].head == lower or start <= tokens[index].head <= that:
            tokens[index] = replace(tokens[index], head=upper)


def _is_unled_relative(tree: Tree, verb: int) -> bool:
    """A "relative clause" that has a subject of its own and no relative word."""
    led = any(tree.tokens[w].lemma in ("который", "чей", "где", "что") for w in tree.children(verb))
    return tree.tokens[verb].dep == "acl:relcl" and tree.has(verb, *_SUBJECTS) and not led


def conjuncts_of_relatives(tree: Tree, tokens: list[Token]) -> None:
    """A verb that disagrees with the one it is coordinated with continues the relative clause before."""
    for token in tree.tokens:
        governor = tree.tokens[token.head]
        finite = token.feat("VerbForm") == governor.feat("VerbForm") == "Fin"
        if token.dep != "conj" or not finite or tree.has(token.index, *_SUBJECTS):
            continue
        if token.feat("Number") == governor.feat("Number"):
            continue
        between = tree.tokens[governor.index + 1 : token.index]
        relative = [t for t in between if t.dep == "acl:relcl" and t.feat("Number") == token.feat("Number")]
        if len(relative) == 1 and relative[0].feat("Tense") == token.feat("Tense"):
            tokens[token.index] = replace(token, head=relative[0].index)


def before_conjunctions(tree: Tree, tokens: list[Token]) -> None:
    """«родился в Киеве и окончил …»: what stands before the conjunction belongs to the verb before it."""
    for token in tree.tokens:
        if token.dep != "conj" or token.pos != "VERB" or tree.tokens[token.head].pos != "VERB":
            continue
        joint = tree.child(token.index, "cc")
        if joint is None or joint > token.index:
            continue
        for child in tree.children(token.index):
            if token.head < child < joint and tree.tokens[child].pos != "PUNCT":
                tokens[child] = replace(tree.tokens[child], head=token.head)


def only_choices(tree: Tree, tokens: list[Token]) -> None:
    """«игрокам ничего не оставалось, как уйти» denies nothing: «пришлось уйти»."""
    for token in tree.tokens:
        parts = {tree.tokens[c].text.casefold(): c for c in tree.children(token.index)}
        if token.lemma not in ("оставаться", "остаться") or not {"ничего", "не"} <= parts.keys():
            continue
        infinitive = next((c for c in parts.values() if tree.tokens[c].feat("VerbForm") == "Inf"), None)
        if infinitive is None:
            continue
        tokens[token.index] = replace(token, lemma="прийтись")
        for word in range(token.index + 1, infinitive):
            if tree.tokens[word].text in ("как", "кроме"):
                tokens[word] = replace(tokens[word], pos="SCONJ", dep="mark")
        for word in (parts["ничего"], parts["не"]):
            tokens[word] = replace(tokens[word], lemma="ничего не", pos="PART", dep="fixed", feats="")


def lone_determiners(tree: Tree, tokens: list[Token]) -> None:
    """«В таком Леонов вышел …»: a nominative takes neither a preposition nor a word in another case."""
    for token in tree.tokens:
        verb = tree.tokens[token.head]
        if token.dep != "obl" or token.feat("Case") != "Nom" or verb.feat("VerbForm") != "Fin":
            continue
        case, lone = tree.child(token.index, "case"), tree.child(token.index, "det", "amod")
        if case is None or lone is None or tree.tokens[lone].feat("Case") in ("", "Nom"):
            continue
        if lone == case + 1 and not tree.has(verb.index, *_SUBJECTS):
            tokens[token.index] = replace(token, dep="nsubj")
            tokens[lone] = replace(tree.tokens[lone], head=verb.index, dep="obl")
            tokens[case] = replace(tree.tokens[case], head=lone)
