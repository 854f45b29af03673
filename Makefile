# Needs make and Python 3.11 or newer, and no rights on the machine: everything goes
# into .venv beside this file. `make` alone says what there is.

SHELL := /bin/sh
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && \
	echo $$name && break; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
PYTEST := $(BIN)/python -m pytest -rs
TWO_CORES := -n 2 --dist worksteal
LOCKED := $(PIP) --require-hashes --requirement
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --custom-compile-command "make lock" --upgrade \
	pyproject.toml --group build

# What was compiled once is kept: every start of the program would compile it anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help open check words format test walk pictures torture bench lock newest clean

help: ## wat er is
	@sed -n 's/^\([a-z]*\):.*## /make \1	/p' Makefile

open: .venv/program ## zet het programma klaar en start het
	@$(BIN)/cyclus

check: .venv/tools ## alles wat goed moet zijn: opmaak, regels, typen, lagen, woordenlijsten, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m tests.word_list_lint
	@$(say_what_is_missing)
	$(PYTEST) $(TWO_CORES)

words: .venv/tools ## kijkt de woordenlijsten na, en wat zij met de tekstcontroles doen
	$(BIN)/python -m tests.word_list_lint
	$(PYTEST) -q tests/test_word_lists.py tests/domain/checks

format: .venv/tools ## zet de opmaak goed
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

test: .venv/tools ## alleen de snelle tests
	$(PYTEST) $(TWO_CORES) -m "not walk and not random"

walk: .venv/tools ## de wandelingen met echte toetsen in een echte terminal
	@$(say_what_is_missing)
	$(PYTEST) -m walk tests/walk

pictures: .venv/tools ## maak de beelden van elk scherm opnieuw; kijk daarna wat veranderde
	CYCLUS_RENEW_PICTURES=1 $(PYTEST) $(TWO_CORES) tests/tui/test_pictures.py
	@git diff --stat -- tests/tui/pictures

torture: .venv/tools ## 100.000 willekeurige toetsen per sessie (uren); korter met CYCLUS_KEYS=20000
	CYCLUS_KEYS=$${CYCLUS_KEYS:-100000} CYCLUS_FUZZ=$${CYCLUS_FUZZ:-20000} \
		$(PYTEST) $(TWO_CORES) tests/tui/monkey tests/exchange/test_fuzz.py

bench: .venv/bench ## meet wat docs over snelheid zegt
	@for file in benchmarks/[a-z]*.py; do name=$$(basename "$$file" .py); \
		echo "== $$name"; $(BIN)/python -m "benchmarks.$$name" || exit 1; done

lock: .venv/program ## leg in locks/ de nieuwste toegestane bibliotheken vast, met hun hash
	@$(PIP) --group lock
	$(COMPILE) --output-file locks/program.txt
	$(COMPILE) --group test --group lint -c locks/program.txt --output-file locks/tools.txt
	$(COMPILE) --group bench -c locks/tools.txt --output-file locks/bench.txt

newest: ## de tests met de nieuwste toegestane bibliotheken, niet de vastgelegde
	@test -n "$(PYTHON)" || { echo "Python 3.11 of nieuwer ontbreekt." >&2; exit 1; }
	$(PYTHON) -m venv --clear .newest
	@.newest/bin/python -m pip install --quiet --upgrade pip
	@.newest/bin/python -m pip install --quiet --group test --editable .
	.newest/bin/python -m pytest -rs $(TWO_CORES)

clean: ## gooi .venv en de tussenresultaten weg; sessies blijven
	rm -rf .venv .newest .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

define say_what_is_missing
command -v tmux >/dev/null || \
	echo "tmux ontbreekt: de wandelingen in tests/walk worden overgeslagen."
endef

# Each file below stands for what was installed; a newer lock installs anew. What a lock
# names was tested together; its hashes keep anything else out.
# A folder that was moved or copied needs a new .venv: its programs hold the old path.

$(shell test ! -e .venv/place || test "$$(cat .venv/place)" = "$$(pwd -P)" || rm -rf .venv)

.venv/program: pyproject.toml locks/program.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 of nieuwer ontbreekt." >&2; exit 1; }
	@echo "Even geduld: .venv wordt klaargezet."
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear .venv || \
		{ echo "Python kan geen venv maken; op Debian en Ubuntu helpt het pakket" \
		"python3-venv." >&2; exit 1; }
	@$(LOCKED) locks/program.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@pwd -P > .venv/place
	@touch $@

.venv/tools: .venv/program locks/tools.txt
	@$(LOCKED) locks/tools.txt
	@touch $@

.venv/bench: .venv/program locks/bench.txt
	@$(LOCKED) locks/bench.txt
	@touch $@
