"""The verb combine: evenings of one neighbourhood into one session."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cyclus_tui.app.import_session import damage_notice, display_title, read_source
from cyclus_tui.commands.output import print_warning, print_words
from cyclus_tui.commands.sources import Places, expand_patterns, program, save_session
from cyclus_tui.domain.combined.combining import METHOD


def combine(
    places: Places, *, files: Sequence[Path], out: Path, title: str = ""
) -> int:
    """Lay sessions side by side in a new file; the files themselves stay as they are.

    Status 1 tells that a session could only be read in part.
    """
    from cyclus_tui.app import combine_sessions

    sources = [read_source(path) for path in expand_patterns(files)]
    text = places.methods().text(METHOD)
    combination = combine_sessions.combine(
        sources,
        method_text=text,
        who="cyclus combine",
        program=program(),
        title=title,
    )
    session = combination.session
    print_words(f"Opgeslagen: {save_session(out, session)}")
    print_words(f"{display_title(session)}: {len(combination.evenings)} avonden.")
    for evening in combination.evenings:
        print_words(f"  {evening}")
    for sentence in (*combination.notices, *map(damage_notice, sources)):
        if sentence:
            print_warning(sentence)
    return 1 if any(source.damages for source in sources) else 0
