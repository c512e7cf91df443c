import { describe, expect, it } from 'vitest';
import { blankBehindHeadline } from '../../src/document/headline-blank.js';
import { embeddedFonts } from '../faces.js';
import { lineOf, plainSetting } from './ink-line.js';

const { fonts } = embeddedFonts();

/** From where the headline's last cell, without its empty half, ends to where the text's first one begins, in em. */
function stretch(headline: string, text: string): number {
  const setting = plainSetting(fonts);
  const runs = lineOf(headline + blankBehindHeadline(headline, text).text + text, 'body', setting);
  const places = runs.flatMap(({ x, text: shown, places: at, size }) =>
    [...shown].map((_, i) => (x + (at[i] ?? 0)) / size),
  );
  const count = [...headline].length;
  const end = (places[count - 1] ?? 0) + (/[”》]$/u.test(headline) ? 0.5 : 1);
  return (places[count + 1] ?? 0) + (/^[“《]/u.test(text) ? 0.5 : 0) - end;
}

describe('between a headline that runs in and its text', () => {
  it.each([
    ['清淤河道', '今年以来'],
    ['推进“百日攻坚”', '今年以来'],
    ['学习《办法》', '今年以来'],
    ['清淤河道', '“谁来管”'],
  ])('of %s and %s there is one em', (headline, text) => {
    expect(stretch(headline, text)).toBeCloseTo(1, 6);
  });

  it('there is a hair more where marks on both sides bring half an em each', () => {
    expect(stretch('推进“百日攻坚”', '“谁来管”')).toBeCloseTo(1.1, 6);
  });
});
