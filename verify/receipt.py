#!/usr/bin/env python3
"""Checks receipts of Clearcost: who signed, that nothing was changed, and what was shown. Shares no code with it.

usage: python3 verify/receipt.py --key KEYS.pem [--key ...] RECEIPT.json...
       python3 verify/receipt.py --self-test
KEYS.pem holds one or more public keys, as "clearcost receipt keys" prints them; take them from where you trust them, not
from whoever hands you the receipt. Prints a verdict for each receipt, and of a genuine one what was shown. Needs Python 3
alone, no network. Exit code: 0 all genuine and at least one; 1 one is not, or none was given; 2 wrong usage, or no key.

A receipt is one line of canonical JSON (RFC 8785, all values texts): format, key_id, payload, signature. The payload, in
base 64, is such JSON too; the signature is Ed25519 (RFC 8032) over its bytes; key_id begins the SHA-256 of the key. The
payload holds the sheet that was shown, as text; content_hash is the SHA-256 of that text. Where verify.py lies beside this
file, the annual cost in a sheet is proved again from its payments.
"""
import base64, hashlib, json, os, re, sys
from fractions import Fraction

P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493  # the field, and the order of the base point
D, ROOT = -121665 * pow(121666, -1, P) % P, pow(2, (P - 1) // 4, P)  # of the curve; a square root of -1
SPKI = bytes.fromhex("302a300506032b6570032100")  # what stands before the 32 bytes of a key in X.509
RECEIPT, PAYLOAD = "clearcost-receipt-1", "clearcost-receipt-payload-1"
MEMBERS = {"borrower_token", "channel", "confirmed_time", "content_hash", "decision_id", "disclosure_id", "format", "sheet",
           "institution_id", "issued_time", "loan_reference", "reading_time", "shown_time", "version"}
CHANNELS = {"COUNTER": "on paper, at a counter", "ONLINE": "in a window of its own", "PAYMENT_PAGE": "on a payment page"}


class NotGenuine(Exception):
    """A receipt that is not to be believed, and why."""


def add(a, b):
    """The sum of two points in extended coordinates (RFC 8032, 5.1.4)."""
    s, d = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    t, z = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = d - s, z - t, z + t, d + s
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(k, point):
    """The k-fold of a point."""
    total = (0, 1, 1, 0)
    while k:
        total = add(total, point) if k & 1 else total
        point, k = add(point, point), k >> 1
    return total


def point_of(encoded):
    """The point of 32 bytes (RFC 8032, 5.1.3), or None: no point, or another way to write one."""
    number = int.from_bytes(encoded, "little")
    y, odd = number & (1 << 255) - 1, number >> 255
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if x * x % P == square else x * ROOT % P
    if x * x % P != square or (x == 0 and odd):
        return None
    x = x if x & 1 == odd else P - x
    return x, y, 1, x * y % P


BASE = point_of((4 * pow(5, -1, P) % P).to_bytes(32, "little"))


def fits(key, message, signature):
    """Whether a signature is that of a key over a message: S B = R + h A (RFC 8032, 5.1.7), each in its one encoding."""
    a, r, s = point_of(key), point_of(signature[:32]), int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or a is None or r is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    left, right = times(s, BASE), add(r, times(h, a))
    return all((left[k] * right[2] - right[k] * left[2]) % P == 0 for k in (0, 1))


def require(holds, verdict):
    if not holds:
        raise NotGenuine(verdict)


def unbase64(text):
    """The bytes of base 64 in its one encoding."""
    try:
        decoded = base64.b64decode(text, validate=True)
    except ValueError:
        decoded = b""
    require(text == base64.b64encode(decoded).decode(), "malformed: not canonical base 64")
    return decoded


def texts_of(encoded, names, name):
    """The members of canonical JSON of texts."""
    try:
        text = encoded.decode("utf-8")
        members = json.loads(text)
        texts = type(members) is dict and all(type(value) is str for value in members.values())
        again = texts and json.dumps(members, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    except (ValueError, RecursionError):
        again = None
    require(again and again == text, "malformed: not canonical JSON of texts")
    require(members.keys() == names and members["format"] == name, "malformed: of another format")
    return members


def check(file, keys):
    """What a genuine receipt says. Nothing of it is believed before its signature fits."""
    require(file.endswith(b"\n"), "malformed: the line is not complete")
    receipt = texts_of(file[:-1], {"format", "key_id", "payload", "signature"}, RECEIPT)
    payload, signature = unbase64(receipt["payload"]), unbase64(receipt["signature"])
    require(len(signature) == 64 and re.fullmatch("[0-9a-f]{16}", receipt["key_id"]), "malformed: signature or key id")
    try:
        payload.decode("utf-8")
    except ValueError:
        raise NotGenuine("malformed: the payload is not UTF-8")
    require(receipt["key_id"] in keys, "unknown key: " + receipt["key_id"])
    require(fits(keys[receipt["key_id"]], payload, signature), "signature does not fit: payload or signature was changed")
    content = texts_of(payload, MEMBERS, PAYLOAD)
    found = hashlib.sha256(content["sheet"].encode("utf-8")).hexdigest()
    require(found == content["content_hash"], "content does not fit: the sheet has the hash " + found)
    return content


def keys_of(text):
    """The public keys of a PEM file, by their ids; words may stand around them."""
    keys = {}
    for block in re.findall(r"-----BEGIN PUBLIC KEY-----\s+([A-Za-z0-9+/=\s]+?)\s+-----END PUBLIC KEY-----", text):
        encoded = base64.b64decode(re.sub(r"\s", "", block), validate=True)
        if encoded[:12] != SPKI or len(encoded) != 44 or point_of(encoded[12:]) is None:
            raise ValueError("not a public key of Ed25519")
        keys[hashlib.sha256(encoded).hexdigest()[:16]] = encoded[12:]
    if not keys:
        raise ValueError("there is no public key in it")
    return keys


def yuan(fen):
    return "%s%d.%02d yuan" % ("-" if fen < 0 else "", abs(fen) // 100, abs(fen) % 100)


def percent(rate):
    return "%.4f %%" % float(100 * rate)


def prove(sheet):
    """Proves the annual cost of a sheet again with verify.py. Answers the rate and the convention that binds."""
    sys.dont_write_bytecode = True
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    import verify

    cost = sheet["cost"]
    flows = []
    for flow in cost["periodic_flows"]["flows"]:
        s, n, d = (int(part) for part in re.fullmatch(r"(\d+)\+(\d+)/(\d+)", flow["offset"]).groups())
        flows.append((s, n, d, flow["amount_fen"]))
    flows, proof = verify.Flows(Fraction(cost["periodic_flows"]["periods_per_year"]), flows), cost["proof"]["unit_period"]
    low, high, m = Fraction(proof["lower"]), Fraction(proof["upper"]), flows.per_year
    verify.require((flows.sign(low), flows.sign(high)) == ((0, 0) if low == high else (-1, 1)), "the rate has other signs")
    verify.require(0 <= high - low <= max(abs(low) / 10**12, Fraction(1, 10**15)), "the rate is too vague")
    if proof["uniqueness"] == "isolated":
        verify.check_isolation("unit period", flows, [Fraction(cut) for cut in proof["cuts"]], low, high)
    else:
        changes = sum(a * b < 0 for a, b in zip(flows.amounts, flows.amounts[1:]))
        verify.require(changes == 1, "payments and receipts change %s times", changes)
    binding = cost["binding"]["convention"]
    given = next(rate for rate in cost["annualised"] if rate["convention"] == binding)
    lower, upper = Fraction(given["lower"]), Fraction(given["upper"])
    p, q = m.numerator, m.denominator
    holds = {
        "NOMINAL_SIMPLE": lambda: (lower, upper) == (low * m, high * m),
        "FLAT_SIMPLE": lambda: lower == upper == flows.flat,
        "EFFECTIVE_COMPOUND": lambda: verify.compare_powers(1 + lower, q, 1 + low, p) <= 0
        and verify.compare_powers(1 + upper, q, 1 + high, p) >= 0 and upper - lower <= Fraction(1, 10**9),
    }
    verify.require(binding in holds and holds[binding](), "the annual rate does not follow from the payments")
    return percent((lower + upper) / 2), binding


def describe(content):
    """What a genuine receipt says, in lines."""
    sheet = json.loads(content["sheet"])
    lines = [
        "  disclosure   %s, version %s, of decision %s" % tuple(content[k] for k in ("disclosure_id", "version", "decision_id")),
        "  loan         %s of %s" % (content["loan_reference"], content["institution_id"]),
        "  shown        %s, %s" % (content["shown_time"], CHANNELS.get(content["channel"], content["channel"])),
        "  confirmed    %s by borrower %s" % (content["confirmed_time"], content["borrower_token"]),
        "  read for     " + content["reading_time"],
        "  content      SHA-256 " + content["content_hash"],
    ]
    amounts = [flow["amount_fen"] for flow in sheet["cost"]["periodic_flows"]["flows"]]
    received, paid = sum(a for a in amounts if a > 0), -sum(a for a in amounts if a < 0)
    lines.append("  received     %s, to be paid %s, cost %s" % (yuan(received), yuan(paid), yuan(paid - received)))
    for item in sheet["cost"]["items"]:
        lines.append("  of that      %s  %s" % (yuan(item["total_fen"]), item["item"]["name"]))
    return lines


def judge(name, file, keys):
    """Prints what is to be said of one receipt; answers whether it is genuine and its annual cost, if proved, is right."""
    try:
        content = check(file, keys)
    except NotGenuine as lie:
        print("%s: %s" % (name, lie))
        return False
    print("%s: genuine" % name)
    try:
        lines, holds = describe(content), True
    except (ValueError, KeyError, TypeError, AttributeError) as unknown:
        print("  the sheet is of a form that this file does not know: %r" % unknown)
        return True
    try:
        lines.append("  annual cost  %s by %s, proved again" % prove(json.loads(content["sheet"])))
    except ImportError:
        lines.append("  annual cost  not proved again: verify.py does not lie beside this file")
    except (ValueError, KeyError, TypeError, AttributeError, StopIteration) as wrong:
        lines, holds = lines + ["  annual cost  REJECTED: %s" % wrong], False
    for line in lines:
        print(re.sub("[\\x00-\\x1f\\x7f-\\x9f]", "?", line))
    return holds


VECTORS = (  # RFC 8032, 7.1: key, message, signature
    ("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
    ("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
    ("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"),
)


def self_test():
    """Holds this file against the vectors of RFC 8032 and against signatures that must not pass."""
    for vector in VECTORS:
        key, message, signature = (bytes.fromhex(part) for part in vector)
        s = int.from_bytes(signature[32:], "little")
        refused = [
            (key, message + b"x", signature),
            (key, message, signature[:32] + (s + L).to_bytes(32, "little")),  # S in another encoding
            (key, message, signature[:-1]),
            (key, message, signature[:31] + bytes([signature[31] ^ 128]) + signature[32:]),
            (key[:31] + bytes([key[31] ^ 128]), message, signature),
            ((P + 1).to_bytes(32, "little"), message, signature),  # y = 1 in another encoding
            ((1 | 1 << 255).to_bytes(32, "little"), message, signature),  # x = 0, and odd
        ]
        if not fits(key, message, signature) or any(fits(*forged) for forged in refused):
            return "self-test failed", 1
    return "self-test passed", 0


def main(arguments):
    if arguments == ["--self-test"]:
        text, code = self_test()
        print(text)
        return code
    keys, names, rest = {}, [], iter(arguments)
    for argument in rest:
        if argument != "--key":
            names.append(argument)
            continue
        path = next(rest, "")
        try:
            with open(path, encoding="utf-8") as file:
                keys.update(keys_of(file.read()))
        except (OSError, ValueError) as wrong:
            print("key %s: %s" % (path, wrong), file=sys.stderr)
            return 2
    if not keys:
        print(__doc__, file=sys.stderr)
        return 2
    genuine = bool(names)
    for name in names:
        try:
            with open(name, "rb") as file:
                genuine = judge(name, file.read(), keys) and genuine
        except OSError as wrong:
            print("%s: %s" % (name, wrong), file=sys.stderr)
            return 2
    return 0 if genuine else 1


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main(sys.argv[1:]))
