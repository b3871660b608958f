#!/bin/sh
# Runs the R scripts of src/test/r anew and compares what they print with the numbers that the tests use.
# Needs R with spdep, spatstat.explore, sandwich and classInt, from Debian:
#   apt-get install -y --no-install-recommends r-base-core r-cran-spdep r-cran-spatstat.explore r-cran-sandwich r-cran-classint
# With --keep, the stored numbers are replaced. Ends with 0 if all agree, 1 if not, 3 if there is no R with these packages.
cd "$(dirname "$0")/.." || exit 2
command -v Rscript > /dev/null || { echo "R is not installed: nothing was compared."; exit 3; }
Rscript --vanilla -e 'for (need in c("spdep", "spatstat.explore", "sandwich", "classInt")) if (!requireNamespace(need, quietly = TRUE)) quit(status = 1)' \
  > /dev/null 2>&1 || { echo "R lacks one of its packages: nothing was compared."; exit 3; }
made=src/test/r/numbers
[ "$1" = --keep ] || made=$(mktemp -d)
for script in local_g density series rates groups; do
  Rscript --vanilla "src/test/r/$script.R" "$made" || { echo "src/test/r/$script.R failed"; exit 1; }
done
[ "$1" = --keep ] && exit 0
Rscript --vanilla src/test/r/compare.R "$made"; told=$?
rm -r "$made"
exit $told
