import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commonCharacters, rareCharacters } from '../../src/font/cut/charset.js';
import { type CutRecord, fingerprint, isCurrent, sha256 } from '../../src/font/cut/record.js';
import { faceSources } from '../../src/font/cut/sources.js';
import { embeddedFolder } from '../../src/font/embedded.js';
import { listFaces } from '../../src/font/sfnt/face-info.js';
import { tablesOf } from './build-font.js';

const folder = embeddedFolder();
const record = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as CutRecord;

describe('the folder of embedded faces', () => {
  it('holds what its index says', () => {
    expect(record.faces.map((face) => face.file)).toEqual(faceSources.map((source) => source.file));
    for (const face of record.faces) expect(sha256(readFileSync(join(folder, face.file)))).toBe(face.sha256);
  });

  it('is cut anew when the characters, the sources or a file in it change', () => {
    expect(isCurrent(folder, record.inputs)).toBe(true);
    const texts = [commonCharacters(), rareCharacters()];
    expect(isCurrent(folder, fingerprint(texts, [1, 2, 3]))).toBe(false);
    expect(fingerprint(texts, [1])).not.toBe(fingerprint([`${texts[0]}龘`, ''], [1]));
    expect(isCurrent(join(folder, 'none'), record.inputs)).toBe(false);
  });
});

describe.each(record.faces)('$file', ({ file, family, style, licenceFile }) => {
  const tables = tablesOf(readFileSync(join(folder, file)));

  it('has only tables that kuaibao uses', () => {
    expect([...tables.keys()].sort()).toEqual([
      'OS/2',
      'cmap',
      'glyf',
      'head',
      'hhea',
      'hmtx',
      'loca',
      'maxp',
      'name',
      'post',
    ]);
  });

  it('bears its own names, none of them reserved, and may be embedded', () => {
    const faces = listFaces(join(folder, file));
    const info = 'value' in faces ? faces.value[0] : undefined;
    expect(info).toMatchObject({ family, bar: undefined });
    expect(info?.postScriptName).toBe(`${family.replaceAll(' ', '')}-${style}`);
    expect(
      Object.values(info?.names ?? {})
        .flat()
        .join(),
    ).not.toMatch(/LXGW|WenKai|霞鹜|文楷|Klee|Source/i);
  });

  it('comes with its licence', () => {
    expect(readFileSync(join(folder, licenceFile), 'utf8')).toMatch(/SIL OPEN FONT LICENSE/i);
  });
});
