# shellcheck shell=sh disable=SC2154,SC2317,SC3013 # root, jar, java, state: from bin/sagelint, which reads this file
#
# Builds the jar and the start-up archive. Everything is made in a folder of this process and then
# renamed, so nobody ever runs half a jar; the lock only saves a second process the same work.

lock=$root/target/launcher.lock
work=$root/target/launcher.$$
locked=

clean_up() {
  rm -rf "$work"
  [ -z "$locked" ] || rm -rf "$lock"
}

# A lock whose owner is gone is broken; one that lasts ten minutes is not waited for any longer.
take_lock() {
  waited=0
  until mkdir "$lock" 2>/dev/null; do
    owner=
    [ ! -r "$lock/pid" ] || read -r owner <"$lock/pid" || :
    if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then
      rm -rf "$lock"
      continue
    fi
    [ "$waited" -lt 600 ] || return 0
    [ "$waited" -ne 2 ] || echo "sagelint: waiting for another process that builds it" >&2
    sleep 1
    waited=$((waited + 1))
    mkdir -p "$root/target"
  done
  locked=yes
  echo $$ >"$lock/pid"
}

# Sets major, home and real, or says that this Java will not do.
ask_java() {
  settings=$("$java" -XshowSettings:properties -version 2>&1 </dev/null) ||
    fail "$java does not run: set JAVA_HOME to a JDK 17 or newer."
  version=$(printf '%s\n' "$settings" | sed -n 's/^ *java\.specification\.version = //p')
  home=$(printf '%s\n' "$settings" | sed -n 's/^ *java\.home = //p')
  home=${home:-unknown}
  major=${version#1.}
  major=${major%%[!0-9]*}
  [ "${major:-0}" -ge 17 ] ||
    fail "Java 17 or newer is needed, and $java is Java ${version:-of unknown age}: set JAVA_HOME to a newer one."
  real=$java
  [ ! "$java" -ef "$home/bin/java" ] || real=$home/bin/java
}

# Stops before the test phases: nothing is compiled, checked or downloaded that a user does not run.
build() {
  command -v mvn >/dev/null ||
    fail "it has to be built once, and there is no Maven: install Maven 3.6.3 or newer so that mvn is on the PATH."
  [ -x "$home/bin/javac" ] ||
    fail "it has to be built once, and the Java at $home has no compiler: set JAVA_HOME to a JDK, not a JRE."
  echo "sagelint: building it with Maven, once; this can take a minute" >&2
  mkdir -p "$work/build"
  : >"$work/started"
  if ! (cd "$root" && JAVA_HOME=$home mvn -B -q -ntp "-Dsagelint.target=$work/build" -Dmaven.compiler.failOnWarning=false \
    process-classes jar:jar@default-jar shade:shade@sagelint) </dev/null >"$work/log" 2>&1; then
    cat "$work/log" >&2
    fail "the build failed; Maven's output is above."
  fi
  # As old as its start, so that what was edited meanwhile counts as newer.
  touch -r "$work/started" "$work/build/sagelint.jar"
  mv -f "$work/build/sagelint.jar" "$jar" || fail "cannot write to $root/target."
}

run_java() {
  (cd "$root" && "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable "$@") </dev/null >/dev/null 2>&1
}

# Lints what is typical, once, and keeps the classes that took. No archive is no failure. Before Java 25
# a list of the classes comes first: an archive on top of Java's own would start slower than one with all.
train() {
  mkdir -p "$work" "$state" || return 0
  if [ "$major" -ge 25 ]; then
    use=-XX:AOTCache=$state/sagelint.aot
    run_java "-XX:AOTCacheOutput=$work/archive" -jar "$jar" check src/main/startup
  else
    use=-XX:SharedArchiveFile=$state/sagelint.jsa
    run_java "-XX:DumpLoadedClassList=$work/classes" -jar "$jar" check src/main/startup
    run_java -Xshare:dump "-XX:SharedClassListFile=$work/classes" "-XX:SharedArchiveFile=$work/archive" -cp "$jar"
  fi
  archive=-Xshare:auto
  if [ -s "$work/archive" ] && mv -f "$work/archive" "${use#*=}"; then
    archive=$use
  fi
  printf '%s\n' "$real" "$archive" >"$work/known" && mv -f "$work/known" "$state/known"
}

ask_java
if mkdir -p "$root/target" 2>/dev/null && [ -w "$root/target" ]; then
  trap clean_up EXIT
  trap 'exit 3' HUP INT TERM
  take_lock
  is_fresh || build
  is_known || train
else
  [ -r "$jar" ] || fail "it has to be built once, and $root cannot be written to."
fi
exit 0
