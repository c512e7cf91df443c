import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { orderDiagnostics } from '../diagnostic/order.js';
import type { Host } from '../host/host.js';
import { untimed } from '../judge/judge.js';
import { standardLimits } from '../source/limits.js';
import { judgeTarget } from './judge-targets.js';
import { openTargets } from './target.js';

/** Checks an office that a host holds, by what needs no machine: this is what bundles for a browser. The folder is
 * absolute; refuses, by an exception, one that holds no office. */
export async function checkTexts(host: Host, folder: string): Promise<readonly Diagnostic[]> {
  const targets = openTargets(host, ['.'], { workingDirectory: folder, limits: standardLimits }, untimed);
  const judged = await Promise.all(targets.map((target) => judgeTarget(target, new Map(), 'all')));
  return orderDiagnostics(judged.flatMap(({ diagnostics }) => diagnostics));
}
