import type { Command } from 'commander';
import { command } from './command-options.js';

/** The command `receive` with its options and help. */
export function receiveCommand(program: Command): Command {
  return command(program, 'receive <文件>', '领导在 Word 里改过的送审稿，把改动收进稿件')
    .option('-o, --output <期>', '是哪一期的（不写就看文件里记着的）')
    .option('--dry-run', '只列出改了什么、会写进哪里，不写入')
    .option(
      '--choose <取舍>',
      '稿件后来也改了的地方取哪一边：返回稿、稿件，或逐处写 1=返回稿,2=稿件（不写就在终端里问，或者先不动）',
    )
    .addHelpText(
      'after',
      '\n改动写回稿件和 issue.yaml，注释和写法不动；批注写成“# 批注（谁）：……”；删去的一篇写“停用: 是”，移动的写进“次序”。\n稿件里没有地方写的（刊名、栏目名称）逐处列出。',
    );
}
