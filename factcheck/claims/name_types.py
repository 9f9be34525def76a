"""What a name stands for: by a class word in it or beside it, else by its form, else by a model."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.cues import Cues, cues
from factcheck.claims.tree import Tree
from factcheck.languages.gazetteer import find_place
from factcheck.languages.genders import gender_of_name
from factcheck.languages.name_words import titles
from factcheck.languages.russian.dictionary import is_person_word
from factcheck.model import Mention, Token

_NER = {
    "person": "PERSON",
    "place": "PLACE",
    "organisation": "ORG",
    "event": "EVENT",
    "work": "WORK",
    "product": "PRODUCT",
}
_NER_OF_TYPE = {
    **dict.fromkeys(("person",), "PERSON"),
    **dict.fromkeys(("state", "place", "city", "country", "region"), "PLACE"),
    **dict.fromkeys(("organisation", "organization", "company", "party"), "ORG"),
    **dict.fromkeys(("event", "war", "battle"), "EVENT"),
    **dict.fromkeys(("treaty", "work", "document"), "WORK"),
    **dict.fromkeys(("product", "substance"), "PRODUCT"),
}
_QUOTES = frozenset("«»\"“”„'‘’")


def ner_of_type(kind: str) -> str:
    """The type of a name (PERSON, PLACE, ORG, EVENT, WORK, PRODUCT) for the type of an entity of a set."""
    return _NER_OF_TYPE.get(kind) or _NER.get(cues("en").descriptions.get(kind, ""), "WORK")


def is_title_word(tree: Tree, index: int) -> bool:
    """Whether a word is a rank, office or form of address."""
    token, known = tree.tokens[index], titles(tree.sentence.language)
    return token.lemma in known or token.text.casefold().rstrip(".") in known


def type_of_name(tree: Tree, words: Cues, mention: Mention) -> str:
    """The type of a name that the set does not know; "" where nothing tells it."""
    tokens = tree.tokens[mention.first : mention.last + 1]
    quoted = mention.first > 0 and tree.tokens[mention.first - 1].text in _QUOTES
    for noun in (*_own(tree, tokens), *_beside(tree, words, mention, quoted)):
        kind = _NER.get(words.descriptions.get(noun.lemma, ""))
        if kind is not None and (kind != "PERSON" or not (quoted or noun in tokens)):
            return kind
    if any(character.isdigit() for character in mention.text):
        return ""
    titled = mention.first > 0 and is_title_word(tree, mention.first - 1)
    if not quoted and (titled or (len(tokens) > 1 and _is_person(tree, tokens))):
        return "PERSON"
    return _by_model(tree, tokens, mention)


def _by_model(tree: Tree, tokens: tuple[Token, ...], mention: Mention) -> str:
    """What the statistical model says, where it can be; a well-known place is one whatever it says."""
    model = tree.tokens[mention.head].ner or next((token.ner for token in tokens if token.ner), "")
    sure = model == "PERSON" or (model == "ORG" and len(tokens) > 1)
    if not sure and (find_place(mention.lemma) or find_place(mention.text)):
        return "PLACE"
    doubtful = model == "PRODUCT" or (model == "PERSON" and _has_article(tree, mention.first))
    return "" if doubtful else model


def _own(tree: Tree, tokens: tuple[Token, ...]) -> Iterator[Token]:
    """The noun of a name of several words that may say what it is: "Rice University", "Sea of Japan"."""
    if len(tokens) < 2:
        return
    of = next((n for n, token in enumerate(tokens) if token.text == "of"), len(tokens))
    head = tokens[of - 1] if of else tokens[-1]
    if tree.sentence.language == "en":
        yield head
        return
    yield from (token for token in tokens if token.pos in ("NOUN", "PROPN") and token.feat("Case") != "Gen")


def _beside(tree: Tree, words: Cues, mention: Mention, quoted: bool) -> Iterator[Token]:
    """Nouns beside a name that say what it is: "the Juno rocket", "the novel Emma", «река Ока»."""
    yield from (tree.tokens[child] for child in tree.children(mention.head, "appos"))
    before = mention.first - 1 - quoted
    if before >= 0 and _says_what(tree, tree.tokens[before], mention, quoted):
        yield tree.tokens[before]
    after = mention.last + 1
    after += after < len(tree) and tree.tokens[after].text in _QUOTES
    if after < len(tree) and _is_modified(tree, words, tree.tokens[after], mention):
        yield tree.tokens[after]


def _says_what(tree: Tree, noun: Token, mention: Mention, quoted: bool) -> bool:
    """Whether a noun right before a name is its kind and not what belongs to it («роман Толстого»)."""
    if noun.pos != "NOUN" or noun.feat("Number") == "Plur":
        return False
    if tree.sentence.language == "en":
        return True
    head = tree.tokens[mention.head]
    if quoted:
        return head.feat("Case") != "Gen" or head.lemma == head.text.casefold()
    same = head.feat("Case") == noun.feat("Case") or not head.feat("Case")
    return same and (noun.feat("Case") != "Gen" or noun.feat("Gender") == head.feat("Gender"))


def _is_modified(tree: Tree, words: Cues, noun: Token, mention: Mention) -> bool:
    """Whether an English name modifies the noun right after it, which is no happening: "the Juno rocket"."""
    joined = tree.tokens[mention.head].head == noun.index or noun.head == mention.head
    thing = noun.pos == "NOUN" and words.descriptions.get(noun.lemma) not in ("event", "person")
    return joined and thing and tree.sentence.language == "en"


def _is_person(tree: Tree, tokens: tuple[Token, ...]) -> bool:
    """Whether a word of the name is a given name or patronymic."""
    if tree.sentence.language == "en":
        return bool(gender_of_name(tokens[0].text))
    return any(is_person_word(token.text.casefold().replace("ё", "е")) for token in tokens)


def _has_article(tree: Tree, first: int) -> bool:
    """Persons have no article: "the Moon" is none, whatever a model thinks."""
    return first > 0 and tree.tokens[first - 1].text.casefold() == "the"
