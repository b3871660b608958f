#!/usr/bin/env sh
# What the tests need beside a JDK: Chromium for the journeys, LibreOffice for opening what reports write, poppler for
# looking at PDFs. Installs what is missing when it may, and says in one sentence what is missing when it may not.
set -eu
missing=
need() { command -v "$1" >/dev/null 2>&1 || missing="$missing $2"; }
need chromium chromium
need pdftoppm poppler-utils
need soffice "libreoffice-writer-nogui libreoffice-calc-nogui"
# A machine may have LibreOffice for texts alone, which does not open the spreadsheets that lists go out as.
[ -e /usr/lib/libreoffice/program/libsclo.so ] || missing="$missing libreoffice-calc-nogui"
fc-list 2>/dev/null | grep -qi liberation || missing="$missing fonts-liberation"
[ -n "$missing" ] || exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  apt-get update -qq
  # shellcheck disable=SC2086 -- a list of packages
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
else
  echo "The browser and document tests need these packages, which only root can install:$missing." >&2
  exit 1
fi
