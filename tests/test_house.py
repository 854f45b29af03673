"""The rules of the house that a machine can hold; `CONTRIBUTING.md` says why."""

from __future__ import annotations

import ast
import importlib
import re
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "cyclus_tui"
TUI = PACKAGE / "tui"
LONGEST_FUNCTION = 60
NETWORK = {
    *("aiohttp", "ftplib", "http", "httpx", "imaplib", "requests", "smtplib"),
    *("socket", "socketserver", "ssl", "telnetlib", "urllib", "urllib3", "xmlrpc"),
}
DEVELOPER_TEXT = {"", ".md", ".py", ".run", ".tcss", ".toml", ".txt", ".yaml"}
MACHINE_WORDS = {
    "a path of one machine": re.compile(r"(?<![\w.~*-])/(?:work|tmp|root)/"),
    "the number of an issue": re.compile(r"\b(?:issue|pull request|PR) #?\d|\w#\d{2,}"),
    "the host of a registry": re.compile(r"\b(?:pypi|pythonhosted|npmjs)\."),
}
NAMED_KEYS = {
    "escape": "Esc",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "question_mark": "?",
    "slash": "/",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
    "full_stop": ".",
    "comma": ",",
}


def python_files(*folders: str) -> list[Path]:
    """Every Python file of ours in these folders."""
    return sorted(file for name in folders for file in (ROOT / name).rglob("*.py"))


@cache
def tree(file: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


@cache
def nodes(file: Path) -> list[ast.AST]:
    """Every piece of syntax in a file."""
    return list(ast.walk(tree(file)))


def here(file: Path, node: ast.AST | None = None) -> str:
    """Where something is, for a failing test."""
    line = f":{getattr(node, 'lineno', 1)}" if node else ""
    return f"{file.relative_to(ROOT)}{line}"


def found(files: list[Path], sought: Callable[[ast.AST], bool]) -> list[str]:
    """Where in these files a piece of syntax stands."""
    return [here(file, node) for file in files for node in nodes(file) if sought(node)]


def imports(node: ast.AST) -> list[str]:
    """The modules that one statement imports, dotted."""
    if isinstance(node, ast.Import):
        return [name.name for name in node.names]
    if isinstance(node, ast.ImportFrom):
        module = node.module or ""
        return [module, *(f"{module}.{name.name}" for name in node.names)]
    return []


def last_name(node: ast.AST) -> str:
    """The last part of a dotted name: `path` of `os.path`; empty when it is none."""
    own = node.id if isinstance(node, ast.Name) else ""
    return node.attr if isinstance(node, ast.Attribute) else own


def step_modules(folder: Path, must_define: str) -> set[str]:
    """The modules of a folder that define the class that makes them a step kind."""
    return {
        file.stem
        for file in (folder / "steps").glob("*.py")
        for node in tree(file).body
        if isinstance(node, ast.ClassDef) and node.name == must_define
    }


def kinds() -> list[str]:
    """Every step kind by name."""
    return sorted(step_modules(PACKAGE / "domain", "Rules"))


def sections(page: str) -> dict[str, str]:
    """The text under each `## ` heading of a page in `docs`."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


# ---- Size and shape -----------------------------------------------------------------


def test_no_function_is_longer_than_60_lines() -> None:
    """A longer function does two things."""

    def is_long(node: ast.AST) -> bool:
        return (
            isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
            and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
        )

    assert found(python_files("src", "tests", "benchmarks"), is_long) == []


def test_every_module_postpones_its_annotations() -> None:
    """One way of writing types, also on the oldest Python."""
    missing = [
        here(file)
        for file in python_files("src", "tests", "benchmarks")
        if len(tree(file).body) > 1
        and "__future__" not in imports(tree(file).body[1])
        and file.name != "__init__.py"
    ]
    assert missing == []


def test_no_module_is_called_utils() -> None:
    """A name that says nothing collects everything."""
    vague = {"utils", "util", "helpers", "common", "misc"}
    files = python_files("src", "tests", "benchmarks")
    assert [here(file) for file in files if file.stem in vague] == []


# ---- What the code does not do ------------------------------------------------------


def test_nothing_catches_every_exception() -> None:
    """A bug should show itself; what cleans up after anything raises it again."""

    def catches_all(node: ast.AST) -> bool:
        if not isinstance(node, ast.ExceptHandler):
            return False
        caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
        names = {last_name(kind) if kind else "BaseException" for kind in caught}
        last = node.body[-1]
        raised_again = isinstance(last, ast.Raise) and last.exc is None
        return "Exception" in names or ("BaseException" in names and not raised_again)

    assert found(python_files("src", "tests", "benchmarks"), catches_all) == []


def test_the_cursor_is_put_at_once() -> None:
    """`focus()` puts it later; a key that comes in between would go to nobody."""

    def later(node: ast.AST) -> bool:
        return isinstance(node, ast.Call) and last_name(node.func) == "focus"

    assert found(python_files("src"), later) == []


def test_screens_come_and_go_through_one_door() -> None:
    """`BaseScreen` refuses a second question and a second answer."""
    doors = {
        "push_screen",
        "push_screen_wait",
        "pop_screen",
        "switch_screen",
        "dismiss",
    }

    def passes(node: ast.AST) -> bool:
        return isinstance(node, ast.Call) and last_name(node.func) in doors

    found_at = found(python_files("src"), passes)
    assert {place.rpartition(":")[0] for place in found_at} == {
        "src/cyclus_tui/tui/app.py",
        "src/cyclus_tui/tui/screens/base_screen.py",
    }


def test_what_a_screen_shows_it_holds_itself() -> None:
    """Who looks for a part that has gone, or is not there yet, ends the program."""

    def looks_up(node: ast.AST) -> bool:
        return isinstance(node, ast.Call) and last_name(node.func) == "query_one"

    assert found(python_files("src"), looks_up) == []


def test_no_test_sleeps() -> None:
    """A test waits for what it wants to see; the driver of the walks knows how."""

    def sleeps(node: ast.AST) -> bool:
        match node:
            case ast.Attribute(value=ast.Name("time"), attr="sleep"):
                return True
        return "time.sleep" in imports(node)

    assert found(python_files("tests"), sleeps) == []


TEXTUAL_ONLY = {
    "tests/screen.py": "what the compositor painted, which no widget knows",
    "tests/tui/hands.py": "whether a key was dealt with: Pilot guesses by waiting",
    "tests/tui/monkey/monkey.py": "the name that Textual gives to a character",
    "tests/tui/painted.py": "every frame, as it goes to the terminal",
}
"""Where tests reach into Textual, which has no public word for it; never into ours."""


def test_tests_reach_nothing_private_of_ours() -> None:
    public = {"_replace", "_asdict", "_fields", "_make"}  # of every named tuple

    def reaches_in(node: ast.AST) -> bool:
        match node:
            case ast.Attribute(value=ast.Name("self" | "cls" | "os" | "sys")):
                return False
            case ast.Attribute(attr=name):
                is_private = name.startswith("_") and not name.endswith("__")
                return is_private and name not in public
            case ast.ImportFrom(names=names):
                return any(name.name.startswith("_") for name in names)
        return False

    reaching = found(python_files("tests"), reaches_in)
    assert {place.rpartition(":")[0] for place in reaching} == {*TEXTUAL_ONLY}


def own_names(file: Path) -> set[str]:
    """What a file imports from the program."""
    return {
        name.asname or name.name
        for node in nodes(file)
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").startswith("cyclus_tui")
        for name in node.names
    }


def test_tests_replace_nothing_of_ours() -> None:
    replacing = {"setattr", "delattr", "patch", "object"}
    replaced = []
    for file in python_files("tests"):
        ours = own_names(file)
        for node in nodes(file):
            if not isinstance(node, ast.Call) or last_name(node.func) not in replacing:
                continue
            match node.args:
                case [ast.Constant(str() as name), *_]:
                    is_ours = name.startswith("cyclus_tui")
                case [ast.Name(name), *_]:
                    is_ours = name in ours
                case _:
                    is_ours = False
            if is_ours:
                replaced.append(here(file, node))
    assert replaced == []


def test_nothing_is_left_for_later_in_the_code() -> None:
    """Nor is a type error silenced without saying which."""
    later = re.compile("TO" + "DO|FIX" + r"ME|X{3}\b|# type: ign" + r"ore(?!\[)")
    left = [
        f"{here(file)}:{number}"
        for file in python_files("src", "tests", "benchmarks")
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if later.search(line)
    ]
    assert left == []


def test_the_program_imports_nothing_that_reaches_a_network() -> None:
    """What residents say leaves the laptop on a stick or on paper only."""

    def reaches_out(node: ast.AST) -> bool:
        return any(
            name.split(".")[0] in NETWORK and not name.startswith("urllib.parse")
            for name in imports(node)[:1]
        )

    assert found(python_files("src"), reaches_out) == []


def test_every_import_is_absolute() -> None:
    """So that a line can be read without knowing where it stands."""

    def is_relative(node: ast.AST) -> bool:
        return isinstance(node, ast.ImportFrom) and node.level > 0

    assert found(python_files("src", "tests"), is_relative) == []


def test_the_domain_imports_the_standard_library_only_and_one_stemmer() -> None:
    """So that it runs anywhere, and a test of it starts at once."""

    def is_foreign(name: str) -> bool:
        own = name.startswith(("cyclus_tui.domain", "cyclus_tui.errors"))
        return not own and name.split(".")[0] not in sys.stdlib_module_names

    strangers = []
    for file in python_files("src/cyclus_tui/domain"):
        for node in nodes(file):
            for name in imports(node)[:1]:
                if is_foreign(name):
                    strangers.append(f"{here(file)} {name}")
    assert strangers == ["src/cyclus_tui/domain/checks/alike/stems.py Stemmer"]


def test_the_interface_sees_no_sql_and_no_yaml() -> None:
    """Files are the business of what stands below it."""

    def sees_files(node: ast.AST) -> bool:
        return any(
            name.split(".")[0] in {"sqlite3", "sqlite_utils", "yaml"}
            for name in imports(node)
        )

    assert found(python_files("src/cyclus_tui/tui"), sees_files) == []


def is_fixed(label: ast.AST) -> bool:
    """Whether a label is written out in the code, or handed on by a helper."""
    match label:
        case ast.Constant() | ast.Name("label"):
            return True
        case ast.Name(name):
            return name.isupper()
        case ast.IfExp(body=one, orelse=other):
            return is_fixed(one) and is_fixed(other)
        case ast.BoolOp(values=either):
            return all(map(is_fixed, either))
    return False


def test_no_words_of_people_are_in_the_label_of_an_edit() -> None:
    """What undo shows is not erased with the words it was about."""

    def is_spoken(node: ast.AST) -> bool:
        match node:
            case ast.Call(
                ast.Attribute(ast.Name("replica"), "edit" | "write" | "removal"),
                [_, label, *_],
            ):
                return not is_fixed(label)
        return False

    assert found(python_files("src/cyclus_tui/domain"), is_spoken) == []


# ---- Step kinds ---------------------------------------------------------------------


def test_every_step_kind_is_a_pair() -> None:
    """What a kind is and how it looks carry one name."""
    assert step_modules(TUI, "Pane") == step_modules(PACKAGE / "domain", "Rules")


@pytest.mark.parametrize("kind", kinds())
def test_the_rules_of_a_kind_need_no_argument(kind: str) -> None:
    """A template may leave every rule out."""
    module = importlib.import_module(f"cyclus_tui.domain.steps.{kind}")
    assert module.Rules() == module.Rules()


@pytest.mark.parametrize("page", ["method-format.md", "keys.md"])
def test_every_kind_has_its_section_and_every_section_its_kind(page: str) -> None:
    """Both in the page on templates and in the page on keys."""
    told = {name.removeprefix("Kind: ") for name in sections(page) if "Kind: " in name}
    assert told == set(kinds())


# ---- Keys ---------------------------------------------------------------------------


def spoken(key: str) -> str:
    """A key of Textual as the page on keys writes it: `Ctrl+N`."""
    *held, last = key.strip().split("+")
    if last in NAMED_KEYS:
        shown = NAMED_KEYS[last]
    else:
        shown = last.capitalize() if held or len(last) > 1 else last
    return "+".join([*(word.capitalize() for word in held), shown])


def bound_keys(module: ast.Module) -> Iterator[tuple[ast.Call, str]]:
    """Every key that a `Binding` in this module names."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and last_name(node.func) == "Binding":
            named = [word.value for word in node.keywords if word.arg == "key"]
            keys = [*node.args[:1], *named][0]
            assert isinstance(keys, ast.Constant), f"line {node.lineno}: not literal"
            for key in str(keys.value).split(","):
                yield node, spoken(key)


def test_every_binding_is_named_on_the_page_of_keys() -> None:
    """A step's keys in its own section, the others in the sections before."""
    told = sections("keys.md")
    general = "".join(text for name, text in told.items() if "Kind: " not in name)
    untold = []
    for file in python_files("src/cyclus_tui/tui"):
        own = told.get(f"Kind: {file.stem}", "") if file.parent.name == "steps" else ""
        for node, key in bound_keys(tree(file)):
            if f"`{key}`" not in general + own:
                untold.append(f"{here(file, node)} {key}")
    assert untold == []


def test_keys_are_bound_by_name() -> None:
    """A bare tuple among the bindings would escape the test above."""

    def binds_bare(node: ast.AST) -> bool:
        match node:
            case ast.Assign(targets=[ast.Name("BINDINGS")], value=ast.List(held)):
                return any(isinstance(item, ast.Tuple) for item in held)
            case ast.AnnAssign(target=ast.Name("BINDINGS"), value=ast.List(held)):
                return any(isinstance(item, ast.Tuple) for item in held)
        return False

    assert found(python_files("src/cyclus_tui/tui"), binds_bare) == []


def test_a_key_is_written_as_people_read_it() -> None:
    """The names of Textual become those on a keyboard."""
    names = ("ctrl+n", "f5", "question_mark", "s", "S", "shift+tab", "escape")
    shown = ["Ctrl+N", "F5", "?", "s", "S", "Shift+Tab", "Esc"]
    assert [spoken(name) for name in names] == shown


# ---- Words in the repository --------------------------------------------------------


def test_no_file_names_a_machine_a_registry_or_an_issue() -> None:
    """What a reader elsewhere cannot reach says nothing to them."""
    folders = ("src", "tests", "benchmarks", "docs", "templates", "sessions", "locks")
    files = [file for name in (*folders, ".ci") for file in (ROOT / name).rglob("*")]
    named = []
    for file in sorted([*files, *ROOT.glob("*")]):
        if file.name == ".git":  # in a second work tree git keeps its place there
            continue
        if not file.is_file() or file.suffix not in DEVELOPER_TEXT:
            continue
        text = file.read_text(encoding="utf-8")
        for what, pattern in MACHINE_WORDS.items():
            named += [f"{here(file)}: {what}"] * bool(pattern.search(text))
    assert named == []


def record_kinds() -> set[str]:
    """Every kind of record that the domain writes or reads, by its literal name."""
    named = set()
    for file in python_files("src/cyclus_tui/domain"):
        for node in nodes(file):
            match node:
                case ast.Call(ast.Name("Change"), [_, ast.Constant(str(kind)), *_]):
                    named.add(kind)
                case ast.Call(
                    ast.Attribute(attr="derived" | "of" | "one" | "field_changes"),
                    [ast.Constant(str(kind)), *_],
                ):
                    named.add(kind)
    return named


def test_the_glossary_pairs_words_one_to_one() -> None:
    """One Dutch word for one thing and one name in code; every kind is among them."""
    page = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \|", page, flags=re.MULTILINE)
    rows = [row for row in rows if row[0] not in {"Dutch", "---"}]
    dutch = [word for words, _ in rows for word in words.split(" · ")]
    code = [name for _, names in rows for name in re.findall(r"`([^`]+)`", names)]
    twice = [word for words in (dutch, code) for word in words if words.count(word) > 1]
    assert twice == []
    assert record_kinds() - set(code) == set()
    steps = sections("glossary.md")["Kinds of steps"]
    assert sorted(re.findall(r"^\| .+ \| `(\w+)` \|", steps, re.MULTILINE)) == kinds()
