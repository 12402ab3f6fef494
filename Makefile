# Two commands are enough: `make run` opens Hashiye, `make test` runs its tests.

BIN := .venv/bin

.PHONY: help run test interop check format bench translations screenshots wheel clean

help: ## what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

run: ## set up .venv and open Hashiye (ARGS="open my.hashiye" for another command)
	@tools/bootstrap
	@$(BIN)/hashiye $(ARGS)

test: ## set up .venv and run the whole test suite, without a screen, on every core (ARGS="-k fold" to choose)
	@tools/bootstrap --dev
	@QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(BIN)/python -m pytest -n auto $(ARGS)

interop: ## set up .venv-interop* and let other programs read and write what Hashiye does
	@tools/bootstrap --dev
	@tools/interop
	@.venv-interop/bin/python -m pytest -o addopts= -o filterwarnings=default -q -rs \
		tests/interop $(addprefix tests/core/formats/test_,contract.py hostile.py docbin.py parquet.py pdf.py) $(ARGS)

check: ## style, types, layers and translation catalogs
	@tools/bootstrap --dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/translations.py check

format: ## put the source in order
	@tools/bootstrap --dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: ## measure against the budgets, a line of JSON for each (ARGS="startup" for one)
	@tools/bootstrap --dev
	@QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(BIN)/python tools/bench.py $(ARGS)

translations: ## collect new strings, write the catalogs
	@tools/bootstrap --dev
	$(BIN)/python tools/translations.py update
	$(BIN)/python tools/translations.py release

screenshots: ## draw the pictures of the window in docs/images
	@tools/bootstrap --dev
	QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(BIN)/python tools/screenshots.py

wheel: ## build the package in dist/
	@tools/bootstrap
	$(BIN)/python -m pip wheel . --no-deps --wheel-dir dist

clean: ## remove the environment and everything that can be made again
	rm -rf .venv .venv-interop* build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
