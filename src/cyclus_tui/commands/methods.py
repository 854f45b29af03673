"""The verb methods: which there are, copying one, and looking one over."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cyclus_tui.app import own_methods
from cyclus_tui.commands.output import print_json, print_warning, print_words
from cyclus_tui.commands.sources import Places, expand_patterns


def list_methods(places: Places, *, as_json: bool) -> int:
    """Print the methods that are here; a template with mistakes says so."""
    status = 0
    for file in places.methods().all():
        method = file.method
        if file.error:
            print_warning(str(file.error))
            status = 1
        if as_json:
            body: dict[str, object] = {"id": file.id, "file": file.place}
            if method:
                body |= {
                    "title": method.title,
                    "part": method.part,
                    "purpose": method.purpose,
                    "group": method.group,
                    "minutes": sum(p.minutes.normal for p in method.phases),
                }
            print_json(body)
        elif method:
            print_words(f"{method.id}\n  {method.title}. {method.purpose}")
    return status


def copy(places: Places, *, method_id: str, name: str) -> int:
    """Make a method of one's own out of another one, and say how to go on."""
    folder = own_methods.own_folder(places.templates)
    path = own_methods.copy_method(places.methods(), folder, method_id, name)
    print_words(
        f"Gemaakt: {path}\n"
        "Open dit bestand met Kladblok en schrijf de zinnen zoals u ze zegt.\n"
        f"Kijk het daarna na met: cyclus methods check {path.stem}\n"
        f"Begin ermee met: cyclus new {path.stem}"
    )
    return 0


def schema() -> int:
    """Print what a template may hold, for an editor."""
    from cyclus_tui.exchange.method_schema import method_schema

    print_words(method_schema().removesuffix("\n"))
    return 0


def check(places: Places, *, files: Sequence[Path]) -> int:
    """Say of each template what is wrong with it, or what is in it.

    It is named by its file, or by its id where it is among those that are here.
    """
    from cyclus_tui.exchange.method_file import method_file

    status = 0
    here = {file.id: file for file in places.methods().all()}
    for path in expand_patterns(files):
        by_id = None if path.exists() else here.get(str(path))
        file = by_id or method_file(path)
        if file.method:
            lines = own_methods.summary(file.method).splitlines()
            print_words("\n  ".join([f"{Path(file.place).name} klopt.", *lines]))
        else:
            print_warning(str(file.error))
            status = 1
    return status
