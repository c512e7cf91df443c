import { describe, expect, it } from 'vitest';
import { clip, visible, visibleJson, visibleLines } from '../../src/report/visible.js';

const odd =
  '\0\u0007\b\u001b\u007f\u0085\u009b\u00ad\u200b\u200f\u2028\u202e\u2060\u2069\ufeff\ufdd0\u3164\ud800';

describe('text for a terminal', () => {
  it('keeps what is seen', () => {
    const text = '标题“𠮷𰻞”，[1] ① é\u0301 \ue000 　½';
    expect(visible(text)).toBe(text);
    expect(visibleLines(`${text}\n${text}`)).toBe(`${text}\n${text}`);
  });

  it('names each character that is not', () => {
    const names = [...odd].map((char) => visible(`甲${char}乙`).replace(/^甲<U\+|>乙$/gu, ''));
    expect(names.map((name) => Number.parseInt(name, 16))).toEqual(
      [...odd].map((char) => char.codePointAt(0)),
    );
    expect(visible('标\u200b题')).toBe('标<U+200B>题');
    expect(visible('👨\u200d👧\u{e007f}')).toBe('👨<U+200D>👧<U+E007F>');
    expect(visible('甲\t乙\n丙')).toBe('甲→乙<U+000A>丙');
  });

  it('keeps the product’s own colours in what has several lines, and no other', () => {
    expect(visibleLines('\u001b[1;31m错\u001b[0m\n')).toBe('\u001b[1;31m错\u001b[0m\n');
    expect(visibleLines('\u001b[2J\u001b[1;35m\u001b]0;')).toBe('<U+001B>[2J<U+001B>[1;35m<U+001B>]0;');
  });

  it('stays the same JSON', () => {
    const value = { 甲: `${odd}乙\n` };
    const json = visibleJson(JSON.stringify(value, null, 2));
    expect(JSON.parse(json)).toEqual(value);
    expect(json).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}](?<!\n)/u);
  });

  it('is cut in its middle where nobody would read it all', () => {
    expect(clip('甲'.repeat(400))).toBe('甲'.repeat(400));
    expect(clip(`甲${'乙'.repeat(1000)}丙`)).toBe(`甲${'乙'.repeat(299)}……${'乙'.repeat(99)}丙`);
  });
});
