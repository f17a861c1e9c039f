# What the shell of a page has around it: the suite under test in place of the documented ports, and an eye on each
# answer. TOUR is a folder of that page, TOKENS one that all pages share, PORTS pairs such as 8084=23456.
set -euo pipefail
trap 'echo "${BASH_SOURCE[0]##*/}:$LINENO: ended with $?: $BASH_COMMAND" >>"$TOUR/failed"' ERR

# Notes each problem with the page and line that asked for it, unless the command asks for the status itself.
curl() {
    local heard code frame pair status=0 arguments=("$@")
    for pair in $PORTS; do
        arguments=("${arguments[@]//localhost:${pair%=*}/localhost:${pair#*=}}")
    done
    heard="$(mktemp "$TOUR/heard.XXXXXX")"
    command curl -v "${arguments[@]}" 2>"$heard" || status=$?
    code="$(sed -n 's/^< HTTP\/[0-9.]* \([0-9]*\).*/\1/p' "$heard" | tail -n 1)"
    if [ "${code:-599}" -ge 400 ] && [[ "$*" != *%{http_code}* ]]; then
        frame=$((${#FUNCNAME[@]} - 1))
        while [ "$frame" -gt 1 ] && [ "${BASH_SOURCE[$frame]}" != "$PAGE" ]; do frame=$((frame - 1)); done
        echo "${BASH_SOURCE[$frame]##*/}:${BASH_LINENO[$((frame - 1))]}: ${code:-no answer} to" \
            "$(sed -n 's/^> \([A-Z]* [^ ]*\) HTTP.*/\1/p' "$heard" | tail -n 1)" >>"$TOUR/failed"
        status=22
    fi
    rm "$heard"
    return "$status"
}

# A token holds for hours: who asks for the same again gets the same, and no JVM is started for it.
function ./deploy/token {
    local kept="$TOKENS/$(echo "$*" | cksum | tr ' ' -)"
    [ -s "$kept" ] || command ./deploy/token "$@" --instance "$INSTANCE" >"$kept"
    cat "$kept"
}
