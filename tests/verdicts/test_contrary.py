"""Which part of a claim is tried as what a statement contradicts."""

from factcheck.documents import read_text
from factcheck.pipeline import Checker
from factcheck.references.plain import from_sentences
from factcheck.verdicts.case import Case
from factcheck.verdicts.contrary import HEARD, contrary, heard, pointed
from factcheck.verdicts.open_parts import open_parts
from factcheck.verdicts.suspects import suspects
from factcheck.verdicts.suspicion import POINTED

TOLD = [
    "The dancer Ivo Tarn, a native of Marle, came to Brenheim in 1847.",
    "Ivo Tarn left Brenheim in 1861.",
    "Ivo Tarn taught at the Brenheim Opera.",
]


def case_of(claim: str) -> Case:
    (case,) = Checker(from_sentences(TOLD)).cases(read_text(claim, "<claim>"))
    return case


def test_no_more_statements_are_asked_than_agree_best() -> None:
    groups = heard(case_of("Ivo Tarn came to Lenburg in 1847."))
    assert len(groups) <= HEARD
    assert groups[0][0].evidence.id == "s1"


def test_a_part_with_an_answer_is_not_open() -> None:
    case = case_of("Ivo Tarn came to Lenburg in 1847.")
    assert [case.words(part.span) for part in open_parts(case, heard(case)[0])] == ["Lenburg"]


def test_the_part_is_left_out_that_the_model_objects_to() -> None:
    case = case_of("Ivo Tarn came to Lenburg in 1847.")
    found = pointed(case, heard(case)[0], 0.0)
    assert found is not None
    part, traits = found
    assert case.words(part.span) == "Lenburg"
    assert traits["fall"] > 0


def test_other_words_are_no_error_by_themselves() -> None:
    case = case_of("Ivo Tarn travelled to Brenheim in 1847.")
    found = contrary(case, suspects(case))
    assert found is None or found.bits < POINTED
