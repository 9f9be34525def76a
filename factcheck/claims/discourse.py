"""What a text has spoken of so far, and how near at hand each of it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from factcheck.claims.items import Paraphrase
from factcheck.claims.kinds import NOTHING
from factcheck.model import Language, Mention

_REMEMBERED = 300
# Salience factors of Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution" (1994), table 1.
RECENT, SUBJECT, HEAD = 100, 80, 80

ANY = "any"
"""The number of what may be spoken of in the singular or the plural."""

_HEADING = RECENT + SUBJECT + HEAD
Key = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Referent:
    """Somebody or something spoken of: the names that mean it, several for a group, none for a noun.

    `nouns` are the lemmas it was called by, `kinds` what kinds of thing it can be (empty where unknown;
    `sure` where the set says so); `sentence` counts sentences from the start of the text, `position` is
    the offset in the passage. `weight` is its prominence in its sentence, 100 and more. `topical` is the
    subject of a main clause; `central` is what a pronoun spoke of, `minor` what only a description can mean;
    `inanimate` is a noun that no person is called by. `key` is the same for all mentions of one bearer.
    """

    mentions: tuple[Mention, ...]
    sentence: int
    position: int
    gender: str = ""
    number: str = ""
    kinds: frozenset[str] = NOTHING
    sure: bool = False
    subject: bool = False
    topical: bool = False
    weight: int = RECENT
    central: bool = False
    minor: bool = False
    nouns: frozenset[str] = frozenset()
    inanimate: bool = False
    paraphrase: Paraphrase | None = None
    key: Key = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", _key(self.mentions, self.nouns))

    @property
    def person(self) -> bool | None:
        """Whether it is a person; None where that is not known."""
        return "person" in self.kinds if self.kinds else None

    def same_as(self, other: Referent) -> bool:
        """Whether two referents go by the same names."""
        return self.key == other.key and bool(self.mentions)


@dataclass(slots=True)
class Discourse:
    """The referents of a text up to the present sentence, oldest first, and those of the last heading.

    `asked` are those of the question that is being answered, `alluded` those that adjectives of names mean.
    """

    sentence: int = 0
    referents: list[Referent] = field(default_factory=list)
    alluded: list[Referent] = field(default_factory=list)
    heading: tuple[Referent, ...] = ()
    asked: tuple[Referent, ...] = ()
    language: Language | None = None

    def speak(self, language: Language) -> None:
        """A sentence in a language: where it is another one, no noun of the text before is meant by it."""
        if self.language not in (None, language):
            self.referents = [referent for referent in self.referents if referent.mentions]
        self.language = language

    def advance(self, new: Iterable[Referent], alluded: Iterable[Referent] = ()) -> None:
        """Take note of a sentence's referents."""
        self.sentence += 1
        self.referents = [*self.referents, *new][-_REMEMBERED:]
        self.alluded = [*self.alluded, *alluded][-_REMEMBERED:]

    def open_passage(self) -> None:
        """A new passage: what went before is one step further away."""
        if self.referents:
            self.advance(())

    def known(self, now: int) -> list[Referent]:
        """All that can be meant in sentence `now`: what its heading or question names is never far."""
        topics = (*self.heading, *self.asked)
        return [*(replace(each, sentence=now - 1, position=0) for each in topics), *self.referents]

    def close_heading(self, since: int, text: str) -> None:
        """Keep of a heading only what the references know: its other words name nothing.

        What lies under it is about a name that is most of the heading; any other is only touched on.
        """
        self.referents = [r for r in self.referents if r.sentence <= since or _known(r)]
        self.heading = tuple(
            each if 2 * len(each.mentions[0].text) >= len(text) else replace(each, weight=RECENT)
            for each in self._topics(since)
        )

    def ask(self, since: int) -> None:
        """A question has been read: what it names is the topic of its answer."""
        self.asked = tuple(each for each in self._topics(since) if _known(each))

    def _topics(self, since: int) -> tuple[Referent, ...]:
        return tuple(
            replace(r, weight=_HEADING) for r in self.referents if r.sentence > since and len(r.mentions) == 1
        )


def _key(mentions: tuple[Mention, ...], nouns: frozenset[str]) -> Key:
    if not mentions:
        return tuple(("", noun) for noun in sorted(nouns))
    return tuple(sorted(m.entities[:1] or ("", m.text.casefold()) for m in mentions))


def _known(referent: Referent) -> bool:
    return any(mention.entities for mention in referent.mentions)
