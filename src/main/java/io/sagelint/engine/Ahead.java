package io.sagelint.engine;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Work done on several threads ahead of its turn. Turns come one by one in a given order, on the
 * thread that asks, so that nothing a run tells depends on how many threads there are.
 *
 * @param jobs how many threads work; 1: only the one that asks
 */
record Ahead(int jobs) {
  /** So much is done ahead for each thread: enough to keep it busy, little to keep in memory. */
  private static final int WINDOW = 16;

  /** Less is not worth a thread. */
  private static final int FEW = 24;

  /**
   * Works on each of some keys.
   *
   * @param work must not change what others see; should it fail, its turn fails in the same way
   * @param turn takes what the work gives
   */
  <K, V> void run(Collection<K> keys, Function<K, V> work, BiConsumer<K, V> turn) {
    if (jobs == 1 || keys.size() < FEW) {
      for (K key : keys) {
        turn.accept(key, work.apply(key));
      }
      return;
    }
    ExecutorService threads = Executors.newFixedThreadPool(jobs, Ahead::daemon);
    try {
      run(keys, work, turn, threads);
    } finally {
      threads.shutdownNow();
    }
  }

  private <K, V> void run(
      Collection<K> keys, Function<K, V> work, BiConsumer<K, V> turn, ExecutorService threads) {
    Iterator<K> next = keys.iterator();
    Queue<Future<V>> started = new ArrayDeque<>();
    for (K key : keys) {
      while (next.hasNext() && started.size() < jobs * WINDOW) {
        K ahead = next.next();
        started.add(threads.submit(() -> work.apply(ahead)));
      }
      turn.accept(key, result(started.remove()));
    }
  }

  private static <V> V result(Future<V> done) {
    try {
      return done.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failed.getCause();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "sagelint");
    thread.setDaemon(true);
    return thread;
  }
}
