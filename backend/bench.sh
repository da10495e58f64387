#!/usr/bin/env bash
# First figures, as ratios in one run: the proposal feed and the proposal page through HTTP and GraphQL,
# against the very same SQL run by pgbench on the same PostgreSQL; start-up time; memory.
# Needs psql, pgbench, wrk, curl, node. About four minutes. Everything stays on loopback and is bounded in time.
set -euo pipefail
cd "$(dirname "$0")"
for tool in psql pgbench wrk curl node; do command -v $tool >/dev/null || { echo "缺少 $tool / missing $tool (apt-get install postgresql-client postgresql-15 wrk)" >&2; exit 3; }; done
work="$(mktemp -d)"; PORT=18090; DB_PORT=18490; rounds="${ROUNDS:-3}"; seconds="${SECONDS_EACH:-5}"; pid=
trap '[ -n "$pid" ] && kill "$pid" 2>/dev/null; sleep 2; rm -rf "$work"' EXIT
export PGPASSWORD=postgres
sql() { psql -qAt -h 127.0.0.1 -p $DB_PORT -U postgres -d postgres "$@"; }
now() { date +%s%N; }
start() { # SQL_LOG
  SQL_LOG="$1" PORT=$PORT DB_PORT=$DB_PORT PORTAL_DATA="$work" HOST=127.0.0.1 PORTAL_MODE=demo DB_URL= \
    "$JAVA" -XX:+UseSerialGC -Xmx512m -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED -jar target/portal-0.1.0.jar >"$work/log" 2>&1 & pid=$!
  until curl -fs "http://127.0.0.1:$PORT/health/readiness" >/dev/null; do kill -0 $pid || { tail -20 "$work/log"; exit 1; }; sleep 0.05; done
}
stop() { kill "$pid"; wait "$pid" 2>/dev/null || true; pid=; }
operation() { node -e '
  const m=require("../frontend-static/persisted-documents.json");const id=Object.keys(m).find(k=>m[k].startsWith("query "+process.argv[1]+"("));
  console.log("http://127.0.0.1:"+process.argv[2]+"/graphql?id="+id+"&variables="+encodeURIComponent(process.argv[3]))' "$1" $PORT "$2"; }

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
for url in "$feed" "$page"; do wrk -t1 -c16 -d20s "$url" >/dev/null; done
rate() { wrk -t1 -c16 -d${seconds}s "$1" | awk '/Requests\/sec/ {print $2}'; }
limit() { pgbench -n -M prepared -c 16 -j 1 -T $seconds -f "$1" -h 127.0.0.1 -p $DB_PORT -U postgres postgres 2>"$work/pgbench.err" | awk '/^tps/ {print $3}'; }
for what in feed page; do
  url="${!what}"; : >"$work/$what.ratios"
  for round in $(seq "$rounds"); do ours=$(rate "$url"); theirs=$(limit "$work/$what.sql"); echo "$what round $round: portal $ours/s, the same SQL by pgbench $theirs/s" ; echo "$ours $theirs" | awk '{printf "%.3f\n", $1/$2}' >>"$work/$what.ratios"; done
  echo "$what: $(sort -n "$work/$what.ratios" | awk '{a[NR]=$1} END {print a[int((NR+1)/2)]}') of pgbench (median of $rounds)"
done
echo "resident memory after the load: $(awk '/^VmRSS/ {print int($2/1024)}' /proc/$pid/status) MiB"
