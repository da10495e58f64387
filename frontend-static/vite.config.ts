import { readFileSync } from 'node:fs'
import { defineConfig, type Plugin } from 'vite'
import vue from '@vitejs/plugin-vue'

const community = process.env.VITE_COMMUNITY || 'zilu'

// The home page asks its first question while its script is still on the way.
function preloadFeed(): Plugin {
  return {
    name: 'preload-feed',
    transformIndexHtml: {
      order: 'post',
      handler(html, ctx) {
        if (!ctx.path.endsWith('index.html')) return html
        const id = /const Feed: .*id: '([0-9a-f]+)'/.exec(readFileSync('src/gql/ids/proposals.ts', 'utf8'))
        if (!id) throw new Error('operation Feed is missing')
        const variables = encodeURIComponent(JSON.stringify({ slug: community, category: null, after: null }))
        const link = `<link rel="preload" as="fetch" crossorigin="anonymous" href="/graphql?id=${id[1]}&amp;variables=${variables}">`
        return html.replace('</head>', `  ${link}\n  </head>`)
      },
    },
  }
}

export default defineConfig({
  plugins: [vue(), preloadFeed()],
  define: { __COMMUNITY__: JSON.stringify(community), __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
  build: {
    target: ['es2019', 'chrome78', 'safari12'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The generated ids have no effects: a page's chunk holds those of its own modules only.
    rollupOptions: { input: { index: 'index.html', app: 'app.html', console: 'console.html' }, treeshake: { moduleSideEffects: [{ test: /\/src\/gql\//, sideEffects: false }] } },
  },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'miniprogram-sample/test/*.test.ts'] },
} as Parameters<typeof defineConfig>[0])
