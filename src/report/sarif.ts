import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { countBySeverity } from '../diagnostic/order.js';
import type { Severity } from '../fault/severity.js';
import { printJson } from './print-json.js';
import type { ReportContext } from './report.js';
import { artifactChanges, locationOf, messageOf, sourceRoot } from './sarif-part.js';
import { countWords } from './summary.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'note' };

/** GitHub's code scanning refuses a run of more results. */
const mostResults = 25_000;

/** Findings as SARIF 2.1.0 (OASIS), fit for GitHub's code scanning: errors first, for it keeps the first 5,000, and no
 * more results than it takes; what is left out is told in a notification. */
export function formatSarif(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  const sorted = (['error', 'warning', 'hint'] as const).flatMap((severity) =>
    diagnostics.filter((each) => each.severity === severity),
  );
  const listed = sorted.slice(0, mostResults);
  const codes = [...new Set(listed.map(({ code }) => code))].sort();
  const fingerprint = fingerprinter();
  return printJson({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'kuaibao',
            semanticVersion: context.version,
            language: 'zh-CN',
            rules: codes.map((code) => ruleOf(code, context)),
          },
        },
        language: 'zh-CN',
        columnKind: 'unicodeCodePoints',
        newlineSequences: ['\r\n', '\n', '\r'],
        originalUriBaseIds: { [sourceRoot]: { description: messageOf('运行 kuaibao 时所在的文件夹') } },
        invocations: [invocation(sorted.slice(mostResults))],
        results: listed.map((each) => resultOf(each, codes.indexOf(each.code), fingerprint(each))),
      },
    ],
  });
}

/** GitHub asks for all three texts, so each stands in for the one that is missing. */
function ruleOf(code: string, { describe }: ReportContext) {
  const { title = code, help = title } = describe?.(code) ?? {};
  return {
    id: code,
    shortDescription: messageOf(title),
    fullDescription: messageOf(title),
    help: messageOf(help),
  };
}

function invocation(left: readonly Diagnostic[]) {
  if (left.length === 0) return { executionSuccessful: true };
  const message = messageOf(`另有 ${countWords(countBySeverity(left))}没有列出，请用别的格式查看`);
  return { executionSuccessful: true, toolExecutionNotifications: [{ level: 'warning', message }] };
}

function resultOf(diagnostic: Diagnostic, ruleIndex: number, fingerprint: string) {
  const { code, severity, message, hint, span, related, fix } = diagnostic;
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: messageOf(hint === undefined ? message : `${message}\n${hint}`),
    locations: [locationOf(span)],
    ...(related?.length
      ? {
          relatedLocations: related.map((each) => ({
            ...locationOf(each.span),
            message: messageOf(each.message),
          })),
        }
      : {}),
    ...(fix?.edits.length
      ? {
          fixes: [
            {
              description: messageOf(fix.safe ? '可以自动改正' : '建议的改法，请核对'),
              artifactChanges: artifactChanges(fix.edits),
            },
          ],
        }
      : {}),
    // GitHub's upload action adds a fingerprint of its own, primaryLocationLineHash; this one is for others.
    partialFingerprints: { 'codePathAndWords/v1': fingerprint },
  };
}

/** Names a finding by its code, its file, the wrong words and how many of the same stand before it, so that it is known
 * again wherever its line has moved. */
function fingerprinter(): (diagnostic: Diagnostic) => string {
  const counts = new Map<string, number>();
  return ({ code, span: { file, start, end } }) => {
    const key = JSON.stringify([code, file.path, file.text.slice(start, end)]);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return createHash('sha256').update(`${key}${count}`).digest('hex').slice(0, 32);
  };
}
