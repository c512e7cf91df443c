import { type Command, Option } from 'commander';
import { paperFormats } from '../session/paper-format.js';
import { command, fontOption, listOf } from './command-options.js';
import { usualFormats } from './paper-kinds.js';

/** The command `report` with its argument, options and help. */
export function reportCommand(program: Command): Command {
  return command(
    program,
    'report <种类> [期]',
    '写材料：采用情况通报、零报送名单、期号登记簿、年度总目录、归档文件目录、送审单',
  )
    .option('--month [月]', '通报、零报送名单：哪个月的，如 3、2026-03（不写为最近一期所在的月）')
    .addOption(
      new Option('--quarter [季度]', '通报、零报送名单：哪个季度的，如 1、2026Q1').conflicts(['month']),
    )
    .option('--year [年]', '哪一年的，如 2026（登记簿、总目录、归档不写为最近一期所在的年）')
    .option(
      '--format <种类>',
      `生成哪几种，用逗号隔开：${paperFormats.join()}（不写时通报是 ${usualFormats.notice.join('、')}，登记簿、归档是 ${usualFormats.register.join('、')}，别的是 ${usualFormats.slip.join('、')}）`,
      listOf(paperFormats),
    )
    .option('-o, --output <文件夹>', '写到哪个文件夹（不写为 bulletin.yaml 旁的 out/）')
    .option('--force', '已有同名而不同的文件时，换成新的')
    .addOption(fontOption())
    .addHelpText('after', help);
}

const help = `\n“种类”是通报、零报送、登记簿、总目录、归档或送审单；“期”是送审单那一期的文件夹或期号，别的写单位的文件夹，不写为当前文件夹。
通报和零报送名单的数字与 tally 列出的一样：定下了结果的月份（tally --release）按定下的写。
页数从生成的 PDF 里数，没有生成过的空着；档号由档案室编，也空着。`;
