# Everything there is to do here, by name. `make` alone lists it.
# Each target makes what it needs first: the project's own Python environment in .venv, from requirements.lock.

PYTHON ?= $(shell for one in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$one -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$one && exit; done; echo python3)
PORT ?= 8866
INSTALL = @$(PYTHON) tools/install.py
RUN = .venv/bin/
WORKERS ?= 2

.DEFAULT_GOAL := help
.PHONY: help app room lab test lint bench docs office-pack pictures agreement train lock

help: ## list what there is to do
	@grep -E '^[a-z-]+:.* ##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.* ## (.*)/make \1|\2/' | while IFS='|' read -r name what; do \
		printf '%-16s %s\n' "$$name" "$$what"; done

app: ## open the workbooks as pages in the browser (make app PORT=8867 for another port)
	$(INSTALL) app
	@$(RUN)scr serve --port $(PORT)

room: ## the same, with the participants' pages of a room open to the network (make room PORT=8867)
	$(INSTALL) app
	@$(RUN)scr serve --room --port $(PORT)

lab: ## open the same workbooks in JupyterLab, to read and to change
	$(INSTALL) app
	@$(RUN)scr lab

test: lint ## check everything: style, types, import direction, every notebook, every page in a browser
	@command -v chromium >/dev/null || { \
		echo "The tests of the pages need the browser Chromium. On Debian or Ubuntu run: sudo apt-get install chromium libatomic1"; exit 1; }
	@command -v soffice >/dev/null || { \
		echo "The tests of Excel plans and of reports in PDF need LibreOffice. On Debian or Ubuntu run: sudo apt-get install libreoffice-calc libreoffice-writer"; exit 1; }
	@command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || { \
		echo "The tests of the store need PostgreSQL's server. On Debian or Ubuntu run: sudo apt-get install postgresql"; exit 1; }
	$(RUN)python -m pytest -n $(WORKERS) --dist loadfile --nbval-lax tests workbooks

lint: ## check style and types only
	$(INSTALL) test
	$(RUN)ruff check
	$(RUN)ruff format --check --quiet || { echo "Some files are not formatted. Run: .venv/bin/ruff format"; exit 1; }
	$(RUN)mypy

bench: ## measure speed and memory, beside plain Voilà and Streamlit, and rooms of 40 and 400 people
	$(INSTALL) bench
	$(RUN)python bench/engine.py
	$(RUN)python bench/costs.py
	$(RUN)python bench/pages.py
	$(RUN)python bench/rooms.py

docs: ## build the pages of docs/ that are made from the rules and the figures
	$(INSTALL) app
	$(RUN)python tools/make_docs.py

office-pack: ## build dist/office-pack.zip: Word and Excel files for people who can install nothing
	$(INSTALL) app
	$(RUN)python tools/office_pack.py

pictures: ## take the pictures in the README anew, from the pages as they are
	$(INSTALL) test
	SCR_PICTURES=docs/images $(RUN)python -m pytest -q tests/browser/test_pictures.py

agreement: ## measure how often the check and the readers are right, and write it where the pages quote it
	$(INSTALL) test
	$(RUN)python tools/agreement.py
	$(RUN)python tools/reading.py

train: ## fit the tables of weights anew, to the labelled recommendations that are not held out and the reports of other hands
	$(INSTALL) test
	$(RUN)python tools/train.py
	$(RUN)python tools/train_second.py
	$(RUN)python tools/train_words.py
	$(RUN)python tools/train_links.py

lock: ## choose the newest versions that pyproject.toml allows, and write requirements.lock
	$(INSTALL) app
	$(RUN)python -m pip install --quiet uv
	$(RUN)uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --all-extras --upgrade \
		--no-header --no-emit-index-url --no-emit-find-links --quiet -o requirements.lock
