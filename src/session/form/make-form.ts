import { basename, dirname, join, resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { readBulletin } from '../../bulletin/read-bulletin.js';
import { findBulletin } from '../../folder/find-bulletin.js';
import { readInput } from '../../folder/read-input.js';
import { refuseReportPlace } from '../../folder/report-place.js';
import { writeFiles } from '../../folder/write-files.js';
import type { Host } from '../../host/host.js';
import { dataMark, formPage, formSign, titleMark } from '../../product/form-page.js';
import { shippedText } from '../../product/shipped.js';
import { Refused } from '../../refusal/refusal.js';
import { limitsFrom } from '../limits.js';
import type { ReadingSurroundings, WritingSurroundings } from '../surroundings.js';
import { toBase85 } from './base85.js';
import { configurationForUnits } from './form-data.js';

/** The form of an office: a page that its units open without a network. */
interface MadeForm {
  readonly html: string;
  /** That of `bulletin.yaml`, absolute. */
  readonly path: string;
  readonly units: number;
}

/** Makes the form of the office that the working directory lies in: one page with its registers and the whole check in it. Refuses a place
 * outside any office, and a configuration that cannot be read. */
export function makeForm(surroundings: ReadingSurroundings): MadeForm {
  const { host, workingDirectory } = surroundings;
  const path = findBulletin(host, workingDirectory);
  const { file, diagnostic } = readInput(host, path, workingDirectory, limitsFrom(surroundings));
  const bulletin = diagnostic ? undefined : readBulletin(file).value;
  if (!bulletin) throw new Refused({ kind: 'faultyBulletin', path });
  const title = bulletin.nameplate.map(({ text }) => text).join(' ');
  const html = formOf(shippedText(formPage), title, configurationForUnits(file));
  return { html, path, units: bulletin.units.length };
}

/** The page with an office's name and its data in it: neither can end what it stands in, the data for their digits. */
export function formOf(page: string, title: string, configuration: string): string {
  return page
    .replace(titleMark, () => title.replace(/[&<>"]/gu, (char) => `&#${char.charCodeAt(0)};`))
    .replace(dataMark, () => toBase85(deflateRawSync(configuration, { level: 9 })));
}

/** Writes the form to a path, absolute or from the working directory; 报送.html beside `bulletin.yaml` if none is given. Refuses a place where it
 * would destroy something other than an earlier form. */
export function writeForm(
  output: string | undefined,
  surroundings: WritingSurroundings,
): Pick<MadeForm, 'units'> & { readonly path: string; readonly size: number } {
  const { host, workingDirectory } = surroundings;
  const { html, path: bulletin, units } = makeForm(surroundings);
  const path =
    output === undefined ? join(dirname(bulletin), '报送.html') : resolve(workingDirectory, output);
  refuseReportPlace(host, path, [bulletin]);
  if (isTaken(host, path)) throw new Refused({ kind: 'taken', path });
  const bytes = new TextEncoder().encode(html);
  writeFiles(host, [{ folder: dirname(path), name: basename(path), bytes }]);
  return { path, units, size: bytes.length };
}

/** The most bytes that a form has, an office of 10,000 units included. */
const mostBytes = 8 << 20;

/** Whether something other than a form stands at a path. */
function isTaken(host: Host, path: string): boolean {
  if (host.linkStat(path) === undefined) return false;
  const read = host.read(path, mostBytes);
  return read.kind !== 'bytes' || !new TextDecoder().decode(read.bytes.subarray(0, 2000)).includes(formSign);
}
