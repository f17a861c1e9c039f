package dk.sammenhaeng.journey.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.journey.Calls;
import dk.sammenhaeng.journey.PlanBody;
import dk.sammenhaeng.journey.Rows;
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
import io.restassured.response.Response;
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
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A plan put in the same instant as its institution closes: neither transaction may miss the other. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ClosureRaceTest {

    private static final int ROUNDS = 40;
    private static final LocalDate TODAY = Calls.today();

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

    @Test
    void a_plan_put_while_a_closure_is_being_told_waits_for_it_and_sees_it() throws Exception {
        UUID institution = UUID.randomUUID();
        serve(institution, Status.OPEN);
        UUID citizen = calls.citizen("SOCIAL");
        try (ExecutorService hands = Executors.newSingleThreadExecutor()) {
            AtomicReference<Future<Response>> put = new AtomicReference<>();
            transactions.write(acting(), () -> {
                List<UUID> concerned = tell(institution, Status.CLOSED);
                put.set(hands.submit(() -> calls.put(citizen, at(institution))));
                await().atMost(Duration.ofSeconds(30)).until(() -> put.get().isDone() || planWaits());
                return concerned;
            });

            put.get().get().then().statusCode(201).body("openConflicts", equalTo(1));
        }
    }

    private boolean planWaits() {
        return !Rows.of(
                        calls.municipality(),
                        "select pid from pg_stat_activity where wait_event_type = 'Lock' and query like '%for share%'")
                .isEmpty();
    }

    private static PlanBody at(UUID institution) {
        return PlanBody.of("SOCIAL", "HP-1").action("a1", institution, TODAY.plusDays(1), TODAY.plusDays(40));
    }

    /** What the consumer of agreements' events does, without the way over Kafka, so that the two meet more often. */
    private void serve(UUID institution, Status status) {
        transactions.write(acting(), () -> tell(institution, status));
    }

    private List<UUID> tell(UUID institution, Status status) {
        institutions.serve(institution, Service.of(status, TODAY));
        List<UUID> concerned = institutions.citizensAt(institution, TODAY);
        due.now(concerned, Journeys.RE_EVALUATE);
        return concerned;
    }

    private Acting acting() {
        return Acting.byTime(MunicipalityCode.of(calls.municipality()), "test");
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
