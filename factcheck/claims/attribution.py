"""Whether a clause is told as somebody else's word: "X says that …", «по словам …», quotation marks."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.claims.clauses import ClauseKind
from factcheck.claims.items import SentenceItems
from factcheck.claims.propositions import Proposition

_OPEN, _CLOSE = '"“«„', '"”»“'


def is_report(items: SentenceItems, proposition: Proposition, others: Mapping[int, Proposition]) -> bool:
    """Whether the clause only introduces what somebody said: its verb reports what another clause tells."""
    if items.tree.tokens[proposition.clause.head].lemma not in items.cues.reporting_verbs:
        return False
    if proposition.clause.kind is ClauseKind.PARATACTIC:
        return True
    head = proposition.clause.head
    return any(
        each.clause.governor == head and each.clause.kind in (ClauseKind.COMPLEMENT, ClauseKind.PARATACTIC)
        for each in others.values()
    )


def is_attributed(items: SentenceItems, proposition: Proposition, others: Mapping[int, Proposition]) -> bool:
    """Whether the clause, or one that it completes, is put into somebody's mouth."""
    seen: set[int] = set()
    current: Proposition | None = proposition
    while current is not None and current.clause.head not in seen:
        seen.add(current.clause.head)
        if _has_phrase(items, current) or _has_aside(items, current, others):
            return True
        above = others.get(current.clause.governor) if current.clause.governor is not None else None
        if above is None:
            break
        if current.clause.kind is ClauseKind.COMPLEMENT and _reports(items, above):
            return True
        current = above if current.clause.kind is not ClauseKind.MAIN else None
    return _inside_quotes(items, proposition)


def _reports(items: SentenceItems, proposition: Proposition) -> bool:
    lemmas = {items.tree.tokens[word].lemma for word in proposition.words}
    head = items.tree.tokens[proposition.clause.head].lemma
    return head in items.cues.reporting_verbs or bool(lemmas & items.cues.belief_nouns)


def _has_phrase(items: SentenceItems, proposition: Proposition) -> bool:
    text = " " + " ".join(items.tree.tokens[word].text for word in proposition.clause.words).casefold() + " "
    return any(f" {phrase} " in text for phrase in items.cues.attribution_phrases)


def _has_aside(items: SentenceItems, proposition: Proposition, others: Mapping[int, Proposition]) -> bool:
    return any(
        each.clause.kind is ClauseKind.PARATACTIC
        and each.clause.governor == proposition.clause.head
        and items.tree.tokens[each.clause.head].lemma in items.cues.reporting_verbs
        for each in others.values()
    )


def _inside_quotes(items: SentenceItems, proposition: Proposition) -> bool:
    """Whether the whole clause stands between quotation marks."""
    tokens = items.tree.tokens
    if not proposition.words:
        return False
    first, last = proposition.words[0], proposition.words[-1]
    opened = closed = False
    depth = 0
    for token in tokens:
        if token.text in _OPEN and not (token.text == '"' and depth):
            depth += 1
            opened = opened or (depth == 1 and token.index <= first)
        elif token.text in _CLOSE and depth:
            depth -= 1
            if depth == 0 and token.index < first:
                opened = False
            closed = closed or (depth == 0 and opened and token.index >= last)
    return opened and closed


def is_verdict(items: SentenceItems, proposition: Proposition, others: Mapping[int, Proposition]) -> bool:
    """Whether the clause only says that another is true or false ("it is a myth that …")."""
    return _truth(items, proposition) is not None and any(
        each.clause.governor == proposition.clause.head and each.clause.kind is ClauseKind.COMPLEMENT
        for each in others.values()
    )


def is_denied(items: SentenceItems, proposition: Proposition, others: Mapping[int, Proposition]) -> bool:
    """Whether the clause above says that this one is not so."""
    clause = proposition.clause
    above = others.get(clause.governor) if clause.governor is not None else None
    return clause.kind is ClauseKind.COMPLEMENT and above is not None and _truth(items, above) is False


def _truth(items: SentenceItems, proposition: Proposition) -> bool | None:
    """What a clause says of another: that it is true, that it is false, or nothing of the kind."""
    tree, cues = items.tree, items.cues
    head = tree.tokens[proposition.clause.head]
    subjects = [tree.tokens[child].lemma for child in tree.children(head.index, "nsubj", "expl")]
    if head.pos in ("VERB", "PROPN") or any(lemma not in cues.expletives for lemma in subjects):
        return None
    negated = any(tree.tokens[w].lemma in cues.negators for w in proposition.clause.words)
    if head.lemma in cues.denials:
        return negated
    return not negated if head.lemma in cues.not_denials else None
