package dk.sammenhaeng.journey.protection;

import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Protection of name and address in the database. */
@ApplicationScoped
class ProtectionRows {

    private static final String FIND = "select protected, protected_until from citizen where id = ?";

    private static final String SET = "update citizen set protected = ?, protected_until = ? where id = ?";

    private static final String END = """
            update citizen set protected = false, protected_until = null
            where id = ? and protected and protected_until <= ?
            """;

    private final Sql sql;

    ProtectionRows(Sql sql) {
        this.sql = sql;
    }

    /** What is noted of a citizen. */
    Protection find(UUID citizenId) {
        return sql
                .list(
                        FIND,
                        row -> new Protection(
                                row.getBoolean(1), Optional.ofNullable(row.getObject(2, LocalDate.class))),
                        citizenId)
                .stream()
                .findFirst()
                .orElse(Protection.NONE);
    }

    /** Notes it. */
    void set(UUID citizenId, Protection protection) {
        sql.change(SET, protection.isProtected(), protection.until(), citizenId);
    }

    /** Ends what was to end by the day; false where nothing was. */
    boolean endBy(UUID citizenId, LocalDate day) {
        return sql.change(END, citizenId, day) == 1;
    }
}
