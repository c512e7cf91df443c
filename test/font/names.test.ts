import { describe, expect, it } from 'vitest';
import { readNames } from '../../src/font/sfnt/name-table.js';
import { type NameRecord, windowsName, writeNameTable } from './build-font.js';

const read = (...records: readonly NameRecord[]) => readNames(writeNameTable(records));
/** 仿宋 in GB 2312, as old Mac and Windows records have it. */
const fangsong = new Uint8Array([0xb7, 0xc2, 0xcb, 0xce]);

describe('the names of a face', () => {
  it('are read in all languages, the Chinese one for people', () => {
    const names = read(
      windowsName(1, 'FangSong_GB2312'),
      windowsName(1, '仿宋_GB2312', 0x804),
      windowsName(4, '仿宋_GB2312', 0x804),
      windowsName(6, 'FangSong_GB2312'),
      windowsName(16, 'Typographic'),
    );
    expect(names.families).toEqual(['FangSong_GB2312', '仿宋_GB2312']);
    expect(names.fullNames).toEqual(['仿宋_GB2312']);
    expect(names.postScriptNames).toEqual(['FangSong_GB2312']);
    expect(names.typographicFamilies).toEqual(['Typographic']);
    expect(read(windowsName(1, 'A'), windowsName(1, '方正小标宋简体', 0x804)).displayFamily).toBe(
      '方正小标宋简体',
    );
  });

  it('are read from the Mac records of Chinese fonts', () => {
    expect(read([1, 25, 33, 1, fangsong]).families).toEqual(['仿宋']);
    expect(read([1, 0, 0, 1, new TextEncoder().encode('FangSong')]).families).toEqual(['FangSong']);
  });

  it('are read from Windows records in the Chinese code page, padded or not', () => {
    expect(read([3, 3, 0x804, 1, fangsong]).families).toEqual(['仿宋']);
    const padded = new Uint8Array([...fangsong, 0, 0x5f, 0, 0x47, 0, 0x42]);
    expect(read([3, 3, 0x804, 1, padded]).families).toEqual(['仿宋_GB']);
  });

  it('are empty where the table is', () => {
    expect(readNames(new Uint8Array(0))).toMatchObject({ families: [], displayFamily: '' });
  });
});
