"""`factcheck references`: the reference set itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.commands import options
from factcheck.commands.output import emit

if TYPE_CHECKING:
    from factcheck.curation import Gap
    from factcheck.model import Claim
    from factcheck.references.model import Entity, ReferenceList, ReferenceSet, Source, Statement

    Record = Source | Entity | Statement | ReferenceList

app = typer.Typer(
    help="The reference set: check it, list it, look things up.", no_args_is_help=True, **options.SETTINGS
)


def load(references: list[Path] | None, config: Path | None) -> ReferenceSet:
    """The reference set that the options and the configuration mean."""
    from factcheck.references.loader import load as load_set

    settings = options.merged(options.configuration(config, isolated=False), references=references)
    return load_set(options.reference_paths(settings))


@app.command()
def check(references: options.References = None, config: options.ConfigFile = None) -> None:
    """Check the reference set: files, links, names, contradictions, and the statements' own examples.

    The texts of the statements are read and held against the whole set, as a document would be. Exit status:
    0 if it is valid, 2 with every fault and its place if it is not.
    """
    from factcheck.curation import contradicted_texts, failed_examples
    from factcheck.errors import ReferenceSetError
    from factcheck.pipeline import Checker
    from factcheck.references.check import contradictions, name_collisions

    found = load(references, config)
    faults = (*name_collisions(found), *contradictions(found))
    if not faults:
        checker = Checker(found)
        faults = (*contradicted_texts(checker), *failed_examples(checker))
    if faults:
        raise ReferenceSetError("FE200", f"{len(faults)} faults", faults=faults)
    counted = {"statements": found.statements, "entities": found.entities, "lists": found.lists}
    emit(f"{', '.join(f'{len(records)} {name}' for name, records in counted.items())}: valid\n")


@app.command()
def coverage(
    paths: options.Paths,
    references: options.References = None,
    lang: options.LangOption = None,
    config: options.ConfigFile = None,
) -> None:
    """List the claims of texts that no statement covers, by what they speak of: what to look up next."""
    from factcheck.commands.run import CLEAN, ERROR, run
    from factcheck.curation import gaps
    from factcheck.reports.text import percent
    from factcheck.reports.view import summarise

    settings = options.merged(options.configuration(config, isolated=False), references=references, lang=lang)
    report = run(paths, settings)
    emit("".join(f"{line}\n" for gap in gaps(report) for line in _gap(gap)))
    share = summarise(report).coverage
    if share is not None:
        emit(f"{percent(share)} of the factual claims are covered\n")
    raise typer.Exit(ERROR if report.failures else CLEAN)


def _gap(gap: Gap) -> Iterator[str]:
    from factcheck.reports.view import DocumentView
    from factcheck.reports.visible import one_line, visible

    yield f"{visible(gap.about)} ({len(gap.claims)})"
    for checked, item in gap.claims:
        start, _ = DocumentView(checked).place(item)
        yield f"    {visible(checked.document.path)}:{start.line}:{start.column}: {one_line(item.claim.text)}"


@app.command("list")
def list_(references: options.References = None, config: options.ConfigFile = None) -> None:
    """List every entity, statement and list: its id, what it says, where it is."""
    emit("".join(f"{line}\n" for record in _records(load(references, config)) for line in _entry(record)))


@app.command()
def show(
    id: Annotated[
        str, typer.Argument(metavar="ID", show_default=False, help="A source, entity, statement or list.")
    ],
    references: options.References = None,
    config: options.ConfigFile = None,
) -> None:
    """Show one record with all its fields, and what was read from its text."""
    found = load(references, config)
    records = [record for record in found.records if record.id == id]
    if not records:
        from factcheck.config import unknown
        from factcheck.errors import ConfigError

        raise ConfigError("FE311", unknown("id", id, {record.id for record in found.records}))
    emit("".join(f"{line}\n" for record in records for line in _details(record)))
    texts = [text for record in records for text in getattr(record, "text", {}).values()]
    if texts:
        from factcheck.curation import readings
        from factcheck.pipeline import Checker

        read = readings(Checker(found), texts)
        emit(
            "".join(
                f"{line}\n" for checked in read for item in checked.claims for line in _reading(item.claim)
            )
        )


def _reading(claim: Claim) -> Iterator[str]:
    """What was read from a text, part by part."""
    frame = claim.frame
    yield f"  reads as: {claim.text}"
    if frame.predicate is not None:
        yield f"    {'predicate':<14} {frame.predicate.lemma}{' (negative)' if frame.negative else ''}"
    for participant in frame.participants:
        known = participant.mention.entities if participant.mention else ()
        yield f"    {participant.role:<14} {participant.text}{_bracketed(known)}"
    for time in frame.times:
        yield f"    {'time':<14} {time.text} ({time.relation})"
    for quantity in frame.quantities:
        yield f"    {'quantity':<14} {quantity.text}"


@app.command()
def find(
    text: Annotated[
        str, typer.Argument(metavar="TEXT", show_default=False, help="Words, in any order and case.")
    ],
    references: options.References = None,
    config: options.ConfigFile = None,
) -> None:
    """Find records that hold all the words (or their beginnings) in an id, a name or a text."""
    wanted = _words(text)
    found = [record for record in _records(load(references, config)) if _holds(record, wanted)]
    emit("".join(f"{line}\n" for record in found for line in _entry(record)))


def _bracketed(ids: tuple[str, ...]) -> str:
    return f" [{', '.join(ids)}]" if ids else ""


def _records(references: ReferenceSet) -> Iterator[Entity | Statement | ReferenceList]:
    yield from references.entities.values()
    yield from references.statements.values()
    yield from references.lists.values()


def _text(record: Record) -> str:
    label = getattr(record, "text", None) or getattr(record, "label", None)
    return " / ".join(label.values()) if label else getattr(record, "title", "")


def _entry(record: Record) -> Iterator[str]:
    yield f"{record.location}: {record.id}"
    yield f"    {_text(record)}"


def _details(record: Record) -> Iterator[str]:
    yield f"{type(record).__name__.lower()} {record.id}  ({record.location})"
    for name in record.__dataclass_fields__:
        value = _shown(getattr(record, name))
        if value and name not in {"id", "location"}:
            yield f"    {name.replace('_', ' '):<14} {value}"


def _shown(value: object) -> str:
    """A field's value in one line; "" for what is not given."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or value is None:
        return "yes" if value else ""
    if hasattr(value, "items"):
        return "; ".join(f"{key}: {_shown(item)}" for key, item in value.items())
    if isinstance(value, tuple):
        return ", ".join(_shown(item) for item in value)
    fields = getattr(value, "__dataclass_fields__", None)
    if fields is None:
        return str(value)
    if "earliest" in fields:
        return ""  # an interval; the time as it is written stands beside it
    parts = ((name, _shown(getattr(value, name))) for name in fields if name != "location")
    return " ".join(shown if name == "id" else f"{name} {shown}" for name, shown in parts if shown)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _holds(record: Record, wanted: list[str]) -> bool:
    names = [_text(record), record.id]
    for by_language in (getattr(record, "aliases", {}), getattr(record, "adjectives", {})):
        names += [name for group in by_language.values() for name in group]
    held = _words(" ".join(names))
    return all(any(word.startswith(part) for word in held) for part in wanted)
