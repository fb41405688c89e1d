"""The model of packages/engine/src/policy/adoption/simulate.ts in plain Python, on the arrays that it prepares (standard input)."""
import json
import math
import random
import sys
import time

m = json.load(sys.stdin)
v, ins, net = m["values"], m["instruments"], m["network"]
seller, buyer, value, cost, kind = m["seller"], m["buyer"], m["value"], m["cost"], m["kind"]
count, firms, rate, horizon = len(value), m["firms"], m["rate"], m["horizon"]
HIDDEN, KNOWN, PILOT, AGREED = range(4)
edges = [
    list(zip(net["neighbour"][a:b], net["weight"][a:b])) for a, b in zip(net["start"], net["start"][1:])
]


def run(years, rnd):
    def capability_of(u):
        return min(1, max(0, v["capability"] + v["capabilitySpread"] * (2 * u - 1)))

    present = [True] * firms
    capability = [capability_of(rnd()) for _ in range(firms)]
    cash = [2 * m["liquidity"] * rnd() for _ in range(firms)]
    trust = [v["trust"]] * firms
    works = [False] * firms
    example = [0.0] * firms
    status, until, built = [HIDDEN] * count, [0] * count, [0] * count
    for e in range(count):
        if m["runs"][e]:
            status[e] = AGREED
            built[kind[e]] += 1
    starved, deviation, price, rows = 0, 0.0, 1.0, []
    entry = 1 - (1 - v["entry"]) * (1 - v["recruitmentReach"] * ins["recruitment"])
    shock = v["turbulence"] * math.sqrt(1 - v["persistence"] ** 2)
    contract = v["opportunism"] * (1 - v["enforcement"]) * (1 - ins["guarantee"])
    missed = (1 - v["facilitatorReach"] * ins["facilitator"]) * (1 - v["platformReach"] * ins["platform"])

    def record():
        running, gain, avoided = 0, 0.0, 0.0
        for f in range(firms):
            works[f] = False
        for e in range(count):
            if status[e] == AGREED:
                earned = value[e] * price - cost[e]
                if earned + m["spared"][e] >= 0:
                    running += 1
                    gain += earned
                    avoided += m["co2"][e]
                    works[seller[e]] = works[buyer[e]] = True
        rows.append((running / count, gain, avoided, starved))

    def fail(e, year):
        for f in (seller[e], buyer[e]):
            trust[f] *= 1 - v["trustLoss"]
        status[e] = KNOWN
        until[e] = year + v["memory"]

    def pays(e, t, x):
        gain = value[e] - cost[e] + m["spared"][e]
        if gain <= 0:
            return False
        unsure = v["uncertainty"] * (1 - v["trustCalms"] * t) * (1 - v["examplesCalm"] * x)
        risk = v["aversion"] * (unsure * gain + v["turbulence"] * value[e])
        r = rate + contract * (1 - t)
        factor = horizon if r == 0 else -math.expm1(-horizon * math.log1p(r)) / r
        joint = (gain - risk) * factor - m["investment"][e] * m["learned"][built[kind[e]]]
        return joint > 0 and m["lesser"][e] * joint > m["transaction"] / 2

    record()
    for year in range(1, years + 1):
        deviation = v["persistence"] * deviation + shock * random.gauss(0, 1)
        luck = [(rnd(), rnd()) for _ in range(firms)]
        chances = [(rnd(), rnd(), rnd()) for _ in range(count)]
        price = math.exp(deviation - v["turbulence"] ** 2 / 2)
        for f in range(firms):
            if present[f]:
                if luck[f][0] < v["exit"]:
                    present[f] = works[f] = False
                    trust[f] = 0
            elif luck[f][0] < entry:
                present[f], trust[f], capability[f] = True, v["trust"], capability_of(luck[f][1])
        before = trust[:]
        for f in range(firms):
            seen = heard = met = 0.0
            for other, weight in edges[f]:
                if present[other]:
                    met += weight
                    heard += weight * before[other]
                    if works[other]:
                        seen += weight
            example[f] = seen
            if present[f]:
                taken = before[f] + v["trustSpread"] * (heard - met * before[f])
                trust[f] = taken + (v["trustGrowth"] * (1 - taken) if works[f] else 0)
        for e in range(count):
            a, b = seller[e], buyer[e]
            if not (present[a] and present[b]):
                status[e], until[e] = HIDDEN, 0
                continue
            c = (capability[a] + capability[b]) / 2
            x = (example[a] + example[b]) / 2
            t = (trust[a] + trust[b]) / 2
            if status[e] == HIDDEN and chances[e][0] < 1 - (1 - v["search"] * c) * (1 - v["rumour"] * x) * missed:
                status[e] = KNOWN
            if status[e] == KNOWN and year >= until[e]:
                if chances[e][1] >= v["readiness"] * c or not pays(e, t, x):
                    continue
                status[e] = PILOT
                until[e] = year + (v["pilotYears"] if built[kind[e]] == 0 else 0)
            if status[e] == PILOT:
                if year >= until[e]:
                    status[e] = AGREED
                    built[kind[e]] += 1
                elif v["pilotNeed"] * m["investment"][e] * (1 - ins["funding"]) > cash[a] * price:
                    starved += 1
                    fail(e, year)
            elif status[e] == AGREED and chances[e][2] < contract * (1 - t):
                fail(e, year)
        record()
    return rows


random.seed(1)
begin = time.process_time()
ends = [run(m["years"], random.random)[-1][0] for _ in range(m["times"])]
print(json.dumps({"time": (time.process_time() - begin) * 1000 / m["times"], "share": sum(ends) / len(ends)}))
