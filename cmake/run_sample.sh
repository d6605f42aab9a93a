#!/usr/bin/env bash
# Opens the desktop on a sample workspace with its own relay and a mail server that keeps every mail as a file, all on
# loopback. Everything lies in FOLDER and is there again the next time.
#   run_sample.sh BIN FOLDER
set -euo pipefail
bin=$1 folder=$2
root=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$folder"/{documents,mails,relay,keys}

free_port() { /usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
[ -f "$folder/relay.port" ] || free_port > "$folder/relay.port" # kept: links in old mails stay good
relay_port=$(cat "$folder/relay.port")
smtp_port=$(free_port)

/usr/bin/python3 "$root/tests/support/smtp_server.py" --out "$folder/mails" --port "$smtp_port" >/dev/null & smtp=$!
"$bin/countersign-relay" run --data "$folder/relay" --listen "127.0.0.1:$relay_port" \
  --public-url "http://127.0.0.1:$relay_port" --smtp "smtp://127.0.0.1:$smtp_port" 2>>"$folder/relay.log" & relay=$!
trap 'kill $smtp $relay 2>/dev/null || true' EXIT
for _ in $(seq 100); do
  (exec 3<>"/dev/tcp/127.0.0.1/$relay_port") 2>/dev/null && break
  sleep 0.1
done

if [ ! -f "$folder/workspace/workspace.json" ]; then
  rm -rf "$folder/workspace"
  for _ in $(seq 100); do [ -s "$folder/relay/enrolment-token" ] && break; sleep 0.1; done
  (umask 077; head -c 18 /dev/urandom | base64 > "$folder/keyring-passphrase")
  /usr/bin/python3 "$root/resources/samples/make_samples.py" "$folder/documents"
  "$bin/countersign-cli" workspace sample "$folder/workspace" --passphrase-file "$folder/keyring-passphrase" \
    --keys "$folder/keys" --relay "http://127.0.0.1:$relay_port" --relay-token-file "$folder/relay/enrolment-token" \
    --document "$folder/documents/service-agreement.docx" --document "$folder/documents/protocol-of-works.docx"
fi

cat <<TXT

The sample office is Nord Biuro. You are Anna Nowak; switch to Joanna Wiśniewska at the foot of the left rail to sign.
  her key file   $folder/keys/joanna-wisniewska.p12
  its passphrase $(cat "$folder/keys/passphrase.txt")
  mails arrive   $folder/mails/
TXT
"$bin/countersign" --workspace "$folder/workspace" --passphrase-file "$folder/keyring-passphrase"
