#!/usr/bin/env sh
# How long a hot-spot map of a force takes, the first time and again, beside the same sum in plain DuckDB SQL; the results are
# compared. Real files of data.police.uk are repeated over 36 months, three copies of four with their points moved a little, so
# that there are as many different points as a large force has.
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
street=${1:?Name a folder of street files of data.police.uk}
rows=${2:-2100000}
# A third word names a look-up from small areas to wards: then the severity table by ward and year is timed too (bar 300 ms).
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/in"

each=$(cat "$street"/*street*.csv | wc -l)
files=$(ls "$street"/*street*.csv | wc -l)
# So many files, one after the other, over 36 months again and again.
needed=$((rows * files / each))
k=0
while [ $k -lt $needed ]; do
  month=$((k % 36))
  copy=$((k / 36))
  file=$(ls "$street"/*street*.csv | sed -n "$((k % files + 1))p")
  awk -v to="$(printf '%d-%02d' $((2023 + month / 12)) $((month % 12 + 1)))" -v moved="$copy" '
    NR == 1 { if (moved == 0) print; next }
    { at = match($0, /,[0-9][0-9][0-9][0-9]-[0-9][0-9],/)
      $0 = substr($0, 1, at) to substr($0, at + 8)
      if (match($0, /,-?[0-9]+\.[0-9]+,[0-9]+\.[0-9]+,/)) {
        split(substr($0, RSTART + 1), point, ",")
        $0 = substr($0, 1, RSTART) sprintf("%.6f", point[1] + moved % 4 * 0.004) "," point[2] "," substr($0, RSTART + RLENGTH)
      }
      print }' "$file" >> "$folder/in/$month.csv"
  k=$((k + 1))
done
"$here/bench/java.sh" uk.saferhub.analysis.HotSpotTimes "$folder/in" "$folder/crime" ${3:+"$3"}
uptime
