package cn.yunshequ.app;

import io.micronaut.runtime.Micronaut;

/** Starts the portal. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Micronaut.build(args).mainClass(Main.class).banner(false).start();
  }
}
