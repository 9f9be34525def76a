"""What is said of authors in passing: that there is a «монография доцента X», the degree of «д.и.н. X»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.items import SentenceItems
from factcheck.claims.presuppositions import Presupposition
from factcheck.claims.titles import Title, find_titles
from factcheck.claims.wording import render, sentence, subject_text
from factcheck.model import Frame, Participant, Predicate, Term

_DEGREE = re.compile(r"\b([дк])\.\s?((?:[а-я]{1,6}\.?-?){1,2}?)\.\s?н\b\.?")
_JOINING = frozenset({",", "и", "[", "]"})


def degrees(items: SentenceItems) -> Iterator[Presupposition]:
    """«работа д.и.н. профессора X»: X is a doctor of historical sciences."""
    tree, cues = items.tree, items.cues
    at = tree.sentence.start
    for found in _DEGREE.finditer(tree.sentence.text) if cues.degree_fields else ():
        rank, field = cues.degree_ranks[found[1]], cues.degree_fields.get(found[2].strip("."))
        words = [t.index for t in tree.tokens if found.start() <= t.start - at < found.end()]
        title = next((each for each in find_titles(items) if _adjoins(each, words)), None)
        if field is None or title is None or not words:
            continue
        name, start, end = title.name, at + found.start(), at + found.end()
        predicate = Predicate(rank, found[0], start, end, "NOUN")
        terms = tuple(Term(lemma, found[0], start, end, pos, "ru") for lemma, pos in _lemmas(rank, field))
        whom = Participant("subject", name, (), name.text, name.start, name.end)
        as_what = Participant("as", None, terms, found[0], start, end)
        frame = Frame("ru", predicate, (whom, as_what), (name,), terms)
        subject = subject_text(items, name.head, range(name.first, name.last + 1))
        text = f"{subject} {cues.copula_text['sing']} {rank} {field} {cues.sciences_text}"
        yield Presupposition(sentence(text), (*words, *range(name.first, name.last + 1)), frame)


def _adjoins(title: Title, words: list[int]) -> bool:
    """Whether the words stand in a title, or right before it."""
    return bool(words) and title.words[0] - 1 <= words[-1] and words[0] <= title.words[-1]


def _lemmas(rank: str, field: str) -> tuple[tuple[str, str], ...]:
    return (rank, "NOUN"), (f"{field.removesuffix('их')}ий", "ADJ"), ("наука", "NOUN")


def authored(items: SentenceItems) -> Iterator[Presupposition]:
    """«произведения председателя X, комиссара Y»: there are works of both."""
    tree, cues = items.tree, items.cues
    work: int | None = None
    end = -1
    for title in find_titles(items):
        joined = end >= 0 and {t.text for t in tree.tokens[end:][: max(0, title.words[0] - end)]} <= _JOINING
        noun = _work_before(items, title)
        work = noun if noun is not None else work if joined else None
        end = title.name.last + 1
        if work is None or tree.tokens[work].dep.startswith("nsubj"):
            continue
        token, name = tree.tokens[work], title.name
        number = token.feat("Number") if token.feat("Number") == "Plur" else "Sing"
        thing = subject_text(items, work, (work,)).lower()
        predicate = Predicate(cues.existence_verb, token.text, token.start, token.end, "VERB")
        what = Participant("subject", None, (items.term(work),), token.text, token.start, token.end)
        whose = Participant("of", name, (), name.text, name.start, name.end)
        frame = Frame("ru", predicate, (what, whose), (name,), (items.term(work),))
        own = tuple(range(name.first, name.last + 1))
        text = f"{cues.exists_text[number]} {thing} {render(items, own)}"
        yield Presupposition(sentence(text), (*title.words, *own), frame)


def _work_before(items: SentenceItems, title: Title) -> int | None:
    """The noun of a work right before a title, or before the degree that leads it."""
    tokens, at = items.tree.tokens, items.tree.sentence.start
    before = title.words[0] - 1
    degree = [
        m for m in _DEGREE.finditer(items.tree.sentence.text) if m.start() + at < tokens[title.words[0]].start
    ]
    if degree and before >= 0 and tokens[before].start < degree[-1].end() + at:
        before = next((t.index - 1 for t in tokens if t.start >= degree[-1].start() + at), before)
    if before < 0 or tokens[before].pos != "NOUN":
        return None
    work = items.cues.descriptions.get(tokens[before].lemma) == "work"
    return before if work or tokens[before].lemma in items.cues.writings else None
