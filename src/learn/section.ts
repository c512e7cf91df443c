import { usesIndents } from './body-line.js';
import { beginsBrief, readBriefs } from './briefs.js';
import { type EntryContext, readEntries } from './entry.js';
import type { OldGroup, OldSection } from './old-issue.js';
import type { PrintedLine, PrintedPiece } from './printed-line.js';

/** 【检查督导】, with what goes on behind it. */
export function headingIn(line: string): { readonly name: string; readonly rest: string } | undefined {
  const [, bracketed, rest = ''] =
    /^[【〖［[]\s*([^】〗］\]]{1,20}?)\s*[】〗］\]]\s*(.*)$/su.exec(line) ?? [];
  const [, marked] = /^[◆◇●■□★☆▲△※]\s*([\p{Script=Han}\s]{2,12}?)\s*[◆◇●■□★☆▲△※]?$/u.exec(line) ?? [];
  const [, bare] = /^((?:一句话)?[简快短]\s*讯)(?:[一二三四五六七八九十]+则)?$/u.exec(line) ?? [];
  const name = bracketed ?? marked ?? bare;
  if (name === undefined || /^(?:图片|表格)[：:]/u.test(name)) return undefined;
  // 简　讯
  return { name: /^\S(?:\s+\S){1,3}$/u.test(name) ? name.replace(/\s+/gu, '') : name, rest };
}

interface Part {
  readonly name: string | undefined;
  readonly isAlone: boolean;
  readonly place: PrintedPiece['place'];
  readonly pieces: PrintedPiece[];
}

interface Draft extends Part {
  readonly subsections: Part[];
}

/** Parts what stands between masthead and colophon by its 【栏目】 lines. `subsections`: names that stand right below such a line in some
 * issue, and so are those of sub-sections. */
export function readSections(
  pieces: readonly PrintedPiece[],
  context: Omit<EntryContext, 'indents'>,
  subsections: ReadonlySet<string>,
): readonly OldSection[] {
  const lines = pieces.filter((piece) => piece.kind === 'line');
  const indents = context.isText && usesIndents(lines);
  const parts = partsOf(pieces);
  const sections: Draft[] = [];
  for (const part of parts) {
    const current = sections.at(-1);
    if (current && isBelow(part, current, subsections)) current.subsections.push(part);
    else sections.push({ ...part, subsections: [] });
  }
  return sections.map((section) => sectionOf(section, { ...context, indents }));
}

/** Names that stand on lines of their own right below the line of a section. */
export function namesBelow(pieces: readonly PrintedPiece[]): readonly string[] {
  const parts = partsOf(pieces);
  return parts.flatMap(({ name, isAlone }, i) => {
    const before = parts[i - 1];
    const isFirst = before?.isAlone === true && before.name !== undefined && before.pieces.length === 0;
    return isFirst && isAlone && name !== undefined ? [name] : [];
  });
}

function partsOf(pieces: readonly PrintedPiece[]): readonly Part[] {
  const parts: Part[] = [];
  for (const piece of pieces) {
    const heading = piece.kind === 'line' ? headingIn(piece.text) : undefined;
    if (heading && piece.kind === 'line') {
      const { name, rest } = heading;
      const behind: PrintedLine = { ...piece, text: rest };
      parts.push({ name, isAlone: rest === '', place: piece.place, pieces: rest === '' ? [] : [behind] });
    } else if (parts.length > 0) parts.at(-1)?.pieces.push(piece);
    else parts.push({ name: undefined, isAlone: true, place: piece.place, pieces: [piece] });
  }
  return parts;
}

/** Whether a part is one of a section's sub-sections. */
function isBelow(part: Part, section: Draft, subsections: ReadonlySet<string>): boolean {
  if (section.name === undefined) return false;
  const isFirst = section.pieces.length === 0 && section.subsections.length === 0;
  const last = section.subsections.at(-1);
  if (!part.isAlone) return isFirst || (section.pieces.length === 0 && last?.isAlone === false);
  if (isFirst) return true;
  return last?.isAlone === true && part.name !== undefined && subsections.has(part.name);
}

function sectionOf({ name, place, pieces, subsections }: Draft, context: EntryContext): OldSection {
  const groups = [
    ...(pieces.length > 0 ? [{ pieces }] : []),
    ...subsections.map((part) => ({
      ...(part.name === undefined ? {} : { subsection: part.name }),
      pieces: part.pieces,
    })),
  ];
  const isBriefs = name !== undefined && areBriefs(name, groups);
  const read = groups.map(({ pieces: inside, ...rest }): OldGroup => {
    const lines = inside.filter((piece) => piece.kind === 'line');
    return { ...rest, items: isBriefs ? readBriefs(lines, context) : readEntries(inside, context) };
  });
  const form = isBriefs ? '简讯' : name === undefined ? '专报' : '稿件';
  return { ...(name === undefined ? {} : { name }), form, groups: read, place };
}

/** Whether a section holds briefs: each group begins with 单位：text, or, in one that is called so, with a text that has no headline. */
function areBriefs(name: string, groups: readonly { readonly pieces: readonly PrintedPiece[] }[]): boolean {
  const firsts = groups.flatMap(({ pieces: [first] }) => (first?.kind === 'line' ? [first.text] : []));
  if (firsts.length === 0) return /简讯|快讯|短讯/u.test(name);
  return (
    firsts.every(beginsBrief) ||
    (/简讯|快讯|短讯|一句话/u.test(name) && firsts.every((text) => /。/u.test(text)))
  );
}
