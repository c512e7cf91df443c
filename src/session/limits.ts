import { Refused } from '../refusal/refusal.js';
import { type Limit, type Limits, limitsBy, standardLimits } from '../source/limits.js';
import type { Surroundings } from './surroundings.js';

const units: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** The limits that hold: the table's, or what the environment says (KUAIBAO_MAX_FILES=20000, KUAIBAO_MAX_FILE_SIZE=10MB). */
export function limitsFrom({ environment }: Pick<Surroundings, 'environment'>): Limits {
  const isSaid = Object.keys(environment).some((name) => name.startsWith('KUAIBAO_MAX_'));
  return isSaid ? limitsBy((limit) => numberFor(limit, environment[limit.variable])) : standardLimits;
}

function numberFor({ standard, most, variable }: Limit, setting: string | undefined): number {
  if (setting === undefined || setting.trim() === '') return standard;
  const [, digits, unit = ''] = /^\s*([0-9]{1,12})\s*([kmg]?)b?\s*$/iu.exec(setting) ?? [];
  const value = digits === undefined ? 0 : Number(digits) * (units[unit.toLowerCase()] ?? 1);
  if (value >= 1 && value <= most) return value;
  throw new Refused({ kind: 'badLimit', variable, most, value: setting });
}
