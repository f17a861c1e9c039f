package dk.sammenhaeng.journey.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sammenhaeng.journey.Callers;
import dk.sammenhaeng.journey.Calls;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.crypto.CannotOpen;
import dk.sammenhaeng.platform.crypto.Keys;
import dk.sammenhaeng.platform.identifier.CprNumber;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import dk.sammenhaeng.platform.tenancy.Transactions;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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

    @ConfigProperty(name = "sammenhaeng.keys-file")
    Path keyFile;

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

    @Test
    void after_a_change_of_key_every_number_is_sealed_anew_and_still_opens_and_is_found() throws IOException {
        Calls calls = Calls.inFreshMunicipality();
        List<String> numbers = List.of(Calls.freshCpr(), Calls.freshCpr(), Calls.freshCpr());
        List<UUID> citizens =
                numbers.stream().map(number -> calls.citizen("HEALTH", number)).toList();
        CprVault next = new CprVault(sql, withAnotherKey(), settings("cpr.encryption.k2"));

        assertThat(in(calls, () -> next.sealAnew(2))).isEqualTo(new CprVault.Resealed(2, 1));
        assertThat(in(calls, () -> next.sealAnew(2))).isEqualTo(new CprVault.Resealed(1, 0));
        assertThat(in(calls, () -> next.sealAnew(2))).isEqualTo(new CprVault.Resealed(0, 0));

        assertThat(citizens.stream()
                        .map(citizen -> in(calls, () -> next.open(citizen)).orElseThrow()))
                .containsExactlyElementsOf(numbers.stream().map(CprNumber::of).toList());
        assertThat(in(calls, () -> vault.find(CprNumber.of(numbers.getFirst()))))
                .contains(citizens.getFirst());
        assertThatThrownBy(() -> in(calls, () -> vault.open(citizens.getFirst())))
                .isInstanceOf(CannotOpen.class);
        assertThat(in(calls, () -> sql.list("select distinct key_id from citizen_cpr", row -> row.getString(1))))
                .containsExactly("cpr.encryption.k2");
    }

    @Test
    void only_the_operator_seals_anew() {
        Callers callers = Callers.around(CALLS);
        callers.trying("POST /v1/cpr-vault/resealings").byRole(200, "operator").holds();
    }

    /** The keys of the running service and one more. */
    private Keys withAnotherKey() throws IOException {
        Properties keys = new Properties();
        try (Reader reader = Files.newBufferedReader(keyFile)) {
            keys.load(reader);
        }
        keys.setProperty("cpr.encryption.k2", Base64.getEncoder().encodeToString(new byte[32]));
        Path file = Files.createTempFile(
                "keys",
                ".properties",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(file)) {
            keys.store(writer, null);
        }
        return Keys.load(file);
    }

    private VaultSettings settings(String encryptionKey) {
        return new VaultSettings() {
            @Override
            public String encryptionKey() {
                return encryptionKey;
            }

            @Override
            public String indexKey() {
                return "cpr.index";
            }

            @Override
            public int resealAtMost() {
                return 2;
            }
        };
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
