"""Distils an encoder into a table with one vector a piece of a word, whose sum is near the encoder's vector of the sentence.
claimvectors.py CORPUS TOKENS TARGET [WIDTH [EPOCHS]]: CORPUS.pieces.jsonl and CORPUS.f32 of sentences, TOKENS.f32 of every piece alone."""
import json, struct, sys
import numpy as np, torch, torch.nn.functional as F

ENCODER = 384
BATCH, RATE, SHARPNESS = 512, 2e-3, 20


def vectors(file):
    return np.fromfile(file, np.float32).reshape(-1, ENCODER)


def bag(rows):
    lengths = [len(r) for r in rows]
    return torch.tensor(np.concatenate(rows)), torch.tensor(np.concatenate([[0], np.cumsum(lengths)[:-1]]))


def train(pieces, teacher, tokens, width, epochs):
    torch.manual_seed(7)
    random = np.random.default_rng(7)
    mean = teacher.mean(0)
    _, _, axes = np.linalg.svd((teacher - mean)[:: max(1, len(teacher) // 20000)], full_matrices=False)
    axes = axes[:width].T
    aim = torch.tensor((teacher - mean) @ axes)
    aim = F.normalize(aim)
    # Where the corpus says nothing of a piece, it keeps its own vector, the less of it the commoner it is.
    counts = np.bincount(np.concatenate(pieces), minlength=len(tokens))
    rarity = 1e-3 / (1e-3 + counts / counts.sum())
    start = (tokens - tokens.mean(0)) @ axes * rarity[:, None]
    table = torch.nn.EmbeddingBag(len(tokens), width, mode="sum", sparse=True)
    table.weight.data.copy_(torch.tensor(start, dtype=torch.float32))
    optimiser = torch.optim.SparseAdam(table.parameters(), RATE)
    steps, total = 0, epochs * (len(pieces) // BATCH)
    for epoch in range(epochs):
        order, losses = random.permutation(len(pieces)), []
        for b in range(0, len(order) - BATCH + 1, BATCH):
            chosen = order[b : b + BATCH]
            # Some pieces are left out, so that no piece leans on its neighbours.
            made = F.normalize(table(*bag([p[random.random(len(p)) > 0.1] if len(p) > 4 else p for p in (pieces[i] for i in chosen)])), dim=1)
            want = aim[chosen]
            nearness = F.kl_div(F.log_softmax(SHARPNESS * made @ made.T, 1), F.softmax(SHARPNESS * want @ want.T, 1), reduction="batchmean")
            loss = (1 - (made * want).sum(1)).mean() + nearness
            for group in optimiser.param_groups:
                group["lr"] = RATE * (1 - steps / total)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            steps += 1
            losses.append(loss.item())
        print(epoch, round(float(np.mean(losses)), 4), flush=True)
    return table.weight.detach().numpy()


def write(table, file):
    """Magic, rows, width, then a float32 scale a row, then int8 rows."""
    scale = np.maximum(np.abs(table).max(1) / 127, 1e-8).astype(np.float32)
    with open(file, "wb") as out:
        out.write(b"RJCV" + struct.pack("<III", 1, *table.shape) + scale.tobytes() + np.round(table / scale[:, None]).astype(np.int8).tobytes())


if __name__ == "__main__":
    corpus, tokens, target = sys.argv[1:4]
    width, epochs = int(sys.argv[4]) if len(sys.argv) > 4 else 256, int(sys.argv[5]) if len(sys.argv) > 5 else 15
    rows = [np.array(json.loads(line), np.int64) for line in open(corpus + ".pieces.jsonl")]
    teacher = vectors(corpus + ".f32")[: len(rows)]
    rows, kept = zip(*((r, i) for i, r in enumerate(rows[: len(teacher)]) if len(r)))
    write(train(rows, teacher[list(kept)], vectors(tokens + ".f32"), width, epochs), target)
