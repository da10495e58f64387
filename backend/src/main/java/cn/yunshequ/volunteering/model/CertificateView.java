package cn.yunshequ.volunteering.model;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Identified;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record certificate as somebody sees it (L-53); the API's {@code Certificate}.
 *
 * @param whole true for its volunteer and the committee; else the name is masked, and code,
 *     volunteer's number and document are missing
 */
public record CertificateView(
    UUID id,
    String number,
    @Nullable String code,
    String volunteerName,
    @Nullable String volunteerNumber,
    @Nullable String document,
    LocalDate firstDay,
    LocalDate lastDay,
    int minutes,
    List<Line> lines,
    String issuer,
    String inCharge,
    String contact,
    @Nullable String note,
    Instant issuedAt,
    @Nullable Instant revokedAt,
    @Nullable String revokeReason,
    boolean whole)
    implements Identified {
  public static final String KIND = "certificate";

  public CertificateView {
    lines = List.copyOf(lines);
  }

  /** One service; the API's {@code CertificateLine}. */
  public record Line(LocalDate day, String title, int minutes) {}

  @Override
  public SubjectRef ref() {
    return new SubjectRef(KIND, id);
  }

  public String hours() {
    return ServiceTime.hours(minutes);
  }

  public boolean valid() {
    return revokedAt == null;
  }

  public @Nullable String pdfUrl() {
    return whole ? "/certificates/" + ref().globalId() + ".pdf" : null;
  }
}
