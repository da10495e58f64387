package cn.yunshequ.councils.model;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Verdict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a council goes by (议事规则, L-09).
 *
 * @param minSeats odd
 * @param maxSeats odd; substitutes are not counted
 * @param quorum of the seats held
 * @param majority of the seats present
 * @param noticeDays whole days between notice and meeting
 * @param shortNoticeDays the same for pressing kinds of meetings
 * @param candidateNoticeDays whole days candidates are shown before voting (L-34)
 * @param text the council's own words; null for none
 */
public record RulesOfProcedure(
    int minSeats,
    int maxSeats,
    int termMonths,
    SeatShare quorum,
    SeatShare majority,
    int noticeDays,
    int shortNoticeDays,
    int candidateNoticeDays,
    @Nullable String text) {

  /** Whether a council may give itself these. */
  public Verdict sound() {
    if (!isSize(minSeats) || minSeats > maxSeats) {
      return outOfRange("minSeats");
    }
    if (!isSize(maxSeats)) {
      return outOfRange("maxSeats");
    }
    if (termMonths < 1 || termMonths > 60) {
      return outOfRange("termMonths");
    }
    if (!quorum.isSound()) {
      return outOfRange("quorum");
    }
    if (!majority.isSound()) {
      return outOfRange("majority");
    }
    if (noticeDays < 0 || noticeDays > 60) {
      return outOfRange("noticeDays");
    }
    if (shortNoticeDays < 0 || shortNoticeDays > noticeDays) {
      return outOfRange("shortNoticeDays");
    }
    return candidateNoticeDays < 0 || candidateNoticeDays > 60
        ? outOfRange("candidateNoticeDays")
        : Verdict.ALLOWED;
  }

  private static boolean isSize(int seats) {
    return seats >= 3 && seats <= 99 && seats % 2 == 1;
  }

  private static Verdict outOfRange(String field) {
    return Verdict.refused(Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, field));
  }

  /** Whole days between the notice of such a meeting and its day. */
  public int noticeFor(MeetingKind kind) {
    return kind.isPressing() ? shortNoticeDays : noticeDays;
  }

  /** The last day a term that begins then may have. */
  public LocalDate latestEnd(LocalDate termStarts) {
    return termStarts.plusMonths(termMonths).minusDays(1);
  }
}
