"""Contestant: DuckDB, two threads; one query over the file: rows, rows with an ID by regex, distinct IDs, distinct mobiles."""

import json
import sys

import duckdb

QUERY = r"""
SELECT count(*),
       count(*) FILTER (regexp_matches("身份证号", '[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])\d{3}[\dXx]')),
       count(DISTINCT "身份证号"),
       count(DISTINCT "手机号")
FROM read_csv(?, all_varchar = true, header = true, delim = ',', quote = '"')
"""

connection = duckdb.connect(config={"threads": 2})
row = connection.execute(QUERY, [sys.argv[1]]).fetchone()
print(json.dumps(dict(zip(["rows", "validIds", "distinctIds", "distinctColumnMobiles"], row))))
