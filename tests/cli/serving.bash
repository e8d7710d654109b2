# Functions of the .bats files that run fahras-serve. It writes what it says to the file err, and its log to $log.

# Ends all services that a test has started.
end_services() {
  for pid in "${started[@]:-}"; do [ -z "$pid" ] || kill "$pid" 2>/dev/null || true; done
  wait
}

# Serves at the address $1 with the other options, and logs to $log; sets `url` and `server`. What it says goes to the file err.
serve_at() {
  fahras-serve --listen "$1" --log "${log:-log}" "${@:2}" 2>err 3>&- &
  server=$!
  started+=("$server")
  for _ in $(seq 100); do
    url=$(sed -n 's/^fahras-serve: listening on //p' err | head -n 1)
    [ -z "$url" ] || return 0
    kill -0 "$server" 2>/dev/null || break
    sleep 0.05
  done
  cat err
  return 1
}

# The program ends well when it is told to.
ends() {
  local code=0
  kill "-${1:-TERM}" "$server"
  wait "$server" || code=$?
  [ "$code" -eq 0 ] || { echo "it ended with $code"; return 1; }
}

serve() { serve_at 127.0.0.1:0 "$@"; }

# Tells the server to read its files anew, and waits until it has done so.
reload() {
  local before
  before=$(grep -c 'SIGHUP: --' err) || true
  kill -HUP "$server"
  for _ in $(seq 200); do
    [ "$(grep -c 'SIGHUP: --' err)" -lt $((before + $1)) ] || return 0
    sleep 0.05
  done
  cat err
  return 1
}

get() { curl --silent --show-error --max-time 20 "$@"; }
status_of() { get --output /dev/null --write-out '%{http_code}' "$@"; }
