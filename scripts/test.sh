#!/usr/bin/env bash
# The whole check, in order; stops at the first failure and says how long each part took.
set -euo pipefail
cd "$(dirname "$0")/.."

cargo_args=(--profile checked --workspace --features cx-atlas/e2e)
program=target/checked/cx-atlas
results=test-results

part() {
  title=$1
  local start=$SECONDS
  shift
  printf '\n== %s ==\n' "$title"
  "$@" </dev/null
  printf '== done: %s, %d s ==\n' "$title" $((SECONDS - start))
}

# Not `part … || …`: behind `||` a function would go on after a failure.
title=
trap 'code=$?; ((code == 0)) || printf "== failed: %s, after %d s ==\n" "$title" "$SECONDS" >&2' EXIT

types_are_committed() {
  git diff --exit-code --stat ui/src/ipc/generated
  local new
  new=$(git ls-files --others --exclude-standard ui/src/ipc/generated)
  [[ -z $new ]] || { printf 'generated types that are not committed:\n%s\n' "$new" >&2 && return 1; }
}

clippy() {
  cargo clippy --profile checked --workspace --all-targets -- -D warnings
  cargo clippy "${cargo_args[@]}" --all-targets -- -D warnings
}

documents() {
  .venv/bin/python tests/documents/gate.py --pages 15 "$results"/demo/specification.{docx,xlsx}
  target/checked/examples/specimen "$results/specimen"
  .venv/bin/python tests/documents/gate.py --pages 1 "$results"/specimen/specimen.{docx,xlsx}
  .venv/bin/python tests/documents/test_gate.py "$results"/specimen/specimen.{docx,xlsx}
}

unset CARGO_TARGET_DIR
# Acceptance and end-to-end tests call this program.
export CX_ATLAS=$PWD/$program
rm -rf "$results" && mkdir -p "$results"
part "Set-up" scripts/setup.sh test
part "Format" cargo fmt --all --check
part "Types of the window" npm --prefix ui run --silent check
part "Lint of the window" npm --prefix ui run --silent lint
part "Tests of the window" npm --prefix ui run --silent test
part "Build of the window" make --no-print-directory ui/dist/index.html
part "Types of the end-to-end tests" npm --prefix tests/e2e run --silent check
part "Clippy" clippy
part "Build of the program" cargo build "${cargo_args[@]}" --bins
part "Rust and acceptance tests" cargo test "${cargo_args[@]}" --quiet
part "Fuzzing the table reader for a minute" target/checked/fuzz 60 1
part "Generated types" types_are_committed
part "The headless main job" scripts/demo.sh "$program" "$results/demo"
part "Document gate" documents
part "The real window" npm --prefix tests/e2e run --silent test
printf '\nAll is well, %d s.\n' "$SECONDS"
