"""Texts to the names of a made-up set: `[words|entities]`; `~` marks an adjective, `?` an inexact name."""

import pytest

from factcheck.languages.detect import detect
from factcheck.model import Sentence, Token
from factcheck.references import load
from factcheck.references.names import NameIndex

SET = """
sources: {s: {title: T}}
entities:
  old-arven: {type: state, label: {en: Kingdom of Arven, ru: Арвенское королевство}, time: 1500/1870,
    aliases: {en: [Arven], ru: [Арвения]}, adjectives: {en: [Arvenian], ru: [арвенский]}}
  arven: {type: state, label: {en: Arven, ru: Арвения}, aliases: {en: [U.A., UA], ru: [АР]}, time: 1870/..,
    adjectives: {en: [Arvenian, Arvenese], ru: [арвенский]}, predecessors: [old-arven]}
  france: {type: state, label: {en: France, ru: Франция}, adjectives: {en: [French], ru: [французский]}}
  bohr-institute: {type: organisation, label: {en: Institute of Tides, ru: Институт приливов}}
  probe: {type: product, label: {en: Comet, ru: «Комета»}}
  comet-1: {type: product, label: {en: Comet 1, ru: «Комета-1»}}
  comet-2: {type: product, label: {en: Comet 2, ru: «Комета-2»}}
  gale: {type: product, label: {en: Gale, ru: «Вихрь»}}
  cape: {type: place, label: {en: Cape Lorne, ru: мыс Лорн}, aliases: {en: [the Cape]}}
  lindstrom: {type: person, label: {en: Åsa Lindström, ru: Оса Линдстрём}}
  petrov: {type: person, label: {en: Ivan Petrov, ru: Иван Сергеевич Петров}}
  petrova: {type: person, label: {en: Anna Petrova, ru: Анна Ильинична Петрова}}
  petrov-2: {type: person, label: {en: Pavel Petrov, ru: Павел Андреевич Петров}}
  rimski: {type: person, label: {en: Nikolai Dolin-Kamsky, ru: Николай Долин-Камский}}
  von-ahlen: {type: person, label: {en: Karl von Ahlen, ru: Карл фон Ален}}
  white: {type: person, label: {en: Robert White, ru: Роберт Уайт}}
  tolsty: {type: person, label: {en: Lev Tolmachov, ru: Лев Толмачёв}, aliases: {ru: [Павел Толмачёв]}}
  notes: {type: work, label: {en: The Mariner, ru: «Путевые записки»}, aliases: {en: [Travel Notes]}}
  kemalists: {type: movement, label: {en: greens, ru: зелёные}}
  kernel: {type: software, label: {en: Kernel++}, aliases: {en: [Node.js]}}
  maker: {type: person, label: {en: Neil Armitage}}
  lake: {type: place, label: {ru: Вторкинск}}
  firm: {type: company, label: {en: "Harrow, Lund & Co"}}
lists:
  - {id: winners, text: Winners, type: person, source: s,
     members: [{label: {en: Jana Novotna, ru: Яна Новотна}}, petrov]}
"""

TEXTS = [
    # English
    "The [Kingdom of Arven|old-arven] joined [France|france].",
    "[Arven|arven,old-arven]'s army and the [Arvenian|~old-arven,arven] navy",
    "the [Franco|~france]-[Arvenese|~arven] war, the [Arvenian|~old-arven,arven]-[French|~france] border",
    "the [U.A.|arven] and the [UA|arven], but not the ua or Ua",
    "arven and france are not names, [greens|kemalists] are",
    "[Comet 1|comet-1], [Comet-2|comet-2] and [COMET 2|comet-2]; the [Comet|probe] is no Comet 3",
    "Comets 1 and 2 are out, and the Comets too",
    "[the Cape|cape] is [Cape Lorne|cape], not the town of Cape Marsh",
    "[Asa Lindstrom|lindstrom], [LINDSTRÖM|lindstrom], [Å. Lindström|lindstrom], [Lindström Å.|lindstrom]",
    "[I. Petrov|petrov], [P. Petrov|petrov-2], [Petrov|petrov,petrov-2], Dr. [Ivan Petrov|petrov]",
    "[K. von Ahlen|von-ahlen] and [Karl von Ahlen|von-ahlen] of [Dolin-Kamsky|rimski]",
    "[Bob White|white] and President [White|white], but the White House",
    "his [Mariner|notes], [The Mariner|notes], [Travel Notes|notes]",
    "[Kernel++|kernel] with [Node.js|kernel], not Kernel",
    "[Harrow, Lund & Co|firm] but not Harrow Lund",
    "V. Armitage and [Neil P. Armitage|maker]",
    "[Jana Novotna|winners#1] and [Novotna|winners#1]",
    "the [Institute of Tides|bohr-institute], an institute of tides",
    "[Vtorkinsk|lake] and [Vtorkinsk|lake]'s lake",
    # Russian
    "[Арвенского королевства|old-arven] и [Франции|france]",
    "[арвенско|~old-arven,arven]-[французские|~france], [Франко|~france]-[арвенский|~old-arven,arven]",
    "[Арвению|arven,old-arven] покинули, в [АР|arven] вернулись",
    "«[Комета-1|comet-1]», «[Комете-2|comet-2]», [Кометы 1|comet-1], на «[Комете|probe]», но не «Комета-3»",
    "ни «Комета-12», ни кометы",
    "полёт «[Вихря|gale]», а не вихрь и не о «Вихрях»",
    "в [Институте приливов|bohr-institute] читали «[Путевые записки|notes]» и «[Путевых записок|notes]»",
    "[И. С. Петров|petrov], [И.С. Петрова|petrov], [Петров И. С.|petrov], [Павел Петров|petrov-2]",
    "[Ивану Сергеевичу Петрову|petrov], [Анны Петровой|petrova], [А. И. Петровой|petrova]",
    "[И. В. Петров|?petrov] и [Иван Алексеевич Петров|?petrov]",
    "[Николаем Долиным-Камским|rimski], [фон Алена|von-ahlen], [К. фон Ален|von-ahlen]",
    "[Толмачев|tolsty], [Льва Толмачёва|tolsty], генерал [Толмачёв|tolsty]",
    "[зелёных|kemalists] и [зелёные|kemalists]",
    "[Нил Армитидж|maker] и [Армитиджем|maker]; [Node.js|kernel]",
    "[Яне Новотне|winners#1] и [Линдстрём|lindstrom]",
]


@pytest.fixture(scope="module")
def names(tmp_path_factory) -> NameIndex:
    path = tmp_path_factory.mktemp("set") / "set.yaml"
    path.write_text(SET, "utf-8")
    return NameIndex.from_set(load([path]))


def bare(marked: str) -> str:
    """A marked text without its marks."""
    parts = marked.replace("]", "[").split("[")
    return "".join(part.partition("|")[0] for part in parts)


def mark(text: str, names: NameIndex) -> str:
    """A text with its mentions marked."""
    for mention in reversed(names.find(Sentence(text, 0, len(text), detect(text), ()))):
        sign = "~" if mention.kind == "adjective" else "" if mention.exact else "?"
        found = f"[{mention.text}|{sign}{','.join(mention.entities)}]"
        text = text[: mention.start] + found + text[mention.end :]
    return text


@pytest.mark.parametrize("marked", TEXTS)
def test_names_are_found(marked, names):
    assert mark(bare(marked), names) == marked


def tokens(*rows: tuple[str, str, str]) -> Sentence:
    """A sentence from words with lemma and part of speech, hung from the last one."""
    found, start = [], 10
    for index, (text, lemma, pos) in enumerate(rows):
        found.append(Token(index, text, start, start + len(text), lemma, pos, "dep", len(rows) - 1))
        start += len(text) + 1
    text = " ".join(row[0] for row in rows)
    return Sentence(text, 10, 10 + len(text), detect(text), tuple(found))


def test_offsets_and_head_are_those_of_the_passage(names):
    sentence = tokens(("in", "in", "ADP"), ("Cape", "cape", "PROPN"), ("Lorne", "lorne", "PROPN"))
    (mention,) = names.find(sentence)
    assert (mention.start, mention.end, mention.first, mention.last, mention.head) == (13, 23, 1, 2, 2)
    assert mention.lemma == "cape lorne"


@pytest.mark.parametrize(
    ("first", "found"),
    [
        (("White", "white", "ADJ"), 0),
        (("White", "white", "PROPN"), 1),
        (("Вихрь", "вихрь", "NOUN"), 0),
        (("Вихрь", "вихрь", "PROPN"), 1),
    ],
)
def test_the_capital_of_a_sentence_makes_no_name_of_an_ordinary_word(names, first, found):
    assert len(names.find(tokens(first, ("x", "x", "X")))) == found


def test_a_lemma_finds_what_no_ending_does(names):
    found = names.find(tokens(("Льва", "лев", "PROPN"), ("Толмачёва", "толмачев", "PROPN")))
    assert [(mention.text, mention.entities) for mention in found] == [("Льва Толмачёва", ("tolsty",))]


def test_ids_and_lookup(names):
    assert names.ids("Comet 1 left Cape Lorne for Arven", "en") == ("comet-1", "cape", "arven", "old-arven")
    assert names.lookup("Комету-2") == ("comet-2",)
    assert names.lookup("Comet 2 rocket") == ()


def test_finding_does_not_grow_with_the_set(tmp_path):
    """A sentence looks up as many keys in a large set as in a small one."""

    class Counting(dict):
        looked_up = 0

        def get(self, key, default=None):
            Counting.looked_up += 1
            return super().get(key, default)

    counts = []
    for size in (10, 1000):
        rows = "".join(f"  p-{n}: {{label: Probe{'abcdefghij'[n % 10]}{n}}}\n" for n in range(size))
        (tmp_path / "set.yaml").write_text("entities:\n" + rows, "utf-8")
        index = NameIndex.from_set(load([tmp_path]))
        index.trie.children = Counting(index.trie.children)
        Counting.looked_up = 0
        index.ids("Probea 0 was launched before Comet 12 and the others.", "en")
        counts.append(Counting.looked_up)
    assert counts[0] == counts[1] < 50
