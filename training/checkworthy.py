#!/usr/bin/env python3
"""Fit the head for check-worthiness on the fine-tuned encoder, which stays as it is.

usage: checkworthy.py ENCODER_DIR EXPORT_DIR OUT_FILE

ENCODER_DIR holds net.pt as `finetune.py` wrote it. Logistic regression on the mean of a sentence's states; scored on the half that experts
labelled. The sentences are read as the reader gives them: [CLS] [SEP] sentence [SEP].
"""
import json, os, random, sys
import numpy as np, torch, torch.nn.functional as F
from network import Encoder, average_precision

ENCODER, EXPORT, OUT = sys.argv[1:4]
MOST = 9000
torch.set_num_threads(os.cpu_count() or 1)
net = Encoder()
net.load_state_dict(torch.load(os.path.join(ENCODER, "net.pt")))
net.eval()


def states(name):
    rows = [json.loads(line) for line in open(os.path.join(EXPORT, name + ".jsonl"))]
    if len(rows) > MOST:  # the labels are one person's each: more of them change nothing
        rows = random.Random(5).sample(rows, MOST)
    order = sorted(range(len(rows)), key=lambda i: sum(map(len, rows[i]["Words"])))
    out, labels = np.zeros((len(rows), 384), np.float32), np.array([r["CheckWorthy"] for r in rows])
    with torch.no_grad():
        for at in range(0, len(order), 64):
            some = order[at:at + 64]
            ids = [[p for w in rows[i]["Words"] for p in w][:200] for i in some]
            cases = [[c for w, c in zip(rows[i]["Words"], rows[i]["Cases"]) for _ in w][:200] for i in some]
            length = max(map(len, ids)) + 3
            a, c, m = (torch.zeros(len(some), length, dtype=torch.long) for _ in range(3))
            for k, (p, q) in enumerate(zip(ids, cases)):
                a[k, :len(p) + 3], c[k, 2:len(p) + 2], m[k, :len(p) + 3] = torch.tensor([101, 102] + p + [102]), torch.tensor(q), 1
            x = net(a, c, m.float())
            for k, (i, p) in enumerate(zip(some, ids)):
                out[i] = x[k, 2:2 + max(1, len(p))].mean(0).numpy()
    return torch.tensor(out), torch.tensor(labels, dtype=torch.float32)


x, y = states("crowdsourced")
tx, ty = states("groundtruth")
head = torch.nn.Linear(384, 1)
optimiser = torch.optim.LBFGS(head.parameters(), lr=0.5, max_iter=200)


def closure():
    optimiser.zero_grad()
    loss = F.binary_cross_entropy_with_logits(head(x).squeeze(1), y) + 1e-4 * (head.weight ** 2).sum()
    loss.backward()
    return loss


optimiser.step(closure)
with torch.no_grad():
    p = head(tx).squeeze(1).sigmoid()
found = p > 0.5
print("groundtruth: F1 %.3f AP %.3f" % (2 * float((found & (ty > 0)).sum()) / float(found.sum() + ty.sum()), average_precision(p.numpy(), ty.numpy())))
json.dump({"weight": [[round(v, 5) for v in head.weight[0].tolist()]], "bias": [round(float(head.bias[0]), 5)]}, open(OUT, "w"))
