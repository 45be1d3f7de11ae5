#!/usr/bin/env bash
# The main job without a window: demo.sh PROGRAM FOLDER makes the demo company, computes every stage, writes the deliverables.
set -euo pipefail

program=$1
folder=$2
project=$folder/demo.cxatlas

mkdir -p "$folder"
rm -f "$project" "$project"-wal "$project"-shm
"$program" new "$project" --template demo
"$program" analyse "$project" all | tee "$folder/summary.txt"
for kind in specification.docx specification.xlsx journey.svg journey.png; do
  "$program" export "$project" --as "$kind" --out "$folder/$kind"
done
"$program" check "$project"
