import { dirname, join, resolve } from 'node:path';
import { checkBulletinFile } from '../check.js';
import { findBulletin, kindOf, sheetName } from '../folder/find-bulletin.js';
import { inputsOf, isFormerly } from '../folder/input-files.js';
import { type FoundManifest, manifestsIn, outputsIn } from '../folder/manifests.js';
import { readInput } from '../folder/read-input.js';
import { findRelease, findReleases, type Release, releasedOutputs } from '../folder/releases.js';
import type { Host, WritableHost } from '../host/host.js';
import { factsOf } from '../issue/facts.js';
import { fileNameOf, fillPattern, numberPattern } from '../issue/number.js';
import { type IssueSheet, readSheet } from '../issue/sheet.js';
import { emitters } from '../output/outputs.js';
import { version } from '../product/version.js';
import { inputChanges, outputChanges, type RecordChange, toolChanges } from '../record/changes.js';
import {
  type FaceRecord,
  type Manifest,
  manifestName,
  type OutputRecord,
  outputName,
} from '../record/manifest.js';
import type { Deviation, Verified } from '../record/verified.js';
import { Refused } from '../refusal/refusal.js';
import { shownPath } from '../source/shown-path.js';
import { facesFor } from './faces-for.js';
import { limitsFrom } from './limits.js';
import { missingOutputs } from './lost-releases.js';
import type { VerifyRequest } from './options.js';
import { formerDeviations, releaseSummaries } from './release-summary.js';
import { isMoved, releaseElsewhere } from './released-number.js';
import type { WritingSurroundings } from './surroundings.js';

/** Compares issues with their records. What is read of a folder of outputs serves all of them. */
export class Verifier {
  private readonly host: WritableHost;
  private readonly manifests = new Map<string, readonly FoundManifest[]>();
  private readonly faces = new Map<string, Promise<readonly FaceRecord[]>>();

  constructor(
    private readonly options: VerifyRequest,
    private readonly surroundings: WritingSurroundings,
  ) {
    this.host = surroundings.host;
  }

  async verify(directory: string): Promise<Verified> {
    const { workingDirectory } = this.surroundings;
    const office = dirname(findBulletin(this.host, directory));
    const { output, draft = false } = this.options;
    const release = findRelease(this.host, office, shownPath(directory, office));
    const folder =
      output === undefined
        ? releasedOutputs(office, draft ? undefined : release?.facts)
        : resolve(workingDirectory, output);
    const bulletin = release?.bulletin ?? findBulletin(this.host, directory);
    const own = this.manifestsOf(folder).filter(
      ({ manifest }) => manifest.folder === shownPath(directory, office) && manifest.draft === draft,
    );
    const { sheet, fileName, issue } = this.namedBy(directory, bulletin);
    const name = fileName === undefined ? undefined : outputName(fileName, draft);
    const isReleased = release !== undefined;
    const releases = release ? releaseSummaries(this.host, office, release) : [];
    const about = {
      directory,
      office,
      folder,
      isReleased,
      releases,
      ...(issue === undefined ? {} : { issue }),
    };
    const former = release && !draft ? formerDeviations(this.host, office, release) : [];
    const elsewhere =
      sheet && !isReleased ? releaseElsewhere(this.host, sheet, directory, { office }) : undefined;
    if (elsewhere && name !== undefined) {
      const { manifest } = elsewhere;
      const finding: Deviation = { kind: 'releasedElsewhere', from: manifest.folder };
      return { ...about, record: { name, manifest }, findings: [finding] };
    }
    const namesake = this.manifestsOf(folder).find(
      (each) =>
        each.name === name && each.manifest.draft === draft && !isIssue(this.host, office, each.manifest),
    );
    const isOwnPlace = output === undefined && !draft;
    const record =
      own.find((each) => each.name === name) ??
      own[0] ??
      (release && name !== undefined
        ? releasedRecord(this.host, release, folder, { name, draft, isOwnPlace })
        : undefined);
    const missing = release && isOwnPlace ? missingOutputs(this.host, folder, release.manifest) : [];
    if (!record && namesake) {
      const { folder: from } = namesake.manifest;
      return { ...about, record: namesake, findings: [{ kind: 'madeElsewhere', from }] };
    }
    if (!record) return { ...about, findings: [...this.withoutRecord(folder, name), ...former] };
    const { manifest } = record;
    const tool = `kuaibao ${version()}`;
    const faces = manifest.faces.length > 0 ? await this.facesOf(office, manifest.fonts) : [];
    const places = { office, directory, bulletin };
    const findings: readonly Deviation[] = [
      ...this.leftovers(folder, record),
      ...together(outputChanges(manifest.outputs, outputsIn(this.host, folder)), missing),
      ...inputChanges(manifest.inputs, inputsOf(this.host, places), isFormerly(this.host, places)),
      // What is released stays as it is when the tool and the fonts go on.
      ...(isReleased ? [] : toolChanges(manifest, { tool, faces })),
      ...unrecorded(this.host, folder, record.name, manifest.outputs).flatMap((each) =>
        notMadeNow(this.host, folder, each, manifest.others),
      ),
      ...own
        .filter((each) => each !== record)
        .map((each): Deviation => ({ kind: 'former', name: each.name })),
      ...former,
    ];
    return { ...about, record, findings };
  }

  /** The released issues of an office whose folders are gone. */
  lost(office: string): readonly Verified[] {
    const { output } = this.options;
    const folder =
      output === undefined ? join(office, 'out') : resolve(this.surroundings.workingDirectory, output);
    return findReleases(this.host, office)
      .filter((release) => isMoved(this.host, release, office))
      .map(({ manifest, path }) => ({
        directory: join(office, manifest.folder),
        office,
        folder,
        record: { name: shownPath(path, office), manifest },
        isReleased: true,
        releases: [],
        findings: [{ kind: 'folderMissing' }],
      }));
  }

  private withoutRecord(folder: string, name: string | undefined): readonly Deviation[] {
    if (name === undefined) return [{ kind: 'notMade' }];
    const record = manifestName(name);
    const isThere = (each: string): boolean => kindOf(this.host, join(folder, each)) === 'file';
    if (isThere(record) && !this.manifestsOf(folder).some((each) => each.name === name))
      return [{ kind: 'badRecord', name: record }];
    // Where the record is another issue's, so are the outputs.
    const left = isThere(record) ? [] : unrecorded(this.host, folder, name, []);
    return left.length > 0 ? left.map((each) => ({ kind: 'noRecord', name: each })) : [{ kind: 'notMade' }];
  }

  private leftovers(folder: string, { name, manifest }: FoundManifest): readonly Deviation[] {
    const names = new Set([manifestName(name), ...manifest.outputs.map((each) => each.name)]);
    const unfinished = this.host.unfinished(folder).find((each) => names.has(each.name));
    return unfinished ? [{ kind: unfinished.isLeft ? 'interrupted' : 'running', name }] : [];
  }

  private manifestsOf(folder: string): readonly FoundManifest[] {
    const found = this.manifests.get(folder) ?? manifestsIn(this.host, folder);
    this.manifests.set(folder, found);
    return found;
  }

  private facesOf(office: string, fonts: string): Promise<readonly FaceRecord[]> {
    const which = fonts === 'embedded' ? 'embedded' : 'all';
    const key = `${which} ${office}`;
    const faces = this.faces.get(key) ?? facesFor(office, which, this.surroundings);
    this.faces.set(key, faces);
    return faces;
  }

  /** The issue's sheet and what its outputs are named by it, as far as it and the configuration can be read. */
  private namedBy(
    directory: string,
    bulletinPath: string,
  ): { readonly sheet?: IssueSheet; readonly fileName?: string; readonly issue?: string } {
    const { workingDirectory } = this.surroundings;
    const limits = limitsFrom(this.surroundings);
    try {
      const read = readInput(this.host, bulletinPath, workingDirectory, limits);
      const file = readInput(this.host, join(directory, sheetName), workingDirectory, limits);
      const bulletin = read.diagnostic ? undefined : checkBulletinFile(read.file).value;
      const sheet = file.diagnostic ? undefined : readSheet(file.file).value;
      if (!bulletin || !sheet) return sheet ? { sheet } : {};
      const issue = fillPattern(numberPattern(bulletin, sheet), sheet);
      return { sheet, issue, fileName: fileNameOf(bulletin, factsOf(sheet)) };
    } catch (error) {
      if (error instanceof Refused) return {};
      throw error;
    }
  }
}

/** Whether a file has the name of a form that people work on and send back. */
function comesBack(name: string): boolean {
  return emitters.some((each) => each.comesBack && name.endsWith(`.${each.ending}`));
}

/** Outputs that were released and are gone are told of in one sentence. */
function together(found: readonly RecordChange[], missing: readonly string[]): readonly Deviation[] {
  const changes = found.map((change): Deviation => {
    const isOurs = change.kind === 'outputChanged' && comesBack(change.name);
    return isOurs ? { ...change, comesBack: true } : change;
  });
  if (missing.length === 0) return changes;
  const others = changes.filter(({ kind }) => kind !== 'outputMissing');
  return [{ kind: 'releasedMissing', names: missing }, ...others];
}

function isIssue(host: Host, office: string, { folder }: Manifest): boolean {
  return kindOf(host, join(office, folder, sheetName)) === 'file';
}

/** A released issue's record where none of its own lies among its outputs, though they do, or did. */
function releasedRecord(
  host: Host,
  { manifest }: Release,
  folder: string,
  {
    name,
    draft,
    isOwnPlace,
  }: { readonly name: string; readonly draft: boolean; readonly isOwnPlace: boolean },
): FoundManifest | undefined {
  const isMade = manifest.outputs.some((each) => kindOf(host, join(folder, each.name)) === 'file');
  return (isMade || isOwnPlace) && manifest.draft === draft ? { name, manifest } : undefined;
}

/** Findings on an output that is not one of the record's own: it may be one of its `others`. */
function notMadeNow(
  host: Host,
  folder: string,
  name: string,
  others: readonly OutputRecord[] = [],
): readonly Deviation[] {
  const noted = others.filter((each) => each.name === name);
  if (noted.length === 0) return [{ kind: 'noRecord', name }];
  const changes = outputChanges(noted, outputsIn(host, folder));
  return changes.length > 0 ? changes : [{ kind: 'otherFormat', name }];
}

/** Outputs of a name that are none of the record's own: made before in another format, or by a run that was stopped. */
function unrecorded(
  host: Host,
  folder: string,
  name: string,
  recorded: readonly OutputRecord[],
): readonly string[] {
  return emitters
    .map(({ ending }) => `${name}.${ending}`)
    .filter((each) => !recorded.some((output) => output.name === each))
    .filter((each) => kindOf(host, join(folder, each)) === 'file');
}
