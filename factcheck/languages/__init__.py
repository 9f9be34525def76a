"""Text to parsed sentences, in both languages, in Universal Dependencies terms. No model is loaded on import."""

from factcheck.languages.analyse import analyse
from factcheck.languages.detect import detect

__all__ = ["analyse", "detect"]
