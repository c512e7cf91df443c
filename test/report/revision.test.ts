import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { painter } from '../../src/report/paint.js';
import { formatRevision, formatRevisionByUnit } from '../../src/report/revision/revision.js';
import { compareManuscripts } from '../../src/revision/compare.js';
import { readManuscript } from '../revision/notation.js';

const folder = join(import.meta.dirname, '../revision/pairs');

const pairs = readdirSync(folder).map((file) => {
  const [before = '', after = ''] = readFileSync(join(folder, file), 'utf8').split('\n=====\n');
  const revision = compareManuscripts(readManuscript(before), readManuscript(after));
  return { name: file.replace('.txt', ''), revision };
});

const plain = (text: string): string => text;

describe('a revision in words', () => {
  it('shows every pair', async () => {
    const shown = pairs
      .map(({ name, revision }) => `## ${name}\n\n${formatRevision(revision, plain)}`)
      .join('\n');
    await expect(shown).toMatchFileSnapshot('golden/revision.txt');
  });

  it('shows every pair to the units', async () => {
    const unitsOf = (anchor: string): readonly string[] =>
      anchor === 'a' ? ['县水利局', '云溪镇'] : [`单位${anchor}`];
    const shown = pairs.flatMap(({ name, revision }) => [
      `## ${name}\n\n`,
      ...formatRevisionByUnit(revision, unitsOf, plain).values(),
    ]);
    await expect(shown.join('\n')).toMatchFileSnapshot('golden/revision-by-unit.txt');
  });

  it('says the same with and without colours', () => {
    const paint = painter({ environment: {}, isTerminal: { out: true, err: true } }, 'out', 'always');
    for (const { revision } of pairs) {
      const colored = formatRevision(revision, paint);
      expect(colored).toContain('\u001b[');
      expect(colored.replace(/\u001b\[[\d;]+m/gu, '')).toBe(formatRevision(revision, plain));
    }
  });

  it('lets no control character through', () => {
    const [before, after] = [
      readManuscript('[entry a]\n标题'),
      readManuscript('[entry a]\n标\u001b[31m题\u202e'),
    ];
    expect(formatRevision(compareManuscripts(before, after), plain)).toContain('<U+001B>[31m');
    expect(formatRevision(compareManuscripts(before, after), plain)).not.toMatch(/[\u001b\u202e]/u);
  });

  it('names an item with single quotation marks within its own', () => {
    const [before, after] = [
      readManuscript('[entry a]\n用“三张清单”管工程\n旧。'),
      readManuscript('[entry a]\n用“三张清单”管工程\n新。'),
    ];
    expect(formatRevision(compareManuscripts(before, after), plain)).toContain('\n“用‘三张清单’管工程”\n');
  });

  it('says that nothing was changed', () => {
    const one = readManuscript('[entry a]\n标题\n正文。');
    expect(formatRevision(compareManuscripts(one, one), plain)).toBe('两稿内容相同，没有改动。\n');
  });
});
