# Builds what is out of date. Sourced.

runner=$HINDSIGHT_HOME/app/target/quarkus-app/quarkus-run.jar
built=$HINDSIGHT_HOME/app/target/built

sources_changed() {
  [[ -f $runner && -f $built ]] || return 0
  local newer
  newer=$(cd "$HINDSIGHT_HOME" && find pom.xml .mvn domain event-store functions sources projections app ui knative \
    \( -name target -o -name node_modules -o -name dist -o -path '*/src/test' -o -path 'ui/test*' -o -path ui/src/lib/api/generated \) -prune -o \
    -type f -newer "$built" -print 2>/dev/null | head -n 1)
  [[ -n $newer ]]
}

need_node() {
  local version
  version=$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/') || true
  [[ ${version:-0} -ge 20 ]] && command -v npm >/dev/null && return 0
  if [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; then
    echo "hindsight: installing Node.js and npm, which build the page" >&2
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nodejs npm; } >/dev/null 2>&1 || true
    version=$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/') || true
    [[ ${version:-0} -ge 20 ]] && return 0
  fi
  echo "hindsight: building the page needs Node.js 20 or later with npm; found ${version:-none}. Debian, Ubuntu: apt install nodejs npm; macOS: brew install node" >&2
  return 1
}

build_what_is_out_of_date() {
  sources_changed || return 0
  need_node || exit 1
  mkdir -p "$HINDSIGHT_HOME/app/target"
  local log=$HINDSIGHT_HOME/app/target/build.log start=$SECONDS stamp
  stamp=$(mktemp "$HINDSIGHT_HOME/app/target/building.XXXXXX")
  echo "hindsight: building (the first time takes about a minute, longer when packages must be fetched)" >&2
  if ! (cd "$HINDSIGHT_HOME" && ./mvnw -B -T 2 -Dquick -DskipTests -Dstyle.color=never package 2>&1) | tee "$log" |
    sed -n 's/^\[INFO\] Building Hindsight :: \(.*\) [^ ]*SNAPSHOT.*/hindsight:   \1/p' >&2 || ! grep -q 'BUILD SUCCESS' "$log"; then
    rm -f "$stamp"
    grep -E '^\[ERROR\]' "$log" | head -n 20 >&2
    echo "hindsight: the build failed; all of what it said is in $log" >&2
    exit 1
  fi
  mv "$stamp" "$built"
  echo "hindsight: built in $((SECONDS - start)) s" >&2
}

# The options of the JVM for command $1.
java_options() {
  local options="-Djava.util.logging.manager=org.jboss.logmanager.LogManager -Daxoniq.update-checker.disabled=true --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
  case $1 in
    up | demo) echo "$options -Xmx${HINDSIGHT_HEAP:-512m} -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError" ;;
    *) echo "$options -Xmx${HINDSIGHT_HEAP:-1g} -XX:+UseSerialGC -XX:TieredStopAtLevel=1" ;;
  esac
}
