import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import {
  expectCounted,
  expectDeclared,
  expectFonts,
  expectLinks,
  expectMarked,
  expectNested,
  headingLevels,
} from '../output/pdf/archivable.js';
import { fixtures } from '../project.js';
import { pdfPages } from '../reader.js';
import { fakeTerminal } from './fake-terminal.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-annual-'));
afterAll(() => rmSync(temporary, { recursive: true }));
const office = join(temporary, '单位');
let printed = { code: 0, out: '', err: '' };
let bytes = new Uint8Array();

async function kuaibao(...argv: readonly string[]) {
  const terminal = fakeTerminal(office);
  const code = await run(argv, terminal);
  return { code, ...terminal.printed };
}

function volume(): string {
  const [name = ''] = readdirSync(join(office, 'out')).filter((each) => each.endsWith('合订本.pdf'));
  return join(office, 'out', name);
}

beforeAll(async () => {
  cpSync(join(fixtures, 'office/sample'), office, { recursive: true });
  printed = await kuaibao('annual', '2025', '--fonts', 'embedded');
  bytes = new Uint8Array(readFileSync(volume()));
});

/** An entry of a file's outline, as pdf.js gives it. */
interface Mark {
  readonly title: string;
  readonly items: readonly Mark[];
}

function printMarks(marks: readonly Mark[], depth = 0): string {
  return marks
    .map(({ title, items }) => `${'  '.repeat(depth)}${title}\n${printMarks(items, depth + 1)}`)
    .join('');
}

it('says what is set as it is today', () => {
  expect(printed.code).toBe(0);
  expect(printed.err).toBe(
    ['0127', '0128', 'supplement-03'].map((name) => `issues/${name} 没有发布，按现在的稿件排\n`).join(''),
  );
  expect(printed.out).toMatch(/^已生成 out\/\S+2025年合订本\.pdf（3 期，18 页，\d+ KB）\n$/u);
});

it('has the contents of all issues first, bookmarks by year, issue and item, and labels of pages', async () => {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages = (await pdfPages(bytes)).map((items) => items.map(({ text }) => text).join(''));
  const labels = (await document.getPageLabels()) ?? [];
  const told = [
    ...pages.slice(0, 2),
    ...labels.map((each, i) => `${each} ${(pages[i] ?? '').slice(0, 24)}`),
    printMarks((await document.getOutline()) as readonly Mark[]),
  ];
  await expect(told.join('\n')).toMatchFileSnapshot('golden/annual.txt');
});

it('leads from each line of the contents to the page that it gives', async () => {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const labels = (await document.getPageLabels()) ?? [];
  const links = (
    await Promise.all([1, 2].map(async (number) => (await document.getPage(number)).getAnnotations()))
  ).flat();
  const targets = await Promise.all(
    links.map(async ({ dest }) => {
      const [page] = (await document.getDestination(String(dest))) ?? [];
      return labels[await document.getPageIndex(page)];
    }),
  );
  expect(new Set(targets)).toContain('127-1');
  expect(targets).toContain('128-1');
  expect(targets).toContain('增3-1');
  expect(targets).not.toContain('目录-1');
});

it('is as fit for an archive and a screen reader as an issue is, and holds each face once', async () => {
  const raw = Buffer.from(bytes).toString('latin1');
  expectDeclared(raw);
  expectFonts(raw);
  expect([...raw.matchAll(/\/Type \/FontDescriptor/gu)].length).toBeLessThanOrEqual(5);
  expectMarked(bytes);
  expectNested(await headingLevels(bytes));
  await expectCounted(bytes);
  await expectLinks(bytes);
});

it('gives the same bytes again, and keeps a file of that name that is not its own', async () => {
  expect((await kuaibao('annual', '2025', '--fonts', 'embedded')).out).toBe(printed.out);
  expect(Buffer.from(readFileSync(volume())).equals(bytes)).toBe(true);
  writeFileSync(volume(), '别人的文件');
  const { out } = await kuaibao('annual', '2025', '--fonts', 'embedded');
  expect(out).toContain('原来的同名文件另存为');
  expect(out).toContain('（原有）.pdf');
});

it('has no volume of a year without issues, and no year of other words', async () => {
  expect(await kuaibao('annual', '2019')).toMatchObject({ code: 1, err: '2019年没有可以合订的期\n' });
  expect((await kuaibao('annual', '今年')).code).toBe(2);
});
