"""Build factcheck/languages/gazetteer.tsv.

Countries, continents and well-known cities in English and Russian.

Source: the Unicode Common Locale Data Repository as packaged by Babel (`pip install babel`): territory names,
territory containment, and the exemplar cities of time zones with the territory that each lies in. Run it to
refresh the table; the program itself never needs Babel.
"""

from __future__ import annotations

from pathlib import Path

from babel import Locale
from babel.core import get_global

ALSO = {
    "TR": ("Turkey",),
    "CZ": ("Czech Republic", "Чешская Республика"),
    "GB": ("Great Britain", "Britain", "UK", "Соединенное Королевство"),
    "US": ("USA", "United States of America", "America", "США", "Америка", "Соединённые Штаты Америки"),
    "NL": ("Holland", "Голландия"),
    "MM": ("Burma", "Бирма"),
    "CI": ("Ivory Coast", "Кот-д'Ивуар"),
    "MK": ("Macedonia", "Македония"),
    "SZ": ("Swaziland", "Свазиленд"),
    "KR": ("Republic of Korea", "Южная Корея"),
    "KP": ("Северная Корея",),
    "BY": ("Belorussia", "Белоруссия"),
    "MD": ("Молдавия",),
    "CD": ("Congo",),
    "Europe/Kiev": ("Kiev", "Kyiv", "Киев"),
    "Europe/Istanbul": ("Constantinople", "Константинополь", "Стамбул"),
    "Asia/Saigon": ("Saigon", "Сайгон"),
    "Asia/Calcutta": ("Calcutta", "Калькутта"),
    "America/New_York": ("New York City",),
}
"""Common names that the repository's current ones leave out."""

TARGET = Path(__file__).parent.parent / "factcheck" / "languages" / "gazetteer.tsv"


def rows() -> list[tuple[str, ...]]:
    """Each place as id, kind, the id of what it lies in, and its names in both languages."""
    english, russian = Locale("en"), Locale("ru")
    wholes = {
        part: whole
        for whole, parts in get_global("territory_containment").items()
        for part in parts
        if whole != "001"
    }
    found = []
    for id in sorted(set(english.territories) & set(russian.territories)):
        kind = "continent" if id.isdigit() else "country"
        names = (english.territories[id], russian.territories[id], *ALSO.get(id, ()))
        found.append((id, kind, wholes.get(id, ""), *names))
    for zone, territory in sorted(get_global("zone_territories").items()):
        name = english.time_zones.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
        local = russian.time_zones.get(zone, {}).get("city")
        if local and zone.count("/") == 1:
            found.append((zone, "city", territory, str(name), str(local), *ALSO.get(zone, ())))
    return found


if __name__ == "__main__":
    TARGET.write_text("".join("\t".join(row) + "\n" for row in rows()), encoding="utf-8")
