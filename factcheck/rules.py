"""The rules: what each finds, for people (`factcheck rule`, docs/rules, help texts in reports). Pure data.

A code is stable for ever. A name says the kind of fault and is what JSON calls `rule`; rules may share one.
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.levels import Level


@dataclass(frozen=True, slots=True)
class Rule:
    """A named comparison that can yield a finding.

    `level` is the level of its plain case; attribution, a quotation or a less sure statement lowers it.
    `summary` is one sentence; `explanation` is Markdown; `good` and `bad` are what it passes and finds.
    """

    code: str
    name: str
    level: Level
    title: str
    summary: str
    explanation: str
    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()


RULES: tuple[Rule, ...] = (
    Rule(
        code="FC101",
        name="date",
        level=Level.ERROR,
        title="Wrong date",
        summary="The time that the text gives and the time that the statement gives never overlap.",
        explanation="""\
Both times are read as intervals of days. A coarser time that contains the other agrees with it
("in 1969" for 20 July 1969), and so does a finer one inside it. "About" and EDTF's `~` widen
an interval.

Silent where the happening may recur (visits, meetings), where one side gives no year, and
where a serious source among the statement's `alternatives` gives the text's time (the claim is
then *disputed*).""",
        bad=("The first crewed landing on the Moon took place in 1968.",),
        good=(
            "The first crewed landing on the Moon took place in July 1969.",
            "People landed on the Moon in the 1960s.",
        ),
    ),
    Rule(
        code="FC102",
        name="order",
        level=Level.ERROR,
        title="Wrong order or duration",
        summary="Before, after, first, last, second, or a length of time disagrees with the statements.",
        explanation="""\
Compares the order of two dated happenings, the place of a thing in an ordered list, and how
long something lasted or how far two happenings lie apart.

Silent where the two times overlap, or the list is not ordered.""",
        bad=("Sputnik 1 was launched after Explorer 1.",),
        good=("Explorer 1 was launched after Sputnik 1.",),
    ),
    Rule(
        code="FC103",
        name="anachronism",
        level=Level.WARNING,
        title="Name used outside its bearer's lifetime",
        summary=(
            "A name is used for a time at which its bearer did not exist, while its predecessor or "
            "successor did."
        ),
        explanation="""\
Every entity of the references may say when it existed. A text that lets it act before or after
uses the wrong name, most often of the state that came before or after. A warning, since
careful authors do so knowingly; write the name of the time, or mark the sentence with `[sic]`.""",
        bad=("In 1915 the Soviet Union fought against Germany.",),
        good=("In 1915 the Russian Empire fought against Germany.",),
    ),
    Rule(
        code="FC201",
        name="existence",
        level=Level.ERROR,
        title="No such thing",
        summary=(
            "A closed list or a negative statement rules out the event, work, version or member that "
            "the text names."
        ),
        explanation="""\
Needs a list that is `complete: true`, or a statement that denies the thing. What the
references merely do not mention is *unverified*, never wrong. No replacement is offered: what
never was has no right form.""",
        bad=("Apollo 21 landed on the Moon.",),
        good=("Apollo 17 landed on the Moon.",),
    ),
    Rule(
        code="FC301",
        name="entity",
        level=Level.ERROR,
        title="Wrong person, organisation or thing",
        summary="Another person, organisation or thing holds the role, or two roles are swapped.",
        explanation="""\
Compares who did what to whom by the roles of the sentence, in the active and the passive,
after names, adjectives, pronouns and descriptions have been resolved. Only a role that one can
hold is exclusive: an author, a first, a signatory where all signatories are given.""",
        bad=("Buzz Aldrin was the first person to walk on the Moon.",),
        good=("Neil Armstrong was the first person to walk on the Moon.",),
    ),
    Rule(
        code="FC302",
        name="place",
        level=Level.ERROR,
        title="Wrong place",
        summary="A single happening, or a thing with one place, is put somewhere else.",
        explanation="""\
A place inside the other agrees (`part_of` in the references). Silent where neither is known to
contain or exclude the other.""",
        bad=("Yuri Gagarin was launched from Cape Canaveral.",),
        good=("Yuri Gagarin was launched from Baikonur.", "Yuri Gagarin was launched from Kazakhstan."),
    ),
    Rule(
        code="FC303",
        name="name",
        level=Level.ERROR,
        title="Slip in a name",
        summary="A known name, initial or title is written wrongly.",
        explanation="""\
The words around leave no doubt who or what is meant, but an initial, a letter or a part of a
title differs from every form that the references know. Inflected and transliterated forms are
no slips.""",
        bad=("Московский институт имени В.Л. Ленина",),
        good=("Московский институт имени В.И. Ленина",),
    ),
    Rule(
        code="FC401",
        name="quantity",
        level=Level.ERROR,
        title="Wrong quantity",
        summary="Another value, after conversion of units and allowing for rounding words.",
        explanation="""\
The text's own rounding counts: "about 380,000 km" agrees with 384,400 km, "384,000.0 km" does
not. "Over", "at least", «не менее» are compared as bounds. Silent where the two may measure
different things or times.""",
        bad=("Sputnik 1 weighed 184 kg.",),
        good=("Sputnik 1 weighed about 84 kg.", "Sputnik 1 weighed 184 pounds."),
    ),
    Rule(
        code="FC501",
        name="polarity",
        level=Level.ERROR,
        title="Says the reverse",
        summary="The text affirms what a statement denies, or denies what it affirms.",
        explanation="""\
Everything else in the two must agree. "Not only", "no sooner" and the like are no denials.""",
        bad=("Luna 9 did not land on the Moon.",),
        good=("Luna 9 landed on the Moon.",),
    ),
    Rule(
        code="FC601",
        name="consistency",
        level=Level.NOTE,
        title="The text contradicts itself",
        summary="Two places of the run disagree, a sum does not add up, or a citation number leads nowhere.",
        explanation="""\
Needs no references. Two claims of one document, two speakers of one page, or two documents of
one run that cannot both be true are both shown; which of them is right is for a person to say.""",
        bad=("The bridge was opened in 1931. … The bridge, opened in 1933, …",),
        good=("The bridge was opened in 1931. … The bridge, opened in 1931, …",),
    ),
    Rule(
        code="FC901",
        name="housekeeping",
        level=Level.WARNING,
        title="Unused suppression",
        summary="A comment silences a rule that finds nothing there.",
        explanation="""\
The text was put right, the reference was corrected, or the comment stands at the wrong place.
Remove it: a stale comment would hide the next fault.""",
        bad=("`<!-- factcheck: ignore[FC101] the archive gives 1924 -->` (above a right date)",),
    ),
    Rule(
        code="FC902",
        name="housekeeping",
        level=Level.NOTE,
        title="Unexplained suppression",
        summary="A comment silences a finding and does not say why.",
        explanation="""\
Whoever reads the text after you needs the reason: write it after the bracket.""",
        bad=("`<!-- factcheck: ignore[FC101] -->`",),
        good=("`<!-- factcheck: ignore[FC101] quoted from the 1924 edition -->`",),
    ),
)


def find_rules(word: str) -> tuple[Rule, ...]:
    """The rules that a code ("FC101"), a code's beginning ("FC1") or a name ("date") means; () if none."""
    upper, lower = word.strip().upper(), word.strip().lower()
    if len(upper) > 2 and upper.startswith("FC"):
        return tuple(rule for rule in RULES if rule.code.startswith(upper))
    return tuple(rule for rule in RULES if rule.name == lower)


def rule_of(code: str) -> Rule:
    """The rule with that code. Raises KeyError if there is none."""
    return _BY_CODE[code]


_BY_CODE = {rule.code: rule for rule in RULES}
