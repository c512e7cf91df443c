import { type Command, Option } from 'commander';
import { command } from './command-options.js';

/** The command `tally` with its options and help. */
export function tallyCommand(program: Command): Command {
  return command(
    program,
    'tally [单位的文件夹]',
    '各单位报送、采用了多少，得几分，排第几；没有报送的单位也列出来',
  )
    .option('--month [月]', '哪个月的，如 3、2026-03（什么都不写为最近一期所在的月）')
    .addOption(new Option('--quarter [季度]', '哪个季度的，如 1、2026Q1').conflicts(['month']))
    .option('--year [年]', '哪一年的，如 2026；同 --month、--quarter 一起写就是那一年的')
    .option('--why <单位>', '这个单位的每一分从哪里来：稿件或事项、规则、分数')
    .addOption(new Option('--json', '以 JSON 列出').conflicts(['why']))
    .addOption(
      new Option(
        '--release',
        '定下这个结果，连同规则存进“台账”文件夹；以后规则改了、台账补记了，仍按定下的列，并说明哪里不同',
      ).conflicts(['why']),
    )
    .addOption(new Option('--again', '已经定过的，按现在的重新定').implies({ release: true }))
    .addHelpText('after', help);
}

const help = `\n已经发布的期按发布的记录计，没有发布的按现在的稿件计；停用的算报送，不算采用。后来的批示、上级采用等写在“台账/2026.yaml”里。
按 bulletin.yaml 里的“计分”算分；没有“计分”的只数篇数。发布记录读不出来、找不到的期都会指出。
要写成通报（Word、PDF、Excel）或零报送名单，用 kuaibao report 通报、kuaibao report 零报送。`;
