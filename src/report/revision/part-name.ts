import { type Line, lineText, type Part } from '../../manuscript/manuscript.js';
import type { RevisedPart } from '../../revision/revision.js';

/** So much of a name is shown, in characters. */
const longest = 36;

/** The name by which a person finds a part: its headline, a brief's beginning, or what it is. */
export function partName(part: RevisedPart): string {
  const { kind } = standing(part);
  switch (kind) {
    case 'masthead':
      return '报头';
    case 'instructions':
      return '批示';
    case 'editorsNote':
      return '编者按';
    case 'colophon':
      return '版记';
    case 'section':
    case 'subsection':
      return `栏目${firstLine(original(part))}`;
    case 'brief':
      return `简讯“${firstLine(original(part)).replace(/[。；（].*$/u, '')}”`;
    case 'annex':
      return `附件“${headlineOf(original(part))}”`;
    case 'loose':
      return `“${headlineOf(original(part))}”`;
    case 'entry':
      return `“${headlineOf(original(part))}”`;
  }
}

/** A part as it stands now, or stood. */
export function standing(part: RevisedPart): Part {
  return part.kind === 'removed' ? part.before : part.after;
}

/** A part as people know it. */
export function original(part: RevisedPart): Part {
  return part.kind === 'added' ? part.after : part.before;
}

/** Headlines of composed parts bear that role; of others the first line is taken that is no sub-section's heading. */
function headlineOf(part: Part): string {
  const lines = linesOf(part);
  const headline = lines
    .flatMap(({ runs }) => runs)
    .filter(({ role }) => role === 'headline' || role === 'centredHeadline')
    .map(({ text }) => text)
    .join('');
  if (headline !== '') return clip(headline);
  const texts = lines.map(lineText).filter((text) => text !== '');
  return clip(texts.find((text) => !/^【[^】]*】$/u.test(text)) ?? texts[0] ?? '');
}

function firstLine(part: Part): string {
  const [first] = linesOf(part).map(lineText);
  return clip(first?.replace(/^△/u, '') ?? '');
}

function linesOf({ pieces }: Part): readonly Line[] {
  return pieces.flatMap((piece) => (piece.kind === 'line' ? [piece] : []));
}

/** A name as it stands between quotation marks: those in it are single ones (GB/T 15834). */
function clip(text: string): string {
  const characters = [...text.replaceAll('“', '‘').replaceAll('”', '’')];
  return characters.slice(0, longest).join('') + (characters.length > longest ? '……' : '');
}
