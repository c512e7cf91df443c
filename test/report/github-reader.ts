/** Reads a step's output as GitHub does: its annotations, and the lines that only stand in the log. */
export interface StepOutput {
  readonly annotations: readonly Annotation[];
  readonly log: readonly string[];
}

export interface Annotation {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const known = new Set([
  'error',
  'warning',
  'notice',
  'group',
  'endgroup',
  'stop-commands',
  'debug',
  'add-mask',
]);

/** Reads a step's output by the rules of GitHub's runner: a command begins a line with `::`, blanks before it do not
 * count; the older form `##[name]` may stand anywhere in a line; nothing is read between `stop-commands` and its word. */
export function readStep(output: string): StepOutput {
  const annotations: Annotation[] = [];
  const log: string[] = [];
  let stop: string | undefined;
  for (const line of output.split(/\r\n|\r|\n/u).slice(0, -1)) {
    const command = readCommand(line, stop === undefined ? known : new Set([...known, stop]));
    if (stop !== undefined) {
      if (command?.command === stop) stop = undefined;
      else log.push(line);
    } else if (!command) log.push(line);
    else if (command.command === 'stop-commands') stop = command.message;
    else if (/^(?:error|warning|notice)$/u.test(command.command)) annotations.push(command);
    else if (!command.command.endsWith('group')) throw new Error(`unexpected command in ${line}`);
  }
  if (stop !== undefined) throw new Error('commands are still stopped');
  return { annotations, log };
}

function readCommand(line: string, commands: ReadonlySet<string>): Annotation | undefined {
  const [, info = '', data = ''] = /^\s*::(.*?)::(.*)$/su.exec(line) ?? [];
  const [name = ''] = info.split(' ', 1);
  if (commands.has(name)) {
    return {
      command: name,
      properties: readProperties(info.slice(name.length)),
      message: unescapeData(data),
    };
  }
  const [, older = ''] = /##\[([^\] ]*)[^\]]*\]/u.exec(line) ?? [];
  return commands.has(older) ? { command: older, properties: {}, message: line } : undefined;
}

function readProperties(text: string): Readonly<Record<string, string>> {
  const pairs = text
    .trim()
    .split(',')
    .filter((pair) => pair.includes('='))
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const);
  return Object.fromEntries(
    pairs.map(([name, value]) => [name, unescapeData(value.replaceAll('%3A', ':').replaceAll('%2C', ','))]),
  );
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
