"""Sends many loans to a Clearcost server over one stream and prints what each costs, in the order of the file.

    python3 batch.py HOST:PORT FILE.jsonl

Each line of FILE.jsonl is a CalculateCostBatchRequest in proto3 JSON. The environment variable CLEARCOST_TOKEN, when
set, is sent as the bearer token. Exit code: 0 every loan answered with a cost; 1 a loan or the call refused, or the
server not reached; 2 the command or the file is wrong. Needs the stubs that generate.sh makes in gen/.
"""

import os
import sys
from pathlib import Path

import grpc
from google.protobuf import json_format

from assess import explain, explain_status, fail  # First: it also makes the stubs importable.
from clearcost.cost.v1 import cost_service_pb2, cost_service_pb2_grpc
from clearcost.type.v1.rate_pb2 import RateConvention


def main(arguments):
    if len(arguments) != 2:
        return fail(2, "usage: python3 batch.py HOST:PORT FILE.jsonl")
    target, file = arguments
    try:
        lines = Path(file).read_text(encoding="utf-8").splitlines()
        loans = [
            json_format.Parse(line, cost_service_pb2.CalculateCostBatchRequest()) for line in lines if line.strip()
        ]
    except (OSError, ValueError, json_format.ParseError) as error:
        return fail(2, f"{file}: {error}")
    token = os.environ.get("CLEARCOST_TOKEN")
    metadata = [("authorization", f"Bearer {token}")] if token else None
    code = 0
    with grpc.insecure_channel(target) as channel:
        stub = cost_service_pb2_grpc.CostServiceStub(channel)
        try:
            # gRPC takes the next loan from the iterator when the one before is on its way.
            for answer in stub.CalculateCostBatch(iter(loans), metadata=metadata):
                print(line_of(answer))
                code = code or int(answer.HasField("error"))
        except grpc.RpcError as error:
            return fail(1, explain(error))
    return code


def line_of(answer):
    """For example: loan-1: 0.24 a year (NOMINAL_SIMPLE)"""
    name = answer.item_id or f"#{answer.item_index}"
    if answer.HasField("error"):
        return f"{name}: {explain_status(answer.error)}"
    cost = answer.cost
    binding = next(each for each in cost.annualised if each.convention == cost.binding_convention)
    convention = RateConvention.Name(binding.convention).replace("RATE_CONVENTION_", "")
    return f"{name}: {binding.rate.value} a year ({convention})"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
