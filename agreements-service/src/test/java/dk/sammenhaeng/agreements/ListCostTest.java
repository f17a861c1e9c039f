package dk.sammenhaeng.agreements;

import static dk.sammenhaeng.agreements.Calls.TODAY;
import static dk.sammenhaeng.agreements.Calls.YEAR;
import static dk.sammenhaeng.agreements.Calls.measure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.StatementCount;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A list costs the same number of statements however long it is. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "agreements"))
class ListCostTest {

    private static final int MANY = 8;

    private final Calls few = Calls.inFreshMunicipality();
    private final Calls many = Calls.inFreshMunicipality();

    @Test
    void institutions() {
        few.registered();
        for (int i = 0; i < MANY; i++) {
            many.registered();
        }

        assertThat(cost(many, "/v1/institutions", MANY)).isNotEmpty().hasSameSizeAs(cost(few, "/v1/institutions", 1));
    }

    @Test
    void agreements() {
        few.drafted(Calls.terms(few.registered()));
        UUID institution = many.registered();
        for (int i = 0; i < MANY; i++) {
            many.drafted(Calls.terms(institution, YEAR + i, 2));
        }

        assertThat(cost(many, "/v1/agreements", MANY)).isNotEmpty().hasSameSizeAs(cost(few, "/v1/agreements", 1));
    }

    @Test
    void emergency_brakes_with_their_measures() {
        UUID one = few.active(Calls.terms(few.registered()));
        few.pulled(one, measure("NEW_REQUIREMENTS", "NONE", TODAY));
        UUID other = many.active(Calls.terms(many.registered()));
        for (int i = 0; i < MANY; i++) {
            many.pulled(other, measure("NEW_REQUIREMENTS", "NONE", TODAY), measure("CHANGED_FRAME", "NONE", TODAY));
        }

        assertThat(cost(many, "/v1/agreements/" + other + "/emergency-brakes", MANY))
                .isNotEmpty()
                .hasSameSizeAs(cost(few, "/v1/agreements/" + one + "/emergency-brakes", 1));
    }

    private static List<String> cost(Calls calls, String path, int items) {
        return StatementCount.during(
                () -> calls.get(path).then().statusCode(200).body("items", hasSize(items)));
    }
}
