package uk.saferhub.analysis;

import java.lang.management.ManagementFactory;

/** How long something takes. */
public final class Stopwatch {

    private Stopwatch() {}

    /**
     * Seconds by the clock, or of this program's processors if that is less: on a machine that is busy with other things
     * the clock tells of those.
     */
    public static double of(Runnable work) {
        long clock = System.nanoTime();
        long processors = processors();
        work.run();
        return Math.min(System.nanoTime() - clock, processors() - processors) / 1e9;
    }

    private static long processors() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
