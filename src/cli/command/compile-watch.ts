import { wordRefusal } from '../../report/refusal.js';
import { notRemadeLine, refusedLine, remadeLine } from '../../report/watched.js';
import { keepArchives } from '../../session/archives.js';
import { freshenSchemas } from '../../session/fresh-schemas.js';
import { changedPaths, type InputStamps } from '../../session/input-stamps.js';
import { Refused } from '../../session/refused.js';
import { type WatchedIssue, watchIssue } from '../../session/watched-issue.js';
import type { CompileFlags } from '../options.js';
import { fileToOpen, tellOfCompiled, tellOfWritten } from '../tell-compiled.js';
import { openOrTell } from '../tell-opened.js';
import { tellOfSchemas } from '../tell-schemas.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** Between two looks at the files, in milliseconds: they are looked at, not listened to, for of what others write on a drive in
 * the network no machine is told. */
const step = 100;
/** So many looks in a row nothing more has changed before an issue is made again: 300 ms. */
const quietLooks = 3;

/** `kuaibao compile --watch`: compiles an issue, and again after each change of its files, until the user breaks off. The first time all is
 * said as ever, later one line. */
export async function runCompileWatch(
  path: string,
  options: CompileFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const issue = watchIssue(path, options, terminal);
  let seen = issue.look();
  let isOpened = options.open !== true;
  const open = async (file: string | undefined): Promise<void> => {
    if (isOpened || file === undefined) return;
    isOpened = true;
    await openOrTell(file, terminal);
  };
  await open(await makeFirst(issue, options, terminal));
  terminal.err('稿件一改就重新生成；要停下，按 Ctrl+C\n');
  for (;;) {
    const now = await nextChange(issue, seen, terminal);
    if (!now) return exitCode.clean;
    for (const each of changedPaths(seen, now)) issue.changed(each);
    seen = now;
    await open(await makeAgain(issue, seen, options, terminal));
  }
}

/** Makes an issue and says all that is to be said of it; gives the file to be opened, if it was made. */
async function makeFirst(
  issue: WatchedIssue,
  options: CompileFlags,
  terminal: Terminal,
): Promise<string | undefined> {
  const compiled = await issue.compile();
  keepArchives(terminal.host, issue.cache.read);
  await tellOfSchemas([issue.directory], terminal);
  const made = tellOfCompiled(compiled, options, terminal);
  if (!made) return undefined;
  const written = issue.write(made, options.keepEdited === true);
  tellOfWritten(made, written, terminal);
  return fileToOpen(written);
}

/** Makes it again and says so in one line, or why not: also of what can be put right without starting anew, such as an output that is open
 * in another program. */
async function makeAgain(
  issue: WatchedIssue,
  seen: InputStamps,
  options: CompileFlags,
  terminal: Terminal,
): Promise<string | undefined> {
  const say = (line: string): void => terminal.out(`${terminal.timeOfDay()} ${line}\n`);
  try {
    const { diagnostics, made } = await issue.compile();
    await freshenSchemas([issue.directory], terminal);
    if (!made) {
      say(notRemadeLine(diagnostics, options.strict === true));
      return undefined;
    }
    const written = issue.write(made, options.keepEdited === true);
    say(remadeLine(written, diagnostics));
    return fileToOpen(written);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // Somebody is still writing: the next round tells what came of it.
    if (changedPaths(seen, issue.look()).length === 0)
      say(refusedLine(wordRefusal(error.refusal, terminal.workingDirectory)));
    return undefined;
  }
}

/** Waits until an issue's files have changed and then not for a while; gives them as they stand then, undefined if the user breaks off. */
async function nextChange(
  issue: WatchedIssue,
  seen: InputStamps,
  terminal: Terminal,
): Promise<InputStamps | undefined> {
  let last = seen;
  let quiet = 0;
  for (;;) {
    if (!(await terminal.pause(step))) return undefined;
    const now = issue.look();
    quiet = changedPaths(last, now).length === 0 ? quiet + 1 : 0;
    last = now;
    if (quiet >= quietLooks && changedPaths(seen, now).length > 0) return now;
  }
}
