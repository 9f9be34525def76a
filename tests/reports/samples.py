"""The texts of the hand-built reports."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.levels import Level
from factcheck.model import Language


@dataclass(frozen=True)
class Row:
    """A claim by its words, and what is wrong in it."""

    clause: str
    verdict: str
    statement: str | None
    wrong: str | None
    rule: str
    expected: str | None
    level: Level | None
    speaker: str | None
    says: str | None
    message: str


@dataclass(frozen=True)
class Sample:
    """A text and its claims."""

    path: str
    language: Language
    text: str
    claims: tuple[Row, ...]

    @staticmethod
    def row(
        clause: str,
        verdict: str,
        *,
        statement: str | None = "eagle-landed",
        wrong: str | None = None,
        rule: str = "date",
        expected: str | None = "1969",
        level: Level | None = None,
        speaker: str | None = None,
        says: str | None = "The Eagle landed on the Moon on 20 July 1969.",
        message: str = "the text and the reference differ",
    ) -> Row:
        """A claim with defaults for what a test does not care about."""
        return Row(clause, verdict, statement, wrong, rule, expected, level, speaker, says, message)


row = Sample.row

_SAID = "Ann said that Armstrong took 40 kg of rock."
_FIRST = "The Eagle landed on the Moon in 1968."
_LATER = "In 1915 the Soviet Union was far away."
PLAIN = Sample(
    "docs/moon.md",
    "en",
    f"# The Moon\n\n{_FIRST} It was quiet there.\n\n{_LATER}\n\n{_SAID}\n",
    (
        row(_FIRST, "contradicted", wrong="1968", message="the landing was in 1969, not in 1968"),
        row("It was quiet there.", "opinion", statement=None),
        row(
            _LATER, "contradicted", wrong="Soviet Union", rule="anachronism", expected=None, statement="ussr"
        ),
        row(
            _SAID,
            "contradicted",
            wrong="40 kg",
            rule="quantity",
            expected="21.5 kg",
            level=Level.NOTE,
            speaker="Ann",
        ),
    ),
)

_RU = "Институт имени В.Л. Ленина открыт в 1872 году."
RUSSIAN = Sample(
    "docs/институт.txt",
    "ru",
    f"{_RU}\r\nОн стоит в Москве.\r\n",
    (
        row(
            _RU,
            "contradicted",
            wrong="В.Л. Ленина",
            rule="name",
            expected="В.И. Ленина",
            statement="mpgu",
            says="Институт имени В.И. Ленина",
            message="инициалы не те",
        ),
        row("Он стоит в Москве.", "unverified", statement=None),
    ),
)

_TRICKS = (
    "</script><script>alert(1)</script> in 1968",
    "::error file=x,line=1::pwned in 1968",
    '=cmd("calc")!A1 in 1968',
    "]]> <!-- --> -- & ' \" in 1968",
    "\x1b[31mred\x1b]0;title\x07 \x9b31m in 1968",
    "\u202elanded\u202c on the\u200b Moon in 1968",
    "👩‍🚀 🇷🇺 landed e\u0301te\u0301 in 1968",
    "[bold]markup[/bold] :smile: `code` | pipe | in 1968",
    "nul \x00 byte and \ufffe in 1968",
    "%0A%25 percent in 1968",
)
HOSTILE = (
    Sample(
        "docs/a,b:c %0A [x] </script>.md",
        "en",
        "\ufeff" + "\r\n\r\n".join(_TRICKS) + "\r\n",
        tuple(
            row(
                trick,
                "contradicted",
                wrong="1968",
                says=trick,
                message=f"not in 1968: {trick}",
                speaker=trick[:12],
            )
            for trick in _TRICKS
        ),
    ),
    Sample(
        "docs/two lines.txt",
        "en",
        " ".join(["The Eagle landed on the Moon in\r\nJuly 1968, they say."] * 2),
        (
            row(
                "The Eagle landed on the Moon in\r\nJuly 1968, they say.",
                "contradicted",
                wrong="in\r\nJuly 1968",
            ),
            row(
                "The Eagle landed on the Moon in\r\nJuly 1968, they say.",
                "contradicted",
                wrong="in\r\nJuly 1968",
            ),
        ),
    ),
    Sample("docs/bad\udcff.txt", "en", "In 1968.", (row("In 1968.", "contradicted", wrong="1968"),)),
    Sample(
        "docs/long.txt",
        "en",
        "x" * 5000 + " 1968",
        (row("x" * 5000 + " 1968", "contradicted", wrong="1968"),),
    ),
)
