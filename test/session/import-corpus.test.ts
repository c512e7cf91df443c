import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { memoryHost } from '../../src/host/memory.js';
import { openOffice } from '../../src/session/office.js';
import { readSubmissions } from '../../src/submission/read-submissions.js';
import type { Submission } from '../../src/submission/submission.js';
import { root } from '../project.js';

const fixtures = join(root, 'fixtures/import');
const ending = '.expected';
const cases = filesBelow(join(fixtures, 'sent'))
  .filter((path) => path.endsWith(ending))
  .sort();

/** A case: the items that a person would make of a file, and all that he sees in it, blanks apart. */
interface Expected {
  readonly items: readonly Item[];
  readonly shown: string;
}

interface Item {
  readonly units: string;
  readonly section: string;
  readonly headline: string;
  readonly date: string;
  readonly body: string;
}

interface Outcome {
  readonly name: string;
  readonly expected: Expected;
  readonly items: readonly Item[];
  /** All that was written or said. */
  readonly told: string;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

function itemsIn(text: string): readonly Item[] {
  const { submissions, diagnostics } = readSubmissions({ path: 'x.yaml', text }, 'x.yaml');
  const wrong = diagnostics.filter(({ severity }) => severity === 'error');
  expect(wrong.map(({ message }) => message)).toEqual([]);
  return submissions.map(itemOf);
}

function itemOf({ contributors, section, headline, date, body }: Submission): Item {
  return {
    units: contributors.map(({ text }) => text).join('、'),
    section: section.text,
    headline: headline?.text ?? '',
    date: date?.value.iso ?? '',
    body: body.text.trim(),
  };
}

function expectedIn(path: string): Expected {
  const [items = '', shown = ''] = readFileSync(path, 'utf8').split('======\n');
  return { items: itemsIn(items), shown };
}

async function outcomeOf(path: string): Promise<Outcome> {
  const sent = path.slice(0, -ending.length);
  const office = join(fixtures, 'office');
  const host = memoryHost(filesBelow(office).map((file) => [file, readFileSync(file)] as const));
  const folder = dirname(sent) === join(fixtures, 'sent') ? '来稿' : basename(dirname(sent));
  const { imported } = await openOffice(host, office).import([
    { name: basename(sent), bytes: readFileSync(sent), folders: [folder] },
  ]);
  const files = imported?.files ?? [];
  const texts = files.flatMap(({ submissions }) => submissions.map(({ text }) => text));
  const said = files.flatMap(({ findings }) => findings.map(({ message }) => message));
  return {
    name: sent.slice(join(fixtures, 'sent').length + 1).replaceAll(sep, '/'),
    expected: expectedIn(path),
    items: texts.flatMap(itemsIn),
    told: [...texts, ...said].join('\n'),
  };
}

const outcomes = new Map<string, Outcome>();
beforeAll(async () => {
  for (const path of cases) outcomes.set(path, await outcomeOf(path));
}, 120_000);

/** The characters of a text that another lacks, each as often as it lacks it; the colon behind a label may be that behind a key. */
function lacking(shown: string, told: string): string {
  const left = new Map<string, number>();
  for (const char of told.replaceAll('：', ':')) left.set(char, (left.get(char) ?? 0) + 1);
  return [...shown.replace(/\s/gu, '').replaceAll('：', ':')]
    .filter((char) => {
      const count = left.get(char) ?? 0;
      left.set(char, count - 1);
      return count <= 0;
    })
    .join('');
}

describe('files as units send them', () => {
  it('are forty at least, of all kinds', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
  });

  it.each(cases.map((path) => [basename(path, ending), path]))('%s: no character is lost', (_, path) => {
    const outcome = outcomes.get(path);
    expect(outcome && lacking(outcome.expected.shown, outcome.told)).toBe('');
  });

  it('give no unit and no section as sure that is wrong', () => {
    const wrong = [...outcomes.values()].flatMap(({ name, items, expected }) =>
      items.flatMap(({ units, section }, i) => {
        const truth = expected.items[i];
        return [
          ...(units === '待定' || units === truth?.units ? [] : [`${name} ${units}`]),
          ...(section === '待定' || section === truth?.section ? [] : [`${name} ${section}`]),
        ];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('give headline, unit and text as a person would', async () => {
    const counts = { items: 0, headline: 0, units: 0, body: 0, date: 0, section: 0 };
    const lines: string[] = [];
    for (const { name, items, expected } of outcomes.values()) {
      lines.push(
        `${name}${items.length === expected.items.length ? '' : `：${items.length}篇，应为${expected.items.length}篇`}`,
      );
      for (const [i, truth] of expected.items.entries()) {
        counts.items++;
        for (const key of ['headline', 'units', 'body', 'date', 'section'] as const) {
          const found = items[i]?.[key] ?? '（没有这一篇）';
          if (found === truth[key]) counts[key]++;
          else lines.push(`  ${key}：${shownOn(found)}`, `    应为：${shownOn(truth[key])}`);
        }
      }
    }
    await expect(`${JSON.stringify(counts)}\n${lines.join('\n')}\n`).toMatchFileSnapshot(
      'golden/import-corpus.txt',
    );
    for (const key of ['headline', 'units', 'body'] as const)
      expect(counts[key] / counts.items, key).toBeGreaterThanOrEqual(0.95);
  });
});

function shownOn(text: string): string {
  return text === '' ? '（空）' : text.replaceAll('\n', '⏎');
}
