import { describe, expect, it } from 'vitest';
import { Phrases, without } from '../../../src/prose/slip/phrases.js';
import { mixed } from '../../../src/prose/word/mixed.js';

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
    expect(['0月', '月0', '0日', '日，', '，工', '作$', '0月0', '0', '，'].map(of)).toEqual([
      1, 1, 1, 1, 1, 1, 1, 0, 0,
    ]);
  });

  it('are counted right when there are many', () => {
    const characters = Array.from({ length: 3000 }, (_, i) => String.fromCharCode(0x4e00 + i));
    const phrases = counted(characters.join(''), characters.join(''));
    expect(characters.every((char) => phrases.of(mixed(char)) === 2)).toBe(true);
  });

  it('of some texts are taken out of those of all', () => {
    const rest = without(counted('部署会', '部署'), counted('部署', '部署会', '另外'));
    expect([rest.of(mixed('部署')), rest.of(mixed('另外')), rest.size]).toEqual([0, 0, 0]);
    expect(without(counted('部署会', '部署'), counted('部署')).of(mixed('部署'))).toBe(1);
  });
});
