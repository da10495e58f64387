package cn.yunshequ.ledgers.store;

import cn.yunshequ.councils.model.MeetingKind;
import cn.yunshequ.moderation.model.AppealStatus;
import cn.yunshequ.moderation.model.DecisionKind;
import cn.yunshequ.moderation.model.ReportReason;
import cn.yunshequ.platform.db.Cells;
import cn.yunshequ.proposals.model.ProposalStage;
import cn.yunshequ.voting.model.Matter;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Field;

/** Codes in the words a committee uses; the words are those of the modules the codes are of. */
final class LedgerWords {
  private LedgerWords() {}

  static Field<String> stage(Field<String> code) {
    return words(code, ProposalStage.values(), ProposalStage::zh);
  }

  static Field<String> decision(Field<String> code) {
    return words(code, DecisionKind.values(), DecisionKind::zh);
  }

  static Field<String> reason(Field<String> code) {
    return words(code, ReportReason.values(), ReportReason::zh);
  }

  static Field<String> appeal(Field<String> code) {
    return words(code, AppealStatus.values(), AppealStatus::zh);
  }

  static Field<String> meeting(Field<String> code) {
    return words(code, MeetingKind.values(), MeetingKind::zh);
  }

  static Field<String> matter(Field<String> code) {
    return words(code, Matter.values(), Matter::zh);
  }

  static Field<String> electorate(Field<String> code) {
    return Cells.zh(
        code,
        Map.of(
            "RESIDENTS",
            "按人",
            "HOUSEHOLDS",
            "按户",
            "OWNERS",
            "按业主",
            "COUNCIL",
            "按议事会席位",
            "REPRESENTATIVES",
            "按居民代表"));
  }

  static Field<String> outcome(Field<String> code) {
    return org.jooq.impl.DSL.coalesce(
        Cells.zh(code, Map.of("PASSED", "通过", "REJECTED", "未通过", "INVALID_TURNOUT", "参加人数不够")),
        org.jooq.impl.DSL.inline("还没有结果"));
  }

  static Field<String> volunteer(Field<String> code) {
    return Cells.zh(code, Map.of("RESIDENT", "居民", "NEW_EMPLOYMENT", "新就业群体", "OTHER", "其他"));
  }

  static Field<String> subject(Field<String> code) {
    return org.jooq.impl.DSL.coalesce(
        Cells.zh(code, Map.of("proposal", "提案", "comment", "评论", "resident", "发言")),
        org.jooq.impl.DSL.inline("其他内容"));
  }

  private static <E extends Enum<E>> Field<String> words(
      Field<String> code, E[] codes, Function<E, String> zh) {
    return Cells.zh(code, Arrays.stream(codes).collect(Collectors.toMap(Enum::name, zh)));
  }
}
