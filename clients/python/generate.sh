#!/usr/bin/env bash
# Makes the Python stubs in gen/ from the protocol: generate.sh [PYTHON]
# PYTHON must be able to import google.protobuf; python3 when not given.
set -euo pipefail
here=$(cd -- "$(dirname -- "$0")" && pwd)
python=${1:-python3}
protocol=$here/../../proto/src/main/protobuf

# Made aside, so that a run that is broken off leaves no half set of stubs.
made=$(mktemp -d "$here/gen.XXXXXX")
trap 'rm -rf -- "$made"' EXIT

# The files google/protobuf/*.proto come with the C++ headers, which nobody needs here; the Python library holds the
# same definitions.
"$python" - >"$made/well-known.binpb" <<'PYTHON'
import sys
from google.protobuf import any_pb2, descriptor_pb2, duration_pb2, timestamp_pb2
known = descriptor_pb2.FileDescriptorSet()
for module in (any_pb2, duration_pb2, timestamp_pb2):
    module.DESCRIPTOR.CopyToProto(known.file.add())
sys.stdout.buffer.write(known.SerializeToString())
PYTHON

mapfile -t files < <(cd -- "$protocol" && find clearcost -name '*.proto' | sort)
protoc --descriptor_set_in="$made/well-known.binpb" -I "$protocol" -I "$here/.." \
  --plugin=protoc-gen-grpc_python="$(type -P grpc_python_plugin)" \
  --python_out="$made" --grpc_python_out="$made" "${files[@]}" google/rpc/status.proto errors.proto
rm -- "$made/well-known.binpb"
touch "$made/complete"
rm -rf -- "$here/gen"
mv -T -- "$made" "$here/gen"
