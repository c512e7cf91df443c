import { type Command, Option } from 'commander';
import { formatters } from '../report/formats.js';
import { placesAsked } from './accepted-place.js';
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
    .addOption(acceptOption())
    .option('--reason <理由>', '为什么写得对，写在注释里（同 --accept 一起用）')
    .option('--dry-run', '只显示会写进哪里，不写入（同 --accept 一起用）')
    .option('--timing', '列出各条规则所用的时间')
    .addOption(fontOption('缺字的问题：all 只警告（电脑上也许有），embedded 按自带的字体算错误'))
    .addHelpText('after', help);
}

const help = `\n“路径”可以是稿件、一期的文件夹或期号、整个单位的文件夹；不写为当前文件夹。
--accept 把答复写在该写的地方：错别字一类的词写进 bulletin.yaml 的“不查词语”，单位的另一个叫法写进这个单位的“别名”，名册里没有的人写进“领导”
（职务取自稿件，稿件里没有的写在后面：县水利局.yaml:5:9=副县长），其余的在那一项的上一行写一行注释，要用 --reason 写明理由。`;

function acceptOption(): Option {
  const option = new Option(
    '--accept <处...>',
    '这一处写得对，记下来，以后不再报；处是检查列出的 路径:行:列，可以写几处',
  )
    .argParser(placesAsked)
    .conflicts(['fix', 'diff', 'byUnit', 'format', 'output', 'statistics', 'timing']);
  // The library looks for a Latin letter before the dots.
  option.variadic = true;
  return option;
}
