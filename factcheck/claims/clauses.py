"""The clauses of a parsed sentence: which words say one thing, and how that hangs on the rest."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.claims.cues import Cues
from factcheck.claims.tree import Tree
from factcheck.model import Token


class ClauseKind(StrEnum):
    """How a clause hangs on its governor."""

    MAIN = "main"
    COORDINATE = "coordinate"  # shares subject and fronted words with its governor
    PARATACTIC = "paratactic"  # stands beside it, shares nothing
    RELATIVE = "relative"
    PARTICIPLE = "participle"  # modifies a noun
    CONVERB = "converb"  # adverbial without a subject of its own: the governor's subject does it
    ADVERBIAL = "adverbial"
    COMPLEMENT = "complement"
    APPOSITION = "apposition"


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate with its words (token indices in text order, nested clauses left out).

    `governor` is the head token of the clause above, `antecedent` the noun that a relative or participle
    clause describes, `marker` the subordinating word.
    """

    head: int
    kind: ClauseKind
    words: tuple[int, ...]
    governor: int | None = None
    antecedent: int | None = None
    marker: str = ""


_QUOTES = frozenset("\"'“”‘’")
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass")


def is_predicate(tree: Tree, index: int) -> bool:
    """Whether a token heads a clause: a full verb, or a nominal with a copula or a subject."""
    token = tree.tokens[index]
    if token.dep in ("aux", "aux:pass", "cop", "case", "mark", "fixed"):
        return False
    return (
        token.pos in ("VERB", "AUX") or tree.has(index, "cop", *_SUBJECTS) or token.feat("Variant") == "Short"
    )


def has_subject(tree: Tree, index: int) -> bool:
    """Whether the clause names its subject."""
    return tree.has(index, *_SUBJECTS)


def is_participle(token: Token) -> bool:
    """Whether a token is a participle, gerund or converb."""
    return token.feat("VerbForm") in ("Part", "Ger", "Conv")


def find_clauses(tree: Tree, words: Cues) -> tuple[Clause, ...]:
    """All clauses in the order of their heads."""
    kinds = {token.index: kind for token in tree.tokens if (kind := _kind(tree, token, words)) is not None}
    for index in list(kinds):
        if kinds[index] is ClauseKind.COORDINATE and _clause_above(tree, index, kinds) is None:
            del kinds[index]
    return tuple(_clause(tree, index, kinds) for index in sorted(kinds))


def _kind(tree: Tree, token: Token, words: Cues) -> ClauseKind | None:
    if token.index in tree.roots():
        return ClauseKind.MAIN
    relation = token.dep.partition(":")[0]
    if relation == "acl" and _is_quoted_name(tree, token):
        return None
    if relation in ("acl", "amod") and _chooses(tree, token, words):
        return None
    if token.dep == "acl:relcl":
        finite = is_predicate(tree, token.index) and not tree.is_infinitive(token.index)
        return ClauseKind.RELATIVE if finite else None
    if relation == "amod":
        return ClauseKind.PARTICIPLE if _is_expanded_participle(tree, token) else None
    if not is_predicate(tree, token.index):
        return None
    if relation == "conj":
        return _coordinate(tree, token)
    if relation == "parataxis":
        return ClauseKind.PARATACTIC
    if relation == "acl":
        return _noun_clause(tree, token)
    if relation == "advcl":
        return _adverbial(tree, token, words)
    if relation == "ccomp" and _stands_beside(tree, token, words):
        return ClauseKind.PARATACTIC
    if relation in ("ccomp", "csubj"):
        return (
            None
            if token.feat("VerbForm") in ("Inf", "Ger") or _is_gerund(tree, token)
            else ClauseKind.COMPLEMENT
        )
    return None


def _chooses(tree: Tree, token: Token, words: Cues) -> bool:
    """Whether what describes a noun says which of many are meant: "any state *bordering on X*"."""
    determiners = tree.children(token.head, "det")
    return any(tree.tokens[index].lemma.lower() in words.choosing_determiners for index in determiners)


def _is_quoted_name(tree: Tree, token: Token) -> bool:
    """The words "We shall fight on", the song "You are mine": a sentence that a noun is called by."""
    words = tree.subtree(token.index)
    before, after = words[0] - 1, words[-1] + 1
    if before < 1 or after >= len(tree) or tree.tokens[before - 1].index != token.head:
        return False
    return tree.tokens[before].text in _QUOTES and tree.tokens[after].text in _QUOTES


def _is_expanded_participle(tree: Tree, token: Token) -> bool:
    """«сложившиеся на протяжении веков отношения»: a participle before its noun that has words of its own."""
    return token.feat("VerbForm") == "Part" and tree.has(token.index, "obl", "obl:agent", "obj")


def _coordinate(tree: Tree, token: Token) -> ClauseKind | None:
    if (
        token.pos in ("VERB", "AUX")
        or tree.has(token.index, "cop", *_SUBJECTS)
        or token.feat("Variant") == "Short"
    ):
        governor = tree.tokens[token.head]
        if (
            token.feat("VerbForm") == "Inf"
            and governor.feat("VerbForm") == "Inf"
            and not is_clause_like(governor)
        ):
            return None
        return ClauseKind.COORDINATE
    return None


def is_clause_like(token: Token) -> bool:
    """Whether a token's relation makes it a clause of its own rather than a complement of its governor."""
    return token.dep not in ("xcomp", "csubj", "obj", "obl", "nmod")


def _noun_clause(tree: Tree, token: Token) -> ClauseKind | None:
    if has_subject(tree, token.index) and token.feat("VerbForm") == "Fin":
        return ClauseKind.COMPLEMENT if tree.has(token.index, "mark") else ClauseKind.RELATIVE
    return ClauseKind.PARTICIPLE if is_participle(token) and not tree.has(token.index, "mark") else None


def _stands_beside(tree: Tree, token: Token, words: Cues) -> bool:
    """Whether a "complement" before its governor is a sentence joined by a mark: "X went; he came"."""
    governor = tree.tokens[token.head]
    if (
        token.index > governor.index
        or tree.has(token.index, "mark")
        or governor.lemma in words.reporting_verbs
    ):
        return False
    return any(t.text in ";:—–" for t in tree.tokens[token.index : governor.index])


def _is_gerund(tree: Tree, token: Token) -> bool:
    return is_participle(token) and not tree.has(token.index, "aux", "aux:pass", "cop", "nsubj", "nsubj:pass")


def _adverbial(tree: Tree, token: Token, words: Cues) -> ClauseKind | None:
    if (
        token.feat("VerbForm") == "Inf"
        and not has_subject(tree, token.index)
        and not tree.has(token.index, "aux")
    ):
        return None
    marker = _marker(tree, token.index)
    if has_subject(tree, token.index):
        return ClauseKind.ADVERBIAL
    if not is_participle(token):
        return ClauseKind.ADVERBIAL if token.feat("VerbForm") == "Fin" else None
    if marker and marker not in words.temporal_markers:
        return None  # "in establishing", "by winning", "without going": part of the governor
    return ClauseKind.CONVERB


def _is_pointer(token: Token) -> bool:
    return token.pos == "PRON" and token.feat("Gender") == "Neut"


def is_unaware(tree: Tree, converb: Token, words: Cues) -> bool:
    """Whether a denied converb has "that" alone to tell: «сам того не осознавая»."""
    below = [tree.tokens[child] for child in tree.children(converb.index)]
    denied = converb.feat("VerbForm") == "Conv" and any(child.lemma in words.negators for child in below)
    spoken = [child for child in below if child.pos != "PUNCT" and child.lemma not in words.negators]
    return (
        denied
        and bool(spoken)
        and all(_is_pointer(child) or child.lemma in words.fillers for child in spoken)
    )


def _marker(tree: Tree, index: int) -> str:
    return " ".join(tree.tokens[child].lemma for child in tree.children(index, "mark"))


def _clause_above(tree: Tree, index: int, kinds: dict[int, ClauseKind]) -> int | None:
    return next((above for above in tree.ancestors(index) if above in kinds), None)


def _clause(tree: Tree, index: int, kinds: dict[int, ClauseKind]) -> Clause:
    kind = kinds[index]
    inner = tree.subtree(index, lambda child: child in kinds)
    noun = kind in (ClauseKind.RELATIVE, ClauseKind.PARTICIPLE)
    return Clause(
        head=index,
        kind=kind,
        words=inner,
        governor=_clause_above(tree, index, kinds),
        antecedent=tree.tokens[index].head if noun else None,
        marker=_marker(tree, index),
    )
