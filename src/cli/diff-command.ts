import { type Command, Option } from 'commander';
import { markedFormats } from '../session/product.js';
import { command, fontOption, listOf } from './command-options.js';

/** The command `diff` with its options and help. */
export function diffCommand(program: Command): Command {
  return command(
    program,
    'diff <甲稿> [乙稿]',
    '比较两稿，逐处列出改动；也可以生成花脸稿（Word 的修订、彩色的 PDF）',
  )
    .option(
      '--format <种类>',
      `生成花脸稿，用逗号隔开：${markedFormats.join()}（不写就在屏幕上列出）`,
      listOf(markedFormats),
    )
    .option('-o, --output <文件夹>', '花脸稿写到哪个文件夹（不写为 bulletin.yaml 旁的 out/）')
    .addOption(
      new Option('--by-unit', '按报送单位分开列，可以直接发给各单位').conflicts(['format', 'output']),
    )
    .addOption(fontOption())
    .addHelpText('after', help);
}

const help = `\n稿可以是 Word 文件（领导改过返回的）、一期的文件夹或期号（现在的稿件）、期号@送审稿（上次生成 Word 时的稿件）、期号@定稿（发布时的稿件；重新发布过的，期号@1 是第一次的）；旧的写在前面。
只写一个：Word 文件与生成它的那一稿比，期号与上次的送审稿（没有就与定稿）比，@送审稿、@定稿 与现在的稿件比。
没有不同时退出码为 0，有不同时为 1，不能比较时为 2。`;
