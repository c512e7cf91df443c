// Trains the weights of wording/unlikely and writes src/prose/slip/weights.ts: node --max-old-space-size=8000 tools/slip/train.mjs FOLDER…
// The paragraphs of the folders, and those of the general prose that comes with kuaibao, two dozen that follow one another together, are dealt into six
// parts. Each part is judged by what the five others hold: the folders' as if it had been printed before, all of it, a part and nothing, the general prose as
// what comes with kuaibao, with its terms. The weights are those of small networks (network.mjs) between the slips planted (their right character) and
// all candidates for the text as it stands. The threshold: learnt on four parts and tried on the two others in turn, so many false hints as are allowed
// remain in the folders' prose.
import { writeFileSync } from 'node:fs';
import { usageOf } from '../../dist/prose/phrase/compile/usage-of.js';
import { countedIn } from '../../dist/prose/phrase/usage-table.js';
import { features } from '../../dist/prose/slip/features.js';
import { knowledgeFrom, suspects } from './look.mjs';
import { learnt, scored } from './network.mjs';
import { planted } from './plant.mjs';
import { lengthOf, paragraphsIn } from './texts.mjs';

const parts = 6;
const shares = [1, 0.3, 0];
/** False hints in 10,000 characters. */
const aimed = 0.3;
const shape = { width: features.length, inner: 32, rounds: 25, networks: 3 };
/** One slip in so many 汉字. */
const every = 12;

const office = paragraphsIn(process.argv.slice(2));
const general = paragraphsIn(['src/prose/phrase/texts']);
const terms = paragraphsIn(['src/prose/phrase/terms']);
const paragraphs = [...office, ...general];
const partOf = (index) => Math.floor(index / 24) % parts;
const slips = planted(paragraphs, 7, every);
console.log(`${lengthOf(paragraphs)} characters, ${slips.length} slips`);
const usages = Array.from({ length: parts }, (_, part) =>
  countedIn(usageOf([...general.filter((_, i) => partOf(office.length + i) !== part), ...terms])),
);
const looks = shares.flatMap(collected);
console.log(`${looks.reduce((sum, { wrongs, rights }) => sum + wrongs.length + rights.length, 0)} looked at`);
const threshold = tried();
const { inputs, shifts, outputs } = trained(looks);
writeFileSync(
  new URL('../../src/prose/slip/weights.ts', import.meta.url),
  `// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: these are no constants of mathematics
/** A candidate of a lower score is no hint. By tools/slip/train.mjs, as the weights: learnt on two thirds of the prose and tried on the rest in turn, it leaves
 * ${aimed} false hints in 10,000 characters. */
export const threshold = ${threshold.toFixed(2)};

// biome-ignore format: a row for each feature
/** The weights of \`features\`, in their order, for each inner value. */
export const inputs: readonly (readonly number[])[] = [
${features.map((name, i) => `  // ${name}\n  [${numbers(inputs[i])}],`).join('\n')}
];

// biome-ignore format: one for each inner value
/** The numbers added to each inner value. */
export const shifts: readonly number[] = [${numbers(shifts)}];

// biome-ignore format: one for each inner value
/** The weights of the inner values in the score, and the number added to it. */
export const outputs: readonly number[] = [${numbers(outputs)}];
`,
);

function numbers(values) {
  return values.map((value) => Number(value.toPrecision(4))).join(', ');
}

/** What is looked at in each part, if a share of the others was printed. */
function collected(share) {
  const isPrinted = (index) => (Math.imul(index + 1, 0x9e3779b1) >>> 0) / 2 ** 32 < share;
  return Array.from({ length: parts }, (_, part) => {
    const printed = office.filter((_, index) => partOf(index) !== part && isPrinted(index));
    const known = knowledgeFrom(printed, usages[part]);
    const own = paragraphs.flatMap((_, index) => (partOf(index) === part ? [index] : []));
    const wrongs = own.flatMap((index) =>
      suspects(paragraphs, index, paragraphs[index], known).map((each) => ({ ...each, index })),
    );
    const rights = slips
      .filter(({ index }) => partOf(index) === part)
      .map((slip) => {
        const [found] = suspects(paragraphs, slip.index, slip.text, known, (place) => place === slip.place);
        return { slip, candidates: found?.candidates ?? [] };
      });
    const length = lengthOf(own.flatMap((index) => office[index] ?? []));
    return { part, share, wrongs, rights, length };
  });
}

function trained(looks) {
  const right = looks.flatMap(({ rights }) =>
    rights.flatMap(({ slip, candidates }) => candidates.find(({ meant }) => meant === slip.right) ?? []),
  );
  const wrong = looks.flatMap(({ wrongs }) => wrongs.flatMap(({ candidates }) => candidates));
  const rows = new Float32Array((right.length + wrong.length) * shape.width);
  for (const [i, { values }] of [...right, ...wrong].entries()) rows.set(values, i * shape.width);
  const are = Uint8Array.from({ length: right.length + wrong.length }, (_, i) => (i < right.length ? 1 : 0));
  return learnt(rows, are, shape);
}

/** The threshold that leaves so many false hints as are aimed at, whatever share is printed; and what is found by it. */
function tried() {
  const judged = [0, 1, 2].flatMap((third) => {
    const network = trained(looks.filter(({ part }) => part % 3 !== third));
    return looks
      .filter(({ part }) => part % 3 === third)
      .map(({ share, wrongs, rights, length }) => ({
        share,
        length,
        wrongs: wrongs.filter(isOffice).map(({ candidates, index, place }) => ({
          ...best(candidates, network),
          index,
          place,
        })),
        rights: rights
          .filter(({ slip }) => isOffice(slip))
          .map(({ candidates }) => best(candidates, network)?.score ?? Number.NEGATIVE_INFINITY),
      }));
  });
  const thresholds = shares.map((share) => {
    const own = judged.filter((each) => each.share === share);
    const length = own.reduce((sum, each) => sum + each.length, 0);
    const highest = own.flatMap(({ wrongs }) => wrongs).sort((a, b) => b.score - a.score);
    const rights = own.flatMap(({ rights }) => rights);
    const at = (rate) => {
      const limit = highest[Math.floor((rate * length) / 1e4)]?.score ?? 0;
      const found = rights.filter((score) => score > limit).length / rights.length;
      return { limit, line: `${rate}: ${found.toFixed(3)} (threshold ${limit.toFixed(2)})` };
    };
    console.log(
      `${share.toFixed(2)} printed: found at ${[0.15, 0.3, 0.5, 1, 2].map((rate) => at(rate).line).join(', ')}`,
    );
    for (const { score, meant, index, place } of highest.slice(0, Number(process.env.SHOW ?? 0)))
      console.log(
        `  ${score.toFixed(2)} ${paragraphs[index].slice(Math.max(0, place - 7), place)}[${paragraphs[index][place]}→${meant}]${paragraphs[index].slice(place + 1, place + 8)}`,
      );
    return at(aimed).limit;
  });
  return Math.max(...thresholds);
}

function isOffice({ index }) {
  return index < office.length;
}

function best(candidates, network) {
  let found;
  let score = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const own = scored(network, candidate.values);
    if (own > score) [found, score] = [candidate, own];
  }
  return found && { ...found, score };
}
