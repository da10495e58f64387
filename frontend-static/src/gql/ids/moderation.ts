// Made by scripts/codegen.mjs; not to be edited.
/* eslint-disable */
import type { Operation, MyDecisionsQuery, MyDecisionsQueryVariables, AppealDecisionMutation, AppealDecisionMutationVariables, PublicLedgerQuery, PublicLedgerQueryVariables, MyPrivacyQuery, MyPrivacyQueryVariables, MyDataAccessesQuery, MyDataAccessesQueryVariables, AgreeToTextMutation, AgreeToTextMutationVariables, WithdrawConsentMutation, WithdrawConsentMutationVariables, CloseAccountMutation, CloseAccountMutationVariables, KeepAccountMutation, KeepAccountMutationVariables } from '../operations'
export const MyDecisions: Operation<MyDecisionsQuery, MyDecisionsQueryVariables> = { kind: 'query', id: 'f0a7dec0f37a41f4f3fd6f3adc77fdb8831acc01a31fcdf56b3e3b6c45a2f693' }
export const AppealDecision: Operation<AppealDecisionMutation, AppealDecisionMutationVariables> = { kind: 'mutation', id: '042f7ea004344ce7442797901b9069c4b91f0025eab5d39c003dece66a570338' }
export const PublicLedger: Operation<PublicLedgerQuery, PublicLedgerQueryVariables> = { kind: 'query', id: 'd39fe38e1fd96b2bb9d1f21b7b5fc7efa049d9bedce8c4abf9b1ab05675bc8f3' }
export const MyPrivacy: Operation<MyPrivacyQuery, MyPrivacyQueryVariables> = { kind: 'query', id: '8ea063dbcc42996951cb0e27bc887532b19d35581a753fd48925ff5c002946bd' }
export const MyDataAccesses: Operation<MyDataAccessesQuery, MyDataAccessesQueryVariables> = { kind: 'query', id: '4a8dde99157a12d07cf323941ed9ba9d990ec88c848e355507e88321002416bd' }
export const AgreeToText: Operation<AgreeToTextMutation, AgreeToTextMutationVariables> = { kind: 'mutation', id: '45268e7eb832c3e571e9e7223e92349d63db4ac32660f03aa73db83a699c3db1' }
export const WithdrawConsent: Operation<WithdrawConsentMutation, WithdrawConsentMutationVariables> = { kind: 'mutation', id: 'b5a6ec413c35aa7b4f45c9fb42b6d92831197eacd4e72543a0f8b57373c9aee1' }
export const CloseAccount: Operation<CloseAccountMutation, CloseAccountMutationVariables> = { kind: 'mutation', id: '10b544806bd15252b4817743ae1c5a8f5383c95600aa0edb291eca3c3888bc40' }
export const KeepAccount: Operation<KeepAccountMutation, KeepAccountMutationVariables> = { kind: 'mutation', id: '802589a755332d07dd6fcd29e36eb436efa2a563382dbffe0b088d54692e85a4' }
