package cn.yunshequ.community.store;

import static cn.yunshequ.community.store.db.Tables.AREA;
import static cn.yunshequ.community.store.db.Tables.HOUSEHOLD;
import static cn.yunshequ.community.store.db.Tables.MANDATE;
import static cn.yunshequ.community.store.db.Tables.MEMBER;
import static cn.yunshequ.community.store.db.Tables.OFFICE;
import static cn.yunshequ.community.store.db.Tables.PERSON;
import static cn.yunshequ.community.store.db.Tables.RESIDENCY;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What community keeps about the viewer, as rows to take away. */
@Singleton
public class PersonalRows {
  private final Db db;

  PersonalRows(Db db) {
    this.db = db;
  }

  public List<List<String>> of(Viewer viewer) {
    var building = AREA.as("building");
    var rows = new ArrayList<List<String>>();
    db.sql()
        .select(building.NAME, AREA.NAME, HOUSEHOLD.DOOR, MEMBER.CAPACITY, MEMBER.SINCE)
        .from(MEMBER)
        .join(HOUSEHOLD)
        .on(HOUSEHOLD.ID.eq(MEMBER.HOUSEHOLD_ID))
        .join(AREA)
        .on(AREA.ID.eq(HOUSEHOLD.STAIRWELL_ID))
        .join(building)
        .on(building.ID.eq(AREA.PARENT_ID))
        .where(MEMBER.PERSON_ID.eq(viewer.personId()), MEMBER.UNTIL.isNull())
        .orderBy(MEMBER.SINCE)
        .forEach(r ->
            rows.add(
                List.of(
                    "住房",
                    r.value1() + r.value2() + r.value3(),
                    r.value4(),
                    "",
                    "",
                    r.value5().toString())));
    db.sql()
        .select(
            HOUSEHOLD.DOOR,
            RESIDENCY.STATUS,
            RESIDENCY.REAL_NAME,
            RESIDENCY.EVIDENCE,
            RESIDENCY.REQUESTED_AT)
        .from(RESIDENCY)
        .join(HOUSEHOLD)
        .on(HOUSEHOLD.ID.eq(RESIDENCY.HOUSEHOLD_ID))
        .where(RESIDENCY.ACCOUNT_ID.eq(viewer.account()))
        .orderBy(RESIDENCY.REQUESTED_AT)
        .forEach(r ->
            rows.add(
                List.of(
                    "认证申请",
                    r.value1(),
                    r.value2(),
                    r.value3(),
                    Objects.requireNonNullElse(r.value4(), ""),
                    r.value5().toString())));
    db.sql()
        .select(OFFICE.KIND, AREA.NAME, OFFICE.TERM_STARTS, OFFICE.TERM_ENDS)
        .from(OFFICE)
        .join(AREA)
        .on(AREA.ID.eq(OFFICE.AREA_ID))
        .where(OFFICE.ACCOUNT_ID.eq(viewer.account()))
        .orderBy(OFFICE.TERM_STARTS)
        .forEach(r ->
            rows.add(
                List.of(
                    "职务",
                    r.value2(),
                    OfficeKind.valueOf(r.value1()).zh(),
                    "",
                    "",
                    r.value3() + "—" + r.value4())));
    addMandates(viewer, rows);
    return rows;
  }

  private void addMandates(Viewer viewer, List<List<String>> rows) {
    db.sql()
        .select(
            PERSON.NAME,
            MANDATE.PURPOSE,
            MANDATE.ENDED_AT,
            MANDATE.EVIDENCE,
            MANDATE.GIVEN_ON,
            MANDATE.UNTIL)
        .from(MANDATE)
        .join(PERSON)
        .on(PERSON.ID.eq(MANDATE.PERSON_ID))
        .where(MANDATE.HELPER_ID.eq(viewer.account()).or(MANDATE.PERSON_ID.eq(viewer.personId())))
        .orderBy(MANDATE.RECORDED_AT)
        .forEach(r ->
            rows.add(
                List.of(
                    "代办委托",
                    r.value2(),
                    r.value3() == null ? "有效" : "已撤回",
                    r.value1(),
                    Objects.requireNonNullElse(r.value4(), ""),
                    r.value5() + "—" + r.value6())));
  }
}
