// Made by scripts/codegen.mjs; not to be edited.
/* eslint-disable */
import type { Operation, MyMandatesQuery, MyMandatesQueryVariables, DeskMandatesQuery, DeskMandatesQueryVariables, RosterPeopleQuery, RosterPeopleQueryVariables, RecordMandateMutation, RecordMandateMutationVariables, EndMandateMutation, EndMandateMutationVariables, OfficeHoldersQuery, OfficeHoldersQueryVariables, OfficeActsQuery, OfficeActsQueryVariables, AskOfficeMutation, AskOfficeMutationVariables, AnswerOfficeActMutation, AnswerOfficeActMutationVariables, EndorseForMutation, EndorseForMutationVariables, HelpableProposalsQuery, HelpableProposalsQueryVariables } from '../operations'
export const MyMandates: Operation<MyMandatesQuery, MyMandatesQueryVariables> = { kind: 'query', id: 'a3570927c6f41f25eb31412666e16fe9fd9800c694429c2f994e8a94d46f2c89' }
export const DeskMandates: Operation<DeskMandatesQuery, DeskMandatesQueryVariables> = { kind: 'query', id: '3e8506c3a0b0999b82fc584050aef98d883ea9c125a8a7ff14987775aee63d42' }
export const RosterPeople: Operation<RosterPeopleQuery, RosterPeopleQueryVariables> = { kind: 'query', id: '24dc0cdcda7955860c441f6a8fe4ecdff7e7a809ef91d3bc581a99b4d5e8b9ce' }
export const RecordMandate: Operation<RecordMandateMutation, RecordMandateMutationVariables> = { kind: 'mutation', id: '54b3f03241ac1a8a231c826f2002e092b6eff9f4e0ec9132bdbcd39df897502e' }
export const EndMandate: Operation<EndMandateMutation, EndMandateMutationVariables> = { kind: 'mutation', id: 'a2772aac371d0937e79a90f292f4d6a1ccca85fb502ecc4a0e1f1fca10bcba68' }
export const OfficeHolders: Operation<OfficeHoldersQuery, OfficeHoldersQueryVariables> = { kind: 'query', id: '392b62df6f772129cd00f3cf799f0c32088b6d0b96538e6879658c717c8cf2ec' }
export const OfficeActs: Operation<OfficeActsQuery, OfficeActsQueryVariables> = { kind: 'query', id: '421afda8d5167ff2eaf33f9307fdd31dc0edf2fd3d943b7438c6ca43a4cc283f' }
export const AskOffice: Operation<AskOfficeMutation, AskOfficeMutationVariables> = { kind: 'mutation', id: '270a4232bf733a03f79db58c3281b9575a18cc639e43f19dbdd4779a9cc1f470' }
export const AnswerOfficeAct: Operation<AnswerOfficeActMutation, AnswerOfficeActMutationVariables> = { kind: 'mutation', id: 'dc299aad265b4e573babe20a91d26957b32b6d1078045811c6aa7c670630afdf' }
export const EndorseFor: Operation<EndorseForMutation, EndorseForMutationVariables> = { kind: 'mutation', id: 'fbe9c458aefb17cfe2d62ff4d0034c11f48b259b5e98e73394fdf43e5a041ef3' }
export const HelpableProposals: Operation<HelpableProposalsQuery, HelpableProposalsQueryVariables> = { kind: 'query', id: '9552551da85b86daac255f2e9ec970e0a114e37607fa27e76e494512c3879b1d' }
