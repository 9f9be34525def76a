"""Sentences to atomic claims: what a careful reader would list, each with its participants and times."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from hashlib import blake2b

from factcheck.claims.discourse import Discourse
from factcheck.claims.items import NameFinder
from factcheck.claims.quotations import is_inside, long_quotations
from factcheck.claims.reader import Draft, read_sentence
from factcheck.claims.setting import Setting
from factcheck.model import Claim, Document, Frame, Passage, PassageKind, Sentence

__all__ = ["NameFinder", "read_claims", "read_frames"]


def read_claims(
    document: Document, parsed: Sequence[tuple[Sentence, ...]], names: NameFinder
) -> tuple[Claim, ...]:
    """The claims of all passages in order; `parsed[i]` are the sentences of `document.passages[i]`."""
    discourse = Discourse()
    claims: list[Claim] = []
    seen: Counter[str] = Counter()
    for index, (passage, sentences) in enumerate(zip(document.passages, parsed, strict=True)):
        heading, before = passage.kind is PassageKind.HEADING, discourse.sentence
        if index == 0 or not _ends_in_question(parsed[index - 1]):
            discourse.asked = ()
        if not heading:
            discourse.open_passage()
        quotations = long_quotations(passage.text)
        setting = Setting(row=passage.kind is PassageKind.ROW)
        for sentence in (_without_labels(each, passage) for each in sentences) if setting.row else sentences:
            told = discourse.sentence
            drafts = read_sentence(sentence, names, discourse, setting)
            if heading:
                continue
            if _asks(sentence):
                discourse.ask(told)
            claims.extend(
                _claim(
                    replace(draft, attributed=draft.attributed or is_inside(draft.span, quotations)),
                    passage,
                    index,
                    seen,
                )
                for draft in drafts
            )
        if heading:
            discourse.close_heading(before, passage.text)
    return tuple(claims)


def _asks(sentence: Sentence) -> bool:
    return sentence.text.rstrip().endswith("?")


def _ends_in_question(sentences: Sequence[Sentence]) -> bool:
    return bool(sentences) and _asks(sentences[-1])


def read_frames(
    sentences: tuple[Sentence, ...], names: NameFinder, before: tuple[Sentence, ...] = ()
) -> tuple[Frame, ...]:
    """The frames of a text that is held true, read as claims are read; `before` is what it may refer to."""
    discourse, setting = Discourse(), Setting()
    for each in before:
        list(read_sentence(each, names, discourse, setting))
    return tuple(
        draft.frame for each in sentences for draft in read_sentence(each, names, discourse, setting)
    )


def _claim(draft: Draft, passage: Passage, index: int, seen: Counter[str]) -> Claim:
    start, end = passage.source(*draft.span)
    asked = passage.kind is PassageKind.QUESTION
    return Claim(
        id=_identify(draft.text, seen),
        text=draft.text,
        start=start,
        end=end,
        sentence=passage.source(*draft.sentence),
        passage=index,
        frame=_in_context(draft.frame, passage),
        speaker=passage.speaker,
        attributed=draft.attributed or passage.kind is PassageKind.QUOTE,
        presupposed=draft.presupposed,
        kind="question" if asked and not draft.presupposed else draft.kind,
    )


def _without_labels(sentence: Sentence, passage: Passage) -> Sentence:
    """A table row whose repeated column heads count as marks: the source has them in one place only."""
    tokens = tuple(
        replace(token, pos="PUNCT", dep="punct", ner="")
        if token.end - token.start > 1 and passage.offsets[token.start] == passage.offsets[token.end - 1]
        else token
        for token in sentence.tokens
    )
    return replace(sentence, tokens=tokens)


def _in_context(frame: Frame, passage: Passage) -> Frame:
    """Items and rows are read under their headings."""
    listed = passage.kind in (PassageKind.ITEM, PassageKind.ROW)
    return replace(frame, context=passage.context) if listed and passage.context else frame


def _identify(text: str, seen: Counter[str]) -> str:
    """A short hash of the words of a claim, with its number among claims of the same words."""
    words = " ".join(re.findall(r"\w+", text.casefold()))
    digest = blake2b(words.encode(), digest_size=4).hexdigest()
    seen[digest] += 1
    return f"c-{digest}" if seen[digest] == 1 else f"c-{digest}-{seen[digest]}"
