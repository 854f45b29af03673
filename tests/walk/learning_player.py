"""Plays the invented evenings of actieleren by real keys, as a facilitator would."""

from __future__ import annotations

from tests.walk import learning
from tests.walk.hands import Hands
from tests.walk.learning import Advice, Asked, Assumption, Doubt, Evening, Pass, Said
from tests.walk.terminal import Terminal


class LearningPlayer(Hands):
    """Two evenings of one group in one terminal, part by part."""

    def __init__(self, terminal: Terminal) -> None:
        super().__init__(terminal)
        self.in_the_room: list[str] = []
        """What the room saw while questions were asked, and of the mirror."""
        self.mirror = ""
        """What the mirror says, on one line."""

    def play(self) -> None:
        """The first evening, from the first key to the last."""
        for part in (
            self.begin,
            self.prepare,
            self.look_back_on_nothing,
            self.welcome,
            self.choose_a_case,
            self.tell,
            self.ask_in_silence,
            self.ask_to_understand,
            self.ask_on,
            self.turn_the_question,
            self.weigh,
            self.think_along,
            self.agree_on_an_action,
            self.learn,
            self.leave_well,
        ):
            part()

    def play_next(self) -> None:
        """Two weeks later: the action comes back first; then another story."""
        for part in (
            self.begin_again,
            self.look_back,
            self.bring_in_the_other_case,
            self.close_again,
        ):
            part()

    def begin(self) -> None:
        """A new session."""
        self.terminal.wait("Er zijn nog geen sessies")
        self.new_session("Actieleren", _answers(learning.FIRST), "L0 Voorbereiden")

    def prepare(self) -> None:
        """What was asked beforehand (L0)."""
        terminal = self.terminal
        for text in learning.BEFOREHAND:
            terminal.line(text)
        terminal.line(learning.RECOGNISED)
        terminal.wait("alles ingevuld")
        self.next("Er is nog niets meegenomen")

    def look_back_on_nothing(self) -> None:
        """A first evening has no actions to look back on (L1)."""
        self.next("Er komen geen acties terug van een eerdere avond. Dat is goed.")

    def welcome(self) -> None:
        """Who is here, and the ground rules (L2)."""
        terminal = self.terminal
        self.next("L2 Spelregels & rollen · Wie is er")
        terminal.line(learning.PEOPLE)
        terminal.wait("8 mensen")
        terminal.press("F4")
        terminal.wait("ja op a, b, c")
        self.next("Afspraken")
        terminal.line(learning.GROUND_RULES)
        terminal.wait("6 gekozen")

    def choose_a_case(self) -> None:
        """Two stories, hands, one is picked; the other stays (L3)."""
        terminal = self.terminal
        self.next("L3 Casus kiezen")
        for case in learning.CASES:
            terminal.line(case.speaker + case.text)
        for number, case in enumerate(learning.CASES, 1):
            terminal.line(f"{number}={case.hands}")
        terminal.wait("2 handen")
        terminal.line("1")
        terminal.wait("Waarom deze?")
        terminal.line(learning.WHY)
        terminal.wait("gekozen: 1")

    def tell(self) -> None:
        """The story in key words (L4), and the first question (L5)."""
        terminal = self.terminal
        self.next("L4 Vertellen")
        terminal.wait("nog 3 open")
        terminal.press("Enter")
        terminal.line(learning.I_DID)
        terminal.line(learning.AFTER_THAT)
        terminal.wait("alles ingevuld")
        self.next("L5 Eerste vraag")
        terminal.line(learning.FIRST_QUESTION)
        terminal.wait("De vraag gaat over een ander. Wat is jouw stuk?")

    def ask_in_silence(self) -> None:
        """Questions from paper, each with who wrote it (L6)."""
        terminal = self.terminal
        self.next("Eerst 3 minuten stil vragen opschrijven?")
        for asked in learning.SILENT:
            terminal.line(asked.speaker + asked.text)
        terminal.wait(f"{len(learning.SILENT)} vragen")

    def ask_to_understand(self) -> None:
        """In turns, with answers, a pass, and advice that waits (L7)."""
        self.next("L7 Vragen 1: begrijpen")
        self.terminal.wait("Vrager 4 vraagt")
        self._talk(learning.FIRST_ROUND)
        self._look_in_the_room()

    def ask_on(self) -> None:
        """Deeper, with doubts and assumptions (L8)."""
        self.next("L8 Vragen 2: twijfel en aannames")
        self._talk(learning.SECOND_ROUND)
        self.terminal.wait("2 twijfels · 3 aannames")
        self._look_in_the_room()

    def turn_the_question(self) -> None:
        """What it is about, and the question as it is now (L9)."""
        terminal = self.terminal
        self.next("L9 Wat is de echte vraag?")
        for text in learning.REFORMULATED:
            terminal.line(text)
        terminal.wait("3 kernzinnen")
        self.next("De vraag nu")
        terminal.line(learning.LATER_QUESTION)
        terminal.wait("alles ingevuld")

    def weigh(self) -> None:
        """How sure, how important, agreed or not (L10)."""
        terminal = self.terminal
        self.next("L10 Aannames wegen")
        for number, weighed in enumerate(learning.WEIGHED, 1):
            terminal.wait(f"A{number}. Hoe zeker zijn we?")
            terminal.line(weighed.digits)
            if weighed.sides:
                terminal.wait(f"A{number}. Beide kanten")
                terminal.line(weighed.sides)
            terminal.wait(f"A{number}. Hoe komen we erachter?")
            terminal.line(weighed.test_idea)
        terminal.wait("3 van 3 gewogen")
        terminal.wait("Eerst uitzoeken: A1")

    def think_along(self) -> None:
        """What could be done, and the waiting room opens (L11)."""
        terminal = self.terminal
        self.next("L11 Meedenken · Wat zou kunnen")
        for text in learning.OPTIONS:
            terminal.line(text)
        terminal.wait("3 opties")
        self.next("De wachtkamer")
        for advice in _advice():
            terminal.wait(advice.text)
            terminal.line("h" if advice.kept else "w")
        terminal.wait("1 gehouden")

    def agree_on_an_action(self) -> None:
        """One small action, with a day, and what it tests (L12)."""
        terminal = self.terminal
        self.next("L12 Actie om uit te proberen")
        action = learning.ACTION
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
        terminal.wait("Hoort bij (Enter = A1)")
        terminal.press("Enter")
        terminal.wait("wo 9 dec · A1")

    def learn(self) -> None:
        """What was learned, and the mirror for who wants to see it (L13)."""
        terminal = self.terminal
        self.next("L13 Leren · Leerpunten")
        for text in learning.LEARNED:
            terminal.line(text)
        terminal.wait("3 leerpunten")
        self.next("L13 Leren · Spiegel")
        self.mirror = " ".join(terminal.wait("% open").split())
        terminal.press("Enter")
        terminal.wait("De zaal ziet de telling.")
        self._look_in_the_room()

    def leave_well(self) -> None:
        """What stays here, when the next time is, a word each, and the files (L14)."""
        terminal = self.terminal
        self.next("L14 Uitchecken")
        for text in (learning.STAYS_HERE, learning.NEXT_DATE, learning.REMINDER):
            terminal.line(text)
        for word in learning.CHECK_OUT:
            terminal.line(word)
        terminal.wait(f"{len(learning.CHECK_OUT)} woorden")
        self.do("uitkomst", "Op één blad")
        terminal.press("C-e")
        terminal.wait("Bestand voor een collega")

    def begin_again(self) -> None:
        """A new session of the group that is proposed."""
        terminal = self.terminal
        terminal.press("n")
        terminal.wait("Welke methode")
        self.to("Down", "Actieleren:")
        terminal.press("Enter")
        terminal.wait(f"Groep: {learning.SECOND.group}")
        evening = learning.SECOND
        terminal.line(evening.title)
        terminal.line(evening.place)
        terminal.press("Enter")  # the group that is proposed
        terminal.line(evening.date)
        terminal.line(evening.end_time)
        terminal.press("Enter")  # the facilitator of last time
        terminal.wait("L1 Terugblik op acties")
        terminal.wait("1 actie komt terug")

    def look_back(self) -> None:
        """The action comes back before anything new (L1)."""
        terminal = self.terminal
        terminal.wait("Ik zet woensdag de tafel in de achterkamer")
        terminal.wait("Ik dacht: twee van de drie nemen post mee")
        back = learning.BACK
        for text in (
            back.result,
            back.happened,
            back.surprised,
            back.learned,
            back.verdict,
        ):
            terminal.line(text)
        terminal.wait("deels gedaan · klopt deels")

    def bring_in_the_other_case(self) -> None:
        """The story that was not chosen last time stands among the candidates (L3)."""
        terminal = self.terminal
        self.next("L2 Spelregels & rollen · Wie is er")
        terminal.line(learning.PEOPLE)
        terminal.wait("8 mensen")
        self.next("Afspraken")
        self.next("L3 Casus kiezen")
        self.do("eerdere", f"casus: {learning.NEXT_TIME.text[:30]}")
        self.to("Down", learning.NEXT_TIME.text[:30])
        terminal.press("Enter")
        terminal.wait("1 casus")
        terminal.line("1")
        terminal.wait("Waarom deze?")
        terminal.line(learning.WHY_NOW)
        terminal.wait("gekozen: 1")

    def close_again(self) -> None:
        """The file for a colleague."""
        self.terminal.press("C-e")
        self.terminal.wait("Bestand voor een collega")

    def _talk(self, said: tuple[Said, ...]) -> None:
        """What people say one after another, each with its own key."""
        terminal = self.terminal
        for one in said:
            match one:
                case Asked():
                    self._ask(one)
                case Doubt(text):
                    self._note("F3", text, text)
                case Assumption(text, whose):
                    self._note("F4", text, "1 inbrenger · 2 groep · 3 systeem")
                    terminal.line(whose)
                    terminal.gone("1 inbrenger · 2 groep · 3 systeem")
                case Advice(text, _, True):
                    terminal.line(text)
                    terminal.wait("Antwoord")
                    terminal.press("F8")
                    terminal.wait("Dank je. Dat bewaren we.")
                    terminal.gone("Antwoord")
                case Advice(text):
                    self._note("F8", text, "Dank je. Dat bewaren we.")
                case Pass():
                    terminal.line("pas")
                    terminal.wait("beurt voorbij")

    def _note(self, key: str, text: str, shows: str) -> None:
        """Type words and press the key that says what they are."""
        self.terminal.type_text(text)
        self.terminal.press(key)
        self.terminal.wait(shows)

    def _ask(self, asked: Asked) -> None:
        """A question, perhaps turned round, its answer, and how it touched."""
        terminal = self.terminal
        if asked.typed:
            terminal.type_text(asked.typed)
            terminal.wait("Hierop kun je ja of nee zeggen.")
            terminal.press("F2")
            terminal.wait(asked.text)
            terminal.press("Enter")
        else:
            terminal.line(asked.speaker + asked.text)
        terminal.wait("Antwoord")
        terminal.line(asked.answer)
        terminal.gone("Antwoord")
        if asked.warmth:
            terminal.press("Tab")
            terminal.press(asked.warmth, choice=True)
            terminal.press("BTab")

    def _look_in_the_room(self) -> None:
        """See what the room sees, and go back."""
        terminal = self.terminal
        terminal.press("F5")
        self.in_the_room.append(terminal.gone("F10 menu"))
        terminal.press("F5")
        terminal.wait("F10 menu")


def _answers(evening: Evening) -> tuple[str, ...]:
    """What is typed for an evening, in the order in which it is asked."""
    about = (evening.title, evening.place, evening.group, evening.date)
    return (*about, evening.end_time, evening.facilitator)


def _advice() -> list[Advice]:
    """What waits, in the order in which it was said."""
    return [one for one in learning.FIRST_ROUND if isinstance(one, Advice)]
