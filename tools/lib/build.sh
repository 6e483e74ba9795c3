# Builds what is out of date. Sourced.

runner=$HINDSIGHT_HOME/app/target/quarkus-app/quarkus-run.jar
built=$HINDSIGHT_HOME/app/target/built

images=$HINDSIGHT_HOME/services/images/target/hindsight-images.jar

sources_changed() { # stamp of the last build, what it made, more folders with sources
  [[ -f $1 && -f $2 ]] || return 0
  local newer
  newer=$(cd "$HINDSIGHT_HOME" && find pom.xml .mvn domain event-store functions sources projections ui knative/hindsight/triggers.yaml "${@:3}" \
    \( -name target -o -name node_modules -o -name dist -o -path '*/src/test' -o -path 'ui/test*' -o -path ui/src/lib/api/generated \) -prune -o \
    -type f -newer "$1" -print 2>/dev/null | head -n 1)
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
  ! sources_changed "$built" "$runner" app || build "$built" app
}

# The services that become images, and the program that makes images of them.
build_services() {
  local stamp=$HINDSIGHT_HOME/services/images/target/built
  ! sources_changed "$stamp" "$images" services || build "$stamp" "$(cd "$HINDSIGHT_HOME" && printf '%s\n' services/*/pom.xml | sed 's|/pom.xml||' | paste -sd, -)"
}

build() { # stamp, modules
  need_node || exit 1
  local folder log start=$SECONDS stamp
  folder=$(dirname "$1")
  log=$folder/build.log
  mkdir -p "$folder"
  stamp=$(mktemp "$folder/building.XXXXXX")
  echo "hindsight: building (the first time takes about a minute, longer when packages must be fetched)" >&2
  if ! (cd "$HINDSIGHT_HOME" && ./mvnw -B -T 2 -Dquick -DskipTests -Dstyle.color=never -pl "$2" -am package 2>&1) | tee "$log" |
    sed -n 's/^\[INFO\] Building Hindsight :: \(.*\) [^ ]*SNAPSHOT.*/hindsight:   \1/p' >&2 || ! grep -q 'BUILD SUCCESS' "$log"; then
    rm -f "$stamp"
    grep -E '^\[ERROR\]' "$log" | head -n 20 >&2
    echo "hindsight: the build failed; all of what it said is in $log" >&2
    exit 1
  fi
  mv "$stamp" "$1"
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
