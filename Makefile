# The few words of this project. `make setup` once, then `make test lint`.
PYTHON ?= python3
DATA ?= ../shared/data

.PHONY: setup test lint docs eval train

setup:
	$(PYTHON) -m pip install -e '.[dev]'

test:
	$(PYTHON) -m pytest

lint:
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy

docs:
	$(PYTHON) -m avviso.records.reference > docs/records.md
	$(PYTHON) -m avviso.views.reference > docs/command-line.md
	$(PYTHON) -m avviso.views.formats > docs/exports.md

eval:
	$(PYTHON) -m evaluation floors $(DATA)

train:
	$(PYTHON) -m training.train training/configs/full.toml --data $(DATA)
