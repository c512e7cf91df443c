/**
 * The engine for programs: an office is opened on a host, a disk or a memory, and answers with values; what those say to people is
 * worded by the reports.
 */
export type { Accepted, AcceptedPlace, LeftPlace, WrittenAnswer } from './accept/accepted.js';
export type { Diagnostic, Edit, Fix } from './diagnostic/diagnostic.js';
export type { Severity } from './fault/severity.js';
export type {
  FileChange,
  FolderEntry,
  Host,
  Listed,
  PathKind,
  PathStatus,
  PlacedFile,
  ReadBytes,
  RemovedFile,
  Unfinished,
  Writability,
  WritableHost,
} from './host/host.js';
export { memoryHost } from './host/memory.js';
export type { Issue } from './issue/issue.js';
export type { Plan, PlanEntry, PlanSection } from './issue/plan.js';
export type { LaidOut } from './layout/laid-out.js';
export { formats } from './output/outputs.js';
export type { Verified } from './record/verified.js';
export type { WrittenIssue } from './record/written.js';
export type { Refusal } from './refusal/refusal.js';
export { formatLeftPlaces, formatWrittenAnswers } from './report/accepted.js';
export { formatters } from './report/formats.js';
export { formatImported } from './report/import.js';
export { wordRefusal } from './report/refusal.js';
export type { Paint, ReportContext } from './report/report.js';
export { formatVerified } from './report/verify.js';
export type { AcceptRequest } from './session/accept-findings.js';
export type { MovedToIssue } from './session/hold-submissions.js';
export type { Imported, ImportRequest } from './session/import-files.js';
export { machineHost } from './session/machine.js';
export type { SubmissionDraft } from './session/new-submission.js';
export type { NextIssue, NextIssueRequest } from './session/next-issue.js';
export {
  type Answer,
  type Findings,
  type Made,
  type Office,
  openOffice,
  type Paged,
  type Planned,
} from './session/office.js';
export type { CompileOptions, VerifyRequest } from './session/options.js';
export type { GivenFile } from './session/sent.js';
export { positionAt, type SourceFile, type Span } from './source/file.js';
