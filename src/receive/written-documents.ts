import { bulletinTable } from '../bulletin/fields.js';
import { vocabularyOf } from '../field/vocabulary.js';
import { sheetTable } from '../issue/sheet.js';
import type { SourceFile } from '../source/file.js';
import { submissionTable } from '../submission/fields.js';
import { splitSubmissions } from '../submission/split.js';
import type { Node } from '../yaml/node.js';
import { parseYaml } from '../yaml/parse.js';
import { type FieldFinder, type FieldText, fieldTexts, finderOf } from './field-text.js';

/** A document of YAML: a submission, `issue.yaml` or `bulletin.yaml`. */
export interface WrittenDocument {
  readonly kind: 'submission' | 'sheet' | 'bulletin';
  readonly file: SourceFile;
  /** Its place in the file, from 0. */
  readonly place: number;
  readonly root: Node;
  readonly fields: readonly FieldText[];
}

/** The documents of a file in their order, those that nobody has parted each on its own. */
export function documentsOf(file: SourceFile, kind: WrittenDocument['kind']): readonly WrittenDocument[] {
  return rootsOf(file, kind).map((root, place) => ({ kind, file, place, root, fields: fieldTexts(root) }));
}

function rootsOf(file: SourceFile, kind: WrittenDocument['kind']): readonly Node[] {
  const { roots } = parseYaml(file, vocabularies[kind]);
  return kind === 'submission' ? roots.flatMap((root) => splitSubmissions(root).roots) : roots.slice(0, 1);
}

/** The words by which each kind of file is read. */
export const vocabularies = {
  submission: vocabularyOf(submissionTable, true),
  sheet: vocabularyOf(sheetTable, false),
  bulletin: vocabularyOf(bulletinTable, false),
} as const;

/** Documents that can be asked what stands at a place of one of their files. */
export class WrittenFiles {
  private readonly finders = new Map<SourceFile, FieldFinder>();
  private readonly owners = new Map<FieldText, WrittenDocument>();

  constructor(documents: readonly WrittenDocument[]) {
    for (const file of new Set(documents.map((each) => each.file))) {
      const own = documents.filter((each) => each.file === file);
      this.finders.set(file, finderOf(own.flatMap(({ fields }) => fields)));
    }
    for (const document of documents) for (const field of document.fields) this.owners.set(field, document);
  }

  readonly find = (file: SourceFile, offset: number) => this.finders.get(file)?.(offset);

  documentOf(field: FieldText): WrittenDocument | undefined {
    return this.owners.get(field);
  }
}
