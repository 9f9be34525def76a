"""The rules: what each finds, for people (`factcheck rule`, docs/rules, help texts in reports). Pure data.

A code is stable for ever. A name says the kind of fault and is what JSON calls `rule`; rules may share one.
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model import Level


@dataclass(frozen=True, slots=True)
class Rule:
    """A named comparison that can yield a finding.

    `level` is the level of its plain case; attribution, a quotation or a statement of lower confidence lowers it.
    `summary` is one sentence; `explanation` is Markdown; `good` and `bad` are sentences that it passes and finds.
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
        "FC101",
        "date",
        Level.ERROR,
        "Wrong date",
        "The time that the text gives and the time that the statement gives never overlap.",
        "Both times are read as intervals of days. A coarser time that contains the other agrees with it (\"in 1969\" "
        "for 20 July 1969), and so does a finer one inside it. \"About\" and EDTF's `~` widen an interval.\n\n"
        "Silent where the happening may recur (visits, meetings), where one side gives no year, and where a serious "
        "source among the statement's `alternatives` gives the text's time (the claim is then *disputed*).",
        bad=("The first crewed landing on the Moon took place in 1968.",),
        good=("The first crewed landing on the Moon took place in July 1969.", "People landed on the Moon in the 1960s."),
    ),
    Rule(
        "FC102",
        "order",
        Level.ERROR,
        "Wrong order or duration",
        "Before, after, first, last, second, or a length of time disagrees with the statements.",
        "Compares the order of two dated happenings, the place of a thing in an ordered list, and how long something "
        "lasted or how far two happenings lie apart.\n\nSilent where the two times overlap, or the list is not ordered.",
        bad=("Sputnik 1 was launched after Explorer 1.",),
        good=("Explorer 1 was launched after Sputnik 1.",),
    ),
    Rule(
        "FC103",
        "anachronism",
        Level.WARNING,
        "Name used outside its bearer's lifetime",
        "A name is used for a time at which its bearer did not exist, while its predecessor or successor did.",
        "Every entity of the references may say when it existed. A text that lets it act before or after uses the wrong "
        "name, most often of the state that came before or after. A warning, since careful authors do so knowingly; "
        "write the name of the time, or mark the sentence with `[sic]`.",
        bad=("In 1915 the Soviet Union fought against Germany.",),
        good=("In 1915 the Russian Empire fought against Germany.",),
    ),
    Rule(
        "FC201",
        "existence",
        Level.ERROR,
        "No such thing",
        "A closed list or a negative statement rules out the event, work, version or member that the text names.",
        "Needs a list that is `complete: true`, or a statement that denies the thing. What the references merely do not "
        "mention is *unverified*, never wrong. No replacement is offered: what never was has no right form.",
        bad=("Apollo 21 landed on the Moon.",),
        good=("Apollo 17 landed on the Moon.",),
    ),
    Rule(
        "FC301",
        "entity",
        Level.ERROR,
        "Wrong person, organisation or thing",
        "Another person, organisation or thing holds the role, or two roles are swapped.",
        "Compares who did what to whom by the roles of the sentence, in the active and the passive, after names, "
        "adjectives, pronouns and descriptions have been resolved. Only a role that one can hold is exclusive: an author, "
        "a first, a signatory where all signatories are given.",
        bad=("Buzz Aldrin was the first person to walk on the Moon.",),
        good=("Neil Armstrong was the first person to walk on the Moon.",),
    ),
    Rule(
        "FC302",
        "place",
        Level.ERROR,
        "Wrong place",
        "A single happening, or a thing with one place, is put somewhere else.",
        "A place inside the other agrees (`part_of` in the references). Silent where neither is known to contain or "
        "exclude the other.",
        bad=("Yuri Gagarin was launched from Cape Canaveral.",),
        good=("Yuri Gagarin was launched from Baikonur.", "Yuri Gagarin was launched from Kazakhstan."),
    ),
    Rule(
        "FC303",
        "name",
        Level.ERROR,
        "Slip in a name",
        "A known name, initial or title is written wrongly.",
        "The words around leave no doubt who or what is meant, but an initial, a letter or a part of a title differs "
        "from every form that the references know. Inflected and transliterated forms are no slips.",
        bad=("Московский институт имени В.Л. Ленина",),
        good=("Московский институт имени В.И. Ленина",),
    ),
    Rule(
        "FC401",
        "quantity",
        Level.ERROR,
        "Wrong quantity",
        "Another value, after conversion of units and allowing for rounding words.",
        "The text's own rounding counts: \"about 380,000 km\" agrees with 384,400 km, \"384,000.0 km\" does not. \"Over\", "
        "\"at least\", «не менее» are compared as bounds. Silent where the two may measure different things or times.",
        bad=("Sputnik 1 weighed 184 kg.",),
        good=("Sputnik 1 weighed about 84 kg.", "Sputnik 1 weighed 184 pounds."),
    ),
    Rule(
        "FC501",
        "polarity",
        Level.ERROR,
        "Says the reverse",
        "The text affirms what a statement denies, or denies what it affirms.",
        "Everything else in the two must agree. \"Not only\", \"no sooner\" and the like are no denials.",
        bad=("Luna 9 did not land on the Moon.",),
        good=("Luna 9 landed on the Moon.",),
    ),
    Rule(
        "FC601",
        "consistency",
        Level.NOTE,
        "The text contradicts itself",
        "Two places of the run disagree, a sum does not add up, or a citation number leads nowhere.",
        "Needs no references. Two claims of one document, two speakers of one page, or two documents of one run that "
        "cannot both be true are both shown; which of them is right is for a person to say.",
        bad=("The bridge was opened in 1931. … The bridge, opened in 1933, …",),
        good=("The bridge was opened in 1931. … The bridge, opened in 1931, …",),
    ),
    Rule(
        "FC901",
        "housekeeping",
        Level.WARNING,
        "Unused suppression",
        "A comment silences a rule that finds nothing there.",
        "The text was put right, the reference was corrected, or the comment stands at the wrong place. Remove it: a "
        "stale comment would hide the next fault.",
        bad=("<!-- factcheck: ignore[FC101] the archive gives 1924 --> (above a sentence without a wrong date)",),
    ),
    Rule(
        "FC902",
        "housekeeping",
        Level.NOTE,
        "Unexplained suppression",
        "A comment silences a finding and does not say why.",
        "Whoever reads the text after you needs the reason: write it after the bracket.",
        bad=("<!-- factcheck: ignore[FC101] -->",),
        good=("<!-- factcheck: ignore[FC101] quoted from the 1924 edition -->",),
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
