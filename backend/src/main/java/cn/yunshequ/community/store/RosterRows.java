package cn.yunshequ.community.store;

import cn.yunshequ.community.model.RosterEntry;
import cn.yunshequ.identity.Phones;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Waiting rows, written by COPY, and the contradictions only all of them together show. */
@Singleton
public class RosterRows {
  private static final HexFormat HEX = HexFormat.of();
  private static final String HOME = "compound, building, stairwell, door";

  private final Db db;
  private final Phones phones;

  RosterRows(Db db, Phones phones) {
    this.db = db;
    this.phones = phones;
  }

  public void add(UUID importId, List<RosterEntry> entries) {
    var lines = new StringBuilder(entries.size() * 300);
    entries.forEach(entry -> line(lines, importId, entry));
    db.sql()
        .connection(connection -> {
          try {
            connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy community.roster_row from stdin", new StringReader(lines.toString()));
          } catch (IOException broken) {
            throw new UncheckedIOException(broken);
          }
        });
  }

  private void line(StringBuilder out, UUID importId, RosterEntry entry) {
    field(out, importId.toString()).append('\t');
    field(out, String.valueOf(entry.row())).append('\t');
    field(out, entry.cluster()).append('\t');
    field(out, entry.compound()).append('\t');
    field(out, entry.home().building()).append('\t');
    field(out, entry.home().stairwell()).append('\t');
    field(out, entry.home().door()).append('\t');
    field(out, entry.areaCm2()).append('\t');
    field(out, entry.developerHeld()).append('\t');
    field(out, entry.name()).append('\t');
    field(out, entry.capacity()).append('\t');
    var phone = entry.phone();
    if (phone == null) {
      out.append("\\N\t\\N\t\\N\n");
    } else {
      out.append("\\\\x").append(HEX.formatHex(phones.hash(phone))).append('\t');
      out.append("\\\\x").append(HEX.formatHex(phones.seal(phone))).append('\t');
      out.append(phone.masked()).append('\n');
    }
  }

  private static StringBuilder field(StringBuilder out, @Nullable Object value) {
    if (value == null) {
      return out.append("\\N");
    }
    return out.append(
        value
            .toString()
            .replace("\\", "\\\\")
            .replace("\t", "\\t")
            .replace("\n", "\\n")
            .replace("\r", "\\r"));
  }

  /** Tells, as errors, where rows contradict each other. */
  public void findContradictions(UUID id) {
    db.sql().execute("analyze community.roster_row");
    tell(
        id,
        """
        select line, 7, '姓名', '这一户的“' || name || '”在第' || first || '行已经登记',
               '请删去重复的一行；确是同名两人的，请在名字后加“大”“小”区分'
        from (select line, name, min(line) over (partition by HOME, name) as first
              from community.roster_row where import_id = ? and name is not null) r
        where line > first
        """);
    tell(
        id,
        """
        select line, 5, '房号', '这一户在第' || coalesce(named, first) || '行已经登记，本行没有住户',
               '请删去本行，或补上姓名和身份'
        from (select line, name, min(line) over (partition by HOME) as first,
                     min(line) filter (where name is not null) over (partition by HOME) as named
              from community.roster_row where import_id = ?) r
        where name is null and (named is not null or line > first)
        """);
    tell(
        id,
        """
        select r.line, 6, '面积(㎡)', '这一户在第' || f.line || '行的面积是' || (f.area_cm2 / 100.0)::numeric(12, 2)
                 || '，本行是' || (r.area_cm2 / 100.0)::numeric(12, 2),
               '请按房产证改成一致'
        from (select import_id, line, area_cm2, HOME from community.roster_row where import_id = ?) r
        join (select distinct on (HOME) HOME, line, area_cm2 from community.roster_row
              where import_id = ? and area_cm2 is not null order by HOME, line) f
          using (HOME)
        where r.area_cm2 <> f.area_cm2
        """);
    tell(
        id,
        """
        select r.line, 9, '手机号', '这个手机号在第' || f.line || '行登记在“' || f.name || '”名下',
               '请核对；家人共用一个号码时，只填在一个人名下'
        from community.roster_row r
        join (select distinct on (phone_hash) phone_hash, line, name from community.roster_row
              where import_id = ? and phone_hash is not null order by phone_hash, line) f
          using (phone_hash)
        where r.import_id = ? and r.name <> f.name
        """);
  }

  // Plain SQL: windows and "distinct on" over all rows read better as they are.
  private void tell(UUID id, String contradictions) {
    var sql =
        "insert into community.roster_error (line, position, column_name, problem, remedy,"
            + " import_id) select c.*, cast(? as uuid) from ("
            + contradictions.replace("HOME", HOME)
            + ") c on conflict do nothing";
    long places = sql.chars().filter(c -> c == '?').count();
    var binds = new Object[Math.toIntExact(places)];
    java.util.Arrays.fill(binds, id);
    db.sql().execute(sql, binds);
  }
}
