"""The pronouns of a clause that nothing was found for: "it came out in 1978", «завершал *её* N.»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.claims.items import SentenceItems
from factcheck.claims.kinds import kind_words
from factcheck.model import Participant, Token

_DONE_TO = ("obj", "nsubj:pass")


def open_pronouns(items: SentenceItems, scope: Iterable[int], passive: bool) -> Iterator[Participant]:
    """A participant without a name or word of its own for each of them; adverbs of place among them."""
    for index in scope:
        token = items.tree.tokens[index]
        if items.item(index) is None and index not in items.paraphrases and _is_anaphor(items, token):
            role, preposition = _role(items, token, passive)
            yield Participant(role, None, (), token.text, token.start, token.end, preposition)


def _is_anaphor(items: SentenceItems, token: Token) -> bool:
    if token.pos == "ADV":
        return token.lemma in kind_words(items.tree.sentence.language).place_adverbs
    asked = items.cues.pronouns.get(token.lemma) if token.pos in ("PRON", "DET") else None
    return asked is not None and not asked.reflexive and token.dep != "expl"


def _role(items: SentenceItems, token: Token, passive: bool) -> tuple[str, str]:
    """The role that a pronoun has in its clause, with its preposition."""
    preposition = items.tree.preposition(token.index)
    if token.dep in _DONE_TO:
        return "object", preposition
    if token.dep == "nsubj":
        return ("object" if passive else "subject"), preposition
    if token.pos == "ADV":
        return "place", kind_words(items.tree.sentence.language).place_adverbs[token.lemma][0]
    if token.dep in ("nmod:poss", "det", "nmod") and not preposition:
        return "of", preposition
    return items.cues.prepositions.get(preposition, "other"), preposition
