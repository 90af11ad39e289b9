#!/usr/bin/env bash
# Sends loans with the Python client, making its stubs first where they are missing or older than the protocol:
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
packages="python3-grpcio python3-protobuf protobuf-compiler protobuf-compiler-grpc"

missing() { echo "python client: $*" >&2; exit 77; }

# The first python3 on the path may be one that a version manager put there, without gRPC; Debian's own has it.
find_python() {
  local candidate
  while read -r candidate; do
    if [[ -x $candidate ]] && "$candidate" -c 'import grpc, google.protobuf' 2>/dev/null; then
      printf '%s' "$candidate"
      return
    fi
  done < <(type -aP python3 || true; dpkg -L python3-minimal 2>/dev/null | grep 'bin/python3$' || true)
}

is_stale() {
  [[ -e $here/gen/complete ]] || return 0
  [[ -n $(find "$here/../../proto/src/main/protobuf" "$here/../errors.proto" -newer "$here/gen/complete" -print -quit) ]]
}

python=$(find_python)
[[ -n $python ]] || missing "no python3 here can import grpc and google.protobuf; Debian's packages are: $packages."
if is_stale; then
  type -P protoc >/dev/null || missing "protoc is missing; Debian's packages are: $packages."
  type -P grpc_python_plugin >/dev/null || missing "grpc_python_plugin is missing; Debian's packages are: $packages."
  "$here/generate.sh" "$python"
fi
exec "$python" "$here/$script.py" "$@"
