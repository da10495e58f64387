// Made by scripts/codegen.mjs; not to be edited.
/* eslint-disable */
import type { Operation, HelpRequestsQuery, HelpRequestsQueryVariables, HelpPageQuery, HelpPageQueryVariables, PostHelpRequestMutation, PostHelpRequestMutationVariables, ClaimHelpRequestMutation, ClaimHelpRequestMutationVariables, HandBackHelpRequestMutation, HandBackHelpRequestMutationVariables, CompleteHelpRequestMutation, CompleteHelpRequestMutationVariables, ThankForHelpMutation, ThankForHelpMutationVariables, WithdrawHelpRequestMutation, WithdrawHelpRequestMutationVariables, HelpWorkersQuery, HelpWorkersQueryVariables, AssignHelpWorkerMutation, AssignHelpWorkerMutationVariables } from '../operations'
export const HelpRequests: Operation<HelpRequestsQuery, HelpRequestsQueryVariables> = { kind: 'query', id: 'c3ed31456cfd971b902a7b784227442f22ff4052e5dd985efcfa451fbbe695dd' }
export const HelpPage: Operation<HelpPageQuery, HelpPageQueryVariables> = { kind: 'query', id: 'a60031d385b01510b07257226658848af1a1e33382d23e083141e088bcc893e0' }
export const PostHelpRequest: Operation<PostHelpRequestMutation, PostHelpRequestMutationVariables> = { kind: 'mutation', id: '024d732e173365a8dc3c561b9708c3664fe9e4468d107796f3d3efb94fc461cd' }
export const ClaimHelpRequest: Operation<ClaimHelpRequestMutation, ClaimHelpRequestMutationVariables> = { kind: 'mutation', id: '162530054d889c546f550a2945878929808d35e942ee860831c2fc7df98e8e9d' }
export const HandBackHelpRequest: Operation<HandBackHelpRequestMutation, HandBackHelpRequestMutationVariables> = { kind: 'mutation', id: 'd7f278f002840d1066206466a59431ddb3f94b44c52cff38b7154b3637a9ac70' }
export const CompleteHelpRequest: Operation<CompleteHelpRequestMutation, CompleteHelpRequestMutationVariables> = { kind: 'mutation', id: 'cdcdc3f4d0fe109ac3fecdfffc77a5a0584248f1e304575fd7b2d9575625f791' }
export const ThankForHelp: Operation<ThankForHelpMutation, ThankForHelpMutationVariables> = { kind: 'mutation', id: 'd54cabf02ec39798b6007b55309f9247f0d7db157f8caebbf8f5f0ddf4883f40' }
export const WithdrawHelpRequest: Operation<WithdrawHelpRequestMutation, WithdrawHelpRequestMutationVariables> = { kind: 'mutation', id: 'b5f1dd78754405bcf084e7bd00c31b6c63ff2d6f96d733726ae1ee379f088ac2' }
export const HelpWorkers: Operation<HelpWorkersQuery, HelpWorkersQueryVariables> = { kind: 'query', id: '206b23234ab97478b415cc745cde9130966f0cde67e3ec6aebbad6b03578174c' }
export const AssignHelpWorker: Operation<AssignHelpWorkerMutation, AssignHelpWorkerMutationVariables> = { kind: 'mutation', id: 'df4e569a295398d33a95d55008c4939f307b02062175287c6a1aac49dbec112f' }
