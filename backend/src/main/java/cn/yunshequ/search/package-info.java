/**
 * Finding what residents mean. Owners of content describe it through {@link
 * cn.yunshequ.search.SearchSource}; a feeder on each node reads the outbox and keeps that node's
 * index, which is disposable: PostgreSQL is the truth.
 *
 * <p>Invariants: visibility is a filter inside the query and checked again in SQL by the owner's
 * loading; no text is an error; an index that cannot serve says so instead of answering nothing.
 *
 * <p>Doors: {@link cn.yunshequ.search.Searches}.
 */
@NullMarked
package cn.yunshequ.search;

import org.jspecify.annotations.NullMarked;
