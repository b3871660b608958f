#!/usr/bin/env sh
# Five million rows of street crime into an empty store: rows a second, memory at the most, and what 90 million would take.
# They are real files of data.police.uk, repeated with other months and forces into a folder that is thrown away.
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
street=${1:?Name a folder of street files of data.police.uk}
rows=${2:-5000000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/in"

each=$(cat "$street"/*street*.csv | wc -l)
copies=$((rows / each + 1))
k=0
while [ $k -lt $copies ]; do
  # Eight forces; every eighth copy goes back eight years, which no two of the files' years are apart.
  for file in "$street"/*street*.csv; do
    awk -v force="Fenshire $(printf "\\$(printf %o $((65 + k % 8)))") Police" -v back=$((k / 8 * 8)) '
      NR > 1 { match($0, /,[0-9][0-9][0-9][0-9]-/); year = substr($0, RSTART + 1, 4) - back
               $0 = substr($0, 1, RSTART) year substr($0, RSTART + 5); gsub(/North Yorkshire Police/, force) }
      { print }' "$file" > "$folder/in/$k-$(basename "$file")"
  done
  k=$((k + 1))
done
head -2 "$(ls "$folder"/in/*.csv | head -1)" > "$folder/one.csv"

export SAFERHUB_JAVA_OPTIONS=${SAFERHUB_JAVA_OPTIONS:--Xmx256m}
run() { /usr/bin/time -f '%e %U %S %M' -o "$folder/time" "$here/saferhub" crime import "$1" --data "$folder/data" 2>"$folder/log" | tail -1; }
run "$folder/one.csv" > /dev/null # makes the database
run "$folder/one.csv" > /dev/null
start=$(cut -d' ' -f1 "$folder/time")
said=$(run "$folder/in")
awk -v start="$start" -v said="$said" -v java="$SAFERHUB_JAVA_OPTIONS" '{
  split(said, words, " "); gsub(",", "", words[1]); rows = words[1]; took = $1 - start
  printf "%s\n%d rows in %.1f s (program start of %.1f s left out), %.0f rows a second; processor %.1f s; memory at the most %d MB with %s.\n", said, rows, took, start, rows / took, $2 + $3, $4 / 1024, java
  printf "90 million rows: %.0f minutes.\n", 90e6 / (rows / took) / 60 }' "$folder/time"
du -sm "$folder/data/crime" | awk '{ print "Parquet: " $1 " MB" }'
uptime
