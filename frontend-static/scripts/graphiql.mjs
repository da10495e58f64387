// GraphiQL for developers who try the demo: /graphiql, from the library's own ready-made files.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'

const FILES = { 'react.js': 'react/umd/react.production.min.js', 'react-dom.js': 'react-dom/umd/react-dom.production.min.js', 'graphiql.js': 'graphiql/graphiql.min.js', 'graphiql.css': 'graphiql/graphiql.min.css' }
mkdirSync('dist/graphiql', { recursive: true })
for (const [name, source] of Object.entries(FILES)) copyFileSync(`node_modules/${source}`, `dist/graphiql/${name}`)
writeFileSync('dist/graphiql/index.html', `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>云社区 GraphiQL</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="/graphiql/graphiql.css"><link rel="stylesheet" href="/graphiql/start.css"></head><body><div id="graphiql"></div>
${['react.js', 'react-dom.js', 'graphiql.js', 'start.js'].map((name) => `<script src="/graphiql/${name}"></script>`).join('\n')}
</body></html>
`)
writeFileSync('dist/graphiql/start.css', 'html,body,#graphiql{height:100%;margin:0}\n')
// Who is signed in on the pages is signed in here: the header says that our own page asks.
writeFileSync('dist/graphiql/start.js', `const example = '# 紫麓社区正在征集附议的提案。字段说明：/reference.html\\n{\\n  community(slug: "zilu") { name }\\n  proposals(filter: {communitySlug: "zilu"}, first: 5) {\\n    nodes { title stage endorsementCount }\\n  }\\n}\\n'
const fetcher = GraphiQL.createFetcher({ url: '/graphql', headers: { 'X-Yunshequ-Client': 'web' } })
ReactDOM.createRoot(document.getElementById('graphiql')).render(React.createElement(GraphiQL, { fetcher, defaultQuery: example }))
`)
