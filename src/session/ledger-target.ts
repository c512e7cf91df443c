import { basename, join } from 'node:path';
import type { Bulletin } from '../bulletin/bulletin.js';
import { checkBulletinFile } from '../check.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { bulletinName } from '../folder/find-bulletin.js';
import { ledgerFolder } from '../folder/ledgers.js';
import { readInput } from '../folder/read-input.js';
import type { Host } from '../host/host.js';
import { arrange } from '../issue/arrange.js';
import type { IssueFacts } from '../issue/facts.js';
import { isSameIdentity, recordedIdentity } from '../issue/identity.js';
import { sheetOf } from '../issue/sheet-of.js';
import { settle } from '../judge/settle.js';
import type { Contribution } from '../ledger/contribution.js';
import { issuesNamed } from '../ledger/entry.js';
import { contributionsOf } from '../ledger/of-issue.js';
import { type Ledger, ledgerYear, readLedger, strayLedger } from '../ledger/read-ledger.js';
import { resolveLedger } from '../ledger/resolve.js';
import { submissionsIn } from '../other-issues.js';
import type { SourceFile } from '../source/file.js';
import { archiveOf } from './archives.js';
import type { IssueReading, Judged, Target } from './issue-target.js';
import { mostKept } from './office-archive.js';
import { type Replaced, replaceIn } from './replaced.js';
import { tryToRead } from './try-to-read.js';
import { within } from './within.js';

/** A year's ledger of an office; both paths are absolute. Finds what its reader finds and what `resolveLedger` does, which looks
 * into the issues that it names, and of an office of few issues into all of the year; and `ledger/file-name`. */
export function ledgerTarget(host: Host, path: string, office: string, reading: IssueReading): Target {
  const { workingDirectory, limits } = reading;
  const read = readInput(host, path, workingDirectory, limits);
  const bulletin = readInput(host, join(office, bulletinName), workingDirectory, limits);
  return {
    paths: [read.file.path],
    judge: (replaced): Judged => {
      const file = replaced.get(read.file.path) ?? read.file;
      const configured = checkBulletinFile(replaced.get(bulletin.file.path) ?? bulletin.file).value;
      const found = read.diagnostic
        ? [read.diagnostic]
        : findings(file, basename(path), configured, (ledger, known) =>
            contributionsNamed(host, office, reading, ledger, known, replaced),
          );
      return {
        diagnostics: settle(found, [file], configured, { scope: 'bulletin' }),
        owned: [],
        office,
        issueTitle: '',
        isWhole: false,
        print: { submissions: [], files: [file] },
      };
    },
  };
}

function findings(
  file: SourceFile,
  name: string,
  bulletin: Bulletin | undefined,
  contributionsTo: (ledger: Ledger, bulletin: Bulletin) => readonly Contribution[],
): readonly Diagnostic[] {
  const year = ledgerYear(name);
  if (year === undefined) return [strayLedger(file)];
  const { value, diagnostics } = readLedger(file, year);
  if (!value || !bulletin) return diagnostics;
  return [...diagnostics, ...resolveLedger(value, bulletin, contributionsTo(value, bulletin)).diagnostics];
}

/** The contributions to the issues that a ledger names; of an office of few issues to all of its year. */
function contributionsNamed(
  host: Host,
  office: string,
  { workingDirectory, limits, read }: IssueReading,
  ledger: Ledger,
  bulletin: Bulletin,
  replaced: Replaced,
): readonly Contribution[] {
  const options = within(office, workingDirectory, limits);
  const { issues } = archiveOf(host, office, options, read).others(join(office, ledgerFolder));
  const named = issuesNamed(ledger);
  const isWanted = (facts: IssueFacts): boolean => {
    const identity = recordedIdentity(facts);
    const isFew = issues.length <= mostKept && identity.year === ledger.year;
    return isFew || named.some((each) => isSameIdentity(each, identity));
  };
  return issues
    .filter(({ facts }) => isWanted(facts))
    .flatMap(({ directory }) => {
      const folder = read.folders.get(directory) ?? tryToRead(host, directory, options);
      if (!folder) return [];
      const { sheet: file, submissions } = replaceIn(folder, replaced);
      const sheet = file && sheetOf(file);
      if (!sheet) return [];
      const all = submissions.flatMap((each) => submissionsIn(each).submissions);
      return contributionsOf(arrange(bulletin, sheet, all), false);
    });
}
