"""Distils an encoder into a table with one vector a piece of a word, whose sum points where the encoder's vector of the sentence points.
claimvectors.py CORPUS TOKENS TARGET [WIDTH [EPOCHS]]: CORPUS.pieces.jsonl and CORPUS.f32 of sentences, TOKENS.f32 of every piece alone."""
import json, struct, sys
import numpy as np, torch, torch.nn.functional as F

ENCODER = 384
RIDGE, STEPS = 1.0, 25
BATCH, RATE, SHARPNESS, LEFT_OUT = 512, 1e-3, 20, 0.1


def vectors(file):
    return np.fromfile(file, np.float32).reshape(-1, ENCODER)


def axes_of(teacher, width):
    """The mean, which all sentences share and which tells nothing, is taken away; the widest directions of what remains are kept."""
    mean = teacher.mean(0)
    _, _, axes = np.linalg.svd((teacher - mean)[:: max(1, len(teacher) // 20000)], full_matrices=False)
    return mean, axes[:width].T


def ridge(pieces, aim, tokens, axes):
    """Least squares by conjugate gradients: the mean of a sentence's rows against its vector. Where the corpus says nothing of a piece, it
    keeps its own vector, the less of it the commoner it is."""
    counts = np.bincount(np.concatenate(pieces), minlength=len(tokens))
    start = torch.tensor(((tokens - tokens.mean(0)) @ axes * (1e-3 / (1e-3 + counts / counts.sum()))[:, None]).astype(np.float32))
    rows, columns = np.repeat(np.arange(len(pieces)), [len(p) for p in pieces]), np.concatenate(pieces)
    shares = np.repeat([1 / len(p) for p in pieces], [len(p) for p in pieces]).astype(np.float32)
    to_sentences = torch.sparse_coo_tensor(np.stack([rows, columns]), shares, (len(pieces), len(tokens))).coalesce()
    to_pieces = torch.sparse_coo_tensor(np.stack([columns, rows]), shares, (len(tokens), len(pieces))).coalesce()
    made = torch.sparse.mm(to_sentences, start)
    table = start * ((made * aim).sum() / (made * made).sum())
    left = torch.sparse.mm(to_pieces, aim - torch.sparse.mm(to_sentences, table))
    way, size = left.clone(), (left * left).sum(0)
    for _ in range(STEPS):
        pushed = torch.sparse.mm(to_pieces, torch.sparse.mm(to_sentences, way)) + RIDGE * way
        step = size / ((way * pushed).sum(0) + 1e-12)
        table += step * way
        left -= step * pushed
        before, size = size, (left * left).sum(0)
        way = left + size / (before + 1e-12) * way
    return table


def sharpen(table, pieces, aim, epochs, after_epoch=lambda table: None):
    """Goes on from there: each sentence towards its vector, and towards the same neighbours in its batch as the encoder gives it."""
    torch.manual_seed(7)
    random = np.random.default_rng(7)
    aim, bags = F.normalize(aim), torch.nn.EmbeddingBag(*table.shape, mode="sum", sparse=True)
    bags.weight.data.copy_(table)
    optimiser = torch.optim.SparseAdam(bags.parameters(), RATE)
    steps, total = 0, max(1, epochs * (len(pieces) // BATCH))
    for epoch in range(epochs):
        order, losses = random.permutation(len(pieces)), []
        for b in range(0, len(order) - BATCH + 1, BATCH):
            chosen = order[b : b + BATCH]
            # Some pieces are left out, so that no piece leans on its neighbours.
            rows = [p[random.random(len(p)) > LEFT_OUT] if len(p) > 4 else p for p in (pieces[i] for i in chosen)]
            starts = torch.tensor(np.concatenate([[0], np.cumsum([len(r) for r in rows])[:-1]]))
            made, want = F.normalize(bags(torch.tensor(np.concatenate(rows)), starts), dim=1), aim[chosen]
            nearness = F.kl_div(F.log_softmax(SHARPNESS * made @ made.T, 1), F.softmax(SHARPNESS * want @ want.T, 1), reduction="batchmean")
            loss = (1 - (made * want).sum(1)).mean() + nearness
            optimiser.param_groups[0]["lr"] = RATE * (1 - steps / total)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            steps += 1
            losses.append(loss.item())
        print(epoch, round(float(np.mean(losses)), 4), flush=True)
        after_epoch(bags.weight.detach())
    return bags.weight.detach()


def write(table, file):
    """Magic, format, rows, width, then a float32 scale a row, then int8 rows."""
    scale = np.maximum(np.abs(table).max(1) / 127, 1e-8).astype(np.float32)
    with open(file, "wb") as out:
        out.write(b"RJCV" + struct.pack("<III", 1, *table.shape) + scale.tobytes() + np.round(table / scale[:, None]).astype(np.int8).tobytes())


if __name__ == "__main__":
    corpus, tokens, target = sys.argv[1:4]
    width, epochs = int(sys.argv[4]) if len(sys.argv) > 4 else 256, int(sys.argv[5]) if len(sys.argv) > 5 else 4
    rows = [np.array(json.loads(line), np.int64) for line in open(corpus + ".pieces.jsonl")]
    kept = [i for i, r in enumerate(rows) if len(r)]
    pieces, teacher = [rows[i] for i in kept], vectors(corpus + ".f32")[kept]
    mean, axes = axes_of(teacher, width)
    aim = torch.tensor((teacher - mean) @ axes)
    write(sharpen(ridge(pieces, aim, vectors(tokens + ".f32"), axes), pieces, aim, epochs).numpy(), target)
