import vue from 'eslint-plugin-vue'
import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'

export default defineConfigWithVueTs(
  { ignores: ['dist', 'src/gql', 'test-results', 'node_modules'] },
  vue.configs['flat/essential'],
  vueTsConfigs.recommended,
  { rules: { 'vue/no-v-html': 'error', 'vue/multi-word-component-names': 'off' } },
  { files: ['scripts/**', 'public/**'], languageOptions: { globals: { console: 'readonly', process: 'readonly' } } },
)
