import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/document/document.js';
import { entryOf } from './headed-entry.js';

/** The paragraphs of an entry, a line each: role<text>; before it the depth of a heading, with | where it stands alone. */
function outline({ headline, blocks }: Entry): readonly string[] {
  return [...(headline ? [headline] : []), ...blocks].flatMap((block) => {
    if (block.kind !== 'paragraph') return [block.kind];
    const { runs, heading } = block;
    const mark = heading ? `${heading.depth}${heading.isOwnLine ? '|' : ''} ` : '';
    return [`${mark}${runs.map(({ role, text }) => `${role}<${text}>`).join('')}`];
  });
}

const contributor = 'contributor<（青鹭镇）>';

describe('the headings of an entry', () => {
  it('are runs of their own, by level and depth', () => {
    expect(
      outline(
        entryOf([
          '全镇治水。',
          '一、水利',
          '（一）清淤。干流先清。',
          '1.上游',
          '（1）清障',
          '拆除。',
          '（2）固堤',
          '加固。',
          '2.下游',
          '疏通。',
          '二、防汛。备沙。',
        ]),
      ),
    ).toEqual([
      'headline<青鹭镇治水>body<\u3000>body<全镇治水。>',
      '1| heading1<一、水利>',
      '2 heading2<（一）清淤。>body<干流先清。>',
      '3| heading3<1.上游>',
      '4| heading4<（1）清障>',
      'body<拆除。>',
      '4| heading4<（2）固堤>',
      'body<加固。>',
      '3| heading3<2.下游>',
      'body<疏通。>',
      `1 heading1<二、防汛。>body<备沙。>${contributor}`,
    ]);
  });

  it('stand no deeper than there are headings above them', () => {
    const lines = [
      '1.上游',
      '清淤。',
      '（1）清障',
      '拆除。',
      '2.下游',
      '固堤。',
      '一、别的',
      '（一）还有',
      '没有了。',
    ];
    expect(
      outline(entryOf(lines))
        .slice(1)
        .map((line) => line.replace(/<.*/u, '')),
    ).toEqual([
      '1| heading3',
      'body',
      '2| heading4',
      'body',
      '1| heading3',
      'body',
      '1| heading1',
      '2| heading2',
      'body',
    ]);
  });

  it('leave the headline that runs in a paragraph of its own, with the attendees', () => {
    const lines = ['一、水利。清淤。', '二、防汛。备沙。'];
    const body = ['1 heading1<一、水利。>body<清淤。>', `1 heading1<二、防汛。>body<备沙。>${contributor}`];
    expect(outline(entryOf(lines))).toEqual(['headline<青鹭镇治水>', ...body]);
    expect(outline(entryOf(lines, { attendees: '镇长陪同。' }))).toEqual([
      'headline<青鹭镇治水>body<\u3000>attendees<镇长陪同。>',
      ...body,
    ]);
    expect(outline(entryOf(lines, { placement: 'ownLine', attendees: '镇长陪同。' }))).toEqual([
      'headline<青鹭镇治水>',
      'attendees<镇长陪同。>',
      ...body,
    ]);
  });

  it('hold bold words as their own, and points behind them keep their lead sentences', () => {
    const lines = ['**一、水利。**一是清淤。先干流。二是固堤。先险段。', '二、**防汛**。备**沙**。'];
    expect(outline(entryOf(lines)).slice(1)).toEqual([
      '1 heading1<一、水利。>leadSentence<一是清淤。>body<先干流。>leadSentence<二是固堤。>body<先险段。>',
      `1 heading1<二、防汛。>body<备>strong<沙>body<。>${contributor}`,
    ]);
  });

  it('bear their titles without an end mark', () => {
    const entry = entryOf(['一、水利。清淤。', '二、防汛', '备沙。', '三、值守：', '日夜。']);
    expect(
      entry.blocks.flatMap((block) => (block.kind === 'paragraph' ? (block.heading?.title ?? []) : [])),
    ).toEqual(['一、水利', '二、防汛', '三、值守']);
  });

  it('know where they were written', () => {
    const [, first] = entryOf(['一、水利', '清淤。', '二、防汛', '备沙。']).blocks;
    const source = first?.kind === 'paragraph' ? first.runs[0]?.source : undefined;
    expect(source?.span.file.text.slice(source.span.start, source.span.end)).toBe('一、水利');
  });

  it('are text where the office wants none', () => {
    expect(outline(entryOf(['一、水利', '清淤。', '二、防汛', '备沙。'], { levelHeadings: false }))).toEqual([
      'headline<青鹭镇治水>body<\u3000>body<一、水利>',
      'body<清淤。>',
      'body<二、防汛>',
      `body<备沙。>${contributor}`,
    ]);
  });
});
