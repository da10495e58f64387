import { expect, it } from 'vitest'
import { told } from './judged'

const d = { actionName: '隐藏内容' }
it('tells the words as they were when it was decided, also of what is no node', () => {
  expect(told({ ...d, title: '装声控灯', excerpt: '灯太亮', subject: null })).toEqual({ title: '装声控灯', words: '灯太亮', to: '' })
  expect(told({ ...d, title: '评论', excerpt: '那时的话', subject: { id: 'comment_1', body: '今天的话', subject: { id: 'proposal_1' } } }).words).toBe('那时的话')
})
it('falls back to what is seen today where no words were kept', () => {
  expect(told({ ...d, subject: { id: 'proposal_1', title: '装一盏灯' } })).toEqual({ title: '装一盏灯', words: '', to: '/p/proposal_1' })
  expect(told({ ...d, subject: { id: 'comment_1', body: '今天的话', subject: { id: 'proposal_1' } } })).toEqual({ title: '评论', words: '今天的话', to: '/p/proposal_1' })
})
it('leads to the page of each kind', () => {
  const to = (subject: Parameters<typeof told>[0]['subject']) => told({ ...d, title: '一件事', excerpt: '话', subject }).to
  expect([to({ id: 'activity_1' }), to({ id: 'help_1' }), to({ id: 'convention_1' })]).toEqual(['/a/activity_1', '/help/help_1', '/conventions/convention_1'])
  expect(to({ id: 'comment_1', subject: { id: 'article_1' } })).toBe('/clause/article_1')
  expect(to({ id: 'amendment_1', convention: { id: 'convention_1' } })).toBe('/conventions/convention_1')
  expect(to({ id: 'area_1' })).toBe('')
})
it('repeats nothing of a person who was silenced', () => {
  expect(told({ actionName: '暂停发言', title: '暂停发言', excerpt: null, subject: null })).toEqual({ title: '', words: '', to: '' })
})
