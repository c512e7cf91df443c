import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enclosuresIn, isInTitle, isQuoted } from '../../src/prose/enclosed.js';
import { checkFiles, filesFor } from '../rule/proof-office.js';

/** The stretches of a kind as they stand in a text. */
function stretches(text: string, kind: 'title' | 'quotation'): readonly string[] {
  return enclosuresIn(text)[kind].map(({ start, end }) => text.slice(start, end));
}

describe('titles', () => {
  it.each([
    ['印发《甲》和《乙》。', ['《甲》', '《乙》']],
    ['《关于印发〈甲〉的通知》', ['《关于印发〈甲〉的通知》']],
    ['《关于《甲》的通知》', ['《关于《甲》的通知》']],
    ['印发《甲，落实到人。', ['《甲，']],
    ['印发《甲', ['《甲']],
    ['印发《甲，又印发《乙》，再印发《丙；丁》', ['《甲，', '《乙》', '《丙；丁》']],
    ['印发《甲，又印发《乙，落实到人。', ['《甲，', '《乙，']],
    ['印发《甲和《乙，丙》。', ['《甲和《乙，丙》']],
    ['印发甲》。', []],
  ])('of %s', (text, titles) => {
    expect(stretches(text, 'title')).toEqual(titles);
  });

  it('are titles wherever they are closed, whatever stands open before them', () => {
    const pieces = fc.array(fc.constantFrom('《', '》', '《乙方案》', '甲办法', '，', '。', '和'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        for (const { index } of text.matchAll(/《乙方案》/gu)) expect(isInTitle(text, index + 2)).toBe(true);
      }),
    );
  });
});

describe('quotations', () => {
  it.each([
    ['他说“好”，又说“行”。', ['“好”', '“行”']],
    ['“他说‘好’。”', ['“他说‘好’。”']],
    ['他说“好，又说“行”。', ['“好，又说“行”。']],
    ['他说好”。', []],
  ])('of %s', (text, quotations) => {
    expect(stretches(text, 'quotation')).toEqual(quotations);
  });

  it('do not hold their marks', () => {
    expect([0, 1, 2].map((at) => isQuoted('“好”', at))).toEqual([false, true, false]);
  });
});

it('is asked by every rule: one that mends words and one that looks for units agree on an unclosed title', () => {
  const found = (text: string) =>
    checkFiles(filesFor(text))
      .filter(({ code }) => code !== 'punctuation/unpaired')
      .map(({ code, severity }) => `${severity} ${code}`);
  expect(found('镇里印发《布署方案，各村照此布署。')).toEqual(['hint wording/typo', 'warning wording/typo']);
  expect(found('镇里印发《清淤方案，又印发《布署方案》。')).toEqual(['hint wording/typo']);
  expect(found('镇里印发《县住建局方案，县住建局派员指导。')).toEqual(['hint register/unit-alias']);
});
