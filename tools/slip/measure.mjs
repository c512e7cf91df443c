// What wording/unlikely finds: node tools/slip/measure.mjs ARCHIVE… -- PROSE…, files and folders of prose (tools/slip/texts.mjs).
// Plants slips (tools/slip/plant.mjs) in PROSE, which must not have been trained on, and looks for each alone and for false hints in the prose as it
// stands, with as much of ARCHIVE printed before as each line says; more than there is, is left out. FALSE=1 shows the false hints.
import { bestOf } from '../../dist/prose/slip/doubt.js';
import { readNetwork } from '../../dist/prose/slip/read-network.js';
import { knowledgeFrom, phrasesOf, suspects } from './look.mjs';
import { planted } from './plant.mjs';
import { lengthOf, paragraphsIn } from './texts.mjs';

const network = readNetwork();
const sizes = [0, 30_000, 100_000, 200_000, 300_000, 400_000];
const split = process.argv.indexOf('--');
const archive = paragraphsIn(process.argv.slice(2, split));
const prose = paragraphsIn(process.argv.slice(split + 1));
const slips = planted(prose, 1919, 40);
const length = lengthOf(prose);
console.log(`${length} characters, ${slips.length} slips, threshold ${network.threshold.toFixed(2)}`);
for (const size of sizes) {
  const printed = phrasesOf(upTo(size));
  const known = knowledgeFrom(upTo(size));
  const found = slips.filter(
    ({ index, place, text }) => hints(suspects(prose, index, text, known, (at) => at === place)).length > 0,
  );
  const wrong = prose.flatMap((text, index) =>
    hints(suspects(prose, index, text, known)).map((each) => ({ ...each, text })),
  );
  const shares = ['sound', 'shape'].map((kind) => `${kind} ${share(found, kind)}`);
  const rate = ((wrong.length / length) * 1e4).toFixed(2);
  console.log(
    `${printed.size} 汉字 printed: found ${share(found)} (${shares.join(', ')}), false ${rate} in 10,000`,
  );
  if (process.env.FALSE)
    for (const { text, place, meant } of wrong)
      console.log(
        `  ${text.slice(Math.max(0, place - 8), place)}[${text[place]}→${meant}]${text.slice(place + 1, place + 9)}`,
      );
  if (lengthOf(archive) <= size) break;
}

function upTo(size) {
  let sum = 0;
  return archive.filter(({ length }) => {
    sum += length;
    return sum <= size;
  });
}

function share(found, kind) {
  const all = slips.filter((slip) => !kind || slip.kind === kind);
  return (found.filter((slip) => !kind || slip.kind === kind).length / all.length).toFixed(3);
}

function hints(suspects) {
  return suspects.flatMap(({ place, candidates }) => {
    const best = bestOf(candidates, network);
    return best && best.score >= network.threshold ? [{ place, meant: best.candidate.meant }] : [];
  });
}
