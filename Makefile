# `make` alone lists what there is. Everything runs in .venv, which `make install` makes and keeps.
PYTHON ?= python3
FOR ?= dev
BIN := .venv/bin
CODE := src tests scripts $(wildcard bench)
STORED := $(wildcard tests/records tests/workflows tests/site)

.DEFAULT_GOAL := help
.PHONY: help install run test test-all check format bench bench-evidence torture holidays schemas lock clean

help:  ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

install:  ## Set up .venv from the lock (FOR=run leaves the developers' tools out; PYTHON=python3.12)
	@$(PYTHON) scripts/install.py $(FOR)

run: install  ## Set up, screen the bundled sample list, show where the report lies
	@$(BIN)/python -m scripts.run_sample

test: install  ## Run the tests that need only Python packages (TESTS=tests/law for one room)
	@$(BIN)/python -m pytest -q $(TESTS)

test-all: install  ## Run every test, slow ones too, records on both stores; a skip is a failure here
	@$(BIN)/python -m pytest -q --all $(TESTS)
	@$(if $(TESTS),,$(BIN)/python scripts/with_postgres.py $(BIN)/python -m pytest -q --all $(STORED))

check: install  ## Check format, lint, types, imports, the purity of the core, and the docs
	@$(BIN)/ruff format --check --quiet $(CODE) || { echo "make check: 'make format' would mend this"; exit 1; }
	@$(BIN)/ruff check --quiet $(CODE)
	@$(BIN)/mypy --no-error-summary $(CODE)
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/python scripts/check_core_pure.py
	@$(BIN)/python -m pytest -q --no-summary tests/house

format: install  ## Put the code into the house format, and mend what lint can mend
	@$(BIN)/ruff format $(CODE)
	@$(BIN)/ruff check --fix $(CODE)

bench: install  ## Measure and print; fail on a bad ratio (SHORT=1 for the short form)
	@$(BIN)/python -m bench $(if $(SHORT),--short)

bench-evidence: install  ## Measure the log, receipts, sealing and imports on both stores (SHORT=1)
	@$(BIN)/python -m bench.evidence $(if $(SHORT),--short)
	@$(BIN)/python scripts/with_postgres.py $(BIN)/python -m bench.evidence $(if $(SHORT),--short)

torture: install  ## Kill writers at random on both stores; nothing acknowledged may be lost (SHORT=1)
	@$(BIN)/python -m bench.torture $(if $(SHORT),--short)
	@$(BIN)/python scripts/with_postgres.py $(BIN)/python -m bench.torture $(if $(SHORT),--short)

holidays: install  ## Make the holiday data beside the packs again, from the locked library
	@$(BIN)/python scripts/make_holidays.py

schemas: install  ## Make the JSON Schemas of inputs and answers again, and the examples' answers
	@$(BIN)/python -m scripts.make_schemas

lock: install  ## Lock the dependencies again, with hashes (UPGRADE=1 for newer versions)
	@scripts/lock.sh $(if $(UPGRADE),--upgrade)

clean:  ## Remove .venv and caches; what lies under var/ stays
	@rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
