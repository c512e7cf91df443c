import { type Command, InvalidArgumentError } from 'commander';
import { command } from './command-options.js';

/** The command `feedback` with its options and help. */
export function feedbackCommand(program: Command): Command {
  return command(
    program,
    'feedback [单位的文件夹]',
    '给各报送单位写反馈：采用了没有、为什么没有、得了几分、编辑时改了什么、检查出哪几类问题，可以直接发给单位',
  )
    .option('--month <月>', '哪个月的各期，如 3、2026-03（不写为最近一期所在的月）', monthAsked)
    .option('--year <年>', '哪一年的，如 2026；不同 --month 一起写就是全年', yearAsked)
    .option('-o, --output <文件夹>', '写到哪个文件夹（不写为 bulletin.yaml 旁的 out/反馈）')
    .addHelpText('after', help);
}

const help = `\n每个单位两个文件：.txt 可以直接粘贴到消息里，.md 是 Markdown。改动与单位报送的原件（“原稿”文件夹里的）比，没有原件就与留存的最早一稿比。
已经发布的期按发布时的稿件，没有发布的写“待发”；停用的、留在“待用”里的、没有写全的、只登记在台账里的，都写明。
bulletin.yaml 里有“计分”的，逐篇写明得分，与 kuaibao tally --why 一样；结果定过的（tally --release）写定下的。被人写过字的文件不会覆盖，另存一份。`;

/** A month, with its year if that is written. */
export interface MonthAsked {
  readonly month: number;
  readonly year?: number;
}

function monthAsked(word: string): MonthAsked {
  const [, year, month] = /^(?:([12]\d{3})\s*[-年./]\s*)?(0?[1-9]|1[0-2])月?$/u.exec(word.trim()) ?? [];
  if (month === undefined)
    throw new InvalidArgumentError(`选项“--month”应为月份，如 3、2026-03，现为“${word}”`);
  return { month: Number(month), ...(year === undefined ? {} : { year: Number(year) }) };
}

function yearAsked(word: string): number {
  const [, year] = /^([12]\d{3})年?$/u.exec(word.trim()) ?? [];
  if (year === undefined) throw new InvalidArgumentError(`选项“--year”应为年份，如 2026，现为“${word}”`);
  return Number(year);
}
