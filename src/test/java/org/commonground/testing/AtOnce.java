package org.commonground.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Runs pieces of a test at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** So many of the same at once, each with its number from 0; what came of each, in that order. */
    public static <T> List<T> all(int threads, IntFunction<Callable<? extends T>> work) throws Exception {
        var barrier = new CyclicBarrier(threads);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Callable<? extends T> job = work.apply(i);
                futures.add(pool.submit(() -> {
                    barrier.await();
                    return job.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }

    /** What came of each, in the order given. */
    public static <T> List<T> both(Callable<? extends T> one, Callable<? extends T> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> {
                barrier.await();
                return one.call();
            });
            var second = threads.submit(() -> {
                barrier.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }
}
