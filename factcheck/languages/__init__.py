"""Text to parsed sentences in Universal Dependencies, for both languages; importing this loads no model."""

from factcheck.languages.analyse import analyse
from factcheck.languages.detect import detect

__all__ = ["analyse", "detect"]
