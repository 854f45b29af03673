"""Own methods: where a facilitator keeps them, copying one, and what is in one."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from cyclus_tui.domain.method.method import Method
from cyclus_tui.domain.text import join_words, one_line
from cyclus_tui.errors import CyclusError, FileFindingsError
from cyclus_tui.storage.disk_problems import storage_error
from cyclus_tui.storage.folders import slug, templates_folder

if TYPE_CHECKING:
    from cyclus_tui.exchange.method_file import Templates


def own_folder(chosen: Path | None = None) -> Path:
    """Where own methods are kept; it may have to be made."""
    return templates_folder(chosen, Path.cwd())


def find_methods(chosen: Path | None = None) -> Templates:
    """The methods that are here, own ones first.

    Raises:
        CyclusError: the chosen folder is not there.
    """
    from cyclus_tui.exchange.method_file import find_templates

    return find_templates(chosen, own_folder(chosen))


def copy_method(methods: Templates, folder: Path, method_id: str, name: str) -> Path:
    """Write a copy of a method under a name of its own; its path.

    Args:
        methods: Those that are here; the copy is none of them.
        folder: Where it goes; it is made when it is not there.
        method_id: What is copied.
        name: What the copy is called; empty for the name with *(eigen)* behind it.

    Raises:
        CyclusError: there is no such method, it has mistakes, or the name is taken.
        StorageError: it cannot be written.
    """
    from cyclus_tui.storage.atomic_write import write_whole

    title = one_line(name) or own_name(methods.method(method_id).title)
    own_id = slug(title)
    if not own_id:
        raise CyclusError("Geef uw methode een naam met letters of cijfers.")
    goal = folder / f"{own_id}.yaml"
    if goal.exists() or own_id in {file.id for file in methods.all()}:
        raise CyclusError(f"Er is al een methode '{own_id}'. Kies een andere naam.")
    text = _renamed(methods.text(method_id), own_id, title)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise storage_error(error, folder) from error
    return write_whole(goal, text.replace("\n", os.linesep).encode())


def own_name(title: str) -> str:
    """What a copy of a method is called when nobody says."""
    return f"{title} (eigen)"


def summary(method: Method) -> str:
    """What is in a method: its phases, how long they take, and its cards."""
    short = sum(phase.minutes.short for phase in method.phases)
    normal = sum(phase.minutes.normal for phase in method.phases)
    phases = len(method.phases)
    text = (
        f"{method.title} ({method.id}): {phases} {'fase' if phases == 1 else 'fasen'}, "
        f"{normal} minuten, in het kort {short}."
    )
    cards = join_words([card.several for card in method.cards])
    return f"{text}\nKaarten: {cards}." if cards else text


def _renamed(text: str, own_id: str, title: str) -> str:
    """The text of a method with another id and title.

    Raises:
        CyclusError: they do not stand on lines of their own.
    """
    from cyclus_tui.exchange.method_file import read_method

    text = "\n".join(text.splitlines()) + "\n"
    quoted = json.dumps(title, ensure_ascii=False)
    for key, value in (("id", own_id), ("title", quoted)):
        if line := re.search(rf"(?m)^{key}:.*$", text):
            text = f"{text[: line.start()]}{key}: {value}{text[line.end() :]}"
    try:
        copied = read_method(text.encode(), name=f"{own_id}.yaml")
    except FileFindingsError:
        copied = None
    if copied is None or (copied.id, copied.title) != (own_id, title):
        raise CyclusError(
            "De id of de titel vind ik niet op een eigen regel. Kopieer het bestand "
            "zelf, en geef het een andere id en titel."
        )
    return text
