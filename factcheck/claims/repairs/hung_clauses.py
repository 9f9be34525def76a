"""Russian clauses that the parser hung on a verb as if they were its phrases, put right.

«…, в котором было 2300 ламп», «…, командиром которого был X», «…, и было ему 25 лет», «…; её позывной был
„Чайка“»: a predicate with a comma, semicolon or dash before it heads a clause, whatever it was called.
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.claims.tree import Tree
from factcheck.model import Token

_PHRASES = frozenset({"obl", "nmod", "obj", "iobj", "nsubj", "nsubj:pass", "appos"})
_WITHIN = frozenset({"obj", "obl", "iobj", "advmod", "nsubj", "nmod"})
_CLAUSES = frozenset({"root", "conj", "parataxis", "acl:relcl", "acl", "advcl", "ccomp"})
_ENDS = frozenset(",;:—–()")
_STRONG = frozenset(";:—–")


def hung_clauses(tree: Tree, tokens: list[Token]) -> None:
    """Give the first predicate that hangs as a phrase behind a mark its clause."""
    for token in tree.tokens:
        if token.dep not in _PHRASES or not _is_clause(tree, token):
            continue
        begin = _begin(tree, token)
        end = next((t.index for t in tree.tokens[token.index + 1 :] if t.text in _ENDS), len(tree))
        if begin is None or begin <= token.head < end:
            continue
        joint = _joint(tree, token, begin, end)
        if joint is None:
            continue
        head, dep = joint
        tokens[token.index] = replace(token, head=head, dep=dep)
        _gather(tree, tokens, token.index, range(begin, end))
        return


def _is_clause(tree: Tree, token: Token) -> bool:
    """Whether a token is a finite verb, or a nominal with a copula."""
    return token.feat("VerbForm") == "Fin" or _copula(tree, token.index) is not None


def _copula(tree: Tree, index: int) -> int | None:
    return tree.child(index, "cop")


def _begin(tree: Tree, token: Token) -> int | None:
    """The first word after the last mark before the predicate, with no other verb between."""
    for other in reversed(tree.tokens[: token.index]):
        if other.text in _ENDS:
            return other.index + 1
        if other.feat("VerbForm") == "Fin" and other.index != _copula(tree, token.index):
            return None
    return None


def _joint(tree: Tree, token: Token, begin: int, end: int) -> tuple[int, str] | None:
    """What the clause hangs on, and how."""
    words = tree.tokens[begin:end]
    relative = next((t for t in words if t.lemma == "который"), None)
    if relative is not None:
        noun = _antecedent(tree, relative, begin)
        return None if noun is None else (noun, "acl:relcl")
    above = _governor(tree, token)
    if above is None or above >= begin or any(t.pos == "SCONJ" for t in words):
        return None
    if words[0].pos == "CCONJ":
        return above, "conj"
    own = any(t.pos in ("NOUN", "PROPN", "PRON") for t in words if t.index != token.index)
    strong = tree.tokens[begin - 1].text in _STRONG or token.feat("VerbForm") == "Fin"
    return (above, "parataxis") if own and strong else None


def _governor(tree: Tree, token: Token) -> int | None:
    return next((a for a in tree.ancestors(token.index) if tree.tokens[a].dep in _CLAUSES), None)


def _antecedent(tree: Tree, relative: Token, begin: int) -> int | None:
    """The nearest noun before the clause that agrees with its pronoun in number and gender."""
    for token in reversed(tree.tokens[: begin - 1]):
        if token.pos not in ("NOUN", "PROPN") or token.dep in ("flat", "flat:name"):
            continue
        plural = relative.feat("Number") == "Plur"
        if plural != (token.feat("Number") == "Plur"):
            continue
        genders = relative.feat("Gender"), token.feat("Gender")
        if plural or not all(genders) or genders[0] == genders[1] or set(genders) == {"Masc", "Neut"}:
            return token.index
    return None


def _gather(tree: Tree, tokens: list[Token], head: int, words: range) -> None:
    """Hang on the predicate what its copula has, and what stands in its clause but hangs outside."""
    copula = _copula(tree, head)
    inside = {*tree.subtree(head)}
    for index in words:
        token = tokens[index]
        if index == head or token.pos == "PUNCT":
            continue
        astray = token.head not in words and (
            token.dep in ("cc", "mark") or (token.dep in _WITHIN and index not in inside)
        )
        if astray or (copula is not None and token.head == copula and index != copula):
            tokens[index] = replace(token, head=head)
