import { explainRules } from '../../session/explain-rules.js';
import { CannotRun } from '../cannot-run.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao explain`: what a rule finds, where it rests, and examples; a line each for words that several rules bear. */
export function runExplain(words: readonly string[], terminal: Terminal): ExitCode {
  const asked = words.map((word) => word.trim().replace(/^\[|\]$|\/$/gu, '')).filter((word) => word !== '');
  const explained = explainRules(asked);
  if (explained.kind === 'unknown') {
    const { proposal, areas } = explained;
    throw new CannotRun(
      `没有“${asked.join(' ')}”这条规则。${proposal ?? `可以写一类的名称：${areas.join('、')}；全部规则见 kuaibao explain`}`,
    );
  }
  terminal.out(explained.text);
  return exitCode.clean;
}
