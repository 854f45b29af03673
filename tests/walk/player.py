"""Plays the whole invented evening by real keys, as a facilitator would."""

from __future__ import annotations

from pathlib import Path

from tests.walk import evening
from tests.walk.hands import Hands

CHOICE = {"ophalen": "1", "meedenken": "2", "meebeslissen": "3", "zelf doen": "4"}
COLOUR = {"nu": "1", "nieuw": "2", "droom": "3"}
FACES = (":(", ":|", ":)")


class Player(Hands):
    """One evening in one terminal, step by step."""

    def play(self) -> None:
        """The evening from the first key to the last."""
        for part in (
            self.begin,
            self.prepare,
            self.welcome,
            self.understand,
            self.collect,
            self.lay_together,
            self.give_names,
            self.choose,
            self.recommend,
            self.close,
        ):
            part()

    def begin(self) -> None:
        """A new session."""
        self.terminal.wait("Er zijn nog geen sessies")
        answers = (evening.TITLE, evening.PLACE, evening.DATE, evening.END_TIME)
        given = (*answers, evening.FACILITATOR)
        self.new_session("Adviesvangers", given, "A0 Voorbereiden")

    def prepare(self) -> None:
        """What was agreed beforehand (A0)."""
        plan = evening.PREPARATION
        for text in (
            plan.question,
            plan.target_group,
            plan.advice_catchers,
            plan.recipient,
            CHOICE["meedenken"],
            plan.decided_by,
            plan.room_to_move,
            plan.fixed,
            plan.answer_on,
            plan.answer_how,
        ):
            self.terminal.line(text)
        self.terminal.wait("alles ingevuld")

    def welcome(self) -> None:
        """Welcome, people, ground rules and promise (A1), warming up (A2)."""
        terminal = self.terminal
        self.next("A1 Welkom & belofte")
        self.next("Wie is er")
        terminal.line("9b 2a")
        terminal.wait("11 mensen")
        terminal.press("F4")
        terminal.wait("ja op a, b, c")
        self.next("Afspraken")
        terminal.line(" ".join(map(str, evening.GROUND_RULES)))
        terminal.line(evening.ADDED_GROUND_RULE)
        terminal.wait("6 gekozen")
        self.next(evening.PREPARATION.recipient)
        self.next("A2 Opwarmen")
        terminal.press("F3")
        terminal.wait("kaartje getrokken")

    def understand(self) -> None:
        """Examples, what goes well, and complaints that become wishes (A3)."""
        terminal = self.terminal
        self.next("A3 De vraag snappen · Voorbeelden")
        for text in evening.EXAMPLES:
            terminal.line(text)
        terminal.wait("3 voorbeelden")
        self.next("Wat gaat al goed")
        for text in evening.GOES_WELL:
            terminal.line(text)
        terminal.wait("2 dingen die goed gaan")
        self.next("Klachten")
        for number, complaint in enumerate(evening.COMPLAINTS, 1):
            terminal.line(complaint.text)
            terminal.wait(f"{number} klacht")
            terminal.press("F4")
            terminal.wait("Wat zou je wél willen?")
            terminal.line(complaint.wish)
            terminal.gone("Wens\n")
            terminal.wait("van klacht naar wens")

    def collect(self) -> None:
        """Two rounds of ideas, the second with stimuli (A4, A5)."""
        terminal = self.terminal
        self.next("A4 Hoofd leegmaken")
        for idea in evening.FIRST_IDEAS:
            terminal.line(idea.speaker + idea.text)
        terminal.wait("18 ideeën")
        self.next("A5 Verder denken")
        for number, stimulus in enumerate(evening.STIMULUS_ROUNDS, 1):
            terminal.press("F3")
            terminal.wait(f"Prikkel {number}:")
            for idea in stimulus.ideas:
                terminal.line(idea.speaker + idea.text)
        terminal.wait("34 ideeën")
        self.next("AP Pauze")

    def lay_together(self) -> None:
        """Join what is the same, then every idea on its heap by one digit (A6)."""
        terminal = self.terminal
        self.next("A6 Bij elkaar leggen")
        terminal.wait("Zelfde? ")
        joined = {second for _, second in evening.SAME_AS}
        for first, second in evening.SAME_AS:
            self._join(first, second)
        terminal.press("Home")
        heap_of = {
            idea: place
            for place, theme in enumerate(evening.THEMES)
            for idea in theme.ideas
        }
        self.heaps: list[int] = []
        loose = [n for n in range(1, len(evening.IDEAS) + 1) if n not in joined]
        for number in loose:
            if number in evening.LOOSE_IDEAS:
                terminal.press("Down")
                continue
            heap = heap_of[number]
            if heap not in self.heaps:
                self.heaps.append(heap)
            terminal.press(str(1 + self.heaps.index(heap)), choice=True)
        terminal.wait("3 los · 7 stapels")

    def give_names(self) -> None:
        """The group's own words for each heap, the largest first (A7)."""
        terminal = self.terminal
        self.next("A7 Naam geven")
        themes = [evening.THEMES[heap] for heap in self.heaps]
        for theme in sorted(themes, key=lambda theme: -len(theme.ideas)):
            terminal.line(theme.name)
        terminal.wait("alle namen gegeven")

    def choose(self) -> None:
        """Ballots from paper, a tie on place 5, and a new vote about it (A8)."""
        terminal = self.terminal
        self.next("A8 Kiezen")
        numbers = " ".join(map(str, evening.OPTIONS))
        terminal.line(f"s={evening.STICKERS} {numbers}")
        terminal.wait("0 van 11 mensen")
        for ballot in evening.BALLOTS:
            terminal.line(" ".join(str(evening.OPTIONS[n - 1]) for n in ballot))
        terminal.wait("11 van 11 mensen, 44 van 44 stippen")
        terminal.press("Enter")
        terminal.wait("Uitslag tonen?")
        terminal.press("Enter")
        terminal.wait("Gelijke stand op plaats 5")
        terminal.line("2")
        terminal.wait("Opnieuw kiezen bij gelijke stand")
        for (chosen,) in evening.TIE_BALLOTS:
            terminal.line(str(evening.OPTIONS[chosen - 1]))
        terminal.wait("11 van 11 mensen, 11 van 11 stippen")
        terminal.press("Enter")
        terminal.wait("Uitslag tonen?")
        terminal.press("Enter")
        terminal.wait("Waar ben je verbaasd over?")

    def recommend(self) -> None:
        """Five recommendations, thumbs, a minority remark, and settled (A9)."""
        terminal = self.terminal
        self.next("A9 Top 5 maken")
        places = (1, 2, 3, 3, 5)  # two that got as many votes share one
        for place, item in zip(places, evening.RECOMMENDATIONS, strict=True):
            terminal.wait(f"{place}. Ons advies")
            for text in (item.advice, item.because, item.notice, item.for_whom):
                terminal.line(text)
            terminal.line(COLOUR[item.colour])
            terminal.line(" ".join(map(str, item.thumbs)))
            if item.minority:
                terminal.wait(f"{place}. Minderheid")
                terminal.line(item.minority)
        terminal.wait("Gezamenlijk gedragen.")
        terminal.press("F4")
        terminal.wait("Vastgesteld (versie 1)")

    def close(self) -> None:
        """The promise confirmed, a word per person, and the files (A10)."""
        terminal = self.terminal
        self.next("A10 Afronden")
        closing = evening.CLOSING
        terminal.line(closing.presenters)
        terminal.line("1")
        terminal.press("Down")
        for word in closing.check_out:
            terminal.line(f"{word.word} {FACES[word.smiley]}")
        terminal.wait("11 woorden")
        terminal.press("F4")
        terminal.wait("Op één blad")
        terminal.press("C-e")
        terminal.wait("Bestand voor een collega")

    def _join(self, first: int, second: int) -> None:
        """Say that two ideas are the same, by their numbers or as the program asks."""
        terminal = self.terminal
        one, other = (evening.IDEAS[number - 1].text for number in (first, second))
        screen = terminal.screen()
        if f"Zelfde? {one[:20]}" in screen and other[:20] in screen:
            terminal.press("F4")
        else:
            terminal.press("Tab")
            terminal.line(f"{first}={second}")
        terminal.wait("ideeën samengevoegd")


def sessions_in(folder: Path) -> list[Path]:
    """The session files in a folder."""
    return sorted(folder.glob("*.db"))
