#!/usr/bin/env bash
# Installs what is missing on Debian with Rust and Node: setup.sh build | app | test | bench. Says what it installs; nothing when all is there.
set -euo pipefail
cd "$(dirname "$0")/.."

level=${1:?setup.sh build, app, test or bench}
build_packages=(build-essential file fonts-noto-core libayatana-appindicator3-dev librsvg2-dev libssl-dev
  libwebkit2gtk-4.1-dev libxdo-dev)
test_packages=(dbus-x11 libreoffice-calc-nogui libreoffice-impress-nogui libreoffice-writer-nogui poppler-utils python3-venv
  webkit2gtk-driver xvfb)

main() {
  require cargo "Rust, from https://rustup.rs"
  require npm "Node.js 20.19 or newer, from https://nodejs.org"
  case $level in
    build) packages "${build_packages[@]}" ;;
    app)
      packages "${build_packages[@]}"
      node_packages tests/e2e --ignore-scripts
      ;;
    test)
      packages "${build_packages[@]}" "${test_packages[@]}"
      driver
      python_packages tests/documents/requirements.txt
      node_packages tests/e2e --ignore-scripts
      ;;
    bench)
      packages "${build_packages[@]}" python3-dev python3-venv
      python_packages tests/peers/requirements.txt
      ;;
    *) echo "setup.sh build, app, test or bench" >&2 && exit 2 ;;
  esac
  node_packages ui
}

require() {
  command -v "$1" >/dev/null || { echo "$1 is missing: install $2" >&2 && exit 1; }
}

packages() {
  local missing=()
  for package in "$@"; do
    [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  echo "installing with apt: ${missing[*]}"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" </dev/null >/dev/null
}

as_root() {
  if ((EUID == 0)); then "$@"; else sudo "$@"; fi
}

# The end-to-end tests look for it here first, then on the path.
driver() {
  for found in target/tools/bin/tauri-driver "$(command -v tauri-driver || true)" "${CARGO_HOME:-$HOME/.cargo}/bin/tauri-driver"; do
    if [[ -x $found ]]; then return 0; fi
  done
  echo "installing tauri-driver into target/tools"
  cargo install tauri-driver --locked --version '^2' --quiet --root target/tools --target-dir target/tools/build
  rm -rf target/tools/build
}

# Python readers that the document gate holds our files against, and the programs that the measurements run beside ours.
python_packages() {
  local wanted=$1
  local done=.venv/${wanted//\//-}
  unchanged "$wanted" "$done" && return 0
  echo "installing into .venv: $(paste -sd' ' "$wanted")"
  python3 -m venv .venv
  .venv/bin/pip install --quiet --disable-pip-version-check -r "$wanted"
  cp "$wanted" "$done"
}

# Not `npm ci`: it asks for the packages of every other system, which a registry need not have. The versions are those of the lock.
node_packages() {
  local folder=$1
  shift
  unchanged "$folder/package-lock.json" "$folder/node_modules/.installed" && return 0
  echo "installing the npm packages of $folder"
  npm install --prefix "$folder" --no-save --no-audit --no-fund --loglevel=error "$@"
  cp "$folder/package-lock.json" "$folder/node_modules/.installed"
}

unchanged() {
  cmp -s "$1" "$2"
}

main
