#!/usr/bin/env bash
# Says what was found and where it lies; opens the window on it, detached, where there is a display.
set -euo pipefail

program=$1
folder=$2

cat "$folder/summary.txt"
echo
ls -1 "$folder"/demo.cxatlas "$folder"/specification.{docx,xlsx} "$folder"/journey.{svg,png}
if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
  setsid nohup "$program" "$folder/demo.cxatlas" </dev/null >/dev/null 2>&1 &
fi
