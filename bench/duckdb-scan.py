"""Contestant: DuckDB, two threads; rows, rows with an ID by regex, distinct IDs, distinct mobiles, in one query or in one query each."""

import json
import sys

import duckdb

FIGURES = {
    "rows": "count(*)",
    "validIds": r"""count(*) FILTER (regexp_matches("身份证号", '[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])\d{3}[\dXx]'))""",
    "distinctIds": 'count(DISTINCT "身份证号")',
    "distinctColumnMobiles": 'count(DISTINCT "手机号")',
}
SOURCE = "read_csv(?, all_varchar = true, header = true, delim = ',', quote = '\"')"

file, form = sys.argv[1:]
connection = duckdb.connect(config={"threads": 2})


def ask(*expressions):
    return connection.execute(f"SELECT {', '.join(expressions)} FROM {SOURCE}", [file]).fetchone()


if form == "one-query":
    values = ask(*FIGURES.values())
else:
    values = [ask(expression)[0] for expression in FIGURES.values()]
print(json.dumps(dict(zip(FIGURES, values))))
