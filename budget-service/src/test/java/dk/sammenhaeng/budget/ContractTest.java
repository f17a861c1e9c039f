package dk.sammenhaeng.budget;

import dk.sammenhaeng.platform.http.Texts;
import dk.sammenhaeng.testing.CodesHaveTexts;
import dk.sammenhaeng.testing.EndpointsStatePermission;
import dk.sammenhaeng.testing.EventsHaveSchemas;
import dk.sammenhaeng.testing.NoTextTakesCpr;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the service promises in writing: permissions, schemas and texts. */
class ContractTest {

    @Test
    void every_endpoint_states_its_permission() {
        EndpointsStatePermission.check("dk.sammenhaeng.budget");
    }

    @Test
    void every_event_has_a_schema_that_explains_itself() {
        EventsHaveSchemas.check("dk.sammenhaeng.budget", "dk.sammenhaeng.budget");
    }

    @Test
    void every_code_has_its_texts_in_danish_and_english() {
        CodesHaveTexts.check(Texts.keys(Texts.DANISH), Texts.keys(Locale.ENGLISH));
    }

    @Test
    void no_text_of_any_request_takes_a_cpr_number() {
        NoTextTakesCpr.check("dk.sammenhaeng.budget", Set.of());
    }
}
