import tseslint from 'typescript-eslint'

/** Node's globals that the plain scripts (.mjs) use; TypeScript files are checked for undefined names by the compiler. */
const scriptGlobals = Object.fromEntries(
  ['process', 'console', 'Buffer', 'URL', 'performance', 'setTimeout', 'clearTimeout', 'setImmediate', 'structuredClone', 'WebAssembly']
    .concat(['TextEncoder', 'TextDecoder', 'AbortController', 'AbortSignal'])
    .map((name) => [name, 'readonly']),
)

export default tseslint.config(
  {
    // AssemblyScript is another language in TypeScript's clothes; asc checks it.
    ignores: ['dist/', 'coverage/', 'demo/', 'bench/work/', 'bench/runs/', 'src/kernel/assembly/', '**/*.generated.ts'],
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict, tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'all' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Numbers are what most messages are made of.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // Interfaces with optional async steps have implementations that do not wait.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { ecmaVersion: 'latest', sourceType: 'module', globals: scriptGlobals },
    rules: { 'no-undef': 'error', 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-empty': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
        { selector: 'ExportAllDeclaration', message: 'No barrels: re-export by name, from index.ts only.' },
      ],
      'max-lines': ['error', { max: 500 }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 120 }], 'no-console': 'error' },
  },
  {
    // Indexes proven in bounds by the loop around them; the bound is in a comment (style.md, daily habits).
    files: ['src/kernel/**/*.ts', 'tests/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.data.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // Tools that demand a default export.
    files: ['eslint.config.js', 'tests/vitest.config.ts', 'src/unit/worker.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
)
