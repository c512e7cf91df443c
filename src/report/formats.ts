import { formatGithub } from './github.js';
import { formatJson } from './json.js';
import { formatJunit } from './junit.js';
import { formatLines } from './line.js';
import { formatPretty } from './pretty.js';
import type { Formatter } from './report.js';
import { formatSarif } from './sarif.js';

/** Every format of a report, by the name that `--format` takes. */
export const formatters = {
  pretty: (found, { files }, paint) => formatPretty(found, files.length, paint),
  line: formatLines,
  json: (found, { files }) => formatJson(found, files.length),
  github: formatGithub,
  sarif: formatSarif,
  junit: formatJunit,
} as const satisfies Readonly<Record<string, Formatter>>;

export type ReportFormat = keyof typeof formatters;
