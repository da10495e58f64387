/** Tests of proposals: rules alone, acts through the API, races on the real database. */
@org.jspecify.annotations.NullMarked
package cn.yunshequ.proposals;
