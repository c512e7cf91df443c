import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect } from 'vitest';
import { contents } from './contents.js';

/** Expects the marks of PDF/A-2a and PDF/UA-1: its title shown, its language Chinese, a profile of its colours. */
export function expectDeclared(raw: string): void {
  expect(raw.startsWith('%PDF-1.7')).toBe(true);
  expect(raw).toContain('<pdfaid:part>2</pdfaid:part>');
  expect(raw).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
  expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(raw).toMatch(/\/Marked true/u);
  expect(raw).toMatch(/\/DisplayDocTitle true/u);
  expect(raw).toMatch(/\/Lang \(zh-CN\)/u);
  expect(raw.match(/\/S \/GTS_PDFA1/gu)).toHaveLength(1);
}

/** Expects every font embedded, cut, with a map to Unicode, and none of the standard ones. */
export function expectFonts(raw: string): void {
  const fonts = raw.match(/\/Type \/Font\b(?!Descriptor)/gu) ?? [];
  const composite = raw.match(/\/Subtype \/Type0/gu) ?? [];
  expect(fonts.length).toBe(2 * composite.length);
  expect(raw.match(/\/FontFile[23] /gu)).toHaveLength(composite.length);
  expect(raw.match(/\/ToUnicode /gu)).toHaveLength(composite.length);
  for (const [, name = ''] of raw.matchAll(/\/BaseFont \/([^\s/]+)/gu)) expect(name).toMatch(/^[A-Z]{6}\+/u);
}

/** Expects all content marked, as an element of the structure or an artifact, and no glyph that stands for nothing. */
export function expectMarked(file: Uint8Array): void {
  const streams = contents(file);
  expect(streams.length).toBeGreaterThan(8);
  for (const stream of streams) {
    let depth = 0;
    for (const line of stream.split('\n')) {
      if (/ BDC$| BMC$/u.test(line)) depth++;
      else if (line === 'EMC') depth--;
      else if (/ TJ | re f /u.test(line)) expect(depth).toBe(1);
    }
    expect(depth).toBe(0);
    expect(stream).not.toMatch(/<(?:[0-9A-F]{4})*0000(?:[0-9A-F]{4})*> ?(?=[^<]*\] TJ)/u);
  }
}

/** An element of a page's structure, as pdf.js gives it. */
interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}

/** The levels of a file's headings, in reading order: none may be passed over. */
export async function headingLevels(file: Uint8Array): Promise<readonly number[]> {
  const document = await getDocument({ data: Uint8Array.from(file), verbosity: 0 }).promise;
  const levels: number[] = [];
  const walk = (node: Node): void => {
    const [, level] = /^H(\d)$/u.exec(node.role ?? '') ?? [];
    if (level !== undefined) levels.push(Number(level));
    for (const child of node.children ?? []) walk(child);
  };
  for (let page = 1; page <= document.numPages; page++)
    walk(((await (await document.getPage(page)).getStructTree()) ?? {}) as Node);
  return levels;
}

/** Expects that no level of headings is passed over. */
export function expectNested(levels: readonly number[]): void {
  for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
}

/** A bookmark as pdf.js reads it; `count`: of those below that are seen, negative where they are when it is opened. */
interface Bookmark {
  readonly title: string;
  readonly count?: number | undefined;
  readonly items: readonly Bookmark[];
}

/** Expects that bookmarks count those below them, and the root all that are seen: archives refuse a file that does not. */
export async function expectCounted(file: Uint8Array): Promise<void> {
  const document = await getDocument({ data: Uint8Array.from(file), verbosity: 0 }).promise;
  const shown = (items: readonly Bookmark[]): number =>
    items.reduce((sum, { title, count = 0, items: below }) => {
      const within = shown(below);
      expect({ title, count: Math.abs(count) }).toEqual({ title, count: within });
      return sum + 1 + (count < 0 ? 0 : within);
    }, 0);
  const total = shown((await document.getOutline()) as readonly Bookmark[]);
  expect(Buffer.from(file).toString('latin1')).toContain(`/Count ${total}\n`);
}

/** Expects of each link that it leads somewhere, stands in the structure, and has words for those who do not see it. */
export async function expectLinks(file: Uint8Array): Promise<void> {
  const document = await getDocument({ data: Uint8Array.from(file), verbosity: 0 }).promise;
  let count = 0;
  for (let number = 1; number <= document.numPages; number++)
    for (const { dest, url, contentsObj } of await (await document.getPage(number)).getAnnotations()) {
      count++;
      expect(contentsObj.str).not.toBe('');
      if (url === undefined) expect(await document.getDestination(String(dest))).not.toBeNull();
    }
  const raw = Buffer.from(file).toString('latin1');
  expect(raw.match(/\/Type \/OBJR/gu) ?? []).toHaveLength(count);
  expect(raw.match(/\/StructParent \d/gu) ?? []).toHaveLength(count);
}
