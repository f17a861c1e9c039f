# Sourced by the scripts beside this folder: where the repository is, a JDK 25, and the way to our own programs.

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
LOCAL="$ROOT/.local"
WANTED_JAVA=25

fail() {
    echo "error: $*" >&2
    exit 1
}

java_version() {
    "$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p'
}

# Sets JAVA_HOME to the first JDK that is new enough: the one asked for, the one on the path, the usual places.
find_jdk() {
    local candidate on_path version
    on_path="$(command -v javac || true)"
    if [ -n "$on_path" ]; then
        on_path="$(cd "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")/.." && pwd)"
    fi
    for candidate in "${JAVA_HOME:-}" "$on_path" \
        /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/java/* /opt/jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ] || continue
        version="$(java_version "$candidate")"
        if [[ "$version" =~ ^[0-9]+$ ]] && [ "$version" -ge "$WANTED_JAVA" ]; then
            export JAVA_HOME="$candidate"
            return
        fi
    done
    fail "no JDK $WANTED_JAVA found: install one, or set JAVA_HOME to it"
}

require_maven() {
    command -v mvn >/dev/null || fail "Maven (mvn) is not on the path"
    # Maven's own libraries use what newer JDKs warn about.
    export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
}

# Whether a service of any instance runs; its jars must not be replaced under it.
a_service_runs() {
    local file pid
    for file in "$LOCAL"/*/run/{agreements,budget,supervision,citizen-journey}.pid; do
        [ -e "$file" ] && read -r pid _ <"$file" && kill -0 "$pid" 2>/dev/null && return 0
    done
    return 1
}

# Builds the given modules, with what they stand on, when a source is newer than the last build or a product is missing.
build_if_needed() {
    local modules="$1" product absent=""
    shift
    local stamp="$LOCAL/cache/built-$(echo "$modules" | cksum | cut -d' ' -f1)"
    local newer="everything"
    if [ -e "$stamp" ]; then
        newer="$(cd "$ROOT" && find . \( -name target -o -name .git -o -name .local -o -name test \) -prune -o \
            -type f \( -path '*/src/main/*' -o -name pom.xml \) -newer "$stamp" -print -quit)"
    fi
    for product in "$@"; do
        [ -e "$ROOT/$product" ] || absent="$product"
    done
    [ -n "$newer$absent" ] || return 0
    # The system tests start what the build around them has just made.
    if [ "${SAMMENHAENG_BUILD:-}" = never ]; then
        [ -z "$absent" ] || fail "$absent is not built"
        return 0
    fi
    if a_service_runs; then
        [ -z "$absent" ] || fail "$absent is not built, and a build now would replace what runs: ./deploy/down first"
        echo "sources changed; not rebuilt while services run (./deploy/down first)"
        return 0
    fi
    require_maven
    echo "building, because ${absent:-$newer} is new or missing (the first time takes some minutes)"
    mkdir -p "$LOCAL/cache"
    touch "$stamp.begun"
    (cd "$ROOT" && mvn -q -B -Dstyle.color=never -Dquick -Dmaven.test.skip=true -pl "$modules" -am package </dev/null) ||
        fail "the build failed"
    mv "$stamp.begun" "$stamp"
}

# For commands that speak to a suite which ./deploy/up has built.
stack_is_built() {
    [ -e "$ROOT/deploy/stack/target/classpath" ] || build_if_needed deploy/stack deploy/stack/target/classpath
}

# The class path of a module: its own classes, then what its build wrote down, else what the stack has.
class_path() {
    local dependencies="$ROOT/$1/target/classpath"
    [ -e "$dependencies" ] || dependencies="$ROOT/deploy/stack/target/classpath"
    echo "$ROOT/$1/target/classes:$ROOT/deploy/stack/target/classes:$(cat "$dependencies")"
}

# Replaces this shell by the command, so that a Ctrl-C and a signal reach it.
run_stack() {
    exec "$JAVA_HOME/bin/java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData --enable-native-access=ALL-UNNAMED \
        -Dslf4j.internal.verbosity=ERROR -Dsammenhaeng.repository="$ROOT" \
        -cp "$(class_path deploy/stack)" dk.sammenhaeng.stack.Main "$@"
}
