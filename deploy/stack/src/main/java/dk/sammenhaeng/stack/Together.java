package dk.sammenhaeng.stack;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several steps side by side; returns when all have ended and fails with the first failure. */
final class Together {

    private Together() {}

    static void run(List<? extends Callable<Boolean>> steps) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> step : threads.invokeAll(
                    steps.stream().map(Together::withOurClasses).toList())) {
                step.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StackException known ? known : new StackException(e.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted", e);
        }
    }

    /** Kafka loads classes by name through the thread; a test's pool thread may carry another loader than ours. */
    private static Callable<Boolean> withOurClasses(Callable<Boolean> step) {
        return () -> {
            Thread.currentThread().setContextClassLoader(Together.class.getClassLoader());
            return step.call();
        };
    }
}
