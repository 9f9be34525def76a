"""Comments and [sic]: what they silence, what they do not, and what is said of idle ones."""

from __future__ import annotations

import pytest

from factcheck.findings.suppressions import suppress
from factcheck.model import CheckedDocument
from tests.reports.conftest import checked
from tests.reports.samples import Sample

WRONG = "The Eagle landed in 1968."
OTHER = "The Soviet Union fought in 1915."


def judged(text: str, path: str = "a.md") -> CheckedDocument:
    """A document with a wrong date wherever WRONG stands and an anachronism wherever OTHER does."""
    rows = [Sample.row(WRONG, "contradicted", wrong="1968")] if WRONG in text else []
    rows += (
        [Sample.row(OTHER, "contradicted", wrong="Soviet Union", rule="anachronism")] if OTHER in text else []
    )
    return checked(Sample(path, "en", text, tuple(sorted(rows, key=lambda row: text.index(row.clause)))))


def left(text: str, path: str = "a.md") -> list[str]:
    """The codes of what is left."""
    return [finding.code for finding in suppress(judged(text, path))[0].findings]


WHY = "the archive says so"


@pytest.mark.parametrize(
    "text",
    [
        f"{WRONG} <!-- factcheck: ignore[FC101] {WHY} -->",
        f"<!-- factcheck: ignore[FC101] {WHY} -->\n{WRONG}",
        f"<!-- factcheck: ignore[FC101] {WHY} -->\r\n\r\n{WRONG}\r\n",
        f"<!-- factcheck: ignore[date] {WHY} -->\n{WRONG}",
        f"<!-- factcheck: ignore[FC1] {WHY} -->\n{WRONG}",
        f"<!-- factcheck: ignore[FC101, FC1] — {WHY} -->\n{WRONG}",
        f"<!-- factcheck: ignore {WHY} -->\n{WRONG}",
        f"<!--factcheck:ignore[FC101]{WHY}-->\n{WRONG}",
        f"<!-- factcheck: ignore[FC101]\n{WHY} -->\n{WRONG}",
        f"{{/* factcheck: ignore[FC101] {WHY} */}}\n{WRONG}",
        f"[//]: # (factcheck: ignore[FC101] {WHY})\n{WRONG}",
        f"<!-- factcheck: off[FC101] {WHY} -->\n\nWords.\n\n{WRONG}\n\n<!-- factcheck: on[FC101] -->",
        f"<!-- factcheck: off[FC101] {WHY} -->\n\n{WRONG}",
        f"Words.\n\n{WRONG}\n\n<!-- factcheck: ignore-file[FC101] {WHY} -->",
        f"<!-- factcheck: ignore-file {WHY} -->\n\n{WRONG}",
        f"{WRONG} [sic]",
    ],
)
def test_silences(text: str) -> None:
    assert left(text) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (f"<!-- factcheck: ignore[FC401] {WHY} -->\n{WRONG}", ["FC901", "FC101"]),
        (f"<!-- factcheck: ignore[FC101] {WHY} -->\nWords.\n\n{WRONG}", ["FC901", "FC101"]),
        (f"<!-- factcheck: ignore[FC999] {WHY} -->\n{WRONG}", ["FC901", "FC101"]),
        (f"<!-- factcheck: off {WHY} -->\n{WRONG}", ["FC901", "FC101"]),
        (f"<!-- factcheck: ignore[FC101] -->\n{WRONG}", ["FC902"]),
        (f"<!-- factcheck: ignore[FC101,FC401] {WHY} -->\n{WRONG}", ["FC901"]),
        (
            f"<!-- factcheck: off[FC101] {WHY} -->\nWords.\n<!-- factcheck: on[FC101] -->\n{WRONG}",
            ["FC901", "FC101"],
        ),
        (f"`<!-- factcheck: ignore[FC101] {WHY} -->`\n{WRONG}", ["FC101"]),
        (f"```\n<!-- factcheck: ignore-file[FC101] {WHY} -->\n```\n{WRONG}", ["FC101"]),
        (f"# factcheck: ignore[FC101] {WHY}\n{WRONG}", ["FC101"]),
        (f"<!-- factcheck ignore[FC101] {WHY} -->\n{WRONG}", ["FC101"]),
        (f"{WRONG} It was [sic] there.", ["FC101"]),
    ],
)
def test_does_not_silence_or_complains(text: str, codes: list[str]) -> None:
    assert left(text) == codes


@pytest.mark.parametrize("mark", ["#", "//", "%", "..", "--", ";"])
def test_plain_text_may_use_the_line_comments_of_its_kind(mark: str) -> None:
    assert left(f"{mark} factcheck: ignore[FC101] {WHY}\n{WRONG}", "a.tex") == []
    assert left(f"{WRONG} {mark} factcheck: ignore[FC101] {WHY}\n", "a.txt") == []


@pytest.mark.parametrize("mark", ["[sic]", "[sic!]", "(sic)", "(sic!)", "[так!]", "(Так в оригинале)"])
def test_sic_means_the_words_before_it(mark: str) -> None:
    text = f"The Soviet Union landed in 1968 {mark} there."
    rows = (
        Sample.row(text, "contradicted", wrong="1968"),
        Sample.row(text, "contradicted", wrong="Soviet Union", rule="anachronism"),
    )
    result, silenced = suppress(checked(Sample("a.md", "en", text, rows)))
    assert [finding.code for finding in result.findings] == ["FC103"]
    assert silenced == 1


def test_only_the_named_rule_is_silenced() -> None:
    assert left(f"<!-- factcheck: ignore[FC101] {WHY} -->\n{WRONG} {OTHER}") == ["FC103"]


def test_a_sentence_over_two_lines_is_covered_from_each_of_them() -> None:
    text = "The Eagle\nlanded in 1968. <!-- factcheck: ignore[FC101] because -->"
    row = Sample.row("The Eagle\nlanded in 1968.", "contradicted", wrong="1968")
    assert suppress(checked(Sample("a.md", "en", text, (row,))))[0].findings == ()
    above = "The Eagle <!-- factcheck: ignore[FC101] because -->\nlanded in 1968."
    row = Sample.row(above, "contradicted", wrong="1968")
    assert suppress(checked(Sample("a.md", "en", above, (row,))))[0].findings == ()


def test_complaints_have_fingerprints_and_say_what_is_wrong() -> None:
    result, _ = suppress(judged(f"<!-- factcheck: ignore[dat] -->\n{WRONG}"))
    unused, unexplained, date = result.findings
    assert unused.message.startswith("unused suppression: unknown rule 'dat'")
    assert unexplained.message == "the suppression gives no reason"
    assert len({unused.fingerprint, unexplained.fingerprint, date.fingerprint}) == 3


def test_other_findings_keep_their_fingerprints() -> None:
    alone = judged(WRONG).findings[0].fingerprint
    assert alone in {
        finding.fingerprint
        for finding in suppress(judged(f"{WRONG}\n\n<!-- factcheck: ignore -->"))[0].findings
    }
