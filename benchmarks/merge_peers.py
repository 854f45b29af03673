"""The peers of `benchmarks/merge.py`: each makes its own files of the same edits.

An edit is a transaction; a record is a map in one map of records. Who, when, the label
and the stamps that ours keeps beside each value are left out: that is in their favour.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from cyclus_tui.domain.journal.edit import Edit, Value


class Peer(NamedTuple):
    """What a peer made of the copies, and how it merges them."""

    name: str
    files: list[bytes]
    merge: Callable[[list[bytes]], Any]
    read_out: Callable[[Any], object]


def loro(shared: Sequence[Edit], own: Sequence[Sequence[Edit]]) -> list[Peer]:
    """Loro, with both kinds of files that it has."""
    module: Any = importlib.import_module("loro")

    def written(edits: Sequence[Edit], peer: int, start: bytes = b"") -> Any:
        doc = module.LoroDoc()
        if start:
            doc.import_(start)
        doc.peer_id = peer
        records = doc.get_map("records")
        for edit in edits:
            for change in edit.changes:
                record = records.get_or_create_container(
                    change.record, module.LoroMap()
                )
                record.insert(change.field, change.value)
            doc.commit()
        return doc

    def merge(files: list[bytes]) -> Any:
        doc = module.LoroDoc()
        for data in files:  # twice as fast as its own import_batch
            doc.import_(data)
        return doc

    base = written(shared, 1).export(module.ExportMode.Snapshot())
    docs = [written(edits, number, base) for number, edits in enumerate(own, 2)]
    kinds = {
        "snapshots": module.ExportMode.Snapshot(),
        "updates": module.ExportMode.Updates(module.VersionVector()),
    }
    return [
        Peer(
            f"loro, {kind}",
            [doc.export(mode) for doc in docs],
            merge,
            lambda doc: doc.get_deep_value(),
        )
        for kind, mode in kinds.items()
    ]


def pycrdt(shared: Sequence[Edit], own: Sequence[Sequence[Edit]]) -> list[Peer]:
    """Yjs in Python."""
    module: Any = importlib.import_module("pycrdt")

    def written(edits: Sequence[Edit], client: int, start: bytes = b"") -> bytes:
        doc = module.Doc(client_id=client)
        if start:
            doc.apply_update(start)
        records = doc.get("records", type=module.Map)
        for edit in edits:
            with doc.transaction():
                for change in edit.changes:
                    if change.record not in records:
                        records[change.record] = module.Map()
                    records[change.record][change.field] = change.value
        update: bytes = doc.get_update()
        return update

    def merge(files: list[bytes]) -> Any:
        doc = module.Doc()
        for data in files:
            doc.apply_update(data)
        return doc

    base = written(shared, 1)
    files = [written(edits, number, base) for number, edits in enumerate(own, 2)]
    return [
        Peer(
            "pycrdt",
            files,
            merge,
            lambda doc: doc.get("records", type=module.Map).to_py(),
        )
    ]


def automerge(shared: Sequence[Edit], own: Sequence[Sequence[Edit]]) -> list[Peer]:
    """Automerge, by its release candidate: the release before it saves no files."""
    core: Any = importlib.import_module("automerge.core")

    def put(to: Any, place: bytes, key: str | int, value: Value) -> None:
        kinds = {str: core.ScalarType.Str, int: core.ScalarType.Int}
        add, begin = (
            (to.put, to.put_object)
            if isinstance(key, str)
            else (to.insert, to.insert_object)
        )
        if isinstance(value, list):
            inside = begin(place, key, core.ObjType.List)
            for number, item in enumerate(value):
                put(to, inside, number, item)
        else:
            add(place, key, kinds[type(value)], value)

    def write(doc: Any, edits: Sequence[Edit]) -> bytes:
        for edit in edits:
            with doc.transaction() as to:
                found = to.get(core.ROOT, "records")
                records = (
                    found[1]
                    if found
                    else to.put_object(core.ROOT, "records", core.ObjType.Map)
                )
                for change in edit.changes:
                    found = to.get(records, change.record)
                    record = (
                        found[1]
                        if found
                        else to.put_object(records, change.record, core.ObjType.Map)
                    )
                    put(to, record, change.field, change.value)
        saved: bytes = doc.save()
        return saved

    def merge(files: list[bytes]) -> Any:
        first, *others = map(core.Document.load, files)
        for other in others:
            first.merge(other)
        return first

    base = write(core.Document(), shared)
    files = [write(core.Document.load(base), edits) for edits in own]
    read_out: Callable[[Any], object] = lambda doc: core.extract(doc)  # noqa: E731
    return [Peer("automerge 1.0.0rc1", files, merge, read_out)]


PEERS = {"loro": loro, "pycrdt": pycrdt, "automerge": automerge}
