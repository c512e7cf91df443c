import { describe, expect, it } from 'vitest';
import { emitDocx } from '../../../src/output/docx/emit.js';
import { resolveStyle } from '../../../src/style/style.js';
import { composeFolder, issueFolders } from '../../project.js';
import { markedIssue } from '../marked.js';
import { picturedIssue } from '../pictured.js';
import { compiledDocx } from './compiled-docx.js';
import { readParts } from './package-parts.js';
import {
  aroundIssue,
  articleIssue,
  draftComments,
  formalIssue,
  fullIssue,
  listedHeadlines,
  sourcedIssue,
} from './sample.js';
import { faults, processed } from './schema/faults.js';

/** Issues with what entries hold beside paragraphs. */
const reportFolders = issueFolders.filter(([name]) => name.startsWith('report-'));

/** The parts of a package without its pictures. */
function xmlParts(bytes: Uint8Array): readonly (readonly [name: string, xml: string])[] {
  return [...readParts(bytes)].filter(([name]) => !name.startsWith('word/media/'));
}

describe('the ECMA-376 transitional schemas', () => {
  it('accept every part', { timeout: 60_000 }, async () => {
    const bytes = await emitDocx(fullIssue, resolveStyle(), {
      fonts: { latin: 'Times New Roman' },
      origin: { folder: 'issues/2025-12', digest: '7b'.repeat(32), version: 'kuaibao 0.1.0' },
    });
    for (const [name, xml] of readParts(bytes)) {
      expect(faults(name, processed(xml, 'Choice')), name).toBe('');
      if (xml.includes('<mc:')) expect(faults(name, processed(xml, 'Fallback')), name).toBe('');
    }
  });

  it('accept a masthead and colophon with all that the standard knows', { timeout: 60_000 }, async () => {
    const bytes = await emitDocx(formalIssue, resolveStyle(), { contents: listedHeadlines });
    for (const [name, xml] of readParts(bytes)) expect(faults(name, processed(xml, 'Choice')), name).toBe('');
  });

  it('accept what stands around the texts', { timeout: 60_000 }, async () => {
    for (const [name, xml] of readParts(await emitDocx(aroundIssue, resolveStyle())))
      expect(faults(name, processed(xml, 'Choice')), name).toBe('');
  });

  it('accept an article, also one that begins a page', { timeout: 60_000 }, async () => {
    for (const titles of [[], ['e2d86b1f9c430a75']]) {
      const pageTops = { titles, signatures: ['e2d86b1f9c430a75'] };
      const bytes = await emitDocx(articleIssue, resolveStyle(), { pageTops });
      for (const [name, xml] of readParts(bytes))
        expect(faults(name, processed(xml, 'Choice')), name).toBe('');
    }
  });

  it('accept an issue that is printed on both sides, its colophon under the text or on a back', {
    timeout: 60_000,
  }, async () => {
    const duplex = resolveStyle({ isDuplex: true });
    for (const found of [{}, { colophon: 'back' as const }, { colophon: 'back' as const, unnumbered: 2 }])
      for (const [name, xml] of readParts(await emitDocx(fullIssue, duplex, found)))
        expect(faults(name, processed(xml, 'Choice')), name).toBe('');
  });

  it('accept what was added and taken away', { timeout: 60_000 }, async () => {
    for (const [name, xml] of xmlParts(await emitDocx(markedIssue, resolveStyle())))
      expect(faults(name, processed(xml, 'Choice')), name).toBe('');
  });

  it('accept a draft with comments', { timeout: 60_000 }, async () => {
    const bytes = await emitDocx(sourcedIssue, resolveStyle(), { draft: true, comments: draftComments });
    for (const [name, xml] of readParts(bytes)) expect(faults(name, processed(xml, 'Choice')), name).toBe('');
  });

  it.each(reportFolders)('accept %s', { timeout: 60_000 }, async (_, folder) => {
    const { document, style } = composeFolder(folder);
    // With what its pages tell, as a clerk gets it, and without.
    for (const bytes of [await compiledDocx(folder), await emitDocx(document, style)])
      for (const [name, xml] of xmlParts(bytes))
        expect(faults(name, processed(xml, 'Choice')), name).toBe('');
  });

  it('accept pictures', { timeout: 60_000 }, async () => {
    const parts = xmlParts(await emitDocx(picturedIssue, resolveStyle()));
    for (const [name, xml] of parts) expect(faults(name, processed(xml, 'Choice')), name).toBe('');
  });

  it('refuse properties in the wrong order, unknown elements and values', {
    timeout: 60_000,
  }, async () => {
    const parts = readParts(await emitDocx(fullIssue, resolveStyle()));
    const styles = parts.get('word/styles.xml') ?? '';
    const document = parts.get('word/document.xml') ?? '';
    const broken = {
      order: styles.replace(/(<w:kinsoku\/>)(.*?)(<w:jc [^>]*>)/, '$3$1$2'),
      element: document.replace('<w:tab/>', '<w:tabulator/>'),
      value: document.replace('w:vertAnchor="margin"', 'w:vertAnchor="bottom"'),
    };
    expect(broken.order).not.toBe(styles);
    expect(faults('word/styles.xml', broken.order)).toContain('kinsoku');
    expect(faults('word/document.xml', broken.element)).toContain('tabulator');
    expect(faults('word/document.xml', broken.value)).toContain('vertAnchor');
  });
});
