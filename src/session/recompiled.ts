import { join } from 'node:path';
import { compose } from '../document/compose.js';
import { coded } from '../fault/severity.js';
import { memoryHost } from '../host/memory.js';
import { arrange } from '../issue/arrange.js';
import { differencesIn, unwrittenIn } from '../learn/difference.js';
import type { LearnFinding } from '../learn/finding.js';
import type { Learned } from '../learn/learn.js';
import { type DifferingIssue, tellDifferences } from '../learn/tell-differences.js';
import { emitText } from '../output/text/emit.js';
import { resolveStyle } from '../style/style.js';
import { openIssue } from './open-issue.js';
import type { OfficeFiles } from './write-new-office.js';

/** No folder of a disk: the office is held in memory. */
const office = '/learnt';

/** Compiles the issues that were learnt, in memory, and finds those that read otherwise than they were printed, and those that have errors. */
export function recompiled({ issues }: Learned, files: OfficeFiles): readonly LearnFinding[] {
  const host = memoryHost([...files].map(([path, content]) => [join(office, path), content] as const));
  const differing: DifferingIssue[] = [];
  const found = issues.flatMap(({ named, folder, original }): readonly LearnFinding[] => {
    const directory = join(office, 'issues', folder);
    const { bulletin, sheet, submissions, diagnostics } = openIssue(host, directory, office);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const told: readonly LearnFinding[] =
      errors.length === 0
        ? []
        : [
            {
              ...coded('learn/open'),
              message: `${named.name}整理出来有${errors.length}处错误，要改了才能汇编，第一处是：${errors[0]?.message ?? ''}`,
              hint: `运行 kuaibao check issues/${folder}，逐处看`,
              original: original.name,
            },
          ];
    if (!bulletin || !sheet) {
      const inside = [...files].filter(
        ([path]) => !path.includes('/') || path.startsWith(`issues/${folder}/`),
      );
      const written = inside.map(([, content]) => (typeof content === 'string' ? content : '')).join('\n');
      return [...told, ...unwrittenIn(original, written)];
    }
    const document = compose(arrange(bulletin, sheet, submissions), resolveStyle(bulletin.deviations));
    const differences = differencesIn(original, emitText(document));
    differing.push({ name: named.name, original: original.name, differences });
    return told;
  });
  return [...found, ...tellDifferences(differing)];
}
