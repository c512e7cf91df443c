import type { Line, Manuscript } from '../manuscript/manuscript.js';
import { compareManuscripts } from '../revision/compare.js';
import type { RevisedPiece } from '../revision/revision.js';
import { directiveOf } from '../submission/directive.js';
import type { SubmissionPart } from '../submission/submission.js';
import { titleTexts } from '../submission/submission.js';
import { blank } from '../submission/template.js';

/** An item as it came, compared with what is printed of it: title and text, paragraph by paragraph, without what the bulletin's form adds. */
export function comparePrinted(sent: SubmissionPart, printed: SubmissionPart): readonly RevisedPiece[] {
  const { parts } = compareManuscripts(manuscriptOf(sent), manuscriptOf(printed));
  return parts.flatMap(({ pieces }) => pieces);
}

function manuscriptOf(item: SubmissionPart): Manuscript {
  const { attendees, body } = item;
  const paragraphs = (body?.text ?? '').split('\n').flatMap(paragraphText);
  const texts = [...titleTexts(item), ...(attendees ? [attendees] : [])].map(({ text }) => text);
  // A place that was only held open was nobody's text.
  const pieces = [...texts, ...paragraphs]
    .filter((text) => text !== blank)
    .map((text): Line => ({ kind: 'line', runs: [{ text, isBold: false }] }));
  return { parts: [{ kind: 'entry', anchor: 'entry', pieces }], remarks: [] };
}

/** A line of a body as it reads: a row of a table by its cells, a file by the words for it. */
function paragraphText(line: string): readonly string[] {
  const text = line.trim().replaceAll('**', '');
  const directive = directiveOf(text);
  if (directive) {
    const { kind, rest } = directive;
    return [`〔${kind === 'picture' ? '图' : '表'}〕${text.slice(rest.start, rest.end)}`];
  }
  if (!/^[|｜]/u.test(text)) return text === '' ? [] : [text];
  const cells = text
    .replace(/^[|｜]|[|｜]$/gu, '')
    .split(/[|｜]/u)
    .map((cell) => cell.trim());
  return cells.every((cell) => /^:?-+:?$/u.test(cell)) ? [] : [cells.join('　')];
}
