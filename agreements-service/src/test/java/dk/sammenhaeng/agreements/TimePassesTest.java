package dk.sammenhaeng.agreements;

import static dk.sammenhaeng.agreements.Calls.TODAY;
import static dk.sammenhaeng.agreements.Calls.measure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.testing.PublishedEvent;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Flow F11: what a date brings happens once, by itself. In a JVM of its own, because it moves the clock. */
@Tag("breaks")
@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "agreements"),
            @ResourceArg(name = "test-clock", value = "true")
        })
class TimePassesTest {

    private static final LocalDate REOPENING = TODAY.plusDays(10);
    private static final LocalDate TERMINATION = TODAY.plusDays(20);
    private static final LocalDate END = TODAY.plusDays(30);

    private final Calls calls = Calls.inFreshMunicipality();

    @Test
    void a_reopening_a_termination_and_an_expiry_come_on_their_day_and_once() throws IOException {
        UUID reopening = calls.registered();
        decide(reopening, "CLOSED", TODAY);
        decide(reopening, "OPEN", REOPENING);
        UUID terminated = calls.active(Calls.terms(calls.registered()));
        calls.pulled(terminated, measure("TERMINATION", "NONE", TERMINATION));
        UUID expiring = calls.active(lastDays(calls.registered()));

        itBecomes(REOPENING);
        PublishedEvent opened = Published.on(
                        reopening,
                        "institution.registered.v1",
                        "institution.service-status-changed.v1",
                        "institution.service-status-changed.v1",
                        "institution.service-status-changed.v1")
                .getLast();
        assertThat(opened.data().path("serviceStatus").asText()).isEqualTo("OPEN");
        assertThat(opened.data().path("effectiveFrom").asText()).isEqualTo(REOPENING.toString());
        assertThat(opened.data().path("cause").asText()).isEqualTo("DECISION");
        assertThat(opened.event().path("actorrole").asText()).isEqualTo("service");
        calls.get("/v1/agreements/" + terminated).then().body("status", equalTo("ACTIVE"));

        itBecomes(TERMINATION);
        PublishedEvent ended = Published.on(
                        terminated,
                        "agreement.drafted.v1",
                        "agreement.signed.v1",
                        "agreement.signed.v1",
                        "agreement.activated.v1",
                        "agreement.emergency-brake-pulled.v1",
                        "agreement.terminated.v1")
                .getLast();
        assertThat(ended.data().path("effectiveFrom").asText()).isEqualTo(TERMINATION.toString());
        calls.get("/v1/agreements/" + terminated).then().body("status", equalTo("TERMINATED"));
        calls.get("/v1/agreements/" + expiring).then().body("status", equalTo("ACTIVE"));

        itBecomes(END);
        Published.onlyOn(
                expiring,
                expiring,
                "agreement.drafted.v1",
                "agreement.signed.v1",
                "agreement.signed.v1",
                "agreement.activated.v1",
                "agreement.expired.v1");
        calls.get("/v1/agreements/" + expiring).then().body("status", equalTo("EXPIRED"));
    }

    private static Map<String, Object> lastDays(UUID institution) {
        LocalDate begin = END.minusYears(2);
        Map<String, Object> terms =
                Calls.terms(institution, begin.getYear(), END.minusDays(1).getYear() - begin.getYear() + 1);
        terms.put("periodFrom", begin.toString());
        terms.put("periodTo", END.toString());
        return terms;
    }

    private void decide(UUID institution, String status, LocalDate from) {
        calls.as("administration")
                .header("If-Match", calls.tag("/v1/institutions/" + institution))
                .body(Map.of("serviceStatus", status, "effectiveFrom", from.toString(), "reason", "Ombygning"))
                .post("/v1/institutions/" + institution + "/service-status-changes")
                .then()
                .statusCode(201);
    }

    /** Whole days from the real time: a day begins earlier in Denmark than in UTC. */
    private static void itBecomes(LocalDate day) throws IOException {
        Duration ahead = Duration.ofDays(ChronoUnit.DAYS.between(TODAY, day));
        Files.writeString(StackResource.stack().instance().clockFile(), ahead.toString());
    }
}
