import '../style/base.css'
import './desk.css'
import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import DeskApp from './DeskApp.vue'
import QueuePage from './QueuePage.vue'
import { desks, hearsAppeals } from './place'
import { applyLook, readConfig, whoAmI } from '../shell/session'

applyLook()
const router = createRouter({
  history: createWebHistory('/console'),
  routes: [
    { path: '/', redirect: () => (desks().length || !hearsAppeals() ? '/proposals' : '/appeals') },
    { path: '/proposals', component: QueuePage, props: { kind: 'PROPOSAL' }, meta: { title: '待审提案' } },
    { path: '/comments', component: QueuePage, props: { kind: 'COMMENT' }, meta: { title: '待审评论' } },
    { path: '/reports', component: QueuePage, props: { kind: 'REPORT' }, meta: { title: '举报处理' } },
    { path: '/all', component: QueuePage, props: { kind: '' }, meta: { title: '全部待办' } },
    { path: '/proposals/:id', component: () => import('./ProposalDesk.vue'), props: true, meta: { title: '提案办理' } },
    { path: '/ballots', component: () => import('./BallotsPage.vue'), meta: { title: '表决' } },
    { path: '/ballots/new', component: () => import('./OpenBallotPage.vue'), meta: { title: '发起表决' } },
    { path: '/ballots/:id', component: () => import('../voting/CountRoom.vue'), props: true, meta: { title: '计票' } },
    { path: '/councils', component: () => import('./CouncilsPage.vue'), meta: { title: '议事会管理' } },
    { path: '/councils/:id', component: () => import('../councils/CouncilDesk.vue'), props: true, meta: { title: '议事会' } },
    { path: '/issues', component: () => import('./IssuesPage.vue'), meta: { title: '一事一议一决' } },
    { path: '/issues/:id', component: () => import('../councils/IssueDesk.vue'), props: true, meta: { title: '一事一议一决' } },
    { path: '/appeals', component: () => import('./AppealsPage.vue'), meta: { title: '申诉复核' } },
    { path: '/affairs', component: () => import('./DisclosureDesk.vue'), meta: { title: '公告与居务公开' } },
    { path: '/rules', component: () => import('./RulesPage.vue'), meta: { title: '审核规则' } },
    { path: '/conventions', component: () => import('./ConventionsDesk.vue'), meta: { title: '公约' } },
    { path: '/residencies', component: () => import('./ResidenciesPage.vue'), meta: { title: '住户认证' } },
    { path: '/decided', component: () => import('./DecidedPage.vue'), meta: { title: '处理记录' } },
    { path: '/silences', component: () => import('./SilencesPage.vue'), meta: { title: '暂停发言' } },
    { path: '/roster', component: () => import('./RosterPage.vue'), meta: { title: '名册导入' } },
    { path: '/serving', component: () => import('./ServingPage.vue'), meta: { title: '单位和网格' } },
    { path: '/activities', component: () => import('./ActivitiesDesk.vue'), meta: { title: '志愿活动' } },
    { path: '/activities/new', component: () => import('./PublishDesk.vue'), meta: { title: '发布志愿活动' } },
    { path: '/shifts/:id', component: () => import('./ShiftDesk.vue'), props: true, meta: { title: '签到和名单' } },
    { path: '/certificates', component: () => import('./CertificatesDesk.vue'), meta: { title: '志愿服务证明' } },
    { path: '/points', component: () => import('./PointsDesk.vue'), meta: { title: '积分和兑换' } },
    { path: '/published', component: () => import('./PublishedPage.vue'), meta: { title: '办理督办' } },
    { path: '/hot-words', component: () => import('./HotWordsPage.vue'), meta: { title: '热词周报' } },
    { path: '/dictionary', component: () => import('./DictionaryPage.vue'), meta: { title: '检索词典' } },
    { path: '/mandates', component: () => import('./MandatesDesk.vue'), meta: { title: '代办委托' } },
    { path: '/offices', component: () => import('./OfficesDesk.vue'), meta: { title: '权限' } },
    { path: '/ledgers', component: () => import('./LedgersDesk.vue'), meta: { title: '指标和台账' } },
    { path: '/asked', component: () => import('./AdmissionsDesk.vue'), meta: { title: '上级要表' } },
    { path: '/cases', component: () => import('./CasesDesk.vue'), meta: { title: '示范案例' } },
    { path: '/audit', component: () => import('./AuditPage.vue'), meta: { title: '操作日志' } },
    { path: '/:rest(.*)*', redirect: '/proposals' },
  ],
})
router.afterEach((to) => { document.title = `${String(to.meta.title || '')} · 云社区工作台` })
readConfig()
whoAmI().finally(() => createApp(DeskApp).use(router).mount('#app'))
