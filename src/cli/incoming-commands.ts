import type { Command } from 'commander';
import { choiceOption, command } from './command-options.js';

/** The command `learn` with its options and help. */
export function learnCommand(program: Command): Command {
  return command(
    program,
    'learn <旧刊...>',
    '从以前的刊物（Word、文本）整理出一个单位的文件夹：配置和各期的稿件',
  )
    .option('-o, --output <文件夹>', '建在哪个文件夹（不写为当前文件夹）；已有的文件不会改动')
    .option('--dry-run', '只列出会写什么，不写')
    .addHelpText(
      'after',
      '\n“旧刊”是 .docx、.doc、.txt 一类的文件，或放着它们的文件夹；期数越多，栏目、单位和领导的先后越准。\n每一项见于哪几期写在 bulletin.yaml 里；各期不一致的，逐项列出。',
    );
}

/** The command `import` with its options and help. */
export function importCommand(program: Command): Command {
  return command(program, 'import <文件...>', '把单位发来的 Word、WPS、文本、网页、邮件、表格文件转成稿件')
    .option('-o, --output <期>', '放进哪一期（不写为还没有发布的最新一期）；写还没有的下一期，就新建那一期')
    .option('--dry-run', '只显示会写哪些稿件，逐行列出，不写入')
    .addOption(choiceOption('--format <格式>', '报告的格式', ['pretty', 'json']).default('pretty', 'pretty'))
    .addHelpText(
      'after',
      '\n“文件”也可以是文件夹（连同里面各层的文件），写 - 就从标准输入读；“期”是一期的文件夹或期号。\n原件存进这一期的“原稿”文件夹，那里的文件不算稿件；看不准的单位、栏目写成“待定”，检查时会提醒。',
    );
}
