#!/usr/bin/env bash
# Proves docker/ without a Docker engine: builds the image with buildah on a Debian root, then runs what compose.yaml says:
# PostgreSQL, two nodes of the image and nginx, each in a network space of its own; kills one, stops the other, and shows what
# keeps production from starting. Touches nothing of this machine but the work folder. Needs root; about five minutes.
# Usage: docker/try-image.sh [WORK_FOLDER]     PACKAGED=1: backend/target is packaged already
set -euo pipefail
cd "$(dirname "$0")/.."
work="$(realpath -m "${1:-$(mktemp -d)}")"; mkdir -p "$work"; chmod 0711 "$work"
. docker/try/lan.sh

die() { echo "FAILED: $*" >&2; exit 1; }
need() { command -v "$1" >/dev/null || die "missing $1: apt-get install $2"; }
[ "$(id -u)" = 0 ] || die "needs root"
need buildah buildah; need debootstrap debootstrap; need nginx nginx-light; need ip iproute2; need unzip unzip; need xz xz-utils
need curl curl; need docker-compose docker-compose; need pg_isready postgresql-client; need psql postgresql-client; need unshare util-linux
/usr/bin/python3 -c 'import yaml' 2>/dev/null || die "missing python3-yaml: apt-get install python3-yaml"
jdk="$(ls -d /usr/lib/jvm/*25* 2>/dev/null | head -n 1)"; [ -n "$jdk" ] || die "missing a JDK 25 in /usr/lib/jvm"
id postgres >/dev/null 2>&1 || die "missing user postgres: apt-get install postgresql"

store=(buildah --root "$work/storage" --runroot "$work/storage-run" --storage-driver vfs)
images() { "${store[@]}" "$@"; }
export BUILDAH_ISOLATION=chroot
finish() {
  rm -f "$work/reading"
  lan_down
  [ -z "${container:-}" ] || { images umount "$container"; images rm "$container"; } >/dev/null 2>&1 || true
}
trap finish EXIT

step() { printf '\n== %s\n' "$*"; }
ok() { printf 'ok   %s\n' "$*"; }
# check WHAT COMMAND…
check() { local what="$1"; shift; "$@" >"$work/last.log" 2>&1 || { tail -n 20 "$work/last.log"; die "$what"; }; ok "$what"; }
# until_true SECONDS COMMAND…
until_true() { local end=$((SECONDS + $1)); shift; until "$@" >/dev/null 2>&1; do [ $SECONDS -lt $end ] || return 1; sleep 0.3; done; }

. docker/try/image.sh
. docker/try/production.sh
. docker/try/refusals.sh
step "all of it passed in $SECONDS s"
