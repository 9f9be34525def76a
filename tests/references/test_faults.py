"""Every fault of a reference set: its code, its place, what was found and what is allowed."""

from pathlib import Path

import pytest

from factcheck.errors import ReferenceSetError
from factcheck.references import load, validate

SOURCE = "sources: {s: {title: T}}\n"

FAULTS = {
    "unknown section": ("entites: {}\n", '1:1: FE206 unknown section "entites"; did you mean "entities"?'),
    "root of the wrong type": (
        "- a\n",
        "1:1: FE208 the file holds a list; it must be a mapping with any of sources, entities, statements",
    ),
    "unknown key": (
        SOURCE + "statements:\n  - {id: a, text: Copper melts., sorce: s, source: s}\n",
        '3:34: FE206 unknown key "sorce" in statement "a"; did you mean "source"?',
    ),
    "unknown key without a near one": (
        "sources: {s: {title: T, zzz: x}}\n",
        '1:25: FE206 unknown key "zzz" in source "s"; known keys: id, title, author',
    ),
    "duplicate key": (
        "entities:\n  a:\n    label: Copper\n    label: Zinc\n",
        '4:5: FE205 the key "label" is there twice; it is first in line 3',
    ),
    "duplicate id in a mapping": (
        "entities:\n  a: {label: Copper}\n  a: {label: Zinc}\n",
        '3:3: FE205 the key "a" is there twice; it is first in line 2',
    ),
    "duplicate id in a list": (
        SOURCE + "statements:\n  - {id: a, text: X y., source: s}\n  - {id: a, text: Z., source: s}\n",
        '4:10: FE210 the id "a" is taken by the statement at ',
    ),
    "missing text": (
        SOURCE + "statements: [{id: a, source: s}]\n",
        '2:14: FE207 statement "a" has no "text"',
    ),
    "missing source": (
        SOURCE + "statements: [{id: a, text: X.}]\n",
        '2:14: FE207 statement "a" has no "source"',
    ),
    "missing id": (
        SOURCE + "statements: [{text: X., source: s}]\n",
        '2:14: FE207 an item of "statements" has no "id"',
    ),
    "empty text": (
        SOURCE + 'statements: [{id: a, text: "", source: s}]\n',
        '2:28: FE208 "text" is nothing; it must be a string or a mapping such as {en: …, ru: …}',
    ),
    "text of the wrong type": (
        SOURCE + "statements: [{id: a, text: [X.], source: s}]\n",
        '2:28: FE208 "text" is a list; it must be a string or a mapping',
    ),
    "unsupported language": (
        "entities: {a: {label: {de: Kupfer}}}\n",
        '1:24: FE206 unknown key "de" in "label"; known keys: en, ru, und',
    ),
    "wrong choice": (
        SOURCE + "statements: [{id: a, text: X., source: s, confidence: hihg}]\n",
        '2:55: FE208 "confidence" is "hihg"; did you mean "high"?',
    ),
    "wrong truth value": (
        SOURCE + "statements: [{id: a, text: X., source: s, unique: perhaps}]\n",
        '2:51: FE208 "unique" is "perhaps"; allowed: true, false',
    ),
    "a mapping for a string": (
        SOURCE + "statements: [{id: a, text: X., source: s, relation: {x: y}}]\n",
        '2:53: FE208 "relation" is a mapping; it must be a string',
    ),
    "an id that is not kebab-case": (
        "entities: {Copper Wire: {label: Copper wire}}\n",
        '1:12: FE209 the id "Copper Wire" is not in kebab-case (a-z, 0-9, -); write "copper-wire"',
    ),
    "unknown entity": (
        "entities: {a: {label: A, part_of: [metals]}}\n",
        '1:36: FE211 unknown entity "metals"; define it under "entities"',
    ),
    "unknown entity, a slip": (
        SOURCE + "entities: {copper-wire: {label: Wire}}\n"
        "statements: [{id: a, text: X., source: s, subject: coper-wire}]\n",
        '3:52: FE211 unknown entity "coper-wire"; did you mean "copper-wire"?',
    ),
    "unknown source": (
        SOURCE + "statements: [{id: a, text: X., source: [s, {id: q}]}]\n",
        '2:49: FE212 unknown source "q"; define it under "sources"',
    ),
    "invalid date": (
        "entities: {a: {label: A, time: 19x2}}\n",
        "1:32: FE213 \"time\": '19x2' is not a date: expected an EDTF date such as 1921",
    ),
    "an alternative without a value": (
        SOURCE + "statements: [{id: a, text: X., source: s, alternatives: [{source: s}]}]\n",
        "2:58: FE207 an alternative gives no other value",
    ),
    "not YAML": ("a: [b\n", "2:1: FE202 the file is not valid YAML"),
    "a tab": (
        "a:\n\t- b\n",
        "2:1: FE202 the file is not valid YAML: found character that cannot start any token; indent",
    ),
    "an alias that contains itself": ("entities: &a [*a]\n", "1:11: FE204 an alias contains itself"),
    "a source without anything": ("sources: {s: {}}\n", '1:14: FE207 source "s" has no "title"'),
}


@pytest.mark.parametrize(("text", "expected"), FAULTS.values(), ids=FAULTS)
def test_fault_has_place_code_and_hint(tmp_path, text, expected):
    path = tmp_path / "set.yaml"
    path.write_text(text, "utf-8")
    faults = [str(fault) for fault in validate([tmp_path])]
    assert any(fault.startswith(f"{path}:{expected}") for fault in faults), faults


def test_all_faults_are_reported_in_one_run_in_the_order_of_lines(tmp_path):
    (tmp_path / "b.yaml").write_text("sources: {s: {titel: T}}\nx: {}\n", "utf-8")
    (tmp_path / "a.yaml").write_text(SOURCE + "entities: {E1: {lable: A}}\nstatements: [{id: b}]\n", "utf-8")
    with pytest.raises(ReferenceSetError) as caught:
        load([tmp_path])
    places = [fault.location.removeprefix(f"{tmp_path}/") for fault in caught.value.faults]
    assert [place.partition(":")[0] for place in places] == ["a.yaml"] * 5 + ["b.yaml"] * 4
    assert "9 faults" in str(caught.value)


def test_aliases_may_not_multiply_a_file(tmp_path):
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    (tmp_path / "bomb.yaml").write_text("\n".join(lines), "utf-8")
    assert [fault.code for fault in validate([tmp_path])] == ["FE204"]


def test_a_file_that_is_not_utf_8_names_the_line(tmp_path):
    (tmp_path / "a.yaml").write_bytes("a: b\nc: é\n".encode("latin-1"))
    (fault,) = validate([tmp_path])
    assert str(fault).startswith(f"{tmp_path}/a.yaml:2: FE202 the file is not UTF-8: byte 0xe9")


def test_a_file_that_is_too_large_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr("factcheck.references.yaml_files.MAX_BYTES", 10)
    (tmp_path / "a.yaml").write_text("entities: {}\n", "utf-8")
    assert [fault.code for fault in validate([tmp_path])] == ["FE203"]


@pytest.mark.parametrize("name", ["missing", "."])
def test_a_path_without_files_is_a_fault(tmp_path, name):
    assert [fault.code for fault in validate([tmp_path / name])] == ["FE201"]


def test_an_unreadable_file_is_a_fault(tmp_path):
    (tmp_path / "a.yaml").symlink_to(tmp_path / "gone.yaml")
    assert [fault.code for fault in validate([Path(tmp_path / "a.yaml")])] == ["FE201"]
