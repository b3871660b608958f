#!/usr/bin/env sh
# Makes the pictures of the guides again: the journeys in Chromium, on the demonstration.
set -eu
cd "$(dirname "$0")/.."
sh tools/install-test-needs.sh
mkdir -p docs/images
./mvnw -q test -Dtest=MainJourneyTest -Dsurefire.failIfNoSpecifiedTests=false -DargLine.pictures=-Dsaferhub.pictures=docs/images
# The phone's and the script-less pictures are for looking at, not for the guides.
rm -f docs/images/*-phone.png docs/images/log.png
