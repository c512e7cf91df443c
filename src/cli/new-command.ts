import { type Command, Option } from 'commander';
import { command } from './command-options.js';

/** The command `new` with its options and help. */
export function newCommand(program: Command): Command {
  return command(program, 'new [期]', '新建一篇稿件')
    .option('--unit <单位>', '报送单位：名称、别名或前几个字，联合报送用顿号隔开')
    .option('--section <栏目>', '栏目，或“栏目/子栏目”，也可以只写前几个字')
    .option('--headline <标题>', '标题')
    .option('--attendees <陪同>', '陪同：标题后说明谁参加的一句话')
    .option('--date <日期>', '事情发生的日期，如 2024-03-14、2024年3月14日、2024.3.14、昨天')
    .option(
      '--body <文件>',
      '从文本文件读正文，什么编码都行；写 - 就从标准输入读；也可以直接写正文，段与段之间写 \\n',
    )
    .addOption(
      new Option('--body-file <文件>', '从文本文件读正文，文件名不论怎样').conflicts(['body', 'edit']),
    )
    .addOption(
      new Option('--edit', '用编辑器写正文（环境变量 EDITOR 指定的，Windows 上不写就是记事本）').conflicts([
        'body',
      ]),
    )
    .option('--file <文件名>', '新稿件的文件名（不写为单位名称）')
    .addHelpText(
      'after',
      '\n在终端里运行时，没有写明的项目会逐项询问；正文可以整篇粘贴，另起一行只写一个“。”，或按 Ctrl+D 结束。\n写完就检查这篇稿件，列出的问题与 check 一样。',
    );
}
