module.exports = globalThis.outside('zod');
