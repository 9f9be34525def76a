"""What a valid set becomes."""

import re
from pathlib import Path

import pytest

from factcheck.references import load
from factcheck.references.citations import citations_of, render
from factcheck.references.model import Source, SourceRef
from factcheck.values.dates import parse_edtf

FULL = """
sources:
  annals:
    {title: Annals, author: [{family: Reed, given: P.}, Lund A.], issued: 1931, volume: 2, URL: https://a.org}
entities:
  guild: {type: organisation, label: {en: Guild, ru: Гильдия}, aliases: {en: The Old Guild}, time: 1850/..}
  mill: {label: Mill, part_of: guild, source: annals}
statements:
  - id: full
    text: Мельница построена гильдией.
    source: [annals, {id: annals, locator: 12}]
    subject: guild
    relation: build
    object: [mill, Old Barn]
    time: 1887-05-01
    place: Port Arven
    quantity: 200 kg
    polarity: negative
    unique: true
    alternatives: {time: 1888, source: annals}
    confidence: low
    examples: {agrees: Yes., conflicts: [No., Never.]}
  - {id: plain, text: no, source: annals}
lists:
  - {id: mills, text: Mills, type: building, of: guild, source: annals,
     members: [mill, Old Barn, {label: Tower, time: 1900}]}
"""


@pytest.fixture
def full(tmp_path):
    (tmp_path / "full.yaml").write_text(FULL, "utf-8")
    return load([tmp_path])


def test_a_statement_keeps_every_part(full):
    statement = full.statements["full"]
    assert statement.text == {"ru": "Мельница построена гильдией."}
    assert statement.sources == (SourceRef("annals"), SourceRef("annals", "12"))
    assert (statement.subject, statement.object) == (("guild",), ("mill", "Old Barn"))
    assert (statement.time, statement.time_text) == (parse_edtf("1887-05-01"), "1887-05-01")
    assert (statement.place, statement.quantity, statement.confidence) == ("Port Arven", "200 kg", "low")
    assert statement.polarity is statement.negative is statement.unique is True
    assert statement.alternatives[0].time == parse_edtf("1888")
    assert statement.examples.conflicts == ("No.", "Never.")
    assert statement.location.endswith("full.yaml:9")


def test_what_a_statement_does_not_say_has_a_default(full):
    plain = full.statements["plain"]
    assert plain.text == {"en": "no"}
    assert (plain.confidence, plain.unique, plain.negative, plain.time) == ("high", None, False, None)


def test_entities_lists_and_sources(full):
    assert full.entities["guild"].names("en") == ("Guild", "The Old Guild")
    assert full.entities["mill"].part_of == ("guild",)
    mill, barn, tower = full.lists["mills"].members
    assert (mill.entity, barn.label, tower.label) == ("mill", {"en": "Old Barn"}, {"en": "Tower"})
    assert tower.time == parse_edtf("1900")
    source = full.sources["annals"]
    assert (source.author, source.url, source.more) == (
        "Reed, P.; Lund A.",
        "https://a.org",
        {"volume": "2"},
    )
    assert (full.summary.statements, full.summary.entities) == (2, 2)


def test_directories_merge_and_the_hash_tells_sets_apart(tmp_path):
    for name, text in (
        ("one/a.yaml", "entities: {a: {label: A}}"),
        ("two/deep/b.yml", "entities: {b: {label: B}}"),
    ):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(text, "utf-8")
    one, both = (
        load([tmp_path / "one"]),
        load([tmp_path / "one", tmp_path / "two", tmp_path / "one" / "a.yaml"]),
    )
    assert list(both.entities) == ["a", "b"]
    assert one.sha256 != both.sha256 == load([tmp_path / "one", tmp_path / "two"]).sha256


def test_a_free_word_that_looks_like_an_id_is_no_fault(tmp_path):
    text = (
        "sources: {s: {title: T}}\nentities: {probe-12: {label: Probe 12}}\n"
        "statements: [{id: a, text: X., source: s, subject: probe-13, object: hydrogen, place: «у озера»}]\n"
    )
    (tmp_path / "a.yaml").write_text(text, "utf-8")
    assert load([tmp_path]).statements["a"].subject == ("probe-13",)


def test_the_curated_set_loads():
    assert load([Path("references")]).summary.statements > 300


def test_the_examples_of_the_guide_load(tmp_path):
    blocks = re.findall(r"```yaml\n(.*?)```", Path("docs/write-references.md").read_text("utf-8"), re.DOTALL)
    assert len(blocks) == 4
    for number, block in enumerate(blocks):
        (tmp_path / f"{number}.yaml").write_text(block, "utf-8")
        assert load([tmp_path / f"{number}.yaml"]).records


@pytest.mark.parametrize(
    ("source", "locator", "line"),
    [
        (Source("a", "Tides", "Reed, P.", issued="1931"), "p. 4", "Reed, P., Tides, 1931, p. 4"),
        (Source("a", "Приливы", issued="1975/1979"), None, "Приливы, 1975–1979"),
        (
            Source("a", "Tides", editor="Lund A.", publisher="Arven", issued="2012-02-18"),
            None,
            "Lund A., Tides, Arven, 2012",
        ),
        (Source("a", url="https://example.org"), None, "https://example.org"),
        (Source("a"), None, "a"),
    ],
)
def test_a_source_is_cited_in_one_line(source, locator, line):
    assert render(source, locator) == line


def test_citations_follow_the_order_of_the_record(full):
    found = citations_of(full.statements["full"].sources, full)
    assert [(citation.id, citation.locator) for citation in found] == [("annals", None), ("annals", "12")]
