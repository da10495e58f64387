package cn.yunshequ.kernel;

/** A guest asked for something that needs a signed-in person; the API answers 401. */
public final class SignInRequiredException extends RuntimeException {
  public SignInRequiredException() {
    super("sign-in required", null, false, false);
  }
}
