// Made by scripts/codegen.mjs; not to be edited.
/* eslint-disable */
import type { Operation, ActivitiesQuery, ActivitiesQueryVariables, ActivityPageQuery, ActivityPageQueryVariables, ViewerGroupsQuery, ViewerGroupsQueryVariables, SignUpMutation, SignUpMutationVariables, CancelSignUpMutation, CancelSignUpMutationVariables, RegisterVolunteerMutation, RegisterVolunteerMutationVariables, PublishActivityMutation, PublishActivityMutationVariables, CancelActivityMutation, CancelActivityMutationVariables } from '../operations'
export const Activities: Operation<ActivitiesQuery, ActivitiesQueryVariables> = { kind: 'query', id: 'aefb27b00f5d26371c63d5435039dd47a2b0fc82aa409792a96ba82e5ab8ad3a' }
export const ActivityPage: Operation<ActivityPageQuery, ActivityPageQueryVariables> = { kind: 'query', id: 'c3b28f014beb402a432193902e54e6ccae7c110e591c7e40777a4bc45066d470' }
export const ViewerGroups: Operation<ViewerGroupsQuery, ViewerGroupsQueryVariables> = { kind: 'query', id: '2eb6273fa1af520877b0180cc9251e34f1576ed963303056695a57246e602ec1' }
export const SignUp: Operation<SignUpMutation, SignUpMutationVariables> = { kind: 'mutation', id: 'e14335eb663448618fe47933c96c81595233b5ed9fe56c98820c74554a18ac44' }
export const CancelSignUp: Operation<CancelSignUpMutation, CancelSignUpMutationVariables> = { kind: 'mutation', id: 'd145bd39bab14173e6c05be9f0e33533cdec82c2a326808efe68021228f869cb' }
export const RegisterVolunteer: Operation<RegisterVolunteerMutation, RegisterVolunteerMutationVariables> = { kind: 'mutation', id: '584b77d19e3158ce874f0a985903c8c18e8cc4ef6ecc0ec4eae237971826d7fa' }
export const PublishActivity: Operation<PublishActivityMutation, PublishActivityMutationVariables> = { kind: 'mutation', id: '1ed0ace51839e48937e25552fa4fd039b72245ef18750edac0a784644cd4ca91' }
export const CancelActivity: Operation<CancelActivityMutation, CancelActivityMutationVariables> = { kind: 'mutation', id: '449401b74ebcff926b7b43dd84e6b1f01f89765e0fd7dd54af97a3b19864db73' }
