"""The command line: what may be asked, in Dutch, and who carries it out.

Exit status: 0 good, 1 a problem in the input or with the output, 2 wrong use, 141 when
who reads the output stopped reading. A problem is a sentence on standard error, never a
traceback. What is heavy is imported by the verb that needs it.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import Final, NoReturn

from cyclus_tui.console import crash
from cyclus_tui.errors import CyclusError

ANSWERS: Final = ("title", "place", "group", "date", "end", "facilitator")
"""What may be told of a new session; `domain/setup.py` knows them too."""

NOT_READ: Final = 141
"""The exit status when the reader is gone, as a shell tells it of any program."""


_DUTCH: Final = (
    (r"the following arguments are required: (.+)", r"Hier ontbreekt: \1."),
    (r"unrecognized arguments: (.+)", r"Dit ken ik niet: \1."),
    (
        r"argument .*?: invalid choice: (.+?) \(choose from (.+)\)",
        r"Ik ken \1 niet. Kies uit: \2.",
    ),
    (r"argument (\S+?)(?:/\S+)?: expected .+", r"Na \1 hoort nog iets."),
    (r"argument (\S+?)(?:/\S+)?: ignored explicit argument .+", r"Na \1 hoort niets."),
    (r"argument \S+: ([A-Z].+)", r"\1"),
)
"""What argparse says when something is wrong, and what we say."""


class _Help(argparse.HelpFormatter):
    """Help that begins in Dutch."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Show how a verb is written."""
        super().add_usage(usage, actions, groups, "Zo: " if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """A parser that speaks Dutch."""

    def __init__(self, **options: object) -> None:
        super().__init__(
            **options,  # type: ignore[arg-type]
            add_help=False,
            allow_abbrev=False,
            formatter_class=_Help,
        )
        self._positionals.title = "Wat u noemt"
        self._optionals.title = "Wat erbij kan"
        self.add_argument("-h", "--help", action="help", help="toont deze uitleg")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where the help is."""
        sentence = "Dit begrijp ik niet."
        for english, dutch in _DUTCH:
            if match := re.fullmatch(english, message):
                sentence = match.expand(dutch)
                break
        self.exit(2, f"{sentence}\nUitleg: {self.prog} --help\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line asks; the exit status."""
    _speak_utf8()
    try:
        args = _parser().parse_args(argv)
    except SystemExit as end:
        return int(end.code or 0)
    try:
        return _carry_out(args)
    except CyclusError as error:
        from cyclus_tui.commands.output import print_warning

        print_warning(str(error))
        return 1


def run() -> None:
    """Start the program and end with its exit status."""
    crash.install_hook()
    try:
        status = main()
    except BrokenPipeError:
        status = NOT_READ
    except KeyboardInterrupt:
        status = 130
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError as error:
            status = status or _unwritten(error)
            # Python flushes once more at its end: into nothing.
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    sys.exit(status)


def _unwritten(error: OSError) -> int:
    """The exit status when output did not arrive, which is said when it can be."""
    if isinstance(error, BrokenPipeError):
        return NOT_READ
    from cyclus_tui.commands.output import write_error_message

    with suppress(OSError):
        sys.stderr.write(f"{write_error_message(error)}\n")
        sys.stderr.flush()
    return 1


def _speak_utf8() -> None:
    """Write UTF-8, also into a pipe on Windows."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _carry_out(args: argparse.Namespace) -> int:
    """Hand what was asked to the function that does it."""
    if args.verb is None:
        from cyclus_tui.commands.opening import show_list

        return show_list(args.sessions, args.templates)
    if args.verb == "hints":
        from cyclus_tui.commands import hints

        return hints.hints(kind=args.kind, file=args.file)
    from cyclus_tui.commands import files, methods, sessions, sources
    from cyclus_tui.storage import temporary_files

    places = sources.places(args.sessions, args.templates)
    temporary_files.sweep(places.sessions, Path())
    match args.verb:
        case "new":
            answers = {n: v for n in ANSWERS if (v := getattr(args, n))}
            return sessions.new(
                places, method_id=args.method, answers=answers, opens=args.opens
            )
        case "open":
            return sessions.open_session(places, args.session)
        case "list":
            return sessions.list_sessions(places, as_json=args.json)
        case "methods" if args.action == "copy":
            return methods.copy(places, method_id=args.method, name=args.name)
        case "methods" if args.action == "schema":
            return methods.schema()
        case "methods" if args.action == "check":
            return methods.check(places, files=args.file)
        case "methods":
            return methods.list_methods(places, as_json=args.json)
        case "report":
            return sessions.report(
                places, words=args.session, form=args.to, out=args.out
            )
        case "export":
            return files.export(places, sessions=args.session, out=args.out)
        case "import":
            return files.import_files(places, files=args.file, dry_run=args.dry_run)
        case "merge":
            return files.merge(files=args.file, out=args.out)
        case "combine":
            from cyclus_tui.commands import combine

            return combine.combine(
                places, files=args.file, out=args.out, title=args.title or ""
            )
        case "check":
            return files.check(files=args.file)
        case "rescue":
            from cyclus_tui.commands import rescue

            return rescue.rescue(file=args.file, out=args.out)
        case "demo":
            return files.demo(places, out=args.out)
    raise AssertionError(args.verb)


def _parser() -> _Parser:
    """All that may be asked."""
    parser = _Parser(
        prog="cyclus",
        description="Begeleidt een bijeenkomst, van de eerste vraag tot de top 5.",
        epilog="Zonder woord erachter opent het programma met uw sessies.",
    )
    _add_places(parser, None)
    parser.add_argument(
        "--version", action=_Version, nargs=0, help="toont welke versie dit is"
    )
    verbs = parser.add_subparsers(
        title="Wat u kunt vragen", dest="verb", metavar="WOORD"
    )
    _add_session_verbs(verbs)
    _add_file_verbs(verbs)
    hints = _verb(verbs, "hints", "kijkt regels na op moeilijke of herkenbare woorden")
    hints.add_argument(
        "kind",
        metavar="SOORT",
        choices=("alike", "assumption", "outcome", "plain", "privacy", "question"),
        help="alike, assumption, outcome, plain, privacy of question",
    )
    hints.add_argument(
        "file",
        metavar="BESTAND",
        nargs="?",
        type=Path,
        help="anders wat u typt of doorgeeft",
    )
    return parser


def _add_session_verbs(verbs: argparse._SubParsersAction[_Parser]) -> None:
    """The verbs about sessions that are here."""
    new = _verb(verbs, "new", "begint een sessie met een methode")
    new.add_argument("method", metavar="METHODE", help="zoals cyclus methods ze noemt")
    new.add_argument("--title", metavar="TITEL", help="hoe de sessie heet")
    new.add_argument("--place", metavar="PLAATS", help="waar de sessie is")
    new.add_argument(
        "--group", metavar="GROEP", help="welke groep; haar open acties komen terug"
    )
    new.add_argument(
        "--date",
        metavar="DATUM",
        type=_day,
        default=date.today().isoformat(),
        help="wanneer, zoals 2026-11-21; anders vandaag",
    )
    new.add_argument("--end", metavar="TIJD", help="wanneer het klaar is, zoals 21:30")
    new.add_argument("--facilitator", metavar="NAAM", help="wie begeleidt")
    new.add_argument(
        "--no-open",
        dest="opens",
        action="store_false",
        help="opent niets en toont alleen waar de sessie staat",
    )
    open_one = _verb(verbs, "open", "opent een sessie")
    open_one.add_argument("session", metavar="SESSIE", help=_SESSION)
    list_all = _verb(verbs, "list", "toont welke sessies er zijn")
    _add_json(list_all)
    _add_method_actions(_verb(verbs, "methods", "toont welke methoden er zijn"))
    report = _verb(verbs, "report", "maakt een verslag om te printen of te mailen")
    report.add_argument("session", metavar="SESSIE", help=_SESSION)
    report.add_argument(
        "--to",
        choices=("txt", "html", "svg"),
        default="txt",
        help="tekst, een blad voor de printer, of de tekening van een theorie",
    )
    _add_out(report, "BESTAND", "waar het komt; anders op het scherm")


def _add_method_actions(methods: _Parser) -> None:
    """What can be done with methods besides listing them."""
    _add_json(methods)
    actions = methods.add_subparsers(
        title="Wat u ermee kunt doen", dest="action", metavar="WAT"
    )
    copy = _verb(actions, "copy", "maakt een eigen methode van een andere")
    copy.add_argument("method", metavar="METHODE", help="zoals cyclus methods ze noemt")
    copy.add_argument(
        "name", metavar="NAAM", nargs="?", default="", help="hoe zij heet"
    )
    check = _verb(actions, "check", "kijkt een eigen methode na")
    check.add_argument("file", metavar="BESTAND", nargs="+", type=Path)
    _verb(actions, "schema", "toont wat erin mag staan, voor een programma")


def _add_file_verbs(verbs: argparse._SubParsersAction[_Parser]) -> None:
    """The verbs about files that come and go."""
    export = _verb(verbs, "export", "bewaart sessies als YAML, voor een collega")
    export.add_argument("session", metavar="SESSIE", nargs="+", help=_SESSION)
    export.add_argument(
        "-o", dest="out", metavar="BESTAND|MAP", help="waar het komt; anders hier"
    )
    bring_in = _verb(verbs, "import", "neemt sessies van een collega over")
    bring_in.add_argument("file", metavar="BESTAND", nargs="+", type=Path)
    bring_in.add_argument(
        "--dry-run", action="store_true", help="zegt alleen wat er zou veranderen"
    )
    merge = _verb(verbs, "merge", "voegt kopieën van één sessie samen")
    merge.add_argument("file", metavar="BESTAND", nargs="+", type=Path)
    _add_out(merge, "BESTAND", "waar het komt: .yaml of .db", required=True)
    combine = _verb(verbs, "combine", "legt avonden over één vraag naast elkaar")
    combine.add_argument("file", metavar="BESTAND", nargs="+", type=Path)
    combine.add_argument("--title", metavar="TITEL", help="hoe het samen heet")
    _add_out(combine, "BESTAND", "waar het komt: .yaml of .db", required=True)
    check = _verb(verbs, "check", "kijkt of bestanden heel zijn en wat erin staat")
    check.add_argument("file", metavar="BESTAND", nargs="+", type=Path)
    rescue = _verb(verbs, "rescue", "redt wat er nog staat in een beschadigd bestand")
    rescue.add_argument("file", metavar="BESTAND", type=Path)
    _add_out(rescue, "BESTAND", "waar het komt: .db of .yaml; anders ernaast")
    demo = _verb(verbs, "demo", "zet een voorbeeld bij uw sessies")
    demo.add_argument("--out", metavar="MAP", type=Path, help="in welke map")


def _verb(verbs: argparse._SubParsersAction[_Parser], name: str, about: str) -> _Parser:
    """One verb; what may stand before it may also stand after it."""
    verb = verbs.add_parser(name, help=about, description=f"Dit {about}.")
    _add_places(verb, argparse.SUPPRESS)
    return verb


def _add_places(parser: _Parser, default: str | None) -> None:
    """Where sessions and templates are."""
    parser.add_argument(
        "--sessions",
        metavar="MAP",
        type=Path,
        default=default,
        help="waar de sessies staan",
    )
    parser.add_argument(
        "--templates",
        metavar="MAP",
        type=Path,
        default=default,
        help="waar eigen methoden staan",
    )


def _add_json(parser: _Parser) -> None:
    """The same for a program as for people."""
    parser.add_argument("--json", action="store_true", help="voor een ander programma")


def _add_out(
    parser: _Parser, metavar: str, about: str, *, required: bool = False
) -> None:
    """Where the result goes."""
    parser.add_argument(
        "-o", dest="out", metavar=metavar, type=Path, required=required, help=about
    )


class _Version(argparse.Action):
    """Shows the version, which is looked up only when it is asked for."""

    def __call__(
        self, parser: argparse.ArgumentParser, *_: object, **__: object
    ) -> None:
        """Say it and stop."""
        from cyclus_tui.commands.sources import program

        parser.exit(0, f"{program()}\n")


def _day(text: str) -> str:
    """A date, as `2026-11-21`."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        sentence = "Typ de datum als jaar-maand-dag, zoals 2026-11-21."
        raise argparse.ArgumentTypeError(sentence) from None


_SESSION: Final = "een bestand, of genoeg van de titel"
