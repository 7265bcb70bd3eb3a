/** Where random runs and samples of `npm test` begin; with another SEED in the environment it begins elsewhere and takes others. */
exports.SEED = Number(process.env.SEED ?? 20250101);
