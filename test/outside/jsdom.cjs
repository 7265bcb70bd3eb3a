module.exports = globalThis.outside('jsdom');
