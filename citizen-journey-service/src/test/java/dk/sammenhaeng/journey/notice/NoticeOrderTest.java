package dk.sammenhaeng.journey.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.Calls;
import dk.sammenhaeng.journey.PlanBody;
import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import dk.sammenhaeng.platform.tenancy.Transactions;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A reader that asks for what came after the last notice it saw is never passed by a slower transaction. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class NoticeOrderTest {

    private static final Instant NINE = Calls.today().plusDays(9).atTime(9, 0).toInstant(ZoneOffset.UTC);

    @Inject
    Transactions transactions;

    @Inject
    Notices notices;

    @Inject
    Journeys journeys;

    private final Calls calls = Calls.inFreshMunicipality();

    @Test
    void a_notice_of_a_slow_transaction_is_not_skipped() throws Exception {
        UUID slow = collision();
        Conflict conflict =
                acting(() -> journeys.find(slow).orElseThrow().conflicts().getFirst());
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        try (ExecutorService hands = Executors.newSingleThreadExecutor()) {
            Future<?> slowTransaction = hands.submit(() -> acting(() -> {
                notices.tell(slow, List.of(conflict), Instant.now());
                written.countDown();
                await(mayCommit);
                return slow;
            }));
            await(written);

            List<String> seen = new ArrayList<>(after(Optional.empty()));
            collision();
            seen.addAll(after(last(seen)));
            mayCommit.countDown();
            slowTransaction.get();
            seen.addAll(after(last(seen)));

            assertThat(seen).hasSize(5).doesNotHaveDuplicates().isEqualTo(after(Optional.empty()));
        }
    }

    private UUID collision() {
        UUID citizen = calls.citizen("HEALTH");
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").appointment("t1", NINE, NINE.plusSeconds(3600)));
        calls.putting(citizen, PlanBody.of("SOCIAL", "HP-1").appointment("s1", NINE, NINE.plusSeconds(3600)));
        return citizen;
    }

    private List<String> after(Optional<String> notice) {
        return calls.system("HEALTH")
                .get("/v1/notices" + notice.map(id -> "?after=" + id).orElse(""))
                .then()
                .statusCode(200)
                .extract()
                .path("items.noticeId");
    }

    private static Optional<String> last(List<String> seen) {
        return seen.isEmpty() ? Optional.empty() : Optional.of(seen.getLast());
    }

    private <T> T acting(java.util.function.Supplier<T> work) {
        return transactions.write(Acting.byTime(MunicipalityCode.of(calls.municipality()), "test"), work);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
