package dk.sammenhaeng.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sammenhaeng.platform.http.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2028, 1, 1);
    private static final UUID BRAKE = new UUID(3, 3);

    private final SigningRules rules = new SigningRules(new DefaultLimits());
    private final Agreement agreement = new Agreement(
            new UUID(1, 1), new UUID(2, 2), SigningRulesTest.terms(2, 1, "2026-01-01", "2028-01-01", 2026, 2027));

    @Test
    void it_is_signed_once_both_parties_have_signed() {
        sign(Party.INSTITUTION);
        assertThat(agreement.status()).isEqualTo(AgreementStatus.DRAFT);

        sign(Party.MUNICIPALITY);
        assertThat(agreement.status()).isEqualTo(AgreementStatus.SIGNED);
    }

    @Test
    void a_party_signs_once() {
        sign(Party.INSTITUTION);

        refusedBy("agreement-already-signed", () -> sign(Party.INSTITUTION));
    }

    @Test
    void rewriting_removes_every_signature() {
        sign(Party.INSTITUTION);

        agreement.redraft(agreement.terms());

        assertThat(agreement.signatures()).isEmpty();
    }

    @Test
    void what_both_have_signed_is_not_rewritten() {
        signBoth();

        refusedBy("agreement-not-draft", () -> agreement.redraft(agreement.terms()));
    }

    @Test
    void it_begins_only_when_both_have_signed_and_its_days_are_not_over() {
        refusedBy("agreement-not-signed", () -> agreement.refuseUnlessReadyToBegin(FROM));
        signBoth();

        agreement.refuseUnlessReadyToBegin(TO.minusDays(1));
        refusedBy("agreement-period-over", () -> agreement.refuseUnlessReadyToBegin(TO));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-01, 2026-06-01", "2025-06-01, 2026-01-01", "2028-01-01, 2028-01-01", "2029-01-01, 2028-01-01"})
    void a_termination_ends_it_within_its_period(LocalDate effectiveFrom, LocalDate inForceTo) {
        begin();

        agreement.endBy(Optional.of(new Termination(BRAKE, effectiveFrom)));

        assertThat(agreement.inForceTo()).isEqualTo(inForceTo);
    }

    @Test
    void it_is_terminated_on_the_day_of_the_termination_and_not_before() {
        begin();
        LocalDate last = LocalDate.of(2026, 6, 1);
        agreement.endBy(Optional.of(new Termination(BRAKE, last)));

        assertThat(agreement.end(last.minusDays(1))).isFalse();
        assertThat(agreement.end(last)).isTrue();
        assertThat(agreement.status()).isEqualTo(AgreementStatus.TERMINATED);
        assertThat(agreement.end(last)).isFalse();
    }

    @Test
    void a_termination_taken_back_lets_it_run_to_its_end_where_it_expires() {
        begin();
        agreement.endBy(Optional.of(new Termination(BRAKE, LocalDate.of(2026, 6, 1))));
        agreement.endBy(Optional.empty());

        assertThat(agreement.end(TO.minusDays(1))).isFalse();
        assertThat(agreement.end(TO)).isTrue();
        assertThat(agreement.status()).isEqualTo(AgreementStatus.EXPIRED);
    }

    private void begin() {
        signBoth();
        agreement.begin(Instant.EPOCH);
    }

    private void signBoth() {
        sign(Party.INSTITUTION);
        sign(Party.MUNICIPALITY);
    }

    private void sign(Party party) {
        agreement.sign(new Signature(party, "underskriver", Instant.EPOCH), rules);
    }

    private static void refusedBy(String rule, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(rule));
    }
}
