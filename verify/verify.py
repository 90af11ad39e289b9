#!/usr/bin/env python3
"""Re-checks answers of Clearcost: every rate, every side of a cap, every verdict. Shares no code with it.

usage: ./clearcost cost --json LOAN.json | python3 verify/verify.py [FILE...]      (no FILE, or -: standard input)
Input is proto3 JSON, one object a line or one in all: a ComprehensiveFinancingCost, a Decision, {"cost": ...} or
{"decision": ...}; {"error": ...} is a loan without a cost and is counted apart. Prints a line for each rejected object
and a count. Exit code: 0 all accepted and at least one; 1 something rejected, or nothing to accept; 2 unreadable input.
What is proved and what is not: README.md. Money is in fen, a rate a fraction (0.24 is 24 %), a time s + n/d unit periods.
    PV(i) = sum of  amount / ((1 + n/d i) (1 + i)^s)         (received by the borrower: positive; paid: negative)
"""
import functools, itertools, json, re, sys
from fractions import Fraction

ONE = 1 << 128  # fixed-point intervals with 128 bits behind the point decide nearly every sign
LOWEST, HIGHEST = Fraction(-99, 100), Fraction(1000)  # the rates per unit period among which one has to be the only one
STEP, ROOM = Fraction(1, 10**24), Fraction(4, 10**18)  # how far outward an interval is rounded: plain, and compounded
CONVENTIONS = ("NOMINAL_SIMPLE", "EFFECTIVE_COMPOUND", "DATED_EFFECTIVE", "FLAT_SIMPLE", "ENTERPRISE_ADDITIVE")
SIMPLE, LONG_SINGLE = ["NOMINAL_SIMPLE"], {"OVER_THE_TERM": ["FLAT_SIMPLE"], "PER_YEAR": ["NOMINAL_SIMPLE"]}  # default: both
OUTCOMES = ("PASS", "WARN", "GLIDE", "REFER", "BLOCK", "ERROR")  # from best to worst
def require(holds, reason, *details):
    if not holds:
        raise ValueError(reason % details)
def decimal(text):
    """The exact value of a decimal such as "-0.0125"; no exponent."""
    require(re.fullmatch(r"-?[0-9]{1,400}(\.[0-9]{1,1200})?", text), "not a decimal: %.40s", text)
    return Fraction(text)
def whole(value):
    """An integer: a JSON number (int32) or string (int64)."""
    require(type(value) is int or re.fullmatch(r"-?[0-9]{1,19}", value), "not an integer: %.40s", value)
    return int(value)
def sign_of(number):
    return (number > 0) - (number < 0)
def half_up(number, digits):
    """Rounded to so many fraction digits, a half away from zero."""
    return Fraction(sign_of(number) * ((2 * 10**digits * abs(number.numerator) // number.denominator) + 1 >> 1), 10**digits)
def fixed(number):
    """The interval in fixed point that holds a fraction."""
    return number.numerator * ONE // number.denominator, -(-number.numerator * ONE // number.denominator)
def times(a, b):
    """The product of two intervals of numbers >= 0 in fixed point, rounded outward."""
    return a[0] * b[0] >> 128, -(-a[1] * b[1] >> 128)
@functools.lru_cache(4096)
def power(base, exponent):
    """The power of an interval of numbers >= 0 in fixed point, by squaring."""
    half = power(base, exponent >> 1) if exponent else (ONE, ONE)
    square = times(half, half)
    return times(square, base) if exponent & 1 else square
def compare_powers(x, q, y, p):
    """The sign of x^q - y^p for fractions >= 0: in fixed point, and exactly where that leaves it open."""
    a, b = power(fixed(x), q), power(fixed(y), p)
    return (a[0] > b[1]) - (a[1] < b[0]) or sign_of(x.numerator**q * y.denominator**p - y.numerator**p * x.denominator**q)
class Flows:
    """(s, n, d, amount) in order of time, beginning with a receipt at 0; per_year unit periods make a year."""
    def __init__(self, per_year, flows):
        self.per_year, self.flows, self.amounts = per_year, flows, [flow[3] for flow in flows]
        self.times = [s + Fraction(n, d) for s, n, d, _ in flows]
        self.flat = self.flat_rate(self.amounts) if len(flows) == 2 else None  # FLAT_SIMPLE of one receipt and one payment
    def flat_rate(self, amounts):
        """The cost of amounts over these as the money occupied, each until the next; None where none is."""
        held = zip(itertools.accumulate(self.amounts), self.times, self.times[1:])
        occupied = sum(max(balance, 0) * (end - start) for balance, start, end in held)
        return -sum(amounts) * self.per_year / occupied if occupied else None
    @staticmethod
    def read(answer):
        require(re.fullmatch(r"[1-9][0-9]{0,17}(/[1-9][0-9]{0,17})?", answer["periodsPerYear"]), "periodsPerYear")
        per_year, flows = Fraction(answer["periodsPerYear"]), []
        names = [(name, count / per_year) for name, count in (("month", 12), ("week", 52), ("day", 365))]
        names = [name if k == 1 else "%s %ss" % (k, name) for name, k in names if k.denominator == 1]
        require(answer["unitPeriod"] == (names + ["%s year" % (1 / per_year)])[0], "the name of the unit period")
        for flow in answer["flows"]:
            at, amount = flow["offset"], whole(flow.get("amountFen", 0))
            s, n, d = (whole(at.get(key, 0)) for key in ("wholeCount", "fractionNumerator", "fractionDenominator"))
            require(0 <= s <= 200000 and 0 <= n < (d or 1) and amount != 0, "a flow without a time or an amount")
            flows.append((s, n, d or 1, amount))
        read = Flows(per_year, flows)
        require(sorted(set(read.times)) == read.times and read.times[0] == 0 < flows[0][3], "not in time from a receipt at 0 on")
        return read
    def paid_a_fen_less(self):
        """The same with every payment a fen lower."""
        return Flows(self.per_year, [(s, n, d, a if a > 0 else a + 1) for s, n, d, a in self.flows])
    def sign(self, i):
        """The sign of PV(i): by an interval that holds PV(i), and exactly where that interval holds zero."""
        p, q, per_period = i.numerator, i.denominator, fixed(1 / (1 + i))
        low, high, at, least, most = 0, 0, 0, ONE, ONE
        for s, n, d, amount in self.flows:
            if s > at:
                (least, most), at = times((least, most), power(per_period, s - at)), s
            # 1 / (1 + n/d i) = d q / (d q + n p)
            ends = (least * d * q // (d * q + n * p), -(-most * d * q // (d * q + n * p))) if n else (least, most)
            low, high = low + amount * ends[amount < 0], high + amount * ends[amount > 0]
        return 1 if low > 0 else -1 if high < 0 else self.exact_sign(p, q)
    def exact_sign(self, p, q):
        """The sign of PV(p/q) (q + p)^S, S the last s: for each n/d the sum of  amount q^s (q + p)^(S-s)  is whole."""
        sums = dict.fromkeys((flow[1:3] for flow in self.flows), 0)
        for s, n, d, amount in self.flows:
            sums[n, d] += amount * q**s * (q + p) ** (self.flows[-1][0] - s)
        return sign_of(sum(total * Fraction(d * q, d * q + n * p) for (n, d), total in sums.items()))
    def bounds(self, a, b, w):
        """Bounds, for every i from a to b, of  F = PV (1 + i)^w  and of its slope by ln(1 + i).
        F is zero where PV is, for w = 0 and for the last s alike. With D = (1 + i)^(w-s) / (1 + n/d i) and
        t = s + n (1 + i) / (d + n i):  F = sum of  amount D,  dF/dln(1+i) = sum of  -amount (t - w) D.  As t lies between
        s and s + 1, t - w never changes its sign: D is monotone. So is t. Each lies between its values at a and b."""
        bases, value, slope = [(i, fixed(1 + i), fixed(1 / (1 + i))) for i in (a, b)], [0, 0], [0, 0]
        for s, n, d, amount in self.flows:
            terms, moments = [], []
            for i, growth, discount in bases:
                factor = power(growth if w > s else discount, abs(w - s))
                part = fixed(d / (d + n * i)) if n else (ONE, ONE)  # and t = s + 1 - (d - n) / d part, or s
                terms += [amount * end for end in times(factor, part)]
                moments += (s + 1 - w) * ONE + (n - d) * part[1] // d, (s + 1 - w) * ONE - (d - n) * part[0] // d
            terms = min(terms), max(terms)
            slopes = [-term * moment for term in terms for moment in (min(moments), max(moments))]
            value, slope = [value[0] + terms[0], value[1] + terms[1]], [slope[0] + min(slopes), slope[1] + max(slopes)]
        return value, slope
def check_rate(name, proof):
    """PV changes its sign between the ends of a narrow interval, and nowhere else in range. Answers flows and ends."""
    flows, low, high = Flows.read(proof["flows"]), decimal(proof["lower"]), decimal(proof["upper"])
    signs = whole(proof.get("signAtLower", 0)), whole(proof.get("signAtUpper", 0))
    require(LOWEST <= low <= high <= HIGHEST, "%s: the interval is turned round or out of range", name)
    require(signs == ((0, 0) if low == high else (-1, 1)), "%s: the signs claimed prove no rate", name)
    require((flows.sign(low), flows.sign(high)) == signs, "%s: PV has other signs at the ends", name)
    require(high - low <= max(abs(low) / 10**12, Fraction(1, 10**15)), "%s: the interval is too wide", name)
    cuts = [decimal(cut) for cut in proof.get("cuts", [])]
    if proof["uniqueness"] == "UNIQUENESS_ISOLATED":
        check_isolation(name, flows, cuts, low, high)
    else:  # PV over the discount factor of the last receipt rises: earlier receipts grow with i, later payments shrink
        changes = sum(a * b < 0 for a, b in zip(flows.amounts, flows.amounts[1:]))
        argued = proof["uniqueness"] == "UNIQUENESS_ONE_SIGN_CHANGE" and not cuts
        require(changes == 1 and argued, "%s: not argued, or receipts and payments change %s times", name, changes)
    return flows, low, high
def check_isolation(name, flows, cuts, low, high):
    """In every box between two cuts F or its slope is not zero: at most one zero each. One box has one, and the rate."""
    covered = cuts and -1 < cuts[0] <= LOWEST and HIGHEST <= cuts[-1]
    require(covered and sorted(set(cuts)) == cuts, "%s: the cuts do not rise through the range", name)
    holders, last = [], flows.flows[-1][0]
    for a, b in zip(cuts, cuts[1:]):
        both = (flows.bounds(a, b, w) for w in ((0, last) if 2 * a * last >= -1 else (last, 0)))
        value, slope = next((pair for pair in both if any(x[0] > 0 or x[1] < 0 for x in pair)), ((0, 0), (0, 0)))
        if value[0] <= 0 <= value[1]:
            require(slope[0] > 0 or slope[1] < 0, "%s: a box may hold several zeros", name)
            signs = flows.sign(a), flows.sign(b)
            require(0 not in signs, "%s: PV is zero on a cut", name)
            holders += [(a, b)] if signs[0] != signs[1] else []
    require([a <= low and high <= b for a, b in holders] == [True], "%s: the rate is not in the one box that holds a zero", name)
def published(name, rate):
    """The ends of a published interval, whose value is the middle rounded to 12 digits."""
    value, low, high = (decimal(rate[key]) for key in ("value", "lower", "upper"))
    require(low <= high and half_up(value, 12) == value, "%s: value, lower or upper", name)
    require(abs(2 * value - low - high) <= Fraction(1, 10**12) + 2 * STEP, "%s: the value is not the middle", name)
    return low, high
def check_outward(name, annual, ends):
    """There is a rate where there are ends, and its interval is they rounded outward to 24 digits."""
    require(("rate" in annual) == (ends is not None), "%s: a rate is given or withheld without a reason", name)
    for proved, bound, outward in zip(ends or (), published(name, annual["rate"]) if ends else (), (-1, 1)):
        require(0 <= (bound - proved) * outward < STEP, "%s: the interval is not the proved one", name)
def check_compound(name, annual, per_year, low, high):
    """A published interval is [(1 + low)^m - 1, (1 + high)^m - 1], m = p/q, outward by at most ROOM or to 24 digits."""
    p, q = per_year.numerator, per_year.denominator
    if "rate" not in annual:
        sides = {compare_powers(bound, q, 1 + low, p) for bound in (Fraction(1, 10**100), Fraction(10**100))}
        return require(len(sides) == 1, "%s: there is a rate, and none is given", name)
    for end, bound, outward in zip((1 + low, 1 + high), published(name, annual["rate"]), (-1, 1)):
        nearer = max(1 + bound - outward * max(ROOM, STEP * 10 * abs(bound) + (2 + bound) / 10**39), Fraction(0))
        holds = bound >= -1 and compare_powers(1 + bound, q, end, p) in (0, outward)
        require(holds and compare_powers(nearer, q, end, p) != outward, "%s: the interval is not the proved one", name)
def check_dated(flows, proof, annual):
    """The same amounts in days or other whole steps; what is apart in them may fall on one time in periods and be added up."""
    if proof is None:
        return require("rate" not in annual, "DATED_EFFECTIVE: there is no proof")
    dated, low, high = check_rate("dated", proof)
    require(dated.per_year >= 1 and not any(n for _, n, _, _ in dated.flows), "DATED_EFFECTIVE: not in whole steps")
    ours, theirs = sorted(dated.amounts), sorted(flows.amounts)
    require(sum(ours) == sum(theirs) and (ours == theirs or len(ours) > len(theirs)), "DATED_EFFECTIVE: other amounts")
    check_compound("DATED_EFFECTIVE", annual, dated.per_year, low, high)
def check_parts(parts, flows, rates, totals):
    """FLAT_SIMPLE and ENTERPRISE_ADDITIVE, from principal and single charges that add up to the flows and are the items."""
    require(parts, "the parts of the loan are not proved")
    occupied, own = Flows.read(parts["occupied"]), [Flows.read(part["flows"]) for part in parts["ownRates"]]
    like = all(part.per_year == flows.per_year for part in own + [occupied]) and occupied.amounts[0] == flows.amounts[0]
    require(like, "the parts have another unit period, or what is occupied does not begin with what is received")
    require(sorted(-sum(part.amounts) for part in own if sum(part.amounts)) == totals, "the parts are not the items")
    sums = {Fraction(0): (len(own) - 1) * sum(occupied.amounts)}  # principal adds up to 0, what is occupied does not
    for factor, part in [(1, part) for part in own] + [(1 - len(own), occupied), (-1, flows)]:
        for time, amount in zip(part.times, part.amounts):
            sums[time] = sums.get(time, 0) + factor * amount
    require(not any(sums.values()), "the parts do not add up to the flows")
    flat = occupied.flat_rate(flows.amounts)
    check_outward("FLAT_SIMPLE", rates["FLAT_SIMPLE"], None if flat is None else (flat, flat))
    ends = [check_rate("an own rate", part)[1:] for part in parts["ownRates"] if "lower" in part]
    total = [sum(side) * flows.per_year for side in zip(*ends)] if len(ends) == len(own) else None
    check_outward("ENTERPRISE_ADDITIVE", rates["ENTERPRISE_ADDITIVE"], total)
def check_cost(cost, readings):
    """Every number of a cost that follows from its flows. Answers flows, proved caps, what counts, and the binding rate."""
    require("unitPeriod" in cost.get("proof", {}), "there is no proof")
    proof, rates = cost["proof"], {a["convention"].replace("RATE_CONVENTION_", "", 1): a for a in cost["annualised"]}
    require(proof["unitPeriod"]["flows"] == cost["unitPeriodFlows"], "the flows of the proof are not those of the cost")
    flows, low, high = check_rate("unit period", proof["unitPeriod"])
    received, paid = sum(a for a in flows.amounts if a > 0), -sum(a for a in flows.amounts if a < 0)
    for key, total in (("netProceedsFen", received), ("totalRepaymentFen", paid), ("totalCostFen", paid - received)):
        require(whole(cost.get(key, 0)) == total, "%s is not the sum of the flows", key)
    items = [(whole(item.get("totalFen", 0)), decimal(item["perHundredYuan"])) for item in cost.get("items", [])]
    if "principalFen" in cost:
        require(sum(total for total, _ in items) == paid - received, "the items do not add up to the total cost")
        require(all(half_up(Fraction(100 * t, whole(cost["principalFen"])), 4) == share for t, share in items), "perHundredYuan")
    require(tuple(rates) == CONVENTIONS and len(rates) == len(cost["annualised"]), "not every convention once")
    for name, annual in rates.items():
        require(annual.get("labelZh", "") == "单利" * name.endswith(("SIMPLE", "ADDITIVE")), "%s: the label", name)
        require(("rate" in annual) != bool(annual.get("notAvailableReason")), "%s: a rate or a reason", name)
        if "rate" in annual:
            published(name, annual["rate"])
    check_outward("NOMINAL_SIMPLE", rates["NOMINAL_SIMPLE"], (low * flows.per_year, high * flows.per_year))
    check_compound("EFFECTIVE_COMPOUND", rates["EFFECTIVE_COMPOUND"], flows.per_year, low, high)
    check_dated(flows, proof.get("dated"), rates["DATED_EFFECTIVE"])
    if "parts" in proof or "principalFen" in cost or "rate" in rates["ENTERPRISE_ADDITIVE"]:
        check_parts(proof.get("parts"), flows, rates, sorted(total for total, _ in items if total))
    elif flows.flat is not None:
        check_outward("FLAT_SIMPLE", rates["FLAT_SIMPLE"], (flows.flat, flows.flat))
    long_single = len(flows.flows) == 2 and flows.times[1] > flows.per_year
    tested = LONG_SINGLE.get(readings.get("LONG_SINGLE_PAYMENT"), SIMPLE + ["FLAT_SIMPLE"]) if long_single else SIMPLE
    if readings.get("ANNUALISATION") == "COMPOUND" and "rate" in rates["EFFECTIVE_COMPOUND"]:
        tested = ["EFFECTIVE_COMPOUND"]
    require(["RATE_CONVENTION_" + name for name in tested] == cost["testedConventions"], "other conventions count")
    binding = max(tested, key=lambda name: flows.flat if name == "FLAT_SIMPLE" else low * flows.per_year)
    require(cost["bindingConvention"] == "RATE_CONVENTION_" + binding, "another convention binds")
    lowered, caps = flows.paid_a_fen_less(), {decimal(claim["cap"]): claim for claim in proof.get("capSigns", [])}
    require(len(caps) == len(proof.get("capSigns", [])) and Fraction("0.24") in caps, "a cap stands twice, or 0.24 nowhere")
    for cap, claim in caps.items():
        for key, held in (("sign", flows), ("signWithPaymentsAFenLower", lowered)):
            require(held.sign(cap / flows.per_year) == whole(claim.get(key, 0)), "cap %s: %s", claim["cap"], key)
    return flows, caps, tested, {"value": rates[binding]["rate"]["value"], "convention": cost["bindingConvention"]}
def period_cap(name, cap, m):
    """What a cap leaves per unit period: cap / m, or compounded (1 + cap)^(1/m) - 1 and less than 2^-120 more."""
    low, high = Fraction(0), cap / m
    while name == "EFFECTIVE_COMPOUND" and m != 1 and high - low > Fraction(1, 1 << 120):
        middle = (low + high) / 2
        low, high = (middle, high) if compare_powers(1 + middle, m.numerator, 1 + cap, m.denominator) < 0 else (low, middle)
    return high
def exceeds(flows, cap, tested):
    """Whether a loan is above the cap under a convention that counts: FLAT_SIMPLE is, or PV at the cap is negative."""
    return any(flows.flat > cap if name == "FLAT_SIMPLE" else flows.sign(period_cap(name, cap, flows.per_year)) < 0
               for name in tested)
def check_decision(decision):
    """Every finding follows from the side of its limit, and the outcome is the worst of them."""
    readings = {answer["reading"]: answer["answer"] for answer in decision["readings"]}
    (flows, caps, tested, binding), outcomes = check_cost(decision["cost"], readings), ["PASS"]
    for finding in decision["findings"]:
        rule, status = finding["ruleId"], finding["status"].replace("FINDING_STATUS_", "", 1)
        caveats = [caveat["code"] for caveat in finding.get("caveats", [])]
        if finding.get("limit"):
            limit = decimal(finding["limit"])
            require(limit in caps, "%s: the side of its limit is not proved", rule)
            require(finding["measured"] == binding, "%s: measured is not the binding rate", rule)
            above, lowered = exceeds(flows, limit, tested), flows.paid_a_fen_less()  # above by rounding alone is no breach
            counted = readings["ROUNDING"] == "COUNTED" or min(lowered.amounts) == 0
            breached = above and (counted or exceeds(lowered, limit, tested))
            require(status == ("BREACHED" if breached else "SATISFIED"), "%s: the status", rule)
            require(("WITHIN_ROUNDING" in caveats) == (above and not breached), "%s: the caveat WITHIN_ROUNDING", rule)
            demanded = "GLIDE" if rule.endswith("_ON_GLIDE_PATH") else "BLOCK"  # a rule that demands else belongs here
            outcomes.append(demanded if breached else "WARN" if caveats else "PASS")
        else:
            kept, own = "WARN" if caveats else "PASS", finding["outcome"][8:].replace("PASS", "")  # no cost: its breach is not proved
            outcomes.append({"UNDETERMINED": "ERROR", "NOT_APPLICABLE": "PASS", "SATISFIED": kept, "BREACHED": own}[status])
        require(finding["outcome"] == "OUTCOME_" + outcomes[-1], "%s: the outcome", rule)
    require(decision["outcome"] == "OUTCOME_" + max(outcomes, key=OUTCOMES.index), "the outcome is not the worst of the findings")
def documents(text):
    """Every JSON object one after the other, with the line it ends on."""
    decoder, blank, end, line = json.JSONDecoder(parse_float=str), re.compile(r"\s*"), 0, 1
    while blank.match(text, end).end() < len(text):
        start, (answer, end) = end, decoder.raw_decode(text, blank.match(text, end).end())
        line += text.count("\n", start, end)
        yield line, answer
def check(answer):
    """The reason for which an answer is rejected, or an empty string."""
    try:
        decision = answer.get("decision", answer)
        check_decision(decision) if {"findings", "outcome"} & set(decision) else check_cost(answer.get("cost", answer), {})
        return ""
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, ZeroDivisionError) as untrue:
        return str(untrue) if type(untrue) is ValueError else "malformed: %r" % untrue
def main(files):
    if {"-h", "--help"} & set(files):
        return print(__doc__)
    counts = {"accepted": 0, "rejected": 0, "not costed": 0}
    for name in files or ["-"]:
        with open(0 if name == "-" else name, encoding="utf-8") as file:
            for line, answer in documents(file.read()):
                refused = "error" in answer and "cost" not in answer and "decision" not in answer
                reason = "" if refused else check(answer)
                counts["not costed" if refused else "rejected" if reason else "accepted"] += 1
                if reason:
                    print("REJECTED %s:%d (%s): %s" % (name, line, answer.get("source", "no source"), reason))
    print(", ".join("%d %s" % (count, kind) for kind, count in counts.items()))
    return 0 if counts["accepted"] and not counts["rejected"] else 1

if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (OSError, ValueError, AttributeError) as unreadable:
        print("verify.py: unreadable input: %s" % unreadable, file=sys.stderr)
        sys.exit(2)
