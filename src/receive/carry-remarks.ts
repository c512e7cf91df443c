import type { Manuscript, Part } from '../manuscript/manuscript.js';
import type { RevisedPart } from '../revision/revision.js';
import type { CarryContext } from './carry-context.js';
import type { DocumentChanges } from './document-changes.js';

/** Writes people's remarks above the text that they are about, as lines of comment: # 批注（张三）：请核数字. */
export function carryRemarks(after: Manuscript, parts: readonly RevisedPart[], context: CarryContext): void {
  const kept = new Map<Part, Part>();
  for (const part of parts) if (part.kind === 'kept') kept.set(part.after, part.before);
  for (const { by, text, quoted, part: place } of after.remarks) {
    const part = after.parts[place];
    const before = part && kept.get(part);
    const submission = before && context.submissionOf(before);
    const changes = submission ? context.changesOf(submission) : context.sheet;
    const key = changes && keyOf(quoted, changes, submission ? '正文' : '期号');
    const words = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('；');
    const about = quoted.trim() === '' ? '' : `“${shortened(quoted.trim())}”`;
    if (changes && key !== undefined)
      changes.comment(key, `批注（${by.author.trim() || '没有署名'}）${about}：${words}`);
    context.remarks.push({
      by,
      text,
      quoted,
      ...(changes && key !== undefined ? { place: changes.place([key]) } : {}),
    });
  }
}

/** The key of a document's own whose value holds some words; else the usual one. */
function keyOf(quoted: string, { document, mapping }: DocumentChanges, usual: string): string {
  const words = quoted.trim();
  const found = words === '' ? undefined : document.fields.find(({ text }) => text.text.includes(words));
  const key = found?.path[0];
  if (typeof key === 'string') return key;
  return mapping?.pairs.some((pair) => pair.key.text === usual)
    ? usual
    : (mapping?.pairs[0]?.key.text ?? usual);
}

function shortened(words: string): string {
  const units = [...words.replace(/\s+/gu, ' ')];
  return units.length <= 16 ? units.join('') : `${units.slice(0, 7).join('')}……${units.slice(-7).join('')}`;
}
