// Made by scripts/codegen.mjs; not to be edited.
/* eslint-disable */
import type { Operation, MySignupsQuery, MySignupsQueryVariables, MyVolunteeringQuery, MyVolunteeringQueryVariables, ShiftPageQuery, ShiftPageQueryVariables, CheckInMutation, CheckInMutationVariables, CheckOutMutation, CheckOutMutationVariables, SayFeedbackMutation, SayFeedbackMutationVariables, GiveGuardianConsentMutation, GiveGuardianConsentMutationVariables, IssueCertificateMutation, IssueCertificateMutationVariables, CheckCertificateQuery, CheckCertificateQueryVariables, GivenConsentsQuery, GivenConsentsQueryVariables, WithdrawGuardianConsentMutation, WithdrawGuardianConsentMutationVariables, SkilledVolunteersQuery, SkilledVolunteersQueryVariables } from '../operations'
export const MySignups: Operation<MySignupsQuery, MySignupsQueryVariables> = { kind: 'query', id: 'd224e1856c6d536821f37817644aa900e097a58ecb0aab89839937cc6909de62' }
export const MyVolunteering: Operation<MyVolunteeringQuery, MyVolunteeringQueryVariables> = { kind: 'query', id: 'db9cd0d04fa4a2d57ea7188dda79c4bce6d7798304beedeab4c4d54700c835d9' }
export const ShiftPage: Operation<ShiftPageQuery, ShiftPageQueryVariables> = { kind: 'query', id: '3f106b875405b1eaf23043e4dadd3b00e78a183f7a387500a5d5e0c6aaa948a3' }
export const CheckIn: Operation<CheckInMutation, CheckInMutationVariables> = { kind: 'mutation', id: '25ebd4197e1a736f4e2b60c870c70b5e1b7392af3827b2971291e3624cf01fcb' }
export const CheckOut: Operation<CheckOutMutation, CheckOutMutationVariables> = { kind: 'mutation', id: '35d38e588569b25a5b9583deda906d8ad9dfba12a859ca09821fbb26679721fd' }
export const SayFeedback: Operation<SayFeedbackMutation, SayFeedbackMutationVariables> = { kind: 'mutation', id: '5d13887660219df95d64ac62d04d068d8e3f829a040c4695fe9e3d3122ebb324' }
export const GiveGuardianConsent: Operation<GiveGuardianConsentMutation, GiveGuardianConsentMutationVariables> = { kind: 'mutation', id: '5abd00fc44422851f6e36de4395fd047bcc20e4251a8fd0201742f065d56bfdd' }
export const IssueCertificate: Operation<IssueCertificateMutation, IssueCertificateMutationVariables> = { kind: 'mutation', id: '66723a527c981be5e75e0945199f2eabae380a816405a8d115a9ac880d69dbbd' }
export const CheckCertificate: Operation<CheckCertificateQuery, CheckCertificateQueryVariables> = { kind: 'query', id: 'a81f8e45c83bb3a923e8c92a63a243df078f74b43d9918430f757b33a2afb02c' }
export const GivenConsents: Operation<GivenConsentsQuery, GivenConsentsQueryVariables> = { kind: 'query', id: 'c29759be35fe26e7d9b7344793be4671f1372c267c9557e1e894cef744272254' }
export const WithdrawGuardianConsent: Operation<WithdrawGuardianConsentMutation, WithdrawGuardianConsentMutationVariables> = { kind: 'mutation', id: '39f027d792b61fc0805ec62a4f7c1a48fd4533eee97ea836d9a1800c040ac4ea' }
export const SkilledVolunteers: Operation<SkilledVolunteersQuery, SkilledVolunteersQueryVariables> = { kind: 'query', id: '19e6ec04d35a66e78761efa1cea5737c9e2180c252d1d32e8dda72fe28ccd55b' }
