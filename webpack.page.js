import { readFileSync } from 'node:fs';
import webpack from 'webpack';

/** Writes an HTML page: the template with its `<%= values %>`, and in its head the scripts and style sheets of the entry. */
export class PagePlugin {
  /** @param options `entry` and `filename` of the page, `template` its path, `values` what it asks for */
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
        const page = this.written(compilation.entrypoints.get(entry).getFiles());
        compilation.emitAsset(filename, new webpack.sources.RawSource(page));
      });
    });
  }

  written(files) {
    const { template, values } = this.options;
    const tags = files.map((file) =>
      file.endsWith('.css')
        ? `<link href="${file}" rel="stylesheet" />`
        : `<script defer src="${file}"></script>`,
    );
    const page = readFileSync(template, 'utf8').replace(/<%= (\w+) %>/g, (_, name) => values[name]);
    return page.replace('</head>', () => `  ${tags.join('\n    ')}\n  </head>`);
  }
}
