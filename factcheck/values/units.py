"""Units of measurement: canonical symbols, what they measure, and conversion to base units."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: `factors` turn a value into base units, `offset` is then added (degrees Celsius to kelvin).

    More than one factor stands for a word of several units ("ton", "gallon"); the first is the default.
    """

    dimension: str
    factors: tuple[float, ...]
    offset: float = 0.0


DAY = 86_400.0
MONTH = 30.436875 * DAY  # a twelfth of the mean Gregorian year
YEAR = 365.2425 * DAY

# fmt: off
_SIZES: Mapping[str, Mapping[str, float | tuple[float, ...]]] = {
    "count": {"": 1},
    "ratio": {"1": 1, "%": 0.01, "‰": 0.001, "ppm": 1e-6, "ppb": 1e-9},
    "percentage points": {"pp": 1},
    "length": {
        "m": 1, "km": 1e3, "cm": 1e-2, "dm": 0.1, "mm": 1e-3, "µm": 1e-6, "nm": 1e-9, "pm": 1e-12, "Å": 1e-10,
        "in": 0.0254, "ft": 0.3048, "yd": 0.9144, "mi": 1609.344, "nmi": 1852, "fathom": 1.8288,
        "ly": 9.4607304725808e15, "AU": 1.495978707e11, "pc": 3.0856775814914e16, "kpc": 3.0856775814914e19,
        "Mpc": 3.0856775814914e22, "verst": 1066.8, "arshin": 0.7112, "sazhen": 2.1336, "vershok": 0.04445,
    },
    "mass": {
        "kg": 1, "g": 1e-3, "mg": 1e-6, "µg": 1e-9, "t": 1e3, "kt": 1e6, "Mt": 1e9, "q": 100,
        "lb": 0.45359237, "oz": (0.028349523125, 0.0311034768), "st": 6.35029318,
        "ton": (1e3, 907.18474, 1016.0469088), "pood": 16.3804964, "funt": (0.40951241, 0.45359237),
        "ct": 2e-4,
    },
    "area": {
        "m²": 1, "km²": 1e6, "cm²": 1e-4, "mm²": 1e-6, "ha": 1e4, "a": 100, "acre": 4046.8564224,
        "in²": 6.4516e-4,
        "ft²": 0.09290304, "yd²": 0.83612736, "mi²": 2589988.110336, "desyatina": 10925.4,
    },
    "volume": {
        "m³": 1, "km³": 1e9, "cm³": 1e-6, "mm³": 1e-9, "l": 1e-3, "ml": 1e-6, "cl": 1e-5, "dl": 1e-4,
        "hl": 0.1,
        "gal": (3.785411784e-3, 4.54609e-3), "qt": (9.46352946e-4, 1.1365225e-3),
        "pt": (4.73176473e-4, 5.6826125e-4),
        "floz": (2.95735295625e-5, 2.84130625e-5), "bbl": (0.158987294928, 0.16365924), "in³": 1.6387064e-5,
        "ft³": 0.028316846592, "yd³": 0.764554857984, "mi³": 4168181825.44058,
    },
    "time": {
        "s": 1, "ms": 1e-3, "µs": 1e-6, "ns": 1e-9, "min": 60, "h": 3600, "day": DAY, "week": 7 * DAY,
        "fortnight": 14 * DAY, "month": MONTH, "year": YEAR, "decade": 10 * YEAR, "century": 100 * YEAR,
        "millennium": 1000 * YEAR,
    },
    "speed": {
        "m/s": 1, "km/h": 1 / 3.6, "km/s": 1e3, "mi/h": 0.44704, "mi/s": 1609.344, "kn": 1852 / 3600,
        "ft/s": 0.3048,
        "m/min": 1 / 60, "cm/s": 0.01,
    },
    "acceleration": {"m/s²": 1},
    "density": {"kg/m³": 1, "g/cm³": 1e3, "g/l": 1, "mg/l": 1e-3},
    "power": {"W": 1, "mW": 1e-3, "kW": 1e3, "MW": 1e6, "GW": 1e9, "TW": 1e12, "hp": (745.69987, 735.49875)},
    "energy": {
        "J": 1, "kJ": 1e3, "MJ": 1e6, "GJ": 1e9, "TJ": 1e12, "cal": (4.184, 4184), "kcal": 4184, "Wh": 3600,
        "kWh": 3.6e6, "MWh": 3.6e9, "GWh": 3.6e12, "TWh": 3.6e15, "eV": 1.602176634e-19,
        "keV": 1.602176634e-16,
        "MeV": 1.602176634e-13, "GeV": 1.602176634e-10, "TeV": 1.602176634e-7,
    },
    "force": {"N": 1, "kN": 1e3, "MN": 1e6},
    "torque": {"N·m": 1},
    "voltage": {"V": 1, "mV": 1e-3, "kV": 1e3, "MV": 1e6},
    "current": {"A": 1, "mA": 1e-3, "kA": 1e3},
    "resistance": {"Ω": 1, "kΩ": 1e3, "MΩ": 1e6},
    "frequency": {"Hz": 1, "kHz": 1e3, "MHz": 1e6, "GHz": 1e9, "THz": 1e12, "rpm": 1 / 60},
    "pressure": {
        "Pa": 1, "hPa": 100, "kPa": 1e3, "MPa": 1e6, "GPa": 1e9, "bar": 1e5, "mbar": 100, "atm": 101325,
        "mmHg": 133.322387415, "psi": 6894.757293168,
    },
    "amount": {"mol": 1, "mmol": 1e-3, "kmol": 1e3},
    "molar mass": {"g/mol": 1},
    "radiation": {"Bq": 1},
    "dose": {"Sv": 1, "mSv": 1e-3, "µSv": 1e-6},
    "sound": {"dB": 1},
    "data": {
        "bit": 0.125, "kbit": 125, "Mbit": 125e3, "Gbit": 125e6, "B": 1, "kB": (1e3, 1024),
        "MB": (1e6, 1024**2),
        "GB": (1e9, 1024**3), "TB": (1e12, 1024**4), "PB": (1e15, 1024**5), "KiB": 1024,
        "MiB": 1024**2, "GiB": 1024**3,
        "TiB": 1024**4,
    },
    "data rate": {
        "bit/s": 0.125, "kbit/s": 125, "Mbit/s": 125e3, "Gbit/s": 125e6, "B/s": 1, "kB/s": 1e3, "MB/s": 1e6,
        "GB/s": 1e9,
    },
    "angle": {"°": 1, "′": 1 / 60, "″": 1 / 3600, "rad": 57.29577951308232},
    "temperature": {"K": 1},
    "score": {"score": 1},
}
# fmt: on
CURRENCIES = (
    "USD EUR GBP JPY CNY RUB SUR INR CHF CAD AUD NZD HKD SGD KRW TRY UAH BYN KZT PLN CZK HUF SEK NOK DKK "
    "ISK BRL MXN ARS CLP COP ZAR EGP NGN ILS SAR AED IRR PKR BDT IDR MYR THB PHP VND DEM FRF ITL ESP BTC"
)
# The precision with which a calendar unit is a number of days: a month has 28 to 31, a year 365 or 366.
CALENDAR_SLACK: Mapping[str, float] = {
    "month": 2.5 * DAY,
    "year": 1.0 * DAY,
    "decade": 2.0 * DAY,
    "century": 2.0 * DAY,
    "millennium": 2.0 * DAY,
}


def _units() -> Iterator[tuple[str, Unit]]:
    for dimension, symbols in _SIZES.items():
        for symbol, size in symbols.items():
            yield symbol, Unit(dimension, size if isinstance(size, tuple) else (float(size),))
    yield "°C", Unit("temperature", (1.0,), 273.15)
    yield "°F", Unit("temperature", (5 / 9,), 459.67 * 5 / 9)
    for code in CURRENCIES.split():
        yield code, Unit("money", (1.0,))


UNITS: Mapping[str, Unit] = dict(_units())


def dimension_of(symbol: str) -> str:
    """What a unit measures. Raises KeyError for a symbol that is not in UNITS."""
    return UNITS[symbol].dimension


def to_base(value: float, symbol: str, reading: int = 0) -> float:
    """`value` in the base unit of its dimension; `reading` chooses among an ambiguous unit's meanings."""
    unit = UNITS[symbol]
    return value * unit.factors[reading] + unit.offset


def from_base(base: float, symbol: str) -> float:
    """The inverse of `to_base` in the unit's default meaning."""
    unit = UNITS[symbol]
    return (base - unit.offset) / unit.factors[0]


def factor(symbol: str) -> float:
    """How many base units one unit is, in its default meaning and without its offset."""
    return UNITS[symbol].factors[0]
