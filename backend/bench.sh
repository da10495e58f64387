#!/usr/bin/env bash
# Figures as ratios in one run: the proposal feed and the proposal page through HTTP and GraphQL, against
# the very same SQL run by pgbench on the same PostgreSQL (by POST, of which no answer is kept; names of places
# are remembered by the portal for a quarter of a second, while pgbench asks for them each time); the same
# as every guest gets them by GET, against nginx that sends the same bytes; start-up time; memory.
# Needs psql, pgbench, wrk, curl, node, nginx. About five minutes. Everything stays on loopback and is bounded in time.
set -euo pipefail
cd "$(dirname "$0")"
for tool in psql pgbench wrk curl node nginx; do command -v $tool >/dev/null || { echo "缺少 $tool / missing $tool (apt-get install postgresql-client postgresql-15 wrk nginx-light)" >&2; exit 3; }; done
work="$(mktemp -d)"; PORT=18090; DB_PORT=18490; STATIC_PORT=18091; rounds="${ROUNDS:-3}"; seconds="${SECONDS_EACH:-5}"; pid=
trap '[ -n "$pid" ] && kill "$pid" 2>/dev/null; [ ! -f "$work/nginx.pid" ] || kill "$(cat "$work/nginx.pid")"; sleep 2; rm -rf "$work"' EXIT
export PGPASSWORD=postgres
sql() { psql -qAt -h 127.0.0.1 -p $DB_PORT -U postgres -d postgres "$@"; }
now() { date +%s%N; }
cache=(); [ ! -f target/portal.aot ] || cache=(-XX:AOTCache=target/portal.aot)
start() { # SQL_LOG
  SQL_LOG="$1" PORT=$PORT DB_PORT=$DB_PORT PORTAL_DATA="$work" HOST=127.0.0.1 PORTAL_MODE=demo DB_URL= \
    "$JAVA" -XX:+UseSerialGC -Xmx512m -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 "${cache[@]}" -jar target/portal-0.1.0.jar >"$work/log" 2>&1 & pid=$!
  until curl -fs "http://127.0.0.1:$PORT/health/readiness" >/dev/null; do kill -0 $pid || { tail -20 "$work/log"; exit 1; }; sleep 0.05; done
}
stop() { kill "$pid"; wait "$pid" 2>/dev/null || true; pid=; }
operation() { node -e '
  const m=require("../frontend-static/persisted-documents.json");const id=Object.keys(m).find(k=>m[k].startsWith("query "+process.argv[1]+"("));
  console.log("http://127.0.0.1:"+process.argv[2]+"/graphql?id="+id+"&variables="+encodeURIComponent(process.argv[3]))' "$1" $PORT "$2"; }

# FILE URL: the same question as a POST of wrk, whose answers are kept nowhere.
as_post() { node -e '
  const u=new URL(process.argv[1]);const body=JSON.stringify({id:u.searchParams.get("id"),variables:JSON.parse(u.searchParams.get("variables"))});
  console.log("wrk.method=\"POST\"\nwrk.headers[\"Content-Type\"]=\"application/json\"\nwrk.body="+JSON.stringify(body))' "$1" >"$2"; }

start trace
# 5,000 published proposals beside the sample ones, copies of one of them.
sql <<'SQL'
do $$
declare c text; t text;
begin
  select string_agg(quote_ident(attname), ', ') into c from pg_attribute
   where attrelid = 'proposals.proposal'::regclass and attnum > 0 and not attisdropped and attname not in ('id', 'number', 'listed_at', 'merged_into');
  select string_agg(quote_ident(attname), ', ') into t from pg_attribute
   where attrelid = 'proposals.tally'::regclass and attnum > 0 and not attisdropped and attname <> 'proposal_id';
  execute format('insert into proposals.proposal (id, number, listed_at, %s) select gen_random_uuid(), ''2025-'' || n, listed_at - n * interval ''1 minute'', %s
    from generate_series(10000, 14999) n, (select * from proposals.proposal where stage = ''ACCEPTED'' and community_path = (select path from community.community where slug = ''zilu'') limit 1) p', c, c);
  execute format('insert into proposals.tally (proposal_id, %s) select p.id, %s from proposals.proposal p, (select * from proposals.tally limit 1) x where p.number like ''2025-%%'' on conflict do nothing', t, t);
end $$;
analyze;
SQL
feed="$(operation Feed '{"slug":"zilu","category":null,"after":null}')"
proposal="$(curl -fs "$feed" | node -e 'let s="";process.stdin.on("data",d=>s+=d).on("end",()=>console.log(JSON.parse(s).data.proposals.nodes[0].id))')"
page="$(operation ProposalPage "{\"id\":\"$proposal\"}")"
# The statements of one request: what other work logged in between is told by the number the answer itself says.
record() {
  local from said
  for _ in $(seq 40); do
    from=$(wc -l <"$work/log"); curl -fs -o "$work/$1.json" "$2"; sleep 0.1
    tail -n +$((from + 1)) "$work/log" | sed -n 's/^.* TRACE sql //p' | grep -i '^select' | sed 's/$/;/; s/\([^:]\):\([a-z]\)/\1 :: \2/g' >"$work/$1.sql"
    said=$(node -e 'console.log(JSON.parse(require("fs").readFileSync(process.argv[1])).extensions.sql)' "$work/$1.json")
    [ "$(wc -l <"$work/$1.sql")" = "$said" ] && { echo "$1: $said SQL statements, $(wc -c <"$work/$1.json") bytes"; return; }
    sleep 0.7
  done
  echo "$1: other work never paused" >&2; exit 1
}
sleep 5 # the index has read what was just written
record feed "$feed"; record page "$page"
sed -i 's/ :: \([0-9]\)/:\1/g' "$work"/*.sql
stop; before=$(now); start off; after=$(now)
echo "start-up on an existing database: $(((after - before) / 1000000)) ms to readiness"
as_post "$feed" "$work/feed.lua"; as_post "$page" "$work/page.lua"
post() { wrk -t1 -c16 -d"$2"s -s "$work/$1.lua" "http://127.0.0.1:$PORT/graphql" | awk '/Non-2xx/ {print "refused " $0 >"/dev/stderr"} /Requests\/sec/ {print $2}'; }
get() { wrk -t1 -c16 -d${seconds}s -H 'Accept-Encoding: gzip' "$1" | awk '/Non-2xx/ {print "refused " $0 >"/dev/stderr"} /Requests\/sec/ {print $2}'; }
limit() { pgbench -n -M prepared -c 16 -j 1 -T $seconds -f "$1" -h 127.0.0.1 -p $DB_PORT -U postgres postgres 2>"$work/pgbench.err" | awk '/^tps/ {print $3}'; }
median() { sort -n "$1" | awk '{a[NR]=$1} END {print a[int((NR+1)/2)]}'; }
ratio() { echo "$1 $2" | awk '{printf "%.3f\n", $1/$2}'; }
for what in feed page; do post $what 20 >/dev/null; done
for what in feed page; do
  : >"$work/$what.ratios"
  for round in $(seq "$rounds"); do
    ours=$(post $what $seconds); theirs=$(limit "$work/$what.sql")
    echo "$what round $round: portal $ours/s, the same SQL by pgbench $theirs/s"; ratio "$ours" "$theirs" >>"$work/$what.ratios"
  done
  echo "$what: $(median "$work/$what.ratios") of pgbench (median of $rounds)"
done

# What guests get by GET, zipped, beside the same zipped bytes from nginx with one worker.
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
  get "${!what}" >/dev/null; : >"$work/$what.static"
  for round in $(seq "$rounds"); do
    ours=$(get "${!what}"); theirs=$(get "http://127.0.0.1:$STATIC_PORT/$what.json")
    echo "$what for guests round $round: portal $ours/s, nginx $theirs/s ($(wc -c <"$work/static/$what.json") bytes)"; ratio "$ours" "$theirs" >>"$work/$what.static"
  done
  echo "$what for guests: $(median "$work/$what.static") of nginx (median of $rounds)"
done
echo "resident memory after the load: $(awk '/^VmRSS/ {print int($2/1024)}' /proc/$pid/status) MiB"
