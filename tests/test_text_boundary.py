"""People's words are never markup: held by a walk over the syntax of the program.

Textual reads `[x]` in most texts as a tag: words vanish, actions run, or the program
ends. So a text goes to the screen in one of three ways: to a widget made with
`markup=False`, inside `Content(…)` or `Text(…)`, or as a literal of our own without
brackets. A widget that knows none of these ways is not imported at all.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "cyclus_tui"

LITERAL_WIDGETS = {
    *("Button", "Checkbox", "ContentSwitcher", "Footer", "Input", "Label"),
    *("OptionList", "ProgressBar", "Rule", "Static", "Switch", "TextArea"),
}
"""The widgets of which the tests below know where they put a text."""

LITERAL_MODULES = {
    *("rich.cells", "rich.color", "rich.errors", "rich.highlighter", "rich.segment"),
    *("rich.style", "rich.text", "textual.widgets.input"),
    *("textual.widgets.option_list", "textual.widgets.text_area"),
}
"""What else of these two packages puts no text through markup."""

PLAIN_WHEN_TOLD = {"Console", "Label", "OptionList", "Static"}
"""What is made with `markup=False`, so that later texts are literal too."""

SHOWN_ARGUMENTS = {
    "Button": (0, {"label"}),
    "Checkbox": (0, {"label"}),
    "DiscoveryHit": (0, {"display", "help"}),
    "Hit": (1, {"match_display", "help"}),
    "SystemCommand": (0, {"title", "help"}),
    "TextArea": (None, {"placeholder"}),
}
"""What reads markup whatever it is told: which place and which names it reads."""

SHOWN_ATTRIBUTES = {"border_subtitle", "border_title", "tooltip"}
MARKUP_CALLS = {"from_markup", "from_rich_text", "notify", "render_str"}
OF_BINDINGS = {"description", "tooltip"}
"""Attributes that only ever hold the literals of our own bindings."""

Fault = tuple[int, str]


def name_of(node: ast.AST) -> str:
    """The last part of a dotted name; empty when it is none."""
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else ""


def is_literal(node: ast.AST | None) -> bool:
    """Whether an expression shows as it is, whatever people typed."""
    match node:
        case ast.Constant(value=str(text)):
            return "[" not in text
        case ast.Constant(value=None) | ast.Attribute(attr="description"):
            return True
        case ast.IfExp(body=one, orelse=other) | ast.BinOp(left=one, right=other):
            return is_literal(one) and is_literal(other)
        case ast.Call(func=ast.Attribute(attr="highlight")):
            return True  # its own argument is looked at where it is called
        case ast.Call(func=ast.Attribute(value=ast.Call() as inner)):
            return is_literal(inner)
        case ast.Call(func=ast.Attribute(value=made)) | ast.Call(func=made):
            return name_of(made) in {"Content", "Text"}
    return False


def says_markup_false(call: ast.Call) -> bool:
    """Whether a call holds `markup=False`, in so many words."""
    return any(
        word.arg == "markup"
        and isinstance(word.value, ast.Constant)
        and word.value.value is False
        for word in call.keywords
    )


def import_faults(node: ast.Import | ast.ImportFrom) -> Iterator[Fault]:
    """Widgets and modules that nobody has looked at yet."""
    packages = ("rich", "textual.widgets", "textual.markup")
    if isinstance(node, ast.Import):
        modules = [name.name for name in node.names]
    elif node.module == "textual.widgets":
        modules = [
            f"textual.widgets.{name.name}"
            for name in node.names
            if name.name not in LITERAL_WIDGETS or name.asname
        ]
    else:
        modules = [node.module or ""]
    for module in modules:
        guarded = any(f"{module}.".startswith(f"{package}.") for package in packages)
        if guarded and module not in LITERAL_MODULES:
            yield node.lineno, f"{module} is not known to be literal"


def call_faults(call: ast.Call) -> Iterator[Fault]:
    """Texts that a call would put through markup."""
    name = name_of(call.func)
    if name in PLAIN_WHEN_TOLD and not says_markup_false(call):
        yield call.lineno, f"{name} needs markup=False"
    if name in MARKUP_CALLS or (name == "from_text" and not says_markup_false(call)):
        yield call.lineno, f"{name} reads markup"
    place, words = SHOWN_ARGUMENTS.get(name, (None, set()))
    shown = [word.value for word in call.keywords if word.arg in words | {"tooltip"}]
    if place is not None:
        until = place + 2 if name == "SystemCommand" else place + 1
        shown += call.args[place:until]
    if name == "highlight" and "matcher" in ast.unparse(call.func):
        shown += call.args
    for text in shown:
        if not is_literal(text) and name_of(text) not in OF_BINDINGS:
            yield text.lineno, f"{name or 'a call'} shows what is not literal"


def assignment_faults(node: ast.Assign | ast.AnnAssign) -> Iterator[Fault]:
    """Texts assigned to what reads markup."""
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    for target in targets:
        name = name_of(target) if isinstance(target, ast.Attribute) else ""
        if name in SHOWN_ATTRIBUTES and not is_literal(node.value):
            yield node.lineno, f"{name} shows what is not literal"


def class_faults(node: ast.ClassDef) -> Iterator[Fault]:
    """A widget that is a Static must pass `markup=False` on to it."""
    if PLAIN_WHEN_TOLD & set(map(name_of, node.bases)):
        told = any(
            isinstance(call, ast.Call)
            and name_of(call.func) == "__init__"
            and says_markup_false(call)
            for call in ast.walk(node)
        )
        if not told:
            yield node.lineno, f"{node.name} needs super().__init__(markup=False)"
    for item in node.body:
        match item:
            case ast.FunctionDef(name="render", returns=None | ast.Name("str")):
                yield item.lineno, "a rendered str is markup; return Content"


def faults(source: str) -> list[Fault]:
    """Every place where people's words could be read as markup."""
    found: list[Fault] = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import() | ast.ImportFrom():
                found += import_faults(node)
            case ast.Call():
                found += call_faults(node)
            case ast.Assign() | ast.AnnAssign():
                found += assignment_faults(node)
            case ast.ClassDef():
                found += class_faults(node)
    return sorted(found)


def test_no_words_of_people_are_read_as_markup() -> None:
    """In the whole program."""
    told = [
        f"{file.relative_to(SOURCE)}:{line} {what}"
        for file in sorted(SOURCE.rglob("*.py"))
        for line, what in faults(file.read_text(encoding="utf-8"))
    ]
    assert told == []


@pytest.mark.parametrize(
    "line",
    [
        "Static(idea)",
        "Static('leeg')",
        "widgets.Label(idea, markup=True)",
        "OptionList(*ideas, markup=plain)",
        "Button(idea)",
        "Button(label=f'{idea}')",
        "Button('[Enter] Volgende')",
        "Input(tooltip=idea)",
        "TextArea(placeholder=idea)",
        "self.border_title = idea",
        "self.border_title = 'Ideeën: ' + idea",
        "pane.tooltip = Content.from_markup(idea)",
        "self.notify(idea)",
        "Content.from_text(idea)",
        "self.render_str(idea)",
        "SystemCommand(session.title, 'Open deze sessie', self.open)",
        "SystemCommand('Open', f'Open {title}', self.open)",
        "Hit(1, idea, self.open)",
        "Hit(1, matcher.highlight(idea), self.open)",
        "from textual.widgets import DataTable",
        "from textual.widgets import Static as Plain",
        "from textual.widgets.selection_list import Selection",
        "from rich.table import Table",
        "import rich",
        "class Line(Static):\n    pass",
        "class Line(Static):\n    def __init__(self):\n        super().__init__()",
        "class Line(Widget):\n    def render(self) -> str:\n        return idea",
    ],
)
def test_a_way_around_the_boundary_is_seen(line: str) -> None:
    """Each of these shows `[b]` as a tag."""
    assert faults(line) != []


@pytest.mark.parametrize(
    "line",
    [
        "Static(idea, markup=False)",
        "OptionList(*map(Option, ideas), markup=False)",
        "Button('Volgende', id=name)",
        "Button(Content(idea))",
        "self.border_title = Content(idea).stylize('bold')",
        "self.border_title = 'Ideeën' if many else None",
        "self.border_title = Content.assemble(idea, ' ', (note, 'dim'))",
        "Content.from_text(idea, markup=False)",
        "SystemCommand('Volgende fase', binding.tooltip, self.walk)",
        "Hit(1, matcher.highlight('Volgende'), self.walk, help='Naar de volgende')",
        "from textual.widgets import Input, Static",
        "from rich.text import Text",
        "class Line(Static):\n    def __init__(self, words):\n"
        "        super().__init__(words, markup=False)",
        "class Line(Widget):\n    def render(self) -> Content:\n        ...",
    ],
)
def test_the_literal_ways_are_left_alone(line: str) -> None:
    """These show `[b]` as it was typed."""
    assert faults(line) == []
