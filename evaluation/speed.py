"""Speed as a ratio: words a second of the whole reading over words a second of the bare encoder, in one run on one machine.

The reference is the six-layer encoder cut out of the shipped graph (int8 per channel, onnxruntime, two threads, windows of 180 pieces):
`pip install onnx` for the cutting. The reading is what `avviso read` does, in two processes, with everything on.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

NAME = "speed"
WINDOW, BATCH = 180, 16


def run(path: Path, limit: int | None = None) -> dict[str, object]:
    """Words a second and ratios over the .txt files of a folder; `limit` is the most files."""
    texts = [file.read_text("utf-8") for file in sorted(path.rglob("*.txt"))[:limit]]
    words = sum(len(text.split()) for text in texts)
    pieces, reference = _reference(texts)
    encoder = words / _best(reference)
    reading, peak = _reading(texts, processes=2)
    alone, _ = _reading(texts, processes=1)
    return {
        "reports": len(texts),
        "words": words,
        "pieces": pieces,
        "encoder words a second": round(encoder),
        "reading words a second": round(words / reading),
        "ratio": round(words / reading / encoder, 3),
        "ratio in one process": round(words / alone / encoder, 3),
        "peak memory in MB": peak,
    }


def _best(call: Callable[[], None]) -> float:
    """The shortest of three runs, in seconds: the others were disturbed."""
    times = []
    for _ in range(3):
        started = time.perf_counter()
        call()
        times.append(time.perf_counter() - started)
    return min(times)


def _reference(texts: list[str]) -> tuple[int, Callable[[], None]]:
    """How many pieces the texts have, and a call that encodes them all."""
    import onnx.utils
    import onnxruntime
    from tokenizers import Tokenizer

    import avviso.language

    weights = Path(avviso.language.__file__).parent / "weights"
    with tempfile.TemporaryDirectory() as folder:
        cut = Path(folder) / "encoder.onnx"
        graph = onnx.load(weights / "encoder.onnx", load_external_data=False).graph
        encoded = [
            node.output[0] for node in graph.node if node.op_type == "LayerNormalization" and "norm2" in node.name
        ][-1]
        onnx.utils.extract_model(str(weights / "encoder.onnx"), str(cut), ["pieces", "shapes", "lengths"], [encoded])
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 2
        session = onnxruntime.InferenceSession(str(cut), options, providers=["CPUExecutionProvider"])
    tokenizer = Tokenizer.from_file(str(weights / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    pieces = np.concatenate([np.array(encoding.ids) for encoding in tokenizer.encode_batch(texts)])
    types = {i.name: np.dtype(i.type[len("tensor(") : -1]) for i in session.get_inputs()}
    windows = np.resize(pieces, (-(-len(pieces) // WINDOW), WINDOW)).astype(types["pieces"])

    def encode() -> None:
        for start in range(0, len(windows), BATCH):
            batch = windows[start : start + BATCH]
            session.run(
                None,
                {
                    "pieces": batch,
                    "shapes": np.zeros(batch.shape, types["shapes"]),
                    "lengths": np.full(len(batch), WINDOW, types["lengths"]),
                },
            )

    return len(pieces), encode


def _reading(texts: list[str], processes: int) -> tuple[float, int]:
    """Seconds for all the texts once the processes are warm, and the peak memory of the largest process in MB."""
    import resource

    from avviso.engines.local import Local
    from avviso.sources.report import Report

    warm = 4 * processes
    reports = [
        Report(text, source_id=str(number), language="en") for number, text in enumerate([*texts[:warm], *texts])
    ]
    started = 0.0
    for number, _ in enumerate(Local(processes).read(iter(reports)), 1):
        if number == warm:
            started = time.perf_counter()
    seconds = time.perf_counter() - started
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) // 1024
    return seconds, peak
