package cn.yunshequ.kernel;

import java.util.Optional;

/**
 * What whoever runs the portal must set right before it can start. The message is all they read:
 * one line that says what is wrong and what to set.
 */
public final class CannotStartException extends IllegalStateException {
  public CannotStartException(String line) {
    super(line.replaceAll("\\s*\\R\\s*", " ").strip());
  }

  /** The line, when that is why something failed. */
  public static Optional<String> in(Throwable failed) {
    for (var cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotStartException) {
        return Optional.ofNullable(cause.getMessage());
      }
    }
    return Optional.empty();
  }
}
