# The inside network of compose.yaml, without touching this machine's own: every box is a network space with its address,
# the switch between them is one too. What runs in a box ends with it.
lan="ys$$"

lan_up() {
  ip netns add "$lan-switch"
  ip -n "$lan-switch" link add inside type bridge
  ip -n "$lan-switch" link set inside up
}

# box NAME ADDRESS
box() {
  ip netns add "$lan-$1"
  ip -n "$lan-switch" link add "v-$1" type veth peer name eth0 netns "$lan-$1"
  ip -n "$lan-switch" link set "v-$1" master inside up
  ip -n "$lan-$1" addr add "$2/24" dev eth0
  ip -n "$lan-$1" link set eth0 up
  ip -n "$lan-$1" link set lo up
}

# in_box NAME COMMAND…
in_box() { local name="$1"; shift; ip netns exec "$lan-$name" "$@"; }

lan_down() {
  local space
  disown -a
  for space in $(ip netns list | awk -v lan="$lan-" 'index($1, lan) == 1 {print $1}'); do
    ip netns pids "$space" | xargs -r kill -9 2>/dev/null || true
    ip netns del "$space" || true
  done
}
