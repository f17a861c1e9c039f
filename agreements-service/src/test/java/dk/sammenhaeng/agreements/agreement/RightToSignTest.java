package dk.sammenhaeng.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightToSignTest {

    private static final UUID INSTITUTION = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    @ParameterizedTest
    @CsvSource({
        "COUNCIL, MUNICIPALITY, false, true",
        "COUNCIL, INSTITUTION, false, false",
        "ADMINISTRATION, MUNICIPALITY, false, false",
        "ADMINISTRATION, MUNICIPALITY, true, true",
        "ADMINISTRATION, INSTITUTION, true, false",
        "INSTITUTION_LEADER, INSTITUTION, false, true",
        "INSTITUTION_LEADER, MUNICIPALITY, true, false"
    })
    void the_council_or_its_delegate_signs_for_the_municipality_and_the_leader_for_the_institution(
            Role role, Party party, boolean delegated, boolean may) {
        assertThat(new RightToSign(new DefaultLimits(delegated)).has(caller(role, INSTITUTION), party, INSTITUTION))
                .isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({"INSTITUTION_LEADER, INSTITUTION"})
    void a_leader_signs_for_the_own_institution_only(Role role, Party party) {
        assertThat(new RightToSign(new DefaultLimits()).has(caller(role, OTHER), party, INSTITUTION))
                .isFalse();
    }

    private static Caller caller(Role role, UUID institution) {
        return new Caller(
                "leder-1",
                MunicipalityCode.of("0101"),
                Set.of(role),
                Optional.empty(),
                Optional.of(institution),
                "high");
    }
}
