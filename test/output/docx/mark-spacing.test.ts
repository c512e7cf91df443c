import { describe, expect, it } from 'vitest';
import { withTightMarks } from '../../../src/output/docx/part/mark-spacing.js';
import type { SpacedStretch } from '../../../src/output/docx/part/spaced-stretch.js';
import { twip } from '../../../src/output/docx/style/measure.js';
import { resolveStyle } from '../../../src/style/style.js';

/** A text with what is spaced otherwise than by its style in brackets, in twips. */
function shown(text: string, stretches: readonly SpacedStretch[] | undefined): string {
  let start = 0;
  const parts = (stretches ?? [{ end: text.length, spacing: undefined }]).map(({ end, spacing }) => {
    const part = text.slice(start, end);
    start = end;
    return spacing === undefined ? part : `[${part} ${spacing}]`;
  });
  return `${parts.join('')}${text.slice(start)}`;
}

describe('the spacing of marks that no program narrows, by style −5', () => {
  it.each([
    ['阿依古丽·买买提', '阿依古[丽 -85][· -85]买买提'],
    ['文··文', '[文 -85][· -165][· -85]文'],
    ['\u{20000}·文', '[\u{20000} -85][· -85]文'],
    ['·文', '[· -85]文'],
    ['文？！文', '文？[！ -165]文'],
    ['文？？？文', '文？？？文'],
    ['文？！”文', '文？！”文'],
    ['文？！', '文？[！ -165]'],
  ])('%s', (text, expected) => {
    expect(shown(text, withTightMarks(text, undefined, resolveStyle()))).toBe(expected);
  });

  it('is added to that which ends a line', () => {
    const steered = [
      { end: 1, spacing: undefined },
      { end: 3, spacing: twip(1) },
      { end: 5, spacing: undefined },
    ];
    expect(shown('文文·文文', withTightMarks('文文·文文', steered, resolveStyle()))).toBe(
      '文[文 -79][· -79]文文',
    );
  });

  it('is none where marks do not close up, nor where there are none of them', () => {
    const loose = resolveStyle({ punctuationCompression: false });
    expect(withTightMarks('文·文？！', undefined, loose)).toBeUndefined();
    expect(withTightMarks('文，文？', undefined, resolveStyle())).toBeUndefined();
  });
});
