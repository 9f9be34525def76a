"""The HTML report in a browser: silent, usable by keyboard, filtered, sorted, narrow, without script."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import PAGES, Open, requests

pytest.importorskip("selenium.webdriver", reason="selenium is not installed")

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.select import Select


def find(page: Any, selector: str) -> list[Any]:
    return page.find_elements(By.CSS_SELECTOR, selector)


def active(page: Any) -> Any:
    return page.switch_to.active_element


def card(page: Any) -> str | None:
    """The text of the open note."""
    cards = find(page, ".card")
    assert len(cards) <= 1
    return cards[0].text if cards else None


def claim(page: Any, text: str) -> Any:
    return next(mark for mark in find(page, "a.claim") if mark.text.strip() == text)


def luminance(page: Any) -> float:
    """How light the ground is, 0 to 255."""
    ground = page.execute_script("return getComputedStyle(document.documentElement).backgroundColor")
    return sum(int(part) for part in ground[4:-1].split(",")) / 3


@pytest.mark.parametrize("name", sorted(PAGES))
def test_nothing_is_logged_and_nothing_is_asked_for(open_page: Open, name: str) -> None:
    page = open_page(name)
    for mark in find(page, "a.claim")[:5]:
        page.execute_script("arguments[0].click()", mark)
    asked = requests(page)
    assert len(asked) == 1
    assert asked[0].startswith("file:")
    assert page.get_log("browser") == []


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("name", sorted(PAGES))
def test_no_page_scrolls_sideways(open_page: Open, name: str, width: int) -> None:
    page = open_page(name, width=width)
    inside = "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    assert page.execute_script(inside)
    for mark in find(page, "a.claim")[:1]:
        page.execute_script("arguments[0].click()", mark)
        assert page.execute_script(inside)


def test_keys_reach_open_and_leave_a_note(open_page: Open) -> None:
    page = open_page("nested")
    page.execute_script("document.querySelector('h2[id=d1]').focus()")
    active(page).send_keys(Keys.TAB)
    assert active(page).text.strip() == "Ann,"
    assert page.execute_script("return getComputedStyle(document.activeElement).outlineStyle") == "solid"
    active(page).send_keys(Keys.ARROW_RIGHT)
    assert active(page).text.strip() == "born in"
    active(page).send_keys(Keys.ARROW_LEFT)
    active(page).send_keys(Keys.ENTER)
    shown = card(page) or ""
    for words in ("Contradicted", "1968", "1969", "NASA", "same subject", "The Eagle landed"):
        assert words in shown
    assert active(page).get_attribute("class") == "card"
    active(page).send_keys(Keys.TAB)
    assert active(page).text == "Previous"
    active(page).send_keys(Keys.ESCAPE)
    assert card(page) is None
    assert active(page).text.strip() == "Ann,"


def test_next_walks_through_the_claims_and_close_closes(open_page: Open) -> None:
    page = open_page("nested")
    claim(page, "It rained.").click()
    assert "Unverified" in (card(page) or "")
    for _ in range(2):
        find(page, ".card button")[1].click()
    assert "Opinion" in (card(page) or "")
    find(page, ".card button")[2].click()
    assert card(page) is None


def test_a_click_opens_and_a_second_one_closes(open_page: Open) -> None:
    page = open_page("nested")
    mark = claim(page, "It rained.")
    mark.click()
    assert card(page)
    mark.click()
    assert card(page) is None


def test_words_of_several_claims_show_every_note_inner_first(open_page: Open) -> None:
    page = open_page("nested")
    claim(page, "1901").click()
    verdicts = [node.text for node in find(page, ".card .verdict")]
    assert verdicts == ["Supported", "Disputed", "Contradicted"]


def test_filters_hide_marks_rows_and_notes(open_page: Open) -> None:
    page = open_page("nested")
    find(page, "input[value=contradicted]")[0].click()
    assert find(page, "output")[0].text == "Shown: 4 / 5"
    assert not find(page, "tbody tr")[0].is_displayed()
    assert not find(page, ".margin li")[0].is_displayed()
    assert (
        page.execute_script("return getComputedStyle(document.querySelector('.wrong')).fontWeight") == "400"
    )
    first = claim(page, "Ann,")
    assert first.get_attribute("href") is None
    assert claim(page, "1901").get_attribute("data-kind") == "supported"
    find(page, "button[type=reset]")[0].click()
    assert claim(page, "Ann,").get_attribute("href").endswith("#d1-n1")
    assert find(page, "tbody tr")[0].is_displayed()


def test_filters_by_rule_and_speaker(open_page: Open) -> None:
    page = open_page("nested")
    Select(find(page, "select[name=speaker]")[0]).select_by_visible_text("Dora")
    assert find(page, "output")[0].text == "Shown: 2 / 5"
    Select(find(page, "select[name=rule]")[0]).select_by_visible_text("Wrong date")
    assert find(page, "output")[0].text == "Shown: 0 / 5"
    Select(find(page, "select[name=speaker]")[0]).select_by_index(0)
    assert find(page, "a.claim[href]")[0].text.strip() == "Ann,"
    assert find(page, "output")[0].text == "Shown: 1 / 5"


def test_the_table_sorts_up_and_down_by_any_column(open_page: Open) -> None:
    page = open_page("plain")
    levels = lambda: [row.text.split()[1] for row in find(page, "tbody tr")]  # noqa: E731
    heads = find(page, "th button")
    heads[1].click()
    assert levels() == ["Error", "Error", "Warning", "Note"]
    assert find(page, "th")[1].get_attribute("aria-sort") == "ascending"
    heads[1].click()
    assert levels() == ["Note", "Warning", "Error", "Error"]
    heads[0].click()
    assert [row.text.split()[0] for row in find(page, "tbody tr")] == ["1", "2", "3", "4"]
    assert [head.get_attribute("aria-sort") for head in find(page, "th")].count(None) == len(heads) - 1


def test_a_row_of_the_table_leads_to_its_words(open_page: Open) -> None:
    page = open_page("plain")
    find(page, "tbody tr")[3].find_element(By.TAG_NAME, "a").click()
    assert "В.И. Ленина" in (card(page) or "")
    assert "Противоречит" in (card(page) or "")
    assert "Закрыть" in (card(page) or "")


def test_a_link_to_a_note_opens_it(open_page: Open) -> None:
    page = open_page("nested")
    page.get(page.current_url + "#d1-n4")
    assert "It rained." in (card(page) or "")
    assert active(page).get_attribute("class") == "card"


def test_documents_lead_to_each_other(open_page: Open) -> None:
    page = open_page("plain")
    find(page, "nav a")[1].click()
    assert active(page).tag_name == "body" or "институт" in active(page).text
    assert abs(page.execute_script("return document.getElementById('d2').getBoundingClientRect().top")) < 900
    find(page, "article a[href='#documents']")[1].click()
    assert page.current_url.endswith("#documents")


def test_the_page_follows_the_scheme_and_the_button_turns_it(open_page: Open) -> None:
    assert luminance(open_page("plain")) > 200
    page = open_page("plain", dark=True)
    assert luminance(page) < 60
    find(page, "#theme")[0].click()
    assert luminance(page) > 200
    find(page, "#theme")[0].click()
    assert luminance(page) < 60


@pytest.mark.parametrize("width", [375, 1280])
def test_the_note_stands_in_the_margin_or_at_the_foot(open_page: Open, width: int) -> None:
    page = open_page("nested", width=width)
    mark = claim(page, "It rained.")
    mark.click()
    note, words = find(page, ".card")[0].rect, mark.rect
    if width > 1000:
        assert note["x"] > words["x"] + words["width"]
        assert abs(note["y"] - words["y"]) < 40
    else:
        top = page.execute_script("return document.querySelector('.card').getBoundingClientRect().top")
        bottom = page.execute_script("return arguments[0].getBoundingClientRect().bottom", mark)
        assert bottom <= top


def test_without_the_script_everything_is_there_to_read(open_page: Open) -> None:
    page = open_page("nested", script=False)
    assert not find(page, "#filters")[0].is_displayed()
    assert not find(page, "#theme")[0].is_displayed()
    assert len([node for node in find(page, ".notes li") if node.is_displayed()]) == 5
    assert "NASA" in find(page, ".notes")[0].text
    claim(page, "It rained.").click()
    assert page.current_url.endswith("#d1-n4")
    assert find(page, ":target")[0].get_attribute("id") == "d1-n4"
    find(page, ":target .back")[0].click()
    assert find(page, ":target")[0].text.strip() == "It rained."


def test_print_shows_the_notes_and_no_controls(open_page: Open) -> None:
    page = open_page("nested")
    claim(page, "It rained.").click()
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    page.execute_script("dispatchEvent(new Event('beforeprint'))")
    assert not find(page, "#filters")[0].is_displayed()
    assert not find(page, ".card")[0].is_displayed()
    assert all(node.is_displayed() for node in find(page, ".notes li"))
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_signs_and_shapes_tell_the_verdicts_apart_without_colour(open_page: Open) -> None:
    page = open_page("nested")
    shapes = page.execute_script(
        "return [...document.querySelectorAll('a.claim')].map((mark) => {"
        "const style = getComputedStyle(mark);"
        "return [mark.dataset.kind, style.textDecorationStyle + style.textDecorationThickness]})"
    )
    assert len(set(dict(shapes).values())) == 5
    signs = page.execute_script(
        "return [...document.querySelectorAll('.legend .verdict')]"
        ".map((term) => getComputedStyle(term, '::before').content)"
    )
    assert len(set(signs)) == 5
