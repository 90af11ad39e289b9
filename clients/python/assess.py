"""Sends one loan to a Clearcost server and prints the verdict in one line.

    python3 assess.py HOST:PORT FILE.json

FILE.json is an AssessLoanRequest in proto3 JSON. The environment variable CLEARCOST_TOKEN, when set, is sent as the
bearer token. Exit code: 0 judged, whatever the verdict; 1 refused or not reached; 2 the command or the file is wrong.
Needs the stubs that generate.sh makes in gen/.
"""

import os
import sys
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "gen"))

import grpc
from google.protobuf import json_format

import errors_pb2
from clearcost.gate.v1 import gate_service_pb2, gate_service_pb2_grpc
from clearcost.type.v1.finding_pb2 import FINDING_STATUS_NOT_APPLICABLE, Outcome
from clearcost.type.v1.rate_pb2 import RateConvention
from google.rpc import status_pb2

DEADLINE_IN_SECONDS = 30
DETAILS_TRAILER = "grpc-status-details-bin"


def main(arguments):
    if len(arguments) != 2:
        return fail(2, "usage: python3 assess.py HOST:PORT FILE.json")
    target, file = arguments
    try:
        text = Path(file).read_text(encoding="utf-8")
        request = json_format.Parse(text, gate_service_pb2.AssessLoanRequest())
    except (OSError, ValueError, json_format.ParseError) as error:
        return fail(2, f"{file}: {error}")
    token = os.environ.get("CLEARCOST_TOKEN")
    metadata = [("authorization", f"Bearer {token}")] if token else None
    with grpc.insecure_channel(target) as channel:
        gate = gate_service_pb2_grpc.GateServiceStub(channel)
        try:
            response = gate.AssessLoan(request, metadata=metadata, timeout=DEADLINE_IN_SECONDS)
        except grpc.RpcError as error:
            return fail(1, explain(error))
    print(line(response.decision))
    return 0


def line(decision):
    """For example: demo-1: PASS at 12.0000 % a year (NOMINAL_SIMPLE 单利), rule …, 金规〔2025〕9号 六、第二款"""
    cost = decision.cost
    binding = next(each for each in cost.annualised if each.convention == cost.binding_convention)
    convention = RateConvention.Name(binding.convention).replace("RATE_CONVENTION_", "")
    label = " ".join(filter(None, [convention, binding.label_zh]))
    findings = decision.findings
    decisive = next((each for each in findings if each.status != FINDING_STATUS_NOT_APPLICABLE), findings[0])
    basis = decisive.legal_basis
    return (
        f"{decision.loan_reference}: {Outcome.Name(decision.outcome).replace('OUTCOME_', '')}"
        f" at {percent(binding.rate.value)} a year ({label}),"
        f" rule {decisive.rule_id}, {basis.number_zh or f'《{basis.title_zh}》'} {basis.place_zh}"
    )


def percent(fraction):
    """"0.24" as "24.0000 %", rounded half up."""
    return f"{(Decimal(fraction) * 100).quantize(Decimal('0.0001'), ROUND_HALF_UP)} %"


def explain(error):
    """Why the server refused: the sentence, the reason code, and every malformed field with its path."""
    details = [
        detail
        for key, value in error.trailing_metadata() or ()
        if key == DETAILS_TRAILER
        for detail in status_pb2.Status.FromString(value).details
    ]
    return readable(error.code().name, error.details(), details)


def explain_status(status):
    """The same of a google.rpc.Status that stands in the answer to one item of a stream."""
    name = next((code.name for code in grpc.StatusCode if code.value[0] == status.code), str(status.code))
    return readable(name, status.message, status.details)


def readable(code, message, details):
    return "\n".join([f"{code}: {message}"] + [line for detail in details for line in explain_detail(detail)])


def explain_detail(detail):
    """Other kinds of detail repeat facts of ErrorInfo for machines."""
    bad_request = errors_pb2.BadRequest()
    info = errors_pb2.ErrorInfo()
    if detail.Unpack(bad_request):
        for each in bad_request.field_violations:
            yield f"  {each.field}: {each.description}" + (f" [{each.reason}]" if each.reason else "")
    elif detail.Unpack(info):
        yield f"  reason {info.reason}" + "".join(f" {key}={fact}" for key, fact in sorted(info.metadata.items()))


def fail(code, message):
    print(message, file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
