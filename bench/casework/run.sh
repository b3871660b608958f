#!/usr/bin/env sh
# A partnership with a million cases, 700,000 people and 60 agencies: how long its pages take, as three people.
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
cd "$here"
. "$here/tools/java25.sh"
"$here/mvnw" -q test-compile dependency:build-classpath -Dmdep.outputFile="$here/target/bench.classpath" -Dmdep.includeScope=test
exec "$JAVA_HOME/bin/java" -Xmx1g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djava.awt.headless=true \
  -cp "$here/target/test-classes:$here/target/classes:$(cat "$here/target/bench.classpath")" uk.saferhub.bench.CaseworkBench \
  "${1:-1000000}" "${2:-700000}" "${3:-1}" "${4:-100}" "${5:-$(mktemp -d)}" "${6:-.*}"
