#!/usr/bin/env sh
# A million records of made-up people, searched for doubles: quality at each threshold, and pairs a second.
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
records=${1:-1000000}
seed=${2:-1}
. "$here/tools/java25.sh"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$JAVA_HOME/bin/java" "$here/src/test/java/uk/saferhub/matching/MadeUpPeople.java" "$records" "$seed" > "$folder/people.csv"
"$here/saferhub" match "$folder/people.csv" --labels
