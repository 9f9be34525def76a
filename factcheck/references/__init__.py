"""The reference set: YAML files to validated, frozen records, and the names that its entities bear."""

from factcheck.references.loader import load, validate
from factcheck.references.model import ReferenceSet

__all__ = ["ReferenceSet", "load", "validate"]
