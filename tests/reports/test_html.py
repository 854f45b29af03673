"""The sheet in HTML: safe to open, large to read, nothing of people's words as tags."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

from cyclus_tui.domain.method import setup
from cyclus_tui.reports.html import html
from cyclus_tui.reports.outline import outline
from cyclus_tui.reports.sections import Section
from tests.reports.evening import METHOD, Evening, whole_evening

ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "ol", "li"),
    *("div", "b", "i", "span"),
}
EMPTY = {"meta"}


class Tags(HTMLParser):
    """Keeps what a browser would see, and whether every tag is closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag."""
        self.seen.append((tag, dict(attrs)))
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """See that it closes the one that was opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep what is shown."""
        self.text += data


def page_of(evening: Evening) -> str:
    """The whole page."""
    return html(outline(evening.session, METHOD))


def parsed(page: str) -> Tags:
    """The page as a browser reads it."""
    tags = Tags()
    tags.feed(page)
    tags.close()
    assert tags.open == []
    return tags


def test_the_page_may_load_and_run_nothing() -> None:
    """The policy is there, and so is the wish not to be found."""
    page = page_of(whole_evening())
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    metas = [attrs for tag, attrs in parsed(page).seen if tag == "meta"]
    assert {"http-equiv": "Content-Security-Policy", "content": policy} in metas
    assert any(m.get("name") == "robots" and "noindex" in str(m) for m in metas)
    assert not re.search(r"<script|<link|<img|javascript:|https?://|url\(", page, re.I)


def test_words_of_people_are_never_tags() -> None:
    """Not in a title, an advice, a remark or a promise."""
    evening = whole_evening()
    nasty = "<script>alert(1)</script> & \"x\" <img src=x onerror='y'> </title></style>"
    evening.run(setup.describe, answers={"title": nasty, "place": nasty})
    evening.write(1, advice=nasty, because=nasty, notice=nasty, for_whom=nasty)
    evening.object_to(1, nasty)
    evening.decide()
    tags = parsed(page_of(evening))
    assert {tag for tag, _ in tags.seen} <= ALLOWED
    assert tags.text.count(nasty) >= 6
    assert not any(name.startswith("on") for _, attrs in tags.seen for name in attrs)


def test_every_letter_is_at_least_fourteen_points() -> None:
    """For eyes that read without glasses."""
    page = page_of(whole_evening())
    sizes = [float(size) for size in re.findall(r"font(?:-size)?: ([\d.]+)pt", page)]
    assert sizes
    assert min(sizes) >= 14
    assert not re.search(r"font-size: [\d.]+(?:px|em|%)|<small", page)


def test_the_page_says_what_the_text_says() -> None:
    """Both forms print one outline."""
    text = parsed(page_of(whole_evening())).text
    for words in (
        "Top 5, gezamenlijk gedragen",
        "Ik wil niet dat buren me daar zien zitten.",
        "Tussen deze is opnieuw gekozen.",
        "11 bewoners",
        "Niet aanwezig:",
        "met toestemming, zonder naam",
        "donderdag 14 januari 2027",
    ):
        assert words in text


def test_an_evening_without_a_choice_still_makes_a_page() -> None:
    """Marked as a draft."""
    page = page_of(Evening())
    assert 'class="draft"' in page
    assert "Er is nog niets gezegd of opgeschreven." in parsed(page).text


def test_a_line_of_the_ladder_goes_on_under_its_own_words() -> None:
    """What stands before it is drawn on; no line is wider than the sheet."""
    words = "wie iemand in de buurt vertrouwt, praat daar veel eerder over geld"
    ladder = Section("De ladder", (f"├─ S1 {words}", "│  └─ X1 thee"), drawn=True)
    sheet = replace(outline(whole_evening().session, METHOD), sections=(ladder,))
    lines = html(sheet).partition("<pre>")[2].partition("</pre>")[0].split("\n")
    assert lines == [
        "├─ S1 wie iemand in de buurt vertrouwt, praat daar veel eerder",
        "│    over geld",
        "│  └─ X1 thee",
    ]
