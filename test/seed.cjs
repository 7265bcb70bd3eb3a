/** Where random runs and samples of `npm test` begin; `SEED=7 npm test` begins elsewhere and takes others. */
exports.SEED = Number(process.env.SEED ?? 20250101);
