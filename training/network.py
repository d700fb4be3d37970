"""The encoder as a torch module, bound to the tensors of its ONNX file, with one linear head a question."""
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F

WORD_HEADS = {"names": 7, "start": 1, "about": 1, "speaker": 1, "cites": 1}
SEGMENT_HEADS = {"kind": 7, "attributed": 1, "cited": 1}
CASES = 4


class Layer(nn.Module):
    """One transformer layer of BERT, post-norm."""
    PARTS = [("attention.self.query", "q"), ("attention.self.key", "k"), ("attention.self.value", "v"), ("attention.output.dense", "o"),
             ("intermediate.dense", "i"), ("output.dense", "f")]

    def __init__(self):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(384, 384) for _ in range(4))
        self.i, self.f = nn.Linear(384, 1536), nn.Linear(1536, 384)
        self.n1, self.n2, self.drop = nn.LayerNorm(384, 1e-12), nn.LayerNorm(384, 1e-12), nn.Dropout(0.1)

    def forward(self, x, hide):
        b, t, _ = x.shape
        heads = lambda z: z.view(b, t, 12, 32).transpose(1, 2)
        attention = (heads(self.q(x)) @ heads(self.k(x)).transpose(2, 3) / 32 ** 0.5 + hide).softmax(-1)
        x = self.n1(x + self.drop(self.o((self.drop(attention) @ heads(self.v(x))).transpose(1, 2).reshape(b, t, 384))))
        return self.n2(x + self.drop(self.f(F.gelu(self.i(x)))))


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.w, self.p, self.t, self.n = nn.Embedding(30522, 384), nn.Embedding(512, 384), nn.Embedding(CASES, 384), nn.LayerNorm(384, 1e-12)
        self.layers, self.drop = nn.ModuleList(Layer() for _ in range(6)), nn.Dropout(0.1)
        self.heads = nn.ModuleDict({"word_" + k: nn.Linear(384, n) for k, n in WORD_HEADS.items()} | {"segment_" + k: nn.Linear(384, n) for k, n in SEGMENT_HEADS.items()})

    def forward(self, ids, cases, mask):
        x = self.drop(self.n(self.w(ids) + self.p(torch.arange(ids.shape[1])) + self.t(cases)))
        hide = (1 - mask)[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, hide)
        return self.drop(x)


def bind(net, graph):
    """Pairs of tensor in the ONNX graph and parameter here; the last value says whether the graph holds it transposed."""
    tensors = {t.name: t for t in graph.graph.initializer}
    products = [n.input[1] for n in graph.graph.node if n.op_type == "MatMul" and n.input[1] in tensors]
    pairs = [("embeddings.word_embeddings.weight", net.w.weight, False), ("embeddings.position_embeddings.weight", net.p.weight, False),
             ("embeddings.token_type_embeddings.weight", net.t.weight, False), ("embeddings.LayerNorm.weight", net.n.weight, False), ("embeddings.LayerNorm.bias", net.n.bias, False)]
    for i, layer in enumerate(net.layers):
        for j, (name, attribute) in enumerate(Layer.PARTS):
            linear = getattr(layer, attribute)
            pairs += [(products[6 * i + j], linear.weight, True), (f"encoder.layer.{i}.{name}.bias", linear.bias, False)]
        for name, norm in (("attention.output.LayerNorm", layer.n1), ("output.LayerNorm", layer.n2)):
            pairs += [(f"encoder.layer.{i}.{name}.weight", norm.weight, False), (f"encoder.layer.{i}.{name}.bias", norm.bias, False)]
    return pairs, tensors


def average_precision(scores, truth):
    order = np.argsort(-scores)
    right = truth[order] > 0
    return float((np.cumsum(right) / np.arange(1, len(right) + 1))[right].sum() / max(1, right.sum()))
