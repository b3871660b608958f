# Sourced by ./mvnw and ./saferhub: sets JAVA_HOME to a JDK 25 or newer, or says in one sentence how to get one.
# The machine's default Java is often older (Debian 12 has 17), so every usual place is looked at.
saferhub_jdk_major() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}
saferhub_find_jdk() {
  _path_home=$(command -v javac 2>/dev/null) && _path_home=$(dirname "$(dirname "$(readlink -f "$_path_home")")")
  for _home in "${SAFERHUB_JAVA_HOME:-}" "${JAVA_HOME:-}" "${_path_home:-}" /usr/lib/jvm/* /opt/*jdk* /opt/java/* \
      "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$_home" ] || continue
    _major=$(saferhub_jdk_major "$_home") || continue
    if [ "${_major:-0}" -ge 25 ] 2>/dev/null; then echo "$_home"; return 0; fi
  done
  return 1
}
if ! JAVA_HOME=$(saferhub_find_jdk); then
  echo "SaferHub needs a JDK 25 or newer: install one (for example Eclipse Temurin 25) and set SAFERHUB_JAVA_HOME to its folder." >&2
  exit 1
fi
export JAVA_HOME
