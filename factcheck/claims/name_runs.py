"""Which words of a sentence look like one name: capitals, designations, quotation marks, and what joins them.

A capital inside a sentence is proof enough; one that only begins a sentence needs more: that no dictionary
has the word, that a model takes it for a name, or that it is a bare subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from factcheck.claims.cues import Cues
from factcheck.claims.tree import Tree
from factcheck.languages.english import dictionary as english
from factcheck.languages.name_words import (
    is_calendar_word,
    is_capital,
    is_designation,
    is_native,
    is_particle,
    titles,
)
from factcheck.languages.russian.dictionary import is_ordinary, is_person_word
from factcheck.model import Span, Token

Run = tuple[int, int]
"""The first and the last token of a name."""

_OPEN = frozenset({"PROPN", "NOUN", "ADJ", "X", "VERB", "ADV", "NUM", "SYM", "INTJ"})
_JOINING = frozenset({"-", "–", ".", "'", "’", "&", "/"})
_LEADING = frozenset("\"'«“„‘–—-•*(")
_FINAL = frozenset(".!?…:;")
_ROMAN = re.compile("[IVXLCDM]+")
_INITIAL = re.compile(r"[^\W\d_]\.")
_QUOTED_WORDS = 6
_HEADING = 3


class NameRuns:
    """The runs of one sentence; `free` tells the tokens that nothing else holds, `counted` the spans of
    number words and ranks."""

    def __init__(self, tree: Tree, words: Cues, free: Sequence[bool], counted: Iterable[Span]) -> None:
        self._tree = tree
        self._tokens = tree.tokens
        self._language = tree.sentence.language
        self._words = words
        self._free = list(free)
        self._counted = tuple(counted)
        self._heading = self._is_heading()

    def find(self) -> list[Run]:
        """All runs, in text order, none overlapping."""
        runs: list[Run] = []
        for first, last in self._quoted():
            if all(self._free[first : last + 1]):
                runs.append((first, last))
                self._free[first : last + 1] = [False] * (last + 1 - first)
        index = 0
        while index < len(self._tokens):
            if not (self._free[index] and self._starts(index)):
                index += 1
                continue
            last = self._end(index)
            if self._is_name(index, last):
                runs.append((index, last))
            index = last + 1
        return sorted(runs)

    def _quoted(self) -> Iterable[Run]:
        """Short capitalised runs inside angle quotes: titles and names of ships, journals, products."""
        opened: int | None = None
        for token in self._tokens:
            if token.text == "«":
                opened = token.index
            elif token.text == "»" and opened is not None:
                first, last = opened + 1, token.index - 1
                short = first <= last < first + _QUOTED_WORDS
                if short and is_capital(self._tokens[first].text) and not self._is_speech(opened):
                    yield first, last
                opened = None

    def _is_speech(self, mark: int) -> bool:
        """Whether a quotation after a colon is what somebody says: «Многие скажут: „За храбрость“»."""
        if mark == 0 or self._tokens[mark - 1].text != ":":
            return False
        return any(token.lemma in self._words.reporting_verbs for token in self._tokens[:mark])

    def _is_heading(self) -> bool:
        """Whether all longer words after the first have capitals, so that these say nothing."""
        longer = [token.text for token in self._tokens[1:] if token.text.isalpha() and len(token.text) > 3]
        return len(longer) >= _HEADING and all(text[0].isupper() for text in longer)

    def begins(self, index: int) -> bool:
        """Whether a capital at this place says nothing, as a sentence may begin here."""
        before = index - 1
        while before >= 0 and self._is_leading(before):
            before -= 1
        text = self._tokens[before].text if before >= 0 else ""
        initial = len(text) <= 3 and text[:1].isupper()
        dashed = before < index - 1 and self._tokens[index - 1].text in "–—-"
        return before < 0 or dashed or (text[-1] in _FINAL and not initial)

    def _is_leading(self, index: int) -> bool:
        """Whether a mark stands here that may begin a sentence: a hyphen inside a word does not."""
        token, following = self._tokens[index], self._tokens[index + 1]
        return token.text in _LEADING and (token.text not in "–—-" or token.end < following.start)

    def _starts(self, index: int) -> bool:
        token = self._tokens[index]
        if is_designation(token.text) or self._is_split(index):
            return not token.text[0].isdigit() or (index > 0 and self._tokens[index - 1].pos == "NOUN")
        if not is_capital(token.text) or self._is_rank(token) or self._is_possession(index):
            return False
        if token.pos == "PROPN":
            return not self._is_only_capital(index)
        if token.pos not in _OPEN:
            return False
        if self._heading or self.begins(index):
            return (token.ner != "" and token.pos in ("ADJ", "NOUN", "X")) or not self._is_known(token)
        return True

    def _is_possession(self, index: int) -> bool:
        """Whether a Russian common noun begins a caption before its owner's initials: «Ланцет Э. Лиса»."""
        owner = next((t for t in self._tokens[index + 1 :] if not _INITIAL.fullmatch(t.text)), None)
        inside = index > 0 and self._tokens[index - 1].text[-1].isalpha()
        if self._language != "ru" or owner is None or owner.index == index + 1 or inside:
            return False
        word = self._tokens[index].text.casefold().replace("ё", "е")
        return is_ordinary(word) and not is_person_word(word) and owner.feat("Case") == "Gen"

    def _is_only_capital(self, index: int) -> bool:
        """Whether a model takes the common noun that begins a sentence for a name («Роман вышел …»)."""
        token, following = self._tokens[index], self._tokens[index + 1 : index + 2]
        alone = token.ner == "" and not any(is_capital(each.text) for each in following)
        return alone and token.lemma in self._words.descriptions and self.begins(index)

    def _is_split(self, index: int) -> bool:
        """Whether a number and the letters that touch it are one designation («67P» in a Russian text)."""
        token, following = self._tokens[index], self._tokens[min(index + 1, len(self._tokens) - 1)]
        return token.end == following.start and is_designation(token.text + following.text)

    def _is_rank(self, token: Token) -> bool:
        """Whether a number word or rank only begins a sentence ("Twelve", "First Soviet …")."""
        inside = any(start <= token.start and token.end <= end for start, end in self._counted)
        return inside and token.text.isalpha() and self.begins(token.index)

    def _is_known(self, token: Token) -> bool:
        if self._language == "ru":
            parts = token.text.casefold().replace("ё", "е").split("-")
            return all(is_ordinary(part) for part in parts)
        return english.is_known(token.text, token.lemma)

    def _is_name(self, first: int, last: int) -> bool:
        if first < last:
            return True
        token = self._tokens[first]
        lower = token.text.casefold()
        if self._shortens(first):
            return False
        if is_designation(token.text):
            return True
        if is_calendar_word(lower.rstrip("."), self._language) or _ROMAN.fullmatch(token.text):
            return False
        if not titles(self._language).isdisjoint((lower, token.lemma)) or self._is_native(first):
            return False
        if not self.begins(first) or not self._is_known(token):
            return True
        if token.pos != "PROPN":
            return False
        if token.ner or self._is_enumerated(first):
            return True
        return first == 0 if self._language == "ru" else self._acts(token)

    def _acts(self, token: Token) -> bool:
        """Whether a word is the subject of a clause, or whose something is; without a verb ("Potato blight
        in May") a parser sees clauses where there are none."""
        head = token.head
        told = self._tokens[head].pos in ("VERB", "AUX") or self._tree.has(head, "cop")
        return token.dep == "nmod:poss" or (told and token.dep in ("nsubj", "nsubj:pass"))

    def _shortens(self, index: int) -> bool:
        """Whether initials in brackets only shorten the common nouns before: "the command module (CM)"."""
        text = self._tokens[index].text
        if index < 2 or len(text) < 2 or not text.isupper() or self._tokens[index - 1].text != "(":
            return False
        words = [t.text for t in self._tokens[: index - 1] if t.pos in ("NOUN", "ADJ", "VERB", "PROPN")]
        spelled = words[-len(text) :]
        return all(word.islower() for word in spelled) and [w[0].upper() for w in spelled] == list(text)

    def _is_native(self, index: int) -> bool:
        """Whether a word with an article means somebody of a nation: "the Finn", "a German"."""
        before = self._tokens[index - 1].text.casefold() if index else ""
        token = self._tokens[index]
        noun = token.pos != "ADJ" and token.dep not in ("amod", "compound")
        return noun and before in ("the", "a", "an") and is_native(token.text.casefold(), self._language)

    def _is_enumerated(self, index: int) -> bool:
        """Whether another capital follows after a comma: "the crew: Shepherd, Gidzenko and …"."""
        mark, following = (*self._tokens[index + 1 : index + 3], None, None)[:2]
        return mark is not None and following is not None and mark.text == "," and is_capital(following.text)

    def _end(self, first: int) -> int:
        if self._tokens[first].text.isdigit():
            return first + 1
        last = first
        for index in range(first + 1, len(self._tokens)):
            token, before = self._tokens[index], self._tokens[index - 1]
            if not self._free[index] or (token.ner and before.ner and token.ner != before.ner):
                break
            if in_other_case(before, token):
                break
            if self._continues(first, index):
                last = index
            elif not self._links(last, index):
                break
        return self._with_noun(first, last)

    def _with_noun(self, first: int, last: int) -> int:
        """The last token of a Russian name that begins with its adjective: «Тихий океан»."""
        token = self._tokens[last]
        if self._language != "ru" or token.pos != "ADJ" or self.begins(first):
            return last
        noun = next((t for t in self._tokens[last + 1 : last + 4] if t.pos != "ADJ"), token)
        free = all(self._free[last : noun.index + 1])
        same = noun.feat("Case") == token.feat("Case") and noun.feat("Number") == token.feat("Number")
        return noun.index if noun.pos in ("NOUN", "PROPN") and free and same else last

    def _continues(self, first: int, index: int) -> bool:
        token = self._tokens[index]
        if token.text[0].isdigit():
            return self._numbers(first, index)
        if is_designation(token.text):
            return True
        if not is_capital(token.text) or token.pos not in _OPEN or self.begins(index):
            return False
        before = self._tokens[index - 1]
        other = token.feat("Case") != before.feat("Case") and before.feat("Case") != ""
        return self._language != "ru" or token.pos != "ADJ" or before.pos == "ADJ" or not other

    def _numbers(self, first: int, index: int) -> bool:
        """The number of a thing ("Windows 7", "Type 23B"), not of what follows ("in Rome 12 people")."""
        token, before = self._tokens[index], self._tokens[index - 1]
        if not is_capital(before.text) or is_calendar_word(before.text.casefold(), self._language):
            return False
        if not token.text.isdigit():
            return token.text.isalnum()
        if first <= token.head <= index:
            return True
        introduced = first > 0 and self._tokens[first - 1].pos == "ADP"
        return not introduced and token.dep == "nummod" and token.head == index + 1

    def _links(self, last: int, index: int) -> bool:
        """Whether a small word or mark joins the name so far with a capital after it."""
        token, tokens = self._tokens[index], self._tokens
        after = index + 1
        while after < len(tokens) and self._is_small(tokens[after]):
            after += 1
        if after >= len(tokens) or not self._free[after] or not is_capital(tokens[after].text):
            return False
        if token.text in _JOINING:
            return token.start == tokens[index - 1].end and tokens[index + 1].start == token.end
        if self._is_small(token) and token.text != "al":
            return True
        if token.lemma in self._words.date_of:
            return self._is_kind(last)
        same = bool(token.ner) and token.ner == tokens[index - 1].ner == tokens[after].ner
        return same and token.pos in ("CCONJ", "ADP", "DET")

    def _is_small(self, token: Token) -> bool:
        return token.text.islower() and is_particle(token.text, self._language)

    def _is_kind(self, last: int) -> bool:
        """Whether a name so far ends in a kind of thing ("Bank", "Battle") and no person's title."""
        token = self._tokens[last]
        described = self._words.descriptions.get(token.lemma)
        return described not in (None, "person") and token.lemma not in titles(self._language)


def in_other_case(before: Token, token: Token) -> bool:
    """Whether a noun stands in a case of its own: «подписали в Кремле Договор» has two names."""
    cases = [each.feat("Case") for each in (before, token) if each.pos in ("NOUN", "PROPN")]
    return len(cases) == 2 and all(cases) and cases[0] != cases[1] and cases[1] != "Gen"
