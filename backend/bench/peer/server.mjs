// The peer of the benchmark: fastify and mercurius, with operations compiled after their first run, named
// prepared statements, and loaders that ask once for a whole list. Who asks is told by two headers; there is
// no sign-in, no visibility and no outbox. What is sought is found by PostgreSQL, as the limit does.
import fs from 'node:fs'
import fastify from 'fastify'
import mercurius from 'mercurius'
import pg from 'pg'

const address = new URL(process.env.DB_URL.replace(/^jdbc:/, ''))
const pool = new pg.Pool({
  host: address.hostname,
  port: Number(address.port || 5432),
  database: address.pathname.slice(1),
  user: process.env.DB_USER,
  password: process.env.DB_PASSWORD,
  max: 10
})
const rows = async (name, text, values) => (await pool.query({ name, text, values })).rows
const iso = (at) => (at instanceof Date ? at.toISOString() : at)
const byKey = (list, key) => new Map(list.map((row) => [row[key], row]))
const grouped = (list, key) => Map.groupBy ? Map.groupBy(list, (row) => row[key])
  : list.reduce((map, row) => map.set(row[key], [...(map.get(row[key]) ?? []), row]), new Map())

const PROPOSAL = `select p.id, p.title, p.body, p.stage, p.created_at "createdAt", p.category code, p.community_id,
  p.author_person_id, p.author_account_id, p.endorsements_needed "endorsementsNeeded", p.gathering_ends::text "endorsementsUntil",
  p.answer_text, p.answered_at, p.answered_by, t.endorsements "endorsementCount", coalesce(h.comment_count, 0) "commentCount"
  from proposals.proposal p join proposals.tally t on t.proposal_id = p.id
  left join deliberation.thread h on h.subject_kind = 'proposal' and h.subject_id = p.id`
const NEWEST = 'order by p.listed_at desc, p.id desc limit $2'
const COMMENT = 'select id, subject_id, author_id, body, reply_count "replyCount", created_at "createdAt" from deliberation.comment'

const proposal = async (id) => (await rows('proposal', `${PROPOSAL} where p.id = $1`, [id]))[0]
const connection = (list, first) => {
  const hasNextPage = list.length > first
  const edges = list.slice(0, first).map((node) => ({ cursor: node.id, node }))
  return { edges, pageInfo: { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null } }
}

const resolvers = {
  Query: {
    community: async (_, { slug }) => (await rows('community', 'select id, name from community.community where slug = $1', [slug]))[0],
    proposal: (_, { id }) => proposal(id),
    council: async (_, { id }) => (await rows('council', 'select id, name, area_id from councils.council where id = $1', [id]))[0],
    search: (_, { text }) => rows('search', 'select * from bench.search_hits($1)', [text])
  },
  Mutation: {
    endorseProposal: async (_, { id }, { person, account }) => {
      await rows('endorse', `with i as (insert into proposals.endorsement (proposal_id, person_id, account_id, at)
          values ($1, $2, $3, now()) on conflict do nothing returning 1)
        update proposals.tally set endorsements = endorsements + (select count(*) from i) where proposal_id = $1`, [id, person, account])
      return proposal(id)
    },
    postComment: async (_, { id, body }, { account }) => (await rows('post', `with i as (
        insert into deliberation.comment (id, subject_kind, subject_id, area_path, depth, author_id, body, status, created_at)
        select uuidv7(), 'proposal', p.id, p.community_path, 1, $2, $3, 'VISIBLE', now() from proposals.proposal p where p.id = $1
        returning id, subject_id, author_id, body, reply_count, created_at),
      h as (update deliberation.thread set comment_count = comment_count + 1, last_at = now() where subject_kind = 'proposal' and subject_id = $1),
      d as (insert into bench.search_doc (kind, ref_id, tsv) select 'c', id, bench.cjk_tsv(body) from i)
      select id, subject_id, author_id, body, reply_count "replyCount", created_at "createdAt" from i`, [id, account, body]))[0]
  },
  Community: {
    proposals: async (community, { first, after }) => connection(after
      ? await rows('feed_later', `${PROPOSAL} where p.community_id = $1 and p.published_at is not null and (p.listed_at, p.id)
          < ((select listed_at from proposals.proposal where id = $3), $3) ${NEWEST}`, [community.id, first + 1, after])
      : await rows('feed', `${PROPOSAL} where p.community_id = $1 and p.published_at is not null ${NEWEST}`, [community.id, first + 1]), first)
  },
  Proposal: {
    createdAt: (p) => iso(p.createdAt),
    officialAnswer: (p) => p.answer_text && { text: p.answer_text, answeredAt: iso(p.answered_at), by: p.answered_by },
    comments: async (p, { first }) => connection(await rows('comments', `${COMMENT} where subject_kind = 'proposal' and subject_id = $1
      and parent_id is null order by created_at, id limit $2`, [p.id, first + 1]), first)
  },
  Comment: { createdAt: (c) => iso(c.createdAt), subject: (c) => proposal(c.subject_id) },
  Council: {
    scope: async (c) => (await rows('area', 'select id, name label from community.area where id = $1', [c.area_id]))[0],
    seats: (c) => rows('seats', 'select role, account_id from councils.seat where council_id = $1 and ended_at is null order by chair_number', [c.id]),
    meetings: (c, { first }) => rows('meetings', `select id, title, place, starts_at "startsAt" from councils.meeting where council_id = $1
      order by starts_at desc, id desc limit $2`, [c.id, first]),
    openBallots: (c) => rows('ballots', `select id, title, closes_at "closesAt" from voting.ballot where subject_kind = 'council' and subject_id = $1
      and closed_at is null order by closes_at, id`, [c.id])
  },
  Meeting: { startsAt: (m) => iso(m.startsAt) },
  Ballot: { closesAt: (b) => iso(b.closesAt) }
}

const residents = (account) => async (asked) => {
  const known = byKey(await rows('residents', `select v.account_id id, p.name "displayName" from community.verified_account v
    join community.person p on p.id = v.person_id where v.account_id = any($1::uuid[])`, [[...new Set(asked.map(({ obj }) => obj[account]))]]), 'id')
  return asked.map(({ obj }) => known.get(obj[account]))
}

const loaders = {
  Proposal: {
    author: residents('author_account_id'),
    category: async (asked) => {
      const list = await rows('categories', 'select community_id, code, name from community.category where community_id = any($1::uuid[])',
        [[...new Set(asked.map(({ obj }) => obj.community_id))]])
      const names = new Map(list.map((row) => [row.community_id + row.code, row.name]))
      return asked.map(({ obj }) => names.get(obj.community_id + obj.code))
    },
    viewerHasEndorsed: async (asked, { person }) => {
      const mine = new Set((await rows('mine', 'select proposal_id from proposals.endorsement where person_id = $1 and proposal_id = any($2::uuid[])',
        [person, asked.map(({ obj }) => obj.id)])).map((row) => row.proposal_id))
      return asked.map(({ obj }) => mine.has(obj.id))
    }
  },
  Comment: { author: residents('author_id') },
  Seat: { resident: residents('account_id') },
  Meeting: {
    agenda: async (asked) => {
      const items = grouped(await rows('agenda', 'select id, meeting_id, title, note from councils.agenda_item where meeting_id = any($1::uuid[]) order by meeting_id, position',
        [asked.map(({ obj }) => obj.id)]), 'meeting_id')
      return asked.map(({ obj }) => items.get(obj.id) ?? [])
    }
  },
  Ballot: {
    tally: async (asked) => {
      const heads = new Map((await rows('tally', `select n.ballot_id, e.choice, count(*)::int heads from voting.counted n join voting.entry e on e.id = n.entry_id
        where n.ballot_id = any($1::uuid[]) group by 1, 2`, [asked.map(({ obj }) => obj.id)])).map((row) => [row.ballot_id + row.choice, row.heads]))
      return asked.map(({ obj }) => ['FOR', 'AGAINST', 'ABSTAIN'].map((choice) => ({ choice, heads: heads.get(obj.id + choice) ?? 0 })))
    }
  }
}

const app = fastify({ logger: false, keepAliveTimeout: 120000 })
app.register(mercurius, {
  schema: fs.readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'),
  resolvers,
  loaders,
  jit: 1,
  graphiql: false,
  context: (request) => ({ person: request.headers['x-person'], account: request.headers['x-account'] })
})
app.get('/ready', async () => 'ready')
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1', backlog: 1024 })
