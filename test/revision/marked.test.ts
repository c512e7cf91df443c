import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Document, Entry, IssueDocument, Run, Section } from '../../src/document/document.js';
import type { Line, Manuscript, Piece } from '../../src/manuscript/manuscript.js';
import { manuscriptOf } from '../../src/manuscript/of-document.js';
import { compareManuscripts } from '../../src/revision/compare.js';
import { accepted } from '../../src/revision/marked/accepted.js';
import { markDocument } from '../../src/revision/marked/mark-document.js';
import type { RevisedDocuments } from '../../src/revision/marked/marking.js';
import { composeFolder, issueFolders } from '../project.js';

const unknown = { author: '未署名' };

/** The lines of an issue as it reads when all changes are accepted, or rejected: without those of one kind. White space is left out: where a title breaks, none is
 * printed. */
function linesWithout(kind: 'inserted' | 'deleted', { parts }: Manuscript): readonly string[] {
  const textOf = ({ runs }: Line): string =>
    runs
      .filter(({ change }) => change?.kind !== kind)
      .map(({ text }) => text)
      .join('')
      .replace(/\s/gu, '');
  const linesOf = (piece: Piece): readonly Line[] => {
    if (piece.kind === 'line') return [piece];
    const caption = piece.caption ? [piece.caption] : [];
    if (piece.kind === 'image') return caption;
    return [...caption, ...piece.rows.flatMap(({ cells }) => cells.map(({ line }) => line))];
  };
  return (
    parts
      .flatMap(({ pieces }) => pieces.flatMap(linesOf))
      .map(textOf)
      // A picture whose bytes no document has is told of.
      .filter((text) => text !== '' && text !== '〔图片〕')
  );
}

/** Numbers that decide on edits, one after the other. */
class Choices {
  #at = 0;
  constructor(private readonly numbers: readonly number[]) {}
  /** One of `count`, from 0. */
  next(count: number): number {
    const number = this.numbers[this.#at++ % this.numbers.length] ?? 0;
    return number % Math.max(count, 1);
  }
}

const words = ['河长制', '同志', '3月4日，', '“一网通办”', '群众', '一批', '，', '五'];

function editedRun(run: Run, choices: Choices): Run {
  const { role, text } = run;
  if (text.length < 3 || choices.next(3) > 0) return run;
  const at = choices.next(text.length);
  const gone = choices.next(5);
  const word = choices.next(2) === 0 ? (words[choices.next(words.length)] ?? '') : '';
  return { role, text: text.slice(0, at) + word + text.slice(at + gone) };
}

function editedBlocks(blocks: readonly Block[], choices: Choices): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    switch (choices.next(9)) {
      case 0:
        return [];
      case 1:
        return [
          block,
          { kind: 'paragraph', runs: [{ role: 'body', text: `另起一段${choices.next(99)}，照办。` }] },
        ];
    }
    if (block.kind === 'figure') return [block];
    if (block.kind === 'paragraph')
      return [{ ...block, runs: block.runs.map((run) => editedRun(run, choices)) }];
    const rows = block.rows.map((cells) =>
      cells.map((cell) => ({ ...cell, runs: cell.runs.map((run) => editedRun(run, choices)) })),
    );
    const isPlain = rows.flat().every(({ rowSpan }) => rowSpan === 1);
    const left = isPlain ? rows.filter((_, i) => i < block.headRows || choices.next(5) > 0) : rows;
    return [{ ...block, rows: left }];
  });
}

function editedEntry(entry: Entry, choices: Choices): Entry {
  const { headline } = entry;
  return {
    ...entry,
    ...(headline
      ? { headline: { ...headline, runs: headline.runs.map((run) => editedRun(run, choices)) } }
      : {}),
    blocks: editedBlocks(entry.blocks, choices),
  };
}

function editedSection(section: Section, choices: Choices): Section {
  const parts = section.parts.flatMap((part): Section['parts'] => {
    if (part.kind === 'briefs')
      return [
        {
          ...part,
          briefs: part.briefs.flatMap((brief) =>
            choices.next(6) === 0
              ? []
              : [{ ...brief, runs: brief.runs.map((run) => editedRun(run, choices)) }],
          ),
        },
      ];
    if (part.annexLabel) return [part];
    if (choices.next(6) === 0) return [];
    return [editedEntry(part, choices)];
  });
  const left = parts.filter((part) => part.kind === 'entry' || part.briefs.length > 0);
  const from = choices.next(left.length);
  const moved = left[from];
  if (!moved || choices.next(3) > 0) return { ...section, parts: left };
  const rest = left.filter((_, i) => i !== from);
  const to = choices.next(left.length);
  return { ...section, parts: [...rest.slice(0, to), moved, ...rest.slice(to)] };
}

function editedDocument(document: IssueDocument, choices: Choices): IssueDocument {
  const { masthead, colophon } = document;
  const text = (own: string): string => editedRun({ role: 'body', text: own }, choices).text;
  return {
    ...document,
    masthead: {
      ...masthead,
      issueNumber: text(masthead.issueNumber),
      issuingOffice: text(masthead.issuingOffice),
      date: text(masthead.date),
      ...(masthead.signatories
        ? { signatories: masthead.signatories.map((row) => row.map((run) => editedRun(run, choices))) }
        : {}),
    },
    colophon: {
      ...colophon,
      signOff: colophon.signOff.map((item) => ({ label: item.label, text: text(item.text) })),
      distribution: colophon.distribution
        .filter(() => choices.next(6) > 0)
        .map((item) => ({ label: item.label, text: text(item.text) })),
      ...(colophon.printRun === undefined ? {} : { printRun: text(colophon.printRun) }),
    },
    sections: document.sections.map((section) => editedSection(section, choices)),
  };
}

describe('a revision as a document', () => {
  const documents = issueFolders.map(([name, folder]) => ({ name, ...composeFolder(folder) }));

  it('reads as the one side when all changes are accepted, as the other when all are rejected', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.array(fc.nat(9999), { minLength: 20, maxLength: 60 }),
        fc.constantFrom('both', 'before', 'after'),
        fc.boolean(),
        ({ document, style }, numbers, known, isReversed) => {
          const pair = [document, editedDocument(document, new Choices(numbers))] as const;
          const [before, after] = isReversed ? [pair[1], pair[0]] : pair;
          const [old, now] = [manuscriptOf(before, style), manuscriptOf(after, style)];
          const sides: RevisedDocuments = {
            ...(known === 'after' ? {} : { before }),
            ...(known === 'before' ? {} : { after }),
          };
          const revision = compareManuscripts(old, now);
          const marked = markDocument({ revision, before: old.parts, documents: sides, unknown });
          const read = marked && manuscriptOf(marked, style);
          expect(read && linesWithout('deleted', read)).toEqual(linesWithout('deleted', now));
          expect(read && linesWithout('inserted', read)).toEqual(linesWithout('inserted', old));
          const clean = marked && accepted(marked);
          expect(clean && linesWithout('deleted', manuscriptOf(clean, style))).toEqual(
            linesWithout('deleted', now),
          );
          expect(JSON.stringify(clean)).not.toMatch(/"changes?"/u);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is the document itself where nothing differs', () => {
    for (const { name, document, style } of documents) {
      const manuscript = manuscriptOf(document, style);
      const revision = compareManuscripts(manuscript, manuscript);
      const marked = markDocument({
        revision,
        before: manuscript.parts,
        documents: { before: document, after: document },
        unknown,
      });
      const textOf = (of: Document | undefined): unknown =>
        of && manuscriptOf(of, style).parts.map(({ kind, pieces }) => [kind, pieces.length]);
      expect(textOf(marked), name).toEqual(textOf(document));
      expect(JSON.stringify(marked)).not.toContain('"change"');
    }
  });
});
