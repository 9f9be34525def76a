"""The words of the page itself, by language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from factcheck.model import Language
from factcheck.rules import Rule


class Words:
    """The interface in one language."""

    def __init__(self, language: Language, texts: Mapping[str, Any]) -> None:
        self.language = language
        self._texts = texts

    def __getitem__(self, key: str) -> str:
        """A word or phrase. Raises KeyError where the language does not have it."""
        return str(self._texts[key])

    def of(self, group: str, key: str) -> str:
        """A word of a group: a verdict, a level, a hint."""
        return str(self._texts[group][key])

    def count(self, noun: str, number: int) -> str:
        """A number with its noun in the right form."""
        form = _russian_form(number) if self.language == "ru" else _english_form(number)
        return f"{number}\u00a0{self._texts['nouns'][noun][form]}"

    def rule(self, rule: Rule) -> str:
        """The title of a rule."""
        return str(self._texts["rules"].get(rule.code, rule.title))


def _english_form(number: int) -> str:
    return "one" if number == 1 else "many"


def _russian_form(number: int) -> str:
    if number % 100 in range(11, 15):
        return "many"
    return {1: "one", 2: "few", 3: "few", 4: "few"}.get(number % 10, "many")


@cache
def words_in(language: Language) -> Words:
    """The interface in a language."""
    text = (files(__package__) / "html_text.yaml").read_text(encoding="utf-8")
    return Words(language, yaml.safe_load(text)[language])
