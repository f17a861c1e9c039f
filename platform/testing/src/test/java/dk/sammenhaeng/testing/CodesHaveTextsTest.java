package dk.sammenhaeng.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodesHaveTextsTest {

    @Test
    void a_refusal_needs_a_title_and_a_detail_and_a_fault_one_text() {
        assertThat(CodesHaveTexts.keysOf("throw Refusal\n.byRule(\"budget-closed\", year);"
                        + "Refusal.forbidden(\"not-yours\"); faults.add(\"/amount\", \"amount.negative\");"
                        + "log.info(\"nothing\", \"of.this\");"))
                .containsExactlyInAnyOrder(
                        "problem.budget-closed.title",
                        "problem.budget-closed.detail",
                        "problem.not-yours.title",
                        "problem.not-yours.detail",
                        "fault.amount.negative");
    }
}
