import { resolve, sep } from 'node:path';
import { type GlancedIssue, glanceAt, glancedName } from '../../session/office-glance.js';
import { shownPath } from '../../source/shown-path.js';
import type { ExitCode, Terminal } from '../terminal.js';
import { droppedPaths } from './dropped-paths.js';

/** Runs a command line as if it had been typed. */
export type RunCommand = (argv: readonly string[], terminal: Terminal) => Promise<ExitCode>;

/** A person broke off, or there is nobody to answer any more. */
export class BrokenOff extends Error {}

/** A person at a terminal who chooses what to do next with an office, if there is one: its folder, absolute. */
export class Desk {
  office: string | undefined;

  constructor(
    readonly terminal: Terminal,
    private readonly command: RunCommand,
  ) {}

  tell(line: string): void {
    this.terminal.err(`${line}\n`);
  }

  /** One line, without blanks around it. Throws BrokenOff. */
  async ask(question: string): Promise<string> {
    const answer = await this.terminal.ask(question);
    if (answer === undefined) throw new BrokenOff();
    return answer.trim();
  }

  /** The paths, absolute, that a person writes or drops; none if he writes nothing. */
  async askPaths(question: string): Promise<readonly string[]> {
    const { host, workingDirectory } = this.terminal;
    const absolute = (path: string): string => resolve(workingDirectory, path);
    const isThere = (path: string): boolean => host.stat(absolute(path)) !== undefined;
    return droppedPaths(await this.ask(question), sep === '\\', isThere).map(absolute);
  }

  /** Runs a command in the office, or where the menu was begun. */
  run(argv: readonly string[]): Promise<ExitCode> {
    const { office, terminal } = this;
    return this.command(argv, office === undefined ? terminal : { ...terminal, workingDirectory: office });
  }

  /** The issue that a person means: of several one that he names by its number or its folder, the newest if he names none. */
  async chooseIssue(
    isMeant: (issue: GlancedIssue) => boolean,
    none: string,
  ): Promise<GlancedIssue | undefined> {
    const { office, terminal } = this;
    if (office === undefined) return undefined;
    const issues = glanceAt(office, terminal).filter(isMeant);
    const newest = issues.at(-1);
    if (!newest) this.tell(none);
    if (!newest || issues.length === 1) return newest;
    for (;;) {
      const word = await this.ask(`哪一期（直接回车是${glancedName(newest)}，别的写期号）：`);
      if (word === '') return newest;
      const found = issues.filter((issue) => isCalled(issue, word, office));
      const [only] = found.slice(-1);
      if (only) return only;
      this.tell(`没有“${word}”这一期；有的是：${issues.map(glancedName).slice(-12).join('、')}`);
    }
  }

  /** An issue's folder as commands are given it. */
  placeOf({ folder }: GlancedIssue): string {
    return shownPath(folder, this.office ?? '');
  }
}

function isCalled(issue: GlancedIssue, word: string, office: string): boolean {
  const number = /^(?:.*第)?\s*0*([0-9]+)\s*期?$/u.exec(word.normalize('NFKC'))?.[1];
  const isNumbered = number !== undefined && issue.facts?.number === Number(number);
  const isNamed = glancedName(issue) === word || shownPath(issue.folder, office) === word;
  return isNamed || (isNumbered && issue.facts?.series === 'issue');
}
