// Made by scripts/codegen.mjs; not to be edited.
/* eslint-disable */
import type { Operation, MessagesQuery, MessagesQueryVariables, FollowedByQuery, FollowedByQueryVariables, FollowMutation, FollowMutationVariables, UnfollowMutation, UnfollowMutationVariables, MuteMutation, MuteMutationVariables, MarkReadMutation, MarkReadMutationVariables, MessageSettingsQuery, MessageSettingsQueryVariables, SaveMessageSettingsMutation, SaveMessageSettingsMutationVariables, InboxNewsSubscription, InboxNewsSubscriptionVariables } from '../operations'
export const Messages: Operation<MessagesQuery, MessagesQueryVariables> = { kind: 'query', id: '0b20a28f0ba17c776f1037b4d9957a9bad45c0370f0604642176548c226bce5e' }
export const FollowedBy: Operation<FollowedByQuery, FollowedByQueryVariables> = { kind: 'query', id: '691cbbda24297d30bfb8982e3d9b98a436f9281336e452a212eeb1689ed61042' }
export const Follow: Operation<FollowMutation, FollowMutationVariables> = { kind: 'mutation', id: '63b2ac05627217937115c5acb09a31f1a1e9e53b15e2eb7af84a9934a41497ce' }
export const Unfollow: Operation<UnfollowMutation, UnfollowMutationVariables> = { kind: 'mutation', id: '09c3b8a1212eea5d3d4d915e7549482ad2c34790d3b66412187e7cdad659d861' }
export const Mute: Operation<MuteMutation, MuteMutationVariables> = { kind: 'mutation', id: '84106f0fd7e6e03d21b29fa7c019b75754f9d9c732af9ec1aa65fe779770a548' }
export const MarkRead: Operation<MarkReadMutation, MarkReadMutationVariables> = { kind: 'mutation', id: '8f590789645d0dc550285c0ee3eac53f5c10c6f180b58d92906e2f97fa256050' }
export const MessageSettings: Operation<MessageSettingsQuery, MessageSettingsQueryVariables> = { kind: 'query', id: '8b1c26a50ce6d5b2bb5c1ebeb47da011cd7d5efec8c47643433fa41fa5bb9f97' }
export const SaveMessageSettings: Operation<SaveMessageSettingsMutation, SaveMessageSettingsMutationVariables> = { kind: 'mutation', id: 'f53e61488736c5f39818c3635a82c1e42e6c12a0dc7baa1636b31608691a8784' }
export const InboxNews: Operation<InboxNewsSubscription, InboxNewsSubscriptionVariables> = { kind: 'subscription', id: '11b966b0d182c8d1f234bbddbb040085afd74361772827a6187264eb475ecda5' }
