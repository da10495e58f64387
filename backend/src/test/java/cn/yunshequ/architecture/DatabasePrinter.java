package cn.yunshequ.architecture;

import cn.yunshequ.platform.db.Db;

/** The shape of the database as text, in a stable order, read from its own catalogue. */
final class DatabasePrinter {
  private static final String OURS =
      "n.nspname not in ('pg_catalog', 'information_schema', 'public') and n.nspname not like"
          + " 'pg\\_%'";

  private DatabasePrinter() {}

  static String print(Db db) {
    var out =
        new StringBuilder(
            "-- Printed from the migrated database by backend/portal snapshot; not to be"
                + " edited.\n");
    lines(
        db,
        out,
        "select 'create schema ' || n.nspname || ';' from pg_namespace n where "
            + OURS
            + " order by 1");
    lines(
        db,
        out,
        """
        select 'table ' || n.nspname || '.' || c.relname || E'\\n' ||
          string_agg('  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
            || case when a.attcollation <> t.typcollation then ' collate ' || quote_ident(co.collname) else '' end
            || case when a.attnotnull then ' not null' else '' end
            || case when a.attidentity <> '' then ' identity' else '' end
            || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''), E'\\n' order by a.attnum)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        join pg_type t on t.oid = a.atttypid
        left join pg_collation co on co.oid = a.attcollation
        left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
        where c.relkind in ('r', 'p')
        """
            + " and "
            + OURS
            + " group by n.nspname, c.relname order by 1");
    lines(
        db,
        out,
        "select 'constraint ' || n.nspname || '.' || c.relname || ' ' || k.conname || ' ' ||"
            + " pg_get_constraintdef(k.oid) from pg_constraint k join pg_class c on c.oid ="
            + " k.conrelid join pg_namespace n on n.oid = c.relnamespace where k.contype <> 'n' and"
            + " "
            + OURS
            + " order by 1");
    lines(
        db,
        out,
        "select indexdef || ';' from pg_indexes i join pg_namespace n on n.nspname = i.schemaname"
            + " where "
            + OURS
            + " order by 1");
    lines(
        db,
        out,
        "select 'view ' || n.nspname || '.' || c.relname || E' as\\n' || pg_get_viewdef(c.oid,"
            + " true) from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind"
            + " = 'v' and "
            + OURS
            + " order by 1");
    lines(
        db,
        out,
        "select pg_get_functiondef(p.oid) from pg_proc p join pg_namespace n on n.oid ="
            + " p.pronamespace where "
            + OURS
            + " order by 1");
    lines(
        db,
        out,
        "select pg_get_triggerdef(g.oid) || ';' from pg_trigger g join pg_class c on c.oid ="
            + " g.tgrelid join pg_namespace n on n.oid = c.relnamespace where not g.tgisinternal"
            + " and "
            + OURS
            + " order by 1");
    return out.toString();
  }

  private static void lines(Db db, StringBuilder out, String sql) {
    out.append('\n');
    db.sql()
        .fetch(sql)
        .forEach(row -> out.append(String.valueOf(row.get(0)).stripTrailing()).append("\n"));
  }
}
