import fc from 'fast-check';
import type { Colophon, Document, Labelled, Masthead, Run } from '../../src/document/document.js';
import { mm, pt } from '../../src/style/length.js';
import { resolveStyle, type Style, type StyleDeviations } from '../../src/style/style.js';
import { paragraphs } from './generated.js';

/** 汉字 of any number within bounds. */
function name(least: number, most: number): fc.Arbitrary<string> {
  const han = fc.constantFrom(...'县市区委政府办公室领导小组工作局农业水利应急管理和发展改革');
  return fc.array(han, { minLength: least, maxLength: most }).map((each) => each.join(''));
}

function labelled(least: number, most: number, length: number): fc.Arbitrary<readonly Labelled[]> {
  const one = fc.record({ label: name(1, 4), text: name(1, length) });
  return fc.array(one, { minLength: least, maxLength: most });
}

/** 份号, 密级 and 紧急程度: any of them, in their order. */
const marks = fc
  .subarray(['000012', '机密★6个月', '绝密★2035年12月31日前', '特\u3000急'], { minLength: 1 })
  .map((texts) => texts.map((text): Run => ({ role: 'mastheadMark', text })));

/** One to five names, one or two to a line. */
const signatories = fc
  .oneof(
    fc.array(fc.array(name(2, 4), { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 2 }),
    fc.array(fc.array(name(2, 12), { minLength: 1, maxLength: 1 }), { minLength: 1, maxLength: 5 }),
  )
  .map((lines) => lines.map((names) => names.map((text): Run => ({ role: 'signatory', text }))));

export const randomMasthead: fc.Arbitrary<Masthead> = fc.record(
  {
    marks,
    signatories,
    retentionNotice: name(2, 12),
    nameplate: fc.array(name(2, 16), { minLength: 1, maxLength: 3 }),
    issueNumber: fc.constantFrom('第1期', '第127期（总第1350期）', '二〇二五年增刊第十二期'),
    issuingOffice: name(3, 90),
    date: fc.constantFrom('2025年3月5日', '2025年12月31日', '二〇二五年十二月三十一日'),
  },
  { requiredKeys: ['nameplate', 'issueNumber', 'issuingOffice', 'date'] },
);

export const randomColophon: fc.Arbitrary<Colophon> = fc.record(
  {
    signOff: labelled(0, 5, 12),
    distribution: labelled(0, 4, 120),
    printRun: fc.constantFrom('共印5份', '共印1200份'),
    contact: labelled(0, 3, 20),
    imprint: fc.record(
      {
        office: name(2, 40).map((text): Run => ({ role: 'imprint', text })),
        date: fc.constantFrom('2025年3月5日印发', '二〇二五年十二月三十一日印发'),
      },
      { requiredKeys: ['date'] },
    ),
  },
  { requiredKeys: ['signOff', 'distribution', 'contact'] },
);

const run = (role: Run['role']) => (text: string) => ({ kind: 'paragraph' as const, runs: [{ role, text }] });

/** Issues of a section: masthead, contents, a note, entries, colophon, each short or long. */
export const randomDocument: fc.Arbitrary<Document> = fc
  .record({
    masthead: randomMasthead,
    colophon: randomColophon,
    note: fc.option(paragraphs),
    headlines: fc.array(name(4, 60), { maxLength: 4 }),
    hasContents: fc.boolean(),
    hasPages: fc.boolean(),
    bodies: fc.array(paragraphs, { minLength: 1, maxLength: 5 }),
  })
  .map(({ note, headlines, hasContents, hasPages, bodies, ...parts }) => ({
    ...parts,
    metadata: { title: '快报', issuingOffice: '办公室', issueNumber: '第1期', date: '2025-03-05' },
    ...(hasContents && headlines.length > 0
      ? { contents: { title: '要\u3000目', headlines, ...(hasPages ? { hasPages: true as const } : {}) } }
      : {}),
    editorsNote: note === null ? [] : [run('editorsNote')(note)],
    sections: [
      {
        name: '动态',
        heading: { role: 'section', text: '【动\u3000态】' },
        parts: bodies.map((body, i) => ({
          kind: 'entry' as const,
          id: `${i}`,
          title: headlines[i] ?? '',
          ...(headlines[i] === undefined ? {} : { headline: run('headline')(headlines[i]) }),
          blocks: [run('body')(body)],
        })),
      },
    ],
  }));

/** All that an office may set of its pages, within the bounds of the fields of 版式. */
export const randomDeviations: fc.Arbitrary<StyleDeviations> = fc.record(
  {
    topMargin: fc.integer({ min: 15, max: 55 }).map(mm),
    leftMargin: fc.integer({ min: 10, max: 44 }).map(mm),
    linesPerPage: fc.integer({ min: 10, max: 45 }),
    charactersPerLine: fc.integer({ min: 10, max: 60 }),
    bodySize: fc.integer({ min: 18, max: 52 }).map((halves) => pt(halves / 2)),
    pageNumber: fc.constantFrom('outer', 'centre'),
    punctuationCompression: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** Styles that the rules let pass (`style/tight-grid`). */
export const randomStyle: fc.Arbitrary<Style> = randomDeviations
  .map((deviations) => resolveStyle(deviations))
  .filter(({ grid, text }) => !isTight(grid.characterPitch, grid.linePitch, text.body.size));

function isTight(across: number, down: number, size: number): boolean {
  return across < size * 0.95 || down < size * 1.1;
}
