import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bulletin } from '../../src/bulletin/bulletin.js';
import { readBulletin } from '../../src/bulletin/read-bulletin.js';
import type { ScoringRules } from '../../src/bulletin/scoring.js';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { checkBulletin } from '../../src/judge/check-rules.js';
import type { Contribution } from '../../src/ledger/contribution.js';
import { readLedger } from '../../src/ledger/read-ledger.js';
import { type ResolvedLedger, resolveLedger } from '../../src/ledger/resolve.js';
import { fixtures } from '../project.js';

/** An office without 计分: the sections and units that the cases speak of. */
export const office = `刊名: 工作快报
编发单位: 岚浦县人民政府办公室
栏目:
  - 工作动态
  - 调研思考
  - 意见建议
  - {名称: 简讯, 形式: 简讯}
  - {名称: 信息专报, 形式: 专报}
单位: [青鹭镇, 苇港镇, 白蘋镇, 栗坞镇, 县水利局, 县教育局, 政府办公室]
领导:
  - 程望舒
  - {姓名: 黎景行, 职务: 副县长}
`;

/** A case of `fixtures/ledger/`: rules, what was sent, the ledger, and what must come out. */
export interface ScoringCase {
  readonly bulletin: Bulletin;
  readonly rules: ScoringRules;
  readonly contributions: readonly Contribution[];
  readonly resolved: ResolvedLedger;
  readonly expected: readonly string[];
  /** Findings of configuration and ledger. */
  readonly diagnostics: readonly Diagnostic[];
}

export const caseNames: readonly string[] = readdirSync(join(fixtures, 'ledger'))
  .map((name) => name.replace(/\.txt$/u, ''))
  .sort();

export const caseYear = 2026;

/** Reads a case. */
export function scoringCase(name: string): ScoringCase {
  const parts = partsOf(readFileSync(join(fixtures, 'ledger', `${name}.txt`), 'utf8'));
  const rulesText = (parts.get('计分') ?? '').replace(/^(?=.)/gmu, '  ');
  const { bulletin, rules, diagnostics } = officeWith(`计分:\n${rulesText}`);
  const contributions = itemsIn(parts.get('items') ?? '');
  const ledger = ledgerOf(parts.get('台账') ?? '', bulletin, contributions);
  return {
    bulletin,
    rules,
    contributions: [...contributions, ...ledger.resolved.contributions],
    resolved: ledger.resolved,
    expected: (parts.get('expected') ?? '').trim().split('\n'),
    diagnostics: [...diagnostics, ...ledger.diagnostics],
  };
}

/** The office with rules. */
export function officeWith(scoring: string): {
  readonly bulletin: Bulletin;
  readonly rules: ScoringRules;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { value, diagnostics } = readBulletin({ path: 'bulletin.yaml', text: `${office}${scoring}` });
  if (!value?.scoring) throw new Error(JSON.stringify(diagnostics.map(({ message }) => message)));
  return {
    bulletin: value,
    rules: value.scoring,
    diagnostics: [...diagnostics, ...checkBulletin(value)],
  };
}

/** A ledger's text, resolved; an empty one has nothing in it. */
export function ledgerOf(
  text: string,
  bulletin: Bulletin,
  contributions: readonly Contribution[],
): { readonly resolved: ResolvedLedger; readonly diagnostics: readonly Diagnostic[] } {
  const nothing = { contributions: [], events: [], diagnostics: [] };
  if (text === '') return { resolved: nothing, diagnostics: [] };
  const { value, diagnostics } = readLedger({ path: '台账/2026.yaml', text }, caseYear);
  const resolved = value ? resolveLedger(value, bulletin, contributions) : nothing;
  return { resolved, diagnostics: [...diagnostics, ...resolved.diagnostics] };
}

/** The parts of a case, by the names between dashes. */
function partsOf(text: string): ReadonlyMap<string, string> {
  const [, ...rest] = text.split(/^-- (.+) --\n/mu);
  const names = rest.filter((_, i) => i % 2 === 0);
  return new Map(names.map((name, i) => [name, `${(rest[2 * i + 1] ?? '').trim()}\n`]));
}

const forms = { 简讯: 'briefs', 信息专报: 'articles' } as const;

/** Lines of items: 2026-03-12 青鹭镇、苇港镇 工作动态 用×3 图2 headline. Each day is an issue, numbered from 1. */
export function itemsIn(text: string): readonly Contribution[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const days = [...new Set(lines.map((line) => line.slice(0, 10)))].sort();
  let made = 0;
  return lines.flatMap((line) => {
    const [, date = '', units = '', section = '', use, count = '1', pictures = '0', headline] =
      /^(\S+) (\S+) (\S+) (用|未用)(?:×([0-9]+))?(?: 图([0-9]+))?(?: (.+))?$/u.exec(line) ?? [];
    if (use === undefined) throw new Error(line);
    return Array.from({ length: Number(count) }, (): Contribution => {
      made += 1;
      const issue = { series: 'issue', number: days.indexOf(date) + 1, year: caseYear } as const;
      return {
        item: { kind: 'issue', issue, path: `${made}.yaml`, index: 1, headline: headline ?? `第${made}篇` },
        date,
        units: units.split('、'),
        section,
        form: section in forms ? forms[section as keyof typeof forms] : 'entries',
        isUsed: use === '用',
        isReleased: true,
        pictures: Number(pictures),
        instructions: [],
      };
    });
  });
}
