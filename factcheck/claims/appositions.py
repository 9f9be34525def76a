"""Appositions and brackets: "X, the commander of Y", "X (1921)", «доцент кафедры А. М. Фомин»."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.claims.items import SentenceItems
from factcheck.claims.phrases import enclosed, phrase_words
from factcheck.model import Mention
from factcheck.values.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Apposition:
    """A name and the phrase that says what it is (heads of both), or the time in brackets after a name."""

    name: int
    description: int
    timed: bool = False


def find_appositions(items: SentenceItems) -> tuple[Apposition, ...]:
    """The appositions of a sentence that say something of a name."""
    found = (apposition(items, token.index) for token in items.tree.tokens if token.dep == "appos")
    return tuple(each for each in found if each is not None)


def apposition(items: SentenceItems, index: int) -> Apposition | None:
    """How a token in apposition stands to its governor; None where neither tells of the other."""
    tree = items.tree
    governor = _name_beside(items, index, tree.tokens[index].head)
    host, own = items.mention(governor), items.mention(index)
    if host is not None and host.kind == "name" and items.is_time(index) and enclosed(tree, index):
        return Apposition(governor, index, timed=True)
    if not _is_told(items, governor, index):
        return None
    described = tree.tokens[index].pos in ("NOUN", "ADJ", "PROPN") and _is_described(items, index)
    described = described and _agree(items, governor, index)
    if (_is_name(host) or _is_definite(items, governor, index)) and described:
        return Apposition(governor, index)
    if (
        _is_name(own)
        and host is None
        and tree.tokens[governor].pos == "NOUN"
        and _is_described(items, governor)
        and _agree(items, index, governor)
    ):
        return Apposition(index, governor)
    return None


def _name_beside(items: SentenceItems, index: int, governor: int) -> int:
    """The governor, or the name that stands with it («академик Лосев, *уроженец* …»)."""
    if items.mention(governor) is not None or items.mention(index) is not None:
        return governor
    named = [n for n in items.tree.children(governor, "appos", "flat") if _is_name(items.mention(n))]
    return next((n for n in named if governor < n and not governor < index < n), governor)


def _agree(items: SentenceItems, name: int, description: int) -> bool:
    """Whether two phrases can be in apposition: in a language with cases, both are in the same.

    A name may stay as it is after the noun («на курорте Баденвейлер»); two genitives in a row are a thing and
    whose it is («у подножия Машука») unless the first tells a kind («города Перми») or a person. Several
    things are not one name without cases: «комиссар по морским делам РСФСР».
    """
    tokens = items.tree.tokens
    one, other = tokens[name], tokens[description]
    apart = any(token.text == "," for token in tokens[min(name, description) : max(name, description)])
    if other.feat("Case") and other.feat("Number") == "Plur" and not one.feat("Case"):
        return apart or items.tree.has(name, "conj") or one.feat("Number") == "Plur"
    if not one.feat("Case") or not other.feat("Case") or apart:
        return one.feat("Case") == other.feat("Case") or not one.feat("Case") or not other.feat("Case")
    if one.feat("Case") != other.feat("Case"):
        return one.feat("Case") == "Nom"
    kind = other.lemma in items.cues.descriptions or other.feat("Animacy") == "Anim"
    return one.feat("Case") != "Gen" or kind or tokens[name - 1].text == "«"


def _is_told(items: SentenceItems, governor: int, index: int) -> bool:
    """False for lists after a colon, asides in brackets, and captions with a date among their words."""
    tree = items.tree
    first, last = sorted((governor, index))
    if any(token.text == ":" for token in tree.tokens[first:last]):
        return False
    if enclosed(tree, index) and not tree.has(index, "det"):
        return False
    counts = (*tree.children(index, "nummod"), *tree.children(governor, "nummod", "nummod:gov"))
    if any(items.mention(count) is None and not _counts_names(items, count, index) for count in counts):
        return False
    if items.is_time(governor) or items.is_time(index):
        return False
    begins = min((word for word in tree.subtree(index) if tree.tokens[word].pos != "PUNCT"), default=index)
    apart = begins > governor and tree.tokens[begins - 1].text == ","
    case = tree.tokens[index].feat("Case")
    if apart and case and case == tree.tokens[governor].feat("Case") and tree.tokens[index].pos == "NOUN":
        return True
    return not any(items.is_time(w) for w in tree.children(index))


def _counts_names(items: SentenceItems, count: int, first: int) -> bool:
    """Whether a number counts the names in apposition: "two friends, Ann and Joan"."""
    value = items.item(count)
    names = [w for w in items.tree.conjuncts(first) if _is_name(items.mention(w))]
    return isinstance(value, Quantity) and len(names) > 1 and value.value == len(names)


def is_told_apart(items: SentenceItems, index: int) -> bool:
    """Whether the words in apposition are left to a claim of their own."""
    found = apposition(items, index)
    return found is not None and found.description == index


def _is_name(mention: Mention | None) -> bool:
    return mention is not None and mention.kind == "name"


def _is_definite(items: SentenceItems, governor: int, index: int) -> bool:
    """ "The satellite, a polished sphere": a common noun that is known, and after a comma what it is."""
    tree = items.tree
    known = any(tree.tokens[det].feat("Definite") == "Def" for det in tree.children(governor, "det"))
    apart = min(tree.subtree(index)) > governor and tree.tokens[min(tree.subtree(index)) - 1].text == ","
    noun = tree.tokens[governor].pos == "NOUN" and tree.tokens[governor].dep in ("nsubj", "nsubj:pass")
    return noun and known and apart and tree.has(index, "det")


def _is_described(items: SentenceItems, head: int) -> bool:
    """Whether a common noun comes with words that make it worth checking."""
    tree, mention = items.tree, items.mention(head)
    modifiers = tree.children(
        head, "amod", "nmod", "nmod:poss", "compound", "nummod", "acl", "acl:relcl", "obl"
    )
    if mention is not None and mention.kind == "name":  # "the first American": one of them, not all
        outside = [m for m in modifiers if tree.tokens[m].dep == "amod" and items.mention(m) is not mention]
        return bool(outside) and tree.has(head, "det")
    item = items.item(head)
    counted = isinstance(item, Quantity) and item.dimension == "count"
    if item is not None and mention is None and not counted:
        return False
    return bool(modifiers) or _is_set_off(items, head)


def _is_set_off(items: SentenceItems, head: int) -> bool:
    """Whether a bare noun for one stands between commas, with its article if the language has one: "X, a
    monk, …", «X, тоже химик, …»."""
    tree, token = items.tree, items.tree.tokens[head]
    if token.pos != "NOUN" or token.feat("Number") == "Plur" or items.item(head) is not None:
        return False
    if items.cues.definite_articles and not tree.has(head, "det"):
        return False
    own = phrase_words(tree, head)
    before, after = own[0] - 1, own[-1] + 1
    opened = before >= 0 and tree.tokens[before].text == ","
    closed = after >= len(tree) or tree.tokens[after].text in (",", ".", ";")
    return opened and closed and not tree.has(head, "conj", "cc")
