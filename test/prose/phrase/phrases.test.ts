import { describe, expect, it } from 'vitest';
import { together } from '../../../src/prose/phrase/counted.js';
import { Phrases } from '../../../src/prose/phrase/phrases.js';
import { mixed, mixedWith } from '../../../src/prose/word/mixed.js';

function counted(...texts: readonly string[]): Phrases {
  const phrases = new Phrases();
  for (const text of texts) phrases.add(text);
  return phrases;
}

describe('phrases', () => {
  it('are counted of one to four characters, within runs of 汉字', () => {
    const phrases = counted('召开部署会，部署会后', '部署');
    const of = (phrase: string): number => phrases.of(mixed(phrase));
    expect(['部', '部署', '部署会', '召开部署', '会部', '召开部署会'].map(of)).toEqual([3, 3, 2, 1, 0, 0]);
    expect(phrases.size).toBe(11);
  });

  it('hold what stands before and behind a run: a digit, a mark, an edge', () => {
    const phrases = counted('3月20日，工作');
    const of = (phrase: string): number => phrases.of(mixed(phrase));
    expect(['0月', '0日', '，工', '0', '，', '日，'].map(of)).toEqual([1, 1, 1, 2, 1, 0]);
    const behind = (phrase: string, mark: string): number =>
      phrases.of(mixedWith(mixed(phrase), mark.charCodeAt(0) | 0x10000));
    expect([behind('月', '0'), behind('日', '，'), behind('作', '$'), behind('', '，')]).toEqual([
      1, 1, 1, 1,
    ]);
  });

  it('are counted right when there are many', () => {
    const characters = Array.from({ length: 3000 }, (_, i) => String.fromCharCode(0x4e00 + i));
    const phrases = counted(characters.join(''), characters.join(''));
    expect(characters.every((char) => phrases.of(mixed(char)) === 2)).toBe(true);
  });

  it('are taken out again', () => {
    const phrases = counted('部署会', '部署', '另外');
    phrases.remove('部署会');
    const of = (phrase: string): number => phrases.of(mixed(phrase));
    expect([of('部署'), of('部署会'), of('另外'), phrases.size]).toEqual([1, 0, 1, 4]);
  });

  it('of several texts are counted together', () => {
    const both = together(counted('部署会'), counted('部署'));
    expect([both.of(mixed('部署')), both.of(mixed('部署会')), both.size]).toEqual([2, 1, 5]);
  });
});
