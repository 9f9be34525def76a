"""Words cut into the pieces of the model."""

import pytest

from factcheck.entailment.pieces import SPACE, UNKNOWN, Vocabulary, cut, cut_by, vocabulary

KNOWN = Vocabulary(
    {"▁a": (4, -1.0), "b": (5, -2.0), "c": (6, -2.0), "bc": (7, -3.0), "▁ab": (8, -5.0)}, 3, -12.0
)


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("▁a", (4,)),
        ("▁abc", (4, 7)),  # -1 - 3, where -1 - 2 - 2 and -5 - 2 are less likely
        ("▁ab", (4, 5)),
        ("▁abd", (4, 5, UNKNOWN)),
        ("", ()),
    ],
)
def test_the_likeliest_cut_is_taken(word: str, pieces: tuple[int, ...]) -> None:
    assert cut_by(KNOWN, word) == pieces


@pytest.mark.parametrize(
    "text",
    [
        "The Treaty of Kars was signed in 1921.",
        "Карсский договор подписали 13 октября 1921 года.",
        "«Сатурн-5» — 110 м",
    ],
)
def test_a_text_is_made_of_its_pieces(text: str) -> None:
    letters = {number: piece for piece, (number, _) in vocabulary().pieces.items()}
    assert "".join(letters[number] for number in cut(text)).replace(SPACE, " ").strip() == text


def test_what_has_no_letters_of_ours_is_unknown() -> None:
    assert UNKNOWN in cut("条約")


def test_spaces_of_all_kinds_part_words() -> None:
    assert cut("signed\u00a0in\n1921") == cut("signed in 1921")
