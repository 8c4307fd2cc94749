# Everything is installed into .venv from the lock files; nothing else of the machine is touched.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin

.PHONY: run install test check bench lock clean

run: .venv/run.done  ## Ingest the seed article, show what it says, serve at 127.0.0.1:$(PORT) until Ctrl-C.
	$(BIN)/depesche serve --ingest seeds --port $(PORT)

install: .venv/run.done

test: .venv/test.done  ## Install what the tests need, and run all of them.
	$(BIN)/python -m pytest

check: .venv/check.done
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/bench.done
	$(BIN)/python -m benchmarks

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/%.done: requirements/%.lock pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/$*.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

lock: .venv/bin/python  ## Resolve the dependencies anew.
	$(BIN)/python -m pip install --quiet uv==0.13.9
	for set in run test check bench; do \
	  case $$set in run) extras=;; test) extras="--extra test";; *) extras="--extra test --extra $$set";; esac; \
	  $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
	    pyproject.toml $$extras --extra build -o requirements/$$set.lock || exit 1; \
	done

clean:
	rm -rf .venv .cache data
