import type { Example, Fault } from './fault.js';
import { type Severity, severities } from './severity.js';
import { isStructural } from './structural.js';

/** Users' names for the severities. */
export const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  hint: '提示',
};

const fixNames: Readonly<Record<NonNullable<Fault['fix']>, string>> = {
  safe: 'kuaibao check --fix 自动改正',
  suggested: '只给出建议，由人决定',
};

/** A fault's severity as users call it, where it is milder, and whether it must be turned on. */
export function levelOf({ code, milder, isOff }: Fault): string {
  return `${severityNames[severities[code]]}${milder === undefined ? '' : `；${milder}`}${isOff ? '（不打开就不查）' : ''}`;
}

/** How a fault is mended, in a few words. */
export function fixName({ fix }: Fault): string {
  return fix ? fixNames[fix] : '由人改正';
}

/** All that is to be said of a fault: what it is, where it rests, an example, and what can be done about it. */
export function explain(fault: Fault): string {
  const { code, title, basis, isOff, wrong, right } = fault;
  const lines = [
    `${code}　${title}`,
    '',
    `级别：${levelOf(fault)}`,
    `依据：${basis}`,
    `改正：${fixName(fault)}`,
    '',
    '错：',
    ...exampleLines(wrong, '  '),
    '对：',
    ...exampleLines(right, '  '),
  ];
  if (isStructural(code)) return `${lines.join('\n')}\n`;
  const switched = isOff ? '开' : '关';
  return [
    ...lines,
    '',
    `本单位${isOff ? '要查' : '不查'}这一条，在 bulletin.yaml 里写：`,
    `  校对:\n    规则:\n      ${code}: ${switched}        # 也可以写提示、警告、错误`,
    '只有一处不改，在那一项的上一行写：',
    `  # kuaibao-ignore ${code}: 理由`,
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** An example's lines behind a margin: of files the path first, then the text farther in. */
export function exampleLines(example: Example, margin: string): readonly string[] {
  if (typeof example === 'string') return example.split('\n').map((line) => `${margin}${line}`);
  return Object.entries(example).flatMap(([path, text]) => {
    if (text === undefined) return [`${margin}${path}（没有）`];
    if (text.trim() === '') return [`${margin}${path}（空的）`];
    return [
      `${margin}${path}`,
      ...text
        .trimEnd()
        .split('\n')
        .map((line) => `${margin}  ${line}`),
    ];
  });
}

/** All faults, a line each, by area. */
export function explainAll(faults: readonly Fault[]): string {
  const width = Math.max(...faults.map(({ code }) => code.length));
  const ordered = [...faults].sort((a, b) => (a.code < b.code ? -1 : 1));
  const lines = ordered.map(({ code, title, fix, isOff }) => {
    const marks = [
      severityNames[severities[code]],
      ...(fix === 'safe' ? ['可自动改正'] : []),
      ...(isOff ? ['不打开不查'] : []),
    ];
    return `${code.padEnd(width)}  ${title}（${marks.join('，')}）`;
  });
  return `${lines.join('\n')}\n\n共 ${faults.length} 条；kuaibao explain 代码 看某一条的依据和例子，写一个词（如 标题、15834）找有关的规则\n`;
}
