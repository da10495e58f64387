// Made by scripts/codegen.mjs; not to be edited.
/* eslint-disable */
import type { Operation, MySignupsQuery, MySignupsQueryVariables, MyVolunteeringQuery, MyVolunteeringQueryVariables, ShiftPageQuery, ShiftPageQueryVariables, CheckInMutation, CheckInMutationVariables, CheckOutMutation, CheckOutMutationVariables, SayFeedbackMutation, SayFeedbackMutationVariables, GiveGuardianConsentMutation, GiveGuardianConsentMutationVariables, IssueCertificateMutation, IssueCertificateMutationVariables, CheckCertificateQuery, CheckCertificateQueryVariables } from '../operations'
export const MySignups: Operation<MySignupsQuery, MySignupsQueryVariables> = { kind: 'query', id: 'd224e1856c6d536821f37817644aa900e097a58ecb0aab89839937cc6909de62' }
export const MyVolunteering: Operation<MyVolunteeringQuery, MyVolunteeringQueryVariables> = { kind: 'query', id: '1f347404fc76d00a45b4b3131a03ed17f7619ee3237daa24c0c08f5f7c5d0dc2' }
export const ShiftPage: Operation<ShiftPageQuery, ShiftPageQueryVariables> = { kind: 'query', id: '3f106b875405b1eaf23043e4dadd3b00e78a183f7a387500a5d5e0c6aaa948a3' }
export const CheckIn: Operation<CheckInMutation, CheckInMutationVariables> = { kind: 'mutation', id: '25ebd4197e1a736f4e2b60c870c70b5e1b7392af3827b2971291e3624cf01fcb' }
export const CheckOut: Operation<CheckOutMutation, CheckOutMutationVariables> = { kind: 'mutation', id: '35d38e588569b25a5b9583deda906d8ad9dfba12a859ca09821fbb26679721fd' }
export const SayFeedback: Operation<SayFeedbackMutation, SayFeedbackMutationVariables> = { kind: 'mutation', id: '5d13887660219df95d64ac62d04d068d8e3f829a040c4695fe9e3d3122ebb324' }
export const GiveGuardianConsent: Operation<GiveGuardianConsentMutation, GiveGuardianConsentMutationVariables> = { kind: 'mutation', id: 'f664abd6fd24588d1a1b41b1139d88d0c69bc08b7ab300ee231fa76b14765c5e' }
export const IssueCertificate: Operation<IssueCertificateMutation, IssueCertificateMutationVariables> = { kind: 'mutation', id: '66723a527c981be5e75e0945199f2eabae380a816405a8d115a9ac880d69dbbd' }
export const CheckCertificate: Operation<CheckCertificateQuery, CheckCertificateQueryVariables> = { kind: 'query', id: 'a81f8e45c83bb3a923e8c92a63a243df078f74b43d9918430f757b33a2afb02c' }
