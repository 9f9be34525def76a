"""Every error that a user can meet. All carry a stable code, say what was found, what is allowed, and where.

FactcheckError
├── InputError        FE1xx  a document that cannot be read
├── ReferenceSetError   FE2xx  a reference set that cannot be read or is not valid
├── ConfigError       FE3xx  a configuration or command line that makes no sense
└── LanguageError     FE4xx  a language that is not supported or whose model is missing
"""

from __future__ import annotations


class FactcheckError(Exception):
    """The root: `code` is stable, `location` is file, file:line or file:line:column, or "" where there is no
    place.
    """

    def __init__(self, code: str, message: str, location: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.location = location

    def __reduce__(self) -> tuple[type[FactcheckError], tuple[str, str, str], dict[str, object]]:
        """So that an error of a worker process arrives whole."""
        return type(self), (self.code, self.message, self.location), self.__dict__

    def __str__(self) -> str:
        place = f"{self.location}: " if self.location else ""
        return f"{place}{self.code} {self.message}"


class InputError(FactcheckError):
    """A document cannot be read."""


class ReferenceSetError(FactcheckError):
    """A reference set cannot be read or is not valid; `faults` lists all that was found in one run."""

    def __init__(
        self, code: str, message: str, location: str = "", faults: tuple[FactcheckError, ...] = ()
    ) -> None:
        super().__init__(code, message, location)
        self.faults = faults


class ConfigError(FactcheckError):
    """The configuration or the command line makes no sense."""


class LanguageError(FactcheckError):
    """A language is not supported, or its model cannot be loaded."""
