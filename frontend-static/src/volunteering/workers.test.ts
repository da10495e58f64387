import { describe, expect, it } from 'vitest'
import type { HelpWorkersQuery } from '../gql/operations'
import { workersFor } from './workers'

type Holder = HelpWorkersQuery['officeHolders'][number]
const holder = (residentId: string, office: Holder['office'], officeName: string, area: string): Holder => ({ residentId, name: residentId, office, officeName, area: { id: area, label: area } })
const found = (grid: HelpWorkersQuery['helpRequest'] extends infer R ? NonNullable<R> extends { scope: { grid?: infer G } } ? G : never : never, ...officeHolders: Holder[]): HelpWorkersQuery => ({
  helpRequest: {
    id: 'h',
    community: { id: 'c', grids: [{ id: 'g1', workers: [{ id: '陆' }] }, { id: 'g2', workers: [{ id: '钱' }] }] },
    scope: { id: 'b7', grid, parent: { id: 'yard', parent: { id: 'c', parent: { id: 'street' } } } },
  },
  officeHolders,
})
const G1 = { id: 'g1', workers: [{ id: '陆' }] }

describe('whom the committee may ask to look after a request', () => {
  it('names who serves there, the nearest first, each once with all offices', () => {
    const all = found(G1, holder('沈', 'COMMITTEE_CHAIR', '居委会主任', 'c'), holder('沈', 'MODERATOR', '审核员', 'c'), holder('顾', 'STAIRWELL_HEAD', '楼栋长', 'b7'), holder('何', 'STAIRWELL_HEAD', '楼栋长', 'b8'))
    expect(workersFor(all, '沈', '').map((w) => w.told)).toEqual(['顾（楼栋长）', '沈（您，居委会主任、审核员）'])
  })
  it('leaves out who leads or reviews, and who is named already', () => {
    const all = found(G1, holder('顾', 'COUNCIL_CONVENOR', '议事会召集人', 'b7'), holder('严', 'APPEAL_REVIEWER', '申诉复核员', 'c'), holder('沈', 'COMMITTEE_CHAIR', '居委会主任', 'c'))
    expect(workersFor(all, '', '沈')).toEqual([])
  })
  it('names a grid worker in the own grid only, and one without a grid', () => {
    const grids = [holder('陆', 'GRID_WORKER', '网格员', 'c'), holder('钱', 'GRID_WORKER', '网格员', 'c'), holder('孙', 'GRID_WORKER', '网格员', 'c')]
    expect(workersFor(found(G1, ...grids), '', '').map((w) => w.id)).toEqual(['陆', '孙'])
    expect(workersFor(found(null, ...grids), '', '').map((w) => w.id)).toEqual(['孙'])
  })
})
