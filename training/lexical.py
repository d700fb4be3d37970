#!/usr/bin/env python3
"""Train the lexical model: hashed pieces and pairs of pieces to kind, attribution and source given. Used where the encoder is not.

usage: lexical.py EXPORT_DIR OUT_FILE

Writes a file of int8 weights: "RJLX", version, buckets, answers, a float scale an answer, a float bias an answer, then the weights a bucket.
The features must stay the same as those of src/Reading/Models/LexicalModel.cs.
"""
import json, os, random, struct, sys
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F

EXPORT, OUT = sys.argv[1:3]
BUCKETS, ANSWERS = 1 << 15, 9
torch.manual_seed(3); random.seed(3)


def bucket(salt, a, b):
    return ((salt * 0x9E3779B1 + a * 0x85EBCA6B + b * 0xC2B2AE35) & 0xFFFFFFFF) >> 17


def features(sentence, first, end):
    ids = [p for w in sentence["Words"][first:end] for p in w][:200]
    mark = sentence["Before"][-1] if sentence["Before"] else 0
    out = [bucket(1, mark, 0), bucket(2, min(len(ids) // 4, 12), 0), bucket(3, ids[-1] if ids else 0, 0)]
    out += [bucket(4, p, 0) for p in ids] + [bucket(5, a, b) for a, b in zip(ids, ids[1:])]
    return out + [bucket(6 + i, p, 0) for i, p in enumerate(ids[:3])]


def rows(name):
    for line in open(os.path.join(EXPORT, name + ".jsonl")):
        for s in json.loads(line)["Sentences"]:
            for first, end, kind, attributed, cited in s["Segments"]:
                yield features(s, first, end), kind, attributed, cited


def batch(some):
    flat = torch.tensor([f for r in some for f in r[0]])
    offsets = torch.tensor([0] + [len(r[0]) for r in some[:-1]]).cumsum(0)
    scale = torch.tensor([len(r[0]) ** -0.5 for r in some])
    return flat, offsets, scale, torch.tensor([r[1:] for r in some])


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.bag, self.bias = nn.EmbeddingBag(BUCKETS, ANSWERS, mode="sum"), nn.Parameter(torch.zeros(ANSWERS))
        nn.init.zeros_(self.bag.weight)

    def forward(self, flat, offsets, scale):
        return self.bag(flat, offsets) * scale[:, None] + self.bias


train, test, net = list(rows("train")), list(rows("annotated")), Net()
optimiser = torch.optim.Adam(net.parameters(), lr=0.01)
for epoch in range(12):
    random.shuffle(train)
    for i in range(0, len(train), 64):
        flat, offsets, scale, y = batch(train[i:i + 64])
        out = net(flat, offsets, scale)
        loss = F.cross_entropy(out[:, :7], y[:, 0], label_smoothing=0.05) + 2e-5 * (net.bag.weight ** 2).sum()
        for column in (1, 2):
            known = y[:, column] >= 0
            if known.any():
                loss = loss + 0.5 * F.binary_cross_entropy_with_logits(out[known, 6 + column], y[known, column].float())
        optimiser.zero_grad(); loss.backward(); optimiser.step()
    with torch.no_grad():
        out = net(*batch(test)[:3])[:, :7].argmax(1).tolist()
    truth = [r[1] for r in test]
    f1 = [2 * sum(a == k == b for a, b in zip(out, truth)) / max(1, out.count(k) + truth.count(k)) for k in range(7)]
    claims = sum(a > 0 and b > 0 for a, b in zip(out, truth))
    print("epoch %d kinds %.3f claims %.3f" % (epoch + 1, sum(f1[1:6]) / 5, 2 * claims / (sum(a > 0 for a in out) + sum(b > 0 for b in truth))), flush=True)
weight = net.bag.weight.detach().numpy()
scale = np.abs(weight).max(0) / 127
with open(OUT, "wb") as file:
    file.write(b"RJLX" + struct.pack("<iii", 1, BUCKETS, ANSWERS) + scale.astype("<f4").tobytes() + net.bias.detach().numpy().astype("<f4").tobytes())
    file.write(np.round(weight / scale).astype(np.int8).tobytes())
