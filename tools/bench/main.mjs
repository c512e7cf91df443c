// Time and memory beside the peers that npm offers, on the same content and faces in the same run:
// `npm run bench [-- ISSUE_DIR [RUNS]]`. Prints Markdown for docs/measures.md; judges nothing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scaleIssue, varyIssue } from './content.mjs';
import { writeMaterial } from './material.mjs';
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
const compiling = (...folders) =>
  kuaibao('compile', ...folders, '--fonts', 'embedded', '--force', '-o', join(work, 'out'));

const ms = (seconds) => `${Math.round(seconds * 1000)} ms`;
const mb = (memory) => (memory === undefined ? '—' : `${Math.round(memory)} MB`);
const times = (ratio) => (ratio === undefined ? '—' : `${ratio.toFixed(2)} ×`);

function table(head, rows) {
  console.log(`| ${head.join(' | ')} |\n|${head.map(() => '---').join('|')}|`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
  console.log('');
}

/** One issue, each command a process of its own. */
function cold(typst) {
  const text = writeMaterial(issue, join(work, 'plain.json'));
  const source = writeMaterial(issue, join(work, 'issue.typ'));
  const rows = [
    ['`kuaibao compile`, DOCX and PDF', compiling(issue)],
    ...(typst ? [['Typst, PDF', typesetting(typst, source)]] : []),
    ['a `docx` script, DOCX', [node, here('naive-docx.mjs'), text, join(work, 'naive.docx')]],
    ['a `pdfkit` script, PDF', [node, here('naive-pdfkit.mjs'), text, faces, join(work, 'naive.pdf')]],
  ];
  const found = compare(
    rows.map(([, command]) => command),
    runs,
  );
  const lines = rows.map(([name], i) => [
    name,
    ms(found[i].seconds),
    mb(found[i].memory),
    i === 0 ? '' : times(found[i].ratio),
  ]);
  const checking = kuaibao('check', issue);
  const [check, peer] = compare(typst ? [checking, typesetting(typst, source)] : [checking], runs);
  lines.push(['`kuaibao check`', ms(check.seconds), mb(check.memory), `${times(peer?.ratio)} of Typst`]);
  table(['one issue, cold', 'time', 'peak memory', '`compile` takes of it'], lines);
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
    const beside = [peer ? ms(peer.seconds) : '—', times(peer?.ratio)];
    return [`${factor} ×`, pages, ms(own.seconds), each, mb(own.memory), ...beside];
  });
  const head = ['content', 'pages', 'DOCX and PDF', 'an added page', 'peak memory', 'Typst, PDF', 'ratio'];
  table(head, rows);
}

/** The pages that the outputs in the folder have: kuaibao says so. */
function pagesOf(folder) {
  const [program, ...argv] = compiling(folder);
  const { stdout } = spawnSync(program, argv, { encoding: 'utf8' });
  return Number(/（(\d+) 页/u.exec(stdout)?.[1]);
}

/** Many issues in one process. */
function many(compiler) {
  const folders = varyIssue(issue, 100, join(work, 'many'));
  const sources = folders.map((folder, i) => writeMaterial(folder, join(work, `many-${i}.typ`)));
  const rows = [1, 10, 100].map((count) => {
    const own = compiling(...folders.slice(0, count));
    const typst = compiler && [node, here('loop-typst.mjs'), compiler, faces, ...sources.slice(0, count)];
    const [mine, peer] = compare(typst ? [own, typst] : [own], count === 100 ? 3 : runs);
    const each = (found) => (found ? ms(found.seconds / count) : '—');
    return [count, ms(mine.seconds), each(mine), mb(mine.memory), each(peer), times(peer?.ratio)];
  });
  const head = ['issues in a run', 'DOCX and PDF', 'each', 'peak memory', 'Typst, PDF, each', 'ratio'];
  table(head, rows);
}

try {
  const typst = installTypst(work);
  const compiler = installTypstCompiler(work);
  const day = new Date().toISOString().slice(0, 10);
  console.log(
    `${day}, Node ${process.version}, ${availableParallelism()} cores, embedded faces; medians of ${runs} runs in turn\n`,
  );
  cold(typst);
  growth(typst);
  many(compiler);
} finally {
  rmSync(work, { recursive: true, force: true });
}
