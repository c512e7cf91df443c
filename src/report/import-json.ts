import type { Imported, ImportedFile, ImportedSubmission } from '../import/imported-file.js';
import type { ImportedItem } from '../import/imported-item.js';
import { findingsAsData } from './json.js';
import { printJson } from './print-json.js';

/** An import as JSON, version 1: the files with what each gave, and what a check finds in the new submissions, as `check --format json` tells it. */
export function formatImportJson({ issue, made, isTrial, files, found }: Imported): string {
  const written = files.flatMap(({ submissions }) => submissions);
  const data = findingsAsData(found, written.length);
  return printJson({
    version: 1,
    issue,
    ...(made ? { made } : {}),
    trial: isTrial,
    files: files.map(fileOf),
    ...data,
  });
}

function fileOf({ path, submissions, findings, kept, known }: ImportedFile) {
  return {
    file: path,
    ...(kept === undefined ? {} : { kept }),
    ...(known === undefined ? {} : { known }),
    submissions: submissions.map(submissionOf),
    findings,
  };
}

function submissionOf({ path, within, kind, items, files }: ImportedSubmission) {
  return { file: path, ...(within === undefined ? {} : { within }), kind, files, items: items.map(itemOf) };
}

/** The values of an item, each with its reason and whether it is sure; its text stands in the file. */
function itemOf({ headline, contributors, section, attendees, date }: ImportedItem) {
  return {
    ...(headline ? { headline } : {}),
    ...(contributors ? { contributors } : {}),
    ...(section ? { section } : {}),
    ...(attendees ? { attendees } : {}),
    ...(date ? { date } : {}),
  };
}
