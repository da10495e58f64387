// Made by scripts/codegen.mjs; not to be edited.
/* eslint-disable */
import type { Operation, CasePlacesQuery, CasePlacesQueryVariables, CommunitiesNamedQuery, CommunitiesNamedQueryVariables, CasesQuery, CasesQueryVariables, CasePageQuery, CasePageQueryVariables, CaseReferenceQuery, CaseReferenceQueryVariables, CasesAtDeskQuery, CasesAtDeskQueryVariables, FinishedMattersQuery, FinishedMattersQueryVariables, BeginCaseMutation, BeginCaseMutationVariables, EditCaseMutation, EditCaseMutationVariables, PublishCaseMutation, PublishCaseMutationVariables, CorrectCaseMutation, CorrectCaseMutationVariables, WithdrawCaseMutation, WithdrawCaseMutationVariables, ReferToCaseMutation, ReferToCaseMutationVariables } from '../operations'
export const CasePlaces: Operation<CasePlacesQuery, CasePlacesQueryVariables> = { kind: 'query', id: '2ccda196af5b370e8be85e867d11fd86759f6be2c271b93c9166214966e064a7' }
export const CommunitiesNamed: Operation<CommunitiesNamedQuery, CommunitiesNamedQueryVariables> = { kind: 'query', id: '572c2d3747f6989883c0fe5d4b29d377465949257532c8d6ceaaa916b4252efa' }
export const Cases: Operation<CasesQuery, CasesQueryVariables> = { kind: 'query', id: '7e33445191b9faaca47d2a854a95ea6318493f3f41cc193da54e09142c8626cd' }
export const CasePage: Operation<CasePageQuery, CasePageQueryVariables> = { kind: 'query', id: 'f2ac450dfc8c1da8900e78b6c750a3b241b1c4c5915ab5d0520bc6ae23899dd7' }
export const CaseReference: Operation<CaseReferenceQuery, CaseReferenceQueryVariables> = { kind: 'query', id: 'e577f0fdaa5b415ddd5ee95ee2379414b7129016df0aabad2b90ae46d1d742ac' }
export const CasesAtDesk: Operation<CasesAtDeskQuery, CasesAtDeskQueryVariables> = { kind: 'query', id: 'd1e6df559360ff1eb7137876ff5101cc2fcc66e62125d99b555cd68ddabd9c04' }
export const FinishedMatters: Operation<FinishedMattersQuery, FinishedMattersQueryVariables> = { kind: 'query', id: '808604b84d7ae6cad81a864dc16c9250f287a7ae7e0d8a6c682065852885782d' }
export const BeginCase: Operation<BeginCaseMutation, BeginCaseMutationVariables> = { kind: 'mutation', id: '37d8edefb814f72303d5e19ee458cb702b8620c70a533b36ba3a609c56c7a340' }
export const EditCase: Operation<EditCaseMutation, EditCaseMutationVariables> = { kind: 'mutation', id: 'a7565600e9e7cdfdd15005155bbfecac2f0c6d284c8f065ae4c6f8c3430a8815' }
export const PublishCase: Operation<PublishCaseMutation, PublishCaseMutationVariables> = { kind: 'mutation', id: '89616f60b4e0621adb136a1ca57d36c7752e665816f5aa40f930ccbfdf682ab2' }
export const CorrectCase: Operation<CorrectCaseMutation, CorrectCaseMutationVariables> = { kind: 'mutation', id: '057b925a19dc9e5ae34ab172f8634c2dc43d03152b4aadeeff16f53be73dd43f' }
export const WithdrawCase: Operation<WithdrawCaseMutation, WithdrawCaseMutationVariables> = { kind: 'mutation', id: '9a0b2e42cd0517452c61a924236ed281e59ca8c560864a21fa3ef505913aed97' }
export const ReferToCase: Operation<ReferToCaseMutation, ReferToCaseMutationVariables> = { kind: 'mutation', id: '8742d45a20e2861c1ea7c48567aabca350a8be15ca8b72ccf8dc9625db3690c2' }
