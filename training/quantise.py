"""Rewrites a BERT-style ONNX graph to int8: products with constant weights become DynamicQuantizeMatMul (a scale a column), the word
embeddings become int8 with a scale a row. The rest stays as it is.

The weights of products are unsigned, with a zero point of 128: of a signed byte by an unsigned one, processors with AVX2 alone add pairs in 16
bits, which overflow, so that the same text had other states there than on processors with VNNI. Unsigned by unsigned is exact on both."""
import numpy as np, onnx
from onnx import helper, numpy_helper, TensorProto

ZERO = 128


def columns(weight):
    scale = np.maximum(np.abs(weight).max(axis=0) / 127, 1e-8).astype(np.float32)
    return np.clip(np.round(weight / scale), -127, 127).astype(np.int8), scale


def write(model, file):
    graph = model.graph
    tensors = {t.name: t for t in graph.initializer}
    gone, nodes, added = set(), [], {}
    for node in graph.node:
        weight = tensors.get(node.input[1]) if node.op_type == "MatMul" else None
        if weight is not None and len(weight.dims) == 2:
            name = weight.name
            if name not in gone:
                whole, scale = columns(numpy_helper.to_array(weight))
                unsigned = (whole.astype(np.int16) + ZERO).astype(np.uint8)
                added[name] = [numpy_helper.from_array(unsigned, name + ".int8"), numpy_helper.from_array(scale, name + ".scale"),
                               numpy_helper.from_array(np.full(len(scale), ZERO, np.uint8), name + ".zero")]
                gone.add(name)
            nodes.append(helper.make_node("DynamicQuantizeMatMul", [node.input[0], name + ".int8", name + ".scale", name + ".zero"], list(node.output), domain="com.microsoft", name=node.name))
        elif node.op_type == "Gather" and node.input[0] in tensors and tensors[node.input[0]].dims[0] > 20000:
            name, out = node.input[0], node.output[0]
            whole, scale = columns(numpy_helper.to_array(tensors[name]).T)
            added[name] = [numpy_helper.from_array(np.ascontiguousarray(whole.T), name + ".int8"), numpy_helper.from_array(scale[:, None], name + ".scale")]
            gone.add(name)
            nodes += [helper.make_node("Gather", [name + ".int8", node.input[1]], [out + ".whole"]), helper.make_node("Gather", [name + ".scale", node.input[1]], [out + ".row"]),
                      helper.make_node("Cast", [out + ".whole"], [out + ".float"], to=TensorProto.FLOAT), helper.make_node("Mul", [out + ".float", out + ".row"], [out])]
        else:
            nodes.append(node)
    kept = [t for t in graph.initializer if t.name not in gone] + [t for ts in added.values() for t in ts]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend(kept)
    if not any(o.domain == "com.microsoft" for o in model.opset_import):
        model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    onnx.save(model, file)
