"""The verb combine: evenings of one neighbourhood into one session."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cyclus_tui.app.import_session import damage_notice, display_title, read_source
from cyclus_tui.commands.output import print_warning, print_words, save
from cyclus_tui.commands.sources import Places, expand_patterns, method_of, program
from cyclus_tui.domain.combined.combining import METHOD


def combine(
    places: Places, *, files: Sequence[Path], out: Path, title: str = ""
) -> int:
    """Lay sessions side by side in a new file; the files themselves stay as they are.

    Status 1 tells that a session could only be read in part.
    """
    from cyclus_tui.app import combine_sessions
    from cyclus_tui.exchange import session_yaml
    from cyclus_tui.exchange.method_file import find_templates
    from cyclus_tui.storage.session_file import SessionFile

    sources = [read_source(path) for path in expand_patterns(files)]
    text = find_templates(places.templates).text(METHOD).decode("utf-8-sig")
    made = combine_sessions.combine(
        sources,
        method_text=text,
        who="cyclus combine",
        program=program(),
        title=title,
    )
    session = made.session
    if out.suffix == ".db":
        with SessionFile.create(out, session) as file:
            written = file.path
    else:
        written = save(out, session_yaml.write_session(session, method_of(session)))
    print_words(f"Opgeslagen: {written}")
    print_words(f"{display_title(session)}: {len(made.evenings)} avonden.")
    for evening in made.evenings:
        print_words(f"  {evening}")
    for sentence in (*made.notices, *map(damage_notice, sources)):
        if sentence:
            print_warning(sentence)
    return 1 if any(source.damages for source in sources) else 0
