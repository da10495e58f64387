#!/usr/bin/env bash
# Makes docker/secrets/ once; keeps what is there. phone_key lost = phone numbers lost: back it up.
set -euo pipefail
cd "$(dirname "$0")"; umask 077; mkdir -p secrets; chmod 0700 secrets
for name in db_password phone_key hash_key token_key; do
  [ -s "secrets/$name" ] || head -c 32 /dev/urandom | base64 | tr -d '\n' > "secrets/$name"
done
# Empty until you have them: the key of the text messages; appid:secret:MINI or OFFICIAL of WeChat.
touch secrets/sms_key secrets/sms_secret secrets/wechat_apps
# Compose mounts each file as it is, and the portal reads it as user 10001: the folder keeps others on this machine out.
chmod 0644 secrets/*
