"""The referents of one sentence: its names, groups and common nouns, with their kinds and prominence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from factcheck.claims.cues import Agreement
from factcheck.claims.discourse import ANY, Referent
from factcheck.claims.items import Paraphrase, SentenceItems
from factcheck.claims.kinds import (
    NOTHING,
    common_kinds,
    kind_words,
    kinds_of_ner,
    kinds_of_noun,
    kinds_of_type,
)
from factcheck.claims.phrases import phrase_words
from factcheck.claims.prominence import is_shown, is_subject, is_topical, weight
from factcheck.claims.wording import render
from factcheck.languages.genders import gender_of_name
from factcheck.model import Mention, Token

_PERSON = frozenset({"person"})
_THING = frozenset({"organisation", "place", "event", "work", "product"})


def referents_of(
    items: SentenceItems, sentence: int, resolved: Mapping[int, Referent] | None = None
) -> list[Referent]:
    """The referents of one sentence: its names, groups of coordinated names, and common-noun subjects."""
    tree = items.tree
    found: list[Referent] = []
    for token in tree.tokens:
        mention = items.mention(token.index)
        if mention is not None and mention.head == token.index and _can_be_meant(items, token, mention):
            earlier = (resolved or {}).get(token.index)
            found.append(_of_name(items, token, mention, sentence, earlier))
            group = _group(items, token.index, sentence)
            if group is not None:
                found.append(group)
        elif mention is None and token.pos == "NOUN" and not items.is_time(token.index):
            found.append(replace(_of_noun(items, token, sentence), minor=not _competes(items, token)))
    return found


def allusions_of(items: SentenceItems, sentence: int) -> list[Referent]:
    """Those that adjectives of names mean ("Turkish"), whom no pronoun stands for."""
    adjectives = (mention for mention in items.mentions if mention.kind == "adjective")
    return [
        replace(_of_name(items, items.tree.tokens[each.head], each, sentence, None), number="")
        for each in adjectives
    ]


def _can_be_meant(items: SentenceItems, token: Token, mention: Mention) -> bool:
    """A name that only modifies another noun ("the Moon landing"), or is called on, is not what is meant."""
    modifies = mention.kind == "adjective" or token.dep in ("compound", "amod", "vocative")
    return not modifies and not _is_addressed(items, mention)


def _is_addressed(items: SentenceItems, mention: Mention) -> bool:
    """Whether a name only opens what is said to its bearer: «Павел, вы опять всё путаете»."""
    tokens = items.tree.tokens
    after = tokens[mention.last + 1 : mention.last + 2]
    opens = mention.first == 0 and bool(after) and after[0].text == ","
    return opens and any(token.feat("Person") == "2" for token in tokens)


def _competes(items: SentenceItems, token: Token) -> bool:
    """Common nouns that a pronoun may mean just as well: subjects, objects, things, and plurals elsewhere."""
    if items.tree.has(token.index, "cop", "nsubj"):
        return False
    if any(is_shown(items, items.tree.tokens[child]) for child in items.tree.children(token.index, "nmod")):
        return False
    if _says_what_name_is(items, token):
        return False
    if token.dep in ("nsubj", "nsubj:pass", "root", "obj"):
        return True
    if token.lemma in kind_words(items.tree.sentence.language).nouns:
        return True
    return token.feat("Number") == "Plur" and token.dep in ("obl", "nmod", "conj")


def _says_what_name_is(items: SentenceItems, token: Token) -> bool:
    """Whether a noun and a name mean one thing: «корабль „Восток“», «X, первый аппарат», "the owner is X"."""
    head = items.tree.tokens[token.head]
    if token.dep == "nsubj" and items.mention(head.index) is not None and items.tree.has(head.index, "cop"):
        return True
    others = [*items.tree.children(token.index, "appos"), *([token.head] if token.dep == "appos" else [])]
    beside = items.tree.children(token.index, "conj")
    if len(beside) == 1 and not items.tree.has(beside[0], "cc", "conj"):
        others.append(beside[0])  # «первая станция, „Салют-1“, …»
    return any(items.mention(other) is not None for other in others)


def _of_name(
    items: SentenceItems, token: Token, mention: Mention, sentence: int, earlier: Referent | None
) -> Referent:
    if earlier is not None:
        return moved(items, earlier, token.index, sentence)
    nouns = _nouns(items, token.index)
    kinds, sure = _kinds(items, mention, nouns)
    return Referent(
        mentions=items.meant_by(mention),
        sentence=sentence,
        position=token.start,
        gender=_gender(items, token, mention, kinds),
        number=_number(items, token, mention, kinds),
        kinds=kinds,
        sure=sure,
        subject=is_subject(items, token.index),
        topical=is_subject(items, token.index) and is_topical(items, token.index),
        weight=weight(items, token.index),
        nouns=nouns | _titled(items, mention, kinds) | _made(items, token, mention, kinds),
    )


def _titled(items: SentenceItems, mention: Mention, kinds: frozenset[str]) -> frozenset[str]:
    """The nouns over a quoted title that say what it is: «роман в стихах „Евгений Онегин“»."""
    tree, language = items.tree, items.tree.sentence.language
    if not _is_quoted(items, mention) or tree.preposition(mention.head):
        return frozenset()
    above = [tree.tokens[index] for index in tree.ancestors(mention.head)][:2]
    return frozenset(t.lemma for t in above if t.pos == "NOUN" and kinds & kinds_of_noun(t.lemma, language))


def _kinds(items: SentenceItems, mention: Mention, nouns: frozenset[str]) -> tuple[frozenset[str], bool]:
    """What kinds of thing a name can mean, by its entity's type, its nouns or the model's label; if sure."""
    known = items.acquaintance
    types = known.type_of(mention.entities[0]) if known is not None and mention.entities else ""
    language = items.tree.sentence.language
    own = items.tree.tokens[mention.head].lemma
    called = common_kinds(nouns - {own}, language) | kind_words(language).nouns.get(own, NOTHING)
    if types and (kinds := kinds_of_type(types)):
        return kinds | called, True
    if called:
        return called, True
    if mention.ner == "PERSON" and (
        named := bool(gender_of_name(mention.lemma) or gender_of_name(mention.text))
    ):
        return _PERSON, named
    if not mention.ner and _is_phrase(items, mention):
        return _THING, False
    doubtful = mention.ner == "PERSON" and language == "en" and mention.first == mention.last
    return (NOTHING if doubtful else kinds_of_ner(mention.ner)), False


def _is_phrase(items: SentenceItems, mention: Mention) -> bool:
    """Whether a name is made of common words and so no person's: "Last Day", «Пир в Валгалле»."""
    words = items.tree.tokens[mention.first : mention.last + 1]
    if len(words) < 2 or gender_of_name(mention.text):
        return False
    return _is_quoted(items, mention) or any(word.pos in ("NOUN", "ADJ", "ADP", "DET") for word in words)


def _of_noun(items: SentenceItems, token: Token, sentence: int) -> Referent:
    subject = is_subject(items, token.index)
    kinds = common_kinds((token.lemma,), items.tree.sentence.language)
    if not kinds and token.feat("Animacy") == "Anim":
        kinds = _PERSON
    return Referent(
        mentions=(),
        sentence=sentence,
        position=token.start,
        gender=token.feat("Gender").casefold(),
        number=token.feat("Number").casefold(),
        kinds=kinds,
        subject=subject,
        topical=subject and is_topical(items, token.index),
        weight=weight(items, token.index),
        nouns=frozenset({token.lemma}),
        inanimate=token.feat("Animacy") == "Inan" and "person" not in kinds,
        paraphrase=_paraphrase(items, token) if subject or token.dep == "obj" else None,
    )


def _paraphrase(items: SentenceItems, token: Token) -> Paraphrase | None:
    """A short phrase that a pronoun may be replaced by: in Russian a nominative."""
    tree = items.tree
    words = phrase_words(tree, token.index)
    whole = bool(words) and words[-1] - words[0] + 1 == len(words) <= 6
    unclear = any(tree.tokens[w].pos == "PRON" and items.mention(w) is None for w in words)
    if token.feat("Case") not in ("", "Nom") or not whole or unclear:
        return None
    text = render(items, words)
    text = text[0].lower() + text[1:] if words[0] == 0 and items.item(0) is None else text
    held = [item for w in words if (item := items.item(w)) is not None]
    if any(not isinstance(item, Mention) for item in held):
        return Paraphrase(text)
    terms = tuple(items.term(w) for w in words if items.is_content(w))
    names = dict.fromkeys(item for item in held if isinstance(item, Mention))
    return Paraphrase(text, terms, tuple(names))


def moved(items: SentenceItems, referent: Referent, index: int, sentence: int) -> Referent:
    """The referent as an anaphor speaks of it again."""
    return replace(
        referent,
        sentence=sentence,
        position=items.tree.tokens[index].start,
        subject=is_subject(items, index),
        topical=is_subject(items, index) and is_topical(items, index),
        weight=weight(items, index),
        central=items.tree.tokens[index].pos in ("PRON", "DET"),
    )


def unresolved(items: SentenceItems, index: int, asked: Agreement, sentence: int) -> Referent:
    """Whatever a pronoun means that is not resolved: the next one like it most likely means the same."""
    token = items.tree.tokens[index]
    kinds = NOTHING if asked.animate is None else (_PERSON if asked.animate else _THING)
    return Referent(
        (),
        sentence,
        token.start,
        asked.gender or "",
        asked.number or "",
        kinds,
        subject=is_subject(items, index),
        topical=is_subject(items, index) and is_topical(items, index),
        weight=weight(items, index),
        central=True,
        nouns=frozenset({f"{asked.gender} {asked.number} {asked.animate}"}),
    )


def _gender(items: SentenceItems, token: Token, mention: Mention, kinds: frozenset[str]) -> str:
    """A person's sex by all known names; else, in Russian, the gender of the word.

    A quoted title may be spoken of in the gender of the noun left out («Князь Игорь» … она, опера).
    """
    known = items.acquaintance
    if not kinds or "person" in kinds:
        names = known.names_of(mention.entities[0]) if known is not None and mention.entities else ()
        told = {gender for name in (*names, mention.lemma, mention.text) if (gender := gender_of_name(name))}
        if len(told) == 1:
            return told.pop()
    return "" if _is_title(items, mention, kinds) else token.feat("Gender").casefold()


def _number(items: SentenceItems, token: Token, mention: Mention, kinds: frozenset[str]) -> str:
    """One person's is singular; a plural title may be spoken of in that of the noun left out («роман»)."""
    if kinds == _PERSON and len(items.meant_by(mention)) == 1:
        return "sing"
    number = token.feat("Number").casefold()
    return ANY if number == "plur" and _is_title(items, mention, kinds) else number


def _is_title(items: SentenceItems, mention: Mention, kinds: frozenset[str]) -> bool:
    """Whether a name is the quoted title of what is known to be a work."""
    quoted = mention.text.startswith("«") or _is_quoted(items, mention)
    return quoted and "work" in kinds and kinds != _THING


def _is_quoted(items: SentenceItems, mention: Mention) -> bool:
    return mention.first > 0 and items.tree.tokens[mention.first - 1].text == "«"


def _nouns(items: SentenceItems, index: int) -> frozenset[str]:
    """What a name is called: its own head noun, its apposition, the noun of its copula."""
    tree = items.tree
    found = {tree.tokens[index].lemma}
    found.update(tree.tokens[child].lemma for child in tree.children(index, "appos"))
    governor = tree.tokens[index]
    if governor.dep == "appos":
        found.add(tree.tokens[governor.head].lemma)
    if governor.dep == "nsubj" and tree.tokens[governor.head].pos == "NOUN":
        found.add(tree.tokens[governor.head].lemma)
    return frozenset(found)


def _made(items: SentenceItems, token: Token, mention: Mention, kinds: frozenset[str]) -> frozenset[str]:
    """What one is called by whose work is spoken of, if it can be a person."""
    if (kinds and "person" not in kinds) or _is_quoted(items, mention) or not _is_maker(items, token.index):
        return NOTHING
    return kind_words(items.tree.sentence.language).makers


def _is_maker(items: SentenceItems, index: int) -> bool:
    """Whether the name tells whose a work is: "Tchaikovsky's ballet", «симфония Шостаковича»."""
    tree, token = items.tree, items.tree.tokens[index]
    if token.dep not in ("nmod", "nmod:poss") or tree.preposition(index) not in (
        "",
        *items.cues.date_of,
        "by",
    ):
        return False
    head = tree.tokens[token.head]
    return "work" in common_kinds((head.lemma,), tree.sentence.language) and "event" not in common_kinds(
        (head.lemma,), tree.sentence.language
    )


def _group(items: SentenceItems, index: int, sentence: int) -> Referent | None:
    """The names coordinated from here on, taken together."""
    tree = items.tree
    if tree.tokens[index].dep == "conj":
        return None
    names = [items.mention(each) for each in tree.conjuncts(index)]
    mentions = tuple(m for name in names if name is not None for m in items.meant_by(name))
    if len({mention.entities[:1] or (mention.text,) for mention in mentions}) < 2:
        return None
    shared = [_kinds(items, mention, NOTHING)[0] for mention in mentions]
    kinds = frozenset.intersection(*shared)
    return Referent(
        mentions,
        sentence,
        mentions[0].start,
        number="plur",
        kinds=kinds,
        subject=is_subject(items, index),
        topical=is_topical(items, index),
        weight=weight(items, index),
    )
