"""Build factcheck/languages/gazetteer.tsv: countries, continents and well-known cities in English and Russian.

Source: the Unicode Common Locale Data Repository as packaged by Babel (`pip install babel`): territory names, territory containment, and the
exemplar cities of time zones with the territory that each lies in. Run it to refresh the table; the program itself never needs Babel.
"""

from __future__ import annotations

from pathlib import Path

from babel import Locale
from babel.core import get_global

TARGET = Path(__file__).parent.parent / "factcheck" / "languages" / "gazetteer.tsv"


def rows() -> list[tuple[str, str, str, str, str]]:
    """Each place as id, kind, the id of what it lies in, English names, Russian names."""
    english, russian = Locale("en"), Locale("ru")
    wholes = {part: whole for whole, parts in get_global("territory_containment").items() for part in parts if whole != "001"}
    found = []
    for id in sorted(set(english.territories) & set(russian.territories)):
        kind = "continent" if id.isdigit() else "country"
        found.append((id, kind, wholes.get(id, ""), english.territories[id], russian.territories[id]))
    for zone, territory in sorted(get_global("zone_territories").items()):
        name = english.time_zones.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
        local = russian.time_zones.get(zone, {}).get("city")
        if local and zone.count("/") == 1:
            found.append((zone, "city", territory, str(name), str(local)))
    return found


if __name__ == "__main__":
    TARGET.write_text("".join("\t".join(row) + "\n" for row in rows()), encoding="utf-8")
