import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compile } from '../src/compile.js';
import { type Format, formats } from '../src/output/outputs.js';
import { embeddedFonts } from './faces.js';
import { arrangeFolder, composeFolder, fixtures, issueFolders, realFolders } from './project.js';
import { docxText, pdfText, withoutSpace } from './reader.js';
import { realOffice } from './real-office.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-test-'));
afterAll(() => rmSync(temporary, { recursive: true }));

async function outputs(folder: string): Promise<Readonly<Record<Format, Uint8Array>>> {
  const { outputs: made, diagnostics } = await compile(arrangeFolder(folder), {
    formats,
    findFonts: embeddedFonts,
  });
  expect(diagnostics).toEqual([]);
  return Object.fromEntries(made.map(({ format, bytes }) => [format, bytes])) as Record<Format, Uint8Array>;
}

/** A text without the page numbers behind the headlines of 要目, each of which must be there. */
function withoutNumbers(text: string, headlines: readonly string[]): string {
  let from = 0;
  let rest = text;
  for (const headline of headlines.map(withoutSpace)) {
    from = rest.indexOf(headline, from) + headline.length;
    expect(rest.slice(from)).toMatch(/^[1-9]/u);
    rest = rest.slice(0, from) + rest.slice(from).replace(/^\d+/u, '');
  }
  return rest;
}

/** A text without the bars and the line under the head by which it shows tables. */
function withoutBars(text: string): string {
  const lines = text.split('\n').filter((line) => !/^\|(?:[-=]+\|)+$/u.test(line));
  return lines.map((line) => (line.startsWith('|') ? line.replaceAll('|', '') : line)).join('\n');
}

describe.each([...issueFolders, ...realFolders])('%s', (name, folder) => {
  it('says the same in text, PDF and DOCX', async () => {
    const { docx, pdf, txt } = await outputs(folder);
    const text = withoutSpace(withoutBars(new TextDecoder().decode(txt)));
    const { contents } = composeFolder(folder).document;
    const said = (found: string): string =>
      contents?.hasPages ? withoutNumbers(withoutSpace(found), contents.headlines) : withoutSpace(found);
    expect(said(await pdfText(pdf))).toBe(text);
    expect(said(await docxText(docx))).toBe(text);
    const expected = join(realOffice, 'expected.txt');
    if (name.startsWith('real')) expect(text).toBe(withoutSpace(readFileSync(expected, 'utf8')));
  });
});

describe('the outputs', () => {
  it('do not depend on the names and times of the submissions’ files', async () => {
    const office = join(temporary, 'office');
    cpSync(join(fixtures, 'office/sample'), office, { recursive: true });
    const issue = join(office, 'issues/0128');
    const before = await outputs(issue);
    for (const [i, name] of readdirSync(issue).entries()) {
      if (!name.endsWith('.yaml') || name === 'issue.yaml') continue;
      const renamed = join(issue, `${String.fromCharCode(0x7530 - i * 7)}.yaml`);
      renameSync(join(issue, name), renamed);
      utimesSync(renamed, i * 1000, i * 2000);
    }
    const after = await outputs(issue);
    for (const format of formats) expect(Buffer.compare(after[format], before[format]), format).toBe(0);
  });

  it('are the same in every time zone', async () => {
    const folder = issueFolders[1]?.[1] ?? '';
    const made: Uint8Array[][] = [];
    for (const zone of ['UTC', 'Asia/Shanghai', 'America/Los_Angeles']) {
      process.env.TZ = zone;
      made.push(Object.values(await outputs(folder)));
    }
    process.env.TZ = 'UTC';
    for (const each of made)
      expect(each.map((bytes) => Buffer.from(bytes).toString('base64'))).toEqual(
        made[0]?.map((bytes) => Buffer.from(bytes).toString('base64')),
      );
  });

  it('are none where a character has no glyph, which is found at its place', async () => {
    const office = join(temporary, 'rare');
    cpSync(join(fixtures, 'office/minimal'), office, { recursive: true });
    const issue = arrangeFolder(join(office, 'issues/0001'));
    const [section] = issue.sections;
    const [entry] = section?.groups[0]?.entries ?? [];
    const file = entry?.submission.file;
    if (!file || !existsSync(join(office, 'bulletin.yaml'))) throw new Error('the fixture has changed');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(
      join(office, 'issues/0001', file.path),
      file.text.replace(/正文: ?\|?\n? */u, (key) => `${key}\u{E123}`),
    );
    const compiled = await compile(arrangeFolder(join(office, 'issues/0001')), {
      formats,
      findFonts: embeddedFonts,
    });
    expect(compiled.outputs).toEqual([]);
    expect(
      compiled.diagnostics.map(({ code, span }) => [code, span.file.text.slice(span.start, span.end)]),
    ).toEqual([['layout/missing-glyph', '\u{E123}']]);
  });
});
