import type { ReadResult } from '../diagnostic/diagnostic.js';
import { coded } from '../fault/severity.js';
import { keysOf } from '../field/field-table.js';
import type { PartOf } from '../field/mapping.js';
import { readSingle } from '../field/single.js';
import type { SourceFile } from '../source/file.js';
import type { SourceText } from '../source/text.js';
import type { FaceRole } from '../style/role.js';
import type { Bulletin, Leader, Section, Unit } from './bulletin.js';
import { readDeviations } from './deviations.js';
import { type BulletinFields, bulletinTable, lengthPattern, type SectionFields } from './fields.js';
import { particularsOf } from './particulars.js';
import { readProofreading } from './proofreading.js';
import { readScoring } from './read-scoring.js';
import type { Registers } from './register.js';
import { repeatedLeaders } from './repeated-leaders.js';

/** An office's configuration as read. */
export interface ReadBulletin extends ReadResult<Bulletin> {
  /** The registers that submissions can be checked against, also where the bulletin as a whole could not be read. */
  readonly registers: Registers;
}

/** Reads `bulletin.yaml`; findings are those of the field table, `structure/duplicate-name` and `slash-in-name`. */
export function readBulletin(file: SourceFile): ReadBulletin {
  const { value, part, diagnostics } = readSingle(file, bulletinTable, { kind: 'bulletin.yaml' });
  const registers = part ? toRegisters(part) : {};
  const findings = [
    ...diagnostics,
    ...duplicateNames(registers),
    ...repeatedLeaders(registers.leaders ?? []),
    ...slashedNames(registers),
  ];
  return { ...(value ? { value: toBulletin(value) } : {}), registers, diagnostics: findings };
}

/** The keys of `bulletin.yaml`, as users write them. */
export const bulletinKeys: readonly string[] = keysOf(bulletinTable);

function toRegisters({ sections, leaders, units, style, scoring }: PartOf<typeof bulletinTable>): Registers {
  return {
    ...(sections ? { sections: sections.map((section) => toSection(section, style)) } : {}),
    ...(leaders ? { leaders: leaders.map(toLeader) } : {}),
    ...(units ? { units: units.map(toUnit) } : {}),
    ...(scoring ? { scoring: readScoring(scoring) } : {}),
  };
}

function toBulletin(written: BulletinFields): Bulletin {
  const { leaders = [], distribution, printRun, retentionNotice, proofreading, scoring, style } = written;
  return {
    nameplate: written.nameplate,
    issuingOffice: written.issuingOffice,
    patterns: {
      ...(written.issueNumberFormat ? { issueNumber: written.issueNumberFormat } : {}),
      ...(written.supplementFormat ? { supplement: written.supplementFormat } : {}),
      ...(written.fileName ? { fileName: written.fileName } : {}),
    },
    dateStyle: written.dateStyle?.value ?? 'plain',
    ...(retentionNotice ? { retentionNotice } : {}),
    sections: written.sections.map((section) => toSection(section, style)),
    leaders: leaders.map(toLeader),
    units: written.units.map(toUnit),
    signOff: written.signOff ?? [],
    distribution: distribution ?? [],
    ...(printRun ? { printRun: printRun.value } : {}),
    particulars: particularsOf(written),
    contact: written.contact ?? [],
    contents: written.contents?.value ?? 'none',
    fonts: fontsOf(written.fonts),
    ...readDeviations(style),
    proofreading: readProofreading(proofreading),
    ...(scoring ? { scoring: readScoring(scoring) } : {}),
    span: written.place.span,
    place: written.place,
  };
}

function toSection(written: SectionFields, style: BulletinFields['style']): Section {
  const { length } = written;
  const form = written.form?.value ?? 'entries';
  const usual = form === 'articles' ? 'centred' : (style?.headlinePlacement?.value ?? 'runIn');
  const [, least, most] = lengthPattern.exec(length?.text ?? '') ?? [];
  return {
    name: written.name.text,
    form,
    subsections: written.subsections?.map(({ text }) => text) ?? [],
    order: written.order?.map(({ value }) => value) ?? ['leader', 'date', 'unit'],
    headlinePlacement: written.headlinePlacement?.value ?? usual,
    hasSignature: written.signature?.value ?? false,
    ...(most === undefined ? {} : { length: { least: Number(least ?? 0), most: Number(most) } }),
    span: written.name.span,
  };
}

function toLeader({ name, post, term }: NonNullable<BulletinFields['leaders']>[number]): Leader {
  return {
    name: name.text,
    span: name.span,
    ...(post ? { post: post.text } : {}),
    ...(term ? { term: term.value } : {}),
  };
}

function toUnit({ name, aliases = [] }: BulletinFields['units'][number]): Unit {
  return { name: name.text, span: name.span, aliases: aliases.map(({ text }) => text) };
}

function fontsOf(written: BulletinFields['fonts']): Partial<Record<FaceRole, SourceText>> {
  if (!written) return {};
  const { place: _, ...fonts } = written;
  return fonts;
}

/** In what submissions write under 栏目, the slash parts a section from its sub-section. */
function slashedNames({ sections = [] }: Registers): ReadResult<never>['diagnostics'] {
  return sections
    .filter(({ name }) => /[/／]/u.test(name))
    .map(({ name, span }) => ({
      ...coded('structure/slash-in-name'),
      message: `栏目名称“${name}”里不能有斜线`,
      span,
      hint: '稿件里“栏目/子栏目”用斜线隔开，请改用顿号或间隔号；是子栏目的写在“子栏目”下面',
    }));
}

/** A name that stands twice in one register makes its place ambiguous. */
function duplicateNames({ sections = [], units = [] }: Registers): ReadResult<never>['diagnostics'] {
  return [sections, units].flatMap((register) => {
    const seen = new Set<string>();
    return register.flatMap(({ name, span }) => {
      if (!seen.has(name)) {
        seen.add(name);
        return [];
      }
      const message = `“${name}”在同一名册里写了两次`;
      return [{ ...coded('structure/duplicate-name'), message, span, hint: '请删去一处' } as const];
    });
  });
}
