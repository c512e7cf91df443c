import type { Section } from '../../bulletin/bulletin.js';
import { choicesOf } from '../../bulletin/register.js';
import { checkBulletinFile, checkSubmissions } from '../../check.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { orderDiagnostics } from '../../diagnostic/order.js';
import { assetPath, isOutside } from '../../folder/read-assets.js';
import { untimed } from '../../judge/judge.js';
import { mend } from '../../mend/mend.js';
import { preflight } from '../../preflight/preflight.js';
import type { Asset } from '../../source/asset.js';
import type { SourceFile } from '../../source/file.js';
import { limitsBy } from '../../source/limits.js';
import { assetNames } from '../../submission/asset-names.js';
import { readSubmissions } from '../../submission/read-submissions.js';
import { type FormFinding, itemIn, placeFindings } from './form-finding.js';
import type { FormItem } from './form-item.js';
import { writeItem } from './write-item.js';

/** A section that an item may name, with its sub-section, and what such an item has. */
export interface FormSection {
  readonly name: string;
  readonly hasHeadline: boolean;
  readonly hasSubtitle: boolean;
  readonly hasAuthors: boolean;
  /** The date is printed, or items are ordered by it. */
  readonly wantsDate: boolean;
  /** The characters that its text should have. */
  readonly length?: NonNullable<Section['length']>;
}

/** An office's form, open: its registers, and the check by its rules. */
export interface Form {
  /** The bulletin's name, line after line. */
  readonly title: string;
  readonly office: string;
  readonly units: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  readonly sections: readonly FormSection[];
  /** The characters that a headline may have. */
  readonly headlineLength: number;
  /** The findings of `check` in a text of submissions by itself. */
  readonly checkText: (text: string) => Promise<readonly Diagnostic[]>;
  readonly check: (item: FormItem) => Promise<readonly FormFinding[]>;
  /** The item with all safe fixes applied, as by `check --fix`. */
  readonly mended: (item: FormItem) => FormItem;
}

const path = '稿件.yaml';

/** Opens the form of an office by the text of its configuration. Undefined if that cannot be read. */
export function openForm(configuration: string): Form | undefined {
  const { value: bulletin, registers } = checkBulletinFile({
    path: 'bulletin.yaml',
    text: configuration,
    // The office has read it already, within limits of its own.
    limits: limitsBy(({ most }) => most),
  });
  if (!bulletin) return undefined;
  const judge = (file: SourceFile, forMending: boolean): readonly Diagnostic[] =>
    checkSubmissions([{ file, path, assets: assetsOf(file) }], bulletin, registers, {
      stopwatch: untimed,
      forMending,
    });
  const checkText = async (text: string): Promise<readonly Diagnostic[]> => {
    const file: SourceFile = { path, text };
    const diagnostics = judge(file, false);
    const { submissions } = readSubmissions(file, path, assetsOf(file));
    const material = { bulletin, submissions, files: [file], office: '/', diagnostics };
    return orderDiagnostics([...diagnostics, ...(await preflight(material, 'all'))]);
  };
  return {
    title: bulletin.nameplate.map(({ text }) => text).join(' '),
    office: bulletin.issuingOffice.text,
    units: bulletin.units.map(({ name, aliases }) => ({ name, aliases })),
    sections: bulletin.sections.flatMap((section) =>
      choicesOf(section).map((name) => ofSection(name, section)),
    ),
    headlineLength: bulletin.proofreading.headlineLength,
    checkText,
    check: async (item) => {
      const written = writeItem(item);
      return placeFindings(item, written, await checkText(written.text));
    },
    mended: (item) => {
      const file: SourceFile = { path, text: writeItem(item).text };
      const { files } = mend((changed) => judge(changed.get(path) ?? file, true));
      const text = files.get(path)?.text;
      return text === undefined ? item : itemIn(text, item);
    },
  };
}

/** The files that a text names: none is there. */
function assetsOf({ text }: SourceFile): readonly Asset[] {
  return assetNames(text).map((name) => {
    const place = assetPath(name, path);
    return {
      name,
      path: place,
      ...(isOutside(place) ? { kind: 'outside' } : { kind: 'missing', others: [] }),
    };
  });
}

function ofSection(
  name: string,
  { form, headlinePlacement, hasSignature, order, length }: Section,
): FormSection {
  const hasHeadline = form !== 'briefs';
  const placement = hasHeadline ? headlinePlacement : undefined;
  return {
    name,
    hasHeadline,
    hasSubtitle: placement === 'centred' || placement === 'ownLine',
    hasAuthors: placement === 'centred',
    wantsDate: hasSignature || order.includes('date'),
    ...(length ? { length } : {}),
  };
}

/** The section of a name, as `openForm` lists them. */
export function sectionOf(form: Form, name: string): FormSection | undefined {
  return form.sections.find((section) => section.name === name);
}
