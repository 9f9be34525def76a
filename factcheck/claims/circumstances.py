"""Facts that names and settings carry: «институт имени X», «в ходе операции при поддержке Y»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.claims.items import SentenceItems
from factcheck.claims.phrases import phrase_words
from factcheck.claims.presuppositions import Presupposition
from factcheck.claims.tree import Tree
from factcheck.claims.wording import render, sentence, subject_text
from factcheck.model import Frame, Mention, Participant, Predicate, Term


def namesakes(items: SentenceItems) -> Iterator[Presupposition]:
    """«МХТ имени А. П. Чехова»: the theatre bears Chekhov's name."""
    tree, cues = items.tree, items.cues
    for token in tree.tokens[1:-1]:
        if token.text.casefold() not in cues.named_after or not _is_abbreviation(tree, token.index - 1):
            continue
        subject = (token.index - 1,)
        end = token.index + 1
        while end < len(tree) and tree.tokens[end].pos == "PROPN" and not _ends(tree.tokens[end - 1].text):
            end += 1
        name = tuple(range(token.index + 1, end))
        if not name:
            continue
        predicate = Predicate(token.lemma, token.text, token.start, token.end, token.pos)
        frame = plain_frame(items, predicate, {"subject": subject, "object": name})
        bearer = tree.tokens[subject[0]].text
        text = cues.named_after_text.format(subject=bearer, name=render(items, name))
        yield Presupposition(sentence(text), (*subject, token.index, *name), frame)


def _is_abbreviation(tree: Tree, index: int) -> bool:
    """Whether a name is written in capitals and so has no cases to undo: «МХТ»."""
    token = tree.tokens[index]
    return token.pos == "PROPN" and len(token.text) > 1 and token.text.isupper()


def _ends(text: str) -> bool:
    """Whether a word of a name is a surname, after which another name begins."""
    return len(text) > 2 and text[0].isupper()


def accompanied(items: SentenceItems) -> Iterator[Presupposition]:
    """«в ходе переворота при поддержке армии …»: the coup had the army's support."""
    tree, cues = items.tree, items.cues
    for token in tree.tokens:
        if token.lemma not in cues.accompaniments or tree.preposition(token.index) != "при":
            continue
        if token.dep != "obl" or not tree.has(token.index, "nmod"):
            continue
        event = next((e for e in tree.children(token.head, "obl") if _is_event(items, e)), None)
        if event is None or event > token.index:
            continue
        phrase = phrase_words(tree, event)
        named = tuple(w for w in phrase if not items.is_time(w))
        manner = (*tree.children(token.index, "case"), *phrase_words(tree, token.index))
        frame = plain_frame(items, None, {"subject": named, "other": manner[1:]})
        number = tree.tokens[event].feat("Number")
        verb = cues.event_text["Plur" if number == "Plur" else tree.tokens[event].feat("Gender") or "Sing"]
        text = f"{subject_text(items, event, named)} {verb} {render(items, manner)}"
        yield Presupposition(sentence(text), (*named, *manner), frame)


def _is_event(items: SentenceItems, index: int) -> bool:
    """Whether a word names the event in the course of which something was: «в ходе операции»."""
    tree, cues = items.tree, items.cues
    case = tree.child(index, "case")
    if case is None:
        return False
    words = (case, *tree.children(case, "fixed"))
    preposition = " ".join(tree.tokens[w].text.casefold() for w in words)
    return (
        cues.prepositions.get(preposition) == "time"
        and cues.descriptions.get(tree.tokens[index].lemma) == "event"
    )


def plain_frame(
    items: SentenceItems, predicate: Predicate | None, roles: Mapping[str, tuple[int, ...]]
) -> Frame:
    """A frame of plain phrases: their content words and numbers, and the names that lie wholly inside."""
    mentions: list[Mention] = []
    terms: list[Term] = []
    participants: list[Participant] = []
    for role, words in roles.items():
        mention = next((m for w in words if (m := items.mention(w)) and {m.first, m.last} <= {*words}), None)
        inside = set() if mention is None else set(range(mention.first, mention.last + 1))
        own = tuple(
            items.term(w)
            for w in words
            if w not in inside and (items.is_content(w) or items.tree.tokens[w].pos == "NUM")
        )
        led = len(words) > 1 and items.tree.tokens[words[0]].dep == "case"
        preposition = items.tree.preposition_at(words[0]) if led else ""
        first, last = items.tree.tokens[words[led]], items.tree.tokens[words[-1]]
        text = items.tree.sentence.text[first.start - items.tree.sentence.start :][: last.end - first.start]
        participants.append(Participant(role, mention, own, text, first.start, last.end, preposition))
        mentions.extend([mention] if mention is not None else [])
        terms.extend(own)
    return Frame(items.tree.sentence.language, predicate, tuple(participants), tuple(mentions), tuple(terms))
