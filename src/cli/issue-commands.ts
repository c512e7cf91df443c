import { type Command, InvalidArgumentError } from 'commander';
import { command } from './command-options.js';

/** The command `next` with its options and help. */
export function nextCommand(program: Command): Command {
  return command(program, 'next', '建好下一期：期号、总期号、日期，和留到这一期的稿件')
    .option('--date <日期>', '印发的日期，如 2026-03-18（不写就按以前各期的日子推算）')
    .option('--supplement', '建一期增刊，期号按增刊另排')
    .option('--number <期号>', '期号（不写就接着上一期；前面的期号不相连时要写明）', wholeNumber)
    .addHelpText(
      'after',
      '\n文件夹的名称照上一期的样子；新的一年期号从1起，以前跨年一直接着编的仍接着编。\n用 kuaibao hold 留下的稿件，从“待用”移进这一期。',
    );
}

/** The command `hold` with its options and help. */
export function holdCommand(program: Command): Command {
  return command(program, 'hold <稿件...>', '这一期不用的稿件留到下一期：移进“待用”，下一期建好时放进去')
    .option('--to <期>', '留到哪一期：期号或文件夹（不写为下一期）；还没有建的，建好时放进去')
    .addHelpText('after', `${places}\n只想这一期不印、仍留在这里的，在稿件里写“停用: 是”。`);
}

/** The command `move` with its options and help. */
export function moveCommand(program: Command): Command {
  return command(program, 'move <稿件...>', '把稿件移到另一期')
    .requiredOption('--to <期>', '移到哪一期：期号或文件夹')
    .addHelpText('after', places);
}

const places = `\n“稿件”写作 issues/0127/青鹭镇.yaml、127/青鹭镇，一个文件里的第2篇写作 127/青鹭镇#2。
用到的图片、表格、附件和原稿一起去；别的稿件也用的、这一期的原稿，原处也留一份；同名的另取名字，不覆盖。
已经发布的一期，稿件不移动。`;

function wholeNumber(value: string): number {
  if (/^[1-9][0-9]{0,6}$/u.test(value)) return Number(value);
  throw new InvalidArgumentError(`选项“--number”应为期号的数字，现为“${value}”`);
}
