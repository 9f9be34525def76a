"""Members listed after a colon: "three ships: the Alba, the Luna and the Rosa"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.claims.inclusions import Inclusion
from factcheck.claims.items import SentenceItems
from factcheck.claims.propositions import Proposition
from factcheck.model import Mention
from factcheck.values.quantities import Quantity

_JOINING = frozenset({"PUNCT", "CCONJ", "DET"})


def find_listing(items: SentenceItems, proposition: Proposition) -> Inclusion | None:
    """The group before the only colon of a clause, where nothing but names follows: as many as are counted,
    or any number of an uncounted plural.
    """
    tokens, words = items.tree.tokens, proposition.words
    colons = [w for w in words if tokens[w].text == ":"]
    if len(colons) != 1:
        return None
    after = [w for w in words if w > colons[0]]
    members = _named(items, after)
    host = _host(items, [w for w in words if w < colons[0]], len(members))
    if host is None or len(members) < 2:
        return None
    return Inclusion(host, members, frozenset((*colons, *after)), colons[0] + 1, apart=True)


def _named(items: SentenceItems, words: Sequence[int]) -> tuple[int, ...]:
    """The heads of the names that a list consists of; none where it says more."""
    named = {id(m): m for w in words if (m := items.mention(w)) is not None}
    rest = [w for w in words if items.mention(w) is None]
    if any(items.tree.tokens[w].pos not in _JOINING for w in rest):
        return ()
    bare = all(isinstance(m, Mention) and m.kind == "name" for m in named.values())
    return tuple(m.head for m in named.values()) if bare else ()


def _host(items: SentenceItems, before: Sequence[int], size: int) -> int | None:
    """The noun that counts as many as are named, else the plural right before the list."""
    counts = {id(q): q for w in before if isinstance(q := items.item(w), Quantity) and q.dimension == "count"}
    nouns = [w for w in before if items.tree.tokens[w].pos == "NOUN" and items.mention(w) is None]
    if counts:
        same = [q for q in counts.values() if q.value == size]
        return next((w for q in same for w in nouns if items.item(w) is q or _is_counted(items, w, q)), None)
    last = nouns[-1] if nouns and nouns[-1] == before[-1] else None
    return last if last is not None and items.tree.tokens[last].feat("Number") == "Plur" else None


def _is_counted(items: SentenceItems, noun: int, count: Quantity) -> bool:
    return any(items.item(child) is count for child in items.tree.children(noun))
