"""English passages to sentences and trees."""

from __future__ import annotations

import pytest

from factcheck.languages import analyse
from factcheck.languages.tree import is_tree, rooted
from tests.languages.trees import ODD_TEXTS, Parse, check, missing


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The treaty was signed by Lenin in Moscow on 16 March 1921.",
            "signed/root treaty/nsubj:pass/signed was/aux:pass/signed Lenin/obl:agent/signed by/case/Lenin "
            "Moscow/obl/signed March/obl/signed 1921/nummod/March",
        ),
        (
            "Turkey is a member of NATO and was the first country to recognise it.",
            "member/root Turkey/nsubj/member is/cop/member NATO/nmod/member of/case/NATO country/conj/member "
            "was/cop/country and/cc/country first/amod/country",
        ),
        (
            "The company, founded by Bill Gates in 1975, does not make cars.",
            "make/root company/nsubj/make founded/acl/company Gates/obl:agent/founded Bill/compound/Gates "
            "1975/obl/founded not/advmod/make cars/obj/make",
        ),
        ("He said that it is hot.", "said/root hot/ccomp/said is/cop/hot it/nsubj/hot that/mark/hot"),
        ("She gave him a book.", "gave/root him/iobj/gave book/obj/gave"),
        ("The war lasted from 1919 to 1922.", "lasted/root 1919/obl/lasted from/case/1919 to/case/1922"),
        (
            "Turkey's army won three wars.",
            "Turkey/nmod:poss/army army/nsubj/won three/nummod/wars wars/obj/won",
        ),
        (
            "There was no war between Russia and Turkey.",
            "was/root There/expl/was war/nsubj/was no/det/war Russia/nmod/war Turkey/conj/Russia and/cc/Turkey",
        ),
        ("The battle was in 1921.", "was/root battle/nsubj/was 1921/obl/was in/case/1921"),
        (
            "Paris, which is the capital of France, lies on the Seine.",
            "lies/root Paris/nsubj/lies capital/acl:relcl/Paris which/nsubj/capital Seine/obl/lies",
        ),
        ("They sold copper, iron and zinc.", "copper/obj/sold iron/conj/copper zinc/conj/copper and/cc/zinc"),
        (
            "After winning the war, they left.",
            "left/root winning/advcl/left After/mark/winning war/obj/winning",
        ),
        ("Two years later, he died.", "died/root years/obl:tmod/later Two/nummod/years later/advmod/died"),
        ("He became president in 1960.", "became/root president/xcomp/became 1960/obl/became"),
        (
            "George Orwell, an English writer, wrote the novel.",
            "wrote/root Orwell/nsubj/wrote writer/appos/Orwell novel/obj/wrote",
        ),
    ],
)
def test_trees(parse_en: Parse, text: str, expected: str) -> None:
    sentences = parse_en(text)
    assert len(sentences) == 1
    assert missing(sentences, expected) == []


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Smith met J. R. R. Tolkien c. 1850. ¦ He left.",
        "See No. 5 and Vol. 3. ¦ It is Fig. 2 vs. Fig. 3.",
        "He lived in the U.S. ¦ The company grew.",
        "He was born c. 1564 (d. 23 April 1616. See Smith) in Stratford. ¦ He died.",
        "Gen. Grant, Lt. Col. Smith, and Capt. James T. Kirk met. ¦ P. T. Barnum was there.",
        "Apple Inc. was founded in 1976. ¦ It sells phones.",
    ],
)
def test_sentences(parse_en: Parse, text: str) -> None:
    whole = text.replace("¦ ", "")
    assert [sentence.text for sentence in parse_en(whole)] == text.split(" ¦ ")


def test_numbered_abbreviation_is_one_token(parse_en: Parse) -> None:
    assert "No." in [token.text for token in parse_en("It was No. 5 on the list.")[0].tokens]


def test_lemmas_and_negation(parse_en: Parse) -> None:
    tokens = parse_en("They weren't Cities.")[0].tokens
    assert [token.lemma for token in tokens][1:3] == ["be", "not"]
    assert all(token.lemma == token.lemma.lower() for token in tokens)


def test_names_are_labelled(parse_en: Parse) -> None:
    labels = {token.text: token.ner for token in parse_en("Bill Gates moved to Paris in 1975.")[0].tokens}
    assert (labels["Gates"], labels["Paris"], labels["1975"]) == ("PERSON", "PLACE", "")


@pytest.mark.parametrize("text", ODD_TEXTS, ids=lambda text: text[:8])
def test_odd_texts(parse_en: Parse, text: str) -> None:
    check(text, parse_en(text))


def test_the_same_text_gives_the_same_tree() -> None:
    texts = ["The treaty was signed by Lenin.", "", "It was in 1921. He left."]
    assert analyse(texts, "en") == analyse(texts, "en")
    assert [len(sentences) for sentences in analyse(texts, "en")] == [1, 0, 2]


@pytest.mark.parametrize(
    ("heads", "root", "expected"),
    [
        ([0, 0, 1], 0, [0, 0, 1]),
        ([0, 1, 1], 0, [0, 0, 1]),  # a second root
        ([0, 2, 1], 0, [0, 0, 1]),  # a cycle
        ([1, 2, 0], 2, [1, 2, 2]),  # the root in a cycle
    ],
)
def test_trees_are_repaired(heads: list[int], root: int, expected: list[int]) -> None:
    assert rooted(heads, root) == expected
    assert is_tree(expected)
    assert is_tree(heads) == (heads == expected)
