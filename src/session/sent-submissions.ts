import type { Guess, ImportedItem } from '../import/imported-item.js';
import { decodeText } from '../import/text/decode-text.js';
import type { SourceFile } from '../source/file.js';
import { readSubmissions } from '../submission/read-submissions.js';
import type { SubmissionPart } from '../submission/submission.js';
import { isOfAllDocuments } from './original-lines.js';

/** A file of submissions as a unit sends it that has saved it from the form, or written it itself: its text, and what is in it. Undefined if it
 * is none. */
export function sentSubmissions(
  bytes: Uint8Array,
): { readonly text: string; readonly items: readonly ImportedItem[] } | undefined {
  const decoded = decodeText(bytes)?.text.replace(/\r\n?/gu, '\n');
  if (decoded === undefined) return undefined;
  const lines = decoded.split('\n');
  const first = lines.findIndex((line) => !isOfAllDocuments(line));
  const text = `${lines.slice(Math.max(first, 0)).join('\n').trimEnd()}\n`;
  const file: SourceFile = { path: '', text };
  const { submissions, parts } = readSubmissions(file, '');
  const items = [...submissions, ...parts].filter(({ body }) => body !== undefined);
  return items.length === 0 ? undefined : { text, items: items.map(itemOf) };
}

/** The values of a submission, all of them sure: they stand there. */
function itemOf({
  headline,
  subtitle,
  contributors,
  section,
  attendees,
  date,
  body,
}: SubmissionPart): ImportedItem {
  return {
    ...(headline ? { headline: written(headline.text) } : {}),
    ...(subtitle ? { subtitle: subtitle.text } : {}),
    ...(contributors ? { contributors: written(contributors.map(({ text }) => text)) } : {}),
    ...(section ? { section: written(section.text) } : {}),
    ...(attendees ? { attendees: written(attendees.text) } : {}),
    ...(date ? { date: written(date.value.iso) } : {}),
    body: body?.text ?? '',
    files: [],
    responsible: [],
    findings: [],
  };
}

function written<T>(value: T): Guess<T> {
  return { value, reason: '来件', isSure: true };
}
