import { type Command, InvalidArgumentError, Option } from 'commander';
import { defaultEmitters, formats, type SchemaKind, schemaKinds } from '../session/product.js';

/** Adds a command with the options that each has. */
export function command(program: Command, usage: string, description: string): Command {
  return program
    .command(usage)
    .description(description)
    .helpOption('-h, --help', '显示帮助')
    .addOption(choiceOption('--color <何时>', '颜色', ['auto', 'always', 'never']).default('auto', 'auto'));
}

/** Adds the options of commands that make outputs. */
export function making(command: Command): Command {
  return command
    .option('-o, --output <文件夹>', '输出到哪个文件夹（不写为 bulletin.yaml 旁的 out/）')
    .option(
      '--format <种类>',
      `生成哪几种，用逗号隔开：${formats.join()}`,
      listOf(formats),
      defaultEmitters.map(({ format }) => format),
    )
    .option('--keep-edited', '生成的文件被人改过时，先把改过的另存一份再生成；不写就不生成，免得盖掉')
    .addOption(fontOption());
}

/** The option that says which faces serve. */
export function fontOption(about = '用哪些字体（embedded 只用自带的）'): Option {
  return choiceOption('--fonts <哪些>', about, ['all', 'embedded']).default('all', 'all');
}

/** An option that takes one of some words, in any case. */
export function choiceOption(flags: string, about: string, words: readonly string[]): Option {
  return new Option(flags, `${about}：${words.join('、')}`).argParser((value: string) => {
    if (words.includes(value.toLowerCase())) return value.toLowerCase();
    throw new InvalidArgumentError(
      `选项“${flags.split(' ', 1)[0]}”应为${words.join('、')}之一，现为“${value}”`,
    );
  });
}

/** Reads words of a list, parted by commas. */
export function listOf<T extends string>(words: readonly T[]): (value: string) => T[] {
  return (value) => {
    const asked = value.split(/[,，、]/u).map((each) => each.trim().toLowerCase());
    const found = words.filter((word) => asked.includes(word));
    const unknown = asked.find((each) => !words.some((word) => word === each));
    if (unknown === undefined) return found;
    throw new InvalidArgumentError(`选项“--format”应为${words.join('、')}，用逗号隔开，现为“${value}”`);
  };
}

/** A kind of file by its English name, as users call it, or by the file's name. */
export function schemaKind(word: string): SchemaKind {
  const [kind] = Object.entries(kindWords).find(([, words]) => words.includes(word.toLowerCase())) ?? [];
  const found = schemaKinds.find((each) => each === kind);
  if (found) return found;
  throw new InvalidArgumentError(
    `种类应为${schemaKinds.map((each) => `${each}（${kindWords[each][1]}）`).join('、')}之一，现为“${word}”`,
  );
}

const kindWords: Readonly<Record<SchemaKind, readonly [string, string, ...string[]]>> = {
  submission: ['submission', '稿件'],
  issue: ['issue', '本期', 'issue.yaml'],
  bulletin: ['bulletin', '配置', 'bulletin.yaml'],
  ledger: ['ledger', '台账'],
};
