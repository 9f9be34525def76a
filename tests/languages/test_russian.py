"""Russian passages to sentences, trees and lemmas."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from factcheck.languages import analyse
from factcheck.languages.russian.arc_costs import arc_costs
from factcheck.languages.russian.dictionary import lemma
from factcheck.languages.russian.models import Tag
from factcheck.languages.russian.spanning_tree import best_tree, trees_under
from factcheck.languages.tree import is_tree
from tests.languages.trees import ODD_TEXTS, Parse, check, missing


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Договор был подписан Лениным в Москве 16 марта 1921 года.",
            "Договор/nsubj:pass/подписан был/aux:pass/подписан подписан/root Лениным/obl:agent/подписан "
            "в/case/Москве Москве/obl/подписан 1921/nummod/года",
        ),
        (
            "Турция была первым государством, признавшим РСФСР.",
            "государством/root Турция/nsubj/государством была/cop/государством признавшим/acl/государством "
            "РСФСР/obj/признавшим",
        ),
        (
            "Приехав в Москву, А. П. Чехов встретился с О. Л. Книппер.",
            "Приехав/advcl/встретился Чехов/nsubj/встретился А./flat/Чехов П./flat/Чехов "
            "Книппер/obl/встретился О./flat/Книппер",
        ),
        (
            "Роман Л. Н. Толстого издан в 1869 г. в Москве.",
            "Роман/nsubj:pass/издан Толстого/nmod/Роман г./obl/издан Москве/obl/издан",
        ),
        ("Театр им. Пушкина открыт в XIX в. в Киеве.", "им./nmod/Театр Пушкина/nmod/им. в./obl/открыт"),
        ("Штаб был в Москве.", "был/root Штаб/nsubj/был Москве/obl/был в/case/Москве"),
        ("Наполеон был императором.", "императором/root Наполеон/nsubj/императором был/cop/императором"),
        ("Стихи переведены Чеховой.", "Стихи/nsubj:pass/переведены Чеховой/obl:agent/переведены"),
        (
            "Театр, основанный в 1898 году Станиславским, открылся в октябре.",
            "открылся/root Театр/nsubj/открылся основанный/acl/Театр Станиславским/obl:agent/основанный",
        ),
        (
            "Остров, который открыл Колумб, лежит в океане.",
            "Остров/nsubj/лежит открыл/acl:relcl/Остров Колумб/nsubj/открыл океане/obl/лежит",
        ),
        ("Компания не производит автомобили.", "не/advmod/производит автомобили/obj/производит"),
        ("Москва — столица России.", "столица/root Москва/nsubj/столица России/nmod/столица"),
        (
            "Турецко-советский договор определил границу.",
            "Турецко-советский/amod/договор договор/nsubj/определил границу/obj/определил",
        ),
        ("Эйнштейн (1879—1955) получил премию в 1921 году.", "Эйнштейн/nsubj/получил году/obl/получил"),
        (
            "Водород и гелий образуют звёзды.",
            "Водород/nsubj/образуют гелий/conj/Водород и/cc/гелий звёзды/obj/образуют",
        ),
    ],
)
def test_trees(parse_ru: Parse, text: str, expected: str) -> None:
    sentences = parse_ru(text)
    assert len(sentences) == 1
    assert missing(sentences, expected) == []


@pytest.mark.parametrize(
    "text",
    [
        "Это было в 1921 г. ¦ Затем началась война.",
        "В 1921 г. Иванов уехал. ¦ В 1922 г. он вернулся.",
        "г. Москва основан в 1147 г. Юрием Долгоруким.",
        "Роман «Что делать?» написан Н. Г. Чернышевским. ¦ Он вышел в 1863 г.",
        "Он сказал: «Эврика! Я нашёл!» и ушёл.",
        "Книга (см. рис. 5. Подробнее в гл. 2) вышла.",
        "Завод им. Ленина, т. е. бывший Путиловский, стоял на ул. Стачек. ¦ Он работал.",
        "Он родился в 340 г. до н. э. в Афинах. ¦ Умер в 270 г. до н. э. ¦ Его учили.",
        "Статья И. И. Иванова, д.и.н., вышла в т. 5, с. 12–15.",
        "Участвовали Иванов, Петров и др. ¦ Всего было 5 человек.",
        "Дж. Р. Р. Толкин и Ж.-Б. Мольер писали. ¦ Их читали.",
        "Мост подарен им. ¦ Затем он уехал.",
    ],
)
def test_sentences(parse_ru: Parse, text: str) -> None:
    whole = text.replace("¦ ", "")
    assert [sentence.text for sentence in parse_ru(whole)] == text.split(" ¦ ")


@pytest.mark.parametrize(
    ("word", "pos", "feats", "expected"),
    [
        ("Пушкиным", "PROPN", "Animacy=Anim|Case=Ins|Gender=Masc|Number=Sing", "пушкин"),
        ("Чеховой", "PROPN", "Animacy=Anim|Case=Ins|Gender=Fem|Number=Sing", "чехов"),
        ("Чичериным", "PROPN", "Animacy=Anim|Case=Ins|Gender=Masc|Number=Sing", "чичерин"),
        ("стали", "VERB", "Number=Plur|VerbForm=Fin", "стать"),
        ("стали", "NOUN", "Case=Gen|Gender=Fem|Number=Sing", "сталь"),
        ("подписан", "VERB", "Gender=Masc|Number=Sing|VerbForm=Part|Voice=Pass", "подписать"),
        ("Её", "DET", "", "ее"),
        ("NASA", "PROPN", "", "nasa"),
        ("1921", "NUM", "", "1921"),
    ],
)
def test_lemmas(word: str, pos: str, feats: str, expected: str) -> None:
    assert lemma(word, pos, feats) == expected


def test_abbreviations_have_the_lemma_of_the_word(parse_ru: Parse) -> None:
    tokens = {
        token.text: token.lemma
        for token in parse_ru("В 1869 г. театр им. Гоголя открыт, т. е. в XIX в.")[0].tokens
    }
    assert (tokens["г."], tokens["им."], tokens["в."]) == ("год", "имя", "век")


def test_names_are_labelled(parse_ru: Parse) -> None:
    labels = {token.text: token.ner for token in parse_ru("Антон Чехов умер в Германии.")[0].tokens}
    assert (labels["Чехов"], labels["Германии"], labels["умер"]) == ("PERSON", "PLACE", "")


@pytest.mark.parametrize("text", ODD_TEXTS, ids=lambda text: text[:8])
def test_odd_texts(parse_ru: Parse, text: str) -> None:
    check(text, parse_ru(text))


def test_company_does_not_matter() -> None:
    texts = ["Договор подписан Лениным.", "", "Книга вышла в 1830 г. Она стала известной, т. е. её читали."]
    together = analyse(texts, "ru")
    assert together == [analyse([text], "ru")[0] for text in texts]
    assert together == analyse(texts, "ru")


def _projective_trees(size: int, root: int) -> list[list[int]]:
    def crosses(heads: tuple[int, ...]) -> bool:
        spans = [(min(pair), max(pair)) for pair in enumerate(heads) if pair[0] != pair[1]]
        over_root = any(first < root < last for first, last in spans)
        return over_root or any(a < c < b < d for a, b in spans for c, d in spans)

    trees = (heads for heads in itertools.product(range(size), repeat=size) if heads[root] == root)
    return [list(heads) for heads in trees if is_tree(heads) and not crosses(heads)]


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5])
def test_best_tree_is_the_best_of_all(size: int) -> None:
    random = np.random.default_rng(size)
    scores = random.normal(size=(size, size)).astype(np.float32)

    def total(heads: list[int]) -> float:
        return float(sum(scores[word, head] for word, head in enumerate(heads) if word != head))

    roots = range(size)
    assert trees_under(scores, roots) == [max(_projective_trees(size, r), key=total) for r in roots]


def test_root_is_chosen_with_its_tree() -> None:
    scores = np.array([[0, 1, 0], [9, 0, 0], [9, 1, 0]], dtype=np.float32)
    assert best_tree(scores, np.array([1, 2, 0], dtype=np.float32)) == [0, 0, 0]
    assert best_tree(scores, np.array([1, 20, 0], dtype=np.float32)) == [1, 1, 1]


def test_arcs_over_marks_and_verbs_cost() -> None:
    words = ["Театр", ",", "основанный", "в", "1898", ",", "открылся", "(", "осенью", ")", ";", "снег"]
    noun, participle, verb = Tag("NOUN", ""), Tag("VERB", "VerbForm=Part"), Tag("VERB", "VerbForm=Fin")
    tags = [verb if w == "открылся" else participle if w == "основанный" else noun for w in words]
    costs = arc_costs(words, tags)
    assert costs[2, 0] == costs[3, 2] == 0
    assert 0 < costs[3, 0] < costs[0, 11]
    assert costs[6, 8] > costs[6, 0]
