#!/usr/bin/env sh
# Runs a class of src/test with the test class path: bench/java.sh CLASS [WORD...]
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
. "$here/tools/java25.sh"
cd "$here"
path=target/bench.classpath
if [ ! -f $path ] || [ pom.xml -nt $path ]; then
  ./mvnw -o -q test-compile dependency:build-classpath -Dmdep.outputFile=$path -Dmdep.includeScope=test
else
  ./mvnw -o -q test-compile
fi
exec "$JAVA_HOME/bin/java" ${SAFERHUB_JAVA_OPTIONS:--Xmx1g} --enable-native-access=ALL-UNNAMED \
  --sun-misc-unsafe-memory-access=allow -cp "target/test-classes:target/classes:$(cat $path)" "$@"
