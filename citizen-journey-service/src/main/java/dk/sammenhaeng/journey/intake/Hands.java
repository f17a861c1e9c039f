package dk.sammenhaeng.journey.intake;

import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Works on several citizens at the same time, and on one citizen's items in their order by one hand alone. Whoever asks
 * holds a connection of its own meanwhile, so only a few may ask at once: else all would wait for connections that none
 * gives back.
 */
@ApplicationScoped
class Hands {

    private final IntakeSettings settings;
    private final Semaphore places;

    Hands(IntakeSettings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.batchesAtOnce());
    }

    /**
     * Does the work for each item.
     *
     * @param work must not fail: what goes wrong with one item is its result
     * @return the results in the order of the items
     * @throws ClientErrorException 429 when too many batches are under way
     */
    <I, R> List<R> each(List<I> items, Function<I, UUID> citizen, Function<I, R> work) {
        if (!places.tryAcquire()) {
            throw new ClientErrorException(Response.Status.TOO_MANY_REQUESTS);
        }
        try (ExecutorService hands = Executors.newFixedThreadPool(
                settings.citizensAtOnce(), Thread.ofVirtual().name("intake-", 0).factory())) {
            Map<UUID, List<Integer>> byCitizen = new TreeMap<>();
            for (int i = 0; i < items.size(); i++) {
                byCitizen
                        .computeIfAbsent(citizen.apply(items.get(i)), first -> new ArrayList<>())
                        .add(i);
            }
            List<Callable<Map<Integer, R>>> tasks = byCitizen.values().stream()
                    .map(own -> Context.current().wrap(() -> inOrder(items, own, work)))
                    .toList();
            Map<Integer, R> done = new TreeMap<>();
            for (Future<Map<Integer, R>> task : hands.invokeAll(tasks)) {
                done.putAll(task.get());
            }
            return List.copyOf(done.values());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service stops", stopped);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the work on an item failed", failure.getCause());
        } finally {
            places.release();
        }
    }

    private static <I, R> Map<Integer, R> inOrder(List<I> items, List<Integer> own, Function<I, R> work) {
        Map<Integer, R> done = new TreeMap<>();
        own.forEach(place -> done.put(place, work.apply(items.get(place))));
        return done;
    }
}
