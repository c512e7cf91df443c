import { createHash } from 'node:crypto';
import type { Submission } from './submission.js';

/** A name for a submission that hangs on what it says and not on its file's name: sixteen hexadecimal digits. Whoever
 * holds the YAML can find by it which submission a part of an output came from. */
export function fingerprint({ contributors, section, headline, attendees, body, date }: Submission): string {
  const fields = [
    contributors.map(({ text }) => text),
    section.text,
    headline?.text,
    attendees?.text,
    body.text,
  ];
  const text = JSON.stringify([...fields, date?.value.iso]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
