"""How good Avviso is: one module a benchmark, each with `NAME` and `run(path, limit)`; `python -m evaluation NAME PATH`."""
