const { statSync } = require('node:fs');
const { Script } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/** What was read and compiled in this process, by path. Of what a test file loads nothing is kept but this: its text. */
const transformed = new Map();
const compiled = new Map();
let current;

/**
 * How test files load modules: each has its own of each, as ever, but what was read, transformed and compiled for one file is not
 * read, transformed and compiled again for the next (V8 compiles a function when it is first called: that, too, is kept).
 */
module.exports = class extends Runtime {
  constructor(...about) {
    super(...about);
    current = this;
    const { transformCache, executor } = this;
    const transform = transformCache.transform.bind(transformCache);
    transformCache.transform = (path, options) => {
      const key = `${options?.isInternalModule ? 'Jest ' : ''}${path}`;
      const { mtimeMs, size } = statSync(path);
      let known = transformed.get(key);
      if (known?.mtimeMs !== mtimeMs || known.size !== size) {
        const code = transform(path, options);
        known = { mtimeMs, size, code, result: transformCache.transforms.get(path) };
        transformed.set(key, known);
      }
      if (known.result !== undefined) {
        transformCache.transforms.set(path, known.result);
        if (known.result.sourceMapPath) transformCache.sourceMaps.set(path, known.result.sourceMapPath);
      }
      return known.code;
    };
    const compile = executor.compile.bind(executor);
    executor.compile = (code, path) => {
      const context = executor.environment.getVmContext();
      if (context == null) return null;
      let known = compiled.get(path);
      if (known?.code !== code) {
        try {
          known = { code, script: scriptOf(code, path, executor.injectedModuleParameters) };
        } catch {
          // Jest says what is wrong with it.
          return compile(code, path);
        }
        compiled.set(path, known);
      }
      return known.script.runInContext(context);
    };
  }
};

/** The module as a function of what Jest hands to it; lines and columns are those of its text. */
function scriptOf(code, path, parameters) {
  const head = `(function(${parameters.join(',')}){`;
  return new Script(`${head}${code}\n})`, {
    filename: path,
    columnOffset: -head.length,
    importModuleDynamically: (specifier, _script, attributes) => {
      const { executor } = current;
      return executor.dynamicImport(specifier, path, executor.environment.getVmContext(), attributes);
    },
  });
}
