import fc from 'fast-check';
import { behindAnnexes } from '../../src/document/annex.js';
import type {
  Block,
  Brief,
  Briefs,
  Entry,
  Instruction,
  IssueDocument,
  Paragraph,
  Run,
  Section,
  Table,
} from '../../src/document/document.js';
import type { TextRole } from '../../src/style/role.js';
import { formalIssue, fullIssue } from '../output/docx/sample.js';
import { everyFigure } from '../output/pictured.js';

/** Texts of both scripts, as short as a character and as long as some lines. */
const texts = fc
  .array(fc.constantFrom(...'县水利局组织开展清淤整治一二3.5%AkB“”（），。；—𠮷'), {
    minLength: 1,
    maxLength: 90,
  })
  .map((characters) => `整${characters.join('')}`);

const cut = (text: string, most: number): string => [...text].slice(0, most).join('');

/** LibreOffice stores pictures of the same points once, in whichever way one of them was stored: the fifth has another one's in another way. */
const figures = everyFigure.filter((_, i) => i !== 4);

/** Few, so that submissions of the same words stand in one issue. */
const ids = fc.constantFrom('5f1c2a9e0b7d4836', 'c07e91d2a4b85f13', '1b64e8f07a2c9d35', '9a3f50c6d7e1824b');

const run = (role: TextRole, text: string): Run => ({ role, text });
const runOf = (role: TextRole): fc.Arbitrary<Run> => texts.map((text) => run(role, text));
const paragraphOf = (role: TextRole): fc.Arbitrary<Paragraph> =>
  runOf(role).map((each) => ({ kind: 'paragraph', runs: [each] }));

const paragraphs: fc.Arbitrary<Paragraph> = fc
  .array(fc.constantFrom<TextRole>('body', 'leadSentence', 'strong').chain(runOf), {
    minLength: 1,
    maxLength: 3,
  })
  .map((runs) => ({ kind: 'paragraph', runs }));

const tables: fc.Arbitrary<Table> = fc
  .record({
    columns: fc.integer({ min: 1, max: 4 }),
    rows: fc.integer({ min: 1, max: 3 }),
    isHeaded: fc.boolean(),
    words: fc.array(
      fc.option(
        texts.map((text) => cut(text, 8)),
        { nil: '' },
      ),
      {
        minLength: 12,
        maxLength: 12,
      },
    ),
    caption: fc.option(runOf('caption'), { nil: undefined }),
  })
  .map(({ columns, rows, isHeaded, words, caption }) => ({
    kind: 'table',
    columns,
    headRows: isHeaded && rows > 1 ? 1 : 0,
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => {
        const text = words[row * columns + column] ?? '';
        const role: TextRole = isHeaded && rows > 1 && row === 0 ? 'tableHead' : 'tableText';
        return { column, colSpan: 1, rowSpan: 1, runs: text === '' ? [] : [run(role, text)] };
      }),
    ),
    ...(caption ? { caption } : {}),
  }));

const blocks: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: paragraphs },
  { weight: 2, arbitrary: tables },
  { weight: 1, arbitrary: fc.constantFrom(...figures) },
);

const instructions: fc.Arbitrary<readonly Instruction[]> = fc.array(
  fc.record({
    paragraphs: fc.array(paragraphOf('instruction'), { minLength: 1, maxLength: 2 }),
    signature: paragraphOf('instruction'),
  }),
  { minLength: 1, maxLength: 2 },
);

function optional<T>(key: string, values: fc.Arbitrary<T>): fc.Arbitrary<object> {
  return fc.option(values, { nil: undefined, freq: 2 }).map((value) => (value ? { [key]: value } : {}));
}

/** What may stand round an entry's text. */
const around: fc.Arbitrary<Partial<Entry>> = fc
  .tuple(
    optional('instructions', instructions),
    optional('attachmentNames', fc.array(paragraphOf('body'), { minLength: 1, maxLength: 2 })),
    optional(
      'signature',
      fc.record({
        contributors: fc.array(runOf('signature'), { minLength: 1, maxLength: 2 }),
        date: runOf('signature'),
      }),
    ),
  )
  .map((parts) => Object.assign({}, ...parts));

/** Entries whose headlines run in, stand on their own line, or are centred with what stands below them. */
const entries: fc.Arbitrary<Entry> = fc
  .record({
    id: ids,
    title: texts.map((text) => cut(text, 20)),
    placement: fc.constantFrom('runIn', 'ownLine', 'centred'),
    more: fc.array(blocks, { maxLength: 4 }),
    first: paragraphs,
    around,
    subtitle: fc.option(paragraphOf('subtitle'), { nil: undefined }),
  })
  .map(({ id, title, placement, more, first, around: stands, subtitle }) => {
    const entry = { kind: 'entry', id, title, ...stands } as const;
    if (placement === 'runIn') {
      const runs = [run('headline', title), run('body', '\u3000'), ...first.runs];
      return { ...entry, blocks: [{ kind: 'paragraph', runs }, ...more] };
    }
    const role = placement === 'centred' ? 'centredHeadline' : 'headline';
    const headline: Paragraph = { kind: 'paragraph', runs: [run(role, title)] };
    const below = placement === 'centred' && subtitle ? { subtitle } : {};
    return { ...entry, headline, ...below, blocks: [first, ...more] };
  });

/** An entry with the pages of its attachments. */
const submissions: fc.Arbitrary<readonly Entry[]> = fc
  .tuple(
    entries,
    fc.array(fc.tuple(texts, fc.array(blocks, { minLength: 1, maxLength: 3 })), { maxLength: 2 }),
  )
  .map(([entry, annexes]) => [
    entry,
    ...annexes.map(
      ([name, held], i): Entry => ({
        kind: 'entry',
        id: entry.id,
        title: '',
        annexLabel: run('annexLabel', `附件${i + 1}`),
        headline: { kind: 'paragraph', runs: [run('centredHeadline', cut(name, 20))] },
        blocks: held,
      }),
    ),
  ]);

const briefs: fc.Arbitrary<Briefs> = fc
  .record({
    subsection: fc.option(texts, { nil: undefined }),
    all: fc.array(
      fc.tuple(ids, texts).map(
        ([id, text]): Brief => ({
          id,
          runs: [run('unitName', cut(text, 6)), run('body', `：${text}。`)],
        }),
      ),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ subsection, all }) => ({
    kind: 'briefs',
    ...(subsection ? { subsection: run('subsection', `【${cut(subsection, 6)}】`) } : {}),
    briefs: all,
  }));

const sections: fc.Arbitrary<Section> = fc.oneof(
  fc
    .tuple(fc.array(submissions, { minLength: 1, maxLength: 3 }), fc.boolean(), fc.boolean())
    .map(([all, isHeaded, isParted]): Section => {
      const parts = all
        .flat()
        .map((part, i) =>
          isParted && i === 0 ? { ...part, subsection: run('subsection', '【河湖长制】') } : part,
        );
      return { name: '动态', ...(isHeaded ? { heading: run('section', '【动　态】') } : {}), parts };
    }),
  fc
    .array(briefs, { minLength: 1, maxLength: 2 })
    .map((parts): Section => ({ name: '简讯', heading: run('section', '【简　讯】'), parts })),
);

/** Issues with every part that one may have, each in any place. */
export const documents: fc.Arbitrary<IssueDocument> = fc
  .record({
    base: fc.constantFrom(fullIssue, formalIssue),
    hasColophon: fc.boolean(),
    hasContents: fc.constantFrom('none', 'plain', 'pages'),
    instructions: fc.option(instructions, { nil: undefined }),
    editorsNote: fc.array(paragraphOf('editorsNote'), { maxLength: 3 }),
    sections: fc.array(sections, { minLength: 1, maxLength: 4 }),
  })
  .map(({ base, hasColophon, hasContents, instructions: told, editorsNote, sections: made }) => {
    const parts = behindAnnexes(made.map((section) => structuredClone(section)));
    const headlines = parts.flatMap((section) =>
      section.parts.flatMap((part) => (part.kind === 'entry' && part.title !== '' ? [part.title] : [])),
    );
    const contents = {
      title: '要\u3000目',
      headlines,
      ...(hasContents === 'pages' ? ({ hasPages: true } as const) : {}),
    };
    return {
      metadata: base.metadata,
      masthead: base.masthead,
      ...(told ? { instructions: told } : {}),
      ...(hasContents !== 'none' && headlines.length > 0 ? { contents } : {}),
      editorsNote,
      sections: parts,
      colophon: hasColophon ? base.colophon : { signOff: [], distribution: [], contact: [] },
    };
  });
