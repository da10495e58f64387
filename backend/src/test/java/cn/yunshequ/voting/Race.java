package cn.yunshequ.voting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Many at the same moment. */
final class Race {
  private Race() {}

  static void run(List<Runnable> works) throws InterruptedException {
    var go = new CountDownLatch(1);
    var threads = new ArrayList<Thread>();
    for (var work : works) {
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                try {
                  go.await();
                } catch (InterruptedException stopped) {
                  Thread.currentThread().interrupt();
                  return;
                }
                work.run();
              }));
    }
    go.countDown();
    for (var thread : threads) {
      thread.join();
    }
  }
}
