// Made by scripts/codegen.mjs; not to be edited.
/* eslint-disable */
import type { Operation, OrganiseShiftQuery, OrganiseShiftQueryVariables, RecordPresenceMutation, RecordPresenceMutationVariables, RecordConsentMutation, RecordConsentMutationVariables, RecordTrainingMutation, RecordTrainingMutationVariables, ConfirmHoursMutation, ConfirmHoursMutationVariables, ReverseHoursMutation, ReverseHoursMutationVariables, CancelShiftMutation, CancelShiftMutationVariables, ChangeCapacityMutation, ChangeCapacityMutationVariables, DeskCertificatesQuery, DeskCertificatesQueryVariables, RevokeCertificateMutation, RevokeCertificateMutationVariables } from '../operations'
export const OrganiseShift: Operation<OrganiseShiftQuery, OrganiseShiftQueryVariables> = { kind: 'query', id: '14f3f34c241e584cd858060fcfb6efe7ccb6a30392ccf0fee38201a3ef124db6' }
export const RecordPresence: Operation<RecordPresenceMutation, RecordPresenceMutationVariables> = { kind: 'mutation', id: '201b0703d9ac1f374d43ec7d87c801e776e8289fa41f649558ef88d0e16ccaea' }
export const RecordConsent: Operation<RecordConsentMutation, RecordConsentMutationVariables> = { kind: 'mutation', id: '490453aab0a699db4d593cec16b9b545580c763f630e2c675c1f1f72aa192f5d' }
export const RecordTraining: Operation<RecordTrainingMutation, RecordTrainingMutationVariables> = { kind: 'mutation', id: '33b3e753d0008b3761d7c5ad4fe8c7b6a0833b0aa37e565e9c5e70e89b0e12ea' }
export const ConfirmHours: Operation<ConfirmHoursMutation, ConfirmHoursMutationVariables> = { kind: 'mutation', id: '11c65b4c8f4daeafacfcb8128ba033c9d03e6f96d5d65d92bac046ceb82bc552' }
export const ReverseHours: Operation<ReverseHoursMutation, ReverseHoursMutationVariables> = { kind: 'mutation', id: 'cd5f01b6c4b409cde1e909fcd5f70c634c4100d4d82dfe9340f073446deb192a' }
export const CancelShift: Operation<CancelShiftMutation, CancelShiftMutationVariables> = { kind: 'mutation', id: '5a2df5ce9c9ede5cbe336fc4360cd2b4ca63e6371b9ba85f8e028f4a29d4ee40' }
export const ChangeCapacity: Operation<ChangeCapacityMutation, ChangeCapacityMutationVariables> = { kind: 'mutation', id: 'a865dd082cb5826b14c94cc3113c4b6023f56ecb55d04c9036a75c67a7b1294a' }
export const DeskCertificates: Operation<DeskCertificatesQuery, DeskCertificatesQueryVariables> = { kind: 'query', id: '08fe358b0f80da1cff53305d600644a62456918717259eaacef85c7626978caf' }
export const RevokeCertificate: Operation<RevokeCertificateMutation, RevokeCertificateMutationVariables> = { kind: 'mutation', id: 'b976ea73690c66578051b3bf328990f9cc82bf559a589d4fb413e0f14c214298' }
