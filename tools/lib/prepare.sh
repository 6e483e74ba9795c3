# Prepares what tests need: on Debian as root by installing it, elsewhere by saying what is missing. Sourced.

loudly() { printf '!! %s\n' "$*"; }

install_packages() { # package...
  [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null || return 1
  echo "── installing $*"
  apt-get update -qq >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1
}

# The browser of the UI's tests. Sets CHROMIUM, or BROWSER_MISSING with the reason.
prepare_packages() {
  local name
  for name in chromium chromium-browser google-chrome; do
    CHROMIUM=$(command -v "$name") && break
  done
  if [[ -z ${CHROMIUM:-} ]] && install_packages chromium fonts-dejavu-core fonts-noto-cjk; then CHROMIUM=$(command -v chromium); fi
  if [[ -z ${CHROMIUM:-} && -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ]]; then
    CHROMIUM="/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
  fi
  if [[ -z ${CHROMIUM:-} ]]; then
    BROWSER_MISSING="no Chromium: install it (Debian: apt install chromium) to run the tests in a browser"
    loudly "SKIPPED: tests in a browser: $BROWSER_MISSING"
  fi
  export CHROMIUM
}

# The real cluster. Sets HINDSIGHT_NO_CLUSTER with the reason where it cannot run.
prepare_cluster() {
  local reason=
  [[ $(uname -s) == Linux ]] || reason="the test cluster needs Linux"
  [[ -n $reason || $(id -u) == 0 ]] || reason="the test cluster needs root, for namespaces and containers"
  if [[ -z $reason ]] && ! go_is_recent; then reason="the test cluster is built with Go 1.25 or later, which is not on the PATH"; fi
  if [[ -z $reason ]] && ! cluster_packages; then reason="packages of the test cluster are missing: see test-cluster/packages"; fi
  if [[ -z $reason ]]; then
    echo "── building the test cluster (about ten minutes the first time on two cores, nothing when up to date)"
    test-cluster/build >"$results/cluster-build.log" 2>&1 || reason="the test cluster could not be built: $(tail -n 1 "$results/cluster-build.log")"
  fi
  if [[ -z $reason ]]; then
    test-cluster/up >"$results/cluster-up.log" 2>&1 || reason="the test cluster does not start: $(tail -n 1 "$results/cluster-up.log")"
  fi
  if [[ -n $reason ]]; then
    export HINDSIGHT_NO_CLUSTER=$reason
    loudly "SKIPPED: tests on a real cluster: $reason"
  fi
}

go_is_recent() {
  local version
  version=$(go version 2>/dev/null | sed -n 's/.*go1\.\([0-9]*\).*/\1/p')
  [[ ${version:-0} -ge 25 ]]
}

cluster_packages() {
  local tool missing=
  for tool in containerd runc nsenter unshare ip iptables conntrack socat openssl jq ethtool; do
    command -v "$tool" >/dev/null || missing=yes
  done
  [[ -x /bin/busybox || -x /usr/bin/busybox ]] || missing=yes
  [[ -n $missing ]] || return 0
  command -v apt-get >/dev/null && [[ $(id -u) == 0 ]] || return 1
  echo "── installing the packages of the test cluster"
  test-cluster/packages >"$results/cluster-packages.log" 2>&1
}
