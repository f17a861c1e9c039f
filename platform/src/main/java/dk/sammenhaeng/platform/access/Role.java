package dk.sammenhaeng.platform.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token may say its bearer is (conventions, "Roles"). */
public enum Role {
    CASEWORKER,
    COORDINATOR,
    SECTOR_SYSTEM,
    INSTITUTION_LEADER,
    EMPLOYEE_REPRESENTATIVE,
    ADMINISTRATION,
    COUNCIL,
    CONTROLLER,
    SUPERVISOR,
    DATA_CONSUMER,
    SERVICE,
    CITIZEN,
    AUDITOR,
    OPERATOR;

    /** The role as a token writes it, for example {@code sector-system}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role with this code, or nothing when the suite knows no such role. */
    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
