"""The word lists that are data: YAML files beside the code, read as they are written."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import yaml


def read_words(*path: str, package: str = "factcheck.languages") -> Any:
    """What a YAML file of a package holds; every scalar stays a string.

    YAML 1.1 would read the words "no", "on" and "true" as truth values. Raises FileNotFoundError.
    """
    return yaml.load(files(package).joinpath(*path).read_text("utf-8"), Loader=yaml.CBaseLoader)
