#!/usr/bin/env bash
# Sends loans with the Node client:
#   run.sh HOST:PORT FILE.json          one loan to be judged
#   run.sh batch HOST:PORT FILE.jsonl   many loans over one stream, to know their cost
# Exit code: 77 when something that the client needs is missing, else the client's own.
set -euo pipefail
here=$(cd -- "$(dirname -- "$0")" && pwd)
script=assess
if [[ ${1:-} == batch ]]; then
  script=batch
  shift
fi

missing() { echo "node client: $*" >&2; exit 77; }

type -P node >/dev/null || missing "there is no node on the PATH; it needs Node 18 or newer."
version=$(node --version)
major=${version#v}
((${major%%.*} >= 18)) || missing "node is $version; it needs Node 18 or newer."
[[ -d $here/node_modules/@grpc/grpc-js && -d $here/node_modules/@grpc/proto-loader ]] ||
  missing "its packages are not installed; run \"npm ci\" in clients/node."
exec node "$here/$script.mjs" "$@"
