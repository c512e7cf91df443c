import type { CommanderError } from 'commander';

/** The command line library's messages on wrong flags, in Chinese; empty where it has already shown the help. */
export function usageMessage({ code, message }: CommanderError): string {
  const [named = ''] = /'[^']*'/u.exec(message) ?? [];
  const name = named.slice(1, -1);
  const near = /Did you mean (?:one of )?([^?]*)\?/u.exec(message)?.[1];
  const hint = near ? `。您是不是要写 ${near}？` : '。';
  const more = '用 kuaibao --help 看用法';
  switch (code) {
    case 'commander.unknownOption':
      return `没有“${name}”这个选项${hint}${more}`;
    case 'commander.unknownCommand':
      return `没有“${name}”这个命令${hint}${more}`;
    case 'commander.optionMissingArgument':
      return `选项“${name}”后面要写内容。${more}`;
    case 'commander.missingArgument':
      return `缺少参数“${name}”。${more}`;
    case 'commander.missingMandatoryOptionValue':
      return `还要写明选项“${/--[a-z-]+/u.exec(message)?.[0] ?? name}”。${more}`;
    case 'commander.excessArguments':
      return `参数太多。${more}`;
    case 'commander.conflictingOption':
      return `选项${optionsIn(message)}不能同时用。${more}`;
    case 'commander.invalidArgument':
      return message.replace(/^.*? is invalid\. /u, '');
    case 'commander.help':
      return '';
    default:
      return `命令有误：${message.replace(/^error: /u, '')}。${more}`;
  }
}

/** The long names of the options in a message, quoted. */
function optionsIn(message: string): string {
  return [...message.matchAll(/--[a-z-]+/gu)].map(([name]) => `“${name}”`).join('和');
}
