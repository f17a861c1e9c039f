package dk.sammenhaeng.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** A closed loop: as many callers as connections, each with its next call as soon as the last is answered. */
final class Load {

    private final int callers;

    Load(int callers) {
        this.callers = callers;
    }

    /** Calls until the time is up; a caller is made once per thread and closed at the end. */
    Result run(Duration warmUp, Duration time, Callable<? extends Caller> making)
            throws InterruptedException, ExecutionException {
        long begin = System.nanoTime() + warmUp.toNanos();
        long end = begin + time.toNanos();
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        List<Future<long[]>> measured = new ArrayList<>();
        long cpu;
        try (var threads = Executors.newFixedThreadPool(callers)) {
            for (int i = 0; i < callers; i++) {
                measured.add(threads.submit(() -> loop(making, begin, end)));
            }
            long cpuBefore = system.getProcessCpuTime();
            for (Future<long[]> one : measured) {
                one.get();
            }
            cpu = system.getProcessCpuTime() - cpuBefore;
        }
        long[] latencies = new long[0];
        for (Future<long[]> one : measured) {
            latencies = LongStream.concat(Arrays.stream(latencies), Arrays.stream(one.get()))
                    .toArray();
        }
        Arrays.sort(latencies);
        double share = cpu
                / (double) warmUp.plus(time).toNanos()
                / Runtime.getRuntime().availableProcessors();
        return new Result(latencies.length / (time.toNanos() / 1e9), latencies, share);
    }

    private static long[] loop(Callable<? extends Caller> making, long begin, long end) throws Exception {
        LongStream.Builder latencies = LongStream.builder();
        try (Caller caller = making.call()) {
            for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
                caller.call();
                if (start >= begin) {
                    latencies.add(System.nanoTime() - start);
                }
            }
        }
        return latencies.build().toArray();
    }

    /** One of the callers. */
    interface Caller extends AutoCloseable {

        /** One call, answered. */
        void call() throws Exception;
    }

    /**
     * What was measured.
     *
     * @param perSecond calls answered a second
     * @param latencies in nanoseconds, sorted
     * @param generatorShare the load generator's part of all processors
     */
    record Result(double perSecond, long[] latencies, double generatorShare) {

        /** The latency that this part of the calls did not exceed, in milliseconds. */
        double percentile(double part) {
            return latencies.length == 0
                    ? Double.NaN
                    : latencies[(int) Math.min(latencies.length - 1L, (long) (latencies.length * part))] / 1e6;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.0f a second, median %.1f ms, p99 %.1f ms, load generator %.0f %% of the processors",
                    perSecond,
                    percentile(0.5),
                    percentile(0.99),
                    generatorShare * 100);
        }
    }
}
