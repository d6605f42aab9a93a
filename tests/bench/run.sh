#!/usr/bin/env bash
# ./dev bench: whole processes, side by side in one run, as ratios of medians. These machines are shared: quote ratios.
#   run.sh BUILD_FOLDER
set -euo pipefail
build=$1
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
/usr/bin/python3 "$root/resources/samples/make_samples.py" "$work"
soffice "-env:UserInstallation=file://$work/office" --headless --convert-to pdf --outdir "$work" "$work/service-agreement.docx" >/dev/null 2>&1
printf 'bench\n' > "$work/pass"
openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj "/CN=Bench" -addext keyUsage=critical,digitalSignature \
  -keyout "$work/key.pem" -out "$work/cert.pem" 2>/dev/null
openssl pkcs12 -export -inkey "$work/key.pem" -in "$work/cert.pem" -passout file:"$work/pass" -out "$work/key.p12"
exec /usr/bin/python3 "$root/tests/bench/compare.py" "$build/bin/countersign-cli" "$work"
