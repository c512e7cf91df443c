import fc from 'fast-check';

// The same cases in every run; another seed with KUAIBAO_SEED=number.
fc.configureGlobal({ seed: Number(process.env.KUAIBAO_SEED ?? 20261123) });
