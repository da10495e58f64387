#!/bin/bash
# Secrets come as files: NAME_FILE=/run/secrets/x becomes NAME. Then the portal takes this process's place,
# so that it gets the signals.
set -euo pipefail
for variable in $(compgen -e | grep '_FILE$' || true); do
  name="${variable%_FILE}"
  file="${!variable}"
  [ -f "$file" ] && [ -r "$file" ] || { echo "cannot read secret file $file for $name" >&2; exit 3; }
  export "$name=$(cat "$file")"
done
cache=/app/cache/portal.aot
if [ "${1:-}" = train ]; then kept=(-XX:AOTCacheOutput=$cache); elif [ -f $cache ]; then kept=(-XX:AOTCache=$cache); else kept=(); fi
exec "${JAVA_HOME}/bin/java" "${kept[@]}" -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError \
  --enable-native-access=ALL-UNNAMED -Djava.io.tmpdir="${TMPDIR:-/tmp}" ${JAVA_OPTS:-} -jar /app/portal.jar "$@"
