package dk.sammenhaeng.journey.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sammenhaeng.journey.Calls;
import dk.sammenhaeng.journey.PlanBody;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.rule.Facts.Service;
import dk.sammenhaeng.journey.rule.Facts.Status;
import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import dk.sammenhaeng.platform.tenancy.Transactions;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A plan put in the same instant as its institution closes: neither transaction may miss the other. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ClosureRaceTest {

    private static final int ROUNDS = 40;
    private static final LocalDate TODAY = LocalDate.now();

    @Inject
    Transactions transactions;

    @Inject
    Institutions institutions;

    @Inject
    DueRows due;

    private final Calls calls = Calls.inFreshMunicipality();

    @Test
    void no_plan_beside_a_closure_stays_unflagged() throws Exception {
        List<UUID> citizens = new ArrayList<>();
        CyclicBarrier together = new CyclicBarrier(3);
        try (ExecutorService hands = Executors.newFixedThreadPool(3)) {
            for (int round = 0; round < ROUNDS; round++) {
                UUID institution = UUID.randomUUID();
                boolean known = round % 2 == 0;
                if (known) {
                    serve(institution, Status.OPEN);
                }
                UUID one = calls.citizen("SOCIAL");
                UUID other = calls.citizen("SOCIAL");
                citizens.addAll(List.of(one, other));
                List<Future<?>> done = List.of(
                        hands.submit(() -> after(together, () -> calls.putting(one, at(institution)))),
                        hands.submit(() -> after(together, () -> calls.putting(other, at(institution)))),
                        hands.submit(() -> after(together, () -> serve(institution, Status.CLOSED))));
                for (Future<?> future : done) {
                    future.get();
                }
            }
        }

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            for (UUID citizen : citizens) {
                assertThat(calls.conflicts(calls.system("SOCIAL"), citizen, "OPEN")
                                .<List<String>>path("items.reason"))
                        .containsExactly("CLOSED");
            }
        });
    }

    private static PlanBody at(UUID institution) {
        return PlanBody.of("SOCIAL", "HP-1").action("a1", institution, TODAY.plusDays(1), TODAY.plusDays(40));
    }

    /** What the consumer of agreements' events does, without the way over Kafka, so that the two meet more often. */
    private void serve(UUID institution, Status status) {
        Acting acting = Acting.byTime(MunicipalityCode.of(calls.municipality()), "test");
        transactions.write(acting, () -> {
            institutions.serve(institution, new Service(status, TODAY));
            due.now(institutions.citizensAt(institution, TODAY), Journeys.RE_EVALUATE);
            return institution;
        });
    }

    private static void after(CyclicBarrier together, Runnable deed) {
        try {
            together.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        deed.run();
    }
}
