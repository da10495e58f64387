#!/usr/bin/env bash
# Builds the image for real without a Docker engine and calls it: a Debian root made by debootstrap, this
# machine's JDK 25, buildah with chroot isolation. Needs root, buildah, debootstrap. Usage: docker/try-image.sh [WORK_FOLDER]
set -euo pipefail
cd "$(dirname "$0")/.."
work="${1:-$(mktemp -d)}"; mkdir -p "$work"
export STORAGE_DRIVER=vfs BUILDAH_ISOLATION=chroot
jdk="$(ls -d /usr/lib/jvm/*25* | head -n 1)"
[ -d "$work/rootfs/bin" ] || debootstrap --variant=minbase bookworm "$work/rootfs" >/dev/null
backend/portal package
base=$(buildah from scratch)
buildah copy -q "$base" "$work/rootfs" / >/dev/null
buildah copy -q "$base" "$jdk" /opt/java/openjdk >/dev/null
buildah commit -q "$base" localhost/yunshequ-base >/dev/null; buildah rm "$base" >/dev/null
buildah bud -q --format docker --build-arg BASE=localhost/yunshequ-base -f docker/Dockerfile -t localhost/yunshequ . >/dev/null
echo "image built: $(buildah images --format '{{.Name}} {{.Size}}' localhost/yunshequ)"
container=$(buildah from localhost/yunshequ)
# Demo mode inside the image, as the non-root user, with its embedded database: no other service is needed to see it answer.
buildah run "$container" -- env HOST=127.0.0.1 PORT=18080 PORTAL_MODE=demo DB_PORT=15432 /app/entrypoint.sh >"$work/portal.log" 2>&1 &
trap 'pkill -f "/app/portal-0.1.0.jar" || true; buildah rm "$container" >/dev/null 2>&1 || true' EXIT
for _ in $(seq 120); do
  if curl -fs http://127.0.0.1:18080/health/readiness; then echo; curl -fs -o /dev/null -w 'page: %{http_code} %{size_download} bytes\n' http://127.0.0.1:18080/; buildah run "$container" -- id; exit 0; fi
  sleep 1
done
tail -20 "$work/portal.log"; exit 1
