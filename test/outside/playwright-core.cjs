module.exports = globalThis.outside('playwright-core');
