package cn.yunshequ.volunteering.store;

import static cn.yunshequ.community.published.Tables.MEMBER;
import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.volunteering.store.db.Tables.VOLUNTEER;
import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Cursor;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.volunteering.model.VolunteeringRules;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** 能人名册: who of a community wrote down what they can do, for those who gather people there. */
@Singleton
public class SkillReads {
  private final Db db;
  private final Audit audit;

  SkillReads(Db db, Audit audit) {
    this.db = db;
    this.audit = audit;
  }

  /** The API's {@code SkilledVolunteer}. */
  public record Skilled(ResidentView resident, List<String> skills) {}

  /**
   * In order of names; nobody for who gathers nobody there. Each of them reads who looked (L-64).
   *
   * @param skill part of what they can do; null for any
   */
  public Page<Skilled> page(
      Viewer viewer,
      UUID community,
      AreaPath place,
      @Nullable String skill,
      int first,
      Optional<String> after) {
    if (!VolunteeringRules.gathers(viewer, place)) {
      return new Page<>(List.of(), false);
    }
    var rows =
        db.sql()
            .select(VOLUNTEER.NAME, VOLUNTEER.SKILLS)
            .select(People.of(RESIDENT))
            .from(VOLUNTEER)
            .join(RESIDENT)
            .on(RESIDENT.ACCOUNT_ID.eq(VOLUNTEER.ACCOUNT_ID))
            .where(RESIDENT.CLOSED.isFalse(), cardinality(VOLUNTEER.SKILLS).gt(inline(0)))
            .and(
                RESIDENT.PERSON_ID.in(
                    select(MEMBER.PERSON_ID).from(MEMBER).where(MEMBER.COMMUNITY_ID.eq(community))))
            .and(skill == null ? noCondition() : can(skill))
            .and(after.map(SkillReads::beyond).orElse(noCondition()))
            .orderBy(VOLUNTEER.NAME, VOLUNTEER.ACCOUNT_ID)
            .limit(inline(first + 1))
            .fetch(found -> {
              var shown = People.read(found, RESIDENT, viewer);
              return new Skilled(
                  new ResidentView(
                      shown.accountId(),
                      found.get(VOLUNTEER.NAME),
                      shown.building(),
                      shown.title()),
                  List.of(found.get(VOLUNTEER.SKILLS)));
            });
    var page =
        Page.cut(
            rows,
            first,
            last -> Cursor.of(last.resident().displayName(), last.resident().accountId()));
    audit.sawPersonalData(
        viewer,
        "查看能人名册",
        page.nodes().stream().map(skilled -> skilled.resident().accountId()).toList(),
        place);
    return page;
  }

  private static Condition can(String skill) {
    return DSL.arrayToString(VOLUNTEER.SKILLS, inline(" ")).contains(skill);
  }

  private static Condition beyond(String cursor) {
    var at = Cursor.read(cursor, 2);
    try {
      return row(VOLUNTEER.NAME, VOLUNTEER.ACCOUNT_ID)
          .greaterThan(row(val(at.getFirst()), val(UUID.fromString(at.getLast()))));
    } catch (IllegalArgumentException forged) {
      throw Refusal.of(CommonRefusal.BAD_ID, "after").asException();
    }
  }
}
