"""Sentences to distil claim vectors on, a JSON string a line: sentences.py DATA_FOLDER WORDNET_FOLDER OUT.jsonl. Texts alone, no labels."""
import glob, gzip, json, random, re, sys

FROM_WORDNET = 70_000
HEAD = 29_000


def datasets(data):
    for name in ("crossner_politics", "re3d", "wikigold", "uner_en_ewt", "wnut17"):
        for file in sorted(glob.glob(f"{data}/datasets/{name}/*.jsonl.gz")):
            for line in gzip.open(file, "rt", encoding="utf8"):
                yield " ".join(json.loads(line)["tokens"])


def statements(data):
    for file in sorted(glob.glob(f"{data}/statements/train/*/gold.json")):
        for claim in json.load(open(file))["claims"]:
            yield claim["quote"] if isinstance(claim["quote"], str) else claim["quote"]["words"]
    for file in sorted(glob.glob(f"{data}/statements/train/*/text.txt") + glob.glob(f"{data}/statements/train/*/original.txt")):
        for sentence in re.split(r"(?<=[.!?])\s+|\n\s*\n", open(file, encoding="utf8", errors="replace").read()):
            sentence = re.sub(r"\s+", " ", sentence).strip()
            if 20 < len(sentence) < 400:
                yield sentence


def wordnet(folder):
    """The first word of a synset with its gloss, and each example."""
    for part in ("noun", "verb", "adj", "adv"):
        for line in open(f"{folder}/data.{part}", encoding="latin1"):
            if line.startswith("  "):
                continue
            fields, gloss = line.split(" | ", 1)
            word = re.sub(r"\(.*\)", "", fields.split(" ")[4]).replace("_", " ")
            meaning, *examples = gloss.strip().split('; "')
            yield f"{word}: {meaning}"
            yield from (e.strip('" ;') for e in examples)


if __name__ == "__main__":
    data, folder, out = sys.argv[1:4]
    sentences = [*datasets(data), *statements(data), *wordnet(folder)]
    sentences = list(dict.fromkeys(s for s in sentences if len(s) > 8))
    head, rest = sentences[:HEAD], sentences[HEAD:]
    random.seed(7)
    random.shuffle(rest)
    with open(out, "w") as lines:
        lines.writelines(json.dumps(s) + "\n" for s in head + rest[:FROM_WORDNET])
