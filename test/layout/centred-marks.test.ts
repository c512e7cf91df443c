import fc from 'fast-check';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.js';
import { resolveFonts } from '../../src/font/resolve.js';
import { paginate } from '../../src/layout/paginate.js';
import { resolveStyle } from '../../src/style/style.js';
import { embeddedFonts } from '../faces.js';
import { buildFont, temporaryFolder, windowsName } from '../font/build-font.js';

const folder = temporaryFolder();
const marks = '。，（）';
/** A face that draws its marks in the middle of their cells, as traditional Chinese has them. */
const centred = buildFont({
  names: [windowsName(1, 'Centred Marks'), windowsName(6, 'CentredMarks')],
  chars: '一人岗责任到抓底・',
  aliases: [...marks].map((mark) => [mark.codePointAt(0) ?? 0, '・'] as const),
});
const judge = fontkit.create(Buffer.from(centred));
const fonts = resolveFonts({
  configured: { fangsong: folder.write('centred.ttf', centred) },
  baseDirectory: folder.path,
  folders: [],
});

function documentOf(text: string): Document {
  return {
    metadata: { title: '甲', issuingOffice: '丙', issueNumber: '第1期', date: '2025-01-02' },
    masthead: { nameplate: ['快报'], issueNumber: '第1期', issuingOffice: '丙', date: '2025年1月2日' },
    editorsNote: [],
    sections: [
      {
        name: '动态',
        heading: { role: 'section', text: '【动　态】' },
        parts: [
          {
            kind: 'entry',
            id: 'x',
            title: '标题',
            blocks: [{ kind: 'paragraph', runs: [{ role: 'body', text }] }],
          },
        ],
      },
    ],
    colophon: { signOff: [], distribution: [], contact: [] },
  };
}

/** Where the ink of each neighbour begins, from where the ink before it ends, in pt. */
function inkGaps(text: string): readonly number[] {
  const { pages } = paginate(documentOf(text), resolveStyle(), fonts.fonts, { latin: false });
  const runs = pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'glyphs' && item.role === 'body' ? [item] : [])),
  );
  return runs.flatMap(({ text: shown, places, size }) => {
    const inks = [...shown].map((char, i) => {
      const { minX, maxX } = judge.glyphForCodePoint(char.codePointAt(0) ?? 0).path.bbox;
      const x = places[i] ?? 0;
      return [x + (minX / judge.unitsPerEm) * size, x + (maxX / judge.unitsPerEm) * size] as const;
    });
    return inks.slice(1).map(([left], i) => left - (inks[i]?.[1] ?? 0));
  });
}

describe('marks that a face draws in the middle of their cells', () => {
  it('never have ink under that of their neighbours, whatever the line', () => {
    const texts = fc.array(fc.constantFrom(...'一人岗责任到抓底', ...marks), {
      minLength: 30,
      maxLength: 90,
    });
    fc.assert(
      fc.property(texts, (chars) => {
        expect(Math.min(...inkGaps(`一${chars.join('')}一`))).toBeGreaterThan(0);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('are told of, a mark and face once', () => {
    const told = (found: typeof fonts, compress = true) =>
      paginate(
        documentOf('责任到人。一人，一岗。'),
        resolveStyle(compress ? {} : { punctuationCompression: false }),
        found.fonts,
        { latin: false },
      ).centredMarks.map(({ char, face }) => `${char} ${found.fonts.faces[face]?.family}`);
    expect(told(fonts)).toEqual(['。 Centred Marks', '， Centred Marks']);
    expect(told(fonts, false)).toEqual([]);
    expect(told(embeddedFonts())).toEqual([]);
  });
});
