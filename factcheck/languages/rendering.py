from factcheck.model import Language
from factcheck.values.quantities import Quantity
def render(statement: Quantity, like: Quantity, language: Language) -> str | None:
    return None
