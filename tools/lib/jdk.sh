# Finds a JDK 25 in the usual places. Sourced.

# Prints the feature version of the JDK in folder $1 when it can compile, else nothing.
jdk_version() {
  [[ -x $1/bin/javac && -f $1/release ]] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

jdk_candidates() {
  local java
  printf '%s\n' "${JAVA_HOME:-}"
  for java in java javac; do
    java=$(command -v "$java" 2>/dev/null) || continue
    while [[ -L $java ]]; do java=$(readlink "$java"); done
    dirname "$(dirname "$java")"
  done
  printf '%s\n' /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*
}

find_jdk() {
  local home version seen=
  while IFS= read -r home; do
    [[ -n $home && -d $home ]] || continue
    version=$(jdk_version "$home")
    [[ $version == 25 ]] && { printf '%s\n' "$home"; return 0; }
    [[ -n $version ]] && case " $seen " in *" $version "*) ;; *) seen="$seen $version" ;; esac
  done < <(jdk_candidates)
  {
    if [[ -n $seen ]]; then
      echo "hindsight: needs a JDK 25 and found only of version$seen."
    else
      echo "hindsight: needs a JDK 25 and found none."
    fi
    echo "  Debian, Ubuntu: add Adoptium's package repository, then  apt install temurin-25-jdk"
    echo "  Fedora:         dnf install java-25-openjdk-devel"
    echo "  macOS:          brew install --cask temurin@25"
    echo "  anywhere:       sdk install java 25-tem    (SDKMAN!)"
    echo "  Already installed elsewhere? Set JAVA_HOME to its folder."
  } >&2
  return 1
}
