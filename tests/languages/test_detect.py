"""The language of a text, by its letters."""

from __future__ import annotations

import subprocess
import sys

import pytest

from factcheck.errors import LanguageError
from factcheck.languages import analyse, detect
from factcheck.languages.detect import cyrillic_share


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The treaty was signed in 1921.", "en"),
        ("Договор подписан в 1921 году.", "ru"),
        (
            "Язык Python создал Guido van Rossum в Centrum Wiskunde & Informatica, а развивает сообщество.",
            "ru",
        ),
        ("The word «договор» means treaty, and «мир» means peace.", "en"),
        ("1921 — 16.03", "en"),
        ("", "en"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert detect(text) == language


def test_share_counts_only_letters_of_the_two_scripts() -> None:
    assert cyrillic_share("да no 1921 漢字!") == 0.5
    assert cyrillic_share("42") == 0.0


def test_unknown_language_is_named() -> None:
    with pytest.raises(LanguageError, match="'de'") as caught:
        analyse(["Hallo"], "de")  # type: ignore[arg-type]
    assert caught.value.code == "FE401"


def test_import_loads_no_model_library() -> None:
    heavy = "{'spacy', 'slovnet', 'numpy', 'navec', 'pymorphy3', 'razdel'}"
    script = f"import sys, factcheck.languages; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
