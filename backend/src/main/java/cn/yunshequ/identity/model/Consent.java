package cn.yunshequ.identity.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody agreed to.
 *
 * @param withdrawnAt null while it holds
 */
public record Consent(
    ConsentDocument document, String version, Instant givenAt, @Nullable Instant withdrawnAt) {

  /** Holds, and for the version in force. */
  public boolean isCurrent() {
    return withdrawnAt == null && version.equals(document.version());
  }
}
