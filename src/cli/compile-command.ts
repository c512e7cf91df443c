import { type Command, Option } from 'commander';
import { defaultNames } from '../session/product.js';
import { command, making } from './command-options.js';

/** The command `compile` with its options and help. */
export function compileCommand(program: Command): Command {
  return making(command(program, 'compile [期...]', `检查并汇编一期或几期，生成 ${defaultNames(' 和 ')}`))
    .option('--strict', '有警告也不生成')
    .option(
      '--draft',
      '生成送审稿：每页标明“送审稿”；有错误也生成，写成 Word 的批注，只有排不了的稿件不排进来',
    )
    .addOption(new Option('--clean', '生成不带批注的送审稿（不必再写 --draft）').implies({ draft: true }))
    .option('--attach-sources', '把稿件和配置附在 PDF 里')
    .option('--all', '生成整个单位的各期；没有变化的不再生成')
    .option('--force', '没有变化的也重新生成（同 --all 或几个文件夹一起用）')
    .addOption(
      new Option('--watch', '一直看着这一期，稿件一改就重新生成，一次说一行；按 Ctrl+C 停下').conflicts([
        'timing',
      ]),
    )
    .option('--open', '生成以后打开 PDF（没有生成 PDF 的，打开生成的文件）')
    .addOption(
      new Option('--timing', '列出启动、读取、检查、排版、生成、写出各用多少时间（只用于一期）').conflicts([
        'all',
      ]),
    )
    .addHelpText(
      'after',
      '\n“期”是一期的文件夹（里面有 issue.yaml）或期号，如 issues/0001、0001；用 --all 时是单位的文件夹；不写为当前文件夹。',
    );
}
