"""Reads the word lists as a careful volunteer would: `python -m tests.word_list_lint`.

Every finding is a Dutch sentence with file and line, for `docs/woordenlijsten.md` sends
volunteers here.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
LISTS: Final = ROOT / "src" / "cyclus_tui" / "data" / "nl"
MEANINGS: Final = "look_alikes"
"""The list in which a section is a meaning, and a word stands in one of them."""
SIDED: Final = {"opposites": 2, "distinctions": 0}
"""The lists whose sections have sides, and how many; 0 is two or more."""
CAPITALS: Final = frozenset(
    ("abbreviations", section) for section in ("well known", "not in a postcode")
)
"""The sections that are in capitals; all others have none."""
BARE: Final = frozenset({"first_names", "family_names", "question_words"})
"""The lists without accents."""
REFER: Final = (
    ("first_names", "also a word", "first_names", ("common", "from elsewhere")),
    ("first_names", "hardly a name", "first_names", ("also a word",)),
    ("first_names", "only with a capital", "first_names", ("common", "from elsewhere")),
    ("family_names", "surely", "family_names", ("names",)),
    ("idea_words", "unwanted", MEANINGS, ()),
)
"""Sections whose entries stand elsewhere too; no section means the sections' names."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list that says something."""

    list: str
    line: int
    section: str
    text: str

    @property
    def word(self) -> str:
        """The entry without the sign before it."""
        return self.text.removeprefix("= ")


@dataclass(frozen=True, slots=True)
class Heading:
    """Where a section begins."""

    list: str
    line: int
    name: str


def lint(folder: Path = LISTS) -> list[str]:
    """What is wrong in the lists of a folder, by file and line."""
    headings: list[Heading] = []
    entries: list[Entry] = []
    found: list[tuple[str, int, str]] = []
    for file in sorted(folder.glob("*.txt")):
        try:
            text = file.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError:
            found.append((file.stem, 1, "het bestand is niet als UTF-8 bewaard."))
            continue
        found += [(file.stem, at, told) for at, told in _signs(text)]
        for at, line in enumerate(text.splitlines(), 1):
            if line.startswith("["):
                headings.append(Heading(file.stem, at, line[1:-1]))
            elif line and not line.startswith("#"):
                last = headings[-1:]
                name = last[0].name if last and last[0].list == file.stem else ""
                entries.append(Entry(file.stem, at, name, line))
    for rule in (_sections, _doubles, _letters, _meanings, _sides, _references):
        found += rule(headings, entries)
    return [f"{name}.txt, regel {line}: {told}" for name, line, told in sorted(found)]


Findings = Iterator[tuple[str, int, str]]


def _signs(text: str) -> Iterator[tuple[int, str]]:
    """What a file may not hold, whatever it is about."""
    if not text.startswith("# "):
        yield 1, "bovenaan hoort uitleg, op regels met # ervoor."
    if not text.endswith("\n") or text.endswith("\n\n"):
        yield text.count("\n"), "het bestand eindigt met één regeleinde."
    for at, line in enumerate(text.split("\n"), 1):
        if line != line.strip():
            yield at, "er staat een spatie te veel voor of achter de regel."
        if "  " in line and not line.startswith("#"):
            yield at, "er staan twee spaties achter elkaar."
        if not line.isprintable():
            yield at, "er staat een onzichtbaar teken in de regel."
        if line != unicodedata.normalize("NFC", line):
            yield at, "een letter met een accent is in twee delen geschreven."
        if line.startswith("[") and not line.endswith("]"):
            yield at, "een groep staat tussen haken: [naam]."


def _sections(headings: list[Heading], entries: list[Entry]) -> Findings:
    """Entries outside a section, sections that stand twice or hold nothing."""
    filled = {(entry.list, entry.section) for entry in entries}
    seen: dict[tuple[str, str], int] = {}
    for entry in entries:
        if not entry.section:
            told = f"‘{entry.text}’ staat voor de eerste groep."
            yield entry.list, entry.line, told
    for heading in headings:
        place = (heading.list, heading.name)
        if place in seen:
            told = f"de groep [{heading.name}] staat ook op regel {seen[place]}."
            yield heading.list, heading.line, told
        elif place not in filled and heading.list != MEANINGS:
            yield heading.list, heading.line, f"de groep [{heading.name}] is leeg."
        seen.setdefault(place, heading.line)


def _doubles(headings: list[Heading], entries: list[Entry]) -> Findings:
    """Entries that stand twice in one section."""
    seen: dict[tuple[str, str, str], int] = {}
    side = 0
    for entry in entries:
        side = side + 1 if entry.text == "|" else side
        inside = entry.section + (f"|{side}" if entry.list in SIDED else "")
        place = (entry.list, inside, entry.word)
        if entry.text != "|" and place in seen:
            told = f"‘{entry.word}’ staat ook op regel {seen[place]}."
            yield entry.list, entry.line, told
        seen.setdefault(place, entry.line)


def _letters(headings: list[Heading], entries: list[Entry]) -> Findings:
    """Capitals where none belong, or the other way round, and accents."""
    for entry in entries:
        place = (entry.list, entry.section)
        if place in CAPITALS:
            if entry.text != entry.text.upper():
                yield entry.list, entry.line, f"‘{entry.text}’ hoort in hoofdletters."
        elif entry.text != entry.text.lower():
            yield entry.list, entry.line, f"‘{entry.text}’ hoort in kleine letters."
        if entry.list in BARE and not entry.text.isascii():
            yield entry.list, entry.line, f"‘{entry.text}’ hoort zonder accenten."


def _meanings(headings: list[Heading], entries: list[Entry]) -> Findings:
    """Words of two meanings, weights that are none, and what points nowhere."""
    names = {heading.name for heading in headings if heading.list == MEANINGS}
    homes = {heading.name: heading for heading in headings if heading.list == MEANINGS}
    where: dict[str, str] = {name: name for name in names}
    for entry in entries:
        if entry.list != MEANINGS:
            continue
        sign, _, rest = entry.text.partition(" ")
        if sign == ">":
            if rest not in homes:
                told = f"er is geen groep [{rest}] om naar te wijzen."
                yield entry.list, entry.line, told
            if rest == entry.section:
                yield entry.list, entry.line, "een groep is geen soort van zichzelf."
        elif sign == "*":
            if not _is_weight(rest):
                told = f"‘{rest}’ is geen getal tussen 0 en 1, zoals 0.6."
                yield entry.list, entry.line, told
        elif (home := where.setdefault(entry.word, entry.section)) != entry.section:
            told = f"‘{entry.word}’ staat ook bij [{home}], regel {homes[home].line}."
            yield entry.list, entry.line, told
        elif entry.word == entry.section:
            yield entry.list, entry.line, "de naam van de groep hoort er al bij."


def _is_weight(text: str) -> bool:
    """Whether this is a number between 0 and 1."""
    whole, dot, part = text.partition(".")
    return whole == "0" and dot == "." and part.isdigit()


def _sides(headings: list[Heading], entries: list[Entry]) -> Findings:
    """Sections with too few or too many sides, and sides without a word."""
    for heading in headings:
        if heading.list not in SIDED:
            continue
        place = (heading.list, heading.name)
        inside = [e.text for e in entries if (e.list, e.section) == place]
        count = inside.count("|") + 1
        if count != (SIDED[heading.list] or max(2, count)):
            told = f"de groep [{heading.name}] heeft {count} kanten."
            yield heading.list, heading.line, told
        if ("|", "|") in pairwise(["|", *inside, "|"]):
            told = f"de groep [{heading.name}] heeft een lege kant."
            yield heading.list, heading.line, told


def _references(headings: list[Heading], entries: list[Entry]) -> Findings:
    """Entries that mark what stands nowhere."""
    for name, section, goal, parts in REFER:
        known = {e.text for e in entries if e.list == goal and e.section in parts}
        if not parts:
            known = {heading.name for heading in headings if heading.list == goal}
        inside = " of ".join(f"[{part}]" for part in parts)
        missing = f"staat niet in {goal}.txt{', ' if parts else ''}{inside}."
        for entry in entries:
            here = (entry.list, entry.section) == (name, section)
            if here and entry.text not in known:
                yield name, entry.line, f"‘{entry.text}’ {missing}"


def main() -> int:
    """Say what is wrong; the exit code is 1 when anything is."""
    found = lint()
    sys.stdout.writelines(f"{told}\n" for told in found)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
