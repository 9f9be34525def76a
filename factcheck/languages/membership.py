"""Words around closed lists: how descriptions arrange, what belonging is called, what members are called."""

from __future__ import annotations

import re
from functools import cache

from factcheck.languages.russian.dictionary import base_form
from factcheck.languages.word_files import read_words
from factcheck.model import Language

_ASIDE = re.compile(r"\s*\([^()]*\)|\s*[;:]\s.*$")


@cache
def _data() -> dict[str, dict[str, list[str]]]:
    loaded: dict[str, dict[str, list[str]]] = read_words("membership.yaml")
    return loaded


@cache
def _words() -> dict[str, dict[str, frozenset[str]]]:
    return {
        language: {kind: frozenset(word.replace("ё", "е") for word in some) for kind, some in kinds.items()}
        for language, kinds in _data().items()
    }


@cache
def _arrangement(language: Language) -> re.Pattern[str]:
    phrases = sorted(_words()[language]["arrangement"], key=lambda phrase: (-len(phrase), phrase))
    every = [*map(re.escape, phrases), *_data()[language]["arranging"]]
    return re.compile(rf",?\s+\b(?:{'|'.join(every)})\b", re.IGNORECASE)


def split_description(text: str, language: Language) -> tuple[str, str]:
    """What a list lists, and how it is arranged ("" where it does not say); asides in brackets and what
    follows a colon are left out."""
    bare = _ASIDE.sub("", text)
    arrangement = _arrangement(language).search(bare)
    return (
        (bare[: arrangement.start()], bare[arrangement.start() :].strip(" ,")) if arrangement else (bare, "")
    )


def is_arranged(text: str, language: Language) -> bool:
    """Whether a text says that it names things in order."""
    return _arrangement(language).search(text) is not None


def belongs(lemma: str, language: Language) -> bool:
    """Whether a verb can put its subject among the members."""
    return lemma in _words()[language]["belonging"]


def is_holder(lemma: str, language: Language) -> bool:
    """Whether a noun names a member as such ("laureate")."""
    return lemma in _words()[language]["holders"]


def is_office(lemma: str, language: Language) -> bool:
    """Whether a noun, or one word of a term, names who leads something ("president", "prime minister"), also
    where the plural of a title was left as it is ("the *Chairs*")."""
    words = lemma.split()
    plain = [word.removesuffix("s") if language == "en" else base_form(word) for word in words]
    return not _words()[language]["offices"].isdisjoint((*words, *plain))


def is_head(lemma: str, language: Language) -> bool:
    """Whether a noun names who leads something, whatever the office is called ("head")."""
    return lemma in _words()[language]["heads"]


def takes_office(lemma: str, language: Language) -> bool:
    """Whether a word tells that somebody began to lead something."""
    return lemma in _words()[language]["taking_office"]


def succeeds(lemma: str, language: Language) -> bool:
    """Whether a word says that its subject held an office right after another ("succeed", «преемник»)."""
    return lemma in _words()[language]["succeeding"]


def precedes(lemma: str, language: Language) -> bool:
    """Whether a word says that its subject held an office right before another ("predecessor")."""
    return lemma in _words()[language]["preceding"]


def holds_post(lemma: str, language: Language) -> bool:
    """Whether a noun stands for any office or title ("post", «должность»)."""
    return lemma in _words()[language]["posts"]


def only_counts(lemma: str, language: Language) -> bool:
    """Whether a noun beside a rank only says that it is one («вторым *по счёту*»)."""
    return lemma in _words()[language]["counting"]


def enters(lemma: str, language: Language) -> bool:
    """Whether a word tells of the beginning that ranks are counted by."""
    return lemma in _words()[language]["entering"]


def begins_relative(text: str, language: Language) -> bool:
    """Whether a text, from behind a noun on, begins with a relative clause."""
    word = re.match(r",?\s+(\w+)", text)
    return word is not None and word[1].casefold() in _words()[language]["relatives"]


def among_words(language: Language) -> tuple[str, ...]:
    """Words that open the group of which members are named ("among", «в числе»)."""
    return tuple(sorted(_words()[language]["among"]))


def joining_words(language: Language) -> tuple[str, ...]:
    """Words that join the items of a row, the longest first."""
    return tuple(sorted(_words()[language]["joining"], key=lambda words: (-len(words), words)))


def follows_whole(behind: str, language: Language) -> bool:
    """Whether the words behind a rank say that it is one among all just told of ("the last *of them*")."""
    words = behind.lstrip().casefold()
    begun = [each for each in _words()[language]["wholes"] if words.startswith(each)]
    return any(not words[len(each) :][:1].isalnum() for each in begun)


def names(lemma: str, language: Language) -> bool:
    """Whether a verb does no more than name its objects as those of a group ("list", «называть»)."""
    return lemma in _words()[language]["naming"]


def closes(before: str, language: Language) -> bool:
    """Whether the words before a name say that it is the last of those named ("and, finally,")."""
    return before.rstrip(' ,«"“').casefold().endswith(tuple(sorted(_words()[language]["closing"])))


def is_planned(before: str, language: Language) -> bool:
    """Whether the words before a verb say that it was only meant to be."""
    return before.rstrip().casefold().endswith(tuple(sorted(_words()[language]["planned"])))


def names_some(lemma: str, language: Language) -> bool:
    """Whether a verb names members of a group and may leave others unnamed."""
    return lemma in _words()[language]["naming_some"]


def makes(lemma: str, language: Language) -> bool:
    """Whether a verb tells of a work by its maker."""
    return lemma in _words()[language]["making"]


def is_anybody(lemma: str, language: Language) -> bool:
    """Whether a noun means any person."""
    return lemma in _words()[language]["people"]


def may_be_anybody(lemma: str, language: Language) -> bool:
    """Whether a noun means any person, or may ("the first man on the Moon")."""
    return is_anybody(lemma, language) or lemma in _words()[language]["men"]


def rank_word(rank: int, language: Language) -> str:
    """The ordinal of a rank from 1, as a dictionary has it; in digits where it is high."""
    words = _data()[language]["ranks"]
    return words[rank - 1] if rank <= len(words) else f"№ {rank}"
