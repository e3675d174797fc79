# Each target makes .venv when it is missing or its requirements changed; `make help` lists them.
PYTHON ?= python3
VENV   := .venv
RUN    := $(VENV)/bin/python
REPORT ?= data/samples/overnight-strikes.txt
OUT    ?= out
NAME   ?= sample
PIP    := $(RUN) -m pip --disable-pip-version-check --quiet install --requirement

.PHONY: help app map test check bench pictures lock clean
.DELETE_ON_ERROR:

help:
	@echo "make app                  open the app in the browser, with the sample on the map"
	@echo "make map                  write $(OUT)/$(NAME).html and .geojson, without a browser; REPORT=FILE NAME=storm for your own"
	@echo "make test                 run all tests"
	@echo "make check                format, lint and types"
	@echo "make bench                measure, and write benchmarks/results.md"
	@echo "make pictures             take the README's screenshots anew (needs Chromium)"
	@echo "make lock                 pin requirements anew from pyproject.toml"
	@echo "make clean                remove .venv and $(OUT)"

app: $(VENV)/ready
	$(RUN) -m streamlit run app.py

map: $(VENV)/ready
	@mkdir -p "$(OUT)"
	$(RUN) -m geo map "$(REPORT)" --output "$(OUT)/$(NAME).html" --geojson "$(OUT)/$(NAME).geojson"

test: $(VENV)/ready-dev
	$(RUN) -m pytest -n auto $(ARGS)

check: $(VENV)/ready-dev
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy geo app.py app_pages

bench: $(VENV)/ready-dev
	$(RUN) benchmarks/run.py

pictures: $(VENV)/ready-dev
	$(RUN) tests/browser/pictures.py

$(VENV)/ready: requirements.txt | $(VENV)/bin/pip
	@echo "Installing what Strikemap needs into $(VENV) (once; a few minutes on a slow line) …"
	@$(PIP) requirements.txt
	@touch $@

$(VENV)/ready-dev: requirements-dev.txt | $(VENV)/bin/pip
	@echo "Installing what the tests need into $(VENV) (once; a few minutes on a slow line) …"
	@$(PIP) requirements-dev.txt
	@touch $@

# A half-made .venv (no pip) is made anew. What a bare machine lacks is named, with the command that brings it.
$(VENV)/bin/pip:
	@command -v $(PYTHON) >/dev/null || { \
	  echo "No $(PYTHON) here. On Debian or Ubuntu: apt-get install python3 python3-venv make git"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Strikemap needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version 2>&1)."; \
	  echo "Name a newer one: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "$(PYTHON) cannot make virtual environments. On Debian or Ubuntu: apt-get install python3-venv"; exit 1; }
	@rm -rf $(VENV)
	@$(PYTHON) -m venv $(VENV) || { \
	  rm -rf $(VENV); echo "Could not make $(VENV) here: is the disk full or the folder read-only?"; exit 1; }

lock: $(VENV)/lock/bin/uv
	$< pip compile --quiet pyproject.toml --extra app --extra coordinates --extra figures --extra geo --extra online $(LOCK) --output-file requirements.txt
	$< pip compile --quiet pyproject.toml --extra dev --constraint requirements.txt $(LOCK) --output-file requirements-dev.txt

LOCK = --universal --python-version 3.11 --no-emit-index-url --annotation-style line --custom-compile-command "make lock"

$(VENV)/lock/bin/uv: | $(VENV)/bin/pip
	$(RUN) -m venv $(VENV)/lock
	$(VENV)/lock/bin/pip --disable-pip-version-check --quiet install uv

clean:
	rm -rf $(VENV) $(OUT)
