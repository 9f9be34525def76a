"""A parsed sentence as words to be matched with names, and what its tokens tell of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.languages.russian.dictionary import is_ordinary, is_person_word
from factcheck.model import Mention, Sentence, Token
from factcheck.references.name_trie import Bearer, Hit
from factcheck.references.persons import is_initial
from factcheck.references.word_keys import text_keys
from factcheck.references.words import fold, words

_NAME_TAGS = {"en": ("PROPN", "NOUN", "X", ""), "ru": ("PROPN", "X", "")}


@dataclass(frozen=True, slots=True)
class Reading:
    """Words `first`..`last` (included) of a sentence that name the `entities`."""

    first: int
    last: int
    entities: tuple[str, ...]
    adjective: bool = False
    exact: bool = True


class SentenceWords:
    """The words of a sentence beside its tokens; a token may hold several words."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.words = words(sentence.text)
        self._starts = [token.start - sentence.start for token in sentence.tokens]

    def token(self, index: int) -> Token | None:
        """The token that a word lies in; None in a sentence without tokens."""
        at = bisect_right(self._starts, self.words[index].start) - 1
        return self.sentence.tokens[at] if at >= 0 else None

    def keys(self, index: int) -> tuple[str, ...]:
        """The keys of every name word that the word may be a form of."""
        word, token = self.words[index], self.token(index)
        if token is None or not token.lemma or token.text != word.text or token.feat("Number") == "Plur":
            return text_keys(word)  # a plural's lemma would be the name of one: «Салюты» are not «Салют»
        lemma = fold(token.lemma)
        return text_keys(word, lemma if lemma != word.folded else "")

    def ordinary(self, hit: Hit) -> bool:
        """Whether a one-word name at the head of the sentence is rather an ordinary word."""
        if hit.first != hit.last or hit.first != 0 or self.words[0].quoted:
            return False
        token, word = self.token(0), self.words[0]
        if not any(any(bearer.capitals) for bearer in hit.bearers) or token is None or word.abbreviation:
            return False
        if all(bearer.adjective for bearer in hit.bearers):
            return False
        if token.pos in _NAME_TAGS[self.sentence.language] or token.ner:
            return False
        return not word.cyrillic or is_ordinary(word.folded)

    def adjectival(self, hit: Hit, bearers: Sequence[Bearer]) -> bool:
        """Whether the words stand for an adjective; where they may be a noun, the parser decides."""
        if not any(bearer.adjective for bearer in bearers):
            return False
        token = self.token(hit.last)
        return all(bearer.adjective for bearer in bearers) or (token is not None and token.pos == "ADJ")

    def person(self, index: int) -> bool:
        """Whether a word is taken for part of a person's name by the statistical model or the dictionary."""
        word, token = self.words[index], self.token(index)
        if token is not None and token.ner == "PERSON":
            return True
        return word.cyrillic and is_person_word(word.folded)

    def mention(self, reading: Reading) -> Mention:
        """A reading as the mention of the sentence's tokens."""
        start, end = self.words[reading.first].start, self._end(reading)
        tokens = self.sentence.tokens
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = max(bisect_right(self._starts, end - 1) - 1, first)
        inside = range(first, last + 1) if tokens else ()
        head = next((at for at in inside if tokens[at].head == at or tokens[at].head not in inside), first)
        return Mention(
            text=self.sentence.text[start:end],
            start=start + self.sentence.start,
            end=end + self.sentence.start,
            first=first,
            last=last,
            head=head,
            entities=reading.entities,
            kind="adjective" if reading.adjective else "name",
            exact=reading.exact,
            ner=tokens[head].ner if tokens else "",
            lemma=" ".join(tokens[at].lemma for at in inside if tokens[at].pos != "PUNCT"),
        )

    def _end(self, reading: Reading) -> int:
        """The end of the reading's last word, with the full stop of an initial ("Leonov A. A.", "U.S.")."""
        last = self.words[reading.last]
        dotted = (
            reading.last > reading.first and is_initial(last) and self.sentence.text[last.end :][:1] == "."
        )
        return last.end + dotted
