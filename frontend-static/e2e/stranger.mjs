// A client as a stranger wrote it from the guide (miniprogram-sample/README.md) alone, without packages: signs in, proposes,
// seconds, votes, listens. stranger.spec.ts runs it against the packaged portal, and it leaves the sample as it found it.
// By hand: node --experimental-websocket e2e/stranger.mjs (Node 22 needs no flag)
const BASE = process.env.BASE ?? 'http://127.0.0.1:8080'
const APP = 'wxdemomini000001', PHONE = process.env.PHONE ?? '19900000004'
const run = Date.now().toString(36)
let session = null, n = 0, t0 = performance.now()

function step(what, detail) {
  const ms = Math.round(performance.now() - t0); t0 = performance.now()
  console.log(`${String(++n).padStart(2)}. [${ms} ms] ${what}${detail === undefined ? '' : ' — ' + (typeof detail === 'string' ? detail : JSON.stringify(detail))}`)
}

async function post(query, variables, token = session?.accessToken) {
  const r = await fetch(BASE + '/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query, variables }),
  })
  const text = await r.text()
  let body; try { body = JSON.parse(text) } catch { body = { errors: [{ message: text.slice(0, 200) }] } }
  return { status: r.status, body }
}
let refreshing = null
async function refresh() {           // one at a time: a refresh token is good once
  refreshing ??= (async () => {
    const { body } = await post('mutation($in: RefreshSessionInput!) { refreshSession(input: $in) { session { accessToken refreshToken expiresAt } refusals { code message path } } }',
      { in: { refreshToken: session.refreshToken } }, null)
    const p = body.data?.refreshSession
    if (!p?.session) throw new Error('refresh: ' + JSON.stringify(body))
    session = p.session
  })().finally(() => { refreshing = null })
  return refreshing
}
async function ask(query, variables) {
  let a = await post(query, variables)
  if (a.status === 401 && session) { await refresh(); a = await post(query, variables) }
  if (a.body.errors) throw new Error(`HTTP ${a.status} ${JSON.stringify(a.body.errors)}`)
  return a.body.data
}
async function act(query, variables) {   // a mutation with one payload
  const p = Object.values(await ask(query, variables))[0]
  if (p.refusals?.length) { const e = new Error(p.refusals.map(x => `${x.code} ${x.message} ${x.path ?? ''}`).join('; ')); e.code = p.refusals[0].code; throw e }
  return p
}

// 1 sign in
session = (await act('mutation($in: SignInWithWechatInput!) { signInWithWechat(input: $in) { session { accessToken refreshToken expiresAt } bindingTicket refusals { code message path } } }',
  { in: { appId: APP, code: `demo-${PHONE}-${run}` } })).session
step('signed in with WeChat', { expiresAt: session.expiresAt })
const me = (await ask('{ viewer { resident { id displayName } maskedPhone households { household { id label } community { id slug name categories { code name } } } } }')).viewer
const home = me.households[0]
step('who am I', `${me.resident.displayName} ${me.maskedPhone} ${home.community.name} ${home.household.label}`)

// 2 refresh
const old = session.refreshToken
await refresh()
step('refreshed the session', { newPair: old !== session.refreshToken, expiresAt: session.expiresAt })

// 3 feed, two pages
const FEED = `query($s: String!, $a: String) { proposals(filter: { communitySlug: $s }, first: 5, after: $a) {
  nodes { id number title stage stageName viewerIsAuthor viewerMay endorsementCount commentCount } pageInfo { hasNextPage endCursor } } }`
const feed = []
for (let after = null, more = true; more;) {
  const p = (await ask(FEED, { s: home.community.slug, a: after })).proposals
  feed.push(...p.nodes); more = p.pageInfo.hasNextPage; after = p.pageInfo.endCursor
}
step('feed', `${feed.length} proposals`)
for (const f of feed) console.log('      ', f.number ?? '(draft)', f.stageName, f.title, `附议${f.endorsementCount} 评论${f.commentCount}`, f.viewerMay.join())

// 4 create (twice with one key), submit
const create = { communityId: home.community.id, category: home.community.categories.find(c => c.code === 'repair').code,
  title: `换一盏楼道灯 ${run.slice(-4)}`, body: '二单元三楼的灯坏了一周，夜里看不清台阶，请换一盏。', requestKey: `create-${run}` }
const CREATE = 'mutation($in: CreateProposalInput!) { createProposal(input: $in) { proposal { id stage title version } refusals { code message path } } }'
const draft = (await act(CREATE, { in: create })).proposal
step('created a draft', draft)
const again = (await act(CREATE, { in: create })).proposal
step('same request key again', again.id === draft.id ? 'the same proposal ' + again.id : 'ANOTHER ' + again.id)
try { await act(CREATE, { in: { ...create, title: '别的题目' } }); step('same key, other content', 'accepted') } catch (e) { step('same key, other content', e.message) }
const SUBMIT = 'mutation($in: SubmitProposalInput!) { submitProposal(input: $in) { proposal { id number stage stageName } refusals { code message path } } }'
const submitted = (await act(SUBMIT, { in: { proposalId: draft.id, requestKey: `submit-${run}` } })).proposal
step('submitted', submitted)
step('same submit again', (await act(SUBMIT, { in: { proposalId: draft.id, requestKey: `submit-${run}` } })).proposal)

// 5 live news: subscribe first, then comment
const talk = feed.find(f => f.viewerMay.includes('COMMENT') && !f.viewerIsAuthor)
const SUB = 'subscription($s: ID!, $a: String) { commentChanged(subjectId: $s, after: $a) { cursor commentId comment { id body status } } }'
const { liveCursor } = await ask('{ liveCursor }')
let news, kind
if (globalThis.WebSocket) { kind = 'graphql-transport-ws'; news = overSocket(SUB, { s: talk.id, a: liveCursor }) }
else { kind = 'server-sent events'; news = overSse(SUB, { s: talk.id, a: liveCursor }) }
news.catch(() => {})

const comment = (await act('mutation($in: PostCommentInput!) { postComment(input: $in) { comment { id status body } refusals { code message path } } }',
  { in: { subjectId: talk.id, body: `支持，也请留意施工时间。${run}`, stance: 'FOR', requestKey: `comment-${run}` } })).comment
step(`commented on ${talk.number}`, comment)
step(`live update over ${kind}`, await Promise.race([news, new Promise((_, no) => setTimeout(() => no(new Error('no live update in 60 s')), 60000))]))
step('comment now', (await ask('query($i: ID!) { node(id: $i) { ... on Comment { id status } } }', { i: comment.id })).node)

// 6 endorse
const ENDORSE = (m) => `mutation($in: ${m[0].toUpperCase() + m.slice(1)}Input!) { ${m}(input: $in) { proposal { id number endorsementCount viewerHasEndorsed viewerMay } refusals { code message path } } }`
let second = feed.find(f => f.viewerMay.includes('ENDORSE'))
if (!second) { second = feed.find(f => f.viewerMay.includes('WITHDRAW_ENDORSEMENT')); await act(ENDORSE('withdrawEndorsement'), { in: { proposalId: second.id } }) }
step('endorsed', (await act(ENDORSE('endorseProposal'), { in: { proposalId: second.id, requestKey: `endorse-${run}` } })).proposal)

// 7 ballot
const ballots = (await ask('query($c: ID!) { ballots(filter: { communityId: $c, status: OPEN }, first: 50) { nodes { id title method secrecy options { key } maxChoices viewerVotes { unitId label hasVoted choice receipt viewerMayCast } } } }', { c: home.community.id })).ballots.nodes
const b = ballots.find(x => x.viewerVotes.some(v => v.viewerMayCast))
if (!b) throw new Error('no open ballot for this person')
const unit = b.viewerVotes.find(v => v.viewerMayCast)
step('open ballot', { title: b.title, method: b.method, secrecy: b.secrecy, unit })
const CAST = 'mutation($in: CastBallotInput!) { castBallot(input: $in) { receipt changeSecret ballot { id turnout { heads } viewerVotes { hasVoted choice receipt } } refusals { code message path } } }'
const keys = b.options.map(o => o.key)
const choices = { THREE_WAY: ['FOR', 'ABSTAIN'], APPROVAL: [keys[0], keys[1]], SCORE: keys.slice(0, 2).map(k => `${k}=5`), RANKED: [keys.join('>'), [...keys].reverse().join('>')] }[b.method]
const onBehalfOf = b.viewerVotes.length > 1 ? unit.unitId : undefined
const v1 = await act(CAST, { in: { ballotId: b.id, choice: choices[0], onBehalfOf, requestKey: `vote1-${run}` } })
step(`voted ${choices[0]}`, v1)
const v1b = await act(CAST, { in: { ballotId: b.id, choice: choices[0], onBehalfOf, requestKey: `vote1-${run}` } })
step('same vote request again', { sameReceipt: v1b.receipt === v1.receipt, turnout: v1b.ballot.turnout })
const v2 = await act(CAST, { in: { ballotId: b.id, choice: choices[1], onBehalfOf, changeSecret: v1.changeSecret ?? undefined, requestKey: `vote2-${run}` } })
step(`changed to ${choices[1]}`, { sameReceipt: v2.receipt === v1.receipt, ...v2 })

// 8 leave things as they were
if (unit.choice && unit.choice !== choices[1]) step('voted as before', (await act(CAST, { in: { ballotId: b.id, choice: unit.choice, onBehalfOf, changeSecret: v2.changeSecret ?? v1.changeSecret ?? undefined, requestKey: `vote3-${run}` } })).ballot.viewerVotes)
await act(ENDORSE('withdrawEndorsement'), { in: { proposalId: second.id } })
step('took the proposal back', (await act('mutation($in: WithdrawProposalInput!) { withdrawProposal(input: $in) { proposal { id stage } refusals { code message path } } }', { in: { proposalId: draft.id, reason: '试一试，不办了。' } })).proposal)

// 9 sign out
const lastToken = session.accessToken, lastRefresh = session.refreshToken
step('signed out', await act('mutation { signOut { signedOut refusals { code message } } }'))
const after = await post('{ viewer { maskedPhone } }', {}, lastToken)
step('old token after sign-out', { status: after.status, ...after.body })
const r = await post('mutation($in: RefreshSessionInput!) { refreshSession(input: $in) { session { expiresAt } refusals { code message path } } }', { in: { refreshToken: lastRefresh } }, null)
step('old refresh token after sign-out', { status: r.status, ...r.body })
console.log('END of the script')
process.exit(0)

function overSocket(query, variables) {
  return new Promise((yes, no) => {
    const ws = new WebSocket(BASE.replace(/^http/, 'ws') + '/graphql/ws', 'graphql-transport-ws')
    const send = m => ws.send(JSON.stringify(m))
    ws.onopen = () => send({ type: 'connection_init', payload: { authorization: `Bearer ${session.accessToken}` } })
    ws.onmessage = ({ data }) => {
      const m = JSON.parse(data)
      console.log('       ws <', data.slice(0, 200))
      if (m.type === 'connection_ack') send({ id: '1', type: 'subscribe', payload: { query, variables } })
      if (m.type === 'ping') send({ type: 'pong' })
      if (m.type === 'error') no(new Error(JSON.stringify(m.payload)))
      if (m.type === 'complete') no(new Error('subscription ended'))
      if (m.type === 'next') { send({ id: '1', type: 'complete' }); ws.close(1000); yes(m.payload.data ?? m.payload) }
    }
    ws.onclose = e => no(new Error(`socket closed ${e.code} ${e.reason}`))
    ws.onerror = e => no(new Error('socket error ' + (e.message ?? '')))
  })
}
async function overSse(query, variables) {
  const r = await fetch(BASE + '/graphql/stream', { method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream', Authorization: `Bearer ${session.accessToken}` },
    body: JSON.stringify({ query, variables }) })
  if (!r.ok) throw new Error(`SSE ${r.status} ${await r.text()}`)
  let buf = ''
  for await (const chunk of r.body.pipeThrough(new TextDecoderStream())) {
    buf += chunk
    for (let i; (i = buf.indexOf('\n\n')) >= 0;) {
      const block = buf.slice(0, i); buf = buf.slice(i + 2)
      console.log('       sse <', block.replace(/\n/g, ' | ').slice(0, 200))
      const ev = /^event: ?(.*)$/m.exec(block)?.[1], d = [...block.matchAll(/^data: ?(.*)$/mg)].map(x => x[1]).join('\n')
      if (ev === 'next') { const p = JSON.parse(d); return p.data ?? p }
      if (ev === 'complete') throw new Error('stream ended')
    }
  }
  throw new Error('stream closed')
}
