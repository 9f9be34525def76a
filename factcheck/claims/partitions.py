"""What counts after a colon take for granted: "7 letters from X: 4 from Y and 3 from Z" puts Y and Z in X."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from factcheck.claims.circumstances import plain_frame
from factcheck.claims.items import SentenceItems
from factcheck.claims.presuppositions import Presupposition
from factcheck.claims.wording import render, sentence, subject_text
from factcheck.languages.numbers import is_number
from factcheck.model import Mention, Predicate

_WORDS = ("NOUN", "PROPN", "ADJ", "NUM", "SYM", "X", "DET")


def partitions(items: SentenceItems) -> Iterator[Presupposition]:
    """That each counted part is in the named whole that all of them are counted from."""
    cues, tokens = items.cues, items.tree.tokens
    for colon in (token.index for token in tokens[1:] if token.text == ":"):
        whole = items.mention(colon - 1)
        counted = _counted(items, whole) if whole is not None else None
        if whole is None or counted is None:
            continue
        parts = [part for part in _parts(items, colon + 1, tokens[counted].lemma) if part]
        if len(parts) < 2:
            continue
        first = tokens[whole.first]
        predicate = Predicate(cues.location_verb, first.text, first.start, first.end, "VERB")
        place = tuple(range(whole.first, colon))
        source = render(items, range(_source(items, whole), colon))
        for part in parts:
            frame = plain_frame(items, predicate, {"subject": part, "place": place})
            head = next((w for w in part if tokens[w].pos in ("NOUN", "PROPN")), part[0])
            text = f"{subject_text(items, head, part)} {cues.copula_text['sing']} {source}"
            yield Presupposition(sentence(text), tuple(range(counted, colon)), frame)


def _source(items: SentenceItems, whole: Mention) -> int:
    """The place of the preposition before a name, or of the name itself."""
    tokens, before = items.tree.tokens, whole.first - 1
    while before > 0 and tokens[before].pos == "DET":
        before -= 1
    return before if before >= 0 and tokens[before].text.casefold() in items.cues.sources else whole.first


def _counted(items: SentenceItems, whole: Mention) -> int | None:
    """The noun of "7 letters from X", where X is the whole."""
    tree, source = items.tree, _source(items, whole)
    noun = source - 1
    if source == whole.first or noun < 1 or tree.tokens[noun].pos != "NOUN":
        return None
    return noun if tree.has(noun, "nummod") else None


def _parts(items: SentenceItems, start: int, noun: str) -> Iterator[tuple[int, ...]]:
    """What stands after "4 (letters) from" at each count, up to a mark or an "and"."""
    tokens, language = items.tree.tokens, items.tree.sentence.language
    for number in tokens[start:-2]:
        if not is_number(number.text, language):
            continue
        after = number.index + (2 if tokens[number.index + 1].lemma == noun else 1)
        if after < len(tokens) and tokens[after].text.casefold() in items.cues.sources:
            yield tuple(t.index for t in takewhile(lambda token: token.pos in _WORDS, tokens[after + 1 :]))
