"""Story: the theory in sentences, to read aloud; then thumbs, and who sees it else."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import Binding

from cyclus_tui.domain.interview import Answers, Ask
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.steps import story as story_step
from cyclus_tui.domain.steps.story import Rules
from cyclus_tui.domain.theory import story
from cyclus_tui.domain.theory.story import StorySentence
from cyclus_tui.domain.voting import thumbs
from cyclus_tui.tui.between_pane import BetweenPane
from cyclus_tui.tui.view_model import (
    Erasable,
    Question,
    RoomView,
    StepContext,
    StepViewModel,
)
from cyclus_tui.tui.widgets.line_list import LineList, Row

MOST_CHANGES = 4
"""So many changes since the last version stand above the story; F1 has no more."""


class Pane(BetweenPane[Rules]):
    """The sentences of the story; the entry asks for thumbs and for objections."""

    ENTER_TURNS = True
    BINDINGS: ClassVar = [
        Binding("f2", "reword", "Zin in eigen woorden"),
        Binding("f4", "put_down", "Nieuwe versie vastleggen"),
        Binding("f8", "remove", "Eigen woorden of minderheid weg"),
    ]

    objecting = False
    """Whether what somebody sees differently is asked for now."""
    _seen_remarks: frozenset[str] | None = None
    """Those that stood there when it was drawn last."""

    @property
    def sentences(self) -> list[StorySentence]:
        """The sentences that have words."""
        return [s for s in story.sentences(self.context.session) if s.text]

    @property
    def version(self) -> Record | None:
        """The version that was put down last."""
        return story.last_version(self.context.session)

    @property
    def erasable(self) -> Sequence[Erasable]:
        """The sentence in front when it has words of its own, or the objection."""
        sentence = self._sentence(self.list.highlighted_key)
        if sentence and sentence.by_hand:
            return [Erasable(*story.own_words(self.context.session, sentence))]
        return super().erasable

    def rows(self) -> Sequence[Row]:
        """Each sentence, then what somebody sees differently."""
        session = self.context.session
        rows = []
        for number, sentence in enumerate(self.sentences, 1):
            overtaken = story.is_overtaken(session, sentence)
            note = "theorie veranderd" if overtaken else ""
            note = note or ("eigen woorden" if sentence.by_hand else "")
            rows.append(Row(sentence.part, str(number), sentence.text, note))
        if version := self.version:
            for remark in story.version_remarks(session, version):
                text = f"Anders: {words_of(remark)}"
                rows.append(Row(remark.id, "–", text, "minderheid"))
        return rows

    def draw(self, context: StepContext) -> StepViewModel:
        """Draw the story; what somebody sees differently comes in front once noted."""
        view_model = super().draw(context)
        version = self.version
        remarks = story.version_remarks(context.session, version) if version else []
        ids = frozenset(remark.id for remark in remarks)
        new = ids - (ids if self._seen_remarks is None else self._seen_remarks)
        self._seen_remarks = ids
        if new and self.list.go(max(new, key=[r.id for r in remarks].index)):
            self.show_full()
        return view_model

    def view_model(self) -> StepViewModel:
        """The question, and for the facilitator how far it is."""
        session, version = self.context.session, self.version
        counts, enter = "nog geen versie", "vastleggen"
        if version:
            counts, enter = f"versie {version.number('number')}", "verder"
        return StepViewModel(
            self.question(),
            self._state(version),
            counts,
            f"Enter {enter} · F2 eigen woorden · F4 nieuwe versie · F8 weg",
            tuple(hint.text for hint in story_step.hints(session)),
        )

    def room_rows(self) -> Sequence[Row]:
        """Each sentence to read aloud, then what somebody sees differently."""
        rows = [Row(s.part, "", s.text) for s in self.sentences]
        if version := self.version:
            for remark in story.version_remarks(self.context.session, version):
                rows.append(Row(remark.id, "", f"Anders: {words_of(remark)}"))
        return rows

    def room_view(self) -> RoomView:
        """What is asked of everybody now."""
        question = "Wat moet er anders?" if self.objecting else "Duimen"
        if self.version is None:
            question = "Klopt het?" if self.sentences else ""
        return RoomView(question=question)

    def save(self, subject: str, answers: Answers, words: str) -> None:
        """Keep other words for a sentence."""
        if sentence := self._sentence(subject):
            write = partial(story.write_sentence, sentence=sentence, text=words)
            self.ask(write, words)

    def take_line(self, words: str) -> None:
        """Put down the first version, count thumbs, keep an objection, or go on."""
        text = words.strip()
        if self.version is None and not text:
            self.action_put_down()
        elif self.objecting:
            self.objecting = False
            if text:
                self.ask(partial(story.add_remark, text=words), words)
            else:
                self.post_message(self.WalkRequested())
        elif text:
            self._thumbs(words)
        else:
            self.post_message(self.WalkRequested())
        self.redraw()

    def cancel(self) -> bool:
        """Leave off what was begun; all stays as it was."""
        was, self.objecting = self.objecting, False
        return super().cancel() or was

    def full_text(self, key: str) -> str:
        """The whole sentence, also when the theory says it otherwise by now."""
        sentence = self._sentence(key)
        if sentence is None:
            return super().full_text(key)
        overtaken = story.is_overtaken(self.context.session, sentence)
        if overtaken:
            return f"{sentence.text}\nDe theorie zegt nu: {sentence.generated}"
        return sentence.text

    def action_reword(self) -> None:
        """Put the sentence in front into the entry."""
        if sentence := self._sentence(self.list.highlighted_key):
            self.objecting = False
            asked = Ask("text", sentence.label, known=sentence.text)
            self.ask_between(sentence.part, asked)

    def action_put_down(self) -> None:
        """Put down the story as it is now."""
        self.ask(story.save_version)

    def action_remove(self) -> None:
        """Take out an objection, or give a sentence back to the theory."""
        session, key = self.context.session, self.list.highlighted_key or ""
        record = session.record(key)
        if record and record.kind == "story_remark":
            self.ask(partial(story.remove_remark, remark=record))
            return
        sentence = self._sentence(key)
        if sentence and sentence.by_hand:
            self.ask(partial(story.write_sentence, sentence=sentence, text=""))

    def _sentence(self, part: str | None) -> StorySentence | None:
        return next((s for s in self.sentences if s.part == part), None)

    def _thumbs(self, words: str) -> None:
        """Count thumbs; where one is down the objection is asked for."""
        down = thumbs.parse_thumbs(words)[2]
        self.objecting = down > 0
        self.ask(partial(story.count_thumbs, text=words), words)

    def otherwise(self) -> Question:
        """A first version, thumbs, or what somebody sees differently."""
        if not self.sentences:
            return Question("", "Er is nog geen verhaal. Begin bij T1 en T3.")
        if self.version is None:
            return Question("", "Klopt het? Enter legt versie 1 vast.")
        if self.objecting:
            help_ = "Wat moet er anders? Leeg = verder"
            return Question("Minderheid", help_, key="remark")
        help_ = "omhoog opzij omlaag, bijvoorbeeld 9 1 1 · leeg = verder"
        return Question("Duimen", help_, key="thumbs")

    def _state(self, version: Record | None) -> str:
        """Which version it is, who stands behind it, and what changed since."""
        if version is None:
            return ""
        parts = [f"Versie {version.number('number')} is vastgelegd."]
        if any(counts := thumbs.thumbs_of(version)):
            up, aside, down = counts
            parts.append(f"Duimen: {up} omhoog, {aside} opzij, {down} omlaag.")
        else:
            parts.append("Niet gepeild.")
        if story.is_carried(self.context.session, version):
            parts.append("Gezamenlijk gedragen.")
        lines = [" ".join(parts)]
        changed = story.changes_since_version(self.context.session)
        if changed:
            more = len(changed) - MOST_CHANGES
            rest = f" … en nog {more}" if more > 0 else ""
            changes = " · ".join(changed[:MOST_CHANGES])
            lines.append(f"Sindsdien veranderd: {changes}{rest}. F4: nieuwe versie.")
        return "\n".join(lines)

    @on(LineList.RowHighlighted)
    def _other_row(self, event: LineList.RowHighlighted) -> None:
        self.show_full()
