# Part 1: the image, and the demo in it.
step "the compose file"
stack="$work/stack"; rm -rf "$stack" "$work/volumes" "$work"/root-*; mkdir -p "$stack"
cp docker/compose.yaml docker/nginx.conf docker/make-secrets.sh "$stack"
"$stack/make-secrets.sh"
version="$(docker-compose version --short)"
left_out=""
case "$version" in 1.*) sed -i '/^name:/d' "$stack/compose.yaml"; left_out=" (its first line, name, is newer and was left out)" ;; esac
docker-compose -f "$stack/compose.yaml" config >"$work/compose.yaml" || die "docker-compose $version cannot read it"
ok "docker-compose $version reads docker/compose.yaml$left_out"

step "the image"
[ -d "$work/rootfs/bin" ] || debootstrap --variant=minbase bookworm "$work/rootfs" >/dev/null
[ -n "${PACKAGED:-}" ] || backend/portal package
base=$(images from scratch)
images copy -q "$base" "$work/rootfs" / >/dev/null
images copy -q "$base" "$jdk" /opt/java/openjdk >/dev/null
images commit -q "$base" localhost/yunshequ-base >/dev/null; images rm "$base" >/dev/null
images bud -q --format docker --build-arg BASE=localhost/yunshequ-base -f docker/Dockerfile -t localhost/yunshequ . >/dev/null
images inspect --type image localhost/yunshequ >"$work/image.json"
container=$(images from localhost/yunshequ)
images mount "$container" >"$work/image.mount"
ok "built from docker/Dockerfile: $(images images --format '{{.Size}}' localhost/yunshequ)"
user="$(images run "$container" -- id)"
case "$user" in "uid=10001(portal) gid=10001(portal) groups=10001(portal)") ok "runs as $user" ;; *) die "runs as $user" ;; esac

lan_up
net=172.30.240
box client $net.1; box demo $net.20
in_box demo "${store[@]}" run "$container" -- env HOST=127.0.0.1 PORTAL_MODE=demo /app/entrypoint.sh >"$work/demo.log" 2>&1 &
until_true 400 in_box demo curl -fs http://127.0.0.1:8080/health/readiness || { tail -n 20 "$work/demo.log"; die "the demo did not get ready"; }
ok "demo in the image, with its embedded database: $(in_box demo curl -fs http://127.0.0.1:8080/health/readiness)"
community="$(in_box demo curl -fs http://127.0.0.1:8080/graphql -H 'Content-Type: application/json' -d '{"query":"{ community(slug: \"zilu\") { name } }"}')"
case "$community" in *紫麓社区*) ok "the demo answers: $community" ;; *) die "the demo answers $community" ;; esac
ip netns pids "$lan-demo" | xargs -r kill -9; wait || true
