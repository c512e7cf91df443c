import { basename, join } from 'node:path';
import { coded } from '../fault/severity.js';
import { isThere, sheetName } from '../folder/find-bulletin.js';
import { type KeptOriginals, keptOriginals } from '../folder/kept-originals.js';
import { type SentFile, unreadReason } from '../folder/sent-files.js';
import { writeFiles } from '../folder/write-files.js';
import type { PlacedFile } from '../host/host.js';
import type { FoundOriginal } from '../import/import-file.js';
import type { FileFinding, ImportedFile, ImportedSubmission } from '../import/imported-file.js';
import type { ImportedItem } from '../import/imported-item.js';
import type { ImportLimits, Original } from '../import/original.js';
import { writtenItem } from '../import/written-item.js';
import { digest } from '../record/digest.js';
import { Refused } from '../refusal/refusal.js';
import { type Limits, sizeText } from '../source/limits.js';
import { shownPath } from '../source/shown-path.js';
import type { EarlierSections } from './earlier-sections.js';
import { FreeNames, keptNameOf, stemOf } from './import-names.js';
import { withPictures } from './lone-pictures.js';
import { mendedText, mendings } from './mended-text.js';
import type { OpenForImport } from './open-for-import.js';
import { originalComment } from './original-lines.js';
import { schemaLineIn } from './schema-files.js';
import { sentSubmissions } from './sent-submissions.js';
import type { WritingSurroundings } from './surroundings.js';

/** How an import reads and writes. */
interface ImportWays {
  readonly past: EarlierSections;
  readonly limits: Limits;
  readonly isTrial: boolean;
}

/** A submission's file with what is to be written of it. */
interface MadeSubmission {
  readonly submission: ImportedSubmission;
  readonly findings: readonly FileFinding[];
  readonly placed: readonly PlacedFile[];
}

/** A file that is imported in one run may have so many bytes: a text with photographs. Its parts may have so many when they are inflated. */
const fileBytes = 64 << 20;
export const originalLimits: ImportLimits = { fileBytes, inflatedBytes: 128 << 20 };

/** Imports the files of one run into an issue, one after the other. */
export class ImportRun {
  /** The files that a trial would write, by their absolute paths. */
  readonly trial = new Map<string, Uint8Array>();
  private readonly kept: KeptOriginals;
  private readonly names: FreeNames;
  private readonly keptNames: FreeNames;
  /** The files of this run by their digests, as shown. */
  private readonly met = new Map<string, string>();

  constructor(
    private readonly opened: OpenForImport,
    private readonly ways: ImportWays,
    private readonly surroundings: WritingSurroundings,
  ) {
    const { host } = surroundings;
    this.kept = keptOriginals(host, opened.folder);
    this.names = new FreeNames(host, opened.folder);
    this.keptNames = new FreeNames(host, this.kept.folder);
  }

  /** Imports one file. */
  async take(file: SentFile): Promise<ImportedFile> {
    const path = file.path === undefined ? file.name : this.show(file.path);
    if (file.path?.startsWith(join(this.opened.folder, '/')))
      return unread(path, '这个文件已经在这一期的文件夹里，不用导入');
    const read = file.read(fileBytes);
    if (read.kind === 'tooLarge') {
      const message = `这个文件有 ${sizeText(read.size)}，超过上限 ${sizeText(fileBytes)}，没有读取`;
      return unread(path, message, '请把里面的图片压缩，或者拆成几个文件，再导入');
    }
    if (read.kind !== 'bytes') return unread(path, `这个文件读不出来：${unreadReason(read)}`);
    const { bytes } = read;
    const own = digest(bytes);
    const known = this.kept.holding(bytes);
    const before = known === undefined ? this.met.get(own) : this.show(join(this.kept.folder, known));
    if (before !== undefined) return { path, submissions: [], findings: [], known: before };
    this.met.set(own, path);
    return /\.ya?ml$/iu.test(file.name) ? this.takeOver(file, path, bytes) : this.import(file, path, bytes);
  }

  /** Takes over a file that holds submissions already, as the units' form saves it. */
  private takeOver(file: SentFile, path: string, bytes: Uint8Array): ImportedFile {
    const sent = sentSubmissions(bytes);
    if (!sent)
      return unread(
        path,
        '这个 YAML 文件里没有稿件，没有导入',
        '稿件至少要有“单位”“栏目”“正文”，请来稿单位重新存一次',
      );
    const { folder, office, bulletin } = this.opened;
    const keptName = this.keptName(file.name);
    const stem = this.names.take(stemOf(file.name), (each) => [`${each}.yaml`]);
    const name = `${stem}.yaml`;
    const head = `${schemaLineIn(folder, office, 'submission')}\n${originalComment(keptName, undefined)}\n`;
    const shown = this.show(join(folder, name));
    const { text, mended } = mendedText(head + sent.text, shown, bulletin);
    this.write([
      ...this.sheet(),
      { folder: this.kept.folder, name: keptName, bytes },
      { folder, name, bytes: new TextEncoder().encode(text) },
    ]);
    return {
      path,
      submissions: [{ path: shown, text, kind: 'submission', items: sent.items, files: [] }],
      findings: mendings(mended, undefined),
      kept: this.show(join(this.kept.folder, keptName)),
    };
  }

  private async import(file: SentFile, path: string, bytes: Uint8Array): Promise<ImportedFile> {
    const { importFile } = await import('../import/import-file.js');
    const stems = new Map<Original, string>();
    const read = await importFile(file.name, bytes, originalLimits, (original) => {
      const stem = stemOf(original.name);
      stems.set(original, stem);
      const { bulletin } = this.opened;
      return { bulletin, ...this.ways.past, folders: file.folders, stem };
    });
    const { found, findings: lone } = withPictures(read);
    const findings = [...found.flatMap((each) => findingsOf(each, file.name)), ...lone];
    const full = found.filter(({ items }) => items.length > 0);
    if (full.length === 0) return { path, submissions: [], findings: withReason(findings) };
    const keptName = this.keptName(file.name);
    const made = full.map((each) =>
      this.submissionOf(each, file.name, keptName, stems.get(each.original) ?? '来稿'),
    );
    this.write([
      ...this.sheet(),
      { folder: this.kept.folder, name: keptName, bytes },
      ...made.flatMap(({ placed }) => placed),
    ]);
    const kept = this.show(join(this.kept.folder, keptName));
    return {
      path,
      submissions: made.map(({ submission }) => submission),
      findings: [...findings, ...made.flatMap((each) => each.findings)],
      kept,
    };
  }

  /** The sheet of an issue that is to be made, as long as it is not there: it comes with the first submission. */
  private sheet(): readonly PlacedFile[] {
    const { made } = this.opened;
    if (!made || isThere(this.surroundings.host, join(made.folder, sheetName))) return [];
    return [{ folder: made.folder, name: sheetName, bytes: new TextEncoder().encode(made.sheet) }];
  }

  private keptName(name: string): string {
    const { stem, ending } = keptNameOf(name);
    return `${this.keptNames.take(stem, (each) => [`${each}${ending}`])}${ending}`;
  }

  private submissionOf(
    { original, items }: FoundOriginal,
    sent: string,
    kept: string,
    wanted: string,
  ): MadeSubmission {
    const { folder, office, bulletin } = this.opened;
    const filesOf = (stem: string): readonly string[] => [
      `${stem}.yaml`,
      ...items.flatMap(({ files }) => files.map(({ name }) => renamed(name, wanted, stem))),
    ];
    const stem = this.names.take(wanted, filesOf);
    const named = items.map((item) => withStem(item, wanted, stem));
    const within = original.name === sent ? undefined : original.name;
    const written = [
      `${schemaLineIn(folder, office, 'submission')}\n${originalComment(kept, within)}\n`,
      named.map((item) => writtenItem(item, bulletin)).join('---\n'),
    ].join('');
    const files = named.flatMap((item) => item.files);
    const name = `${stem}.yaml`;
    const { text, mended } = mendedText(written, this.show(join(folder, name)), bulletin);
    return {
      submission: {
        path: this.show(join(folder, name)),
        text,
        ...(within === undefined ? {} : { within }),
        kind: original.kind,
        items: named,
        files: files.map((each) => this.show(join(folder, each.name))),
      },
      findings: mendings(mended, within),
      placed: [
        { folder, name, bytes: new TextEncoder().encode(text) },
        ...files.map((each) => ({ folder, name: each.name, bytes: each.bytes })),
      ],
    };
  }

  private write(files: readonly PlacedFile[]): void {
    const { host } = this.surroundings;
    const paths = files.map(({ folder, name }) => join(folder, name));
    if (this.ways.isTrial) {
      for (const { folder, name, bytes } of files)
        if (folder === this.opened.folder) this.trial.set(join(folder, name), bytes);
      return;
    }
    writeFiles(host, files, () => {
      const taken = paths.find((path) => host.linkStat(path) !== undefined);
      if (taken !== undefined)
        throw new Refused({ kind: 'notWritten', path: taken, reason: { kind: 'system', code: 'EEXIST' } });
    });
  }

  private show(path: string): string {
    return shownPath(path, this.surroundings.workingDirectory);
  }
}

function unread(path: string, message: string, hint?: string): ImportedFile {
  const finding: FileFinding = {
    ...coded('import/unreadable'),
    message,
    ...(hint === undefined ? {} : { hint }),
    place: { kind: 'whole' },
  };
  return { path, submissions: [], findings: [finding] };
}

function findingsOf({ original, findings, items }: FoundOriginal, sent: string): readonly FileFinding[] {
  const all = [...original.findings, ...findings, ...items.flatMap((item) => item.findings)];
  return original.name === sent ? all : all.map((each) => ({ ...each, within: original.name }));
}

/** Findings of a file that nothing was made of: one of them says why. */
function withReason(findings: readonly FileFinding[]): readonly FileFinding[] {
  if (findings.some(({ severity }) => severity === 'error')) return findings;
  const [why] = unread(
    '',
    '这个文件里没有找到稿件，没有导入',
    '里面有稿件的，请用 kuaibao new 新建，把文字复制进去',
  ).findings;
  return why ? [...findings, why] : findings;
}

/** The name of a picture after its submission's: 城关镇-图1.jpg. */
function renamed(name: string, from: string, to: string): string {
  return name.startsWith(from) ? `${to}${name.slice(from.length)}` : `${to}-${basename(name)}`;
}

function withStem(item: ImportedItem, from: string, to: string): ImportedItem {
  if (from === to) return item;
  const names = new Map(item.files.map(({ name }) => [name, renamed(name, from, to)]));
  const body = item.body.replace(
    /^(\[(?:图片|表格)：)([^\s\]]+)/gmu,
    (_, head: string, name: string) => `${head}${names.get(name) ?? name}`,
  );
  return {
    ...item,
    body,
    files: item.files.map(({ name, bytes }) => ({ name: names.get(name) ?? name, bytes })),
  };
}
