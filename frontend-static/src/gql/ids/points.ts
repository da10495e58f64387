// Made by scripts/codegen.mjs; not to be edited.
/* eslint-disable */
import type { Operation, PointsPageQuery, PointsPageQueryVariables, RedeemRewardMutation, RedeemRewardMutationVariables, PointsDeskQuery, PointsDeskQueryVariables, AwardPointsMutation, AwardPointsMutationVariables, ReversePointsMutation, ReversePointsMutationVariables, OfferRewardMutation, OfferRewardMutationVariables, ChangeRewardMutation, ChangeRewardMutationVariables, HandOverRewardMutation, HandOverRewardMutationVariables } from '../operations'
export const PointsPage: Operation<PointsPageQuery, PointsPageQueryVariables> = { kind: 'query', id: '16cb246cfdc1c1947e3eaf420e471ee2fb75b056e72f72af3f8432eb619e79c8' }
export const RedeemReward: Operation<RedeemRewardMutation, RedeemRewardMutationVariables> = { kind: 'mutation', id: 'df57450fec9bb99cc51c11d1376b765d18eab71f5f4a5f18f52f2d9d95db63b4' }
export const PointsDesk: Operation<PointsDeskQuery, PointsDeskQueryVariables> = { kind: 'query', id: '5b79d0a871ed851731ce1e78d4e2afa951a1219b62fd4390baf0ebd894a1a3d9' }
export const AwardPoints: Operation<AwardPointsMutation, AwardPointsMutationVariables> = { kind: 'mutation', id: 'aadbc0b8137ed9805c105407b22076fc65f5a5e07a8f043c1032092c95ba6e88' }
export const ReversePoints: Operation<ReversePointsMutation, ReversePointsMutationVariables> = { kind: 'mutation', id: 'e3409988ad534213956c994327771006c994e5500424a7962bf7d5283e3f0442' }
export const OfferReward: Operation<OfferRewardMutation, OfferRewardMutationVariables> = { kind: 'mutation', id: 'b387b1255ad8d805863237ac272cb609869a07b0760ec65daf10370692252dfd' }
export const ChangeReward: Operation<ChangeRewardMutation, ChangeRewardMutationVariables> = { kind: 'mutation', id: '022fd6f11f3baf20bc4e55a5f46213d3f340edf67114cdf1e11299a3c741d763' }
export const HandOverReward: Operation<HandOverRewardMutation, HandOverRewardMutationVariables> = { kind: 'mutation', id: '25a7bda856b46c3669e40451ea98c5f0499eeeabd1b7ef680650f74a612b78db' }
