import { describe, expect, it } from 'vitest';
import { printDate } from '../../src/document/date.js';
import type { Block, Document, Run } from '../../src/document/document.js';
import { runGroupsOf, signatureRuns, titleParagraphs } from '../../src/document/paragraph.js';
import { calendarDate } from '../../src/field/calendar.js';
import { composeFolder, issueFolders } from '../project.js';

/** A document as an outline with the roles of its runs, for people to read. */
function outline({ masthead, instructions, contents, editorsNote, sections, colophon }: Document): string {
  const say = ({ runs }: { readonly runs: readonly Run[] }): string =>
    `  ${runs.map(({ role, text }) => `${role}<${text}>`).join('')}`;
  const sayBlock = (block: Block): readonly string[] => [
    ...(block.kind === 'figure'
      ? [`  figure ${block.pictures.map(({ name, width, alt }) => `${name} ${width} ${alt}`).join(' | ')}`]
      : []),
    ...runGroupsOf(block).map((runs) => say({ runs })),
  ];
  const framed = (all: Document['instructions'] = []): readonly string[] =>
    all.flatMap(({ paragraphs, signature }) => [...paragraphs, signature].map((each) => ` |${say(each)}`));
  const lines = [
    JSON.stringify(masthead, withoutSource, 1),
    ...framed(instructions),
    ...(contents ? [contents.title, ...contents.headlines.map((headline) => `  ${headline}`)] : []),
    ...editorsNote.map(say),
    ...sections.flatMap(({ heading, parts }) => [
      ...(heading ? [heading.text] : []),
      ...parts.flatMap((part) => {
        if (part.kind === 'entry') {
          return [
            ` entry ${part.id}`,
            ...(part.subsection ? [` ${part.subsection.text}`] : []),
            ...framed(part.instructions),
            ...titleParagraphs(part).map(say),
            ...part.blocks.flatMap(sayBlock),
            ...(part.attachmentNames ?? []).map(say),
            ...signatureRuns(part).map((run) => say({ runs: [run] })),
          ];
        }
        return [` briefs ${part.subsection?.text ?? ''}`, ...part.briefs.map((brief) => say(brief))];
      }),
    ]),
    JSON.stringify(colophon, withoutSource, 1),
  ];
  return `${lines.join('\n')}\n`;
}

/** For JSON: what is printed, not where it was written. */
function withoutSource(key: string, value: unknown): unknown {
  return key === 'source' ? undefined : value;
}

describe('compose', () => {
  it.each(issueFolders)('words %s', async (name, folder) => {
    await expect(outline(composeFolder(folder).document)).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it('prints a date in three ways', () => {
    const dates = [calendarDate(2024, 3, 4), calendarDate(2010, 10, 20), calendarDate(2025, 12, 31)].flatMap(
      (date) => date ?? [],
    );
    expect(dates.map((date) => printDate(date, 'plain'))).toEqual([
      '2024年3月4日',
      '2010年10月20日',
      '2025年12月31日',
    ]);
    expect(dates.map((date) => printDate(date, 'padded'))[0]).toBe('2024年03月04日');
    expect(dates.map((date) => printDate(date, 'han'))).toEqual([
      '二〇二四年三月四日',
      '二〇一〇年十月二十日',
      '二〇二五年十二月三十一日',
    ]);
  });
});
