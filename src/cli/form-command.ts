import type { Command } from 'commander';
import { command } from './command-options.js';

/** The command `form` with its options and help. */
export function formCommand(program: Command): Command {
  return command(program, 'form', '生成发给各单位的报送页：一个网页文件，双击打开，不联网就能写稿、检查')
    .option('-o, --output <文件>', '写到哪个文件（不写为 bulletin.yaml 旁的 报送.html）')
    .addHelpText('after', help);
}

const help = `
报送页里有本单位的名册、栏目、领导、校对规则和词语，没有分发、署名、联系、计分和 bulletin.yaml 里的说明。
改了名册、栏目或校对规则，再运行一次，把新的发给各单位；旧的也还能用，只是检查时按旧的名册。
单位存成的稿件文件放进一期的文件夹就行，也可以用 kuaibao import 收进来。`;
