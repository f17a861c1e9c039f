package dk.sammenhaeng.journey.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sammenhaeng.journey.Calls;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.crypto.CannotOpen;
import dk.sammenhaeng.platform.identifier.CprNumber;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import dk.sammenhaeng.platform.tenancy.Transactions;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class CprVaultTest {

    private static final Calls CALLS = Calls.inFreshMunicipality();
    private static final Calls ELSEWHERE = Calls.inFreshMunicipality();

    @Inject
    CprVault vault;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Test
    void the_vault_gives_back_what_it_keeps_and_finds_it_in_its_own_municipality_alone() {
        String cpr = Calls.freshCpr();
        UUID citizen = CALLS.citizen("HEALTH", cpr);

        assertThat(in(CALLS, () -> vault.open(citizen))).contains(CprNumber.of(cpr));
        assertThat(in(CALLS, () -> vault.find(CprNumber.of(cpr)))).contains(citizen);
        assertThat(in(ELSEWHERE, () -> vault.find(CprNumber.of(cpr)))).isEmpty();
        assertThat(in(ELSEWHERE, () -> vault.open(citizen))).isEmpty();
    }

    @Test
    void a_number_copied_to_another_citizens_row_does_not_open() {
        UUID one = CALLS.citizen("HEALTH");
        UUID other = CALLS.citizen("HEALTH");

        in(CALLS, () -> sql.change("""
                update citizen_cpr set sealed_number = (select sealed_number from citizen_cpr where citizen_id = ?)
                where citizen_id = ?
                """, one, other));

        assertThatThrownBy(() -> in(CALLS, () -> vault.open(other))).isInstanceOf(CannotOpen.class);
    }

    @Test
    void the_same_number_has_another_seal_and_another_index_in_another_municipality() {
        String cpr = Calls.freshCpr();
        UUID here = CALLS.citizen("HEALTH", cpr);
        UUID there = ELSEWHERE.citizen("HEALTH", cpr);

        assertThat(columns(CALLS, here)).doesNotContainAnyElementsOf(columns(ELSEWHERE, there));
    }

    private List<String> columns(Calls calls, UUID citizen) {
        return in(calls, () -> sql.list("""
                select encode(unnest(array[sealed_number, number_index]), 'hex') from citizen_cpr where citizen_id = ?
                """, row -> row.getString(1), citizen));
    }

    private <T> T in(Calls calls, Supplier<T> work) {
        return transactions.read(Acting.byTime(MunicipalityCode.of(calls.municipality()), "test"), work);
    }
}
