// src/problem.ts
var LeaktallyError = class extends Error {
  code;
  detail;
  constructor(code, message, detail = {}) {
    super(message);
    this.name = "LeaktallyError";
    this.code = code;
    this.detail = detail;
  }
};

// src/source/zip.ts
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import * as zlib from "node:zlib";

// src/source/file.ts
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

// src/source/location.ts
function locationBytes(location) {
  return Buffer.from(location, "latin1");
}
function toLocation(path) {
  return path.toString("latin1");
}

// src/source/file.ts
var FileSource = class {
  #descriptor;
  bytes;
  modifiedMs;
  /** Throws the system's error when the file cannot be opened. */
  constructor(location) {
    this.#descriptor = openSync(locationBytes(location), constants.O_RDONLY);
    const statistics = fstatSync(this.#descriptor);
    this.bytes = statistics.size;
    this.modifiedMs = statistics.mtimeMs;
  }
  /** Reads into `target` from `position`; gives how much came, less than asked only at the end. */
  read(target, position) {
    let taken = 0;
    while (taken < target.length) {
      const count = readSync(this.#descriptor, target, taken, target.length - taken, position + taken);
      if (count === 0) break;
      taken += count;
    }
    return taken;
  }
  /** Whether size and time are still those of `expected`: then the bytes read are the bytes that were hashed. */
  isUnchanged(expected) {
    const statistics = fstatSync(this.#descriptor);
    return statistics.size === expected.bytes && statistics.mtimeMs === expected.modifiedMs;
  }
  close() {
    closeSync(this.#descriptor);
  }
};

// src/source/zip.ts
async function openZip(location) {
  const zip = await import("@zip.js/zip.js");
  zip.configure({ useWebWorkers: false });
  const source = new FileSource(location);
  try {
    const reader = new zip.ZipReader(readerOf(source, zip.Reader), { checkSignature: true });
    const entries = (await reader.getEntries()).map((entry) => entryOf(entry, source));
    return {
      entries,
      close: () => {
        source.close();
      }
    };
  } catch (error) {
    source.close();
    throw error;
  }
}
function readerOf(source, Base) {
  return new class extends Base {
    size = source.bytes;
    readUint8Array(position, length) {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, source.bytes - position)));
      return Promise.resolve(bytes.subarray(0, source.read(bytes, position)));
    }
  }(source);
}
var deflated = 8;
function entryOf(entry, source) {
  const isPlain = entry.compressionMethod === deflated && !entry.encrypted;
  return {
    name: Buffer.from(entry.rawFilename).toString("utf8"),
    nameBytes: entry.rawFilename,
    bytes: entry.uncompressedSize,
    isFolder: entry.directory,
    read: (take) => isPlain ? inflate(entry, source, take) : readThrough(entry, take)
  };
}
async function readThrough(entry, take) {
  const target = new WritableStream({
    write: (chunk) => {
      take(chunk);
    }
  });
  await entry.getData(target);
}
var packedBlockBytes = 256 * 1024;
var plainChunkBytes = 1024 * 1024;
async function inflate(entry, source, take) {
  let bytes = 0;
  let checksum = 0;
  const inflater = zlib.createInflateRaw({ chunkSize: plainChunkBytes });
  await pipeline(Readable.from(packedBlocks(entry, source)), inflater, async (chunks) => {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      checksum = crc322(chunk, checksum);
      take(chunk);
    }
  });
  if (bytes !== entry.uncompressedSize || hasChecksums && checksum !== entry.signature >>> 0)
    throw new Error("zip: the member is damaged");
}
var hasChecksums = typeof zlib.crc32 === "function";
var crc322 = (chunk, before) => hasChecksums ? zlib.crc32(chunk, before) : 0;
var localHeaderBytes = 30;
function* packedBlocks(entry, source) {
  const header = new Uint8Array(localHeaderBytes);
  source.read(header, entry.offset);
  const view = new DataView(header.buffer);
  let position = entry.offset + localHeaderBytes + view.getUint16(26, true) + view.getUint16(28, true);
  const end = position + entry.compressedSize;
  while (position < end) {
    const block = new Uint8Array(Math.min(packedBlockBytes, end - position));
    const count = source.read(block, position);
    if (count === 0) return;
    yield block.subarray(0, count);
    position += count;
  }
}

// src/format/merged-cells.ts
function mergedRange(reference) {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})$/.exec(reference);
  if (match === null) return null;
  const [, column = "", first = "", last = ""] = match;
  return first === last ? null : { firstRow: Number(first) - 1, lastRow: Number(last) - 1, column: columnNumber(column) };
}
function columnNumber(letters) {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
var MergedCells = class {
  #ranges;
  #next = 0;
  #open = [];
  constructor(ranges) {
    this.#ranges = [...ranges].sort((a, b) => a.firstRow - b.firstRow);
  }
  /** Fills blank cells of `row` from above, and remembers those that fill others. `isBlank` is asked of cells that may be missing. */
  fill(row, cells, isBlank2) {
    for (let range = this.#ranges[this.#next]; range !== void 0 && range.firstRow <= row; range = this.#ranges[++this.#next]) {
      this.#open.push({ range, value: range.firstRow === row ? cells[range.column] ?? null : null });
    }
    if (this.#open.length === 0) return;
    this.#open = this.#open.filter(({ range }) => range.lastRow >= row);
    if (cells.every(isBlank2)) return;
    for (const { range, value } of this.#open) {
      if (value === null || isBlank2(value) || !isBlank2(cells[range.column])) continue;
      while (cells.length < range.column) cells.push(null);
      cells[range.column] = value;
    }
  }
};

// src/format/reader.ts
var UnreadableFormat = class extends Error {
  code;
  detail;
  constructor(code, detail = "") {
    super(code);
    this.name = "UnreadableFormat";
    this.code = code;
    this.detail = detail;
  }
};

// src/format/xlsx/package.ts
import { Parser } from "htmlparser2";

// src/format/spreadsheet-values.ts
var keptDigits = 15;
function isDateFormatId(id) {
  return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
}
function isDateFormat(code) {
  const [first = ""] = code.replaceAll(/"[^"]*"|\\.|_.|\*./g, "").replaceAll(/\[(?![hms]+\])[^\]]*\]/gi, "").split(";");
  return /[ymdhs年月日时分秒]/i.test(first) && !/^(?:general|g\/通用格式)$/i.test(first.trim());
}
function numberText(token) {
  if (/^-?\d{1,15}$/.test(token)) return token;
  const value = Number(token);
  if (!Number.isFinite(value) || token.trim() === "") return token;
  const size = Math.abs(value);
  if (size >= 10 ** keptDigits) return exponentForm(value);
  if (Number.isInteger(value)) return String(value);
  return token.length > keptDigits + 2 || /e/i.test(token) ? plainFraction(value) : token;
}
function exponentForm(value) {
  const [mantissa = "", exponent = ""] = value.toExponential(keptDigits - 1).split("e");
  return `${mantissa.replace(/\.?0+$/, "")}E${exponent}`;
}
function plainFraction(value) {
  const rounded = Number(value.toPrecision(keptDigits));
  const text = String(rounded);
  return text.includes("e") ? rounded.toFixed(20).replace(/0+$/, "") : text;
}
var dayMs = 864e5;
var zero1900 = Date.UTC(1899, 11, 30);
var zero1904 = Date.UTC(1904, 0, 1);
var lastDay = 2958465;
function dateText(serial, from1904) {
  if (!Number.isFinite(serial) || serial < 0 || serial > lastDay + 1) return null;
  const seconds = Math.round(serial * 86400);
  const day = Math.floor(seconds / 86400);
  const time = clock(seconds - day * 86400);
  if (day === 0 && !from1904) return time;
  const shift = !from1904 && day < 60 ? 1 : 0;
  const date = new Date((from1904 ? zero1904 : zero1900) + (day + shift) * dayMs).toISOString().slice(0, 10);
  return time === "00:00:00" ? date : `${date} ${time}`;
}
function clock(seconds) {
  const two = (value) => String(value).padStart(2, "0");
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

// src/format/xlsx/package.ts
var longestPartBytes = 64 * 1024 * 1024;
async function readWorkbookParts(entries) {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const workbook = await tagsOf(byName.get("xl/workbook.xml"));
  const relations = new Map(
    (await tagsOf(byName.get("xl/_rels/workbook.xml.rels"))).filter(({ name }) => name === "Relationship").map(({ attributes }) => [attributes["Id"] ?? "", attributes])
  );
  const partOf = (attributes) => {
    const target = attributes?.["Target"] ?? "";
    return byName.get(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  };
  const sheets = workbook.filter(({ name }) => name === "sheet");
  const parts = sheets.flatMap(({ attributes }) => {
    const relation = relations.get(attributes["r:id"] ?? "");
    const entry = partOf(relation);
    if (entry === void 0 || relation?.["Type"]?.endsWith("/worksheet") !== true) return [];
    return [{ name: attributes["name"] ?? "", entry, isHidden: /hidden/i.test(attributes["state"] ?? "") }];
  });
  const strings = [...relations.values()].find((relation) => relation["Type"]?.endsWith("/sharedStrings") === true);
  const styles = [...relations.values()].find((relation) => relation["Type"]?.endsWith("/styles") === true);
  const from1904 = workbook.find(({ name }) => name === "workbookPr")?.attributes["date1904"] ?? "0";
  const unread = entries.filter(({ name, isFolder }) => !isFolder && /^xl\/(?:media|embeddings|comments)/.test(name)).length;
  return {
    sheets: parts,
    sharedStrings: partOf(strings) ?? null,
    dateStyles: dateStylesOf(await tagsOf(partOf(styles))),
    from1904: from1904 === "1" || from1904 === "true",
    unreadParts: unread + sheets.length - parts.length
  };
}
function dateStylesOf(tags) {
  const own = /* @__PURE__ */ new Map();
  const styles = [];
  let inCellFormats = false;
  for (const { name, attributes } of tags) {
    const id = attributes["numFmtId"] ?? "";
    if (name === "numFmt") own.set(id, isDateFormat(attributes["formatCode"] ?? ""));
    if (name === "cellXfs") inCellFormats = true;
    else if (name === "cellStyles" || name === "cellStyleXfs" || name === "dxfs") inCellFormats = false;
    else if (name === "xf" && inCellFormats) styles.push(own.get(id) ?? isDateFormatId(Number(id)));
  }
  return styles;
}
async function tagsOf(entry) {
  if (entry === void 0) return [];
  if (entry.bytes > longestPartBytes) throw new UnreadableFormat("format-damaged", entry.name);
  const tags = [];
  const onopentag = (name, attributes) => {
    tags.push({ name: name.replace(/^\w+:/, ""), attributes });
  };
  const parser = new Parser({ onopentag }, { xmlMode: true });
  const decoder = new TextDecoder();
  await entry.read((chunk) => {
    parser.write(decoder.decode(chunk, { stream: true }));
  });
  parser.end();
  return tags;
}

// src/format/xlsx/xml-text.ts
var named = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
function xmlText(raw) {
  const text = raw.includes("&") ? raw.replaceAll(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, name) => entity(name) ?? whole) : raw;
  return text.includes("_x") ? text.replaceAll(/_x([0-9a-fA-F]{4})_/g, (_, code) => String.fromCharCode(parseInt(code, 16))) : text;
}
function entity(name) {
  if (!name.startsWith("#")) return named[name];
  const code = name[1] === "x" ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 1114111 ? String.fromCodePoint(code) : void 0;
}
function runsText(text, from, to) {
  let joined = "";
  for (let at = nextRun(text, from, to); at >= 0; at = nextRun(text, at, to)) {
    const open = text.indexOf(">", at);
    if (open < 0 || open >= to) break;
    at = open + 1;
    if (text[open - 1] === "/") continue;
    const close = text.indexOf("</t>", at);
    if (close < 0 || close > to) break;
    joined += text.slice(at, close);
    at = close;
  }
  return xmlText(joined);
}
function nextRun(text, from, to) {
  for (let at = text.indexOf("<", from); at >= 0 && at < to; at = text.indexOf("<", at + 1)) {
    if (text.startsWith("<rPh", at)) {
      const end = text.indexOf("</rPh>", at);
      if (end < 0) return -1;
      at = end;
    } else if (text.startsWith("<t", at) && /[ />]/.test(text[at + 2] ?? "")) return at;
  }
  return -1;
}

// src/format/xlsx/shared-strings.ts
async function readSharedStrings(entry) {
  const strings = [];
  if (entry === null) return strings;
  const decoder = new TextDecoder();
  let rest = "";
  await entry.read((chunk) => {
    rest = takeItems(rest + decoder.decode(chunk, { stream: true }), strings);
  });
  return strings;
}
function takeItems(text, strings) {
  let at = 0;
  for (; ; ) {
    const open = itemStart(text, at);
    const tagEnd = open < 0 ? -1 : text.indexOf(">", open);
    if (open < 0 || tagEnd < 0) return text.slice(open < 0 ? Math.max(at, text.lastIndexOf("<")) : open);
    if (text[tagEnd - 1] === "/") {
      strings.push("");
      at = tagEnd + 1;
      continue;
    }
    const close = text.indexOf("</si>", tagEnd);
    if (close < 0) return text.slice(open);
    strings.push(runsText(text, tagEnd + 1, close));
    at = close + 5;
  }
}
function itemStart(text, from) {
  for (let at = text.indexOf("<si", from); at >= 0; at = text.indexOf("<si", at + 3)) {
    if (/[ />]/.test(text[at + 3] ?? "")) return at;
  }
  return -1;
}

// src/format/xlsx/sheet.ts
var mostColumns = 16384;
var SheetScanner = class {
  #context;
  #receive;
  /** What no row could be made of yet; in the end, all that stands behind the rows. */
  rest = "";
  #nextRow = 0;
  #isBehindRows = false;
  constructor(context, receive) {
    this.#context = context;
    this.#receive = receive;
  }
  /** Takes the next piece of the part; rows that it completes are received before this returns. */
  push(piece) {
    const text = this.rest + piece;
    if (this.#isBehindRows) {
      this.rest = text;
      return;
    }
    let at = 0;
    for (; ; ) {
      const open = rowStart(text, at);
      const tagEnd = open < 0 ? -1 : text.indexOf(">", open);
      if (open < 0 || tagEnd < 0) {
        this.#keep(text, at, open);
        return;
      }
      if (text.charCodeAt(tagEnd - 1) === slash) {
        this.#rowNumber(text, open, tagEnd);
        at = tagEnd + 1;
        continue;
      }
      const close = text.indexOf("</row>", tagEnd);
      if (close < 0) {
        this.rest = text.slice(open);
        return;
      }
      const row = this.#rowNumber(text, open, tagEnd);
      this.#receive(row, this.#cells(text, tagEnd + 1, close));
      at = close + 6;
    }
  }
  /** Keeps what is behind the rows whole, else what may be the beginning of one. */
  #keep(text, at, open) {
    const end = open < 0 ? text.indexOf("</sheetData>", at) : -1;
    this.#isBehindRows = end >= 0;
    this.rest = text.slice(open >= 0 ? open : end >= 0 ? end : Math.max(at, text.lastIndexOf("<")));
  }
  #rowNumber(text, open, tagEnd) {
    const written = / r="(\d+)"/.exec(text.slice(open, tagEnd))?.[1];
    const row = written === void 0 ? this.#nextRow : Number(written) - 1;
    this.#nextRow = row + 1;
    return row;
  }
  #cells(text, from, to) {
    const cells = [];
    for (let at = text.indexOf("<c", from); at >= 0 && at < to; at = text.indexOf("<c", at)) {
      const next = text.charCodeAt(at + 2);
      const tagEnd = text.indexOf(">", at);
      if (next !== blank && next !== greater && next !== slash) {
        at += 2;
        continue;
      }
      const tag = readTag(text, at + 2, tagEnd, cells.length);
      const isEmpty = text.charCodeAt(tagEnd - 1) === slash;
      const end = isEmpty ? tagEnd : text.indexOf("</c>", tagEnd);
      if (end < 0 || end > to) break;
      if (!isEmpty && tag.column < mostColumns) {
        while (cells.length < tag.column) cells.push(null);
        cells[tag.column] = this.#value(text, tagEnd + 1, end, tag);
      }
      at = end + 1;
    }
    return cells;
  }
  #value(text, from, to, { type, style }) {
    if (type === "inlineStr") return runsText(text, from, to);
    const open = valueStart(text, from, to);
    if (open < 0) return null;
    const close = text.indexOf("<", open);
    const token = text.slice(open, close);
    if (type === "s") return this.#context.sharedStrings[Number(token)] ?? null;
    if (type === "b") return token === "1" ? "TRUE" : "FALSE";
    if (type !== "" && type !== "n") return xmlText(token);
    const { dateStyles, from1904 } = this.#context;
    return (dateStyles[style] === true ? dateText(Number(token), from1904) : null) ?? numberText(token);
  }
};
var blank = 32;
var slash = 47;
var greater = 62;
var quote = 34;
function rowStart(text, from) {
  for (let at = text.indexOf("<row", from); at >= 0; at = text.indexOf("<row", at + 4)) {
    const next = text.charCodeAt(at + 4);
    if (next === blank || next === greater || next === slash || Number.isNaN(next)) return at;
  }
  return -1;
}
function valueStart(text, from, to) {
  const open = text.indexOf("<v", from);
  const end = open < 0 ? -1 : text.indexOf(">", open);
  return end < 0 || end >= to || text.charCodeAt(end - 1) === slash ? -1 : end + 1;
}
function readTag(text, from, to, nextColumn) {
  let column = nextColumn;
  let type = "";
  let style = 0;
  for (let at = from; at < to; ) {
    const equals = text.indexOf("=", at);
    if (equals < 0 || equals > to) break;
    const open = equals + 1;
    const close = text.indexOf(text.charCodeAt(open) === quote ? '"' : "'", open + 1);
    if (close < 0 || close > to) break;
    const name = text.slice(at, equals).trim();
    if (name === "r") column = columnOf(text, open + 1, close);
    else if (name === "t") type = text.slice(open + 1, close);
    else if (name === "s") style = Number(text.slice(open + 1, close));
    at = close + 1;
  }
  return { column, type, style };
}
function columnOf(text, from, to) {
  let end = from;
  while (end < to && text.charCodeAt(end) > 64) end++;
  return columnNumber(text.slice(from, end));
}

// src/format/xlsx/xlsx.ts
var readXlsx = async (file, sink2) => {
  const zip = await openZip(file.location);
  try {
    const parts = await readWorkbookParts(zip.entries);
    if (parts.sheets.length === 0) throw new UnreadableFormat("format-damaged");
    const context = { ...parts, sharedStrings: await readSharedStrings(parts.sharedStrings) };
    for (const sheet of parts.sheets) await readSheet(sheet, context, sink2);
    if (parts.unreadParts > 0) sink2.problem("part-unread", parts.unreadParts);
  } finally {
    zip.close();
  }
};
async function readSheet(sheet, context, sink2) {
  const table = sink2.table({ name: sheet.name, header: null });
  if (sheet.isHidden) table.problem("table-hidden");
  try {
    const ranges = await writeRows(sheet.entry, context, table, []);
    if (ranges.length === 0) return;
    table.restart();
    await writeRows(sheet.entry, context, table, ranges);
  } catch (error) {
    if (error instanceof LeaktallyError) throw error;
    table.problem("table-damaged");
  }
}
async function writeRows(entry, context, table, ranges) {
  const merged = new MergedCells(ranges);
  const scanner = new SheetScanner(context, (row, cells) => {
    merged.fill(row, cells, isBlank);
    table.record(cells);
  });
  const decoder = new TextDecoder();
  await entry.read((chunk) => {
    scanner.push(decoder.decode(chunk, { stream: true }));
  });
  return [...scanner.rest.matchAll(/<mergeCell\s[^>]*?ref="([^"]+)"/g)].map(([, reference = ""]) => mergedRange(reference)).filter((range) => range !== null);
}
var isBlank = (cell) => cell === null || cell === void 0 || cell === "";

// src/format/cell-files.ts
import { rmSync as rmSync2 } from "node:fs";
import { join } from "node:path";

// src/source/write.ts
import {
  closeSync as closeSync2,
  existsSync,
  fstatSync as fstatSync2,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync as openSync2,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync
} from "node:fs";

// src/source/walk.ts
function errnoOf(error) {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown";
}

// src/source/write.ts
function writeAll(descriptor, bytes) {
  let done = 0;
  while (done < bytes.length) done += writeSync(descriptor, bytes, done, bytes.length - done);
}
function appendWhole(file, bytes) {
  const descriptor = openSync2(file, "a", 384);
  const position = fstatSync2(descriptor).size;
  try {
    writeAll(descriptor, bytes);
    return position;
  } catch (error) {
    ftruncateSync(descriptor, position);
    throw error;
  } finally {
    closeSync2(descriptor);
  }
}
function outputFailed(error, path) {
  const errno = errnoOf(error);
  const where = path === void 0 ? {} : { path };
  return new LeaktallyError("output-failed", `cannot write${path === void 0 ? "" : ` ${path}`}: ${errno}`, { ...where, errno });
}

// src/format/cell-files.ts
var bufferBytes = 256 * 1024;
var mostGrowth = 3;
var separator = /[\u001e\u001f]/;
var separators = /[\u001e\u001f]/g;
var encoder = new TextEncoder();
var CellFiles = class {
  #base;
  #tables = [];
  #problems = new ProblemCounts();
  constructor(folder, name) {
    this.#base = join(folder, name);
  }
  table(head) {
    const file = new CellFile(`${this.#base}-${this.#tables.length}.cells`, this.#unique(head));
    this.#tables.push(file);
    return file;
  }
  problem(code, count = 1, detail) {
    this.#problems.add(code, count, detail);
  }
  /** Ends all tables. */
  finish() {
    return { tables: this.#tables.map((table) => table.finish()), problems: this.#problems.list() };
  }
  /** Formats may hold two tables of one name. */
  #unique(head) {
    const same = this.#tables.filter((table) => table.wantedName === head.name).length;
    return same === 0 ? head : { ...head, name: `${head.name}#${same + 1}` };
  }
};
var CellFile = class {
  wantedName;
  #head;
  #path;
  #problems = new ProblemCounts();
  #buffer = new Uint8Array(1024);
  #used = 0;
  #written = 0;
  constructor(path, head) {
    this.#path = path;
    this.#head = head;
    this.wantedName = head.name;
  }
  record(cells) {
    let text = "";
    let filled = false;
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index] ?? "";
      if (index > 0) text += "";
      if (cell === "") continue;
      filled = true;
      text += separator.test(cell) ? this.#replaced(cell) : cell;
    }
    if (!filled) return;
    text += "";
    this.#reserve(text.length * mostGrowth);
    this.#used += encoder.encodeInto(text, this.#buffer.subarray(this.#used)).written;
  }
  records(bytes) {
    this.#reserve(bytes.length);
    this.#buffer.set(bytes, this.#used);
    this.#used += bytes.length;
  }
  restart() {
    rmSync2(this.#path, { force: true });
    this.#used = 0;
    this.#written = 0;
  }
  problem(code, count = 1, detail) {
    this.#problems.add(code, count, detail);
  }
  finish() {
    this.#flush();
    this.#buffer = new Uint8Array(0);
    return { ...this.#head, location: toLocation(Buffer.from(this.#path)), bytes: this.#written, problems: this.#problems.list() };
  }
  #replaced(cell) {
    return cell.replace(separators, () => {
      this.problem("separator-replaced");
      return " ";
    });
  }
  /** Room for `bytes` more: the buffer grows to its full size, is then written, and takes a longer record whole. */
  #reserve(bytes) {
    if (this.#used + bytes <= this.#buffer.length) return;
    if (this.#used + bytes > bufferBytes) this.#flush();
    if (this.#used + bytes <= this.#buffer.length) return;
    const grown = new Uint8Array(Math.max(Math.min(bufferBytes, this.#buffer.length * 4), this.#used + bytes));
    grown.set(this.#buffer.subarray(0, this.#used));
    this.#buffer = grown;
  }
  /** No file stays open: a database may have more tables than a process may have files. */
  #flush() {
    try {
      appendWhole(this.#path, this.#buffer.subarray(0, this.#used));
    } catch (error) {
      throw outputFailed(error);
    }
    this.#written += this.#used;
    this.#used = 0;
  }
};
var ProblemCounts = class {
  #counts = /* @__PURE__ */ new Map();
  add(code, count, detail) {
    const key = `${code} ${detail ?? ""}`;
    const before = this.#counts.get(key)?.count ?? 0;
    this.#counts.set(key, { code, count: before + count, byteStarts: [], ...detail === void 0 ? {} : { detail } });
  }
  list() {
    return [...this.#counts.values()];
  }
};

// ../../tmp/xl.ts
import fs from "node:fs";
var d = fs.mkdtempSync("/tmp/xl-");
var t = performance.now();
var sink = new CellFiles(d, "x");
await readXlsx({ location: process.argv[2], bytes: 0, passwords: [], encoding: null }, sink);
var r = sink.finish();
console.log(Math.round(performance.now() - t), "ms", r.tables.map((t2) => [t2.name, t2.bytes]));
fs.rmSync(d, { recursive: true });
