import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutDocuments } from '../../../src/yaml/edit/cut-documents.js';
import { fileText } from './generated-file.js';
import { asOthersRead, comments, fileOf, soundRoots, vocabulary } from './reading.js';

const isOfAll = (line: string): boolean => line.startsWith('# 全');

function cut(text: string, ...places: readonly number[]) {
  return cutDocuments(fileOf(text), vocabulary, new Set(places), isOfAll);
}

describe('documents cut out of a file', () => {
  it('stay as they are written, with the comments above them and those told of the whole file', () => {
    const text = '# 全篇\n# 甲的\n单位: 甲\n---\n单位:   乙 # 记\n--- \n# 丙的\n单位: 丙\n';
    expect(cut(text, 1)).toEqual({
      taken: '# 全篇\n单位:   乙 # 记\n',
      left: '# 全篇\n# 甲的\n单位: 甲\n---\n# 丙的\n单位: 丙\n',
    });
    expect(cut(text, 0, 2)).toEqual({
      taken: '# 全篇\n# 甲的\n单位: 甲\n---\n# 丙的\n单位: 丙\n',
      left: '# 全篇\n单位:   乙 # 记\n',
    });
  });

  it('keep Windows’ line ends, and are parted where another dash was typed or the last line is open', () => {
    expect(cut('单位: 甲\r\n---\r\n单位: 乙', 1)).toEqual({ taken: '单位: 乙\r\n', left: '单位: 甲\r\n' });
    expect(cut('单位: 甲\n——\n单位: 乙\n---\n单位: 丙\n', 0)).toEqual({
      taken: '单位: 甲\n',
      left: '单位: 乙\n---\n单位: 丙\n',
    });
  });

  it('are not cut where there are none of these, or no others', () => {
    const two = '单位: 甲\n---\n单位: 乙\n';
    expect([cut(two), cut(two, 2), cut(two, 0, 1), cut('单位: 甲\n', 0)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are read as before, all of them, on this side or that', () => {
    let made = 0;
    fc.assert(
      fc.property(fc.array(fileText, { minLength: 2, maxLength: 4 }), fc.nat(14), (texts, bits) => {
        const text = texts.map((each) => (each.endsWith('\n') ? each : `${each}\n`)).join('---\n');
        const roots = soundRoots(fileOf(text));
        if (!roots) return;
        const places = roots.flatMap((_, at) => ((bits >> at) & 1 ? [at] : []));
        const found = cut(text, ...places);
        if (!found) return;
        made += 1;
        const values = (side: string) =>
          asOthersRead(fileOf(side)).filter((each) => each !== null && each !== '');
        const all = values(text);
        expect(values(found.taken)).toEqual(all.filter((_, at) => places.includes(at)));
        expect(values(found.left)).toEqual(all.filter((_, at) => !places.includes(at)));
        const told = [...comments(fileOf(found.taken)), ...comments(fileOf(found.left))];
        expect(told.sort()).toEqual([...comments(fileOf(text))].sort());
      }),
      { numRuns: 80 },
    );
    expect(made).toBeGreaterThan(5);
  });
});
