"""A headless Chromium, one for the whole run; without one the browser tests are skipped and say so."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.model import Report
from factcheck.reports import render
from factcheck.reports.view import Options
from tests.reports.conftest import report_of
from tests.reports.samples import HOSTILE, PLAIN, RUSSIAN, Sample, row

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
Open = Callable[..., Any]

NESTED_TEXT = "Ann, born in 1901, met Bob in 1968 there. It rained. Ann liked it."
NESTED = Sample(
    "nested.txt",
    "en",
    NESTED_TEXT,
    (
        row("Ann, born in 1901, met Bob in 1968 there.", "contradicted", wrong="1968", speaker="Cid"),
        row("born in 1901", "supported", speaker="Cid"),
        row("1901, met Bob", "disputed", speaker="Cid"),
        row("It rained.", "unverified", speaker="Dora"),
        row("Ann liked it.", "opinion", speaker="Dora"),
    ),
)
PAGES = {
    "plain": (PLAIN, RUSSIAN),
    "russian": (RUSSIAN,),
    "nested": (NESTED,),
    "hostile": HOSTILE,
    "empty": (),
}


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The browser's driver."""
    selenium = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
    browser, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not browser or not driver:
        pytest.skip("chromium and chromedriver are not installed")
    options = selenium.ChromeOptions()
    options.binary_location = browser
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    session = selenium.Chrome(options=options, service=selenium.ChromeService(executable_path=driver))
    yield session
    session.quit()


@pytest.fixture
def open_page(chromium: Any, tmp_path: Path) -> Open:
    """Opens the page of a sample at a width, in a scheme, with or without the script."""

    def opened(name: str, *, width: int = 1280, dark: bool = False, script: bool = True) -> Any:
        path = tmp_path / f"{name}.html"
        path.write_text(render("html", report_on(name), Options()), encoding="utf-8")
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        chromium.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        chromium.execute_cdp_cmd(
            "Emulation.setEmulatedMedia",
            {"features": [scheme, {"name": "prefers-reduced-motion", "value": "reduce"}]},
        )
        chromium.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not script})
        chromium.get_log("browser")
        chromium.get_log("performance")
        chromium.get(path.as_uri())
        return chromium

    return opened


def report_on(name: str) -> Report:
    """The report that a page is made of."""
    return report_of(*PAGES[name])


def requests(chromium: Any) -> list[str]:
    """What the browser asked for since the page was opened."""
    messages = [json.loads(entry["message"])["message"] for entry in chromium.get_log("performance")]
    return [
        message["params"]["request"]["url"]
        for message in messages
        if message["method"] == "Network.requestWillBeSent"
    ]
