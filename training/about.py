#!/usr/bin/env python3
"""Fit whom a claim is about from where and how it names a party: a logistic regression on the words around the name.

usage: about.py GOLDS RECORDS OUT_FILE

GOLDS holds NAME/{text.txt|original.txt|original.md,gold.json}, RECORDS the NAME.json that `rejoinder evaluate GOLDS --save-records RECORDS` kept.
A quarter of the statements is held out and scored. The features must stay the same as those of src/Reading/Claims/AboutFeatures.cs.
"""
import json, os, re, sys
import numpy as np, torch

GOLDS, RECORDS, OUT = sys.argv[1:4]
JOINTS = set("of in by to from with for against at and or on between about than under as that , ( “ \" my our said a".split())
AUXILIARIES = set("is was are were has have had will would can could should must did does do may might shall continues continue remain remains".split())
NEXT = {",", ".", "and", "or", "of", "in", "to", "for", ")", "that", "who"}


def squeeze(text):
    return re.sub(r"[\s*_#>`|\\]+", "", text)


def fold(text):
    return re.sub(r"\s+", " ", text or "").strip().casefold()


def words(text):
    return re.findall(r"\w+|[^\w\s]", text)


def features(text, claim, start, end, kind, party, before, count):
    ahead, behind = words(text[claim[0]:start]), words(text[end:claim[1]])
    low = [w.lower() for w in ahead]
    previous = low[-1] if low else "<s>"
    if previous == "the":
        previous = low[-2] if len(low) > 1 else "<s>"
    after = behind[0].lower() if behind else "</s>"
    names = ["pos%d" % min(len(low) // 2, 8), "prev:" + (previous if previous in JOINTS or previous == "<s>" else "other"),
             "next:" + (after if after in NEXT or after == "</s>" else "other"), "kind:" + kind, "before%d" % min(before, 3), "party:" + party, "count%d" % min(count, 6)]
    names += ["possessive"] if after in ("'", "’") else []
    names += ["auxiliary"] if after in AUXILIARIES else []
    names += ["verb"] if after not in AUXILIARIES and re.search(r".(ed|es|s)$", after) else []
    names += ["capital"] if behind and behind[0][0].isupper() else []
    return names


def overlap(a, b):
    inter = min(a[1], b[1]) - max(a[0], b[0])
    return inter / (max(a[1], b[1]) - min(a[0], b[0])) if inter > 0 else 0


def place(quote, text, start):
    needle = squeeze(quote)
    at = text.find(needle, start)
    at = at if at >= 0 else text.find(needle)
    return (at, at + len(needle)) if needle and at >= 0 else None


aliases = {fold(k): fold(v) for k, v in json.load(open(os.path.join(GOLDS, "..", "aliases.json"))).items()}
entity = lambda name: aliases.get(fold(name), fold(name))
rows = []
for number, name in enumerate(sorted(os.listdir(RECORDS))):
    folder = os.path.join(GOLDS, name[:-5])
    gold, record = json.load(open(os.path.join(folder, "gold.json"))), json.load(open(os.path.join(RECORDS, name)))
    file = next(f for f in ("text.txt", "original.txt", "original.md") if os.path.exists(os.path.join(folder, f)))
    text, cursor, golds = squeeze(open(os.path.join(folder, file)).read()), 0, []
    for claim in gold["claims"]:
        if span := place(claim["quote"], text, cursor):
            golds.append((span, claim)); cursor = span[0]
    mentions, cursor = sorted((m["start"], m["end"], p["id"], p["name"], p["kind"]) for p in record["parties"] for m in p["mentions"]), 0
    for claim in record["claims"]:
        span = place(claim["quote"], text, cursor)
        if not span:
            continue
        cursor = span[0]
        best = max(golds, key=lambda g: overlap(span, g[0]), default=None)
        if not best or overlap(span, best[0]) < 0.5:
            continue
        want, seen = {entity(a) for a in best[1]["about"]}, set()
        inside = [m for m in mentions if m[0] >= claim["start"] and m[1] <= claim["end"]]
        for k, (start, end, party, called, kind) in enumerate(inside):
            if party in seen:
                continue
            seen.add(party)
            own = ["reported"] * (claim["attributedTo"]["name"] != "declarants") + ["speaker"] * (claim["attributedTo"]["name"] == called)
            rows.append((number, features(record["text"], (claim["start"], claim["end"]), start, end, claim["kind"], kind, k, len(inside)) + own, entity(called) in want))

names = sorted({f for r in rows for f in r[1]})
index = {f: i for i, f in enumerate(names)}
x = np.zeros((len(rows), len(names) + 1), np.float32)
x[:, -1] = 1
for i, (_, found, _) in enumerate(rows):
    for f in found:
        x[i, index[f]] = 1
x, y, held = torch.tensor(x), torch.tensor([float(r[2]) for r in rows]), torch.tensor([r[0] % 4 == 0 for r in rows])


def fit(some):
    w = torch.zeros(x.shape[1], requires_grad=True)
    optimiser = torch.optim.LBFGS([w], max_iter=100)

    def closure():
        optimiser.zero_grad()
        loss = torch.nn.functional.binary_cross_entropy_with_logits(x[some] @ w, y[some]) + 1e-3 * (w ** 2).sum()
        loss.backward()
        return loss

    optimiser.step(closure)
    return w.detach()


p = torch.sigmoid(x @ fit(~held))
for threshold in (0.3, 0.35, 0.4, 0.45, 0.5):
    q = (p > threshold) & held
    right = float((q & (y > 0)).sum())
    print("held out, over %.2f: P %.3f R %.3f F1 %.3f" % (threshold, right / float(q.sum()), right / float(((y > 0) & held).sum()), 2 * right / float(q.sum() + ((y > 0) & held).sum())))
w = fit(torch.ones(len(rows), dtype=torch.bool))
json.dump({n: round(float(v), 3) for n, v in zip(names + ["bias"], w)}, open(OUT, "w"), indent=1, ensure_ascii=False, sort_keys=True)
