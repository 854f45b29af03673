"""HTML: the report as one file for the printer: one sheet, large letters, no script.

Nothing in it can reach out: the policy in its head allows only its own style, and
people's words stand there escaped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from cyclus_tui.reports.chosen_list import RESCUED, ReportItem
from cyclus_tui.reports.drawing_sheets import Sheet
from cyclus_tui.reports.outline import Outline
from cyclus_tui.reports.sections import Section
from cyclus_tui.reports.text import drawn

LADDER: Final = 62
"""The signs of one width that fit on a line of the sheet: 8.43 pt each on 186 mm."""

_STYLE: Final = """\
@page { size: A4; margin: 9mm 12mm; }
@page side { size: A4 landscape; }
* { margin: 0; padding: 0; }
body { font: 14pt/1.16 Arial, "Liberation Sans", sans-serif; color: #000;
  background: #fff; overflow-wrap: anywhere; }
h1 { font-size: 19pt; }
h2 { font-size: 15pt; margin: 3pt 0 1pt; break-after: avoid; }
p { orphans: 2; widows: 2; }
.draft { font-weight: bold; border: 2pt solid #000; padding: 0 5pt; }
.question { font-weight: bold; border-left: 4pt solid #000; padding-left: 6pt; }
ol { list-style: none; }
li { display: flex; break-inside: avoid; padding: 2pt 0; border-top: 1pt solid #000; }
li > b { min-width: 20pt; }
.advice { font-weight: bold; }
pre { font: 14pt/1.2 "DejaVu Sans Mono", Consolas, monospace; white-space: pre-wrap; }
.picture { break-before: page; }
.picture svg { display: block; }
.side { page: side; width: 273mm; }
.account { break-inside: avoid; border-top: 2pt solid #000; margin-top: 3pt;
  padding-top: 2pt; }
@media screen {
  body { max-width: 186mm; margin: 0 auto; padding: 8mm 4mm; }
  .picture { overflow: auto; width: auto; }
}
"""


def html(report: Outline, drawing: Sequence[Sheet] = ()) -> str:
    """The whole page; a `drawing` is SVG of our own, on pages of its own at the end."""
    return "\n".join([*_head(report), *_body(report, drawing), "</html>", ""])


def _head(report: Outline) -> Iterator[str]:
    """What a browser has to know, and what it may not do."""
    yield "<!DOCTYPE html>"
    yield '<html lang="nl">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield (
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    )
    yield '<meta name="robots" content="noindex, nofollow">'
    yield '<meta name="referrer" content="no-referrer">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(report.title)}</title>"
    yield f"<style>\n{_STYLE}</style>"
    yield "</head>"


def _body(report: Outline, drawing: Sequence[Sheet]) -> Iterator[str]:
    """What is on the sheet, from top to bottom."""
    yield "<body>"
    yield _line("h1", report.title)
    yield _line("p", report.when_and_where)
    if report.has_list:
        style = "" if report.chosen.settled else "draft"
        yield _line("p", report.chosen.status, style)
    if report.question:
        yield _line("p", report.question, "question")
    if report.shows_list:
        yield from _list(report)
    if report.shows_promise:
        yield _line("h2", "Wat er nu gebeurt")
        yield from _promise(report)
    for section in report.sections:
        yield from _section(section)
    yield _line("p", " ".join(report.account), "account")
    for sheet in drawing:
        side = " side" if sheet.on_its_side else ""
        title = f"<figcaption>{sheet.title}</figcaption>" if sheet.title else ""
        yield f'<figure class="picture{side}">{title}{sheet.svg}</figure>'
    yield "</body>"


def _list(report: Outline) -> Iterator[str]:
    """The recommendations."""
    yield _line("h2", report.chosen.heading)
    yield "<ol>"
    for item in report.chosen.items:
        yield from _item(item, f"{item.place}.")
    yield "</ol>"
    if report.chosen.rescued:
        yield _line("h2", RESCUED)
        yield "<ol>"
        for item in report.chosen.rescued:
            yield from _item(item, "+")
        yield "</ol>"


def _section(section: Section) -> Iterator[str]:
    """What else came out of it, under its heading."""
    yield _line("h2", section.heading)
    if section.drawn:
        lines = [part for line in section.lines for part in drawn(line, LADDER)]
        yield "<pre>" + escape("\n".join(lines)) + "</pre>"
        return
    for line in section.lines:
        yield _line("p", line)


def _item(item: ReportItem, number: str) -> Iterator[str]:
    """One recommendation, with what a minority said of it."""
    yield f"<li><b>{number}</b><div>"
    yield _line("p", item.advice, "advice")
    for label, words in item.sentences:
        yield f"<p>{_labelled(label, words)}</p>"
    yield _line("p", item.support)
    yield "</div></li>"


def _promise(report: Outline) -> Iterator[str]:
    """What happens now, in one paragraph."""
    promises = [_labelled(label, words) for label, words in report.promise]
    yield f"<p>{' · '.join(promises) or 'Er is nog niets beloofd.'}</p>"


def _labelled(label: str, words: str) -> str:
    """Words with what they are before them."""
    return f'<i>{escape(label)}:</i> <span dir="auto">{escape(words)}</span>'


def _line(tag: str, words: str, style: str = "") -> str:
    """Words in an element; nothing of them is read as HTML."""
    named = f' class="{style}"' if style else ""
    return f'<{tag}{named} dir="auto">{escape(words)}</{tag}>'
