import vue from 'eslint-plugin-vue'
import accessible from 'eslint-plugin-vuejs-accessibility'
import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'

export default defineConfigWithVueTs(
  { ignores: ['dist', 'src/gql', 'test-results', 'node_modules'] },
  vue.configs['flat/essential'],
  accessible.configs['flat/recommended'],
  vueTsConfigs.recommended,
  { rules: { 'vue/no-v-html': 'error', 'vue/multi-word-component-names': 'off',
    // A label may stand around its control, or point to it: both are read out.
    'vuejs-accessibility/heading-has-content': ['error', { accessibleChildren: ['Marked'] }],
    'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
  } },
  { files: ['scripts/**', 'public/**'], languageOptions: { globals: { console: 'readonly', process: 'readonly' } } },
)
