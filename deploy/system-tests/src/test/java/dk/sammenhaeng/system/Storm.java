package dk.sammenhaeng.system;

import static dk.sammenhaeng.stack.Part.AGREEMENTS;
import static dk.sammenhaeng.stack.Part.CITIZEN_JOURNEY;

import dk.sammenhaeng.system.SectorPlan.Action;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Four systems that write without pause and do what a good client does when no answer comes: send the very same request
 * again until there is one. What they were told is done is kept, to be looked for afterwards.
 */
final class Storm implements AutoCloseable {

    private static final Duration BETWEEN_WRITES = Duration.ofMillis(100);
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofMillis(200);
    private static final int UNAVAILABLE = 503;

    private final Town town;
    private final UUID institution;
    private final int year;
    private final Map<UUID, SectorPlan> plans = new ConcurrentHashMap<>();
    private final Map<String, UUID> institutions = new ConcurrentHashMap<>();
    private final List<AtomicLong> done =
            Stream.generate(AtomicLong::new).limit(4).toList();
    private final AtomicLong tries = new AtomicLong();
    private final Queue<String> wrongAnswers = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final List<Future<?>> writers;
    private volatile boolean over;

    private Storm(Town town, UUID institution, List<UUID> citizens) {
        this.town = town;
        this.institution = institution;
        this.year = town.today().getYear();
        int half = citizens.size() / 2;
        this.writers = List.of(
                writer(0, turn -> putPlan(citizens.subList(0, half), turn)),
                writer(1, turn -> putPlan(citizens.subList(half, citizens.size()), turn)),
                writer(2, turn -> register()),
                writer(3, turn -> register()));
    }

    static Storm over(Town town, UUID institution, List<UUID> citizens) {
        return new Storm(town, institution, citizens);
    }

    private Future<?> writer(int number, LongConsumer write) {
        return threads.submit(() -> {
            for (long turn = 0; !over; turn++) {
                write.accept(turn);
                done.get(number).incrementAndGet();
                LockSupport.parkNanos(BETWEEN_WRITES.toNanos());
            }
        });
    }

    /** Each citizen's plan in its next version, with one action that stays, one that comes and one that goes. */
    private void putPlan(List<UUID> citizens, long turn) {
        UUID citizen = citizens.get((int) (turn % citizens.size()));
        SectorPlan before = plans.get(citizen);
        SectorPlan empty = before == null ? SectorPlan.of(Sector.HEALTH, town.today()) : before.next();
        SectorPlan plan =
                empty.with(action("stays", 100), action("number-" + empty.version() % 3, 100), action("free", 0));
        untilAnswered(
                town.systemOf(Sector.HEALTH)
                        .request(CITIZEN_JOURNEY, "PUT", plan.pathOf(citizen), Map.of(), Optional.of(plan.body())),
                before == null ? List.of(200, 201) : List.of(200));
        plans.put(citizen, plan);
    }

    private Action action(String externalId, long kroner) {
        Action action = Action.from(town.today(), externalId).at(institution);
        return kroner == 0 ? action : action.costing(year, kroner);
    }

    private void register() {
        Map<String, Object> place = Town.place();
        Answer answer = untilAnswered(
                town.administration()
                        .request(
                                AGREEMENTS,
                                "POST",
                                "/v1/institutions",
                                Map.of("Idempotency-Key", Person.newKey()),
                                Optional.of(place)),
                List.of(201));
        institutions.put(place.get("pNumber").toString(), answer.id());
    }

    private Answer untilAnswered(Http.Request request, List<Integer> expected) {
        while (true) {
            tries.incrementAndGet();
            try {
                Answer answer = town.administration().http().send(request);
                if (expected.contains(answer.status())) {
                    return answer;
                }
                if (answer.status() != UNAVAILABLE) {
                    wrongAnswers.add(answer.toString());
                }
            } catch (IOException noAnswer) {
                // What became of it nobody knows; the same request again will tell.
            }
            LockSupport.parkNanos(BEFORE_ANOTHER_TRY.toNanos());
        }
    }

    /** How much each writer has been told is done. */
    List<Long> done() {
        return done.stream().map(AtomicLong::get).toList();
    }

    /** How often something was sent. */
    long tries() {
        return tries.get();
    }

    /** Answers that were neither a success nor "not now". */
    List<String> wrongAnswers() {
        return List.copyOf(wrongAnswers);
    }

    /** The last plan that was acknowledged, by citizen. */
    Map<UUID, SectorPlan> plans() {
        return Map.copyOf(plans);
    }

    /** The acknowledged institutions' ids by P-number. */
    Map<String, UUID> institutions() {
        return Map.copyOf(institutions);
    }

    /** Lets each writer finish what it is at. */
    void end() {
        over = true;
        for (Future<?> writer : writers) {
            try {
                writer.get();
            } catch (ExecutionException e) {
                throw new AssertionError(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        over = true;
        threads.shutdownNow();
    }
}
