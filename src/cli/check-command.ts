import { type Command, Option } from 'commander';
import { formatters } from '../report/formats.js';
import { choiceOption, command, fontOption } from './command-options.js';

/** The command `check` with its options and help. */
export function checkCommand(program: Command): Command {
  return command(program, 'check [路径...]', '只检查，不生成；列出错误、警告和提示')
    .addOption(
      choiceOption('--format <格式>', '报告的格式', Object.keys(formatters)).default('pretty', 'pretty'),
    )
    .option('-o, --output <文件>', '把报告写进文件，这里只显示一句小结')
    .option('--strict', '有警告也算不通过')
    .option('--fix', '自动改正有把握的地方，写回稿件，逐处列出')
    .addOption(
      new Option('--diff', '只显示 --fix 会改哪些地方，不写入').conflicts([
        'fix',
        'byUnit',
        'format',
        'output',
      ]),
    )
    .addOption(
      new Option(
        '--by-unit',
        '按报送单位各写一份校对单（-o 换文件夹，不写为 bulletin.yaml 旁的 out/校对单）',
      ).conflicts(['format']),
    )
    .addOption(
      new Option('--statistics', '只列出各条规则、各单位的问题各有多少').conflicts([
        'format',
        'byUnit',
        'diff',
      ]),
    )
    .option('--timing', '列出各条规则所用的时间')
    .addOption(fontOption('缺字的问题：all 只警告（电脑上也许有），embedded 按自带的字体算错误'))
    .addHelpText('after', '\n“路径”可以是稿件、一期的文件夹或期号、整个单位的文件夹；不写为当前文件夹。');
}
