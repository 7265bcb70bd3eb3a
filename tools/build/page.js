import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import webpack from 'webpack';

/** Writes an HTML page: the template with its `<%= values %>`, and in its head the scripts and style sheets of the entry. */
export class PagePlugin {
  /** @param options `entry` and `filename` of the page, `template` its path, `values` what it asks for, `first` the path of a script that runs before all others, as it is */
  constructor(options) {
    this.options = options;
  }

  apply(compiler) {
    const { entry, filename, template } = this.options;
    compiler.hooks.thisCompilation.tap('PagePlugin', (compilation) => {
      compilation.fileDependencies.add(template);
      // After the names of the files have got the digests of what is in them.
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER;
      compilation.hooks.processAssets.tap({ name: 'PagePlugin', stage }, () => {
        const first = this.options.first ? this.emitFirst(compilation) : [];
        const page = this.written(first, compilation.entrypoints.get(entry).getFiles());
        compilation.emitAsset(filename, new webpack.sources.RawSource(page));
      });
    });
  }

  emitFirst(compilation) {
    const source = readFileSync(this.options.first);
    const digest = createHash('sha256').update(source).digest('hex').slice(0, 8);
    const name = `${this.options.entry}/${path.parse(this.options.first).name}.${digest}.js`;
    compilation.emitAsset(name, new webpack.sources.RawSource(source), { minimized: true });
    return [name];
  }

  written(first, files) {
    const { template, values } = this.options;
    const tags = [
      ...first.map((file) => `<script src="${file}"></script>`),
      ...files.map((file) =>
        file.endsWith('.css')
          ? `<link href="${file}" rel="stylesheet" />`
          : `<script defer src="${file}"></script>`,
      ),
    ];
    const page = readFileSync(template, 'utf8').replace(/<%= (\w+) %>/g, (_, name) => values[name]);
    return page.replace('</head>', () => `  ${tags.join('\n    ')}\n  </head>`);
  }
}
