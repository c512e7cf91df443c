import { createHash } from 'node:crypto';
import type { Submission } from './submission.js';

/** A name for a submission that hangs on what it says and not on its file's name: sixteen hexadecimal digits. Whoever
 * holds the YAML can find by it which submission a part of an output came from. */
export function fingerprint(submission: Submission): string {
  const { contributors, section, headline, attendees, body, date, subtitle, authors } = submission;
  const fields = [
    contributors.map(({ text }) => text),
    section.text,
    headline?.text,
    attendees?.text,
    body.text,
  ];
  const underHeadline = [...(subtitle ? [subtitle] : []), ...(authors ?? [])].map(({ text }) => text);
  const text = JSON.stringify([
    ...fields,
    date?.value.iso,
    ...(underHeadline.length > 0 ? [underHeadline] : []),
    ...roundText(submission),
  ]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** The values of what stands around the text, if anything does. */
function roundText({ instructions = [], origin, attachments = [] }: Submission): readonly unknown[] {
  if (instructions.length === 0 && !origin && attachments.length === 0) return [];
  const told = instructions.map(({ leader, date, content }) => [leader.text, date?.value.iso, content.text]);
  return [told, origin?.text, attachments.map(({ name, file }) => [name.text, file?.text])];
}
