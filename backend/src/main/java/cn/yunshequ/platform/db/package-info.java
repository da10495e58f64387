/**
 * PostgreSQL: where it is, its schema, transactions. Every jOOQ object comes from {@link
 * cn.yunshequ.platform.db.Db}.
 */
@NullMarked
package cn.yunshequ.platform.db;

import org.jspecify.annotations.NullMarked;
