import { inflateSync } from "node:zlib";

/**
 * The characters that a WOFF file has glyphs for, from its `cmap` table
 * (https://www.w3.org/TR/WOFF/, https://learn.microsoft.com/typography/opentype/spec/cmap).
 * Satori asks the network for what its fonts lack, so what they have must be known before.
 */
export function coverageOf(woff: Buffer): Set<number> {
  const cmap = tableOf(woff, "cmap");
  const covered = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const start = cmap.readUInt32BE(8 + 8 * index);
    const format = cmap.readUInt16BE(start);
    if (format === 4) addFormat4(cmap.subarray(start), covered);
    if (format === 12) addFormat12(cmap.subarray(start), covered);
  }
  return covered;
}

function tableOf(woff: Buffer, tag: string): Buffer {
  for (let index = 0; index < woff.readUInt16BE(12); index += 1) {
    const entry = 44 + 20 * index;
    if (woff.toString("latin1", entry, entry + 4) !== tag) continue;
    const offset = woff.readUInt32BE(entry + 4);
    const packed = woff.readUInt32BE(entry + 8);
    const table = woff.subarray(offset, offset + packed);
    return packed < woff.readUInt32BE(entry + 12) ? inflateSync(table) : table;
  }
  throw new Error(`The font has no ${tag} table`);
}

function addFormat4(table: Buffer, covered: Set<number>): void {
  const segments = table.readUInt16BE(6);
  for (let at = 0; at < segments; at += 2) {
    const end = table.readUInt16BE(14 + at);
    const start = table.readUInt16BE(16 + segments + at);
    const delta = table.readUInt16BE(16 + 2 * segments + at);
    const place = 16 + 3 * segments + at;
    const range = table.readUInt16BE(place);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const glyph = range === 0 ? code : table.readUInt16BE(place + range + 2 * (code - start));
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) covered.add(code);
    }
  }
}

function addFormat12(table: Buffer, covered: Set<number>): void {
  for (let index = 0; index < table.readUInt32BE(12); index += 1) {
    const group = 16 + 12 * index;
    for (let code = table.readUInt32BE(group); code <= table.readUInt32BE(group + 4); code += 1) covered.add(code);
  }
}
