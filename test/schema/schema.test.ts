import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, it } from 'vitest';
import { vocabularyOf } from '../../src/field/vocabulary.js';
import { schemaKinds } from '../../src/schema/schema-file.js';
import { schemaFor, schemaText } from '../../src/schema/schema-for.js';
import { submissionTable } from '../../src/submission/fields.js';
import { caseNames } from '../../tools/fixture/cases.mjs';
import { fixtures, foldersIn, realFolders } from '../project.js';
import { realOffice } from '../real-office.js';
import { structureOffices } from '../structure-case.js';
import { bulletinOf, faults, validator } from './validator.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-schema-'));
afterAll(() => rmSync(temporary, { recursive: true }));
const officeOf = structureOffices(temporary);

const offices = [
  ...foldersIn(join(fixtures, 'office')).map((name) => [name, join(fixtures, 'office', name)] as const),
  ...realFolders.map(() => ['real', realOffice] as const),
];

function read(...path: readonly string[]): string {
  return readFileSync(join(...path), 'utf8');
}

/** The YAML files at or below a folder. */
function yamlFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => join(folder, path));
}

/** Complaints of the schemas of an office on its own files. */
function faultsOfOffice(office: string): readonly string[] {
  const text = read(office, 'bulletin.yaml');
  const { registers } = bulletinOf(text);
  const submission = validator('submission', registers);
  const ledger = validator('ledger', registers);
  const ledgers = join(office, '台账');
  return [
    ...faults(general.bulletin, text),
    ...yamlFiles(join(office, 'issues')).flatMap((path) =>
      faults(path.endsWith('issue.yaml') ? general.issue : submission, read(path)),
    ),
    ...(existsSync(ledgers) ? yamlFiles(ledgers) : []).flatMap((path) => faults(ledger, read(path))),
  ];
}

/** The two kinds of schema that are the same for every office. */
const general = { bulletin: validator('bulletin', {}), issue: validator('issue', {}) };

describe('the schemas', () => {
  const { registers } = bulletinOf(read(fixtures, 'office/sample/bulletin.yaml'));

  it.each(schemaKinds)('of %s is a schema of draft 7, with and without an office', (kind) => {
    const ajv = new Ajv({ strict: false });
    expect(ajv.validateSchema(schemaFor(kind, registers)), ajv.errorsText()).toBe(true);
    expect(ajv.validateSchema(schemaFor(kind, {})), ajv.errorsText()).toBe(true);
  });

  it('are schemas also of registers with faults, or with nothing in them', () => {
    const names = '[{名称: 甲, 形式: 简讯, 子栏目: [乙, 乙]}, 甲, 1, 01, true]';
    const { registers } = bulletinOf(
      `栏目: ${names}\n单位: [{名称: 甲, 别名: [甲, 乙]}, 乙, 1, 01, a|b, '[c']\n`,
    );
    expect([registers.sections?.length, registers.units?.length]).toEqual([5, 6]);
    const ajv = new Ajv({ strict: false });
    for (const each of [
      registers,
      bulletinOf('栏目: []\n单位: []\n').registers,
      { units: [], sections: [] },
    ]) {
      expect(ajv.validateSchema(schemaFor('submission', each)), ajv.errorsText()).toBe(true);
      expect(() => validator('submission', each)).not.toThrow();
    }
  });

  it.each(schemaKinds)('of %s reads as before', async (kind) => {
    await expect(schemaText(kind, registers)).toMatchFileSnapshot(`golden/${kind}.schema.json`);
  });

  it('are free text where an office is not known', () => {
    const validate = validator('submission', {});
    expect(faults(validate, '单位: 谁\n栏目: 何处\n正文: 文字\n')).toEqual([]);
    expect(faults(validate, '单位: [谁, 何人]\n栏目: 何处\n标题: 甲\n正文: 文字\n')).toEqual([]);
    expect(faults(validate, '单位: 谁\n正文: 文字\n')).toEqual([' required']);
  });

  it('say of every key, at any depth, what it is called and what for', () => {
    const unsaid: string[] = [];
    const visit = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      for (const [keyword, value] of Object.entries(schema)) {
        if (keyword === 'if' || keyword === 'then') continue;
        if (keyword === 'properties') {
          for (const [key, { title, description }] of Object.entries<Record<string, unknown>>(value)) {
            if (title !== key || typeof description !== 'string') unsaid.push(`${path}/${key}`);
          }
        }
        visit(value, `${path}/${keyword}`);
      }
    };
    for (const kind of schemaKinds) visit(schemaFor(kind, registers), kind);
    expect(unsaid).toEqual([]);
  });

  it('leave the reading of the files what it was', () => {
    expect([...vocabularyOf(submissionTable, true).keys].sort()).toEqual(
      [
        ...Object.values(submissionTable).map(({ key }) => key),
        // Below 批示 and 附件.
        ...['领导', '内容', '名称', '文件'],
      ].sort(),
    );
  });
});

describe('right files', { timeout: 60_000 }, () => {
  it.each(offices)('of the office %s are right by its schemas', (_, office) => {
    expect(faultsOfOffice(office)).toEqual([]);
  });
});

/** Faults that lie between keys, files or words, or in the writing of YAML itself, which no schema sees. */
const unseen = new Set([
  ...['ambiguous-pin', 'duplicate-pin', 'unknown-pin', 'missing-serial-number', 'empty-issue'],
  ...[
    'withheld-pin',
    'all-withheld',
    'comment-in-list',
    'section-form',
    'picture',
    'table-noted',
    'table-around',
  ],
  'ledger-without-rules',
  ...['leader-terms', 'one-term-of-two', 'overlapping-terms', 'reversed-term'],
  ...['duplicate-alias', 'duplicate-submission', 'duplicate-key', 'repeated-contributor'],
  ...['brief-lines', 'long-nameplate', 'long-office', 'sample-name', 'tight-grid', 'faint-red'],
  ...['placeholder', 'placeholder-in-bulletin', 'placeholder-in-sheet', 'masked-number'],
  ...['misplaced-strong', 'unclosed-strong', 'not-a-submission', 'not-utf8', 'text-file'],
  ...[
    'space-after-colon',
    'stray-space',
    'tab-indent',
    'fullwidth-space-indent',
    'fullwidth-colon-in-list',
    'value-star',
  ],
  ...['table-empty', 'table-glyph', 'table-misplaced', 'table-missing', 'table-too-large'],
  ...['table-total', 'table-unreadable'],
  ...['unindented-body', 'wrong-separator', 'yaml-syntax', 'yaml-syntax-bracket'],
]);

describe('wrong files', { timeout: 60_000 }, () => {
  it('are wrong by a schema, each where its fault is', async () => {
    const found = caseNames()
      .filter((name) => !unseen.has(name))
      .map((name) => [name, ...faultsOfOffice(officeOf(name))]);
    expect(found.filter(({ length }) => length === 1)).toEqual([]);
    const text = found.map((lines) => `${lines.join('\n  ')}\n`).join('');
    await expect(text).toMatchFileSnapshot('golden/wrong-files.txt');
  });

  it('has no fault among the unseen that is not there', () => {
    const there = caseNames();
    expect([...unseen].filter((name) => !there.includes(name))).toEqual([]);
  });
});
