import { describe, expect, it } from 'vitest';
import { nearSyllables } from '../../../src/prose/word/compile/likeness-of.js';
import {
  firstHan,
  likenessBytes,
  likenessOfKind,
  rarityOf,
  readLikenessTable,
} from '../../../src/prose/word/likeness-table.js';
import { readLikeness } from '../../../src/prose/word/read-likeness.js';

const table = readLikeness();

function alike(one: string, other: string) {
  if (!table) return undefined;
  const at = one.charCodeAt(0) - firstHan;
  for (let i = table.starts[at] ?? 0; i < (table.starts[at + 1] ?? 0); i++)
    if (table.units[i] === other.charCodeAt(0)) return likenessOfKind(table.kinds[i] ?? 0);
  return undefined;
}

describe('characters that are taken for one another', () => {
  it('sound the same, or nearly', () => {
    expect(alike('部', '布')?.sound).toBe(2);
    expect(alike('诸', '组')?.sound).toBe(1);
    expect(alike('镇', '正')?.sound).toBe(1);
    expect(alike('部', '工')).toBeUndefined();
    expect(nearSyllables('zheng')).toEqual(['zeng', 'zhen']);
    expect(nearSyllables('ni')).toEqual(['li']);
  });

  it('are written nearly the same', () => {
    for (const [one, other] of ['未末', '己已', '侯候', '暑署', '拔拨'].map((each) => [...each]))
      expect(alike(one ?? '', other ?? '')?.shape, `${one}${other}`).toBeGreaterThan(0);
    expect(alike('部', '布')?.shape).toBe(0);
  });

  it('come with how common they are', () => {
    const rarity = (char: string): number => (table ? rarityOf(table, char.charCodeAt(0)) : 0);
    expect(rarity('的')).toBeLessThan(rarity('署'));
    expect(rarity('署')).toBeLessThan(rarity('酐'));
  });

  it('come back from their bytes, and only whole', () => {
    const bytes = table ? likenessBytes(table) : new Uint8Array();
    expect(readLikenessTable(bytes)).toEqual(table);
    expect(readLikenessTable(bytes.map((byte, i) => (i === 99_999 ? byte ^ 4 : byte)))).toBeUndefined();
    expect(readLikenessTable(bytes.subarray(0, 100))).toBeUndefined();
  });
});
