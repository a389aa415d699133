#!/bin/sh
# Makes .env from .env.example with fresh passwords and keys. What only you know (the login provider) stays empty.
set -eu
cd "$(dirname "$0")/../.."
doel=${1:-.env}
[ ! -e "$doel" ] || { echo "$doel bestaat al; die wordt niet overschreven." >&2; exit 1; }
umask 077
wachtwoord() { openssl rand -hex 24; }
sleutel() { printf '{"1":"%s"}' "$(openssl rand -base64 32)"; }
while IFS= read -r regel; do
  case $regel in
    *_WACHTWOORD=) printf '%s%s\n' "$regel" "$(wachtwoord)" ;;
    *_SLEUTELS=) printf '%s%s\n' "$regel" "$(sleutel)" ;;
    *) printf '%s\n' "$regel" ;;
  esac
done <.env.example >"$doel"
echo "$doel is gemaakt. Vul OIDC_ISSUER en OIDC_AUDIENCE in, en bewaar de sleutels ook buiten deze machine."
