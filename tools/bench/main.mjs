// Time and memory beside the peers that npm offers, on the same content and faces in the same run:
// `npm run bench [-- ISSUE_DIR [RUNS]]`. Prints Markdown for docs/measures.md; judges nothing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scaleIssue } from './content.mjs';
import { describeMachine } from './machine.mjs';
import { writeMaterial } from './material.mjs';
import { writeOffice } from './office.mjs';
import { installTypst, installTypstCompiler } from './peers.mjs';
import { compare } from './time.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = (name) => join(root, 'tools/bench', name);
const issue = resolve(process.argv[2] ?? join(root, 'fixtures/office/sample/issues/0127'));
const runs = Number(process.argv[3] ?? 9);
const faces = join(root, 'dist/font/faces');
const work = mkdtempSync(join(tmpdir(), 'kuaibao-bench-'));

const node = process.execPath;
const kuaibao = (...argv) => [node, join(root, 'bin/kuaibao.js'), ...argv];
const compiling = (...argv) =>
  kuaibao('compile', ...argv, '--fonts', 'embedded', '--force', '-o', join(work, 'out'));

const ms = (seconds) => (seconds === undefined ? '—' : `${Math.round(seconds * 1000)} ms`);
const mb = (memory) => (memory === undefined ? '—' : `${Math.round(memory)} MB`);
const times = (ratio) => (ratio === undefined ? '—' : `${ratio.toFixed(2)} ×`);

function table(head, rows) {
  console.log(`| ${head.join(' | ')} |\n|${head.map(() => '---').join('|')}|`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
  console.log('');
}

/** One issue, each command a process of its own; ratios are to Typst's PDF, the last row. */
function cold(typst) {
  const text = writeMaterial(issue, join(work, 'plain.json'));
  const source = writeMaterial(issue, join(work, 'issue.typ'));
  const rows = [
    ['`kuaibao compile`, DOCX and PDF', compiling(issue)],
    ['`kuaibao compile --format pdf`', compiling(issue, '--format', 'pdf')],
    ['`kuaibao check`', kuaibao('check', issue)],
    ['a `docx` script, DOCX', [node, here('naive-docx.mjs'), text, join(work, 'naive.docx')]],
    ['a `pdfkit` script, PDF', [node, here('naive-pdfkit.mjs'), text, faces, join(work, 'naive.pdf')]],
    ...(typst ? [['Typst, PDF', typesetting(typst, source)]] : []),
  ];
  const found = compare(
    rows.map(([, command]) => command),
    runs,
  );
  const lines = rows.map(([name], i) => {
    const { seconds, processor, memory, ratio, processorRatio } = found[i];
    const ratios = typst ? [times(ratio), times(processorRatio)] : ['—', '—'];
    return [name, ms(seconds), ms(processor), mb(memory), ...ratios];
  });
  table(
    ['one issue, cold', 'time', 'processor', 'peak memory', 'of Typst, time', 'of Typst, processor'],
    lines,
  );
}

function typesetting(typst, source) {
  return [typst, 'compile', '--font-path', faces, source, source.replace(/typ$/u, 'pdf')];
}

/** One issue that grows. */
function growth(typst) {
  const found = [1, 4, 16, 32, 64].map((factor) => {
    const folder = scaleIssue(issue, factor, join(work, `times-${factor}`));
    const source = writeMaterial(folder, join(work, `times-${factor}.typ`));
    const commands = [compiling(folder), ...(typst ? [typesetting(typst, source)] : [])];
    const [own, peer] = compare(commands, Math.max(3, Math.round(runs / Math.sqrt(factor))));
    return { factor, pages: pagesOf(folder), own, peer };
  });
  const rows = found.map(({ factor, pages, own, peer }, i) => {
    const before = found[i - 1];
    const added = before && (own.seconds - before.own.seconds) / (pages - before.pages);
    const each = added === undefined ? '' : `${(added * 1000).toFixed(1)} ms`;
    const beside = [ms(peer?.seconds), times(peer && own.ratio)];
    return [`${factor} ×`, pages, ms(own.seconds), each, mb(own.memory), ...beside];
  });
  const head = ['content', 'pages', 'DOCX and PDF', 'an added page', 'peak memory', 'Typst, PDF', 'of Typst'];
  table(head, rows);
}

/** The pages that the outputs in the folder have: kuaibao says so. */
function pagesOf(folder) {
  const [program, ...argv] = compiling(folder);
  const { stdout } = spawnSync(program, argv, { encoding: 'utf8' });
  return Number(/（(\d+) 页/u.exec(stdout)?.[1]);
}

/** Many issues of one office in one process, checks across issues included. */
function many(compiler) {
  const folders = writeOffice(join(work, 'many'), 100, 8);
  const sources = folders.map((folder, i) => writeMaterial(folder, join(work, `many-${i}.typ`)));
  const rows = [1, 10, 100].map((count) => {
    const own = compiling(...folders.slice(0, count));
    const typst = compiler && [node, here('loop-typst.mjs'), compiler, faces, ...sources.slice(0, count)];
    const [mine, peer] = compare(typst ? [own, typst] : [own], count === 100 ? 3 : runs);
    const each = (found) => (found ? ms(found.seconds / count) : '—');
    return [count, ms(mine.seconds), each(mine), mb(mine.memory), each(peer), times(peer && mine.ratio)];
  });
  const head = ['issues in a run', 'DOCX and PDF', 'each', 'peak memory', 'Typst, PDF, each', 'of Typst'];
  table(head, rows);
}

/** The last issue of ever longer archives, of forty items each; ratios are to the same issue with no other. */
function archive() {
  const rows = [100, 10, 1].map((others) => [others, archived(others)]);
  rows.unshift([1000, archived(1000)]);
  const alone = archived(0);
  const [checks, compiles] = ['check', 'compile'].map((name) =>
    compare([...rows.map(([, commands]) => commands[name]), alone[name]], Math.min(runs, 5)),
  );
  const lines = [...rows, [0, alone]].map(([others], i) => [
    others,
    ms(checks[i].seconds),
    times(checks[i].ratio),
    mb(checks[i].memory),
    ms(compiles[i].seconds),
    times(compiles[i].ratio),
    mb(compiles[i].memory),
  ]);
  const head = ['other issues', '`check`', 'of alone', 'peak memory', '`compile`', 'of alone', 'peak memory'];
  table(head, lines.reverse());
}

function archived(others) {
  const folders = writeOffice(join(work, `archive-${others}`), others + 1, 40);
  const last = folders.at(-1);
  return { check: kuaibao('check', last), compile: compiling(last) };
}

try {
  const typst = installTypst(work);
  const compiler = installTypstCompiler(work);
  const day = new Date().toISOString().slice(0, 10);
  console.log(`${day}, ${describeMachine()}; embedded faces; medians of ${runs} runs in turn\n`);
  cold(typst);
  growth(typst);
  many(compiler);
  archive();
} finally {
  rmSync(work, { recursive: true, force: true });
}
