"""The base encoder as it came, for meaning alone: meaning.py BASE_FOLDER OUT writes OUT.onnx (int8, every case of a word the same) and
OUT.f32 (the vector of every piece alone)."""
import sys
import numpy as np, onnx, torch
from onnx import numpy_helper
import network, quantise

SEGMENTS = "embeddings.token_type_embeddings.weight"


def pieces_alone(model):
    encoder = network.Encoder().eval()
    pairs, tensors = network.bind(encoder, model)
    with torch.no_grad():
        for name, parameter, transposed in pairs:
            value = numpy_helper.to_array(tensors[name])
            parameter.copy_(torch.tensor((value.T if transposed else value).copy()))
        for ids in torch.arange(encoder.w.num_embeddings).split(256):
            rows = torch.stack([torch.full_like(ids, 101), ids, torch.full_like(ids, 102)], 1)
            states = encoder(rows, torch.zeros_like(rows), torch.ones(rows.shape))
            yield torch.nn.functional.normalize(states.mean(1), dim=1).numpy()


if __name__ == "__main__":
    base, out = sys.argv[1:3]
    model = onnx.load(base + "/model.onnx")
    for tensor in model.graph.initializer:
        if tensor.name == SEGMENTS:
            first = numpy_helper.to_array(tensor)[:1]
            tensor.CopyFrom(numpy_helper.from_array(np.repeat(first, network.CASES, 0), SEGMENTS))
    np.concatenate(list(pieces_alone(model))).astype(np.float32).tofile(out + ".f32")
    quantise.write(model, out + ".onnx")
