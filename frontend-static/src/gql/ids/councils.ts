// Made by scripts/codegen.mjs; not to be edited.
/* eslint-disable */
import type { Operation, CouncilsOfQuery, CouncilsOfQueryVariables, CouncilPageQuery, CouncilPageQueryVariables, MeetingPageQuery, MeetingPageQueryVariables, CheckInToMeetingMutation, CheckInToMeetingMutationVariables, AnswerInvitationMutation, AnswerInvitationMutationVariables } from '../operations'
export const CouncilsOf: Operation<CouncilsOfQuery, CouncilsOfQueryVariables> = { kind: 'query', id: '361d6a0fbd1fb05056a3f01da006d98e40031b38f432ed796842b467e4dadc71' }
export const CouncilPage: Operation<CouncilPageQuery, CouncilPageQueryVariables> = { kind: 'query', id: 'add032bef6ac2e69d82ab5a4cd383baa61a80c7c5d5465ebde3e356a596f8467' }
export const MeetingPage: Operation<MeetingPageQuery, MeetingPageQueryVariables> = { kind: 'query', id: '4ec8c1ed8f2126bfb2ae370eefed6749f49ca62c085c312bb9d447e69c425838' }
export const CheckInToMeeting: Operation<CheckInToMeetingMutation, CheckInToMeetingMutationVariables> = { kind: 'mutation', id: '9a3ea984332cf54b22838b8d37aeec07401d15cd7ace29c6b0d6a1a00dd878a8' }
export const AnswerInvitation: Operation<AnswerInvitationMutation, AnswerInvitationMutationVariables> = { kind: 'mutation', id: '76dda7bae0e41e784cc74ec54390f755e2f66c619fad972246c2b62383dee102' }
