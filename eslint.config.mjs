import importPlugin from 'eslint-plugin-import-x'
import tseslint from 'typescript-eslint'

const pagesAndShared = ['src/**/*.{ts,tsx}']
const forbid = (patterns, message) => ({
  'no-restricted-imports': ['error', { patterns: [{ group: patterns, message }] }],
})

/** Promise and import rules, with types; everything else is biome's. */
export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      '.local-cloud/**',
      '**/*.mjs',
      '**/*.cjs',
      'babel.config.js',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@typescript-eslint': tseslint.plugin, 'import-x': importPlugin },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      'import-x/no-cycle': 'off',
      'import-x/no-self-import': 'error',
    },
  },
  {
    files: pagesAndShared,
    rules: forbid(
      ['**/cloudfunctions/**', '**/local-cloud/**', 'wx-server-sdk'],
      'The phone knows only src/shared.',
    ),
  },
  {
    files: ['src/shared/**/*.ts'],
    rules: forbid(
      ['@tarojs/*', 'react', '**/cloudfunctions/**', 'node:*'],
      'Shared code imports nothing but zod and @noble/hashes.',
    ),
  },
  {
    files: ['cloudfunctions/**/*.ts'],
    rules: forbid(
      ['**/local-cloud/**', '**/tests/**', '@tarojs/*', 'react'],
      'The cloud knows only src/shared and itself.',
    ),
  },
  {
    files: ['cloudfunctions/**/*.ts'],
    ignores: ['cloudfunctions/runtime/wechat-cloud.ts'],
    rules: { 'no-restricted-modules': ['error', 'wx-server-sdk'] },
  },
)
