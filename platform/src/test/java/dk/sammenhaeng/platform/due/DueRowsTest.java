package dk.sammenhaeng.platform.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import dk.sammenhaeng.platform.note.Notes;
import dk.sammenhaeng.platform.tenancy.Transactions;
import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.FreshMunicipality;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Flow F11: the event is raised once, by itself. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "agreements"))
class DueRowsTest {

    private static final Set<UUID> FAILING = ConcurrentHashMap.newKeySet();

    @Inject
    Transactions transactions;

    @Inject
    DueRows due;

    @Inject
    Clock clock;

    private final Acting acting = Acting.byTime(MunicipalityCode.of(FreshMunicipality.next()), "agreements");

    @Test
    void a_deadline_that_has_come_is_raised_once() {
        UUID subject = UUID.randomUUID();
        at(subject, clock.instant().minusSeconds(1));

        EventsOf.service("agreements", subject).atLeast(1);
        UUID later = UUID.randomUUID();
        at(later, clock.instant());
        EventsOf.service("agreements", later).atLeast(1);
        assertThat(EventsOf.service("agreements", subject).now()).hasSize(1);
    }

    @Test
    void a_deadline_moved_away_is_not_raised_and_one_removed_never() {
        UUID moved = UUID.randomUUID();
        transactions.write(acting, () -> {
            due.set(moved, "note.remind", Optional.of(clock.instant()));
            due.set(moved, "note.remind", Optional.of(clock.instant().plus(Duration.ofDays(1))));
            return true;
        });
        UUID marker = UUID.randomUUID();
        at(marker, clock.instant());
        EventsOf.service("agreements", marker).atLeast(1);
        assertThat(EventsOf.service("agreements", moved).now()).isEmpty();
    }

    @Test
    void requests_for_the_same_work_are_done_together() {
        UUID subject = UUID.randomUUID();
        transactions.write(acting, () -> {
            due.now(List.of(subject, subject, subject), "note.remind");
            return true;
        });
        UUID marker = UUID.randomUUID();
        at(marker, clock.instant());
        EventsOf.service("agreements", marker).atLeast(1);
        EventsOf.service("agreements", subject).atLeast(1);
        assertThat(EventsOf.service("agreements", subject).now()).hasSize(1);
    }

    @Test
    void a_deadline_that_fails_waits_and_stops_no_other() {
        UUID failing = UUID.randomUUID();
        FAILING.add(failing);
        at(failing, clock.instant());
        UUID other = UUID.randomUUID();
        at(other, clock.instant());

        EventsOf.service("agreements", other).atLeast(1);
        assertThat(EventsOf.service("agreements", failing).now()).isEmpty();
        FAILING.remove(failing);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !EventsOf.service("agreements", failing).now().isEmpty());
    }

    private void at(UUID subject, Instant instant) {
        transactions.write(acting, () -> {
            due.set(subject, "note.remind", Optional.of(instant));
            return true;
        });
    }

    @ApplicationScoped
    static class Remind implements DueHandler {

        @Inject
        EventLog events;

        @Override
        public String kind() {
            return "note.remind";
        }

        @Override
        public void lock(UUID subject) {
            if (FAILING.contains(subject)) {
                throw new IllegalStateException("not now");
            }
        }

        @Override
        public void raise(UUID subject, Instant at) {
            events.append(subject, new Notes.NoteWritten(subject, 0));
        }
    }
}
