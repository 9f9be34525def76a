"""The one door to the language models: they are loaded when their language is first used, and then kept."""

from __future__ import annotations

import importlib
from collections.abc import Sequence

from factcheck.errors import LanguageError
from factcheck.languages.phrases import join_phrases
from factcheck.model import Language, Sentence
from factcheck.threads import one_thread

_PARSERS = {"en": "factcheck.languages.english.parser", "ru": "factcheck.languages.russian.parser"}


def analyse(texts: Sequence[str], language: Language) -> list[tuple[Sentence, ...]]:
    """Parse many passages at once; the sentences of `texts[i]` are item `i`, with offsets into `texts[i]`.

    Every sentence is a tree with one root; white space belongs to no token. Raises LanguageError: FE401 for a
    language that is not supported, FE402 for a model that is not installed.
    """
    if language not in _PARSERS:
        raise LanguageError(
            "FE401", f"language {language!r} is not supported; allowed: {', '.join(_PARSERS)}"
        )
    one_thread()
    try:
        parser = importlib.import_module(_PARSERS[language])
        sentences: list[tuple[Sentence, ...]] = parser.parse(texts)
    except (ImportError, OSError) as error:
        raise LanguageError("FE402", f"the model for {language!r} cannot be loaded: {error}") from error
    return [tuple(join_phrases(sentence) for sentence in passage) for passage in sentences]
