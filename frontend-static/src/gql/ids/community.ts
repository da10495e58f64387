// Made by scripts/codegen.mjs; not to be edited.
/* eslint-disable */
import type { Operation, MeQuery, MeQueryVariables, BuildingsQuery, BuildingsQueryVariables, DoorsQuery, DoorsQueryVariables, CommunitiesQuery, CommunitiesQueryVariables, RequestPhoneCodeMutation, RequestPhoneCodeMutationVariables, SignInMutation, SignInMutationVariables, RefreshSessionMutation, RefreshSessionMutationVariables, SignOutMutation, SignOutMutationVariables, SignOutEverywhereMutation, SignOutEverywhereMutationVariables, RequestResidencyMutation, RequestResidencyMutationVariables, UpdateProfileMutation, UpdateProfileMutationVariables, ReviewResidencyMutation, ReviewResidencyMutationVariables, ResidenciesQuery, ResidenciesQueryVariables, RosterImportQuery, RosterImportQueryVariables, CommitRosterMutation, CommitRosterMutationVariables, DiscardRosterMutation, DiscardRosterMutationVariables } from '../operations'
export const Me: Operation<MeQuery, MeQueryVariables> = { kind: 'query', id: '7995b1950d460c852e5881d3923e26301fff430ac3f940864bf0d93d7f3f6691' }
export const Buildings: Operation<BuildingsQuery, BuildingsQueryVariables> = { kind: 'query', id: '3a12e87841ca1bea79dca8dec4128ab53057d123b6f619400e9ff087369c98a8' }
export const Doors: Operation<DoorsQuery, DoorsQueryVariables> = { kind: 'query', id: 'f26dd4b7c2c45bea743851814838c0217684f4a08cc5765f3c608028407c4741' }
export const Communities: Operation<CommunitiesQuery, CommunitiesQueryVariables> = { kind: 'query', id: 'ad48127359ff6bacc308b85cfd344ab5b2b78666f0ebea129414665a597e7a21' }
export const RequestPhoneCode: Operation<RequestPhoneCodeMutation, RequestPhoneCodeMutationVariables> = { kind: 'mutation', id: '97f8455279fcf376b6396e2c7d0c74aa11f39cfcc6ae1fda626ab81751dcbdd4' }
export const SignIn: Operation<SignInMutation, SignInMutationVariables> = { kind: 'mutation', id: 'f7cf20116bc7ba2c014ceffece14e8182015ff1c6f1185ea6ddcf7dfd3cc1b12' }
export const RefreshSession: Operation<RefreshSessionMutation, RefreshSessionMutationVariables> = { kind: 'mutation', id: '9038c601500eaffd6faf4f96b6c3c886b727a8570af0961d34731d8c03bb00b1' }
export const SignOut: Operation<SignOutMutation, SignOutMutationVariables> = { kind: 'mutation', id: '277aab448087d32ce30cc4d303fb3a9ff94f5c551031e5a6fbdff35ba72e6005' }
export const SignOutEverywhere: Operation<SignOutEverywhereMutation, SignOutEverywhereMutationVariables> = { kind: 'mutation', id: 'bb6a95d825eda4fdff11e990bffa4c8a79643750b6a1fccbaba812fab3751cb8' }
export const RequestResidency: Operation<RequestResidencyMutation, RequestResidencyMutationVariables> = { kind: 'mutation', id: '1855805eb2d9d254ba2cf5d36dddf88c302e663803a0e9667ec88caeeaa24da8' }
export const UpdateProfile: Operation<UpdateProfileMutation, UpdateProfileMutationVariables> = { kind: 'mutation', id: 'a310045655494ec01d96ffbea4f6f0785fb26b5ade0d3e4708d1d7533b42c85c' }
export const ReviewResidency: Operation<ReviewResidencyMutation, ReviewResidencyMutationVariables> = { kind: 'mutation', id: '97471dcda5134066135c8d8189e2846de44c26b41a063a1dbe5cc7db1c52ddfb' }
export const Residencies: Operation<ResidenciesQuery, ResidenciesQueryVariables> = { kind: 'query', id: '6bd526644d7a8eab6db56e565339a73685f8039830f58ecea8f1b06388946f98' }
export const RosterImport: Operation<RosterImportQuery, RosterImportQueryVariables> = { kind: 'query', id: 'a223786aad341498353862f4f406d76d763ad56aadb280f303f3a124f4253094' }
export const CommitRoster: Operation<CommitRosterMutation, CommitRosterMutationVariables> = { kind: 'mutation', id: '0d50dc27576e7e80f4776840147138805317d4b3bb0a054ad9f6e2d97bf4274c' }
export const DiscardRoster: Operation<DiscardRosterMutation, DiscardRosterMutationVariables> = { kind: 'mutation', id: 'a4519a3127f53928e2b676e99e7e732b13f06e5292afa2a634a2931a0e2ff0ce' }
