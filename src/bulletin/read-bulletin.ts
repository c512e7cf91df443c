import type { Outcome } from '../diagnostic/diagnostic.js';
import { keysOf } from '../field/record.js';
import { readSingle } from '../field/single.js';
import type { SourceFile } from '../source/file.js';
import type { SourceText } from '../source/text.js';
import type { FaceRole } from '../style/role.js';
import type { Bulletin, Section } from './bulletin.js';
import { readDeviations } from './deviations.js';
import { type BulletinRecord, bulletinTable, type SectionRecord } from './fields.js';

/** Reads `bulletin.yaml`; findings are those of the field table and `structure/duplicate-name`. */
export function readBulletin(file: SourceFile): Outcome<Bulletin> {
  const { value, diagnostics } = readSingle(file, bulletinTable);
  if (!value) return { diagnostics };
  const bulletin = toBulletin(value);
  return { value: bulletin, diagnostics: [...diagnostics, ...duplicateNames(bulletin)] };
}

/** The keys of `bulletin.yaml`, as users write them. */
export const bulletinKeys: readonly string[] = keysOf(bulletinTable);

function toBulletin(written: BulletinRecord): Bulletin {
  const { leaders = [], distribution, printRun, retentionNotice, proofreading, style } = written;
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
    sections: written.sections.map(toSection),
    leaders: leaders.map(({ name, post }) => ({
      name: name.text,
      span: name.span,
      ...(post ? { post: post.text } : {}),
    })),
    units: written.units.map(({ name, aliases = [] }) => ({
      name: name.text,
      span: name.span,
      aliases: aliases.map(({ text }) => text),
    })),
    signOff: written.signOff ?? [],
    distribution: distribution ?? {},
    ...(printRun ? { printRun: printRun.value } : {}),
    contact: written.contact ?? [],
    contents: written.contents?.value ?? false,
    fonts: fontsOf(written.fonts),
    ...readDeviations(style),
    ...(proofreading ? { proofreading } : {}),
    span: written.place.span,
  };
}

function toSection(written: SectionRecord): Section {
  const { headlinePlacement } = written;
  return {
    name: written.name.text,
    form: written.form?.value ?? 'entries',
    subsections: written.subsections?.map(({ text }) => text) ?? [],
    order: written.order?.map(({ value }) => value) ?? ['leader', 'date', 'unit'],
    ...(headlinePlacement ? { headlinePlacement: headlinePlacement.value } : {}),
    span: written.name.span,
  };
}

function fontsOf(written: BulletinRecord['fonts']): Partial<Record<FaceRole, SourceText>> {
  if (!written) return {};
  const { place: _, ...fonts } = written;
  return fonts;
}

/** A name that stands twice in one register makes its place ambiguous. */
function duplicateNames({ sections, leaders, units }: Bulletin): Outcome<never>['diagnostics'] {
  return [sections, leaders, units].flatMap((register) => {
    const seen = new Set<string>();
    return register.flatMap(({ name, span }) => {
      if (!seen.has(name)) {
        seen.add(name);
        return [];
      }
      const message = `“${name}”在同一名册里写了两次`;
      return [
        { code: 'structure/duplicate-name', severity: 'error', message, span, hint: '请删去一处' } as const,
      ];
    });
  });
}
