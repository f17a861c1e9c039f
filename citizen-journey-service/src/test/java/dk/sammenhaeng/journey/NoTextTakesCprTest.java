package dk.sammenhaeng.journey;

import dk.sammenhaeng.testing.NoTextTakesCpr;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No text of any request takes a CPR number (X8). */
class NoTextTakesCprTest {

    private static final String PACKAGE = "dk.sammenhaeng.journey";

    /** Texts that need no constraint, each with its reason. */
    private static final Set<String> EXCEPTED = Set.of(
            // Each item is read as a BatchItem, which is looked at here like a body, and validated by hand.
            "intake.BatchResource$BatchRequest.items");

    @Test
    void no_text_of_any_request_takes_a_cpr_number() throws ClassNotFoundException {
        NoTextTakesCpr.check(PACKAGE, EXCEPTED, Class.forName(PACKAGE + ".intake.BatchItem"));
    }
}
