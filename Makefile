.PHONY: demo test bench fuzz hostile app types shots setup FORCE
.DEFAULT_GOAL := demo

program := target/release/cx-atlas
interface := ui/dist/index.html
interface_sources := $(shell find ui/src ui/index.html ui/*.json ui/*.ts src-tauri/locales -type f)

# The main job on the demo company: project, documents and pictures into out/, then the window on it.
demo: out/summary.txt
	@scripts/show.sh $(program) out

# The demo company's spreadsheets are inside the program.
out/summary.txt: $(program) scripts/demo.sh
	scripts/demo.sh $(program) out

$(program): $(interface) FORCE | setup
	cargo build --release --package cx-atlas

$(interface): $(interface_sources) | setup
	npm --prefix ui run --silent build

setup:
	@scripts/setup.sh build

# Everything that has to hold before a change lands.
test:
	@scripts/test.sh

# Speed, beside the programs of others where there are any, and what people feel of it in the real window.
bench: $(program)
	@scripts/setup.sh bench
	cargo bench --workspace --bench '*'
	@scripts/setup.sh test
	CX_ATLAS=$(abspath $(program)) npm --prefix tests/e2e run --silent speed

# The table reader on changed files for so long: make fuzz SECONDS=3600
SECONDS ?= 600
fuzz:
	cargo run --profile checked --quiet --package fuzz -- $(SECONDS)

# What becomes of every odd and hostile file, as a table.
hostile:
	cargo build --profile checked --workspace --features cx-atlas/e2e --bins
	cargo test --profile checked --package acceptance --test hostile -- --nocapture --test-threads 1

# A package for Debian and Ubuntu, in target/release/bundle/deb/.
app: $(interface)
	@scripts/setup.sh app
	tests/e2e/node_modules/.bin/tauri build --bundles deb

# The window's types, generated from Rust.
types:
	cargo test --profile checked --workspace --lib --quiet export_bindings

# Pictures of every screen in both languages and looks: make shots PROJECT=out/demo.cxatlas OUT=out/shots
PROJECT ?= out/demo.cxatlas
OUT ?= out/shots
shots:
	npm --prefix tests/e2e run --silent shots -- $(abspath $(OUT)) --project $(abspath $(PROJECT))
