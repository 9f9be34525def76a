"""Names in two alphabets."""

from pathlib import Path

import pytest

from factcheck.references.phonetics import romanise, same_name

SAME = [
    ("Mike Melvill", "Майк Мелвилл"),
    ("J. Young", "John Young"),
    ("J. Young", "Дж. Янгом"),
    ("Хейфец", "Kheyfets"),
    ("Хейфеца", "Heifetz"),
    ("Shepherd", "Шеперду"),
    ("Falcon 9", "Фалкон-9"),
    ("Robert Behnken", "Bob Behnken"),
    ("Alexei Leonov", "А. А. Леонов"),
    ("Леонов А. А.", "A. A. Leonov"),
    ("Dostoyevsky", "Достоевского"),
    ("Hawking", "Хокинга"),
    ("Joule", "Джоуль"),
    ("Dr. Curie", "Curie"),
    ("Чехов", "Чеховым"),
]
OTHER = [
    ("Falcon 9", "Falcon 1"),
    ("Falcon 9", "Falcon"),
    ("Alan Shepard", "William Shepherd"),
    ("Пушкин", "Lermontov"),
    ("И. Петров", "П. Петров"),
    ("Anna Petrova", "Ivan Petrov"),
    ("Mars", "Марсель"),
    ("", "Mars"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_name(one, other):
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_two_names(one, other):
    assert not same_name(one, other)
    assert not same_name(other, one)


FOREIGN = [
    line for line in (Path(__file__).parent / "foreign_names.txt").read_text("utf-8").splitlines()[1:] if line
]


@pytest.mark.parametrize("line", FOREIGN)
def test_names_of_many_languages(line):
    own, sign, russian = line.partition(" = ") if " = " in line else line.partition(" != ")
    assert same_name(own, russian) == (sign == " = ")


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Хейфец", "Kheyfets"),
        ("Фалкон", "Falcon"),
        ("Титов", "Titov"),
        ("Сергий", "Sergy"),
        ("Макс", "Max"),
        ("Уэбб", "Webb"),
    ],
)
def test_romanise_brings_spellings_together(russian, english):
    assert romanise(russian) == romanise(english)
