#!/usr/bin/env bash
# Makes docker/secrets/ once; keeps what is there. phone_key lost = phone numbers lost: back it up.
set -euo pipefail
cd "$(dirname "$0")"; umask 077; mkdir -p secrets; chmod 0700 secrets
for name in db_password phone_key hash_key token_key; do
  [ -s "secrets/$name" ] || head -c 32 /dev/urandom | base64 | tr -d '\n' > "secrets/$name"
done
touch secrets/sms_key secrets/sms_secret
# Compose mounts each file as it is, and the portal reads it as user 10001: the folder keeps others on this machine out.
chmod 0644 secrets/db_password secrets/phone_key secrets/hash_key secrets/token_key secrets/sms_key secrets/sms_secret
