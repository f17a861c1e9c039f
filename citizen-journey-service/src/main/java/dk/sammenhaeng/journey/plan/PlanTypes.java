package dk.sammenhaeng.journey.plan;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sensitivity;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The plans Danish law knows (danish practice, "Plan types"): dated reference data that only a migration changes, so it
 * is read once.
 */
@ApplicationScoped
public class PlanTypes {

    private static final String READ = """
            select code, sector, name_da, name_en, law, in_coordinated_plan, valid_from, valid_to, to_be_checked, source,
                sensitivity
            from plan_type order by sector, code, valid_from
            """;

    private final Sql sql;
    private volatile List<PlanType> read = List.of();

    PlanTypes(Sql sql) {
        this.sql = sql;
    }

    /** All of them, by sector and code. */
    List<PlanType> all() {
        if (read.isEmpty()) {
            read = List.copyOf(sql.list(
                    READ,
                    row -> new PlanType(
                            row.getString(1),
                            Sector.valueOf(row.getString(2)),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            PlanType.Role.valueOf(row.getString(6)),
                            row.getObject(7, LocalDate.class),
                            Optional.ofNullable(row.getObject(8, LocalDate.class)),
                            row.getBoolean(9),
                            row.getString(10),
                            Sensitivity.valueOf(row.getString(11)))));
        }
        return read;
    }

    /** The plan type as the law has it on a day. */
    public Optional<PlanType> on(LocalDate day, String code) {
        return all().stream()
                .filter(type -> type.code().equals(code) && type.holdsOn(day))
                .findFirst();
    }

    /** True when systems of the sector put plans of this type. */
    boolean isKnown(String code, Sector sector) {
        return codesOf(sector).contains(code);
    }

    /** How sensitive plans of the type are unless their system says otherwise. */
    Sensitivity sensitivityOf(String code) {
        return all().stream()
                .filter(type -> type.code().equals(code))
                .map(PlanType::sensitivity)
                .max(Comparator.naturalOrder())
                .orElse(Sensitivity.FORTROLIG);
    }

    /** The codes of a sector. */
    List<String> codesOf(Sector sector) {
        return all().stream()
                .filter(type -> type.sector() == sector)
                .map(PlanType::code)
                .distinct()
                .toList();
    }

    /** A plan type in one of its periods. */
    public record PlanType(
            String code,
            Sector sector,
            String danishName,
            String englishName,
            String law,
            Role inCoordinatedPlan,
            LocalDate validFrom,
            Optional<LocalDate> validTo,
            boolean toBeChecked,
            String source,
            Sensitivity sensitivity) {

        /** What a coordinated plan (helhedsorienteret plan) does with plans of this type. */
        public enum Role {
            REPLACED,
            /** Its part on actions (indsatsdelen) alone; the rest stays a plan of its own (LAB § 40, stk. 2). */
            ACTION_PART_REPLACED,
            COORDINATED
        }

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(validFrom)
                    && validTo.filter(to -> !day.isBefore(to)).isEmpty();
        }
    }
}
