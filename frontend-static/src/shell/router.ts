import { createRouter, createWebHistory } from 'vue-router'
import { recall, remember } from './store'
import HomePage from '../home/HomePage.vue'

export const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: (_to, _from, saved) => saved || { top: 0 },
  routes: [
    { path: '/', name: 'home', component: HomePage, meta: { title: '首页', tab: true } },
    { path: '/p/:id', component: () => import('../proposals/ProposalPage.vue'), props: true, meta: { title: '提案详情' } },
    { path: '/p/:id/revisions', component: () => import('../proposals/RevisionsPage.vue'), props: true, meta: { title: '修改记录' } },
    { path: '/new', component: () => import('../proposals/ComposePage.vue'), meta: { title: '发起提案', tab: true } },
    { path: '/search', component: () => import('../search/SearchPage.vue'), meta: { title: '搜索' } },
    { path: '/me', component: () => import('../community/MePage.vue'), meta: { title: '我的', tab: true } },
    { path: '/signin', component: () => import('../community/SignInPage.vue'), meta: { title: '登录' } },
    { path: '/residency', component: () => import('../community/ResidencyPage.vue'), meta: { title: '住户认证' } },
    { path: '/mine/:kind(proposals|endorsed)', component: () => import('../proposals/MinePage.vue'), props: true, meta: { title: '我的提案' } },
    { path: '/mine/decisions', component: () => import('../moderation/DecisionsPage.vue'), meta: { title: '处理结果与申诉' } },
    { path: '/mine/privacy', component: () => import('../moderation/PrivacyPage.vue'), meta: { title: '我的资料与隐私' } },
    { path: '/notices', component: () => import('../disclosure/NoticesPage.vue'), meta: { title: '公告与居务公开' } },
    { path: '/notice/:id', component: () => import('../disclosure/NoticePage.vue'), props: true, meta: { title: '公告' } },
    { path: '/affair/:id', component: () => import('../disclosure/NoticePage.vue'), props: (to) => ({ id: to.params.id, affair: true }), meta: { title: '居务公开' } },
    { path: '/moderation', component: () => import('../moderation/LedgerPage.vue'), meta: { title: '审核公开台账' } },
    { path: '/helping', component: () => import('../community/HelpingPage.vue'), meta: { title: '代办' } },
    { path: '/indicators', component: () => import('../ledgers/IndicatorsPage.vue'), meta: { title: '社区指标' } },
    { path: '/cases', component: () => import('../cases/CasesPage.vue'), meta: { title: '示范案例' } },
    { path: '/cases/:id', component: () => import('../cases/CasePage.vue'), props: true, meta: { title: '示范案例' } },
    { path: '/messages', component: () => import('../notification/MessagesPage.vue'), meta: { title: '消息' } },
    { path: '/messages/settings', component: () => import('../notification/MessageSettingsPage.vue'), meta: { title: '消息设置' } },
    { path: '/councils', component: () => import('../councils/CouncilsPage.vue'), meta: { title: '议事', tab: true } },
    { path: '/council/:id', component: () => import('../councils/CouncilPage.vue'), props: true, meta: { title: '议事会' } },
    { path: '/council/:id/call', component: () => import('../councils/CallPage.vue'), props: true, meta: { title: '召集会议' } },
    { path: '/place/:id', component: () => import('../councils/PlacePage.vue'), props: true, meta: { title: '我的楼' } },
    { path: '/issue/:id', component: () => import('../councils/SingleIssuePage.vue'), props: true, meta: { title: '一事一议一决' } },
    { path: '/meeting/:id/lead', component: () => import('../councils/LeadPage.vue'), props: true, meta: { title: '主持会议' } },
    { path: '/meeting/:id/code', component: () => import('../councils/CodePage.vue'), props: true, meta: { title: '签到码' } },
    { path: '/meeting/:id', component: () => import('../councils/MeetingPage.vue'), props: true, meta: { title: '会议' } },
    { path: '/clause/:id', component: () => import('../conventions/ClausePage.vue'), props: true, meta: { title: '公约条文' } },
    { path: '/reminders', component: () => import('../conventions/RemindersPage.vue'), meta: { title: '邻里提醒' } },
    { path: '/conventions', component: () => import('../conventions/ConventionsPage.vue'), meta: { title: '公约' } },
    { path: '/conventions/new', component: () => import('../conventions/DraftPage.vue'), meta: { title: '新公约' } },
    { path: '/conventions/from/:id', component: () => import('../conventions/PromotePage.vue'), props: true, meta: { title: '写进公约' } },
    { path: '/conventions/:id', component: () => import('../conventions/ConventionPage.vue'), props: true, meta: { title: '公约' } },
    { path: '/conventions/:id/edit', component: () => import('../conventions/DraftPage.vue'), props: true, meta: { title: '起草公约' } },
    { path: '/conventions/:id/compare', component: () => import('../conventions/ComparePage.vue'), props: true, meta: { title: '修订对照' } },
    { path: '/volunteering', component: () => import('../volunteering/ActivitiesPage.vue'), meta: { title: '志愿', tab: true } },
    { path: '/volunteering/new', component: () => import('../volunteering/PublishPage.vue'), meta: { title: '发起志愿活动' } },
    { path: '/a/:id', component: () => import('../volunteering/ActivityPage.vue'), props: true, meta: { title: '志愿活动' } },
    { path: '/shift/:id', component: () => import('../volunteering/ShiftPage.vue'), props: true, meta: { title: '签到签退' } },
    { path: '/shift/:id/organise', component: () => import('../volunteering/OrganisePage.vue'), props: true, meta: { title: '组织这一班' } },
    { path: '/my-shifts', component: () => import('../volunteering/MyShiftsPage.vue'), meta: { title: '我的班次和时长' } },
    { path: '/consent/:id', component: () => import('../volunteering/ConsentPage.vue'), props: true, meta: { title: '家长同意' } },
    { path: '/certificate', component: () => import('../volunteering/CertificatePage.vue'), meta: { title: '核对证明' } },
    { path: '/help', component: () => import('../volunteering/HelpPage.vue'), meta: { title: '难事大家帮' } },
    { path: '/help/:id', component: () => import('../volunteering/HelpRequestPage.vue'), props: true, meta: { title: '难事大家帮' } },
    { path: '/points', component: () => import('../volunteering/PointsPage.vue'), meta: { title: '积分和兑换' } },
    { path: '/ballots', component: () => import('../voting/BallotsPage.vue'), meta: { title: '表决' } },
    { path: '/ballots/new', component: () => import('../voting/OpenBallotPage.vue'), meta: { title: '发起表决' } },
    { path: '/v/:id', component: () => import('../voting/BallotPage.vue'), props: true, meta: { title: '表决' } },
    { path: '/v/:id/roll', component: () => import('../voting/RollPage.vue'), props: true, meta: { title: '名册' } },
    { path: '/v/:id/published', component: () => import('../voting/PublishedPage.vue'), props: true, meta: { title: '公布的票' } },
    { path: '/v/:id/count', component: () => import('../voting/CountPage.vue'), props: true, meta: { title: '计票' } },
    { path: '/elections', component: () => import('../voting/ElectionsPage.vue'), meta: { title: '推选' } },
    { path: '/elections/committee', component: () => import('../disclosure/CommitteeElectionPage.vue'), meta: { title: '居委会换届选举' } },
    { path: '/elections/:id', component: () => import('../voting/ElectionPage.vue'), props: true, meta: { title: '推选' } },
    { path: '/voting-law', component: () => import('../voting/LawPage.vue'), meta: { title: '各类事怎样算通过' } },
    { path: '/voting-honesty', component: () => import('../voting/HonestyPage.vue'), meta: { title: '怎样保密、怎样计票' } },
    { path: '/:rest(.*)*', component: () => import('../home/LostPage.vue'), meta: { title: '没有找到' } },
  ],
})
router.afterEach((to) => {
  document.title = `${String(to.meta.title || '')} · 云社区`
})
// A page opened before an update asks for chunks that are gone: load the new pages once.
router.onError((_error, to) => {
  if (recall('reloaded', '') !== to.fullPath) {
    remember('reloaded', to.fullPath)
    location.assign(to.fullPath)
  }
})
