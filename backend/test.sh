#!/usr/bin/env bash
# Runs every test: front end, back end, browser. Installs what a browser test needs by the machine's
# package manager. Closing line: N passed, N failed.
set -uo pipefail
cd "$(dirname "$0")"
export CI=${CI:-true}
log=target/test-logs; mkdir -p $log
passed=0; failed=0; red=""

install_browser() {
  if [ -x /usr/bin/chromium ] && fc-list :lang=zh 2>/dev/null | grep -q .; then return 0; fi
  command -v apt-get >/dev/null 2>&1 || { echo "缺少 Chromium 和中文字体，请先安装 / missing chromium and a CJK font" >&2; return 1; }
  local sudo=""; [ "$(id -u)" = 0 ] || sudo="sudo"
  DEBIAN_FRONTEND=noninteractive $sudo apt-get update -qq >$log/apt.log 2>&1
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk fontconfig >>$log/apt.log 2>&1 \
    || { tail -5 $log/apt.log >&2; return 1; }
}

# step NAME COMMAND…: runs it, keeps its output, counts a step without counted tests as one.
step() {
  local name="$1"; shift
  printf '== %s\n' "$name"
  if "$@" >"$log/$name.log" 2>&1; then printf '   ok (%ss)\n' "$SECONDS"; return 0; fi
  printf '   FAILED (%ss), see below\n' "$SECONDS"; tail -n 120 "$log/$name.log"; return 1
}
count() { passed=$((passed + $1)); failed=$((failed + $2)); }

step package ./portal package && count 1 0 || count 0 1

if [ -f ../frontend-static/package.json ]; then
  step frontend-unit bash -c 'cd ../frontend-static && npm run --silent lint && npx --no-install vitest run --reporter=json --outputFile=test-results/vitest.json'
  unit=$?
  read -r p f < <(node -e 'try{const r=require("../frontend-static/test-results/vitest.json");console.log(r.numPassedTests,r.numFailedTests)}catch{console.log(0,1)}')
  [ $unit -ne 0 ] && [ "$f" = 0 ] && f=1
  count "$p" "$f"
fi

rm -rf target/surefire-reports
step backend mvn -q -B -ntp test; back=$?
read -r p f < <(node -e '
  const fs=require("fs");let p=0,f=0;
  try{for(const n of fs.readdirSync("target/surefire-reports"))if(n.endsWith(".xml")){
    const m=fs.readFileSync("target/surefire-reports/"+n,"utf8").match(/<testsuite [^>]*>/)[0];
    const v=k=>+(m.match(new RegExp(" "+k+"=\"(\\d+)\""))||[0,0])[1];
    const bad=v("errors")+v("failures");f+=bad;p+=v("tests")-bad-v("skipped");}}catch{}
  console.log(p,f)')
red="$(grep -lE '<(failure|error)[ >]' target/surefire-reports/*.xml 2>/dev/null | xargs -r -n1 basename -s .xml)"
[ $back -ne 0 ] && [ "$f" = 0 ] && f=1
count "$p" "$f"

if [ -f ../frontend-static/playwright.config.ts ]; then
  if install_browser; then
    step browser bash -c 'cd ../frontend-static && PLAYWRIGHT_JSON_OUTPUT_NAME=test-results/e2e.json npx --no-install playwright test --reporter=list,json'; e2e=$?
    read -r p f < <(node -e 'try{const r=require("../frontend-static/test-results/e2e.json").stats;console.log(r.expected,r.unexpected+r.flaky)}catch{console.log(0,1)}')
    [ $e2e -ne 0 ] && [ "$f" = 0 ] && f=1
    count "$p" "$f"
  else count 0 1; fi
fi

[ -z "$red" ] || printf 'red: %s\n' $red
printf '%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
