import type { HelpConfiguration } from 'commander';
import { displayWidth } from '../source/width.js';

/** The help in Chinese, its columns by the width of Chinese characters: the words that the library writes are translated. */
export const helpInChinese: HelpConfiguration = {
  styleTitle: (title) => titles[title] ?? title,
  styleUsage: translate,
  styleSubcommandTerm: translate,
  displayWidth,
  optionDescription: ({ description, defaultValue }) =>
    defaultValue === undefined ? description : `${description}（不写为 ${String(defaultValue)}）`,
};

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Arguments:': '参数：',
};

function translate(usage: string): string {
  return usage.replace('[options]', '[选项]').replace('[command]', '[命令]');
}
