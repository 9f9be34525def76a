"""HTML that is escaped by construction: only `Html` is markup, every other string is words."""

from __future__ import annotations

from html import escape
from itertools import groupby

from factcheck.reports.visible import visible

VOID = frozenset({"br", "col", "hr", "input", "link", "meta"})


class Html(str):
    """Finished markup."""

    __slots__ = ()


Child = str | Html | None
Attribute = str | int | bool | None


def element(tag: str, /, *children: Child, **attributes: Attribute) -> Html:
    """An element. A plain string is escaped; None is left out.

    `class_`, `for_` and `data_rule` stand for `class`, `for` and `data-rule`; True is a bare attribute, False
    and None are none.
    """
    start = f"<{tag}{''.join(_attribute(key, value) for key, value in attributes.items())}>"
    return Html(start if tag in VOID else f"{start}{join(*children)}</{tag}>")


def join(*children: Child) -> Html:
    """The children one after the other."""
    return Html("".join(_markup(child) for child in children if child is not None))


def words(text: str) -> Html:
    """Words of a document as markup: controls and bidirectional marks are written out and set apart."""
    if visible(text) == text:
        return Html(escape(text, quote=False))
    return Html("".join(_run("".join(run), unseen=unseen) for unseen, run in groupby(text, _unseen)))


def _run(text: str, *, unseen: bool) -> str:
    shown = escape(visible(text), quote=False)
    return f'<span class="unseen">{shown}</span>' if unseen else shown


def _unseen(character: str) -> bool:
    return visible(character) != character


def _markup(child: str) -> str:
    return child if isinstance(child, Html) else words(child)


def _attribute(key: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(visible(str(value)))}"'
