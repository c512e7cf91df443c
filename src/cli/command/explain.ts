import { didYouMean } from '../../diagnostic/did-you-mean.js';
import { CannotRun } from '../../office/found.js';
import { faults } from '../../rule/catalogue.js';
import { explain, explainAll } from '../../rule/explain.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao explain`: what a rule finds, where it rests, and examples; without a code, all rules a line each. */
export function runExplain(code: string | undefined, terminal: Terminal): ExitCode {
  if (code === undefined) {
    terminal.out(explainAll(faults));
    return exitCode.clean;
  }
  const asked = code.trim().replace(/^\[|\]$/gu, '');
  const fault = faults.find((each) => each.code === asked);
  if (!fault) {
    const codes = faults.map((each) => each.code);
    throw new CannotRun(
      `没有“${asked}”这条规则。${didYouMean(asked, codes) ?? '全部代码见 kuaibao explain'}`,
    );
  }
  terminal.out(explain(fault));
  return exitCode.clean;
}
