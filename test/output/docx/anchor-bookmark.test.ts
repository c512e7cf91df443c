import { describe, expect, it } from 'vitest';
import type { Document, Entry, Run } from '../../../src/document/document.js';
import {
  instructionParagraphs,
  runGroupsOf,
  runsOf,
  signatureRuns,
  titleParagraphs,
} from '../../../src/document/paragraph.js';
import { type AnchoredPart, anchoredParts } from '../../../src/manuscript/anchored-parts.js';
import { emitDocx } from '../../../src/output/docx/emit.js';
import { resolveStyle } from '../../../src/style/style.js';
import { composeFolder, issueFolders } from '../../project.js';
import { picturedIssue } from '../pictured.js';
import { readBookmarks } from './anchor-text.js';
import { compiledDocx } from './compiled-docx.js';
import { partOf } from './package-parts.js';
import { aroundIssue, articleIssue, formalIssue, fullIssue, listedHeadlines, longIssue } from './sample.js';

const style = resolveStyle();

const bare = (runs: readonly Pick<Run, 'text'>[]): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .replace(/\s/gu, '');

/** The words that a part's anchor stands round, without white space; undefined where they hang on what has room. */
function wordsOf(each: AnchoredPart): string | undefined {
  switch (each.kind) {
    case 'masthead':
    case 'contents':
      return undefined;
    case 'instructions':
      return bare(instructionParagraphs(each.part).flatMap(runsOf));
    case 'editorsNote':
      return bare(each.part.flatMap(runsOf));
    case 'section':
      return each.part.heading ? bare([each.part.heading]) : '';
    case 'subsection':
      return each.part.subsection ? bare([each.part.subsection]) : '';
    case 'entry':
    case 'annex':
      return bare(entryRuns(each.part));
    case 'brief':
      return bare(each.part.runs);
    case 'colophon':
      return '';
  }
}

function entryRuns(entry: Entry): readonly Run[] {
  const { annexLabel, subsection, instructions, blocks, attachmentNames = [] } = entry;
  return [
    ...(annexLabel ? [annexLabel] : []),
    ...(subsection ? [subsection] : []),
    ...instructionParagraphs(instructions).flatMap(runsOf),
    ...titleParagraphs(entry).flatMap(runsOf),
    ...blocks.flatMap(runGroupsOf).flat(),
    ...attachmentNames.flatMap(runsOf),
    ...signatureRuns(entry),
  ];
}

/** Holds a DOCX to its document: every part in an anchor, in their order, round its words and nothing else. */
function expectAnchored(document: Document, bytes: Uint8Array): void {
  const bookmarks = readBookmarks(partOf(bytes, 'word/document.xml'));
  const parts = anchoredParts(document);
  const anchors = bookmarks.filter(({ name }) => name.startsWith('_kb_'));
  expect(anchors.map(({ name }) => name)).toEqual(parts.map(({ anchor }) => anchor));
  for (const [i, part] of parts.entries()) {
    const { text, places } = anchors[i] ?? {};
    expect(places, part.anchor).toEqual(part.kind === 'colophon' ? ['w:tc', 'w:tc'] : ['w:p', 'w:p']);
    expect(text, part.anchor).toBe(wordsOf(part) ?? text);
  }
}

const samples: readonly (readonly [string, Document, object])[] = [
  ['every part', fullIssue, {}],
  ['what stands around texts', aroundIssue, {}],
  ['an article without a section’s heading', articleIssue, {}],
  ['a masthead with marks and signatories', formalIssue, { contents: listedHeadlines }],
  ['pictures', picturedIssue, {}],
  ['many entries', longIssue(4), {}],
  ['a colophon on a back', fullIssue, { colophon: 'back' }],
];

describe('anchors in a DOCX', () => {
  it.each(samples)('stand round the parts of an issue: %s', async (_, document, options) => {
    expectAnchored(document, await emitDocx(document, style, options));
  });

  it.each(issueFolders)(
    'stand round the parts of %s as it is compiled',
    { timeout: 60_000 },
    async (_, folder) => {
      expectAnchored(composeFolder(folder).document, await compiledDocx(folder));
    },
  );

  it('tell submissions of the same words apart', async () => {
    const long = longIssue(2);
    const [section, ...rest] = long.sections;
    if (!section) throw new Error('the sample has sections');
    const [first] = section.parts;
    const parts = section.parts.map((part) =>
      part.kind === 'entry' && first?.kind === 'entry' ? { ...part, id: first.id } : part,
    );
    const twice = { ...long, sections: [{ ...section, parts }, ...rest] };
    expectAnchored(twice, await emitDocx(twice, style));
  });
});
