#!/usr/bin/env bash
# Makes docker/secrets/ once; keeps what is there. phone_key lost = phone numbers lost: back it up.
set -euo pipefail
cd "$(dirname "$0")"; mkdir -p secrets; umask 077
for name in db_password phone_key hash_key token_key; do
  [ -s "secrets/$name" ] || head -c 32 /dev/urandom | base64 | tr -d '\n' > "secrets/$name"
done
touch secrets/sms_key secrets/sms_secret
