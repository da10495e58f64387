package cn.yunshequ.identity;

import org.jspecify.annotations.Nullable;

/** Sends sign-in codes. Called outside any transaction. */
public interface SmsGateway {
  /**
   * @param phone mainland number, 11 digits
   * @throws SmsFailedException when the provider did not take it
   */
  void sendCode(String phone, String code);

  /** The provider did not take the message; the person is asked to try again later. */
  final class SmsFailedException extends RuntimeException {
    public SmsFailedException(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
