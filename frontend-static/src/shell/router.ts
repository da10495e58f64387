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
    { path: '/councils', component: () => import('../councils/CouncilsPage.vue'), meta: { title: '议事', tab: true } },
    { path: '/council/:id', component: () => import('../councils/CouncilPage.vue'), props: true, meta: { title: '议事会' } },
    { path: '/meeting/:id', component: () => import('../councils/MeetingPage.vue'), props: true, meta: { title: '会议' } },
    { path: '/volunteering', component: () => import('../home/SoonPage.vue'), meta: { title: '志愿', tab: true } },
    { path: '/ballots', component: () => import('../voting/BallotsPage.vue'), meta: { title: '表决' } },
    { path: '/ballots/new', component: () => import('../voting/OpenBallotPage.vue'), meta: { title: '发起表决' } },
    { path: '/v/:id', component: () => import('../voting/BallotPage.vue'), props: true, meta: { title: '表决' } },
    { path: '/v/:id/roll', component: () => import('../voting/RollPage.vue'), props: true, meta: { title: '名册' } },
    { path: '/v/:id/published', component: () => import('../voting/PublishedPage.vue'), props: true, meta: { title: '公布的票' } },
    { path: '/v/:id/count', component: () => import('../voting/CountPage.vue'), props: true, meta: { title: '计票' } },
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
