import { issueFolders } from '../project.js';
import { type Edit, generateEdits } from './edit/generate.js';
import { type SentIssue, sendIssue } from './sent-issue.js';
import { verdictOn } from './verdict.js';

/** The fixtures' issues as they were sent out, each also as a draft, and what people have made of them since. */
export interface EditedIssues {
  readonly issues: readonly SentIssue[];
  readonly edits: readonly Edit[];
}

/** So many edits of all kinds, of all issues and drafts. */
export async function editedIssues(count = 300): Promise<EditedIssues> {
  const issues = await Promise.all(
    issueFolders.flatMap(([name, folder]) => [
      sendIssue(name, folder),
      sendIssue(`${name}, draft`, folder, true),
    ]),
  );
  const edits = generateEdits(
    issues.map(({ name, docx }) => [name, docx] as const),
    count,
  );
  return { issues, edits };
}

/** The faults of all edits whose DOCX are received as given, those with the fewest words first. */
export async function faultsOf(
  given: readonly (readonly [Edit, Uint8Array | undefined])[],
  issues: readonly SentIssue[],
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [edit, bytes] of given) {
    const issue = issues.find(({ name }) => name === edit.issue);
    if (!issue || !bytes) throw new Error(`${edit.issue} was not sent`);
    const verdict = await verdictOn(edit, bytes, issue);
    const title = `${edit.kind}${edit.isTracked ? ', tracked' : ''}, ${edit.issue}: ${edit.where}`;
    if (verdict.faults.length > 0) faults.push([title, ...verdict.faults].join('\n'));
  }
  return faults.sort((a, b) => a.length - b.length);
}
