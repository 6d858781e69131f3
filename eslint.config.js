/** Knows the rules of writing that a machine can check; the arrows between the rooms are checked in tests/architecture. */
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { rawTimes } from './tests/run/raw-times.mjs'

export default defineConfig(
  globalIgnores(['dist', 'coverage', 'test-results', 'node_modules', '.vite', 'tests/bench']),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
  {
    files: ['**/*.{ts,tsx,mjs,js}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 300 }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      // Versions are pinned; a successor of a component is taken up when the package is raised.
      '@typescript-eslint/no-deprecated': 'off',
      // Text is measured and sorted by code point here, never cut for display.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
        { selector: 'TSEnumDeclaration', message: 'A union of words is enough.' },
      ],
    },
  },
  {
    files: ['src/{ui,print,acts,features,app}/**/*.{ts,tsx}'],
    plugins: { house: { rules: { 'raw-times': rawTimes } } },
    rules: { 'house/raw-times': 'error' },
  },
  {
    // The other rooms may not import React; reading them for hooks took a third of the time.
    files: ['src/{ui,print,acts,features,app}/**/*.{ts,tsx}', 'src/desk/**/*.tsx', 'src/desk/**/use-*.ts'],
    extends: [reactHooks.configs.flat.recommended],
  },
  { files: ['tests/**/*.{ts,tsx}'], rules: { '@typescript-eslint/unbound-method': 'off' } },
  {
    // JSON read back from a tool's own report has no types to speak of.
    files: ['tests/run/**/*.mjs', 'tests/run.mjs'],
    rules: { '@typescript-eslint/no-unsafe-return': 'off', '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-member-access': 'off' },
  },
)
