import { afterEach, describe, expect, it, vi } from 'vitest';
import { emitDocx } from '../../../src/output/docx/emit.js';
import { resolveStyle } from '../../../src/style/style.js';
import { partOf, readParts } from './package-parts.js';
import { draftComments, fullIssue, sourcedIssue } from './sample.js';

const zone = process.env.TZ;

afterEach(() => {
  vi.useRealTimers();
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

async function emitAt(timeZone: string, clock: string): Promise<Uint8Array> {
  process.env.TZ = timeZone;
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(clock) });
  return emitDocx(sourcedIssue, resolveStyle(), { draft: true, comments: draftComments });
}

describe('the package', () => {
  it('has the same bytes at any time in any zone', async () => {
    const east = await emitAt('Pacific/Kiritimati', '2025-04-09T23:59:59Z');
    const eastOffset = new Date().getTimezoneOffset();
    const west = await emitAt('America/Los_Angeles', '2031-12-31T12:00:00Z');
    expect(new Date().getTimezoneOffset()).not.toBe(eastOffset);
    expect(Buffer.from(east).equals(Buffer.from(west))).toBe(true);
  });

  it('is dated with the issue', async () => {
    const core = partOf(await emitAt('Asia/Shanghai', '2026-01-01T00:00:00Z'), 'docProps/core.xml');
    expect(core.match(/2025-04-09T00:00:00Z/g)).toHaveLength(2);
    expect(core).not.toContain('2026');
  });

  it('has its parts in a fixed order, each named and related', async () => {
    const parts = readParts(await emitDocx(fullIssue, resolveStyle()));
    expect([...parts.keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
      'docProps/app.xml',
      'docProps/core.xml',
      'docProps/custom.xml',
      'word/_rels/document.xml.rels',
      'word/fontTable.xml',
      'word/footer1.xml',
      'word/footer2.xml',
      'word/settings.xml',
      'word/styles.xml',
    ]);
    expect(parts.get('word/document.xml')).toContain(
      '<w:footerReference w:type="default" r:id="rId2"/><w:footerReference w:type="even" r:id="rId3"/>',
    );
  });
});
