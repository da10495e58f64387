/**
 * The index on OpenSearch servers, when one machine is outgrown: the same terms by our own
 * analysis, the same wants, over plain HTTP. What differs from the built-in index is in the
 * decision.
 */
@NullMarked
package cn.yunshequ.search.opensearch;

import org.jspecify.annotations.NullMarked;
