"""Every error that a person may see: a Dutch sentence that says what to do.

The command line imports it before the first thing is on the screen: so only light
modules at the top, and dataclasses are none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple, NoReturn

MOST_FINDINGS: Final = 50
"""After this many findings the rest waits until these are mended."""
MORE_FINDINGS: Final = "verder heb ik niet gekeken. Verbeter eerst wat hierboven staat."
"""What then closes the list."""


class CyclusError(Exception):
    """The root of the tree; its text is a sentence a facilitator can act on."""


class RuleError(CyclusError):
    """A method's rule says no to what was asked; nothing changed."""


class AskFirstError(RuleError):
    """It is done once somebody agrees; the text is the question. Nothing changed."""


class StorageError(CyclusError):
    """A session file could not be read or written; nothing is shown as saved."""


class SessionInUseError(StorageError):
    """Another window of the program holds this session."""


class NewerFileError(StorageError):
    """The file was made by a newer version of the program."""


class Finding(NamedTuple):
    """One mistake in a file: where it stands and what to do about it."""

    line: int
    """Counted from 1; 0 when the whole file is meant."""
    message: str
    """A Dutch sentence."""

    def __str__(self) -> str:
        return f"regel {self.line}: {self.message}" if self.line else self.message


class FileFindingsError(CyclusError):
    """A file holds mistakes; all of them are told at once and nothing changed."""

    def __init__(self, name: str, findings: Sequence[Finding]) -> None:
        self.name = name
        self.findings = tuple(sorted(findings, key=lambda finding: finding.line))
        lines = "\n".join(f"  {finding}" for finding in self.findings)
        super().__init__(f"In {name} klopt iets niet:\n{lines}")


class FindingCollector:
    """Gathers what is wrong with one file, so that it is mended once."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.findings: list[Finding] = []

    def add_finding(self, line: int, message: str) -> None:
        """Take down what is wrong; past `MOST_FINDINGS` it ends there."""
        self.findings.append(Finding(line, message))
        if len(self.findings) >= MOST_FINDINGS:
            self.stop(line, MORE_FINDINGS)

    def stop(self, line: int, message: str) -> NoReturn:
        """Take down what makes reading on useless, and refuse the file."""
        self.findings.append(Finding(line, message))
        raise FileFindingsError(self.name, self.findings)

    def raise_findings(self) -> None:
        """Refuse the file when anything was found."""
        if self.findings:
            raise FileFindingsError(self.name, self.findings)
