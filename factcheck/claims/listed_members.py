"""Groups whose members are listed after a colon: "three ships: the Alba, the Luna and the Rosa"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.claims.items import SentenceItems
from factcheck.claims.propositions import Proposition, without_words
from factcheck.values.quantities import Quantity

_JOINING = frozenset({"PUNCT", "CCONJ", "DET"})


def without_list(items: SentenceItems, proposition: Proposition) -> Proposition | None:
    """What a clause tells of a group whose members it lists after its only colon: as many names as are
    counted, or any number for an uncounted plural. None where it lists none.
    """
    tokens, words = items.tree.tokens, proposition.words
    colons = [w for w in words if tokens[w].text == ":"]
    if len(colons) != 1:
        return None
    after = [w for w in words if w > colons[0]]
    size = _names_in(items, after)
    if size < 2 or not _is_group(items, [w for w in words if w < colons[0]], size):
        return None
    return without_words(items, proposition, (*colons, *after))


def _names_in(items: SentenceItems, words: Sequence[int]) -> int:
    """How many names a list consists of; 0 where it says more."""
    found = {id(mention): mention for w in words if (mention := items.mention(w)) is not None}
    rest = (w for w in words if items.mention(w) is None)
    bare = all(items.tree.tokens[w].pos in _JOINING for w in rest)
    return len(found) if bare and all(mention.kind == "name" for mention in found.values()) else 0


def _is_group(items: SentenceItems, before: Sequence[int], size: int) -> bool:
    """Whether the words count as many as are named, or end in an uncounted plural."""
    counts = [q for w in before if isinstance(q := items.item(w), Quantity) and q.dimension == "count"]
    if counts:
        return any(count.value == size for count in counts)
    last = items.tree.tokens[before[-1]] if before else None
    return last is not None and last.pos == "NOUN" and last.feat("Number") == "Plur"
