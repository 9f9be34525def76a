"""Where the ledger is, and reading and writing it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from factcheck.config import LEDGER_NAME, Config
from factcheck.errors import ConfigError
from factcheck.files import encode, write_atomically
from factcheck.findings.ledger import Ledger, dump, parse

_OURS = re.compile(rb"^schema: *['\"]?factcheck-ledger/", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class LedgerFile:
    """A ledger and its file; the paths in it are seen from the working folder."""

    path: Path
    ledger: Ledger

    @staticmethod
    def gone(path: str) -> bool:
        """Whether a document of the ledger does not exist any more."""
        return not Path(path).exists()

    def write(self, ledger: Ledger) -> None:
        """Put another ledger in its place. Raises ConfigError FE306."""
        try:
            write_atomically(self.path, encode(dump(ledger)))
        except OSError as error:
            raise ConfigError(
                "FE306", f"cannot be written: {error.strerror or error}", str(self.path)
            ) from error


def find_ledger(config: Config) -> LedgerFile | None:
    """The ledger that the configuration names, or ./claims.yaml if that is one.

    Raises ConfigError FE320 if the named file is missing or no ledger.
    """
    if config.ledger is not None:
        return _read(config.ledger)
    path = Path(LEDGER_NAME)
    return _read(path) if path.is_file() and _is_ledger(path) else None


def ledger_or_new(config: Config) -> LedgerFile:
    """The ledger, or an empty one at the place where it belongs."""
    if config.ledger is not None and not config.ledger.exists():
        return LedgerFile(config.ledger, Ledger())
    return find_ledger(config) or LedgerFile(config.ledger or Path(LEDGER_NAME), Ledger())


def _read(path: Path) -> LedgerFile:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError("FE320", f"the ledger cannot be read: {error}", str(path)) from error
    return LedgerFile(path, parse(text, str(path)))


def _is_ledger(path: Path) -> bool:
    """Whether a claims.yaml that nobody named is ours: others may use that name too."""
    try:
        return bool(_OURS.search(path.read_bytes()))
    except OSError:
        return False
