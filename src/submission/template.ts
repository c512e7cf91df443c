import { writeBlock, writeScalar } from '../yaml/write.js';
import { submissionTable } from './fields.js';

/** The values of a new submission; what is not given is left to be filled in, or out. */
export interface SubmissionDraft {
  readonly contributors: readonly string[];
  readonly section: string;
  /** Whether the section's entries have headlines. */
  readonly hasHeadline: boolean;
  /** Whether they have a place for a subtitle, and for authors. */
  readonly hasSubtitle?: boolean;
  readonly hasAuthors?: boolean;
  readonly subtitle?: string;
  readonly authors?: readonly string[];
  readonly headline?: string;
  readonly attendees?: string;
  readonly date?: string;
  readonly body?: string;
}

/** The words that stand where something is to be filled in; the checks find it if it is left. */
export const blank = '【待填】';

/** A submission's file: a comment on each key from the field table, then the key. */
export function writeSubmission(draft: SubmissionDraft): string {
  const { contributors, section, hasHeadline, hasSubtitle, hasAuthors, headline, attendees, date, body } =
    draft;
  const { subtitle, authors } = draft;
  const lines = [
    line('contributors', writeList(contributors)),
    line('section', writeScalar(section)),
    ...(hasHeadline ? [line('headline', writeScalar(headline ?? blank))] : []),
    ...(hasSubtitle ? [line('subtitle', subtitle === undefined ? undefined : writeScalar(subtitle))] : []),
    ...(hasAuthors ? [line('authors', authors === undefined ? undefined : writeList(authors))] : []),
    ...(hasHeadline ? [line('attendees', attendees === undefined ? undefined : writeScalar(attendees))] : []),
    line('date', date === undefined ? undefined : writeScalar(date)),
    line('withheld', undefined),
    line('body', writeBlock(body ?? blank)),
    ...(hasHeadline ? [line('instructions', undefined)] : []),
    line('origin', undefined),
    ...(hasHeadline ? [line('attachments', undefined)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function writeList(values: readonly string[]): string {
  const [first = '', ...rest] = values.map(writeScalar);
  return rest.length === 0 ? first : `\n${[first, ...rest].map((each) => `  - ${each}`).join('\n')}`;
}

function line(name: keyof typeof submissionTable, value: string | undefined): string {
  const { key, about } = submissionTable[name];
  if (value === undefined) return `# ${key}:        （可不写）${about}`;
  return `# ${about}\n${key}:${value.startsWith('\n') ? '' : ' '}${value}`;
}
