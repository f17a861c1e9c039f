package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody is erased while something about them goes on (X5, F10). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ErasureRefusedHttpTest {

    private final Calls calls = Calls.inFreshMunicipality();

    @Test
    void everything_that_stands_is_named_at_once() {
        UUID citizen = calls.citizen("HEALTH");
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, PlanBody.of("HEALTH", "P-1").action(complainedOf()));
        calls.breakGlass("gry", "SOCIAL", citizen).then().statusCode(201);
        Rows.change(
                calls.municipality(),
                "insert into family_link (id, citizen_id, other_citizen_id, relation, "
                        + "linked_at, linked_by) values (gen_random_uuid(), '" + calls.citizen("HEALTH") + "', '"
                        + citizen
                        + "', 'PARENT', now(), 'anne')");

        String danish = refused(citizen, "da");
        String english = refused(citizen, "en");

        assertThat(danish)
                .contains(
                        "SECTOR_PLAN (en sektorplan gælder)",
                        "FAMILY_LINK_OF_ANOTHER",
                        "COMPLAINT (en klage",
                        "BREAK_GLASS (en nødadgang");
        assertThat(english).contains("SECTOR_PLAN (a sector's plan is in force)", "BREAK_GLASS (an emergency access");
        calls.journey(calls.system("HEALTH"), citizen).then().statusCode(200);
    }

    private String refused(UUID citizen, String language) {
        return calls.with(TestTokens.role("administration").user("anne"))
                .header("Accept-Language", language)
                .body(Map.of("ground", "RETENTION_ENDED", "reason", "Opbevaringsfristen er udløbet"))
                .post("/v1/citizens/" + citizen + "/erasures")
                .then()
                .statusCode(409)
                .extract()
                .path("detail");
    }

    private static Map<String, Object> complainedOf() {
        return Map.of(
                "externalId",
                "a1",
                "kind",
                "SUPPORT_85",
                "title",
                "Bostøtte",
                "from",
                Calls.today().toString(),
                "legalRight",
                true,
                "terms",
                Map.of(
                        "decision",
                        Map.of(
                                "state",
                                "GRANTED",
                                "law",
                                "Serviceloven § 85",
                                "lawVersion",
                                "LBK nr. 67 af 22/01/2024",
                                "authority",
                                "Voksen og handicap",
                                "decidedOn",
                                Calls.today().minusDays(10).toString(),
                                "complaint",
                                Map.of("receivedOn", Calls.today().minusDays(3).toString()))));
    }
}
