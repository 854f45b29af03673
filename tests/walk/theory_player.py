"""Plays the invented evening of verandertheorie by real keys."""

from __future__ import annotations

from tests.walk import theory
from tests.walk.hands import Hands
from tests.walk.terminal import Terminal


class TheoryPlayer(Hands):
    """One evening in one terminal, after the one with advice was taken in."""

    def __init__(self, terminal: Terminal) -> None:
        super().__init__(terminal)
        self.drawing = ""
        """The screen with boxes and arrows."""
        self.in_the_room = ""
        """The story as the room saw it."""

    def play(self) -> None:
        """The evening from the first key to the last."""
        for part in (
            self.begin,
            self.prepare,
            self.bring_in,
            self.welcome,
            self.say_where_to,
            self.step_back,
            self.say_what_we_do,
            self.make_chains,
            self.say_why,
            self.look_at_the_drawing,
            self.weigh,
            self.look_around,
            self.name_signs,
            self.agree_on_a_trial,
            self.read_aloud,
            self.close,
        ):
            part()

    def begin(self) -> None:
        """A new session, on a laptop that holds the earlier evening."""
        self.terminal.wait("34 ideeën")
        about = (theory.TITLE, theory.PLACE, theory.DATE, theory.END_TIME)
        given = (*about, theory.FACILITATOR)
        self.new_session("Verandertheorie", given, "T0 Voorbereiden")

    def prepare(self) -> None:
        """What it is about, and whom they think of (T0)."""
        for text in (theory.ABOUT, theory.PERSONA, theory.WORKS):
            self.terminal.line(text)
        self.terminal.wait("alles ingevuld")

    def bring_in(self) -> None:
        """Two pieces of advice, a reason and a minority of the earlier evening (T0)."""
        terminal = self.terminal
        self.next("Er is nog niets meegenomen")
        terminal.press("Enter")
        terminal.wait("16 regels uit 1 sessie")
        for text in theory.BROUGHT_IN:
            self.to("Down", text[:30])
            front = self._front()
            terminal.press("Space", choice=True)
            terminal.gone(front)
        terminal.press("Enter")
        terminal.wait("Wat wordt dit hier?")
        terminal.press(theory.DIVIDED, choice=True)
        terminal.wait("4 regels meegenomen")
        terminal.wait("4 meegenomen")
        self.to("Up", theory.BROUGHT_IN[0][:30])
        terminal.press("F3")
        self._see_the_ideas()

    def welcome(self) -> None:
        """Who is here, and the ground rules (T0)."""
        terminal = self.terminal
        self.next("Wie is er")
        terminal.line(theory.PEOPLE)
        terminal.wait("11 mensen")
        terminal.press("F4")
        terminal.wait("ja op a, b, c")
        self.next("Afspraken")
        terminal.line(theory.GROUND_RULES)
        terminal.wait("4 gekozen")

    def say_where_to(self) -> None:
        """What is different for people in three years (T1)."""
        terminal = self.terminal
        self.next("T1 Waar willen we heen?")
        terminal.wait(f"Wat zegt {theory.PERSONA}?")
        for text in (theory.OUTCOME, theory.FOR_WHOM, theory.TERM):
            terminal.line(text)
        terminal.wait("1 uitkomst")
        terminal.wait("Wat is er dan anders?")

    def step_back(self) -> None:
        """What must be different before that; an empty line goes back up (T2)."""
        terminal = self.terminal
        self.next("T2 Terug in stappen")
        first, second = theory.STEPS
        terminal.line(first)
        terminal.wait("Vóór S1:")
        terminal.press("Enter")
        terminal.wait("Vóór Z:")
        terminal.line(second)
        terminal.wait("2 tussenstappen")

    def say_what_we_do(self) -> None:
        """Who does what came along, and what is there already (T3)."""
        terminal = self.terminal
        self.next("T3 Wat doen we?")
        *known, new = theory.ACTIVITIES
        for activity in known:
            terminal.press("Enter")
            terminal.wait(f"Wie doet dit?   {activity.text[:20]}")
            terminal.line(activity.who)
            terminal.line(activity.answers)
            terminal.wait("Zoals: koffie schenken > S1")
        terminal.line(new.text)
        terminal.line(new.who)
        terminal.line(new.answers)
        terminal.wait("3 activiteiten")
        terminal.wait("Zoals: koffie schenken > S1")
        terminal.press("Enter")
        terminal.wait("Van alles is gevraagd wie het doet.")
        self.to("Up", "X1")
        self.do("vandaan", "Waar komt dit vandaan?")
        self._see_the_ideas()

    def make_chains(self) -> None:
        """What leads to what, by code and in a whole sentence (T4)."""
        terminal = self.terminal
        self.next("T4 Ketens maken")
        for left, said in zip((3, 2, 1, 0), theory.CHAINS, strict=True):
            terminal.wait(f"{left} los")
            terminal.line(said)
        terminal.wait("↑ X1")

    def say_why(self) -> None:
        """A reason for each arrow, and one more assumption (T5)."""
        terminal = self.terminal
        self.next("T5 Omdat …")
        for reason in theory.REASONS:
            terminal.wait(f"{reason.arrow}: waarom zou dat zo gaan?")
            terminal.line(reason.text)
        terminal.wait("wat nemen we nog meer aan?")
        terminal.line(theory.ALSO)
        terminal.wait(f"ook: {theory.ALSO}"[:30])
        terminal.wait("0 zonder omdat")

    def look_at_the_drawing(self) -> None:
        """The same as boxes and arrows, and back."""
        terminal = self.terminal
        terminal.press("Tab", "t")
        self.drawing = terminal.wait("langs een pijl")
        terminal.press("Escape")
        terminal.wait("X1 → S2: wat nemen we nog meer aan?")

    def weigh(self) -> None:
        """How sure, how important, from whom, and both sides (T6)."""
        terminal = self.terminal
        self.next("T6 Hoe zeker zijn we?")
        for weighed in theory.WEIGHED:
            self.to("Down", weighed.text[:30])
            terminal.wait(f"{self._front().split()[1]}. Hoe zeker zijn we?")
            terminal.line(weighed.digits)
            terminal.wait("Van wie weten we het?")
            terminal.line(weighed.sources)
            if weighed.what:
                terminal.wait("Wat zagen of hoorden we?")
                terminal.line(weighed.what)
            if weighed.sides:
                terminal.wait("Beide kanten")
                terminal.line(weighed.sides)
            terminal.wait("Hoe komen we erachter?")
            terminal.line(weighed.test_idea)
            terminal.wait("Hoe zeker zijn we? (nu 1)")
        terminal.wait(f"Eerst uitzoeken: A9. {theory.ALSO}")

    def look_around(self) -> None:
        """What may go wrong, and what happens around them (T7)."""
        terminal = self.terminal
        self.next("T7 Wat kan er ook gebeuren? · Wat kan er misgaan")
        terminal.line(theory.SIDE_EFFECT)
        terminal.wait("1 neveneffect")
        self.next("Buiten ons om")
        terminal.line(theory.OUTSIDE)
        terminal.wait(f"1 {theory.OUTSIDE}")

    def name_signs(self) -> None:
        """One early sign to tell, one to count (T8)."""
        terminal = self.terminal
        self.next("T8 Waaraan merken we het?")
        for number, sign in enumerate(theory.SIGNS, 1):
            self.to("Down", sign.of[:20])
            terminal.line(sign.text)
            terminal.wait("Tellen of vertellen")
            terminal.line(sign.sort)
            terminal.line(sign.early)
            terminal.gone("Wanneer zie je het")
            terminal.wait(f"I{number}")
        terminal.wait("2 tekens")

    def agree_on_a_trial(self) -> None:
        """One small trial of what is least sure (T9)."""
        terminal = self.terminal
        self.next("T9 Klein uitproberen")
        action = theory.ACTION
        for text in (
            action.what,
            action.with_whom,
            action.when,
            action.expects,
            action.sign,
            action.asker,
            action.back_on,
        ):
            terminal.line(text)
        terminal.wait("Hoort bij (Enter = A9)")
        terminal.press("Enter")
        terminal.wait("wo 9 dec · A9")

    def read_aloud(self) -> None:
        """The story, first for all to see; then a version, thumbs and who differs."""
        terminal = self.terminal
        self.next("T10 Hardop voorlezen · Het verhaal")
        terminal.wait("Enter legt versie 1 vast")
        terminal.press("F5")
        self.in_the_room = terminal.gone("F10 menu")
        terminal.press("F5")
        terminal.wait("F10 menu")
        terminal.press("Enter")
        terminal.wait("Duimen")
        terminal.line(theory.THUMBS)
        terminal.wait("Minderheid")
        terminal.line(theory.MINORITY)
        terminal.wait(f"Anders: {theory.MINORITY}")
        terminal.wait("Gezamenlijk")

    def close(self) -> None:
        """When they look again, a word each, and the files."""
        terminal = self.terminal
        self.next("T10 Hardop voorlezen · Uitchecken")
        terminal.line(theory.NEXT_DATE)
        for word in theory.CHECK_OUT:
            terminal.line(word)
        terminal.wait("11 woorden")
        self.do("uitkomst", "Op één blad")
        terminal.press("C-e")
        terminal.wait("Bestand voor een collega")

    def _see_the_ideas(self) -> None:
        """The way back to what somebody said then; and back here."""
        self.terminal.wait(f"Kwam uit: {theory.UNDER_THE_ADVICE}")
        self.terminal.press("Escape")
        self.terminal.gone("Kwam uit:")

    def _front(self) -> str:
        """The row in front."""
        (front,) = (r for r in self.terminal.screen().split("\n") if "▸" in r)
        return front
