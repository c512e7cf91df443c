import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffChars } from 'diff';

/** Proofreaders of Chinese that npm offers, at the versions compared. The presets that textlint once had for Chinese are not to be
 * had any more: its rule of Chinese brackets is taken, with those for any language that such a preset would hold. */
const packages = [
  'autocorrect-node@2.14.0',
  'zhlint@0.8.2',
  '@textlint/kernel@15.8.0',
  '@textlint/textlint-plugin-text@15.8.0',
  'textlint-rule-zh-half-and-full-width-bracket@1.1.0',
  '@textlint-rule/textlint-rule-no-unmatched-pair@2.0.4',
  'textlint-rule-no-zero-width-spaces@1.0.1',
  '@textlint-rule/textlint-rule-no-invalid-control-character@3.0.0',
];

export interface Flagged {
  readonly start: number;
  readonly end: number;
  /** It only wants a space between 汉字 and letters, digits or marks: that finds no fault, wherever it stands. */
  readonly isSpacing?: boolean;
}

interface Validation {
  readonly index: number;
  readonly length: number;
  readonly message: string;
}

/** Says where a text is wrong. */
export type Peer = (text: string) => Promise<readonly Flagged[]>;

/** The peers, installed into a folder of their own. */
export function installPeers(): Readonly<Record<string, Peer>> {
  const folder = mkdtempSync(join(tmpdir(), 'kuaibao-peers-'));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', ...packages], { cwd: folder });
  const require = createRequire(join(folder, 'package.json'));
  const { format } = require('autocorrect-node');
  const { run } = require('zhlint');
  const { TextlintKernel } = require('@textlint/kernel');
  const textPlugin = require('@textlint/textlint-plugin-text');
  const kernel = new TextlintKernel();
  const rules = [
    'textlint-rule-zh-half-and-full-width-bracket',
    '@textlint-rule/textlint-rule-no-unmatched-pair',
    'textlint-rule-no-zero-width-spaces',
    '@textlint-rule/textlint-rule-no-invalid-control-character',
  ].map((ruleId) => {
    const rule = require(ruleId);
    return { ruleId, rule: rule.default ?? rule };
  });
  return {
    'autocorrect-node': async (text) => changedRanges(text, format(text)),
    zhlint: async (text) =>
      run(text, { rules: { preset: 'default' } }).validations.map(
        ({ index, length, message }: Validation) => ({
          start: index,
          end: index + Math.max(length, 1),
          isSpacing: /需要一个空格/u.test(message),
        }),
      ),
    'textlint (zh rules)': async (text) => {
      const { messages } = await kernel.lintText(text, {
        ext: '.txt',
        plugins: [{ pluginId: 'text', plugin: textPlugin.default ?? textPlugin }],
        rules,
      });
      return messages.map(({ range }: { readonly range: readonly [number, number] }) => ({
        start: range[0],
        end: Math.max(range[1], range[0] + 1),
      }));
    },
  };
}

/** Where a mended text differs from the one given. */
function changedRanges(before: string, after: string): readonly Flagged[] {
  const ranges: Flagged[] = [];
  let at = 0;
  for (const { value, added, removed } of diffChars(before, after)) {
    if (added) ranges.push({ start: Math.max(at - 1, 0), end: at + 1, isSpacing: value.trim() === '' });
    else {
      if (removed) ranges.push({ start: at, end: at + value.length });
      at += value.length;
    }
  }
  return ranges;
}
