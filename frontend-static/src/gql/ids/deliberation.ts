// Made by scripts/codegen.mjs; not to be edited.
/* eslint-disable */
import type { Operation, CommentsPageQuery, CommentsPageQueryVariables, PostCommentMutation, PostCommentMutationVariables, ReportContentMutation, ReportContentMutationVariables, CommentNewsSubscription, CommentNewsSubscriptionVariables } from '../operations'
export const CommentsPage: Operation<CommentsPageQuery, CommentsPageQueryVariables> = { kind: 'query', id: 'a2b8db66aeb1bb40184e64d3e1bd31b9571fcab467191e92edab3090887667ac' }
export const PostComment: Operation<PostCommentMutation, PostCommentMutationVariables> = { kind: 'mutation', id: 'ebd5fcf8379953c571b44f22dc263081ab30812813cc0bac22b6af7f6201b534' }
export const ReportContent: Operation<ReportContentMutation, ReportContentMutationVariables> = { kind: 'mutation', id: '14a0d4dbcdc8e19cbff5ec5334d39f48f029d2011d418c57c0ce82d3fb86491b' }
export const CommentNews: Operation<CommentNewsSubscription, CommentNewsSubscriptionVariables> = { kind: 'subscription', id: 'e29b6181fd111b8aab8ab888c3a8eac3066cb0c1e719b4c5acbebc8a32a2c777' }
