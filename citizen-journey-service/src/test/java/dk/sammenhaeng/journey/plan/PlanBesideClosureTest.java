package dk.sammenhaeng.journey.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sammenhaeng.journey.Calls;
import dk.sammenhaeng.journey.Neighbours;
import dk.sammenhaeng.journey.Rows;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.plan.PutSectorPlan.Command;
import dk.sammenhaeng.journey.plan.SectorPlanRequest.ActionRequest;
import dk.sammenhaeng.journey.plan.SectorPlanRequest.ResponsibleRequest;
import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import dk.sammenhaeng.platform.tenancy.Transactions;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A plan that is written and not yet committed while agreements tells of a closure: it is flagged all the same. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class PlanBesideClosureTest {

    private static final LocalDate TODAY = Calls.today();

    @Inject
    Transactions transactions;

    @Inject
    PutSectorPlan putSectorPlan;

    private final Calls calls = Calls.inFreshMunicipality();

    @Test
    void the_closure_waits_for_the_plan_and_then_finds_it() {
        try (Neighbours neighbours = new Neighbours(calls.municipality())) {
            UUID institution = neighbours.institution("Bostedet Egelund");
            UUID citizen = calls.citizen("SOCIAL");
            await().atMost(Duration.ofSeconds(30)).until(() -> told("OPEN"));
            Acting acting = Acting.byTime(MunicipalityCode.of(calls.municipality()), "test");

            transactions.write(acting, () -> {
                var result = putSectorPlan.put(new Command(citizen, Sector.SOCIAL, "HP-1", at(institution)));
                neighbours.serve(institution, "CLOSED", TODAY);
                await().atMost(Duration.ofSeconds(30)).until(() -> told("CLOSED") || closureWaits());
                return result;
            });

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(calls.conflicts(calls.system("SOCIAL"), citizen, "OPEN")
                                    .<List<String>>path("items.reason"))
                            .containsExactly("CLOSED"));
        }
    }

    private boolean told(String status) {
        return !Rows.of(
                        calls.municipality(),
                        "select id from copy_institution where phases @> '[{\"serviceStatus\": \"" + status + "\"}]'")
                .isEmpty();
    }

    private boolean closureWaits() {
        return !Rows.of(
                        calls.municipality(),
                        "select pid from pg_stat_activity where wait_event_type = 'Lock' and query like '%copy_institution%'")
                .isEmpty();
    }

    private static SectorPlanRequest at(UUID institution) {
        return new SectorPlanRequest(
                1L,
                "HANDLEPLAN_141",
                new ResponsibleRequest("mette", "Mette Krag", "Voksenenheden", "89401000"),
                TODAY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new ActionRequest(
                        "a1",
                        "RESIDENTIAL_107",
                        "Midlertidigt ophold",
                        Optional.of(institution),
                        TODAY.plusDays(1),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        List.of(),
                        Optional.empty())),
                List.of());
    }
}
