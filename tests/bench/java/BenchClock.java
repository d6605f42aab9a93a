// Warm-up until the compiler has seen the code (at least three passes and two seconds), then timed passes; prints the
// median as `countersign-cli bench --json` does.
import java.io.File;
import java.util.Arrays;

final class BenchClock
{
    interface Work
    {
        void on(File file) throws Exception;
    }

    static void run(String who, String folder, int repeats, Work work) throws Exception
    {
        File[] files = new File(folder).listFiles((dir, name) -> name.endsWith(".pdf"));
        Arrays.sort(files);
        long warmUntil = System.nanoTime() + 2_000_000_000L;
        for (int i = 0; i < 3 || System.nanoTime() < warmUntil; ++i)
            for (File file : files)
                work.on(file);
        double[] times = new double[repeats];
        for (int i = 0; i < repeats; ++i) {
            long start = System.nanoTime();
            for (File file : files)
                work.on(file);
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        double median = repeats % 2 == 1 ? times[repeats / 2] : (times[repeats / 2 - 1] + times[repeats / 2]) / 2;
        System.out.printf(java.util.Locale.ROOT, "{\"who\":\"%s\",\"files\":%d,\"repeats\":%d,\"medianMs\":%.3f}%n", who,
                          files.length, repeats, median);
    }
}
