"""The notes below a text: what the references say of each claim, in full."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.languages import detect
from factcheck.model import CheckedClaim, Cited, Finding, VerdictKind
from factcheck.reports.html_markup import Child, Html, element, join
from factcheck.reports.html_notes import Note, Numbered
from factcheck.reports.html_words import Words
from factcheck.reports.view import DocumentView, Options
from factcheck.reports.visible import one_line
from factcheck.rules import rule_of

_HINTS = {
    VerdictKind.OPINION: "not_a_fact",
    VerdictKind.UNVERIFIED: "undecided",
    VerdictKind.CONTRADICTED: "held_back",
}
"""What is said of a claim without a finding."""


class Details:
    """Writes the notes of one document."""

    def __init__(
        self, view: DocumentView, words: Words, options: Options, anchors: Mapping[str, str]
    ) -> None:
        self._view = view
        self._words = words
        self._known = {fingerprint for path, fingerprint in options.known if path == view.path}
        self._anchors = anchors

    def entry(self, note: Note) -> Html:
        """One note as an item of the list."""
        line = self._view.lines.position(note.span[0]).line
        anchor = self._anchors.get(note.id)
        place = f"{self._words['line']} {line}"
        return element(
            "li",
            element(
                "p",
                element("span", self._words.of("verdicts", note.kind), class_="verdict", data_kind=note.kind),
                " ",
                element("a", place, href=f"#{anchor}", class_="back") if anchor else place,
                element("span", note.speaker, class_="said") if note.speaker else None,
                class_="kicker",
            ),
            element("div", *self._body(note), class_="body"),
            id=note.id,
            data_kind=note.kind,
            data_rules=note.rules,
            data_speaker=note.speaker,
            tabindex=-1,
        )

    def _body(self, note: Note) -> Iterator[Html]:
        if note.claim:
            text = one_line(note.claim.claim.text)
            yield element("blockquote", text, lang=detect(text), class_="said-so")
            if note.claim.claim.attributed:
                yield element("p", self._words["attributed"], class_="remark")
        for found in note.findings:
            yield self._finding(found)
        if note.claim and not note.findings:
            yield from self._verdict(note.claim)

    def _verdict(self, checked: CheckedClaim) -> Iterator[Html]:
        """What is known of a claim without a finding."""
        verdict = checked.verdict
        if verdict.kind in _HINTS:
            yield element("p", self._words[_HINTS[verdict.kind]], class_="remark")
        yield from _list([_row(self._words["uncovered"], one_line(", ".join(verdict.uncovered)))])
        for each in checked.cited or tuple(map(Cited, verdict.statements)):
            yield from _list(self._evidence(each))

    def _finding(self, found: Numbered) -> Html:
        finding, words = found.placed.finding, self._words
        confirmed = words["confirmed"] if finding.fingerprint in self._known else None
        heading = element(
            "p",
            element("span", str(found.number), class_="number"),
            " ",
            element("strong", words.rule(rule_of(finding.code))),
            f" · {words.of('levels', finding.level)} · {finding.code}",
            f" · {confirmed}" if confirmed else None,
            class_="title",
            data_level=str(finding.level),
        )
        return element("div", heading, self._values(finding), *_list(self._rows(finding)), class_="finding")

    def _values(self, finding: Finding) -> Html:
        """What the text says beside what the references say."""
        pairs = [(self._words["text_says"], found_words(finding))]
        if finding.expected is not None:
            pairs.append((self._words["reference_says"], element("ins", one_line(finding.expected))))
        if finding.replacement is not None and finding.replacement != finding.expected:
            pairs.append((self._words["write"], element("ins", one_line(finding.replacement))))
        cells = (element("div", element("dt", label), element("dd", value)) for label, value in pairs)
        return element("dl", *cells, class_="values")

    def _rows(self, finding: Finding) -> Iterator[Html | None]:
        words = self._words
        cited = Cited(finding.statement or "", finding.statement_text, finding.location, finding.sources)
        yield from self._evidence(cited)
        reason = "; ".join(part for part in (finding.message, finding.reason) if part)
        yield _row(words["why"], element("span", one_line(reason), lang="en") if reason else None)
        yield _row(
            words["fingerprint"], element("code", finding.fingerprint) if finding.fingerprint else None
        )

    def _evidence(self, cited: Cited) -> Iterator[Html | None]:
        """A statement, its sources, and where it stands in the references."""
        words = self._words
        statement = one_line(cited.text or "")
        yield _row(words["statement"], element("q", statement, lang=detect(statement)) if statement else None)
        sources = [element("cite", one_line(_citation(s.citation, s.locator))) for s in cited.sources]
        yield _row(words["source"] if len(sources) == 1 else words["sources"], *sources)
        place = " ".join(part for part in (cited.location, cited.id) if part)
        yield _row(words["reference"], element("code", one_line(place)) if place else None)


def found_words(finding: Finding) -> Html:
    """The wrong words; struck out where it is known what is right."""
    return element("b" if finding.expected is None else "del", one_line(finding.found), class_="found")


def _citation(citation: str, locator: str | None) -> str:
    """The citation, with the locator where it does not hold it already."""
    return citation if not locator or locator in citation else f"{citation}, {locator}"


def _row(label: str, *values: Child) -> Html | None:
    shown = [value for value in values if value]
    return join(element("dt", label), *(element("dd", value) for value in shown)) if shown else None


def _list(rows: Iterator[Html | None] | list[Html | None]) -> Iterator[Html]:
    shown = [row for row in rows if row]
    if shown:
        yield element("dl", *shown, class_="facts")
