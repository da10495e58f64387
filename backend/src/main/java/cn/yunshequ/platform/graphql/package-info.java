/**
 * GraphQL over HTTP: one schema out of the modules' parts, limits, persisted operations, refusals.
 */
@NullMarked
package cn.yunshequ.platform.graphql;

import org.jspecify.annotations.NullMarked;
