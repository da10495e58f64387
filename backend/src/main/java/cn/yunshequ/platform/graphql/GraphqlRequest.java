package cn.yunshequ.platform.graphql;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation to run.
 *
 * @param document its text
 * @param trusted whether it is one of our own clients' persisted operations
 */
record GraphqlRequest(
    String document,
    @Nullable String operationName,
    Map<String, @Nullable Object> variables,
    boolean trusted) {}
