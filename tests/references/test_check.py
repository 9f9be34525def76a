"""Faults that a valid set can have."""

import pytest

from factcheck.references import load
from factcheck.references.check import contradictions, name_collisions

NAMES = [
    ("{label: Arven}", "{label: Arven}", 1),
    ("{label: Arven}", "{label: North Arven, aliases: {en: [Árven]}}", 1),
    ("{label: {en: Arven}}", "{label: {ru: Арвен}, aliases: {ru: [Arven]}}", 0),
    ("{label: Arven}", "{label: Arven, predecessors: [c]}", 0),
    ("{label: Arven, part_of: [b]}", "{label: Arven}", 0),
    ("{label: Arven, time: 1800/1850}", "{label: Arven, time: 1851/..}", 0),
    ("{label: Arven, time: 1800/1850}", "{label: Arven, time: 1849/..}", 1),
    ("{type: person, label: Ann Lee, aliases: [Lee]}", "{type: person, label: Bob Lee, aliases: [Lee]}", 0),
    ("{type: person, label: Ann Lee}", "{type: person, label: Ann Lee}", 1),
    ("{label: US}", "{label: us}", 0),
]


@pytest.mark.parametrize(("one", "other", "expected"), NAMES)
def test_two_bearers_of_a_name_need_a_reason(tmp_path, one, other, expected):
    path = tmp_path / "set.yaml"
    path.write_text(
        f"entities:\n  a: {one}\n  b: {other}\n  c: {{label: Between, predecessors: [a]}}\n", "utf-8"
    )
    found = name_collisions(load([path]))
    assert [fault.location for fault in found] == [f"{path}:3"] * expected


MATTER = "subject: mill, relation: open, unique: true"
STATEMENTS = [
    (f"{MATTER}, time: 1887", f"{MATTER}, time: 1888", 1),
    (f"{MATTER}, time: 1887", f"{MATTER}, time: 1887-05", 0),
    (f"{MATTER}, time: 1880/1887", f"{MATTER}, time: 1881/1887", 0),
    (f"{MATTER}, time: 1880/1887", f"{MATTER}, time: 1881/1889", 1),
    (f"{MATTER}, time: 1887", f"{MATTER}, time: 1888, alternatives: [{{time: 1887}}]", 0),
    (f"{MATTER}, time: 1887", f"{MATTER}, time: 1888, place: Arven", 0),
    (f"{MATTER}, time: 1887", "subject: mill, relation: open, time: 1888", 0),
    (f"{MATTER}, quantity: 200 kg", f"{MATTER}, quantity: 0.2 t", 0),
    (f"{MATTER}, quantity: 200 kg", f"{MATTER}, quantity: 210 kg", 1),
    (f"{MATTER}, quantity: 200 kg", f"{MATTER}, quantity: 3 m", 0),
]


@pytest.mark.parametrize(("one", "other", "expected"), STATEMENTS)
def test_one_matter_has_one_value(tmp_path, one, other, expected):
    path = tmp_path / "set.yaml"
    rows = "".join(
        f"  - {{id: {id_}, text: X., source: s, {rest}}}\n" for id_, rest in (("a", one), ("b", other))
    )
    path.write_text(f"sources: {{s: {{title: T}}}}\nstatements:\n{rows}", "utf-8")
    assert [fault.location for fault in contradictions(load([path]))] == [f"{path}:4"] * expected
