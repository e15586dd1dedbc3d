# The menu. `make help` prints it; nothing is needed beforehand but Python 3.11 or newer.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet
LOCKED := --require-hashes --only-binary :all:

.DEFAULT_GOAL := help
.PHONY: help demo test check bench docs golden lock clean

help: ## print this menu
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 10

demo: $(VENV)/runs ## install into .venv and take the sample reports through the whole chain
	@$(BIN)/blowback demo

test: $(VENV)/tests ## run all tests
	@$(BIN)/python -m pytest

check: $(VENV)/tests ## style, types, import contracts
	@$(BIN)/ruff check src tests bench docs training
	@$(BIN)/mypy src tests bench docs
	@$(BIN)/lint-imports --no-cache

bench: $(VENV)/tests ## speed and memory, and the figures on coded gold where it is at hand
	@$(BIN)/python -m bench speed
	@$(BIN)/python -m bench lookups
	@$(BIN)/python -m bench figures

docs: $(VENV)/tests ## write the generated parts of docs/ anew and check the rest
	@$(BIN)/python -m docs.generate
	@$(BIN)/python -m pytest tests/test_docs.py

golden: export TEXT := $(TEXT)
golden: $(VENV)/runs ## TEXT="Rebels shelled Bakhmut." prints a passage as a golden case
	@printf '%s\n' "$$TEXT" | $(BIN)/blowback notation -

lock: ## resolve the locked requirements anew (needs uv)
	uv pip compile pyproject.toml --group build $(UV_OPTIONS) -o requirements.lock
	uv pip compile pyproject.toml --group build --group dev -c requirements.lock $(UV_OPTIONS) -o requirements-dev.lock

UV_OPTIONS := --quiet --universal --python-version 3.11 --generate-hashes --only-binary :all: --no-emit-index-url \
	--custom-compile-command "make lock"

clean: ## remove the environment and the caches
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# Stamps: each is newer than what it was made from, so a second call installs nothing.
$(VENV)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Blowback needs Python 3.11 or newer: make PYTHON=python3.11 ...")'
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/runs: $(VENV)/python requirements.lock pyproject.toml
	@echo "installing into $(VENV)"
	@$(PIP) install $(LOCKED) -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/tests: $(VENV)/runs requirements-dev.lock
	@$(PIP) install $(LOCKED) -r requirements-dev.lock
	@touch $@
