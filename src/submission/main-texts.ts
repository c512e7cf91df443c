import type { SourceText } from '../source/text.js';
import { paragraphsOf } from './block.js';
import type { Submission } from './submission.js';

/** The texts of a submission that are running words, in reading order: its headlines, its attendees' sentence, its paragraphs. */
export function mainTexts({ headline, subtitle, attendees, body }: Submission): readonly SourceText[] {
  return [headline, subtitle, attendees, ...paragraphsOf(body).map(({ text }) => text)].filter(
    (text) => text !== undefined,
  );
}
