#!/usr/bin/env sh
# The same sums in SaferHub, in DuckDB alone and in R (sf and spdep from Debian), on real files: counts by ward and month, rates
# with their interval, Gi* scores. Prints equal or not equal, and ends with 1 if anything is not.
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
street=${1:?Name a folder of street files of data.police.uk, of months published by the small areas of 2011}
lookup=${2:?Name the look-up from small areas of 2011 to wards of 2021}
people=${3:?Name the population of the small areas of 2011, as lsoa,pop}
command -v Rscript > /dev/null || { echo "R is not installed: nothing was compared."; exit 3; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$here/bench/java.sh" uk.saferhub.analysis.PairedRun "$street" "$lookup" "$people" "$folder"
Rscript --vanilla "$here/bench/analysis/paired.R" "$street" "$lookup" "$people" "$folder"
uptime
