"""Contestant: the recipe of a published case, pandas over xlrd and openpyxl, two processes; IDs and mobiles by pattern, distinct by sets."""

import json
import re
import sys
from multiprocessing import Pool
from pathlib import Path

import pandas

ID = re.compile(r"^\d{17}[\dX]$")
MOBILE = re.compile(r"^1[3-9]\d{9}$")


def read(path):
    ids, mobiles = [], []
    for sheet in pandas.read_excel(path, sheet_name=None, header=None, dtype=str).values():
        for column in sheet.columns:
            for text in sheet[column].dropna():
                if ID.match(text):
                    ids.append(text)
                elif MOBILE.match(text):
                    mobiles.append(text)
    return ids, mobiles


if __name__ == "__main__":
    ids, mobiles = [], []
    with Pool(2) as pool:
        for more_ids, more_mobiles in pool.imap_unordered(read, sorted(Path(sys.argv[1]).iterdir()), chunksize=8):
            ids += more_ids
            mobiles += more_mobiles
    counts = {"ids": len(ids), "distinctIds": len(set(ids)), "mobiles": len(mobiles), "distinctMobiles": len(set(mobiles))}
    print(json.dumps(counts, separators=(",", ":")))
