# Part 3: what keeps production from starting, each told in one line.
step "production does not start with"
# refused WHAT CODE WORDS [--env NAME=VALUE]…
refused() {
  local what="$1" wanted="$2" words="$3" code=0; shift 3
  : >"$work/tool.log"; start tool portal1 "$@"; wait "$started" || code=$?
  grep -v ' INFO \| WARN ' "$work/tool.log" >"$work/last.log" || true
  [ "$code" = "$wanted" ] && [ "$(wc -l <"$work/last.log")" = 1 ] && grep -qF "$words" "$work/last.log" || { tail -n 20 "$work/tool.log"; die "$what: code $code"; }
  ok "$what (code $code): $(cat "$work/last.log")"
}
secret="$stack/secrets/phone_key"
mv "$secret" "$secret.kept"
refused "a secret file missing" 3 "cannot read secret file /run/secrets/phone_key"
: >"$secret"; chmod 0644 "$secret"
refused "a secret file empty" 1 "缺少密钥"
echo "short" >"$secret"
refused "a key that is none" 1 "PORTAL_SECRETS_PHONE_KEY"
mv "$secret.kept" "$secret"
refused "no database" 1 "DB_URL" --env DB_URL=
refused "a database that is not there" 1 "连不上数据库" --env DB_URL=jdbc:postgresql://postgres:5433/yunshequ
refused "the demo's mode on an open address" 1 "演示模式只能在本机地址上启动" --env PORTAL_MODE=demo

sql postgres postgres "create database sample" >/dev/null
sample=jdbc:postgresql://postgres:5432/sample
: >"$work/tool.log"; start tool portal1 --env PORTAL_MODE=demo --env HOST=127.0.0.1 --env DB_URL=$sample
until_true 400 in_box tool curl -fs http://127.0.0.1:8080/health/readiness || { tail -n 20 "$work/tool.log"; die "no demo on the server"; }
pgrep -P "$started" | xargs kill -TERM; wait "$started" || true
refused "the demo's data" 1 "示例社区" --env DB_URL=$sample

old="$(ls -d /usr/lib/postgresql/1[0-7]/bin 2>/dev/null | tail -n 1)"
if [ -n "$old" ]; then
  server old "$old"
  refused "$("$old/postgres" --version)" 1 "需要 18" --env DB_URL=jdbc:postgresql://old:5432/yunshequ
else
  echo "--   a PostgreSQL older than 18: none on this machine, not tried"
fi
