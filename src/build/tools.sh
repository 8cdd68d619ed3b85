# What ./run and ./test share: finds a JDK, Node and Maven, and installs what can be installed below .tools/.

NODE_VERSION=24.21.0
NPM_VERSION=11.19.1

stop() {
  echo "$1" >&2
  exit 1
}

# Sets JAVA_HOME to the newest JDK of version 21 or later.
find_jdk() {
  local best=0 home version candidate
  for candidate in "${JAVA_HOME:-}" "$(java_on_path)" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ] || continue
    version=$("$candidate/bin/javac" -version 2>&1 | sed -nE 's/^javac ([0-9]+).*/\1/p')
    if [ "${version:-0}" -gt "$best" ]; then
      best=$version
      home=$candidate
    fi
  done
  [ "$best" -ge 21 ] || stop "Common Ground needs a JDK of version 21 or newer and found none. Install one (for example Temurin 25) or set JAVA_HOME."
  export JAVA_HOME=$home
  export PATH="$JAVA_HOME/bin:$PATH"
}

java_on_path() {
  local java
  java=$(command -v java) || return 0
  dirname "$(dirname "$(readlink -f "$java")")"
}

# Puts Node 24 first on the PATH.
find_node() {
  if [ "$(node --version 2>/dev/null | cut -d. -f1)" = v24 ]; then
    return
  fi
  if ! [ -x .tools/node/bin/node ]; then
    command -v npm >/dev/null || stop "The browser code is built with Node 24. Install Node 24, or any Node with npm, then start again."
    mkdir -p .tools
    echo "Installing Node $NODE_VERSION below .tools/ ..."
    npm install --global --prefix "$PWD/.tools/node" --no-audit --no-fund --loglevel=error "node@$NODE_VERSION" "npm@$NPM_VERSION" >.tools/node.log 2>&1 ||
      stop "Node $NODE_VERSION could not be installed; .tools/node.log says why."
  fi
  export PATH="$PWD/.tools/node/bin:$PATH"
}

# Runs Maven, the machine's own or the wrapper's.
build() {
  local maven=./mvnw
  if command -v mvn >/dev/null; then
    maven=mvn
  fi
  MAVEN_OPTS="${MAVEN_OPTS:-} -XX:+IgnoreUnrecognizedVMOptions --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" \
    "$maven" -B -q -ntp "$@"
}
