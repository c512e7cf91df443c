import { type Command, InvalidArgumentError } from 'commander';
import { command, fontOption } from './command-options.js';

/** The command `annual` with its options and help. */
export function annualCommand(program: Command): Command {
  return command(program, 'annual <年> [单位的文件夹]', '合订本：一年的各期合成一个 PDF，前面有总目录')
    .option('-o, --output <文件夹>', '写到哪个文件夹（不写为 bulletin.yaml 旁的 out/）')
    .addOption(fontOption())
    .addHelpText(
      'after',
      '\n各期按发布时的稿件和配置重新排版，页码照原来的；没有发布的按现在的稿件，逐期说明。每一期从右页开始，书签按年、期、稿件分层。',
    );
}

/** The year that a word says: 2026, 2026年. */
export function volumeYear(word: string): number {
  const [, year] = /^([12]\d{3})年?$/u.exec(word.trim()) ?? [];
  if (year === undefined) throw new InvalidArgumentError(`年份应写成 2026 的样子，现为“${word}”`);
  return Number(year);
}
