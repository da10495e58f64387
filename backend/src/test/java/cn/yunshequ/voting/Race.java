package cn.yunshequ.voting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** Many at the same moment; what one of them is not ready for fails the race. */
final class Race {
  private Race() {}

  static void run(List<Runnable> works) throws InterruptedException {
    var go = new CountDownLatch(1);
    var threads = new ArrayList<Thread>();
    var faults = new ConcurrentLinkedQueue<Throwable>();
    for (var work : works) {
      threads.add(
          Thread.ofVirtual()
              .uncaughtExceptionHandler((thread, fault) -> faults.add(fault))
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
    if (!faults.isEmpty()) {
      throw new AssertionError(faults.size() + " of " + works.size() + " failed", faults.peek());
    }
  }
}
