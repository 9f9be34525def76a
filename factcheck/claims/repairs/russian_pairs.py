"""Russian words said alike of one thing and another: «как X, так и Y», «X, как и Y, …», «X, а также Y»."""

from __future__ import annotations

from dataclasses import replace

from factcheck.claims.tree import Tree
from factcheck.model import Token

_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_SUBJECTS = ("nsubj", "nsubj:pass")
_ALIKE = frozenset({"Nom", "Acc"})
_ASIDES = frozenset({"впрочем", "кстати", ","})
_STRENGTHENED = frozenset({"равно", "так", "же", "точно", "также"})


def paired_conjunctions(tree: Tree, tokens: list[Token]) -> None:
    """«как X, так и Y»: Y is coordinated with X, which stands where both do."""
    for so in tree.tokens[2:-2]:
        opening = _opening(tree, so.index) if _is_so(tree, so.index) else None
        if opening is None:
            continue
        pair = _nouns(tree, opening, so.index) or _adjectives(tree, opening, so.index)
        if pair is None:
            continue
        first, second = pair
        _take_apart(tree, tokens, first, range(opening + 1, so.index - 1), so.index)
        _put_in_place(tree, tokens, first, so.index)
        tokens[second] = replace(tokens[second], head=first, dep="conj")
        tokens[opening] = replace(tree.tokens[opening], head=first, dep="cc:preconj", pos="CCONJ")
        tokens[so.index] = replace(so, head=second, dep="cc", pos="CCONJ")
        tokens[so.index + 1] = replace(tree.tokens[so.index + 1], head=so.index, dep="fixed")
        tokens[so.index - 1] = replace(tree.tokens[so.index - 1], head=second, dep="punct")


def _is_so(tree: Tree, index: int) -> bool:
    """Whether «, так и» stands here."""
    texts = [token.text.casefold() for token in tree.tokens[index - 1 : index + 2]]
    return texts == [",", "так", "и"]


def _opening(tree: Tree, so: int) -> int | None:
    """The «как» before «так и», with no verb of a clause of its own between them."""
    for token in reversed(tree.tokens[: so - 1]):
        if token.feat("VerbForm") in ("Fin", "Inf") or token.text in ";:.":
            return None
        if token.text.casefold() == "как":
            return token.index
    return None


def _nouns(tree: Tree, opening: int, so: int) -> tuple[int, int] | None:
    """The heads of the two phrases: the first nouns in one case, with prepositions before both or neither."""
    second = next((t for t in tree.tokens[so + 2 :] if t.pos in _NOUNS), None)
    led = [tree.tokens[start].pos == "ADP" for start in (opening + 1, so + 2)]
    if second is None or led[0] != led[1]:
        return None
    between = tree.tokens[opening + 1 : so - 1]
    alike = (t for t in between if t.pos in _NOUNS and _same_case(t, second))
    first = next((t for t in alike if _is_led(tree, t.index) == led[0]), None)
    return None if first is None else (first.index, second.index)


def _is_led(tree: Tree, index: int) -> bool:
    """Whether a preposition leads a noun, or the one it is coordinated with."""
    token = tree.tokens[index]
    led = any(tree.tokens[case].pos == "ADP" for case in tree.children(index, "case"))
    return led or (token.dep == "conj" and token.head < index and _is_led(tree, token.head))


def _adjectives(tree: Tree, opening: int, so: int) -> tuple[int, int] | None:
    """«картины как русских, так и французских мастеров»: the adjectives of one noun."""
    first, second = tree.tokens[opening + 1], tree.tokens[so + 2]
    alike = first.pos == second.pos == "ADJ" and first.feat("Case") == second.feat("Case")
    return (first.index, second.index) if alike and so - 2 == first.index else None


def _take_apart(tree: Tree, tokens: list[Token], first: int, phrase: range, so: int) -> None:
    """Hang on the first of the pair what stands before the second and was hung behind it."""
    for index in phrase:
        token = tree.tokens[index]
        if index != first and token.head >= so:
            dep = "amod" if token.feat("VerbForm") == "Part" and index < first else token.dep
            tokens[index] = replace(token, head=first, dep=dep)


def _put_in_place(tree: Tree, tokens: list[Token], first: int, so: int) -> None:
    """Give the first of a pair the place of both: a nominative is a subject, an adjective its noun's."""
    token = tree.tokens[first]
    if token.pos == "ADJ":
        noun = next((t for t in tree.tokens[so:] if t.pos in _NOUNS), None)
        if noun is not None and noun.feat("Case") == token.feat("Case"):
            tokens[noun.index] = replace(noun, head=token.head, dep=token.dep)
            tokens[first] = replace(token, head=noun.index, dep="amod")
        return
    verb = tree.tokens[token.head]
    bare = verb.pos in ("VERB", "ADJ") and not tree.has(verb.index, *_SUBJECTS)
    if token.feat("Case") == "Nom" and token.dep == "obl" and bare:
        tokens[first] = replace(token, dep="nsubj")


def _same_case(one: Token, other: Token) -> bool:
    cases = {one.feat("Case"), other.feat("Case")}
    syncretic = cases == _ALIKE and "Anim" not in (one.feat("Animacy"), other.feat("Animacy"))
    return (len(cases) == 1 and "" not in cases) or syncretic


def likened_phrases(tree: Tree, tokens: list[Token]) -> None:
    """«X, как и Y, …» says of Y what it says of X: Y is coordinated with X."""
    for like in tree.tokens[2:-2]:
        if like.text.casefold() != "как":
            continue
        joint, start = _joint(tree, like.index), _before_asides(tree, like.index)
        if joint is None or tree.tokens[start].text != "," or start == 0:
            continue
        rest = (t for t in tree.tokens[joint + 1 :] if t.dep != "det" and not _is_owner(t))
        second = next((t for t in rest if t.pos in _NOUNS or t.text == ","), None)
        if second is None or second.pos not in _NOUNS or tree.tokens[joint + 1].pos == "ADP":
            continue
        end = next((t.index for t in tree.tokens[second.index :] if t.text in ",.;"), len(tree) - 1)
        first = _likened(tree, start, second)
        if first is not None and tree.tokens[end].text == ",":
            _join(tree, tokens, first, range(start, end + 1), second.index)
            _restore_verb(tree, tokens, first, end)


def _joint(tree: Tree, like: int) -> int | None:
    """The «и» of «как и», with nothing but an aside between («как, впрочем, и»)."""
    for token in tree.tokens[like + 1 : like + 5]:
        if token.text.casefold() == "и":
            return token.index
        if token.text.casefold() not in _ASIDES:
            return None
    return None


def _before_asides(tree: Tree, like: int) -> int:
    """The mark before «как и», «равно как и», «так же, как и»."""
    index = like - 1
    while index > 0 and tree.tokens[index].text.casefold() in _STRENGTHENED | {","}:
        index -= 1
    return index + 1


def _is_owner(token: Token) -> bool:
    """«его отец»: the pronoun before what somebody owns."""
    return token.pos == "PRON" and token.feat("Case") == "Gen"


def _likened(tree: Tree, mark: int, second: Token) -> int | None:
    """The head of the phrase right before a mark that is in the second's case."""
    for token in reversed(tree.tokens[:mark]):
        if token.pos in _NOUNS and _same_case(token, second):
            return token.index
        if token.pos in ("VERB", "PUNCT", "ADP"):
            return None
    return None


def _join(tree: Tree, tokens: list[Token], first: int, words: range, second: int) -> None:
    """Coordinate the second with the first; what leads to it joins them, however much it says."""
    tokens[second] = replace(tree.tokens[second], head=first, dep="conj")
    for index in range(words.start, second):
        if tree.tokens[index].head in (second, first) or tree.tokens[index].head < second:
            leads = tree.tokens[index].text == "," or tree.tokens[index].pos not in ("ADJ", "DET", "NUM")
            dep = "punct" if tree.tokens[index].text == "," else "cc"
            if leads:
                tokens[index] = replace(tree.tokens[index], head=second, dep=dep)
    for index in range(second + 1, words.stop):
        if tree.tokens[index].head not in words:
            tokens[index] = replace(tree.tokens[index], head=second)
    tokens[words.stop - 1] = replace(tree.tokens[words.stop - 1], head=second, dep="punct")


def _restore_verb(tree: Tree, tokens: list[Token], first: int, end: int) -> None:
    """Let the verb behind be the predicate where the first of the likened was taken for it."""
    root = tree.tokens[first]
    if root.dep != "root":
        return
    verb = next((t for t in tree.tokens[end + 1 :] if _is_predicate(t)), None)
    if verb is None or verb.head != first or tree.has(verb.index, *_SUBJECTS):
        return
    agrees = verb.feat("Number") == root.feat("Number")
    tokens[verb.index] = replace(verb, head=verb.index, dep="root")
    tokens[first] = replace(root, head=verb.index, dep="nsubj" if agrees else "obj")
    for child in tree.children(first):
        if child > end and child != verb.index:
            tokens[child] = replace(tree.tokens[child], head=verb.index)


def _is_predicate(token: Token) -> bool:
    return token.feat("VerbForm") == "Fin" or token.feat("Variant") == "Short"
