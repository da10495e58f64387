#!/usr/bin/env bash
# What guests get by GET, served from memory, beside nginx with one worker that sends the same zipped bytes:
# the feed and the page of a proposal of the sample community. Start-up and memory besides.
# Needs wrk, curl, node and nginx. About a minute. Everything stays on loopback and is bounded in time.
set -euo pipefail
cd "$(dirname "$0")/.."
for tool in wrk curl node nginx; do command -v $tool >/dev/null || { echo "缺少 $tool / missing $tool (apt-get install wrk nginx-light)" >&2; exit 3; }; done
work="$(mktemp -d)"; PORT=18090; DB_PORT=18490; STATIC_PORT=18091; rounds="${ROUNDS:-3}"; seconds="${SECONDS_EACH:-5}"; pid=
trap '[ -z "$pid" ] || kill "$pid" 2>/dev/null; [ ! -f "$work/nginx.pid" ] || kill "$(cat "$work/nginx.pid")"; sleep 2; rm -rf "$work"' EXIT
now() { date +%s%N; }
start() {
  # shellcheck disable=SC2086
  SQL_LOG=off PORT=$PORT DB_PORT=$DB_PORT PORTAL_DATA="$work" HOST=127.0.0.1 PORTAL_MODE=demo DB_URL= \
    "$JAVA" $JAVA_OPTIONS -jar target/portal-0.1.0.jar >"$work/log" 2>&1 & pid=$!
  until curl -fs "http://127.0.0.1:$PORT/health/readiness" >/dev/null; do kill -0 $pid || { tail -20 "$work/log"; exit 1; }; sleep 0.05; done
}
operation() { node -e '
  const m=require("../frontend-static/persisted-documents.json");const id=Object.keys(m).find(k=>m[k].startsWith("query "+process.argv[1]+"("));
  console.log("http://127.0.0.1:"+process.argv[2]+"/graphql?id="+id+"&variables="+encodeURIComponent(process.argv[3]))' "$1" $PORT "$2"; }
get() { wrk -t1 -c16 -d${seconds}s -H 'Accept-Encoding: gzip' "$1" | awk '/Non-2xx/ {print "refused " $0 >"/dev/stderr"} /Requests\/sec/ {print $2}'; }
median() { sort -n "$1" | awk '{a[NR]=$1} END {print a[int((NR+1)/2)]}'; }

start; kill "$pid"; wait "$pid" 2>/dev/null || true
before=$(now); start; after=$(now)
echo "start-up on an existing database: $(((after - before) / 1000000)) ms to readiness"
feed="$(operation Feed '{"slug":"zilu","category":null,"after":null}')"
proposal="$(curl -fs "$feed" | node -e 'let s="";process.stdin.on("data",d=>s+=d).on("end",()=>console.log(JSON.parse(s).data.proposals.nodes[0].id))')"
page="$(operation ProposalPage "{\"id\":\"$proposal\"}")"
mkdir "$work/static"
for what in feed page; do curl -fs -H 'Accept-Encoding: gzip' -o "$work/static/$what.json" "${!what}"; done
cat >"$work/nginx.conf" <<CONF
worker_processes 1; pid $work/nginx.pid; error_log $work/nginx.log; user root;
events { worker_connections 512; }
http { access_log off; sendfile on; open_file_cache max=10; keepalive_requests 1000000;
  server { listen 127.0.0.1:$STATIC_PORT; root $work/static; default_type application/json; add_header Content-Encoding gzip; } }
CONF
nginx -c "$work/nginx.conf"
for what in feed page; do
  get "${!what}" >/dev/null; : >"$work/$what.ratios"
  for round in $(seq "$rounds"); do
    ours=$(get "${!what}"); theirs=$(get "http://127.0.0.1:$STATIC_PORT/$what.json")
    echo "$what for guests round $round: portal $ours/s, nginx $theirs/s ($(wc -c <"$work/static/$what.json") bytes)"
    echo "$ours $theirs" | awk '{printf "%.3f\n", $1/$2}' >>"$work/$what.ratios"
  done
  echo "$what for guests: $(median "$work/$what.ratios") of nginx (median of $rounds)"
done
echo "resident memory after the load: $(awk '/^VmRSS/ {print int($2/1024)}' /proc/$pid/status) MiB"
