// Made by scripts/codegen.mjs; not to be edited.
/* eslint-disable */
import type { Operation, DeskCountsQuery, DeskCountsQueryVariables, QueueQuery, QueueQueryVariables, AuditLogQuery, AuditLogQueryVariables, ClaimItemMutation, ClaimItemMutationVariables, HideContentMutation, HideContentMutationVariables, ApproveContentMutation, ApproveContentMutationVariables, DismissReportMutation, DismissReportMutationVariables, AuditObjectsQuery, AuditObjectsQueryVariables } from '../operations'
export const DeskCounts: Operation<DeskCountsQuery, DeskCountsQueryVariables> = { kind: 'query', id: '563afe6ec0cc46f7a17780187cdfe7cd2e9a95c8ca59aa6e9ce718ccbb4420c9' }
export const Queue: Operation<QueueQuery, QueueQueryVariables> = { kind: 'query', id: '1fd6772b1bab5ff0e68d6267a678b3b8a66bdca2b894dde560f5fa2d63a913c4' }
export const AuditLog: Operation<AuditLogQuery, AuditLogQueryVariables> = { kind: 'query', id: '9ad761dd86025455851ad7f620328e8e571e018e5a0cf25a0469b85c64e881c5' }
export const ClaimItem: Operation<ClaimItemMutation, ClaimItemMutationVariables> = { kind: 'mutation', id: 'e87c7b8d6377c2f1d10c44c08789a854b2244452421dc2f699bbf334cec9ba15' }
export const HideContent: Operation<HideContentMutation, HideContentMutationVariables> = { kind: 'mutation', id: '811452ae205454383e15119d61b6ddbab40e79afcb1f71b59869e4db157370e5' }
export const ApproveContent: Operation<ApproveContentMutation, ApproveContentMutationVariables> = { kind: 'mutation', id: '4ae75033731338bf0069b7473b431addbdfbd6e1221192265ff205494677f7d5' }
export const DismissReport: Operation<DismissReportMutation, DismissReportMutationVariables> = { kind: 'mutation', id: 'ac8ea78ea09baeda7e2ddfc037adb30553ed3c774288377e6ba25c01fbd24443' }
export const AuditObjects: Operation<AuditObjectsQuery, AuditObjectsQueryVariables> = { kind: 'query', id: '3e4e6d6bc46a305f3afc2a99dfe47b11a5031d438d66e4ffcf7b1b00029ad099' }
