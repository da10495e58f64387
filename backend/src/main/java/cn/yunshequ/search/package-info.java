/**
 * Finding what residents mean. Owners of content describe it through {@link
 * cn.yunshequ.search.SearchSource}; a feeder on each node reads the outbox and keeps that node's
 * index, which is disposable: PostgreSQL is the truth.
 *
 * <p>Invariants: visibility is a filter inside the query and checked again in SQL by the owner's
 * loading; no text is an error; an index that cannot serve says so instead of answering nothing.
 *
 * <p>What was asked is counted without persons: a text reaches the database only after three
 * sources asked it on one day at one node, and the sources never do. Which words mean the same is
 * data of the desks, versioned, in force on every node within a second.
 *
 * <p>Doors: {@link cn.yunshequ.search.Searches}, {@link cn.yunshequ.search.Suggestions}, {@link
 * cn.yunshequ.search.HotWords}; for the desk {@link cn.yunshequ.search.AskedWords}, {@link
 * cn.yunshequ.search.SynonymGroups}, {@link cn.yunshequ.search.SynonymPreviews}.
 */
@NullMarked
package cn.yunshequ.search;

import org.jspecify.annotations.NullMarked;
