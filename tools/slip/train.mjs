// Trains the weights of wording/unlikely and writes src/prose/slip/weights.ts: node tools/slip/train.mjs FOLDER…
// The paragraphs of the folders, two dozen that follow one another together, are dealt into six parts. Each part is judged by what the five others hold
// as if that had been printed before: all of it, a fifth, nothing. The weights are those of a logistic regression between the slips planted
// (their right character) and, at each place of the text as it stands, the candidate of the highest score, of which in later rounds only the
// highest are taken. The threshold: learnt on four parts and tried on the two others in turn, so many false hints as are allowed remain.
import { writeFileSync } from 'node:fs';
import { features } from '../../dist/prose/slip/features.js';
import { phrasesOf, suspects } from './look.mjs';
import { planted } from './plant.mjs';
import { lengthOf, paragraphsIn } from './texts.mjs';

const folders = process.argv.slice(2);
const parts = 6;
const shares = [1, 1 / 5, 0];
/** False hints in 10,000 characters. */
const aimed = 0.3;
const rounds = [1, 0.5, 0.2, 0.1];

const paragraphs = paragraphsIn(folders);
const partOf = (index) => Math.floor(index / 24) % parts;
const slips = planted(paragraphs, 7, 40);
console.log(`${lengthOf(paragraphs)} characters, ${slips.length} slips`);
const looks = shares.map((share, at) => collected(share, at));
const all = looks.flat();
const weights = learnt(all.map(({ wrongs, rights }) => ({ wrongs, rights })));
const threshold = tried();
writeFileSync(
  new URL('../../src/prose/slip/weights.ts', import.meta.url),
  `/** A candidate of a lower score is no hint. By tools/slip/train.mjs, as the weights: learnt on two thirds of the prose and tried on the rest in turn, it leaves
 * ${aimed} false hints in 10,000 characters. */
export const threshold = ${threshold.toFixed(2)};

/** The weights of \`features\`, in their order: a logistic regression of planted slips against prose as it stands, by tools/slip/train.mjs. */
export const weights: readonly number[] = [
${features.map((name, i) => `  // ${name}\n  ${weights[i].toFixed(3)},`).join('\n')}
];
`,
);

/** What is looked at in each part, if a share of the others was printed. */
function collected(share) {
  const isPrinted = (index) => (Math.imul(index + 1, 0x9e3779b1) >>> 0) / 2 ** 32 < share;
  return Array.from({ length: parts }, (_, part) => {
    const printed = phrasesOf(paragraphs.filter((_, index) => partOf(index) !== part && isPrinted(index)));
    const own = paragraphs.flatMap((_, index) => (partOf(index) === part ? [index] : []));
    const wrongs = own.flatMap((index) =>
      suspects(paragraphs, index, paragraphs[index], printed).map((each) => ({ ...each, index })),
    );
    const rights = slips
      .filter(({ index }) => partOf(index) === part)
      .map((slip) => {
        const [found] = suspects(paragraphs, slip.index, slip.text, printed, (place) => place === slip.place);
        return { slip, candidates: found?.candidates ?? [] };
      });
    return { part, share, wrongs, rights, length: lengthOf(own.map((index) => paragraphs[index])) };
  });
}

function learnt(looks) {
  const weights = new Float64Array(features.length);
  weights[features.indexOf('cheaper by the dictionary')] = 1;
  const positive = looks.flatMap(({ rights }) =>
    rights.flatMap(({ slip, candidates }) => candidates.find(({ meant }) => meant === slip.right) ?? []),
  );
  for (const share of rounds) {
    const highest = looks
      .flatMap(({ wrongs }) => wrongs.map(({ candidates }) => best(candidates, weights)))
      .sort((a, b) => b.score - a.score);
    const negative = highest.slice(0, Math.floor(highest.length * share));
    descend(weights, [
      ...positive.map(({ values }) => [values, 1]),
      ...negative.map(({ values }) => [values, 0]),
    ]);
  }
  return weights;
}

/** Full-batch gradient descent with moments (Adam). */
function descend(weights, rows) {
  const first = new Float64Array(weights.length);
  const second = new Float64Array(weights.length);
  for (let step = 1; step <= 120; step++) {
    const gradient = new Float64Array(weights.length);
    for (const [values, is] of rows) {
      const miss = 1 / (1 + Math.exp(-dot(values, weights))) - is;
      for (let i = 0; i < values.length; i++) gradient[i] += (miss * values[i]) / rows.length;
    }
    for (let i = 0; i < weights.length; i++) {
      const slope = gradient[i] + 1e-5 * weights[i];
      first[i] = 0.9 * first[i] + 0.1 * slope;
      second[i] = 0.999 * second[i] + 0.001 * slope * slope;
      const rate = Math.sqrt(second[i] / (1 - 0.999 ** step)) + 1e-9;
      weights[i] -= (0.1 * (first[i] / (1 - 0.9 ** step))) / rate;
    }
  }
}

/** The threshold that leaves so many false hints as are aimed at, whatever share is printed; and what is found by it. */
function tried() {
  const judged = [0, 1, 2].flatMap((third) => {
    const own = learnt(all.filter(({ part }) => part % 3 !== third));
    return all
      .filter(({ part }) => part % 3 === third)
      .map(({ share, wrongs, rights, length }) => ({
        share,
        length,
        wrongs: wrongs.map(({ candidates, index, place }) => ({ ...best(candidates, own), index, place })),
        rights: rights.map(({ candidates }) => best(candidates, own)?.score ?? Number.NEGATIVE_INFINITY),
      }));
  });
  const thresholds = shares.map((share) => {
    const own = judged.filter((each) => each.share === share);
    const length = own.reduce((sum, each) => sum + each.length, 0);
    const highest = own.flatMap(({ wrongs }) => wrongs).sort((a, b) => b.score - a.score);
    const threshold = highest[Math.floor((aimed * length) / 1e4)]?.score ?? 0;
    const rights = own.flatMap(({ rights }) => rights);
    const recall = rights.filter((score) => score > threshold).length / rights.length;
    console.log(
      `${share.toFixed(2)} printed: threshold ${threshold.toFixed(2)}, recall ${recall.toFixed(3)}`,
    );
    for (const { score, meant, index, place } of highest.slice(0, Number(process.env.SHOW ?? 0)))
      console.log(
        `  ${score.toFixed(2)} ${paragraphs[index].slice(Math.max(0, place - 7), place)}[${paragraphs[index][place]}→${meant}]${paragraphs[index].slice(place + 1, place + 8)}`,
      );
    return threshold;
  });
  return Math.max(...thresholds);
}

function best(candidates, weights) {
  let found;
  let score = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const own = dot(candidate.values, weights);
    if (own > score) [found, score] = [candidate, own];
  }
  return found && { ...found, score };
}

function dot(values, weights) {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] * weights[i];
  return sum;
}
