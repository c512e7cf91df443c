import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manuscriptOf } from '../../src/manuscript/of-document.js';
import { emitDocx } from '../../src/output/docx/emit.js';
import { resolveStyle } from '../../src/style/style.js';
import { resaved } from '../libreoffice.js';
import { shown } from '../manuscript/shown.js';
import { documents } from './arbitrary-document.js';
import { readBack } from './as-sent.js';

const style = resolveStyle();

describe('the DOCX of any issue', () => {
  it('reads as the issue does', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        expect(readBack(await emitDocx(document, style))).toBe(
          shown(manuscriptOf(document, style)).join('\n'),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('reads as the issue does when LibreOffice has saved it, and saved that again', {
    timeout: 300_000,
  }, async () => {
    const issues = fc.sample(documents, 24);
    const made = await Promise.all(issues.map((document) => emitDocx(document, style)));
    const once = await resaved(made);
    for (const files of [once, await resaved(once)])
      for (const [i, document] of issues.entries())
        expect(readBack(files[i] ?? new Uint8Array())).toBe(shown(manuscriptOf(document, style)).join('\n'));
  });
});
