import { join } from 'node:path';
import { bulletinName } from '../folder/find-bulletin.js';
import { inputsOf, isFormerly } from '../folder/input-files.js';
import { type FoundManifest, manifestsIn, outputsIn } from '../folder/manifests.js';
import { findRelease } from '../folder/releases.js';
import { version } from '../product/version.js';
import { inputChanges, outputChanges, toolChanges } from '../record/changes.js';
import { shownPath } from '../source/shown-path.js';
import { facesFor } from './faces-for.js';
import type { CompileOptions } from './options.js';
import type { ReadingSurroundings } from './surroundings.js';

/** Says of issues of one office whether their outputs in a folder are what compiling them again would give, by records and
 * hashes alone: the issue's own files and the configuration, the options, the tool, the fonts, the outputs. An issue's
 * findings also hang on the office's other issues; those do not change its bytes. A released issue's outputs stay when
 * the tool or the fonts change. */
export async function unchangedIn(
  office: string,
  folder: string,
  options: CompileOptions,
  surroundings: ReadingSurroundings,
): Promise<(directory: string) => FoundManifest | undefined> {
  const { host } = surroundings;
  const found = new Map<string, FoundManifest[]>();
  for (const each of manifestsIn(host, folder)) {
    const key = each.manifest.folder;
    found.set(key, [...(found.get(key) ?? []), each]);
  }
  const tool = `kuaibao ${version()}`;
  const isAsked = [...found.values()].flat().some(({ manifest }) => manifest.faces.length > 0);
  const faces = isAsked ? await facesFor(office, options.fonts, surroundings) : [];
  const output = outputsIn(host, folder);
  const draft = options.draft === true;
  const mostWarnings = options.strict && !draft ? 0 : Number.POSITIVE_INFINITY;
  return (directory) => {
    const candidates = (found.get(shownPath(directory, office)) ?? []).filter(
      ({ manifest }) =>
        manifest.draft === draft &&
        (manifest.clean === true) === (draft && options.clean === true) &&
        manifest.formats.join() === options.format.join() &&
        manifest.fonts === options.fonts &&
        manifest.attachSources === (options.attachSources === true) &&
        manifest.warnings <= mostWarnings,
    );
    if (candidates.length === 0) return undefined;
    const release = findRelease(host, office, shownPath(directory, office));
    const bulletin = release?.bulletin ?? join(office, bulletinName);
    const places = { office, directory, bulletin };
    const inputs = inputsOf(host, places);
    return candidates.find(
      ({ manifest }) =>
        inputChanges(manifest.inputs, inputs, isFormerly(host, places)).length === 0 &&
        (release !== undefined || toolChanges(manifest, { tool, faces }).length === 0) &&
        outputChanges(manifest.outputs, output).length === 0,
    );
  };
}
