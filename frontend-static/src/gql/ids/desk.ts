// Made by scripts/codegen.mjs; not to be edited.
/* eslint-disable */
import type { Operation, DeskCountsQuery, DeskCountsQueryVariables, QueueQuery, QueueQueryVariables, AuditLogQuery, AuditLogQueryVariables, ClaimItemMutation, ClaimItemMutationVariables, HideContentMutation, HideContentMutationVariables, ApproveContentMutation, ApproveContentMutationVariables, DismissReportMutation, DismissReportMutationVariables, AuditObjectsQuery, AuditObjectsQueryVariables, AppealsQuery, AppealsQueryVariables, DecideAppealMutation, DecideAppealMutationVariables, ModerationRulesQuery, ModerationRulesQueryVariables, WordPreviewQuery, WordPreviewQueryVariables, WatchWordMutation, WatchWordMutationVariables, UnwatchWordMutation, UnwatchWordMutationVariables, SetModerationMutation, SetModerationMutationVariables, SilenceResidentMutation, SilenceResidentMutationVariables } from '../operations'
export const DeskCounts: Operation<DeskCountsQuery, DeskCountsQueryVariables> = { kind: 'query', id: '8a8ce293d902025f0de57a46a669f818c448fa775b1d944c59f549c9ea9f693f' }
export const Queue: Operation<QueueQuery, QueueQueryVariables> = { kind: 'query', id: 'c9ec6825f437b6d7b68c588e12b2fcadfb281a59b241b1159dee2dd5f152ed89' }
export const AuditLog: Operation<AuditLogQuery, AuditLogQueryVariables> = { kind: 'query', id: '9ad761dd86025455851ad7f620328e8e571e018e5a0cf25a0469b85c64e881c5' }
export const ClaimItem: Operation<ClaimItemMutation, ClaimItemMutationVariables> = { kind: 'mutation', id: 'e87c7b8d6377c2f1d10c44c08789a854b2244452421dc2f699bbf334cec9ba15' }
export const HideContent: Operation<HideContentMutation, HideContentMutationVariables> = { kind: 'mutation', id: '811452ae205454383e15119d61b6ddbab40e79afcb1f71b59869e4db157370e5' }
export const ApproveContent: Operation<ApproveContentMutation, ApproveContentMutationVariables> = { kind: 'mutation', id: '4ae75033731338bf0069b7473b431addbdfbd6e1221192265ff205494677f7d5' }
export const DismissReport: Operation<DismissReportMutation, DismissReportMutationVariables> = { kind: 'mutation', id: 'ac8ea78ea09baeda7e2ddfc037adb30553ed3c774288377e6ba25c01fbd24443' }
export const AuditObjects: Operation<AuditObjectsQuery, AuditObjectsQueryVariables> = { kind: 'query', id: '3e4e6d6bc46a305f3afc2a99dfe47b11a5031d438d66e4ffcf7b1b00029ad099' }
export const Appeals: Operation<AppealsQuery, AppealsQueryVariables> = { kind: 'query', id: '652a2d0893826227932a29345dbf1ca737af466da36d17aa04095a28b4c876cc' }
export const DecideAppeal: Operation<DecideAppealMutation, DecideAppealMutationVariables> = { kind: 'mutation', id: 'd582eb3db141722875ba577066975609f36d3bb4723014fe02acbb2336946163' }
export const ModerationRules: Operation<ModerationRulesQuery, ModerationRulesQueryVariables> = { kind: 'query', id: '552f671eb7029f10dc7fe6957af877c0efafcf2aac4c73372f59d5000c363185' }
export const WordPreview: Operation<WordPreviewQuery, WordPreviewQueryVariables> = { kind: 'query', id: '1814590edf5d06ee6eef40c5879496c1dce045df32bc01fb54bdfb4eb16d0c3f' }
export const WatchWord: Operation<WatchWordMutation, WatchWordMutationVariables> = { kind: 'mutation', id: '4b5a6fe2f4e6489abaa81e7e93c6b412bef03c246a8da7638f6534d4e9f893d3' }
export const UnwatchWord: Operation<UnwatchWordMutation, UnwatchWordMutationVariables> = { kind: 'mutation', id: 'c7c764ef81485368e23e6c06d0aae6966e0d0d829488414d30b47e447df057b9' }
export const SetModeration: Operation<SetModerationMutation, SetModerationMutationVariables> = { kind: 'mutation', id: 'e157f3c54963258e4522fb162230d0b34336292bf4462fce7ab56a656cfd8caa' }
export const SilenceResident: Operation<SilenceResidentMutation, SilenceResidentMutationVariables> = { kind: 'mutation', id: '3bdbe03f6b73e7ef54cbef1f0ba5b5e011900096e9b3855667771aa89e4f9d5b' }
