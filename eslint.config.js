import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The centre: pure, the same under every host. It may not know React, Office, files or the clock. */
const CENTRE = [
  'grid',
  'texts',
  'quantities',
  'breakdown',
  'timing',
  'units',
  'checks',
  'report',
  'ledger',
  'split',
  'succession',
  'collect',
  'statistics',
  'documents',
  'circular',
  'versions',
  'plan',
  'sheets',
  'settings',
  'locales',
].map((folder) => `src/${folder}/**/*.ts`);

/** What is newer than our browsers, in patterns and in the texts that patterns and styles are made of. */
const TOO_NEW = [
  [String.raw`\(\?<[=!]`, 'Safari has lookbehind since 16.4: src/texts/after.ts says how to do without.'],
  [String.raw`color-mix\(`, 'Chromium has it since 111, Safari since 16.2.'],
].flatMap(([words, message]) =>
  ['Literal[regex.pattern=/…/]', 'Literal[value=/…/]', 'TemplateElement[value.raw=/…/]'].map((selector) => ({
    selector: selector.replace('…', words),
    message,
  })),
);

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/', 'test/fixtures/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      // The virtualiser of long lists is known to return new functions each time; nothing depends on their memory.
      'react-hooks/incompatible-library': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Full-width spaces are part of the language of these tables.
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipComments: true, skipRegExps: true, skipTemplates: true },
      ],
      // A property that is taken out of an object is named, and that is all.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    rules: {
      // Browsers down to Chromium 109 and Safari 15.4 (docs/deploy.md). What is newer than the library of tsconfig does not compile.
      'no-restricted-syntax': ['error', ...TOO_NEW],
      'no-restricted-properties': [
        'error',
        ...['toReversed', 'toSorted', 'toSpliced'].map((property) => ({
          property,
          message: 'Chromium has it since 110: copy the array first.',
        })),
      ],
    },
  },
  {
    files: CENTRE,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['react', 'react-*', '@fluentui/*'], message: 'The centre knows no React.' },
            {
              group: ['node:*', 'fs', 'path', '**/hosts/**'],
              message: 'The centre knows no host and no files.',
            },
            {
              group: ['**/taskpane/**', '**/workbench/**', '**/cli/**', '**/actions/**'],
              message: 'Edges depend on the centre, never the other way.',
            },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        { name: 'Office', message: 'The centre knows no Office.' },
        { name: 'Excel', message: 'The centre knows no Excel.' },
        { name: 'process', message: 'The centre knows no process.' },
      ],
      'no-restricted-syntax': [
        'error',
        ...TOO_NEW,
        {
          selector:
            'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.object.name="Date"][callee.property.name="now"]',
          message: 'The centre does not read the clock: asOf is an argument.',
        },
      ],
    },
  },
  {
    files: ['src/hosts/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [
                'taskpane',
                'workbench',
                'cli',
                'actions',
                'sheets',
                'checks',
                'breakdown',
                'ledger',
                'split',
                'collect',
              ].map((folder) => `**/../${folder}/**`),
              message: 'A host reads grids and applies plans, and knows nothing of what they mean.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/floor/*.js'],
    languageOptions: {
      ecmaVersion: 5,
      sourceType: 'script',
      globals: { document: 'readonly', navigator: 'readonly' },
    },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
  },
  {
    // Put into each test by the runner.
    files: ['test/**/*.cjs'],
    languageOptions: { globals: { describe: 'readonly', jest: 'readonly', test: 'readonly' } },
  },
);
