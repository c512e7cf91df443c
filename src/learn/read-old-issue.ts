import { coded } from '../fault/severity.js';
import type { ImportFinding, Original, OriginalPlace } from '../import/original.js';
import { colophonStart, readColophon } from './colophon.js';
import type { LearnFinding } from './finding.js';
import { readFrontMatter } from './front-matter.js';
import { ItemFiles } from './item-files.js';
import { mastheadLength, readMasthead } from './masthead.js';
import type { OldIssue, OldSection } from './old-issue.js';
import { type PrintedLine, type PrintedPiece, printedPieces } from './printed-line.js';
import { headingIn, namesBelow, readSections } from './section.js';

/** The three parts of an old issue, and the names of what seem to be sub-sections. */
export interface PartedIssue {
  readonly original: Original;
  readonly head: readonly PrintedLine[];
  readonly middle: readonly PrintedPiece[];
  readonly foot: readonly PrintedLine[];
  readonly subsections: readonly string[];
  /** How many lines name a section. */
  readonly sectionCount: number;
}

/** Parts an old issue into masthead, text and colophon. */
export function partIssue(original: Original): PartedIssue {
  const pieces = printedPieces(original);
  const lines = pieces.filter((piece) => piece.kind === 'line');
  const head = lines.slice(0, mastheadLength(lines));
  const lastOfHead = head.at(-1);
  const start = lastOfHead ? pieces.indexOf(lastOfHead) + 1 : 0;
  const rest = pieces.slice(start);
  const lastBlock = rest.findLastIndex(({ kind }) => kind !== 'line');
  const tail = rest.slice(lastBlock + 1).filter((piece) => piece.kind === 'line');
  const foot = tail.slice(colophonStart(tail));
  const middle = rest.slice(0, rest.length - foot.length);
  const sectionCount = middle.filter((piece) => piece.kind === 'line' && headingIn(piece.text)).length;
  return { original, head, middle, foot, subsections: namesBelow(middle), sectionCount };
}

/** Reads an old issue's parts as what they are. `subsections`: the names of sub-sections as far as all issues show them. */
export function readOldIssue(
  { original, head, middle, foot }: PartedIssue,
  subsections: ReadonlySet<string>,
): OldIssue {
  const front = readFrontMatter(middle);
  const context = {
    headlines: new Set(front.headlines.map((headline) => headline.replace(/\s+/gu, ''))),
    isText: original.kind === 'text' || original.kind === 'markdown',
    files: new ItemFiles(),
    joined: [] as OriginalPlace[],
  };
  const text = middle.slice(front.length);
  const pieces = context.isText ? text : text.map(withoutTabs);
  const sections = readSections(pieces, context, subsections);
  return {
    source: original,
    original: original.name,
    masthead: { ...numberInName(original.name), ...readMasthead(head) },
    instructions: front.instructions,
    ...(front.headlines.length > 0 ? { contents: { hasPages: front.hasPages } } : {}),
    editorsNote: front.editorsNote,
    sections: sections.filter(hasItems),
    colophon: readColophon(foot),
    findings: [
      ...original.findings.map((each) => told(each, original.name)),
      ...mended(original, context.joined),
    ],
  };
}

function told({ severity, message, hint, place }: ImportFinding, original: string): LearnFinding {
  return {
    severity,
    code: 'learn/reading',
    message,
    ...(hint === undefined ? {} : { hint }),
    original,
    place,
  };
}

/** Tells how a text was changed on the way. */
function mended({ name, blocks }: Original, joined: readonly OriginalPlace[]): readonly LearnFinding[] {
  const bolds = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? (block.text.match(/\*\*/gu) ?? []) : [],
  ).length;
  const lines = joined.flatMap((place) => ('number' in place ? [place.number] : []));
  const found = { ...coded('learn/mended'), original: name } as const;
  return [
    ...(bolds > 0 ? [{ ...found, message: `去掉了${bolds}处“**”：要点的首句由程序加粗，不用标` }] : []),
    ...(lines.length > 0
      ? [{ ...found, message: `第${lines.join('、')}行接在了上一段后面：看来是断开的` }]
      : []),
  ];
}

/** A line of a document without its tabs: in 正文 they would part the cells of a table, which a document's tables are without. */
function withoutTabs(piece: PrintedPiece): PrintedPiece {
  return piece.kind === 'line' ? { ...piece, text: piece.text.replace(/\t+/gu, '\u3000') } : piece;
}

/** The number that a file's name gives to an issue which bears none: 第127期.docx */
function numberInName(name: string): { readonly issueNumber?: number } {
  const [, number] = /第0*(\d{1,4})期/u.exec(name) ?? [];
  return number === undefined ? {} : { issueNumber: Number(number) };
}

function hasItems({ groups }: OldSection): boolean {
  return groups.some(({ items }) => items.length > 0);
}
