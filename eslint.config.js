import tseslint from 'typescript-eslint'
import reactHooks from 'eslint-plugin-react-hooks'

/**
 * One import law, one block per room (docs/architecture.md):
 * data → atlas → geometry → scene → app and atlas → state → {scene, ui} → app. The editor (edit) stands on scene and is opened by app alone.
 */
const THREE_D = ['three', 'three/*', '@react-three/*', 'three-mesh-bvh', 'camera-controls']
const REACT = ['react', 'react/*', 'react-dom', 'react-dom/*']
const room = (name, denied, message) => ({
  files: [`src/${name}/**/*.{ts,tsx}`],
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ group: denied, message }] }],
  },
})

export default tseslint.config(
  {
    ignores: ['dist', 'node_modules', '.cache', 'shots', 'test-results', 'playwright-report', 'public'],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['eslint.config.js'] } },
    },
  },
  // Components and hooks only: elsewhere its rules have nothing to find and cost a tenth of the whole check.
  { ...reactHooks.configs.flat['recommended-latest'], files: ['src/**/*.tsx', 'src/**/use-*.ts'] },
  {
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  room(
    'atlas',
    [
      ...REACT,
      ...THREE_D,
      '**/geometry/**',
      '**/state/**',
      '**/scene/**',
      '**/ui/**',
      '**/app/**',
      '**/edit/**',
    ],
    'atlas is pure meaning: it may import data only.',
  ),
  room(
    'geometry',
    [...REACT, '@react-three/*', '**/state/**', '**/scene/**', '**/ui/**', '**/app/**', '**/edit/**'],
    'geometry is pure TypeScript over atlas and three’s maths.',
  ),
  room(
    'state',
    [...REACT, ...THREE_D, '**/geometry/**', '**/scene/**', '**/ui/**', '**/app/**', '**/edit/**'],
    'state is serialisable intent: it may import atlas only.',
  ),
  room('scene', ['**/ui/**', '**/app/**', '**/edit/**'], 'scene and ui meet in state.'),
  room(
    'ui',
    [...THREE_D, '**/geometry/**', '**/scene/**', '**/app/**', '**/edit/**'],
    'ui is complete without 3D; scene and ui meet in state.',
  ),
  room('edit', ['**/ui/**', '**/app/**'], 'edit is a room of its own: only app opens it.'),
  { files: ['**/*.js'], ...tseslint.configs.disableTypeChecked },
)
