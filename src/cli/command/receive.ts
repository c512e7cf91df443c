import { painter } from '../../report/paint.js';
import { formatConflict, formatReceived } from '../../report/received.js';
import type { Paint } from '../../report/report.js';
import { type Received, type ReceiveRequest, receiveDocx } from '../../session/receive-docx.js';
import { sentFilesAt } from '../../session/sent.js';
import { CannotRun } from '../cannot-run.js';
import type { ReceiveOptions } from '../options.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao receive`: what people changed in an issue's DOCX, into its YAML. At a terminal conflicts are asked about. */
export async function runReceive(
  path: string,
  options: ReceiveOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { output, dryRun, choose, color } = options;
  const [file, ...others] = sentFilesAt([path], terminal);
  if (!file || others.length > 0)
    throw new CannotRun('请写明一个 Word 文件，如 kuaibao receive 第127期（送审稿）.docx');
  const base = output === undefined ? {} : { issue: output };
  const decide = choose === undefined ? undefined : choices(choose);
  const first = await receiveDocx(
    file,
    { ...base, ...(decide ? { choose: decide } : {}), isTrial: true },
    terminal,
  );
  const open = first.conflicts.some(({ choice }) => choice === undefined);
  const asks = open && dryRun !== true && terminal.isTerminal.in && terminal.isTerminal.err;
  const decided = asks
    ? await askChoices(first, decide, { terminal, paint: painter(terminal, 'err', color) })
    : decide;
  const received =
    dryRun === true
      ? first
      : await receiveDocx(file, { ...base, ...(decided ? { choose: decided } : {}) }, terminal);
  terminal.out(formatReceived(received, painter(terminal, 'out', color)));
  const isOpen = received.conflicts.some(({ choice }) => choice === undefined);
  return isOpen || received.left.length > 0 ? exitCode.findings : exitCode.clean;
}

type Choose = NonNullable<ReceiveRequest['choose']>;

const sides = { 返回稿: 'returned', 稿件: 'today' } as const;

/** 返回稿, 稿件, or 1=返回稿,2=稿件. */
function choices(written: string): Choose {
  const whole = sideOf(written);
  if (whole) return whole;
  const decided = written
    .split(/[,，;；\s]+/u)
    .filter((part) => part !== '')
    .map((part) => {
      const [, number, side = ''] = /^(\d+)[=＝:：](.+)$/u.exec(part) ?? [];
      const choice = sideOf(side);
      if (number === undefined || !choice)
        throw new CannotRun(`--choose 后面出现“${part}”，应写“返回稿”“稿件”，或逐处写 1=返回稿,2=稿件`);
      return [Number(number), choice] as const;
    });
  return new Map(decided);
}

function sideOf(word: string): 'returned' | 'today' | undefined {
  return Object.entries(sides).find(([name]) => name === word.trim())?.[1];
}

/** Asks about each conflict that is not decided; an empty answer leaves it. */
async function askChoices(
  { conflicts }: Received,
  decided: Choose | undefined,
  { terminal, paint }: { readonly terminal: Terminal; readonly paint: Paint },
): Promise<Choose> {
  const made = new Map<number, 'returned' | 'today'>();
  for (const [i, conflict] of conflicts.entries()) {
    const number = i + 1;
    const known = conflict.choice ?? (typeof decided === 'string' ? decided : decided?.get(number));
    if (known) {
      made.set(number, known);
      continue;
    }
    terminal.err(formatConflict(conflict, number, paint));
    const answer = (await terminal.ask('取哪一个（1 返回稿的，2 现在的，不写先不动）：'))?.trim();
    if (answer === '1') made.set(number, 'returned');
    if (answer === '2') made.set(number, 'today');
  }
  return made;
}
