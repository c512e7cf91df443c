import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listNames, type Neighbour, type WordEntry } from '../../../src/prose/lexicon/lexicon.js';
import { matchesIn } from '../../../src/prose/lexicon/match.js';
import { readLexicon } from '../../../src/prose/lexicon/read-lexicon.js';
import { readTexts } from '../../../src/prose/lexicon/read-texts.js';
import { fixtures, root } from '../../project.js';
import { realOffice } from '../../real-office.js';
import { readOffice } from '../../rule/proof-office.js';

const lexicon = readLexicon();

/** A sentence that holds the word, with a neighbour if it needs one. */
function sentencesWith(word: string, { before = [], after = [], endsPhrase }: WordEntry): readonly string[] {
  const beside = (neighbour: Neighbour) => (neighbour.isAnywhere ? `${neighbour.word}甲乙` : neighbour.word);
  const behind = (neighbour: Neighbour) => (neighbour.isAnywhere ? `甲乙${neighbour.word}` : neighbour.word);
  const rest = endsPhrase ? '。' : '丁。';
  if (before.length === 0 && after.length === 0) return [`丙，${word}${rest}`];
  return [
    ...before.map((each) => `丙，${beside(each)}${word}${rest}`),
    ...after.map((each) => `丙，${word}${behind(each)}丁。`),
  ];
}

it('are at least 480 entries, 400 of them typos', () => {
  expect(listNames.flatMap((name) => lexicon[name]).length).toBeGreaterThanOrEqual(480);
  expect(lexicon.typo.length).toBeGreaterThanOrEqual(400);
});

it('are as the texts have them: after a change of a text, `npm run build`', () => {
  expect(lexicon).toEqual(readTexts(join(root, 'src/prose/lexicon')));
});

it('are read once', () => {
  expect(readLexicon()).toBe(lexicon);
});

describe.each(listNames)('%s', (name) => {
  const entries = lexicon[name];

  it('has each word once, in no other list, and none that is its own right word', () => {
    const words = entries.map(({ wrong }) => wrong);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
    const others = new Set(
      listNames.filter((each) => each !== name).flatMap((each) => lexicon[each].map(({ wrong }) => wrong)),
    );
    expect(words.filter((word) => others.has(word))).toEqual([]);
    expect(entries.filter(({ wrong, right }) => wrong === right)).toEqual([]);
  });

  it('finds each word beside each of its neighbours', () => {
    const missed = entries.flatMap((entry) =>
      sentencesWith(entry.wrong, entry).filter(
        (text) => !matchesIn(text, entries).some((match) => match.entry === entry),
      ),
    );
    expect(missed).toEqual([]);
  });

  it('finds none in its exceptions, each of which holds it', () => {
    const bad = entries.flatMap((entry) =>
      (entry.exceptions ?? []).filter(
        (word) =>
          !word.includes(entry.wrong) ||
          sentencesWith(word, entry).some((text) => matchesIn(text, [entry]).length > 0),
      ),
    );
    expect(bad).toEqual([]);
  });

  it('has right words in which no list finds anything', () => {
    const bad = entries.flatMap((entry) =>
      entry.right === undefined
        ? []
        : sentencesWith(entry.right, entry).filter((text) =>
            listNames.some((each) => matchesIn(text, lexicon[each]).length > 0),
          ),
    );
    expect(bad).toEqual([]);
  });
});

describe('right prose', () => {
  const offices = ['office/sample', 'office/minimal', 'office/styled', 'proofreading/clean'].map((path) =>
    join(fixtures, path),
  );
  const found = (folder: string) =>
    Object.values(readOffice(folder)).flatMap((text) =>
      // Words of honour and names of organs may stand in quotations and in registers: the rule's tests judge those.
      (['typo', 'confusable', 'redundancy', 'assembly'] as const).flatMap((name) =>
        matchesIn(text, lexicon[name]).map(({ entry }) => entry.wrong),
      ),
    );

  it.each([
    ...offices.map((folder) => [folder, []] as const),
    ...(existsSync(realOffice) ? [[realOffice, ['截至到']] as const] : []),
  ])('holds none of the words in %s, or what was printed so', (folder, expected) => {
    expect(found(folder)).toEqual(expected);
  });
});
