"""What is told as alleged, not as so: "X is alleged to …", "allegedly", «якобы», "unproven support"."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.claims.items import SentenceItems
from factcheck.claims.predicates import Core


def is_doubted(items: SentenceItems, scope: Iterable[int], core: Core) -> bool:
    """Whether a clause only says that something is alleged: by its predicate, or by a word beside it."""
    tokens, cues = items.tree.tokens, items.cues
    said = {tokens[word].lemma for word in core.chain}
    if core.token is not None:
        said.add(tokens[core.token].lemma)
    beside = {tokens[word].lemma for word in scope if tokens[word].pos in ("ADV", "PART", "SCONJ")}
    return bool(said & cues.doubting_verbs or beside & cues.doubting_words)


def takes_for_granted(items: SentenceItems, noun: int) -> bool:
    """Whether a sentence that names a happening takes it for granted.

    It does not where an adjective ("alleged"), or the verb over it ("suspects", "has not proved"), leaves
    open whether it happened.
    """
    tree, cues = items.tree, items.cues
    if any(tree.tokens[child].lemma in cues.doubting_words for child in tree.children(noun)):
        return False
    verb = next((tree.tokens[a] for a in tree.ancestors(noun) if tree.tokens[a].pos == "VERB"), None)
    if verb is None:
        return True
    own = {tree.tokens[child].lemma for child in tree.children(verb.index)}
    unproven = verb.lemma in cues.proving_verbs and own & cues.negators
    return not (verb.lemma in cues.doubting_verbs or own & cues.doubting_words or unproven)
